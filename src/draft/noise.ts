import { compile } from "./compiled.ts";
import { isSentence, type Paragraph } from "./page.ts";
import type { DraftRules, NoiseRule } from "./rules.ts";
import type { NoiseGuess } from "./types.ts";

/** A heading may have a name beside it: «رئيس التحرير فلان الفلاني». */
const MOST_NAME_WORDS = 4;
/** A line that only leads elsewhere, a title or a name. */
const MOST_LINE_WORDS = 25;
const FEWEST_LINKS = 3;
const BULLET = /^\s*[•·●▪■◾»›]/u;

/** The paragraphs that are probably not the report's own, in their order, each with the rule that says so. */
export function guessNoise(paragraphs: readonly Paragraph[], rules: DraftRules): readonly NoiseGuess[] {
  const found = new Map<number, NoiseRule>();
  const put = (p: number, rule: NoiseRule | undefined): void => {
    if (rule && !found.has(p)) found.set(p, rule);
  };
  const titleAt = paragraphs.findIndex((paragraph) => paragraph.words > MOST_NAME_WORDS);
  for (const [at, paragraph] of paragraphs.entries()) {
    if (found.has(paragraph.p)) continue;
    const rule = headingRule(paragraph, at, rules) ?? formRule(paragraphs, at, titleAt, rules);
    if (!rule) continue;
    put(paragraph.p, rule);
    for (const [p, more] of falling(paragraphs, at, rule, rules)) put(p, more);
  }
  return [...found].sort(([a], [b]) => a - b).map(([p, rule]) => ({ p, reason: rule.id, why: rule.clause }));
}

const FIRST_LINES = 4;

function headingRule(paragraph: Paragraph, at: number, rules: DraftRules): NoiseRule | undefined {
  const { whole, starts } = compile(rules);
  const first = firstOwn(paragraph);
  const asWhole = whole.at(paragraph.tokens, first, ({ conj, prep }) => !conj && prep === "");
  if (asWhole && !(asWhole.value.form === "section" && at >= FIRST_LINES)) {
    const rest = paragraph.tokens.slice(asWhole.next).filter(({ kind }) => kind !== "mark").length;
    if (rest <= (asWhole.value.takes === "next" ? MOST_NAME_WORDS : 0) && !isSentence(paragraph)) return asWhole.value;
  }
  const asStart = starts.at(paragraph.tokens, first, ({ conj, prep, definite }) => !conj && prep === "" && !definite);
  const isLabel = paragraph.tokens[asStart?.next ?? 0]?.form === ":";
  return asStart && paragraph.words <= MOST_LINE_WORDS && (isLabel || !isSentence(paragraph)) ? asStart.value : undefined;
}

/** The first word, past what a collector has stamped before it: «date 2021-01-01 12 حجم الخط». */
function firstOwn({ tokens, words }: Paragraph): number {
  const word = tokens.findIndex(({ kind }) => kind !== "mark");
  if (words > MOST_STAMPED_WORDS) return word;
  const own = tokens.findIndex(({ kind, form }) => kind === "word" && /\p{Script=Arabic}/u.test(form));
  const isStamped = own > word && tokens.slice(word, own).every(({ kind, form }) => kind !== "word" || form === "date");
  return isStamped ? own : word;
}
const MOST_STAMPED_WORDS = 8;

function formRule(paragraphs: readonly Paragraph[], at: number, titleAt: number, rules: DraftRules): NoiseRule | undefined {
  const form = isClock(paragraphs, at)
    ? "clock"
    : isStamp(paragraphs[at]) && !isDayLine(paragraphs[at])
      ? "stamp"
      : isLink(paragraphs, at)
        ? "links"
        : isCaption(paragraphs, at, titleAt)
          ? "caption"
          : undefined;
  return rules.noise.find((rule) => form !== undefined && rule.form === form);
}

/** Numbers and foreign letters alone: what a page or its collector has stamped. */
const MOST_STAMP_TOKENS = 24;
const isStamp = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined &&
  paragraph.tokens.length <= MOST_STAMP_TOKENS &&
  paragraph.tokens.some(({ kind, form }) => kind === "number" && form.length === FOUR_DIGITS) &&
  paragraph.tokens.every(({ form }) => !/\p{Script=Arabic}/u.test(form));
const FOUR_DIGITS = 4;

