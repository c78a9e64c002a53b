import { pageOf } from "./about.ts";
import { actorsIn } from "./actors.ts";
import { compile } from "./compiled.ts";
import { datesIn } from "./dates.ts";
import { dateTables } from "./dateTables.ts";
import { directivesIn, itemsAfter, type Reading } from "./directives.ts";
import { figuresIn } from "./figures.ts";
import { judge } from "./gate.ts";
import { actorsBySpelling, spellingsOf } from "./mentions.ts";
import { guessNoise } from "./noise.ts";
import { type Paragraph, paragraphsOf } from "./page.ts";
import { placesIn } from "./places.ts";
import type { DraftRules } from "./rules.ts";
import { Speakers } from "./speakers.ts";
import type { Candidate, DateCandidate, DirectiveCandidate, Draft, DraftContext, PageGuess } from "./types.ts";
import { hijriEnd } from "./writtenDates.ts";

/**
 * What the rules find in a report's text before anybody has read it: its paragraphs, which of them are probably not its own, whether the
 * page is one of this record's, and what may be coded from it. Nothing is fetched, kept or decided.
 */
export function draftOf(text: string, context: DraftContext): Draft {
  const all = paragraphsOf(text);
  const noise = guessNoise(all, context.rules);
  const left = new Set(context.noise ?? noise.map(({ p }) => p));
  const own = all.filter(({ p }) => !left.has(p));
  const judged = judge(own, context);
  const dates = datesIn(own, context.rules);
  const page = pageOf(own, judged, dates, context.rules);
  return {
    paragraphs: all.map((paragraph) => paragraph.text),
    noise,
    gate: judged.gate,
    page,
    candidates: judged.gate.open ? candidatesIn(own, context, page, dates) : [],
  };
}

function candidatesIn(
  own: readonly Paragraph[],
  context: DraftContext,
  { country, title, credited }: PageGuess,
  dates: readonly DateCandidate[],
): readonly Candidate[] {
  const { rules } = context;
  const spelled = actorsBySpelling(context, country);
  const tables = { ...compile(rules), spellings: spellingsOf(context, spelled) };
  const reading: Reading = { tables, title, speakers: new Speakers(tables, spelled), items: new Set() };
  const directives = withoutHeadline(
    own.flatMap((paragraph, i) => directivesIn(paragraph, itemsAfter(own, i), reading)),
    title,
  );
  const core = new Map<number, DirectiveCandidate[]>(own.map(({ p }) => [p, []]));
  for (const directive of directives) if (directive.tier === "core") core.get(directive.evidence.p)?.push(directive);
  const places = placesIn(
    own.filter(({ p }) => p !== credited?.p),
    { context, country, directives: core, line: dates.find(({ dateline }) => dateline) },
  );
  const actors = actorsIn(own, { rules, tables, spelled });
  const figures = own.flatMap((paragraph) => figuresIn(paragraph, rules, isInDate(paragraph, dates, rules)));
  return [...directives, ...dates, ...places, ...actors, ...figures].sort((a, b) => order(a, b));
}

/** A headline says over what the report says in full. */
function withoutHeadline(found: readonly DirectiveCandidate[], title: number | null): readonly DirectiveCandidate[] {
  const isSaid = (grey: boolean): boolean => found.some((one) => (one.tier === "core" || (grey && one.grey)) && one.evidence.p !== title);
  return found.filter(({ evidence, grey }) => evidence.p !== title || !isSaid(grey));
}

const order = ({ evidence: a }: Candidate, { evidence: b }: Candidate): number => a.p - b.p || a.about[0] - b.about[0];

/** Whether a token of a paragraph stands in one of the dates. */
function isInDate({ p, tokens, count }: Paragraph, dates: readonly DateCandidate[], rules: DraftRules): (at: number) => boolean {
  const spans = dates.filter(({ evidence }) => evidence.p === p).map(({ evidence }) => evidence.about);
  const tables = dateTables(rules);
  const inside = new Set<number>();
  let next = 0;
  for (const [at, { start }] of tokens.entries()) {
    const position = count(start);
    while ((spans[next]?.[1] ?? Infinity) <= position) next++;
    if ((spans[next]?.[0] ?? Infinity) <= position) inside.add(at);
  }
  for (const at of tokens.keys()) {
    const end = hijriEnd(tokens, at, tables) ?? at;
    for (let taken = at; taken < end; taken++) inside.add(taken);
  }
  return (at) => inside.has(at);
}
