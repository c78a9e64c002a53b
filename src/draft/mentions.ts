import type { Compiled, OfficeKind } from "./compiled.ts";
import { isImperfect } from "./frames.ts";
import { evidenceOf, type Paragraph, type TokenRange, wordsAt } from "./page.ts";
import { asVerb, Phrases } from "./phrases.ts";
import { type Stem, stemsOf, type Token, tokensOf } from "./tokens.ts";
import type { DraftContext, Mention } from "./types.ts";
import { withoutPronoun } from "./verbalNouns.ts";

/** An office, a body or a group as the text names it, with a rank and a name beside it. */
export interface Named {
  readonly kind: OfficeKind;
  readonly range: TokenRange;
  /** True for words that only point back: «سيادته», «الوزير». */
  readonly back: boolean;
  /** True where a preposition is joined to the first word, so that it is no verb's subject. */
  readonly joined: boolean;
}

const MOST_WORDS = 14;
const MOST_NAME_WORDS = 4;
const FEWEST_LETTERS = 2;

/** Those named between two tokens, in their order. */
export function namedIn(paragraph: Paragraph, [from, to]: TokenRange, tables: Compiled): readonly Named[] {
  const found: Named[] = [];
  for (let at = from; at < to; at++) {
    const named = namedAt(paragraph, at, to, tables);
    if (!named) continue;
    found.push(named);
    at = named.range[1] - 1;
  }
  return found;
}

function namedAt({ tokens }: Paragraph, at: number, to: number, tables: Compiled): Named | undefined {
  const office = tables.offices.at(tokens, at, ({ prep, conj }) => prep === "" || !conj);
  const spelled = tables.spellings.at(tokens, at);
  const known = spelled && spelled.next > (office?.next ?? 0) ? spelled : office;
  const start = known ? known.next : isRanked(tokens[at], tables) && isNameWord(tokens[at + 1], tables) ? at + 1 : undefined;
  if (start === undefined || start > to || isVerbBefore(tokens, at, start, tables)) return undefined;
  const back = office !== undefined && known === office && (tables.back.at(tokens, at)?.next ?? 0) >= start;
  const kind = known?.value ?? "person";
  const own = endOf(tokens, start, Math.min(to, at + MOST_WORDS), known?.value, tables);
  const end = kind === "person" ? pastApposition(tokens, [at, own], to, tables) : own;
  return { kind, range: [at, end], back: back && end === start, joined: (known?.stem.prep ?? "") !== "" };
}

/** «وأمر مدير الأمن»: a word that is a verb, too, is no office where another stands right behind it. */
function isVerbBefore(tokens: readonly Token[], at: number, next: number, { frames, offices }: Compiled): boolean {
  const isApart = ({ conj, prep }: Stem): boolean => !conj && prep === "";
  return next === at + 1 && frames.at(tokens, at, asVerb) !== undefined && offices.at(tokens, next, isApart) !== undefined;
}

/** «مدير الأمن، اللواء فلان، …» and «اللواء فلان، مدير الأمن، …»: an office and a name set off by commas are one person’s. */
function pastApposition(tokens: readonly Token[], [from, end]: TokenRange, to: number, tables: Compiled): number {
  if (!isComma(tokens[end]) || end + 1 >= to) return end;
  const ranked = (a: number, b: number): boolean => tokens.slice(a, b).some((token) => isRank(token, tables));
  const office = tables.offices.at(tokens, end + 1, ({ conj, prep }) => !conj && prep === "");
  const isOffice = office?.value === "person" && ranked(from, end) && !hasOffice(tokens, [from, end], tables);
  const isRanked = isRank(tokens[end + 1], tables) && !ranked(from, end);
  const start = isOffice ? office.next : end + 1;
  const next =
    isOffice || isRanked ? endOf(tokens, start, Math.min(to, end + MOST_WORDS), "person", tables) : bareEnd(tokens, end + 1, to, tables);
  const isOwn = isOffice || isRanked || !ranked(from, end);
  return isOwn && next !== undefined && next >= start && closes(tokens[next]) ? next : end;
}

const isComma = (token: Token | undefined): boolean => token?.form === "،" || token?.form === ",";
/** What may stand behind a name set off by a comma: another, the end, or whatever no name goes on with. */
const closes = (token: Token | undefined): boolean => token?.kind !== "number";
const hasOffice = (tokens: readonly Token[], [from, to]: TokenRange, tables: Compiled): boolean =>
  tokens.slice(from, to).some((_, i) => tables.offices.at(tokens, from + i)?.value === "person");

/** The end of a name of two to four words that a second comma closes. */
function bareEnd(tokens: readonly Token[], from: number, to: number, tables: Compiled): number | undefined {
  let at = from;
  while (at < to && isNameWord(tokens[at], tables) && !tables.offices.at(tokens, at) && !/^[وبل]/.test(tokens[at]?.form ?? "")) at++;
  const words = at - from;
  return words >= 2 && words <= MOST_NAME_WORDS && isComma(tokens[at]) ? at : undefined;
}

const isRank = (token: Token | undefined, { ranks }: Compiled): boolean =>
  token?.kind === "word" && stemsOf(token.form).some(({ stem, conj, prep }) => !conj && prep === "" && ranks.has(stem));
/** «واللواء فلان», too, is somebody. */
const isRanked = (token: Token | undefined, { ranks }: Compiled): boolean =>
  token?.kind === "word" && stemsOf(token.form).some(({ stem, prep }) => prep === "" && ranks.has(stem));
const isNameWord = (token: Token | undefined, tables: Compiled): boolean => token?.kind === "word" && !endsName(token, undefined, tables);
const QUOTES: ReadonlySet<string> = new Set(["“", "”", '"', "«", "»", "/", "(", ")"]);

