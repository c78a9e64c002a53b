import { fold } from "../model/fold.ts";

/** A word, a number or one mark of a paragraph; `start` and `end` are UTF-16 positions in it. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  /** Folded for words (letters as search folds them), western digits for numbers, the character itself for marks. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** One way to read a word: what stands joined before it, and what is left. */
export interface Stem {
  readonly conj: boolean;
  readonly prep: "" | "ب" | "ك" | "ل";
  readonly definite: boolean;
  readonly stem: string;
}

/** Letters, marks and what is hidden among them; digits; anything else that is no white space, by itself. */
const PIECE = /(?<number>\p{Nd}+)|(?<word>[\p{L}\p{M}\p{Cf}\u0640]+)|\P{White_Space}/gu;
/** No word of the language is longer; what is, is matched by nothing. */
const LONGEST = 40;
const MOST_TOKENS = 20_000;

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The form under which a word is looked up: without vowel signs, alefs, ya and ta marbuta made one. */
export function formOf(word: string): string {
  if (word.length > LONGEST) return "";
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size > MOST_KNOWN) known.clear();
  const form = fold(word).replaceAll(" ", "");
  known.set(word, form);
  return form;
}

/** The tokens of a paragraph, the first twenty thousand: no report has a paragraph of more. */
export function tokensOf(paragraph: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: text, index, groups } of paragraph.matchAll(PIECE)) {
    if (tokens.length === MOST_TOKENS) break;
    const at = { start: index, end: index + text.length };
    if (groups?.["number"] !== undefined) tokens.push({ kind: "number", form: fold(text), ...at });
    else if (groups?.["word"] === undefined) tokens.push({ kind: "mark", form: text, ...at });
    else tokens.push({ kind: "word", form: formOf(text), ...at });
  }
  return tokens;
}

const stemsKnown = new Map<string, readonly Stem[]>();
const SHORTEST = 2;

/** Every reading of a folded word, the whole word first: with «و» or «ف», with «ب» «ك» «ل», with the article, taken off. */
export function stemsOf(form: string): readonly Stem[] {
  const found = stemsKnown.get(form);
  if (found) return found;
  if (stemsKnown.size > MOST_KNOWN) stemsKnown.clear();
  const whole: Stem = { conj: false, prep: "", definite: false, stem: form };
  const joined = /^[وف]/.test(form) ? [whole, { ...whole, conj: true, stem: form.slice(1) }] : [whole];
  const stems = joined.flatMap(withPrefix).filter(({ stem }) => stem.length >= SHORTEST || stem === form);
  stemsKnown.set(form, stems);
  return stems;
}

function withPrefix(stem: Stem): readonly Stem[] {
  const rest = stem.stem.slice(1);
  const first = stem.stem.charAt(0);
  const bare = withArticle(stem);
  if (first === "ل" && rest.startsWith("ل"))
    return [...bare, { ...stem, prep: "ل", definite: true, stem: rest.slice(1) }, { ...stem, prep: "ل", stem: `ا${rest}` }];
  if (first === "ب" || first === "ك" || first === "ل") return [...bare, ...withArticle({ ...stem, prep: first, stem: rest })];
  return bare;
}

const withArticle = (stem: Stem): readonly Stem[] =>
  stem.stem.startsWith("ال") ? [stem, { ...stem, definite: true, stem: stem.stem.slice(2) }] : [stem];

/** The code-point position of a UTF-16 one: the same until a character beyond the first plane has passed. */
export function codePointsIn(paragraph: string): (at: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(paragraph)) return (at) => at;
  const counts = new Uint32Array(paragraph.length + 1);
  let count = 0;
  for (let at = 0; at < paragraph.length; at++) {
    counts[at] = count;
    const code = paragraph.codePointAt(at) ?? 0;
    count++;
    if (code > 0xffff) counts[++at] = count;
  }
  counts[paragraph.length] = count;
  return (at) => counts[at] ?? count;
}
