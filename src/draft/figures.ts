import { memoOf } from "../model/memo.ts";
import { must } from "../model/must.ts";
import { refOf } from "./compiled.ts";
import { evidenceOf, type Paragraph, wordsAt } from "./page.ts";
import { Phrases } from "./phrases.ts";
import type { DraftRules } from "./rules.ts";
import type { Stem, Token } from "./tokens.ts";
import type { FigureCandidate } from "./types.ts";

const tablesOf = memoOf(({ figures }: DraftRules) => ({
  scales: new Phrases(Object.entries(figures.scales).flatMap(([scale, words]) => words.map((word) => [word, Number(scale)] as const))),
  words: new Phrases([
    ...figures.small.flatMap((words, i) => words.map((word) => [word, i] as const)),
    ...Object.entries(figures.more).flatMap(([number, words]) => words.map((word) => [word, Number(number)] as const)),
  ]),
  about: new Phrases(figures.about.map((word) => [word, true] as const)),
  ranges: new Phrases(figures.ranges.map((word) => [word, true] as const)),
  not: new Phrases(figures.not.map((word) => [word, true] as const)),
}));
type Tables = ReturnType<typeof tablesOf>;

const MOST_OF = 3;
const BARE = ({ prep, conj, definite }: Stem): boolean => prep === "" && !conj && !definite;

/** Numbers and what they count; dates, and what `taken` says is read otherwise, are no figures. */
export function figuresIn(paragraph: Paragraph, rules: DraftRules, taken: (at: number) => boolean): readonly FigureCandidate[] {
  const tables = tablesOf(rules);
  const rule = must(rules.figures.rules[0], "rule of figures");
  const found: FigureCandidate[] = [];
  for (let at = 0; at < paragraph.tokens.length; at++) {
    const number = taken(at) ? undefined : numberAt(paragraph.tokens, at, tables);
    if (!number) continue;
    const end = ofEnd(paragraph.tokens, number.next);
    const about = aboutAt(paragraph.tokens, at, tables);
    if (end > number.next && counts(paragraph.tokens, at, number.next, tables)) {
      found.push({
        kind: "figure",
        id: `figure-${paragraph.p}-${at}`,
        rule: refOf(rule),
        grade: about === at ? "clear" : "weak",
        evidence: evidenceOf(paragraph, [about, end]),
        count: number.count,
        of: wordsAt(paragraph, [number.next, end]),
      });
    }
    at = number.next - 1;
  }
  return found;
}

/** «59 مليونا و78 ألف و138»: numbers with their scales, joined by «و» as long as each is smaller than the last. */
function numberAt(tokens: readonly Token[], start: number, tables: Tables): { readonly count: number; readonly next: number } | undefined {
  let count = 0;
  let smallest = Infinity;
  let at = start;
  for (;;) {
    const part = partAt(tokens, at, tables);
    if (!part || part.count >= smallest) break;
    count += part.count;
    smallest = part.scale;
    at = part.next;
    if (part.scale === 1 || tokens[at]?.form !== "و") break;
    at++;
  }
  if (tokens[at - 1]?.form === "و") at--;
  return at > start ? { count, next: at } : undefined;
}

/** «خمسة وعشرون», «مئة وخمسون»: words for one number, each but the first behind «و». */
function wordsFor(tokens: readonly Token[], at: number, { words }: Tables): { readonly value: number; readonly next: number } | undefined {
  const first = words.at(tokens, at, BARE);
  if (!first) return undefined;
  let { value, next } = first;
  for (;;) {
    const more = words.at(tokens, next, ({ prep, conj, definite }) => conj && prep === "" && !definite);
    const isTens = more !== undefined && value < 10 && more.value >= 20 && more.value < 100;
    if (!more || !(isTens || (value >= 100 && value % 100 === 0 && more.value < 100))) return { value, next };
    value += more.value;
    ({ next } = more);
  }
}

const ABOUT_REACH = 3;

/** Where the words begin that make a number less than exact, or the number itself. */
function aboutAt(tokens: readonly Token[], at: number, { about }: Tables): number {
  for (let back = Math.max(0, at - ABOUT_REACH); back < at; back++) if (about.at(tokens, back, BARE)?.next === at) return back;
  return at;
}

function partAt(tokens: readonly Token[], at: number, tables: Tables): { count: number; scale: number; next: number } | undefined {
  const token = tokens[at];
  const digits = token?.kind === "number" ? digitsAt(tokens, at) : undefined;
  const base = digits ?? wordsFor(tokens, at, tables);
  if (!base || !Number.isSafeInteger(base.value)) return undefined;
  const scale = tables.scales.at(tokens, base.next, BARE);
  return { count: base.value * (scale?.value ?? 1), scale: scale?.value ?? 1, next: scale?.next ?? base.next };
}

/** Digits with commas between groups of three. */
function digitsAt(tokens: readonly Token[], at: number): { readonly value: number; readonly next: number } {
  let text = tokens[at]?.form ?? "";
  let next = at + 1;
  while (
    /^[,٬]$/.test(tokens[next]?.form ?? "") &&
    /^\d{3}$/.test(tokens[next + 1]?.form ?? "") &&
    tokens[next]?.start === tokens[next - 1]?.end
  ) {
    text += tokens[next + 1]?.form ?? "";
    next += 2;
  }
  return { value: Number(text), next };
}

/** Where the words end that say what is counted. */
function ofEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + MOST_OF && isOf(tokens[at], at === from)) at++;
  return at;
}
const isOf = (token: Token | undefined, first: boolean): boolean =>
  token?.kind === "word" && !PARTICLES.has(token.form) && (first || !/^(ب|ل|وال)/.test(token.form));
const PARTICLES: ReadonlySet<string> = new Set([
  "في",
  "من",
  "علي",
  "الي",
  "عن",
  "مع",
  "التي",
  "الذي",
  "ان",
  "و",
  "م",
  "موزعه",
  "موزعون",
  "تحت",
  "يصوتون",
  "تمثلها",
  "حتي",
]);

/** A year by itself, and what stands between hyphens, counts nothing. */
const isLabel = (tokens: readonly Token[], from: number): boolean =>
  /^(19|20)\d\d$/.test(tokens[from]?.form ?? "") || DASHES.has(tokens[from - 1]?.form ?? "");
const DASHES: ReadonlySet<string> = new Set(["-", "–", "/"]);

/** «من 10 إلى 15», «بين 10 و15»: the second number of two. */
const isRange = (tokens: readonly Token[], from: number, { ranges }: Tables): boolean =>
  tokens[from - 2]?.kind === "number" &&
  (ranges.at(tokens, from - 1) !== undefined || (tokens[from - 1]?.form === "و" && tokens[from - 3]?.form === "بين"));

const counts = (tokens: readonly Token[], from: number, next: number, tables: Tables): boolean =>
  !isLabel(tokens, from) &&
  !tables.not.at(tokens, next) &&
  !tables.not.at(tokens, from - 1) &&
  !isRange(tokens, from, tables) &&
  !(isBracket(tokens[from - 1]) && tables.not.at(tokens, from - 2)) &&
  tokens[next]?.form !== "%";
const isBracket = (token: Token | undefined): boolean => token?.form === "(" || token?.form === "ال" || token?.form === "/";
