import { symbolMarks } from "../scene/mapAuthorities.ts";
import { legendOf, type MapLegend } from "../scene/mapLegend.ts";
import { authorityEntries, type LegendEntry, mapEntries, mapSigns } from "../scene/mapSigns.ts";
import { timeEntries } from "../scene/timeLegend.ts";
import type { MapPicture, PictureInput, TimePicture } from "./picture.ts";

export interface LegendPart {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** The key to what is in the picture, and nothing else: whose marks, then the signs of the map, then those of the timeline. */
export function legendParts(map: MapPicture, time: TimePicture, input: PictureInput): readonly LegendPart[] {
  const { dataset, i18n, view } = input;
  const { t } = i18n;
  const legend = legendOf(dataset.columns.book, map.symbols, map.highlight);
  const signs = new Set([...mapSigns(legend), ...(view.selection.kind === "none" ? [] : (["figure.legendSelected"] as const))]);
  const parts: readonly LegendPart[] = [
    { title: t("map.legendAuthorities"), entries: authorityEntries(marksShown(legend, time, input), dataset, i18n) },
    { title: t("common.map"), entries: mapEntries(signs, (sign) => t(sign === "map.legendDisputed" ? "figure.legendDisputed" : sign)) },
    { title: t("common.timeline"), entries: timeEntries(i18n, time.scene) },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

/** The marks of the authorities on the map, and of the lanes that hold anything. */
function marksShown(legend: MapLegend, { scene }: TimePicture, { dataset }: PictureInput) {
  const drawn = new Set(scene.marks.map(({ lane }) => lane));
  const lanes = scene.lanes.filter(({ number, density }) => density !== null || drawn.has(number));
  const used = new Set<string>([...legend.marks.map(({ authority }) => authority), ...lanes.map(({ lane }) => lane)]);
  return symbolMarks(dataset.columns.book).filter(({ authority }) => used.has(authority));
}
