import type { Compiled, Frame } from "./compiled.ts";
import { endsSentence, type Paragraph } from "./page.ts";
import { asVerb } from "./phrases.ts";
import { type Stem, stemsOf, type Token } from "./tokens.ts";
import { withoutPronoun } from "./verbalNouns.ts";

/** A verb whose frame stands in the text: tokens of the verb, of the words between it and the thing, and where the thing begins. */
export interface FrameHit {
  readonly frame: Frame;
  readonly from: number;
  readonly verbEnd: number;
  /** The token that links the verb to the thing, or where the thing begins when nothing does. */
  readonly link: number;
  readonly object: number;
  /** The preposition joined to the thing's first word, which its conjuncts may repeat. */
  readonly prep: Stem["prep"];
  /** False where the thing is known only by standing after the link. */
  readonly sure: boolean;
  /** True where a list follows a colon. */
  readonly list?: boolean;
}

/** How far a thing may stand behind its verb. */
const REACH = 32;
const MOST_COMMAS = 3;
/** Frames that ask more of the words around them stand before those that ask less. */
const ORDER = ["need", "act", "any", "clause", "none", "before"];

/** Every frame of a paragraph in the order of its words, one for each verb. */
export function framesIn(paragraph: Paragraph, tables: Compiled): readonly FrameHit[] {
  const hits: FrameHit[] = [];
  let free = 0;
  for (let at = 0; at < paragraph.tokens.length; at++) {
    if (at < free) continue;
    const hit = isJoinedNoun(paragraph, at, hits.at(-1), tables) ? undefined : frameAt(paragraph, at, tables);
    if (!hit || isUnsaid(paragraph, at, hits.at(-1), tables)) continue;
    hits.push(hit);
    free = Math.max(hit.verbEnd, hit.frame.rule.frame.after.length > 0 ? hit.link : hit.verbEnd);
  }
  return hits;
}

const DENIAL_REACH = 16;
const PERHAPS_REACH = 2;

/** «لم يوجّه», «إذا أمر», «قد تقرر», «نفى أنه وجّه»: what nobody has said. */
function isUnsaid(paragraph: Paragraph, at: number, before: FrameHit | undefined, tables: Compiled): boolean {
  const { tokens } = paragraph;
  if (tables.unsaid.has(tokens[at - 1]?.form.replace(/^[وف]/, "") ?? "")) return true;
  const reach = isImperfect(tokens[at], tables) ? PERHAPS_REACH : 0;
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) if (tables.perhaps.at(tokens, back, asVerb)?.next === at) return true;
  for (let back = at - 1; back >= Math.max(before?.from ?? 0, at - DENIAL_REACH, 0) && !endsSentence(paragraph, back); back--)
    if (tables.denials.at(tokens, back, asVerb)) return true;
  return false;
}

/** «ومنع …» after a directive in one sentence is a further thing of it, no verb. */
function isJoinedNoun(paragraph: Paragraph, at: number, before: FrameHit | undefined, { nouns }: Compiled): boolean {
  if (
    before?.frame.rule.tier !== "core" ||
    !stemsOf(paragraph.tokens[at]?.form ?? "").some(({ stem, prep }) => prep === "" && nouns.isListed(stem))
  )
    return false;
  return isOneSentence(paragraph, before.from, at);
}

/** True where no sentence ends between two tokens. */
export function isOneSentence(paragraph: Paragraph, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (endsSentence(paragraph, at)) return false;
  return true;
}

function frameAt(paragraph: Paragraph, at: number, tables: Compiled): FrameHit | undefined {
  const isNominal = (frame: Frame): boolean => frame.rule.frame.issuer === "giver";
  const found = tables.frames
    .allAt(paragraph.tokens, at)
    .filter(({ value, stem }) =>
      isNominal(value)
        ? !stem.definite
        : asVerb(stem) && !(value.rule.frame.issuer === "subject" && isAdjective(stem) && !stem.conj && follows(paragraph, at)),
    )
    .sort((a, b) => b.next - a.next || weight(b.value) - weight(a.value));
  const hits = found.flatMap(({ value, next }) => complete(paragraph, value, at, next, tables) ?? []);
  return hits.sort((a, b) => distance(a) - distance(b))[0];
}

/** The thing that stands nearest belongs to the verb; what only reports gives way. */
const distance = ({ frame, object }: FrameHit): number => (frame.rule.frame.object === "none" ? Number.MAX_SAFE_INTEGER : object);

