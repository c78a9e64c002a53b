import { type Dataset } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import { type Engine } from "../query/engine.ts";
import { type Result } from "../query/result.ts";
import { linesIn, type ReadingList, type ReadingMeeting, type ReadingRun, type ReadingVote, readingList } from "../scene/readingList.ts";
import type { PictureInput } from "./picture.ts";

/** As many of a meeting's directives as there is room for, the strongest first. */
export interface ToldMeeting {
  readonly meeting: ReadingMeeting;
  readonly runs: readonly ReadingRun[];
  /** Directives of `runs` for which there was no room. */
  readonly more: number;
  /** Of what else was said there. */
  readonly others: readonly ReadingRun[];
  readonly moreOthers: number;
}

export interface ToldVote {
  readonly vote: ReadingVote;
  readonly meetings: readonly ToldMeeting[];
}

/** What was ordered, up to a number of lines, and how much more there is of each sort. */
export interface Substance {
  readonly votes: readonly ToldVote[];
  readonly meetings: readonly ToldMeeting[];
  /** Meetings tied to no vote of which nothing is told, and their directives. */
  readonly moreMeetings: { readonly events: number; readonly directives: number };
  readonly events: readonly EventRow[];
  readonly moreEvents: number;
  /** In the filter and not in the list at all. */
  readonly unlisted: number;
}

/** Events of which a picture may tell: more would never fit. */
const MOST_READ = 60;

/** What a picture tells of, as the reading list has it. */
export const readInWords = ({ dataset, engine, result }: Pick<PictureInput, "dataset" | "engine" | "result">): ReadingList =>
  readOf(result, dataset, engine);

const readOf = memoOf((result: Result, dataset: Dataset, engine: Engine): ReadingList => readingList(dataset, engine, result, MOST_READ));

/** One each in turn until nothing is left to give or to take. */
export function shares(sizes: readonly number[], most: number): readonly number[] {
  const counts = sizes.map(() => 0);
  let left = Math.min(
    most,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  while (left > 0) {
    for (const [at, size] of sizes.entries()) {
      const count = counts[at] ?? 0;
      if (left === 0 || count === size) continue;
      counts[at] = count + 1;
      left--;
    }
  }
  return counts;
}

/** The first so many lines of some runs. */
function firstLines(runs: readonly ReadingRun[], most: number): readonly ReadingRun[] {
  let left = most;
  return runs.flatMap((run) => {
    const lines = run.lines.slice(0, left);
    left -= lines.length;
    return lines.length === 0 ? [] : [{ ...run, lines }];
  });
}

/** As much of a list as so many lines hold: first what serves a vote, then what was said at other meetings, then what else was said, then events without directives. */
export function told(list: ReadingList, most: number, { result }: Pick<PictureInput, "result">): Substance {
  let left = most;
  const give = (sizes: readonly number[]): (() => number) => {
    const given = shares(sizes, left);
    left -= given.reduce((sum, count) => sum + count, 0);
    const each = given.values();
    return () => each.next().value ?? 0;
  };
  const served = list.votes.flatMap(({ meetings }) => meetings);
  const nextServed = give(served.map(({ runs }) => linesIn(runs)));
  const nextMeeting = give(list.meetings.map(({ runs }) => linesIn(runs)));
  const nextOther = give(served.map(({ others }) => linesIn(others)));
  const nextEvent = give([list.events.length]);
  const cut = (meeting: ReadingMeeting, room: number, otherRoom: number): ToldMeeting => ({
    meeting,
    runs: firstLines(meeting.runs, room),
    more: linesIn(meeting.runs) - room,
    others: firstLines(meeting.others, otherRoom),
    moreOthers: linesIn(meeting.others) - otherRoom,
  });
  const votes = list.votes.map((vote) => ({ vote, meetings: vote.meetings.map((meeting) => cut(meeting, nextServed(), nextOther())) }));
  const meetings = list.meetings.map((meeting) => cut(meeting, nextMeeting(), 0));
  const untold = meetings.filter(({ runs }) => runs.length === 0);
  const events = list.events.slice(0, nextEvent());
  return {
    votes,
    meetings: meetings.filter(({ runs }) => runs.length > 0),
    moreMeetings: { events: untold.length, directives: untold.reduce((sum, { more }) => sum + more, 0) },
    events,
    moreEvents: list.events.length - events.length,
    unlisted: result.events.possible - list.listed,
  };
}

/** Directives that a list tells of. */
export const linesOf = ({ votes, meetings }: ReadingList): number =>
  [...votes.flatMap((vote) => vote.meetings), ...meetings].reduce((sum, { runs, others }) => sum + linesIn(runs) + linesIn(others), 0);

/** The list of one meeting alone, wherever else it stands; null where the list has no such meeting or event. */
export function meetingAlone(list: ReadingList, row: EventRow): ReadingList | null {
  const ofRow = (meetings: readonly ReadingMeeting[]): readonly ReadingMeeting[] => meetings.filter((meeting) => meeting.row === row);
  const votes = list.votes.flatMap((vote) => {
    const meetings = ofRow(vote.meetings);
    return meetings.length === 0 ? [] : [{ ...vote, meetings }];
  });
  const [meetings, events] = [ofRow(list.meetings), list.events.filter((event) => event === row)];
  return votes.length + meetings.length + events.length === 0 ? null : { votes, meetings, events, listed: list.listed };
}
