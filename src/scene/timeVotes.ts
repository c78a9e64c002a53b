import { valueAt } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Election, Round } from "../model/types.ts";
import type { Authority } from "../model/vocabulary.ts";
import { NO_ANCHOR, roundFinder } from "../query/anchors.ts";
import type { Engine } from "../query/engine.ts";
import type { LanePlan } from "./timeIndex.ts";

/** The vote that a lane of the axis of voting is about: day 0 is its first day of voting in the country. */
export interface VoteLane {
  readonly election: Election;
  readonly round: Round;
  readonly firstDay: number;
  /** That of its first event: the mark of the lane. */
  readonly authority: Authority | null;
}

/** As many votes have a lane of their own; what serves a further one shares the last. */
const MOST_LANES = 24;

/** A lane for each vote that an event of the record serves and whose first day is known, in the order of that day. */
export function votePlan(dataset: Dataset, engine: Engine): LanePlan {
  const { columns } = dataset;
  const roundOf = roundFinder(dataset, engine.settings.trust);
  const elections = new Map(dataset.elections.flatMap((election) => election.rounds.map((round) => [round, election])));
  const votes = new Map<Round, VoteLane & { events: number }>();
  for (let row = 0; row < columns.eventCount; row++) {
    const firstDay = engine.anchor(row);
    const round = firstDay === NO_ANCHOR || !engine.isCounted(row) ? undefined : roundOf(row);
    const election = round && elections.get(round);
    if (!round || !election) continue;
    const code = columns.authority[row] ?? 0;
    const known = votes.get(round) ?? {
      election,
      round,
      firstDay,
      authority: code === 0 ? null : valueAt(columns.book, "authority", code),
      events: 0,
    };
    known.events++;
    votes.set(round, known);
  }
  const shown = [...votes.values()]
    .sort((a, b) => b.events - a.events)
    .slice(0, MOST_LANES)
    .sort((a, b) => a.firstDay - b.firstDay);
  const laneOfRound = new Map(shown.map(({ round }, lane) => [round, lane]));
  const laneOf = (row: number): number => {
    const round = engine.anchor(row) === NO_ANCHOR ? undefined : roundOf(row);
    return round === undefined ? -1 : (laneOfRound.get(round) ?? Math.max(0, shown.length - 1));
  };
  return {
    lanes: shown.length === 0 ? ["none"] : shown.map(({ election, round }) => `${election.id}-${round.round}`),
    votes: shown,
    laneOf,
    bandLanes(row) {
      const lane = Math.max(0, laneOf(row));
      return [lane, lane];
    },
  };
}
