import { type Compiled, refOf } from "./compiled.ts";
import { type FrameHit, framesIn, isOneSentence } from "./frames.ts";
import { measuresOf, targetsOf } from "./measures.ts";
import { type Named, namedIn } from "./mentions.ts";
import { evidenceOf, type Paragraph, type TokenRange, wordsAt } from "./page.ts";
import type { Speakers } from "./speakers.ts";
import { firstWord, pastNeed, scopeEnd, type Thing, thingsOf } from "./things.ts";
import { stemsOf } from "./tokens.ts";
import type { DirectiveCandidate, Grade, Mention } from "./types.ts";

/** What a directive is read with: the tables, the headline's paragraph, and who has spoken so far. */
export interface Reading {
  readonly tables: Compiled;
  readonly title: number | null;
  readonly speakers: Speakers;
  /** Paragraphs that are items of a list that was opened before them. */
  readonly items: Set<number>;
}

/** The directives of a paragraph and the verbs that only report, in the order of its words, with the items of a list that it opens in those that follow. */
export function directivesIn(paragraph: Paragraph, following: readonly Paragraph[], reading: Reading): readonly DirectiveCandidate[] {
  const hits = reading.items.has(paragraph.p) ? [] : framesIn(paragraph, reading.tables);
  let read = 0;
  let last: { readonly hit: FrameHit; readonly parties: Parties } | undefined;
  const found = hits.flatMap((hit, i) => {
    reading.speakers.read(paragraph, [read, hit.from]);
    read = hit.from;
    const end = scopeEnd(paragraph, hit, hits[i + 1]);
    const goesOn = last !== undefined && isParticiple(paragraph, hit) && isOneSentence(paragraph, last.hit.from, hit.from);
    const own = partiesOf(paragraph, hit, reading);
    const parties = goesOn && last && last.parties.issuers.length > 0 ? { ...last.parties, addressees: own.addressees } : own;
    last = { hit, parties };
    const here = thingsOf(paragraph, hit, end, reading.tables)
      .filter((thing) => !isLone(hit, thing, hits[i + 1]))
      .map((thing) => candidate(paragraph, hitOf(paragraph, hit, thing, reading.tables), thing, parties, reading));
    const opens = hit.list === true && here.length === 0;
    return opens ? following.flatMap((item) => itemOf(item, hit, parties, reading)) : here;
  });
  reading.speakers.read(paragraph, [read, paragraph.tokens.length]);
  return found;
}

/** «أوضح أنه …», «أكد أن الوزارة …» right before what will be or has to be tells nothing of its own. */
const isLone = ({ frame }: FrameHit, { range: [from, to] }: Thing, next: FrameHit | undefined): boolean =>
  frame.rule.frame.object === "clause" && (to - from < 2 || (next?.from === to && next.frame.rule.frame.issuer === "before"));

/** «أكد جاهزية القوات، وأهمية التنسيق»: what a word of need leads to is governed by the verb’s frame of need. */
function hitOf({ tokens }: Paragraph, hit: FrameHit, { lead }: Thing, tables: Compiled): FrameHit {
  if (lead === undefined || hit.frame.rule.tier === "core") return hit;
  const needed = tables.frames
    .allAt(tokens, hit.from)
    .find(({ value, next }) => value.rule.frame.object === "need" && next === hit.verbEnd);
  return stemsOf(tokens[lead]?.form ?? "").some(({ stem }) => tables.need.has(stem)) && needed ? { ...hit, frame: needed.value } : hit;
}

/** An item of a list stands in a paragraph of its own, and is its own cue. */
function itemOf(paragraph: Paragraph, hit: FrameHit, parties: Parties, reading: Reading): readonly DirectiveCandidate[] {
  const start = firstWord(paragraph, 0);
  const head = pastNeed(paragraph, start, reading.tables);
  const sure = reading.tables.nouns.read(paragraph.tokens[head], ({ prep }) => prep === "" || prep === "ب") !== undefined;
  if (!sure) return [];
  reading.items.add(paragraph.p);
  const moved: FrameHit = { ...hit, from: start, verbEnd: start + 1, object: start, sure };
  return [candidate(paragraph, moved, { range: [start, paragraph.tokens.length], head, means: false }, parties, reading)];
}

/** The paragraphs right after one that begin as items of a list do. */
export function itemsAfter(paragraphs: readonly Paragraph[], at: number): readonly Paragraph[] {
  const items: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(at + 1)) {
    const [first, second] = paragraph.tokens;
    const isItem = first?.kind === "mark" || (first?.kind === "number" && second?.kind === "mark");
    if (!isItem) break;
    items.push(paragraph);
  }
  return items;
}

interface Parties {
  readonly issuers: readonly Mention[];
  readonly addressees: readonly Mention[];
  readonly known: boolean;
}

/** A participle («مشددًا») has no subject of its own: the one who spoke before goes on. */
const isParticiple = ({ tokens }: Paragraph, { from }: FrameHit): boolean => /^و?م.*(ا|ه|ين)$/.test(tokens[from]?.form ?? "");
/** The subject of a verb that only reports stands beside it. */
const REACH = 16;