/** «مشددة» after a noun describes it; after a mark it goes on with who spoke. */
const isAdjective = ({ stem }: Stem): boolean => stem.startsWith("م") && stem.endsWith("ه");
const follows = ({ tokens }: Paragraph, at: number): boolean => tokens[at - 1]?.kind === "word";

const weight = ({ rule, objects, after }: Frame): number =>
  ORDER.length - ORDER.indexOf(rule.frame.object) + (objects.size > 0 ? ORDER.length : 0) + (after.size > 0 ? 2 * ORDER.length : 0);

function complete(paragraph: Paragraph, frame: Frame, from: number, verbEnd: number, tables: Compiled): FrameHit | undefined {
  const { object } = frame.rule.frame;
  const start = frame.after.size > 0 ? afterWord(paragraph, frame, verbEnd) : verbEnd;
  if (start === undefined) return undefined;
  const base = { frame, from, verbEnd };
  if (object === "none" || object === "before") return { ...base, link: start, object: start, prep: "", sure: false };
  const apart = frame.rule.frame.takes.filter((link) => link !== "direct");
  const thing = thingBehind(paragraph, frame, start, apart, tables) ?? thingBehind(paragraph, frame, start, frame.rule.frame.takes, tables);
  return thing && { ...base, ...thing };
}

/** The thing that one of the links leads to, within reach and before another verb. */
function thingBehind(paragraph: Paragraph, frame: Frame, start: number, links: readonly string[], tables: Compiled): Thing | undefined {
  let commas = 0;
  for (let at = start; at < Math.min(start + REACH, paragraph.tokens.length); at++) {
    const token = paragraph.tokens[at];
    if (!token || endsSentence(paragraph, at) || isStop(token) || (isComma(token) && ++commas > MOST_COMMAS)) return undefined;
    if (token.kind !== "word") continue;
    if (isBlocked(token, frame)) return undefined;
    if (at > start && isOtherVerb(paragraph, at, tables)) return undefined;
    const list = frame.rule.frame.object === "clause" || frame.objects.size > 0 ? undefined : listAt(paragraph, at, tables);
    if (list) return list;
    for (const link of links) {
      const thing = linked(paragraph, frame, { at, start, link }, tables);
      if (thing) return thing;
    }
    if (isThat(token)) return undefined;
  }
  return undefined;
}

/** Past the word that has to follow the verb, with or without its giver between. */
const MOST_BETWEEN = 14;
function afterWord(paragraph: Paragraph, { after }: Frame, verbEnd: number): number | undefined {
  for (let at = verbEnd; at < Math.min(verbEnd + MOST_BETWEEN, paragraph.tokens.length); at++) {
    const token = paragraph.tokens[at];
    if (!token || endsSentence(paragraph, at)) return undefined;
    if ([token.form, ...withoutPronoun(token.form)].some((form) => after.has(form))) return at + 1;
  }
  return undefined;
}

const isComma = ({ form }: Token): boolean => form === "،" || form === ",";
/** What «أن» tells belongs to the verb before it alone. */
const isThat = ({ form }: Token): boolean => form === "ان" || form === "انه" || form === "انها" || form === "بان" || form === "بانه";
const isStop = ({ form }: Token): boolean => form === "؛" || form === ";";

/** A verb of another frame between a verb and its thing takes the thing for itself. */
const isOtherVerb = ({ tokens }: Paragraph, at: number, tables: Compiled): boolean => {
  const hit = tables.frames.at(tokens, at, asVerb);
  if (hit === undefined || hit.value.rule.frame.issuer === "giver" || tables.nouns.read(tokens[at])) return false;
  return hit.stem.conj || hit.value.rule.tier === "core";
};

type Thing = Pick<FrameHit, "link" | "object" | "prep" | "sure" | "list">;

const COLON_REACH = 2;

/** «ما يلي:», whatever the verb takes before it. */
function listAt({ tokens }: Paragraph, at: number, { lists }: Compiled): Thing | undefined {
  const hit = lists.at(tokens, at);
  if (!hit) return undefined;
  const colon = tokens.slice(hit.next, hit.next + COLON_REACH).findIndex(({ form }) => form === ":");
  return colon < 0 ? undefined : { link: at, object: hit.next + colon + 1, prep: "", sure: true, list: true };
}

