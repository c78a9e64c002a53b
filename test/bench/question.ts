import { type Columns, isCalendarRow, NO_SPAN } from "../../src/model/columns.ts";
import type { Day } from "../../src/model/span.ts";
import type { TimeRange } from "../../src/view/view.ts";
import { type Spread, spread, walk } from "./numbers.ts";

/** The question that every engine is asked: how many of the events that may fall into a range of days have each value of these. */
export const ASKED = ["kind", "authority", "country", "mode", "source"] as const;

/** How many events have each value, by its code. */
export type Answer = Readonly<Record<(typeof ASKED)[number], ArrayLike<number>>>;

/** Answers the question, of events of one kind alone where that is given. */
export type Ask = (timeRange: TimeRange, kind: number | null) => Answer | Promise<Answer>;

/** A way of answering that others use, made ready for a record. */
export type Peer = (asked: AskedRows) => Ask | Promise<Ask>;

/** The events that are asked after, those with a date that are no calendar entries: codes by event, and the sources one after another. */
export interface AskedRows extends Readonly<Record<Exclude<keyof Answer, "source"> | "from" | "to", Int32Array>> {
  readonly count: number;
  /** Where the sources of each event begin, and where those of the last end; 0 stands for an event without one. */
  readonly sourceStart: Uint32Array;
  readonly source: Int32Array;
  /** How many codes each has, 0 among them. */
  readonly sizes: Readonly<Record<keyof Answer, number>>;
}

/** The rows of a record as every peer is given them. */
export function askedRows(columns: Columns): AskedRows {
  const { book, ids, spans, source } = columns;
  const span = columns.span[2];
  const rows = Array.from({ length: columns.eventCount }, (_, row) => row).filter(
    (row) => span[row] !== NO_SPAN && !isCalendarRow(columns, row),
  );
  const of = (read: (row: number) => number): Int32Array => Int32Array.from(rows, read);
  const sources = rows.map((row) => source.codes.subarray(source.offsets[row], source.offsets[row + 1]));
  const sourceStart = new Uint32Array(rows.length + 1);
  sources.forEach((codes, at) => {
    sourceStart[at + 1] = sourceStart[at]! + Math.max(1, codes.length);
  });
  return {
    count: rows.length,
    from: of((row) => spans[span[row]! * 4]!),
    to: of((row) => spans[span[row]! * 4 + 3]!),
    kind: of((row) => columns.kind[row]!),
    authority: of((row) => columns.authority[row]!),
    country: of((row) => columns.country[row]!),
    mode: of((row) => columns.mode[row]!),
    sourceStart,
    source: Int32Array.from(sources.flatMap((codes) => (codes.length === 0 ? [0] : [...codes]))),
    sizes: {
      kind: book.codes.eventKind.length + 1,
      authority: book.codes.authority.length + 1,
      country: book.codes.country.length + 1,
      mode: book.codes.mode.length + 1,
      source: ids.source.length + 1,
    },
  };
}

const STEPS = 240;
const WIDTH_DAYS = 400;

/** A brush of one width dragged over ten years, in steps of some days. */
export function drags({ spans }: Columns): readonly TimeRange[] {
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < spans.length; at += 4) {
    if (Math.abs(spans[at]!) < 1e6) low = Math.min(low, spans[at]!);
    if (Math.abs(spans[at + 3]!) < 1e6) high = Math.max(high, spans[at + 3]!);
  }
  const random = walk(7);
  let at = low;
  return Array.from({ length: STEPS }, () => {
    at += Math.round(1 + random() * 6);
    if (at + WIDTH_DAYS > high) at = low;
    return [at as Day, (at + WIDTH_DAYS) as Day] as const;
  });
}

export interface Times {
  /** Until it answers, in ms. */
  readonly build: number;
  readonly step: Spread;
  /** The same of one kind alone. */
  readonly facet: number;
}

const ENOUGH_MS = 10_000;
const FEWEST_STEPS = 10;

/** How long a peer takes until it answers, and from one step of a brush to the next: all of them, or as many as ten seconds hold. */
export async function timePeer(peer: Peer, columns: Columns): Promise<Times> {
  const rows = askedRows(columns);
  const begun = performance.now();
  const ask = await peer(rows);
  const build = performance.now() - begun;
  const timed = async (timeRange: TimeRange, kind: number | null): Promise<number> => {
    const start = performance.now();
    await ask(timeRange, kind);
    return performance.now() - start;
  };
  const steps: number[] = [];
  const timeRanges = drags(columns);
  let spent = 0;
  for (const timeRange of timeRanges) {
    if (spent > ENOUGH_MS && steps.length >= FEWEST_STEPS) break;
    const ms = await timed(timeRange, null);
    steps.push(ms);
    spent += ms;
  }
  return { build, step: spread(steps), facet: await timed(timeRanges[0]!, 1) };
}
