import type { I18n } from "../i18n/translator.ts";
import { add, codeAt, u32 } from "../model/cells.ts";
import { type Dataset, directiveRows } from "../model/dataset.ts";
import { type DirectiveRow, type EventRow, eventRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { shownDate } from "../model/reading.ts";
import { asDay, FIRST_DAY, isSingleDay, LAST_DAY } from "../model/span.ts";
import type { Result } from "../query/result.ts";
import { NONE, type View } from "../view/view.ts";
import { electionServed } from "./readingList.ts";
import { runwayWords } from "./readingWords.ts";
import type { StripSource } from "./timeBands.ts";
import type { LaneDensity } from "./timeDensity.ts";
import { type TimeIndex, visitWithin } from "./timeIndex.ts";
import { draftMark, type MarkSigns, type PackedMark, packMarks } from "./timeMarks.ts";
import { rowCount } from "./timePack.ts";
import { edgesAcross } from "./timeStrips.ts";
import type { VoteLane } from "./timeVotes.ts";
import { termWords } from "./words.ts";

/** What a lane shows: marks in rows, or, where those would not fit, how many there are. */
export type LaneContent =
  | { readonly kind: "marks"; readonly marks: readonly PackedMark[]; readonly rows: number; readonly rowHeight: number }
  | { readonly kind: "density"; readonly marks: readonly PackedMark[] };

export interface LaneSource extends StripSource {
  /** What passes every filter but time: a time range that moves takes marks away and gives them back, and never moves one. */
  readonly keeps: (row: number) => boolean;
  /** The directives that every filter but time leaves, whatever it does with their event. */
  readonly passes: Result["passesDirective"];
  readonly selected: EventRow | undefined;
  /** Counted only when a lane has too many marks. */
  readonly density: () => LaneDensity;
}

const MOST_MARKS = 150;
const MOST_ROWS = 6;
const MOST_TEXTS = 5000;
/** From so many events on, counting comes before looking at each. */
const MANY_EVENTS = 2000;

/** What lanes hold where nothing is filtered, as far as their height follows from it: more than can be looked through are density everywhere. */
export const usualContents = (source: LaneSource): ReadonlyMap<number, LaneContent> =>
  source.index.order.length < MANY_EVENTS
    ? fillLanes(source)
    : new Map(shownLanes(source.index).map((lane) => [lane, { kind: "density", marks: [] }]));

/** The lanes that are drawn: one for each authority, and one for events without if there are any, or no authority is. */
const shownLanes = ({ lanes, laneTotals, votes }: TimeIndex): readonly number[] =>
  lanes.flatMap((lane, number) => (lane !== "none" || lanes.length === 1 || u32(laneTotals, number) > 0 || votes ? [number] : []));

function crowdedLanes({ index, scale, density }: LaneSource): readonly boolean[] {
  if (index.order.length < MANY_EVENTS) return index.lanes.map(() => false);
  const counts = density();
  return index.lanes.map((_, lane) => counts.possible(lane, scale.domain[0], scale.domain[1] + 1) > MOST_MARKS);
}

/** Rows in view by lane; null for a lane that holds too many. */
function rowsByLane(source: LaneSource): readonly (readonly EventRow[] | null)[] {
  const { index, keeps, scale } = source;
  const crowded = [...crowdedLanes(source)];
  const rows: EventRow[][] = index.lanes.map(() => []);
  if (crowded.every(Boolean)) return index.lanes.map(() => null);
  visitWithin(index, [scale.domain], (row) => {
    const lane = index.laneOf(row);
    if (crowded[lane] || !keeps(row)) return;
    must(rows[lane], "rows").push(row);
    if (must(rows[lane], "rows").length > MOST_MARKS) crowded[lane] = true;
  });
  return rows.map((lane, number) => (crowded[number] ? null : lane));
}

type MarkWords = Pick<MarkSigns, "strong" | "doubtful" | "text">;

/** What is said beside a mark: how many directives that pass, how many of them for the vote that the event concerns, and when; what it is where nothing was ordered. */
function markWords(row: EventRow, source: LaneSource): MarkWords {
  const { dataset, engine, index, i18n, passes } = source;
  const event = dataset.event(row);
  const date = index.axis === "polling" ? relativeWords(row, index, i18n) : null;
  const when = date ?? i18n.formatSpan(shownDate(event.when, engine.settings.trust)?.edtf, "short");
  const said = directiveRows(dataset.columns, row).filter(passes);
  if (said.length === 0) {
    const text = i18n.t("timeline.markText", { what: termWords(dataset, i18n, "eventKind", event.kind), date: when });
    return { strong: null, doubtful: null, text };
  }
  const directives = i18n.plural("count.directives", said.length);
  return {
    strong: servingWords(row, said, directives, source),
    doubtful: isSingleDay(index.span(row)) ? null : i18n.t("timeline.possibly", { directives }),
    text: when,
  };
}

/** "16 directives, 12 for the vote": of some directives of an event, how many serve the vote that it concerns. */
export function servingWords(
  row: EventRow,
  said: readonly DirectiveRow[],
  directives: string,
  { dataset, engine, i18n: { t } }: Pick<LaneSource, "dataset" | "engine" | "i18n">,
): string {
  const election = dataset.columns.ids.election[codeAt(dataset.columns.election, row) - 1];
  const serving = said.filter((one) => election !== undefined && electionServed(dataset, engine, one) === election).length;
  if (serving === 0) return directives;
  return serving === said.length ? t("timeline.allForVote", { directives }) : t("timeline.someForVote", { directives, n: serving });
}

interface KnownWords {
  readonly i18n: I18n;
  readonly passes: LaneSource["passes"];
  readonly byRow: Map<EventRow, MarkWords>;
}

/** The words beside marks as they were last put, for one language and one filter but for time: writing dates costs more than placing them. */
const texts = new WeakMap<TimeIndex, KnownWords>();

function knownWords(row: EventRow, source: LaneSource): MarkWords {
  const { index, i18n, passes } = source;
  const last = texts.get(index);
  const cache = last?.i18n === i18n && last.passes === passes ? last : { i18n, passes, byRow: new Map<EventRow, MarkWords>() };
  if (cache !== last) texts.set(index, cache);
  const words = cache.byRow.get(row) ?? markWords(row, source);
  if (cache.byRow.size > MOST_TEXTS) cache.byRow.clear();
  cache.byRow.set(row, words);
  return words;
}

/** "12 days before voting began" on the axis of voting, of one day or of the days that it may be; null where it has no bound. */
export function relativeWords(row: EventRow, index: TimeIndex, i18n: I18n): string | null {
  const { from, to } = index.span(row);
  if (!Number.isFinite(from) && !Number.isFinite(to)) return null;
  const runway = Number.isFinite(to - from) ? runwayWords([0 - to, 0 - from], i18n) : null;
  if (runway !== null) return runway;
  return i18n.formatCounted(Number.isFinite(from) ? from : FIRST_DAY, Number.isFinite(to) ? to : LAST_DAY);
}

/** What a mark says besides where it stands. */
function signsOf(row: EventRow, source: LaneSource): MarkSigns {
  const shown = shownDate(source.dataset.event(row).when, source.engine.settings.trust);
  return {
    ...knownWords(row, source),
    basis: shown?.reading.basis ?? "stated",
    marked: shown !== undefined && (shown.edtf.uncertain || shown.edtf.approximate),
  };
}

const isShown = (row: EventRow, { index, scale }: LaneSource): boolean =>
  index.has(row) && index.first(row) <= scale.domain[1] && index.last(row) >= scale.domain[0];

/** What each shown lane holds, by lane number; the selected event is always among the marks where it lies in the visible domain. */
export function fillLanes(source: LaneSource): ReadonlyMap<number, LaneContent> {
  const { index, scale, selected, i18n } = source;
  const rows = rowsByLane(source);
  const chosen = selected !== undefined && isShown(selected, source) ? selected : undefined;
  const width = scale.right - scale.left;
  const pack = (list: readonly EventRow[], lane: number) =>
    packMarks(
      list.map((row) => draftMark(row, index.span(row), scale, signsOf(row, source))),
      { width, edges: edgesAcross(source, lane), type: i18n },
    );
  return new Map(
    shownLanes(index).map((lane): [number, LaneContent] => {
      const own = chosen !== undefined && index.laneOf(chosen) === lane ? [chosen] : [];
      const list = rows[lane];
      const packed = list && pack([...list, ...own.filter((row) => !list.includes(row))], lane);
      const used = packed ? rowCount(packed.marks.map(({ sub }) => sub)) : Infinity;
      return [
        lane,
        packed && used <= MOST_ROWS ? { kind: "marks", ...packed, rows: used } : { kind: "density", marks: pack(own, lane).marks },
      ];
    }),
  );
}

/** For each lane, how many events or directives of its authority the filter leaves, and how many of its events have no date. */
export function laneCounts({ dataset, index, i18n }: LaneSource, result: Result, filters: View["filters"]): readonly (readonly string[])[] {
  if (index.votes) return index.votes.length === 0 ? [[]] : index.votes.map((vote) => voteWords(vote, dataset, i18n));
  const { values, sure, possible } = result.facet("authority");
  const chosen = filters.facets.authority?.values ?? [];
  const undated = new Uint32Array(index.lanes.length);
  if (result.undated.possible > 0) for (const row of index.undated) if (result.level(eventRow(row)) > 0) add(undated, index.laneOf(row), 1);
  return index.lanes.map((lane, number) => {
    const value = lane === "none" ? NONE : lane;
    const at = chosen.length === 0 || chosen.includes(value) ? values.indexOf(value) : -1;
    const count = i18n.range(result.unit === "events" ? "count.events" : "count.directives", sure[at] ?? 0, possible[at] ?? 0);
    return undated[number] === 0 ? [count] : [count, i18n.t("timeline.undated", { n: u32(undated, number) })];
  });
}

/** What a vote is, of how many rounds which, and the day that it is counted from. */
function voteWords({ election, round, firstDay }: VoteLane, dataset: Dataset, i18n: I18n): readonly string[] {
  const kind = termWords(dataset, i18n, "electionKind", election.kind);
  const what = election.rounds.length > 1 ? kind + i18n.t("common.separator") + i18n.text(round.label) : kind;
  return [what, i18n.t("timeline.dayZero", { date: i18n.formatDay(asDay(firstDay), "short") })];
}