const isBlocked = (token: Token | undefined, { blocks }: Frame): boolean =>
  stemsOf(token?.form ?? "").some(({ stem, prep }) => prep === "" && blocks.has(stem));

const JOINED: ReadonlySet<string> = new Set(["ب", "ل"]);
const APART: ReadonlyMap<string, string> = new Map([
  ["على", "علي"],
  ["إلى", "الي"],
  ["من", "من"],
  ["عن", "عن"],
]);

/** A link that is looked for at a token, behind the verb that ends at `start`. */
interface LinkAt {
  readonly at: number;
  readonly start: number;
  readonly link: string;
}

function linked(paragraph: Paragraph, frame: Frame, { at, start, link }: LinkAt, tables: Compiled): Thing | undefined {
  const { tokens } = paragraph;
  const token = tokens[at];
  if (!token) return undefined;
  if (JOINED.has(link)) {
    const found = stemsOf(token.form).find((stem) => stem.prep === link && !stem.conj && accepts(paragraph, frame, at, stem, tables));
    return found && { link: at, object: at, prep: found.prep, sure: tables.nouns.is(found.stem) };
  }
  if (link === "أن") {
    return token.form === "ان" && clauseFits(frame, tokens, at + 1, tables)
      ? { link: at, object: at + 1, prep: "", sure: true }
      : undefined;
  }
  const apart = APART.get(link);
  const first = apart === undefined ? at : at + 1;
  const object = apart !== undefined && tables.any.has(tokens[first]?.form ?? "") && !isBlocked(tokens[first], frame) ? first + 1 : first;
  if (apart !== undefined && token.form !== apart) return undefined;
  if (apart === undefined && frame.rule.frame.object === "any" && isApart(tokens, start, at, frame)) return undefined;
  const found = stemsOf(tokens[object]?.form ?? "").find(
    (stem) => stem.prep === "" && !stem.conj && accepts(paragraph, frame, object, stem, tables),
  );
  return found && { link: at, object, prep: "", sure: tables.nouns.is(found.stem) };
}

/** True where a thing that no preposition leads to stands too far off: behind another word, or for a known thing behind a preposition. */
function isApart(tokens: readonly Token[], start: number, at: number, { objects }: Frame): boolean {
  return objects.size === 0 ? at > start : tokens.slice(start, at).some(({ form }) => PARTICLES.has(form));
}

/** True where a word, so read, is what the frame asks for. */
function accepts(paragraph: Paragraph, frame: Frame, at: number, { stem }: Stem, tables: Compiled): boolean {
  const { tokens } = paragraph;
  const { object } = frame.rule.frame;
  if (tokens[at]?.kind !== "word" || isParticle(stem) || frame.blocks.has(stem)) return false;
  if (stem === "ان" || stem === "انه" || stem === "انها")
    return clauseFits(frame, tokens, at + (stem === "ان" ? 1 : 0), tables, stem !== "ان");
  if (frame.objects.size > 0) return [stem, ...withoutPronoun(stem)].some((word) => frame.objects.has(word));
  if (object === "need") return tables.need.has(stem);
  if (object === "clause") return false;
  if (object === "any") return !tables.need.has(stem) || frame.rule.frame.need;
  return tables.nouns.is(stem) || tables.need.has(stem);
}

const PARTICLES: ReadonlySet<string> = new Set([
  "من",
  "في",
  "في",
  "عن",
  "علي",
  "الي",
  "مع",
  "ما",
  "هذا",
  "هذه",
  "ذلك",
  "كما",
  "قد",
  "لا",
  "لم",
  "لن",
]);
const isParticle = (stem: string): boolean => PARTICLES.has(stem);

/** «أن» with a verb asks; «أنّ» with a noun, or with a pronoun joined, only tells. */
function clauseFits({ rule, objects }: Frame, tokens: readonly Token[], at: number, tables: Compiled, tells = false): boolean {
  if (objects.size > 0 || rule.frame.object === "need") return false;
  const asks = !tells && isImperfect(tokens[at], tables);
  return rule.frame.object === "clause" ? !asks : asks;
}

export function isImperfect(token: Token | undefined, { nouns }: Compiled): boolean {
  return token?.kind === "word" && /^[يتن]/.test(token.form) && token.form.length > 2 && !nouns.is(token.form) && !token.form.endsWith("ه");
}
