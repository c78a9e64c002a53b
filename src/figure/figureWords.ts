import { stripBidi } from "../i18n/bidi.ts";
import { must } from "../model/must.ts";
import { filterSentences } from "../scene/filterWords.ts";
import { placementWords } from "../scene/placementWords.ts";
import { type TimeIndex, timeIndexOf } from "../scene/timeIndex.ts";
import { shownDomain } from "../scene/timeScene.ts";
import { actorName, placeName, sourceWords, termWords } from "../scene/words.ts";
import { isFiltered, NONE } from "../view/view.ts";
import type { MapPicture, PictureInput } from "./picture.ts";

/** What a picture is called unless its author names it. */
export const figureTitle = ({ dataset, i18n }: PictureInput): string => i18n.text(dataset.title);

/** "9–11 of 11 events · 28 of 36 directives": a range wherever a date leaves it open. */
export function countWords({ result, view, i18n }: PictureInput): string {
  const { events, eventTotal, directives, directiveTotal } = result;
  const whole = !isFiltered(view.filters);
  return i18n.t("status.filtered", {
    events: whole ? i18n.plural("count.events", eventTotal) : i18n.ofTotal("count.events", events.sure, events.possible, eventTotal),
    directives: whole
      ? i18n.plural("count.directives", directiveTotal)
      : i18n.ofTotal("count.directives", directives.sure, directives.possible, directiveTotal),
  });
}

/** The filter in whole sentences, every value named. */
export function filterWords({ dataset, i18n, view }: Pick<PictureInput, "dataset" | "i18n" | "view">): string {
  const sentences = filterSentences(dataset, i18n, view.filters, Number.POSITIVE_INFINITY).map(({ words }) => words);
  return sentences.length === 0 ? i18n.t(dataset.complete ? "status.all" : "status.allRead") : sentences.join(" · ");
}

/** How counts are made, where the reader may choose: what is believed, what a symbol counts, whether the soft tier is in. */
export function settingWords({ i18n, view }: PictureInput): string {
  const parts = [
    i18n.t("common.labelled", { label: i18n.t("common.trust"), value: i18n.t(`common.trust.${view.trust}`) }),
    i18n.t("common.labelled", {
      label: i18n.t("map.count"),
      value: i18n.t(view.unit === "events" ? "map.countEvents" : "map.countDirectives"),
    }),
    ...(view.soft ? [i18n.t("facets.soft")] : []),
  ];
  return parts.join(" · ");
}

/** What stands below the map: the sum of its classes, and what is different on a crowded one. */
export function mapCaption(picture: MapPicture, input: PictureInput): string {
  const { t } = input.i18n;
  const notes = [...(picture.byPlace ? [t("map.legendByPlace")] : []), ...(picture.marksWhole ? [t("map.legendWholeRecord")] : [])];
  return [placementWords(picture.plan, input.result, input.i18n), ...notes].join(" · ");
}

/** How many of the filtered events stand in no place on the timeline: without a date, or off the axis of voting. */
export function undatedWords({ result, i18n }: PictureInput, index: TimeIndex): string | null {
  const apart = index.apart.filter(result.passesWithoutTime).length;
  const undated = index.undated.filter(result.passesWithoutTime).length;
  const parts = [
    ...(undated > 0 && index.axis === "calendar" ? [i18n.t("timeline.undated", { n: i18n.number(undated) })] : []),
    ...(index.axis === "polling" ? [i18n.t("timeline.axisVotingNote")] : []),
    ...(apart > 0 ? [i18n.plural("timeline.unanchored", apart)] : []),
  ];
  return parts.length === 0 ? null : parts.join(" · ");
}

/** What is selected, by name; null where nothing is. */
export function selectionWords({ dataset, i18n, view: { selection } }: PictureInput): string | null {
  const title = ((): string | null => {
    switch (selection.kind) {
      case "none":
        return null;
      case "event": {
        const row = dataset.eventRow(selection.id);
        return row === undefined ? null : i18n.text(dataset.event(row).title);
      }
      case "directive": {
        const row = dataset.directiveRow(selection.id);
        return row === undefined ? null : i18n.text(dataset.directive(row).what);
      }
      case "place":
        return dataset.place(selection.id) ? placeName(dataset, i18n, selection.id) : null;
      case "actor":
        return dataset.actor(selection.id) ? actorName(dataset, i18n, selection.id) : null;
      case "source": {
        const source = dataset.source(selection.id);
        return source ? sourceWords(source, i18n) : null;
      }
      default:
        return selection satisfies never;
    }
  })();
  return title === null ? null : i18n.t("status.selected", { title });
}

/** Each authority with what the filter leaves of it, as the lanes say. */
export function laneWords({ dataset, engine, i18n, result, view }: PictureInput): readonly string[] {
  const { values, sure, possible } = result.facet("authority");
  const chosen = view.filters.facets.authority?.values ?? [];
  return timeIndexOf(dataset, engine, view.axis).lanes.flatMap((lane) => {
    const value = lane === "none" ? NONE : lane;
    const at = chosen.length === 0 || chosen.includes(value) ? values.indexOf(value) : -1;
    if (lane === "none" && !possible[at]) return [];
    const authority = lane === "none" ? i18n.t("timeline.laneUnassigned") : termWords(dataset, i18n, "authority", lane);
    const count = i18n.range(result.unit === "events" ? "count.events" : "count.directives", sure[at] ?? 0, possible[at] ?? 0);
    return [i18n.t("timeline.laneLabel", { authority, count })];
  });
}

/** Both ends of the timeline in words. */
export function reachWords({ view, i18n }: PictureInput, index: TimeIndex): { readonly from: string; readonly to: string } {
  const [from, to] = shownDomain(index, view.domain);
  const say = index.axis === "polling" ? i18n.relativeDay : i18n.formatDay;
  return { from: say(from), to: say(to) };
}

/** Sentences one after another, each with its full stop. */
export const asSentences = (sentences: readonly (string | null)[]): string =>
  sentences
    .filter((sentence) => sentence !== null && sentence !== "")
    .map((sentence) => (/\.\u2069*\s*$/u.test(must(sentence, "sentence")) ? sentence : `${sentence}.`))
    .join(" ");

/** The same, free of hidden marks. */
export const asProse = (sentences: readonly (string | null)[]): string =>
  asSentences(sentences.map((sentence) => sentence && stripBidi(sentence)));