/** «3-4-2020 | 10:15»: the report’s own day, not a collector’s stamp, which begins with the year or in foreign letters. */
const isDayLine = (paragraph: Paragraph | undefined): boolean =>
  /^\P{L}*\d{1,2}[-/.]\d{1,2}[-/.](19|20)\d\d\P{L}*$/u.test(paragraph?.text ?? "");

const MOST_CLOCK_WORDS = 5;
const CLOCK_LINES = 5;

/** A day in a line of its own above the headline, where the report has its own below: the day on which the page was seen. */
function isClock(paragraphs: readonly Paragraph[], at: number): boolean {
  const first = paragraphs[at];
  const isDay = at === 0 && first !== undefined && first.words <= MOST_CLOCK_WORDS && /(19|20)\d\d$/.test(first.tokens.at(-1)?.form ?? "");
  return isDay && paragraphs.slice(1, CLOCK_LINES).some(isDayLine);
}

/** One of several lines with a bullet, in no list that a sentence opens with a colon. */
function isLink(paragraphs: readonly Paragraph[], at: number): boolean {
  const isBullet = (i: number): boolean => BULLET.test(paragraphs[i]?.text ?? "");
  if (!isBullet(at)) return false;
  let first = at;
  while (isBullet(first - 1)) first--;
  let end = at;
  while (isBullet(end)) end++;
  return end - first >= FEWEST_LINKS && !/[:：]\s*$/u.test(paragraphs[first - 1]?.text ?? "");
}

const FEWEST_CAPTION_WORDS = 5;
const SAME_WORDS = 0.6;

/** A line inside the report that mostly repeats the headline's words and is no sentence. */
function isCaption(paragraphs: readonly Paragraph[], at: number, titleAt: number): boolean {
  const paragraph = paragraphs[at];
  const title = paragraphs[titleAt];
  if (!paragraph || !title || at <= titleAt + 1 || at === paragraphs.length - 1 || isSentence(paragraph)) return false;
  if (paragraph.words < FEWEST_CAPTION_WORDS || paragraph.words > MOST_LINE_WORDS || title.words > 2 * MOST_LINE_WORDS) return false;
  const said = new Set(title.tokens.map(({ form }) => form));
  const words = paragraph.tokens.filter(({ kind }) => kind === "word");
  return words.filter(({ form }) => said.has(form)).length >= SAME_WORDS * words.length;
}

/** What falls with a heading, by its paragraphs. */
function* falling(
  paragraphs: readonly Paragraph[],
  at: number,
  rule: NoiseRule,
  rules: DraftRules,
): Generator<readonly [p: number, rule: NoiseRule | undefined]> {
  const heading = paragraphs[at];
  const next = paragraphs[at + 1];
  if (!heading || !next) return;
  if (rule.takes === "next" && heading.words <= MOST_NAME_WORDS && next.words <= MOST_NAME_WORDS && !isSentence(next)) yield [next.p, rule];
  if (rule.takes !== "rest" || hasLinkBeside(heading, rules)) return;
  const other = rules.noise.find(({ form }) => form === "second-article");
  const before = bodiesIn(paragraphs.slice(0, at), rules);
  if (before.size === 0) return;
  let second = false;
  for (const paragraph of paragraphs.slice(at + 1)) {
    const isLine = paragraph.words <= MOST_LINE_WORDS && !isSentence(paragraph);
    if (!isLine && !second) {
      if ([...bodiesIn([paragraph], rules)].some((body) => before.has(body))) return;
      second = true;
    }
    yield [paragraph.p, second ? other : rule];
  }
}

/** True where the link stands in the heading's own line. */
function hasLinkBeside(heading: Paragraph, rules: DraftRules): boolean {
  const { starts, whole } = compile(rules);
  if (whole.at(heading.tokens, firstOwn(heading))) return false;
  const hit = starts.at(heading.tokens, 0);
  return heading.tokens.slice(hit?.next ?? 0).filter(({ kind }) => kind !== "mark").length > 1;
}

function bodiesIn(paragraphs: readonly Paragraph[], rules: DraftRules): ReadonlySet<string> {
  const { bodies } = compile(rules);
  const found = new Set<string>();
  for (const { tokens } of paragraphs) {
    for (const at of tokens.keys()) {
      const hit = bodies.at(tokens, at);
      if (hit)
        found.add(
          tokens
            .slice(at, hit.next)
            .map(({ form }) => form)
            .join(" "),
        );
    }
  }
  return found;
}
