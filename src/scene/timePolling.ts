import type { Dataset } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import type { ElectionEvent, Round } from "../model/types.ts";
import type { Engine } from "../query/engine.ts";

/** In a table of first days of voting: none is known. */
export const NO_ANCHOR = -(2 ** 31);

export type BandKind = "polling" | "abroad" | "silence" | "results" | "holiday";

/** What each calendar entry of a round is to its election, by row. */
export function roundParts(dataset: Dataset): ReadonlyMap<number, { readonly part: BandKind; readonly round: Round }> {
  const parts = new Map<number, { readonly part: BandKind; readonly round: Round }>();
  for (const round of dataset.elections.flatMap((election) => election.rounds)) {
    for (const part of ["silence", "results", "abroad", "polling"] as const) {
      const id = part === "polling" ? round.inside : round[part];
      const row = id === null ? undefined : dataset.eventRow(id);
      if (row !== undefined) parts.set(row, { part, round });
    }
  }
  return parts;
}

/** The first day of voting inside the country, where it is known to the day. */
function firstDay(dataset: Dataset, engine: Engine, round: Round): number {
  const row = round.inside === null ? undefined : dataset.eventRow(round.inside);
  const span = row === undefined ? undefined : engine.span(row);
  return span && span.from === span.latestStart && Number.isFinite(span.from) ? span.from : NO_ANCHOR;
}

function roundServed(dataset: Dataset, { election }: ElectionEvent): Round | undefined {
  const rounds = (election && dataset.election(election.id)?.rounds) ?? [];
  return election?.round === null && rounds.length === 1 ? rounds[0] : rounds.find(({ round }) => round === election?.round);
}

/** Finds the first day of voting that an event is counted from: that of the round it serves or is part of; NO_ANCHOR without one. */
export function anchorFinder(dataset: Dataset, engine: Engine): (row: EventRow) => number {
  const parts = roundParts(dataset);
  const rounds = dataset.elections.flatMap((election) => election.rounds);
  const firstDays = new Map(rounds.map((round) => [round, firstDay(dataset, engine, round)]));
  return (row) => {
    const round = parts.get(row)?.round ?? roundServed(dataset, dataset.event(row));
    return (round && firstDays.get(round)) ?? NO_ANCHOR;
  };
}

/** The same for every event. */
export function anchorDays(dataset: Dataset, engine: Engine): Int32Array {
  const anchorOf = anchorFinder(dataset, engine);
  return Int32Array.from({ length: dataset.columns.eventCount }, (_, row) => anchorOf(row as EventRow));
}
