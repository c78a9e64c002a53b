import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Directive } from "../model/types.ts";
import type { View } from "../view/view.ts";
import { linesAt, type ReadingList, type ReadingMeeting, type ReadingVote } from "./readingList.ts";
import { addresseesOf, issuersOf, votingWords } from "./readingWords.ts";
import { termWords } from "./words.ts";

/** Votes that a headline names one by one. */
const MOST_VOTES = 2;

type Shown = Pick<View, "filters" | "trust">;

/** What a view tells, in one sentence made from what its filter leaves: who said how much to whom, before which vote. */
export function headline(list: ReadingList, dataset: Dataset, view: Shown, i18n: I18n): string {
  const votes = list.votes.filter(({ meetings }) => linesAt(meetings) > 0);
  const what = whatWas(list, votes, dataset, view, i18n);
  const who = votes.length === 1 ? whoTold(votes[0]?.meetings ?? [], dataset, i18n) : null;
  const measures = view.filters.facets.measure?.values ?? [];
  const about = measures.length === 1 ? termWords(dataset, i18n, "measure", measures[0] ?? "") : null;
  return [about, who, what].filter((part) => part !== null).reduceRight((rest, label) => i18n.t("figure.headline", { label, rest }));
}

const surely = (meetings: readonly ReadingMeeting[]): readonly ReadingMeeting[] => meetings.filter(({ isPossible }) => !isPossible);

const countOf = (meetings: readonly ReadingMeeting[], i18n: I18n): string =>
  i18n.range("count.directives", linesAt(surely(meetings)), linesAt(meetings));

function whatWas(list: ReadingList, votes: readonly ReadingVote[], dataset: Dataset, view: Shown, i18n: I18n): string {
  if (votes.length > MOST_VOTES)
    return i18n.plural("figure.headlineVotes", votes.length, {
      directives: countOf(
        votes.flatMap(({ meetings }) => meetings),
        i18n,
      ),
    });
  if (votes.length > 0) return i18n.list(votes.map((vote) => forVote(vote, dataset, view, i18n)));
  const { meetings, events } = list;
  const count = i18n.range("count.events", surely(meetings).length, meetings.length);
  return meetings.length === 0
    ? i18n.plural("count.events", events.length)
    : i18n.t("figure.headlineNoVote", { directives: countOf(meetings, i18n), events: count });
}

/** "12 directives before the … (10–12 December 2023)". */
function forVote({ election, meetings }: ReadingVote, dataset: Dataset, { trust }: Shown, i18n: I18n): string {
  const told = meetings.filter(({ runs }) => runs.length > 0);
  const isBefore = told.every(({ daysBefore }) => daysBefore !== null && daysBefore[0] > 0);
  const words = { directives: countOf(meetings, i18n), election: i18n.text(election.names) };
  const counted = i18n.t(isBefore ? "figure.headlineBefore" : "figure.headlineFor", words);
  const dates = votingWords(election, dataset, trust, i18n);
  return dates === null ? counted : i18n.t("figure.headlineDated", { words: counted, dates });
}

/** Who said all of it, and to whom all of it was said; null where not all of it has an issuer in common. */
function whoTold(meetings: readonly ReadingMeeting[], dataset: Dataset, i18n: I18n): string | null {
  const said = meetings.flatMap(({ runs }) => runs).map(({ first }) => first);
  const issuers = inCommon(
    said.map((directive) => directive.issuers),
    ({ actor }) => actor,
  );
  const [first] = said;
  if (!first || issuers.length === 0) return null;
  const addressees = inCommon(
    said.map((directive) => directive.addressees),
    nameOf,
  );
  const alike: Directive = { ...first, issuers, addressees };
  const by = issuersOf(alike, dataset, i18n).text;
  return addressees.length === 0 ? by : i18n.t("figure.headlineTo", { by, to: addresseesOf(alike, dataset, i18n).text });
}

const nameOf = (entry: Directive["addressees"][number]): string => ("actor" in entry ? entry.actor : entry.who.ar + entry.who.en);

function inCommon<T>(lists: readonly (readonly T[])[], name: (entry: T) => string): readonly T[] {
  const [first = [], ...others] = lists;
  return first.filter((entry) => others.every((list) => list.some((other) => name(other) === name(entry))));
}
