import { FIXED } from "../model/vocabulary.ts";
import { symbolMarks } from "../scene/mapAuthorities.ts";
import { legendOf, type MapLegend } from "../scene/mapLegend.ts";
import { authorityEntries, type LegendEntry, mapEntries, mapSigns } from "../scene/mapSigns.ts";
import type { ReadingList } from "../scene/readingList.ts";
import { timeEntries } from "../scene/timeLegend.ts";
import { termWords, withinSentence } from "../scene/words.ts";
import type { MapPicture, PictureInput, TimePicture } from "./picture.ts";
import { basisSign, strengthSign } from "./wordSigns.ts";

export interface LegendPart {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** What a figure has of the parts that its key explains. */
interface Explained {
  readonly map: MapPicture | null;
  readonly time: TimePicture | null;
  readonly list: ReadingList;
}

/** The key to what is in the picture, and nothing else: whose marks, then the signs of the words, of the map and of the timeline. */
export function legendParts({ map, time, list }: Explained, input: PictureInput): readonly LegendPart[] {
  const { dataset, i18n, view } = input;
  const { t } = i18n;
  const legend = map && legendOf(dataset.columns.book, map.symbols, map.highlight, map.surroundings);
  const chosen = view.selection.kind === "none" || !map ? [] : (["figure.legendSelected"] as const);
  const signs = new Set([...(legend ? mapSigns(legend) : []), ...chosen]);
  const parts: readonly LegendPart[] = [
    { title: t("map.legendAuthorities"), entries: authorityEntries(marksShown(legend, time, list, input), dataset, i18n) },
    { title: t("list.title"), entries: list.votes.length + list.meetings.length === 0 ? [] : wordEntries(input) },
    { title: t("common.map"), entries: mapEntries(signs, (sign) => t(sign === "map.legendDisputed" ? "figure.legendDisputed" : sign)) },
    { title: t("common.timeline"), entries: time ? timeEntries(i18n, time.scene) : [] },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

function wordEntries({ dataset, i18n }: PictureInput): readonly LegendEntry[] {
  const { directiveStrengths: ranks } = dataset.columns.book;
  const strengths = () => i18n.list(ranks.map((code) => withinSentence(termWords(dataset, i18n, "strength", code), i18n)));
  const middle = ranks[Math.floor(ranks.length / 2)];
  const bar =
    middle === undefined
      ? []
      : [
          {
            key: "strength",
            sign: strengthSign(ranks, middle, i18n.dir),
            words: i18n.t("figure.strengthKey", { strengths: strengths() }),
          },
        ];
  return [
    ...bar,
    ...FIXED.basis.map((basis) => ({ key: `basis-${basis}`, sign: basisSign(basis), words: i18n.t(`common.basis.${basis}`) })),
  ];
}

/** The marks of the authorities on the map, in the lanes that hold anything, and beside words. */
function marksShown(legend: MapLegend | null, time: TimePicture | null, list: ReadingList, { dataset }: PictureInput) {
  const drawn = new Set(time?.scene.marks.map(({ lane }) => lane));
  const lanes = time?.scene.lanes.filter(({ number, density }) => density !== null || drawn.has(number)) ?? [];
  const told = [...list.votes.flatMap(({ meetings }) => meetings), ...list.meetings].map(({ event }) => event.authority);
  const used = new Set<string | null>([
    ...(legend?.marks.map(({ authority }) => authority) ?? []),
    ...lanes.map(({ lane }) => lane),
    ...told,
  ]);
  return symbolMarks(dataset.columns.book).filter(({ authority }) => used.has(authority));
}
