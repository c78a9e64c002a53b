import { placementWords } from "../scene/placementWords.ts";
import { timeIndexOf } from "../scene/timeIndex.ts";
import { asProse, countWords, filterWords, laneWords, reachWords, selectionWords, settingWords, undatedWords } from "./figureWords.ts";
import { type MapPicture, mapPicture, type PictureInput } from "./picture.ts";

/** What a whole figure shows, as one paragraph of plain text. */
export function altText(input: PictureInput): string {
  const index = timeIndexOf(input.dataset, input.engine, input.view.axis);
  return asProse([
    input.i18n.t("figure.altBoth", { counts: countWords(input) }),
    filterWords(input),
    settingWords(input),
    placementWords(mapPicture(input).plan, input.result, input.i18n),
    ...laneWords(input),
    undatedWords(input, index),
    selectionWords(input),
  ]);
}

/** What the map by itself shows. */
export const mapAlt = (input: PictureInput, picture: MapPicture): string =>
  asProse([
    input.i18n.t("figure.altMap", { counts: countWords(input) }),
    filterWords(input),
    placementWords(picture.plan, input.result, input.i18n),
    selectionWords(input),
  ]);

/** What the timeline by itself shows. */
export function timelineAlt(input: PictureInput): string {
  const index = timeIndexOf(input.dataset, input.engine, input.view.axis);
  const counts = countWords(input);
  return asProse([
    input.i18n.t("figure.altTimeline", { ...reachWords(input, index), counts }),
    filterWords(input),
    ...laneWords(input),
    undatedWords(input, index),
    selectionWords(input),
  ]);
}
