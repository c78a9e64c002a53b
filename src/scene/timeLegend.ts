import type { I18n } from "../i18n/translator.ts";
import { box, type ColorVar, type Drawn, path } from "./drawing.ts";
import type { LegendEntry, SignOf } from "./mapSigns.ts";
import { BAND_EDGES, bandEdges } from "./timeBands.ts";
import type { PlacedMark, TimeScene } from "./timePlaced.ts";
import { barSign, type Filling, glyphRing, glyphSign, type MarkLook } from "./timeSigns.ts";

const INK: ColorVar = "--ink-2";
const LOOK: MarkLook = { color: INK, pale: false, dash: null };
const BAR = { x0: -17, x1: 17, sure: true, fades: null } as const;
const glyph = (filling: Filling, look: Partial<MarkLook> = {}): readonly Drawn[] => glyphSign("circle", filling, { ...LOOK, ...look });

const swatch = (x0: number, kind: "polling" | "holiday", fill: ColorVar): readonly Drawn[] => [
  box({ x: x0, y: -10, width: 12, height: 20, fill }),
  path(bandEdges(x0, x0 + 12, -10, 20), { stroke: "--ink-3", strokeWidth: 0.75, dash: BAND_EDGES[kind] }),
];

const TIME_SIGNS = [
  ["timeline.legendDay", glyph("solid")],
  ["timeline.legendInterval", barSign(BAR, 0, "solid", LOOK)],
  ["timeline.legendUnknownDay", barSign(BAR, 0, "hatched", LOOK)],
  ["timeline.legendOpen", barSign({ ...BAR, fades: "right" }, 0, "solid", LOOK)],
  ["timeline.legendOutside", [...glyph("solid"), glyphRing(INK)]],
  ["timeline.legendInferred", glyph("half")],
  ["timeline.legendMarked", glyph("none", { dash: "3 2" })],
  ["timeline.legendPossible", glyph("solid", { pale: true })],
  ["timeline.legendBand", [...swatch(-16, "polling", "--band-vote"), ...swatch(4, "holiday", "--band-holiday")]],
  ["timeline.legendDensity", [path("M-17,8V2H-6V-6H5V-1H17V8Z", { fill: INK })]],
] as const satisfies readonly SignOf<string>[];

type TimeSign = (typeof TIME_SIGNS)[number][0];

const hasBar = (marks: readonly PlacedMark[], test: (sure: boolean, fades: boolean) => boolean): boolean =>
  marks.some(({ bars }) => bars.some(({ sure, fades }) => test(sure, fades !== null)));

/** Entries for the signs of the timeline: all of them, or those that a scene shows. */
export function timeEntries({ t }: I18n, scene?: TimeScene): readonly LegendEntry[] {
  const shown = scene && timeSigns(scene);
  return TIME_SIGNS.filter(([key]) => shown?.[key] ?? true).map(([key, sign]) => ({ key, sign, words: t(key) }));
}

const timeSigns = ({ marks, bands, lanes }: TimeScene): Readonly<Record<TimeSign, boolean>> => ({
  "timeline.legendDay": marks.some(({ glyph, basis }) => glyph?.sure && basis !== "inferred"),
  "timeline.legendInterval": hasBar(marks, (sure) => sure),
  "timeline.legendUnknownDay": hasBar(marks, (sure) => !sure) || marks.some((mark) => mark.glyph?.sure === false),
  "timeline.legendOpen": hasBar(marks, (_, fades) => fades),
  "timeline.legendOutside": marks.some(({ basis }) => basis === "outside"),
  "timeline.legendInferred": marks.some(({ basis, glyph }) => basis === "inferred" && glyph?.sure !== false),
  "timeline.legendMarked": marks.some(({ marked }) => marked),
  "timeline.legendPossible": marks.some(({ level }) => level === 1),
  "timeline.legendBand": bands.length > 0,
  "timeline.legendDensity": lanes.some(({ density }) => density !== null),
});
