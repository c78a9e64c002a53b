import type { Compiled } from "./compiled.ts";
import type { FrameHit } from "./frames.ts";
import { isImperfect } from "./frames.ts";
import { endsSentence, type Paragraph, type TokenRange } from "./page.ts";
import { type Stem, stemsOf, type Token } from "./tokens.ts";
import { withoutPronoun } from "./verbalNouns.ts";

/** One thing that a frame governs: its tokens, and where its verbal noun stands. */
export interface Thing {
  readonly range: TokenRange;
  readonly head: number;
  /** Joined by «مع»: a means that may only belong to the thing before it. */
  readonly means: boolean;
  /** The word that joined it to the thing before, or stands behind that word; none for the first. */
  readonly lead?: number | undefined;
}

/** The things that a frame governs, by itself and joined by «و» and its like, up to a token. */
export function thingsOf(paragraph: Paragraph, hit: FrameHit, end: number, tables: Compiled): readonly Thing[] {
  if (hit.frame.rule.frame.object === "before") {
    const clause = clauseStart(paragraph, hit.from);
    return [{ range: [clause, hit.verbEnd], head: clause, means: false }];
  }
  const start = hit.list === true ? firstWord(paragraph, hit.object) : hit.object;
  if (start >= end) return [];
  const first = pastNeed(paragraph, start, tables);
  if (!isList(hit)) return [{ range: [hit.object, end], head: first, means: false }];
  const walk = new Walk(paragraph, hit, tables, first);
  for (let at = first + 1; at < end; at++) at = walk.step(at, end);
  return walk.finish(end);
}

const NO_LIST: ReadonlySet<string> = new Set(["none", "clause", "before"]);
const isList = ({ frame }: FrameHit): boolean => !NO_LIST.has(frame.rule.frame.object);

/** The first word behind marks and numbers, as items of a list have them. */
export function firstWord({ tokens }: Paragraph, from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.kind !== "word") at++;
  return at;
}

/** Where the clause begins that a token stands in: after a mark or «أن». */
function clauseStart({ tokens }: Paragraph, at: number): number {
  let start = at;
  while (start > at - FAR && start > 0 && tokens[start - 1]?.kind !== "mark" && tokens[start - 1]?.form !== "ان") start--;
  return start;
}

/** The word after those of need («أهمية»), and «أن». */
export function pastNeed({ tokens }: Paragraph, at: number, { need }: Compiled): number {
  let head = at;
  while (tokens[head + 1] && stemsOf(tokens[head]?.form ?? "").some(({ stem }) => need.has(stem) || stem === "ان")) head++;
  return head;
}

const isComma = (token: Token | undefined): boolean => token?.form === "،" || token?.form === "," || token?.form === "؛";

interface Joined {
  readonly head: number;
  readonly means: boolean;
  readonly lead?: number;
}

class Walk {
  readonly #things: Thing[] = [];
  #start: number;
  #head: number;
  #means = false;
  #lead: number | undefined;
  /** Where the thing itself is over and something about it begins. */
  #over: number | undefined;
  #purpose = false;

  constructor(
    readonly paragraph: Paragraph,
    readonly hit: FrameHit,
    readonly tables: Compiled,
    first: number,
  ) {
    this.#start = first;
    this.#head = first;
  }

