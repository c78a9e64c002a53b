import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Result } from "../query/result.ts";
import { linesAt, type ReadingList, type ReadingVote } from "./readingList.ts";
import { runwayWords } from "./readingWords.ts";

/** What is certainly in a period, and what may be in it; `possible` is null where nothing is in doubt. */
export interface ReadingParts {
  readonly sure: ReadingList;
  readonly possible: ReadingList | null;
}

function votesOf(votes: readonly ReadingVote[], isPossible: boolean): readonly ReadingVote[] {
  return votes.flatMap((vote) => {
    const meetings = vote.meetings.filter((meeting) => meeting.isPossible === isPossible);
    const count = linesAt(meetings);
    const serving = vote.serving && { sure: count, possible: count, total: vote.serving.total };
    return meetings.length > 0 ? [{ ...vote, meetings, serving }] : [];
  });
}

/** A list in two: what the period certainly holds, then what it may hold. */
export function splitList(list: ReadingList, result: Pick<Result, "level">): ReadingParts {
  const part = (isPossible: boolean): ReadingList => ({
    ...list,
    votes: votesOf(list.votes, isPossible),
    meetings: list.meetings.filter((meeting) => meeting.isPossible === isPossible),
    events: list.events.filter((row) => (result.level(row) === 1) === isPossible),
  });
  const possible = part(true);
  const isEmpty = possible.votes.length + possible.meetings.length + possible.events.length === 0;
  return isEmpty ? { sure: list, possible: null } : { sure: part(false), possible };
}

/** "Libya: certainly, 5 days before the vote. Egypt: possibly, 1–31 days before the vote.": for each meeting about a vote, what is certain first. */
export function answerWords({ votes }: ReadingList, dataset: Dataset, i18n: I18n): string {
  const said = votes.flatMap(({ election, meetings }) =>
    meetings.flatMap(({ isPossible, daysBefore }) => {
      const runway = runwayWords(daysBefore, i18n);
      const country = i18n.text(dataset.term("country", election.country).label);
      return runway === null
        ? []
        : [{ isPossible, words: i18n.t(isPossible ? "list.answerPossible" : "list.answerSure", { country, runway }) }];
    }),
  );
  const sentences = said.toSorted((a, b) => Number(a.isPossible) - Number(b.isPossible)).map(({ words }) => words);
  return [...new Set(sentences)].join(" ");
}
