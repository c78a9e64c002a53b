import { codeAt } from "../model/cells.ts";
import { isCountedRow } from "../model/columns.ts";
import { type Dataset, directiveRows } from "../model/dataset.ts";
import { type DirectiveRow, directiveRow, type ElectionId, type EventRow } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import { must } from "../model/must.ts";
import { isTrusted } from "../model/reading.ts";
import type { Directive, Election, ElectionEvent } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";
import { NO_ANCHOR } from "../query/anchors.ts";
import type { Engine } from "../query/engine.ts";
import type { Range, Result } from "../query/result.ts";

/** A directive as a line; `known` is how it is known to serve the vote under which it stands, null under none. */
export interface ReadingLine {
  readonly row: DirectiveRow;
  readonly directive: Directive;
  readonly known: Basis | null;
}

/** Lines that share verb, issuers and addressees, which `first` holds for all of them. */
export interface ReadingRun {
  readonly key: string;
  readonly first: Directive;
  readonly lines: readonly ReadingLine[];
}

/** What was said at one event: what serves the vote under which it stands, or all of it where it stands under none. */
export interface ReadingMeeting {
  readonly row: EventRow;
  readonly event: ElectionEvent;
  readonly runs: readonly ReadingRun[];
  /** What else was said there that stands under no other vote. */
  readonly others: readonly ReadingRun[];
  /** Only possibly in the filter, by an uncertain date. */
  readonly isPossible: boolean;
  /** Counted directives said there that the filter leaves out: of those that would stand here. */
  readonly leftOut: number;
  /** Whole days from the event to the first day of voting in the country, the fewest and the most; negative after it; null where open or not known. */
  readonly daysBefore: readonly [number, number] | null;
}

export interface ReadingVote {
  readonly election: Election;
  /** The directives in the filter that serve this vote, and how many there are without it; null where not all events are listed. */
  readonly serving: (Range & { readonly total: number }) | null;
  readonly meetings: readonly ReadingMeeting[];
}

/** What the filter leaves, as it is read: under the vote that it serves, then what concerns none, then events at which nothing was ordered. */
export interface ReadingList {
  readonly votes: readonly ReadingVote[];
  readonly meetings: readonly ReadingMeeting[];
  readonly events: readonly EventRow[];
  /** Events in the list; more are in the filter where `result.events.possible` is greater. */
  readonly listed: number;
}

interface Said {
  readonly in: ReadonlyMap<ElectionId | null, readonly ReadingLine[]>;
  readonly out: ReadonlyMap<ElectionId | null, number>;
}

/** The first `limit` events in time that the filter leaves, with their directives. Votes stand in the order of their first day. */
export function readingList(dataset: Dataset, engine: Engine, result: Result, limit: number): ReadingList {
  const rows = result.firstInTime(limit);
  const meetings: ReadingMeeting[] = [];
  const events: EventRow[] = [];
  const byVote = new Map<ElectionId, ReadingMeeting[]>();
  for (const row of rows) {
    const event = dataset.event(row);
    const said = linesOf(dataset, engine, result, row);
    const about = event.election && isTrusted(event.election.basis, engine.settings.trust) ? event.election.id : null;
    const served = [...said.in.keys()].filter((id) => id !== null);
    const votes = new Set([...(about === null ? [] : [about]), ...served]);
    const others = runsOf(dataset, said.in.get(null) ?? []);
    const made = (vote: ElectionId | null, isOwn: boolean): ReadingMeeting => ({
      row,
      event,
      isPossible: result.level(row) === 1,
      runs: vote === null ? others : runsOf(dataset, said.in.get(vote) ?? []),
      others: vote !== null && isOwn ? others : [],
      leftOut: said.out.get(vote) ?? 0,
      daysBefore: isOwn ? daysBefore(engine, row, engine.anchor(row)) : null,
    });
    const own = about ?? votes.values().next().value;
    for (const id of votes) {
      const list = byVote.get(id) ?? [];
      byVote.set(id, list);
      list.push(made(id, id === own));
    }
    if (votes.size === 0 && hasCounted(dataset, row)) meetings.push(made(null, true));
    else if (votes.size === 0) events.push(row);
  }
  return { votes: votesInOrder(dataset, engine, byVote, rows.length === result.events.possible), meetings, events, listed: rows.length };
}

const hasCounted = ({ columns }: Dataset, row: EventRow): boolean =>
  directiveRows(columns, row).some((directive) => isCountedRow(columns, directive, true));

/** The counted directives of an event by the election that they serve, as far as the reader trusts: those that the filter leaves, and how many it does not. */
function linesOf(dataset: Dataset, { settings }: Engine, result: Result, row: EventRow): Said {
  const said = { in: new Map<ElectionId | null, ReadingLine[]>(), out: new Map<ElectionId | null, number>() };
  for (const directiveRow of directiveRows(dataset.columns, row)) {
    if (!isCountedRow(dataset.columns, directiveRow, settings.soft)) continue;
    const directive = dataset.directive(directiveRow);
    const { serves } = directive;
    const isServed = serves !== null && "election" in serves && isTrusted(serves.basis, settings.trust);
    const election = isServed && dataset.election(serves.election) ? serves.election : null;
    if (result.directiveLevel(directiveRow) === 0) {
      said.out.set(election, (said.out.get(election) ?? 0) + 1);
      continue;
    }
    const lines = said.in.get(election) ?? [];
    said.in.set(election, lines);
    lines.push({ row: directiveRow, directive, known: election === null ? null : (serves?.basis ?? null) });
  }
  return said;
}