/** A name ends before a verb, a particle, a mark or what the verb governs. */
function endOf(tokens: readonly Token[], from: number, to: number, office: OfficeKind | undefined, tables: Compiled): number {
  let at = from;
  let names = 0;
  while (at < to) {
    const token = tokens[at];
    if (!token || token.kind === "number") break;
    if (token.kind === "mark") {
      if (!QUOTES.has(token.form)) break;
      at++;
      continue;
    }
    const isName = isRank(tokens[at - 1], tables) && !tables.nameEnds.has(token.form);
    if (
      (!isName && (endsName(token, tokens[at - 1], tables) || isThing(tokens, at, from))) ||
      ((office || at > from) && isOther(tokens, at, office ?? "person", tables))
    )
      break;
    if (office !== undefined && office !== "person" && isDone(tokens[at - 1]) && !CONTINUES.test(token.form)) break;
    if (!isRank(token, tables) && !token.form.startsWith("ال") && ++names > MOST_NAME_WORDS) break;
    at++;
  }
  return trimmed(tokens, from, at);
}

/** «العقيد فلان الفلاني المراكز»: after a surname with the article only another surname goes on with the name. */
const isThing = (tokens: readonly Token[], at: number, from: number): boolean =>
  at - 2 > from &&
  /^ال.*[^ي]$/.test(tokens[at]?.form ?? "") &&
  /^ال.*ي$/.test(tokens[at - 1]?.form ?? "") &&
  tokens[at - 2]?.form.startsWith("ال") === false &&
  tokens[at - 2]?.form !== "عبد";

/** What goes on with the name of a body or a group, once a word of it has the article: «الهيئة الوطنية للانتخابات». */
const CONTINUES = /^(ال|لل|بال)/;
const isDone = (token: Token | undefined): boolean => CONTINUES.test(token?.form ?? "");

const trimmed = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to;
  while (end > from && tokens[end - 1]?.kind === "mark") end--;
  return end;
};

/** A group after a person is somebody else; a person after a group, too, unless the group is theirs («مساعدي وزير الداخلية»). */
function isOther(tokens: readonly Token[], at: number, kind: OfficeKind, tables: Compiled): boolean {
  const office = tables.offices.at(tokens, at, ({ conj }) => !conj);
  if (office === undefined || (office.value === "group") === (kind === "group")) return false;
  return kind !== "group" || office.stem.prep === "ل" || tokens[at - 1]?.form.startsWith("ال") === true;
}

function endsName(token: Token, before: Token | undefined, tables: Compiled): boolean {
  const { form } = token;
  if (form.length < FEWEST_LETTERS) return form !== "د";
  if (tables.names.has(form)) return false;
  if (tables.nameEnds.has(form) || isAdverbial(form) || isImperfect(token, tables)) return true;
  if (tables.frames.at([token], 0, asVerb)) return true;
  const isWhole = before?.form.startsWith("ال") ?? false;
  return stemsOf(form).some(
    ({ conj, prep, definite, stem }) =>
      ((prep === "ب" || prep === "ل") && (tables.nouns.is(stem) || tables.need.has(stem))) ||
      (isWhole && prep === "" && [stem, ...withoutPronoun(stem)].some((word) => tables.nouns.isListed(word))) ||
      (conj && (definite || tables.nouns.isListed(stem) || tables.offices.has(stem) || tables.nameEnds.has(stem))),
  );
}

/** «اجتماعا», «لقاءات»: an indefinite object, which no name is. */
const isAdverbial = (form: string): boolean => form.length > 4 && form.endsWith("ا") && !form.startsWith("ال");

/** The registry's actors of a page's country, and of none, by their spellings. */
export function actorsBySpelling({ actors = [] }: DraftContext, country: string | null): ReadonlyMap<string, string> {
  const spelled = new Map<string, string>();
  for (const { id, names, aliases, country: own } of actors) {
    if (country !== null && own != null && own !== country) continue;
    for (const name of [names.ar ?? "", ...(aliases?.ar ?? [])]) if (name !== "") spelled.set(keyOf(name), id);
  }
  return spelled;
}

/** The same spellings as phrases, with the kind of whom each names. */
export function spellingsOf({ rules, actors = [] }: DraftContext, spelled: ReadonlyMap<string, string>): Phrases<OfficeKind> {
  const { kinds } = rules.offices;
  const known = new Set(spelled.values());
  return new Phrases(
    actors
      .filter(({ id }) => known.has(id))
      .flatMap(({ kind, names, aliases }) =>
        [names.ar ?? "", ...(aliases?.ar ?? [])].map(
          (name) => [name, kinds.person.includes(kind) ? "person" : kinds.body.includes(kind) ? "body" : "group"] as const,
        ),
      ),
  );
}

const keyOf = (words: string): string =>
  tokensOf(words)
    .filter(({ kind }) => kind === "word")
    .map(({ form }) => form)
    .join("");

/** The id of the actor whose spelling stands among the words. */
export function actorIn(words: string, spelled: ReadonlyMap<string, string>): string | null {
  const key = keyOf(words);
  let longest = "";
  for (const spelling of spelled.keys()) if (spelling.length > longest.length && key.includes(spelling)) longest = spelling;
  return spelled.get(longest) ?? null;
}

/** Somebody named, as a candidate says it. */
export function mentionOf(paragraph: Paragraph, range: TokenRange, basis: Mention["basis"], spelled: ReadonlyMap<string, string>): Mention {
  const words = wordsAt(paragraph, range);
  return { actor: actorIn(words, spelled), words, basis, evidence: evidenceOf(paragraph, range) };
}