function partiesOf(paragraph: Paragraph, hit: FrameHit, { tables, speakers }: Reading): Parties {
  const { frame, tier } = hit.frame.rule;
  const end = frame.object === "none" ? Math.min(hit.verbEnd + REACH, paragraph.tokens.length) : hit.link;
  const named = namedIn(paragraph, [hit.verbEnd, end], tables);
  const mentions = (list: readonly Named[]): readonly Mention[] => list.map(({ range }) => speakers.mention(paragraph, range));
  if (frame.issuer === "giver")
    return { issuers: mentions(named.slice(0, 1)), addressees: mentions(named.slice(1)), known: named.length > 0 };
  if (frame.issuer === "nobody") return { issuers: [], addressees: mentions(named), known: false };
  const [subject, others] = frame.issuer === "before" ? [undefined, []] : split(paragraph, hit, named, tables);
  const addressees = tier === "context" ? [] : mentions(others);
  // Whoever «أن» tells of does not speak.
  if (subject && subject.range[0] < hit.from) return { issuers: mentions([subject]), addressees, known: true };
  if (subject?.kind === "group") return { issuers: mentions([subject]), addressees, known: frame.groups };
  if (subject) return { issuers: speakers.take(paragraph, subject), addressees, known: true };
  const { issuers, near } = speakers.last(paragraph);
  return { issuers, addressees, known: near };
}

/** The verb's subject, and whom it addresses. */
function split(
  paragraph: Paragraph,
  hit: FrameHit,
  named: readonly Named[],
  tables: Compiled,
): readonly [Named | undefined, readonly Named[]] {
  if (isParticiple(paragraph, hit)) return [undefined, named];
  const [first, ...rest] = named;
  const isOther = first?.kind === "group" && !hit.frame.rule.frame.groups && !NOMINATIVE.test(paragraph.tokens[first.range[0]]?.form ?? "");
  if (!first || isOther || first.joined || !agrees(paragraph, hit, first)) return [before(paragraph, hit, tables), named];
  if (hit.frame.rule.tier === "context" && first.range[0] > hit.verbEnd + 1) return [undefined, named];
  return [first, rest];
}

/** «طالب المواطنون بـ»: a plural that only a subject has. */
const NOMINATIVE = /ون$/;
const FEMININE = /(ه|ات)$/;

/** «كلّف إدارة المرور» has no subject in «إدارة»: a verb agrees with its own. */
function agrees({ tokens }: Paragraph, { from, verbEnd }: FrameHit, { range, kind }: Named): boolean {
  if (kind !== "body" || verbEnd - from > 1) return true;
  const form = tokens[from]?.form ?? "";
  const isFeminine = form.endsWith("ت") || /^[وف]?ت/.test(form);
  return isFeminine === FEMININE.test(tokens[range[0]]?.form ?? "");
}

const SUBJECT_REACH = 16;

/** A subject that stands right before its verb, after «أن» or at the start: «إن الوزير وجّه بـ». */
function before(paragraph: Paragraph, { from }: FrameHit, tables: Compiled): Named | undefined {
  const named = namedIn(paragraph, [Math.max(0, from - SUBJECT_REACH), from], tables).at(-1);
  if (!named || named.range[1] !== from || named.kind === "group") return undefined;
  const lead = paragraph.tokens[named.range[0] - 1];
  return lead === undefined || lead.form === "ان" || lead.form === "بان" ? named : undefined;
}

function candidate(paragraph: Paragraph, hit: FrameHit, thing: Thing, parties: Parties, reading: Reading): DirectiveCandidate {
  const { rule } = hit.frame;
  const cue: TokenRange = [hit.from, Math.max(hit.verbEnd, Math.min(hit.object, hit.from + 3))];
  const means = thing.means && rule.tier === "core";
  const measures = measuresOf(paragraph, thing.range, reading.tables);
  return {
    kind: "directive",
    id: `directive-${paragraph.p}-${hit.from}-${thing.head}`,
    rule: refOf(rule),
    grade: gradeOf(hit, thing, parties, paragraph, reading),
    evidence: evidenceOf(paragraph, cue, thing.range),
    act: rule.act,
    strength: rule.strength,
    tier: means ? "soft" : rule.tier,
    grey: rule.tier === "context",
    words: wordsAt(paragraph, thing.range),
    ...(rule.tier === "context"
      ? { issuers: parties.issuers, addressees: [] }
      : { issuers: parties.issuers, addressees: parties.addressees }),
    measures,
    targets: rule.tier === "context" ? [] : targetsOf(paragraph, thing.range, reading.tables),
  };
}

function gradeOf(hit: FrameHit, thing: Thing, parties: Parties, paragraph: Paragraph, { title, tables }: Reading): Grade {
  if (thing.means || paragraph.p === title) return "weak";
  if (hit.frame.rule.tier !== "context" && !hit.sure && !tables.nouns.read(paragraph.tokens[thing.head])) return "weak";
  return parties.known ? "clear" : "check-issuer";
}
