import { codeAt, u8 } from "../model/cells.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Span } from "../model/span.ts";
import type { Round } from "../model/types.ts";
import { type Basis, FIXED } from "../model/vocabulary.ts";

/** In a table of first days of voting: none is known. */
export const NO_ANCHOR = -(2 ** 31);

/** What a calendar entry is to its election. */
export type RoundPart = "polling" | "abroad" | "silence" | "results";

/** Bounds of a dated row under the trust that is set. */
export type SpanOf = (row: number) => Span | undefined;

type Elections = Pick<Dataset, "columns" | "elections" | "eventRow">;

/** What each calendar entry of a round is to its election, by row. */
export function roundParts({ elections, eventRow }: Elections): ReadonlyMap<number, { readonly part: RoundPart; readonly round: Round }> {
  const parts = new Map<number, { readonly part: RoundPart; readonly round: Round }>();
  for (const round of elections.flatMap((election) => election.rounds)) {
    for (const part of ["silence", "results", "abroad", "polling"] as const) {
      const id = part === "polling" ? round.inside : round[part];
      const row = id === null ? undefined : eventRow(id);
      if (row !== undefined) parts.set(row, { part, round });
    }
  }
  return parts;
}

/** The first day of voting inside the country, where it is known to the day. */
function firstDay({ eventRow }: Elections, spanOf: SpanOf, round: Round): number {
  const row = round.inside === null ? undefined : eventRow(round.inside);
  const span = row === undefined ? undefined : spanOf(row);
  return span && span.from === span.latestStart && Number.isFinite(span.from) ? span.from : NO_ANCHOR;
}

/** Finds the round that a row serves or is part of, as far as the reader trusts: a row names it, or its election has but one. */
export function roundFinder(dataset: Elections, trust: Basis): (row: number) => Round | undefined {
  const parts = roundParts(dataset);
  const { election, electionBasis, round } = dataset.columns;
  const trusted = FIXED.basis.indexOf(trust) + 1;
  return (row) => {
    const part = parts.get(row);
    if (part) return part.round;
    const code = codeAt(election, row);
    if (code === 0 || u8(electionBasis, row) > trusted) return undefined;
    const rounds = dataset.elections[code - 1]?.rounds ?? [];
    const number = codeAt(round, row);
    return number === 0 && rounds.length === 1 ? rounds[0] : rounds.find((one) => one.round === number);
  };
}

/** By row, the first day of voting that it is counted from: that of the round it serves or is part of; NO_ANCHOR without one. */
export function anchorDays(dataset: Elections, trust: Basis, spanOf: SpanOf): Int32Array {
  const roundOf = roundFinder(dataset, trust);
  const rounds = dataset.elections.flatMap((election) => election.rounds);
  const firstDays = new Map(rounds.map((round) => [round, firstDay(dataset, spanOf, round)]));
  return new Int32Array(dataset.columns.eventCount).map((_, row) => {
    const round = roundOf(row);
    return (round && firstDays.get(round)) ?? NO_ANCHOR;
  });
}