const named = (list: readonly ({ readonly actor: string } | { readonly who: { readonly en: string; readonly ar: string } })[]): string =>
  list.map((entry) => ("actor" in entry ? entry.actor : `${entry.who.ar} ${entry.who.en}`)).join("\n");

const runKey = ({ strength, issuers, addressees }: Directive): string => [strength, named(issuers), named(addressees)].join("\n\n");

/** The strongest run first; in a run what is stated before what is implied, then as the report goes. */
export function runsOf(dataset: Dataset, lines: readonly ReadingLine[]): readonly ReadingRun[] {
  const { strength, basis } = dataset.columns.book.codes;
  const rank = (directive: Directive): number => strength.indexOf(directive.strength);
  const order = (a: ReadingLine, b: ReadingLine): number =>
    rank(a.directive) - rank(b.directive) ||
    (a.known === null || b.known === null ? 0 : basis.indexOf(a.known) - basis.indexOf(b.known)) ||
    byPassage(a.directive, b.directive);
  const runs = new Map<string, ReadingLine[]>();
  for (const line of lines.toSorted(order)) {
    const key = runKey(line.directive);
    const run = runs.get(key);
    if (run) run.push(line);
    else runs.set(key, [line]);
  }
  return [...runs].map(([key, run]) => ({ key, first: must(run[0], "run").directive, lines: run }));
}

/** The order in which a report says things. */
export function byPassage({ evidence: [a] }: Directive, { evidence: [b] }: Directive): number {
  return a && b ? a.p - b.p || a.about[0] - b.about[0] : 0;
}

/** Directives in some runs. */
export const linesIn = (runs: readonly ReadingRun[]): number => runs.reduce((sum, { lines }) => sum + lines.length, 0);

/** Directives at some meetings that serve the vote, or none, under which the meetings stand. */
export const linesAt = (meetings: readonly ReadingMeeting[]): number => linesIn(meetings.flatMap(({ runs }) => runs));

/** The election that a directive serves, as far as the reader trusts. */
export function electionServed(
  dataset: Dataset,
  { columns, settings }: Pick<Engine, "columns" | "settings">,
  row: DirectiveRow,
): ElectionId | null {
  const code = codeAt(columns.serves, row);
  const election = code === 0 ? undefined : dataset.election(columns.ids.serves[code - 1] ?? "");
  if (!election) return null;
  // Only a lower trust has to look at each: the columns do not say how it is known.
  return settings.trust === "outside" || isTrusted(dataset.directive(row).serves?.basis ?? "outside", settings.trust) ? election.id : null;
}

/** Whole days from an event to the first day of voting, the fewest and the most; null where open or not known. */
export function daysBefore(engine: Engine, row: EventRow, anchor: number): readonly [number, number] | null {
  const span = engine.span(row);
  if (!span || anchor === NO_ANCHOR || !Number.isFinite(span.from) || !Number.isFinite(span.to)) return null;
  return [anchor - span.to, anchor - span.from];
}

function votesInOrder(
  dataset: Dataset,
  engine: Engine,
  byVote: ReadonlyMap<ElectionId, readonly ReadingMeeting[]>,
  isWhole: boolean,
): readonly ReadingVote[] {
  const totals = isWhole ? servingTotals(engine, dataset) : null;
  const firstDay = ({ rounds }: Election): number =>
    Math.min(...rounds.map(({ inside }) => startOf(engine, inside === null ? undefined : dataset.eventRow(inside))));
  return dataset.elections
    .flatMap((election) => {
      const meetings = byVote.get(election.id);
      return meetings ? [{ election, meetings, serving: totals && servingOf(meetings, totals.get(election.id) ?? 0) }] : [];
    })
    .toSorted((a, b) => firstDay(a.election) - firstDay(b.election) || 0);
}

const startOf = (engine: Engine, row: EventRow | undefined): number =>
  row === undefined ? Infinity : (engine.span(row)?.from ?? Infinity);

function servingOf(meetings: readonly ReadingMeeting[], total: number): Range & { readonly total: number } {
  return { sure: linesAt(meetings.filter(({ isPossible }) => !isPossible)), possible: linesAt(meetings), total };
}

/** How many counted directives serve each election, as far as the reader trusts, whatever is filtered: counted once for an engine, which is made for one trust. */
const servingTotals = memoOf(function servingTotals(engine: Engine, dataset: Dataset): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  const { columns } = dataset;
  for (let row = 0; row < columns.directiveCount; row++) {
    const id = isCountedRow(columns, row, engine.settings.soft) ? electionServed(dataset, engine, directiveRow(row)) : null;
    if (id !== null) totals.set(id, (totals.get(id) ?? 0) + 1);
  }
  return totals;
});