  /** Reads the word at `at`; gives the last one that it read. */
  step(at: number, end: number): number {
    const { tokens } = this.paragraph;
    const token = tokens[at];
    if (token?.kind !== "word") return at;
    const join = this.#joined(at, end);
    if (join) return this.#open(at, join);
    const aside = this.tables.asides.at(tokens, at, ({ prep }) => prep === "");
    if (aside || (isComma(tokens[at - 1]) && this.#isVerb(at))) this.#over ??= at;
    const isPurpose = this.tables.purposes.at(tokens, at) ?? this.tables.nouns.read(token, ({ prep }) => prep === "ل");
    if (aside || isPurpose) this.#purpose = true;
    return at;
  }

  finish(end: number): readonly Thing[] {
    this.#close(end);
    return this.#things;
  }

  #open(at: number, { head, means, lead = at }: Joined): number {
    this.#close(at);
    this.#start = head;
    this.#head = head;
    this.#means = means;
    this.#lead = lead;
    this.#over = undefined;
    this.#purpose = false;
    return head;
  }

  #close(end: number): void {
    this.#things.push({
      range: [this.#start, Math.max(this.#start + 1, this.#over ?? end)],
      head: this.#head,
      means: this.#means,
      lead: this.#lead,
    });
  }

  /** Where a further thing begins at a word: with a verbal noun after «و», after a comma, or after a word that carries a list on. */
  #joined(at: number, end: number): Joined | undefined {
    const { tokens } = this.paragraph;
    const carry = this.tables.joins.at(tokens, at, ({ prep, definite }) => prep === "" && !definite);
    if (carry && carry.next < end && this.#noun(carry.next, true))
      return { head: this.#pastNeed(carry.next), means: false, lead: carry.next };
    const lone = tokens[at]?.form === "و" || tokens[at]?.form === "كما";
    if (lone && at + 1 < end && this.#noun(at + 1, true)) return { head: this.#pastNeed(at + 1), means: false, lead: at + 1 };
    if (isWith(tokens[at]) && this.#noun(at + 1, true) && !this.#purpose) return { head: at + 1, means: true };
    const comma = isComma(tokens[at - 1]) || isDash(tokens[at - 1]);
    const noun = this.#noun(at, comma);
    if (noun && (noun.conj || (comma && !this.#isVerb(at))) && this.#goesOn(at, noun, comma))
      return { head: this.#pastNeed(at), means: false };
    return this.#clause(at);
  }

  /** «…، عقد الوزير» goes on with what was done, though «عقد» is a noun, too. */
  #isVerb(at: number): boolean {
    const { acts, introduces } = this.tables;
    const { tokens } = this.paragraph;
    const joined = this.tables.nouns.read(tokens[at], ({ conj }) => conj) === undefined;
    const isVerb = ({ conj, prep, definite }: Stem): boolean => (joined || !conj) && prep === "" && !definite;
    return (acts.at(tokens, at, isVerb) ?? introduces.at(tokens, at, isVerb)) !== undefined;
  }

  #pastNeed(at: number): number {
    return pastNeed(this.paragraph, at, this.tables);
  }

  /** «وأن يتم …» after «أن», and «على أن تتولى …». */
  #clause(at: number): { readonly head: number; readonly means: boolean } | undefined {
    const { tokens } = this.paragraph;
    const adds = tokens[at]?.form === "علي" && tokens[at + 1]?.form === "ان" && this.tables.duties.has(tokens[at + 2]?.form ?? "");
    if (adds) return { head: at + 2, means: false };
    const isThat = stemsOf(tokens[at]?.form ?? "").some(
      ({ conj, stem, prep }) => conj && stem === "ان" && (prep === "" || prep === this.hit.prep),
    );
    return isThat && isImperfect(tokens[at + 1], this.tables) ? { head: at + 1, means: false } : undefined;
  }

  /** A verbal noun with no preposition of its own, or with the one that the verb takes. */
  #noun(at: number, free: boolean): Stem | undefined {
    const allows = ({ prep, conj }: Stem): boolean => (prep === "" || prep === this.hit.prep) && (free || conj);
    const token = this.paragraph.tokens[at];
    const needed = stemsOf(token?.form ?? "").find((stem) => allows(stem) && this.tables.need.has(stem.stem));
    return needed ?? this.tables.nouns.read(token, allows);
  }

  /** Whether a joined noun is a further thing, and not more of the last one or of what it is for. */
  #goesOn(at: number, { stem, definite, prep, conj }: Stem, comma: boolean): boolean {
    if (prep !== "") return true;
    const alone = at - this.#head === 1;
    if (alone && conj && !comma) return false;
    const isAim = this.tables.aims.has(stem) || this.tables.aims.has(`ال${stem}`);
    if (conj && withoutPronoun(stem).some((bare) => this.tables.nouns.is(bare)) && !this.tables.nouns.isListed(stem)) return false;
    if (this.#purpose && isAim) return false;
    if (!definite) return comma || !this.#afterRelative(at);
    return comma ? conj || !this.#purpose : !this.#purpose && this.#hasComplement(at);
  }

  #afterRelative(at: number): boolean {
    const before = this.paragraph.tokens.slice(Math.max(this.#head, at - FAR), at);
    return before.some(({ form }) => RELATIVES.has(form)) && !before.some(isComma);
  }

  /** A noun with the article stands for an act of its own where something belongs to it: «والتواصل مع …», «والتنسيق الفعّال». */
  #hasComplement(at: number): boolean {
    const next = this.paragraph.tokens[at + 1];
    if (next?.kind !== "word") return false;
    return LEADING.has(next.form) || /^ب./.test(next.form) || (next.form.startsWith("ال") && !stemsOf(next.form)[0]?.conj);
  }
}

/** A relative clause further back has ended. */
const FAR = 40;
const RELATIVES: ReadonlySet<string> = new Set(["التي", "الذي", "الذين"]);
const LEADING: ReadonlySet<string> = new Set(["مع", "علي", "الي", "في", "بين", "عن", "من", "لدي", "اثنا", "خلال"]);
const isWith = (token: Token | undefined): boolean => token?.form === "مع" || token?.form === "ومع";
const isDash = (token: Token | undefined): boolean => token !== undefined && /^[-–—•●▪·]$/u.test(token.form);

/** Where what a frame governs ends: with its sentence, or before the next verb. */
export function scopeEnd(paragraph: Paragraph, hit: FrameHit, next: FrameHit | undefined): number {
  const limit = Math.min(next?.from ?? paragraph.tokens.length, paragraph.tokens.length);
  if (hit.list === true) return limit;
  for (let at = hit.verbEnd; at < limit; at++) if (endsSentence(paragraph, at)) return at;
  return limit === next?.from ? beforeJoin(paragraph, limit) : limit;
}

const OPENERS: ReadonlySet<string> = new Set(["كما", "فيما", "وقد", "قد", "و", "بينما", "كذلك"]);

/** Without «كما» and its like, which belong to the verb after them. */
function beforeJoin({ tokens }: Paragraph, at: number): number {
  let end = at;
  while (end > 0 && OPENERS.has(tokens[end - 1]?.form ?? "")) end--;
  return end;
}
