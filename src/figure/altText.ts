import { cellWords, measureTable } from "../scene/measureTable.ts";
import { placementWords } from "../scene/placementWords.ts";
import type { ReadingList } from "../scene/readingList.ts";
import { addresseesOf, issuersOf } from "../scene/readingWords.ts";
import { timeIndexOf } from "../scene/timeIndex.ts";
import { termWords } from "../scene/words.ts";
import type { FigureKind, FigureSize } from "./asked.ts";
import { asProse, countWords, filterWords, laneWords, reachWords, selectionWords, settingWords, undatedWords } from "./figureWords.ts";
import { type MapPicture, mapPicture, type PictureInput } from "./picture.ts";
import { readInWords, told } from "./substance.ts";

interface Drawn {
  readonly kind: FigureKind;
  readonly size: FigureSize;
  readonly list: ReadingList;
  /** What the one meeting is that is drawn alone. */
  readonly alone: string | null;
}

/** Directives that a description tells. */
const MOST_TOLD = 12;

/** What a whole figure shows, as one paragraph of plain text: `drawn` says what of the view it draws, by its kind where that is all. */
export function altText(input: PictureInput, drawn: Drawn | FigureKind = "words"): string {
  const { kind, size, list, alone } =
    typeof drawn === "string" ? { kind: drawn, size: "column", list: readInWords(input), alone: null } : drawn;
  const index = timeIndexOf(input.dataset, input.engine, input.view.axis);
  const counts = countWords(input);
  const said = toldWords(list, input);
  if (alone !== null) return asProse([alone, ...said]);
  if (kind === "compare") return asProse([...said, ...gridWords(input), filterWords(input), settingWords(input), selectionWords(input)]);
  if (kind === "map" && size !== "column") return asProse([...said, mapAlt(input, mapPicture(input)), settingWords(input)]);
  const pictures =
    kind === "map"
      ? input.i18n.t("figure.altBoth", { counts })
      : input.i18n.t("figure.altTimeline", { ...reachWords(input, index), counts });
  return asProse([
    ...said,
    pictures,
    filterWords(input),
    settingWords(input),
    ...(kind === "map" ? [placementWords(mapPicture(input).plan, input.result, input.i18n)] : []),
    ...laneWords(input),
    undatedWords(input, index),
    selectionWords(input),
  ]);
}

/** What the grid of the comparison holds: for each column how many directives, and how strong at most. */
function gridWords(input: PictureInput): readonly string[] {
  const { dataset, i18n, view } = input;
  const { columns } = measureTable(dataset, i18n, input, view.rows, MOST_TOLD);
  return [
    i18n.t("compare.caption", { axis: i18n.t(`compare.axis.${view.rows}`) }),
    ...columns.map(({ name, total, reports }) =>
      i18n.t("common.labelled", { label: name, value: cellWords(dataset, i18n, total, reports) }),
    ),
  ];
}

/** The first directives of a list with who said them to whom. */
function toldWords(list: ReadingList, input: PictureInput): readonly string[] {
  const { dataset, i18n } = input;
  const { votes, meetings } = told(list, MOST_TOLD, input);
  return [...votes.flatMap((vote) => vote.meetings), ...meetings]
    .flatMap(({ runs }) => runs)
    .map(({ first, lines }) =>
      i18n.t("figure.altRun", {
        issuers: issuersOf(first, dataset, i18n).text,
        addressees: addresseesOf(first, dataset, i18n).text,
        strength: termWords(dataset, i18n, "strength", first.strength),
        what: lines.map(({ directive }) => i18n.text(directive.what)).join(`${i18n.t("share.citeMark")} `),
      }),
    );
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
