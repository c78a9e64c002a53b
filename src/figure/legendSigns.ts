import { markPath, ROAD } from "../scene/authority.ts";
import { symbolMarks } from "../scene/mapAuthorities.ts";
import { legendOf, type MapLegend, markWords } from "../scene/mapLegend.ts";
import { BAND_EDGES, bandEdges } from "../scene/timeBands.ts";
import type { PlacedMark, TimeScene } from "../scene/timePlaced.ts";
import type { Brush } from "./brush.ts";
import { Definitions, softFill } from "./mapShapes.ts";
import { element, path } from "./markup.ts";
import type { MapPicture, PictureInput, TimePicture } from "./picture.ts";
import type { ColorVar } from "./theme.ts";
import { drawBar, glyphMark, glyphRing, type MarkLook } from "./timeMarks.ts";

/** One entry of the key: a sign around 0,0, no wider than 36 pixels and no higher than 20, and its words. */
export interface LegendEntry {
  readonly sign: string;
  readonly words: string;
}

export interface LegendPart {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** The key to what is in the picture, and nothing else: whose marks, then the signs of the map, then those of the timeline. */
export function legendParts(
  map: MapPicture,
  time: TimePicture,
  input: PictureInput,
  brush: Brush,
  definitions: Definitions,
): readonly LegendPart[] {
  const { t } = input.i18n;
  const legend = legendOf(input.dataset.columns.book, map.symbols, map.highlight);
  const parts: readonly LegendPart[] = [
    { title: t("map.legendAuthorities"), entries: authorityEntries(legend, time, input, brush) },
    { title: t("common.map"), entries: mapEntries(legend, input, brush, definitions) },
    { title: t("common.timeline"), entries: timeEntries(time.scene, input, brush, definitions) },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

function authorityEntries(
  legend: MapLegend,
  { scene }: TimePicture,
  { dataset, i18n }: PictureInput,
  { theme }: Brush,
): readonly LegendEntry[] {
  const drawn = new Set(scene.marks.map(({ lane }) => lane));
  const lanes = scene.lanes.filter(({ number, density }) => density !== null || drawn.has(number));
  const used = new Set<string>([...legend.marks.map(({ authority }) => authority), ...lanes.map(({ lane }) => lane)]);
  return symbolMarks(dataset.columns.book)
    .filter(({ authority }) => used.has(authority))
    .map((mark) => ({ sign: path(markPath(mark.shape, 13), { fill: theme(mark.colorVar) }), words: markWords(dataset, i18n, mark) }));
}

type Entry = readonly [shown: boolean, sign: () => string, words: string];

const chosenEntries = (entries: readonly Entry[]): readonly LegendEntry[] =>
  entries.filter(([shown]) => shown).map(([, sign, words]) => ({ sign: sign(), words }));

function mapEntries(
  { kinds, lines, sizes, ranges, several, links }: MapLegend,
  { i18n: { t }, view }: PictureInput,
  brush: Brush,
  definitions: Definitions,
): readonly LegendEntry[] {
  const { theme } = brush;
  const ink = theme("--ink-2");
  const dot = (cx: number, cy: number, r: number): string => element("circle", { cx, cy, r, fill: ink });
  const line = (d: string, more = {}): string => path(d, { fill: "none", stroke: ink, "stroke-width": 2, ...more });
  const band = { x: -12, y: -8, width: 24, height: 16, fill: "none", stroke: ink };
  return chosenEntries([
    [kinds.has("point"), () => dot(0, 0, 6), t("map.legendPoint")],
    [sizes, () => dot(-8, 0, 4) + dot(5, 0, 8), t("map.legendSize")],
    [
      kinds.has("area"),
      () => path("M-10-6 2-8 10-2 7 7-8 6Z", { fill: ink, "fill-opacity": 0.2, stroke: ink, "stroke-width": 1.5 }),
      t("map.legendArea"),
    ],
    [kinds.has("soft"), () => element("circle", { r: 10, fill: softFill(brush, definitions, "--ink-2") }), t("map.legendSoftArea")],
    [lines, () => line(ROAD), t("map.legendLine")],
    [
      kinds.has("country"),
      () => element("rect", { ...band, "stroke-width": 6, "stroke-opacity": 0.25 }) + element("rect", { ...band, "stroke-width": 2 }),
      t("map.legendNationwide"),
    ],
    [several, () => line("M-7 3 7-3") + dot(-7, 3, 4) + dot(7, -3, 4), t("map.legendSeveral")],
    [
      ranges,
      () => dot(0, 0, 4.5) + element("circle", { r: 8, fill: "none", stroke: ink, "stroke-width": 1.5, "stroke-dasharray": "3 2" }),
      t("map.legendRange"),
    ],
    [
      links,
      () =>
        line("M-14 5Q0-9 14-3", {
          stroke: theme("--selected"),
          "stroke-width": 1.75,
          "stroke-dasharray": "2 5",
          "stroke-linecap": "round",
        }),
      t("map.legendOrigin"),
    ],
    [
      view.selection.kind !== "none",
      () => element("circle", { r: 8, fill: "none", stroke: theme("--selected"), "stroke-width": 2.5 }),
      t("figure.legendSelected"),
    ],
    [
      true,
      () => line("M-14 0H14", { stroke: theme("--border"), "stroke-width": 1.25, "stroke-dasharray": "5 4" }),
      t("figure.legendDisputed"),
    ],
  ]);
}

const hasBar = (marks: readonly PlacedMark[], test: (sure: boolean, fades: boolean) => boolean): boolean =>
  marks.some(({ bars }) => bars.some(({ sure, fades }) => test(sure, fades !== null)));

function timeEntries(
  { marks, bands, lanes }: TimeScene,
  { i18n: { t } }: PictureInput,
  brush: Brush,
  definitions: Definitions,
): readonly LegendEntry[] {
  const ink = brush.theme("--ink-2");
  const look: MarkLook = { color: ink, ground: brush.theme("--surface"), pale: false, dashes: null };
  const bar = { x0: -17, x1: 17, sure: true, fades: null };
  const glyph = (filling: Parameters<typeof glyphMark>[1], more: Partial<MarkLook> = {}): string =>
    glyphMark("circle", filling, { ...look, ...more }, definitions);
  const swatch = (x0: number, kind: "polling" | "holiday", fill: ColorVar): string =>
    element("rect", { x: x0, y: -10, width: 12, height: 20, fill: brush.theme(fill) }) +
    path(bandEdges(x0, x0 + 12, -10, 20), {
      stroke: brush.theme("--ink-3"),
      "stroke-width": 0.75,
      "stroke-dasharray": BAND_EDGES[kind],
    });
  const swatches = (): string => swatch(-16, "polling", "--band-vote") + swatch(4, "holiday", "--band-holiday");
  const outside = marks.some(({ basis }) => basis === "outside");
  return chosenEntries([
    [marks.some(({ glyph, basis }) => glyph?.sure && basis !== "inferred"), () => glyph("solid"), t("timeline.legendDay")],
    [hasBar(marks, (sure) => sure), () => drawBar(bar, 0, "solid", look, brush, definitions), t("timeline.legendInterval")],
    [
      hasBar(marks, (sure) => !sure) || marks.some((mark) => mark.glyph?.sure === false),
      () => drawBar(bar, 0, "hatched", look, brush, definitions),
      t("timeline.legendUnknownDay"),
    ],
    [
      hasBar(marks, (_, fades) => fades),
      () => drawBar({ ...bar, fades: "right" }, 0, "solid", look, brush, definitions),
      t("timeline.legendOpen"),
    ],
    [outside, () => glyph("solid") + glyphRing(ink), t("timeline.legendOutside")],
    [marks.some(({ basis, glyph }) => basis === "inferred" && glyph?.sure !== false), () => glyph("half"), t("timeline.legendInferred")],
    [marks.some(({ marked }) => marked), () => glyph("none", { dashes: "3 2" }), t("timeline.legendMarked")],
    [marks.some(({ level }) => level === 1), () => glyph("solid", { pale: true }), t("timeline.legendPossible")],
    [bands.length > 0, swatches, t("timeline.legendBand")],
    [lanes.some(({ density }) => density !== null), () => path("M-17,8V2H-6V-6H5V-1H17V8Z", { fill: ink }), t("timeline.legendDensity")],
  ]);
}
