import type { I18n } from "../i18n/translator.ts";
import type { EventRow } from "../model/ids.ts";
import type { ReadingVote } from "../scene/readingList.ts";
import { forVoteWords, reportWords, runwayWords, venueWords, votingWords } from "../scene/readingWords.ts";
import { dateWords } from "../scene/words.ts";
import type { PictureInput } from "./picture.ts";
import type { Substance, ToldMeeting } from "./substance.ts";

/** The event that is selected, or at which the selected directive was said. */
export function meetingOf({ dataset, view: { selection } }: Pick<PictureInput, "dataset" | "view">): EventRow | undefined {
  if (selection.kind === "event") return dataset.eventRow(selection.id);
  const directive = selection.kind === "directive" ? dataset.directiveRow(selection.id) : undefined;
  return directive === undefined ? undefined : dataset.eventRow(dataset.directive(directive).event);
}

/** How many directives serve a vote, and on which days it was held. */
export function servingWords({ election, serving }: ReadingVote, { dataset, i18n, view }: PictureInput): string {
  const voting = votingWords(election, dataset, view.trust, i18n);
  return [serving && forVoteWords(serving, i18n), voting && i18n.t("list.voting", { dates: voting })]
    .filter((part) => part !== null)
    .join(" · ");
}

/** When, how long before the vote, where, and which report tells of it. */
export function circumstanceWords(
  { meeting: { event, daysBefore, isPossible } }: Pick<ToldMeeting, "meeting">,
  { dataset, i18n, view }: PictureInput,
): string {
  const runway = runwayWords(daysBefore, i18n);
  return [
    dateWords(event.when, view.trust, i18n).text,
    ...(isPossible ? [i18n.t("figure.possible")] : []),
    ...(runway === null ? [] : [runway]),
    venueWords(event, dataset, view.trust, i18n).text,
    ...event.sources.slice(0, 3).map((id) => {
      const source = dataset.source(id);
      return source ? reportWords(source, dataset, view.trust, i18n) : id;
    }),
  ].join(" · ");
}

/** What is left besides, by name and number: meetings tied to no vote, events without directives, and what was not even listed. */
export function restWords({ moreMeetings, events, moreEvents, unlisted }: Substance, i18n: I18n): readonly string[] {
  const counted = (label: string, value: string): string => i18n.t("common.labelled", { label, value });
  const meetings = [i18n.plural("count.directives", moreMeetings.directives), i18n.plural("count.events", moreMeetings.events)].join(" · ");
  const silent =
    events.length > 0
      ? i18n.plural("figure.moreEvents", moreEvents)
      : counted(i18n.t("list.noDirectives"), i18n.plural("count.events", moreEvents));
  return [
    ...(moreMeetings.events > 0 ? [counted(i18n.t("list.noVote"), meetings)] : []),
    ...(moreEvents > 0 ? [silent] : []),
    ...(unlisted > 0 ? [i18n.plural("figure.moreEvents", unlisted)] : []),
  ];
}
