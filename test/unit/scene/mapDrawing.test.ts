import { describe, expect, it } from "vitest";
import { mapPicture } from "../../../src/figure/picture.ts";
import { markReach } from "../../../src/scene/authority.ts";
import type { Drawn, TextShape } from "../../../src/scene/drawing.ts";
import { MIXED } from "../../../src/scene/mapAuthorities.ts";
import { drawCovers, drawHighlight, drawLines } from "../../../src/scene/mapDrawing.ts";
import type { MapFrame } from "../../../src/scene/mapFrame.ts";
import { pathOf } from "../../../src/scene/mapGeometry.ts";
import { type PlacedMark, reachIn } from "../../../src/scene/mapMarks.ts";
import { worldSize } from "../../../src/scene/mapProjection.ts";
import type { MapSymbol } from "../../../src/scene/mapSymbols.ts";
import { type MapWords, mapWords } from "../../../src/scene/mapWords.ts";
import { chosenIn, drawSymbol, roomOf, symbolSize } from "../../../src/scene/symbolDrawing.ts";
import { generateRows } from "../../support/generate.ts";
import { pictureInput } from "../figure/input.ts";

const frameAt = (zoom: number): MapFrame => {
  const scale = worldSize(zoom);
  return { at: ([x, y]) => [x * scale, y * scale], trace: (lines, closed) => pathOf(lines, scale, closed), scale, pixel: 1, zoom };
};
const FRAME = frameAt(5);
const input = pictureInput({ rows: generateRows({ seed: 11, events: 60 }), view: "unit=directives" });
const { symbols, marks } = mapPicture(input);
const all = (parts: readonly Drawn[]): readonly Drawn[] =>
  parts.flatMap((part) => [part, ...(part.kind === "group" ? all(part.children) : [])]);
const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("the record has none");
  return value;
};
const withSpot = (kind: string): MapSymbol => found(symbols.find(({ spots }) => spots.length === 1 && spots[0]?.kind === kind));

describe("what symbols cover", () => {
  const area = withSpot("area");
  const look = (list: readonly MapSymbol[], crowded = false) => all(drawCovers(list, crowded, FRAME)).find(({ kind }) => kind === "path");

  it("is faint and broken at the edge where nothing in it is certain, but on a crowded map", () => {
    expect(look([{ ...area, sure: 1 }])).toMatchObject({ fillOpacity: 0.2, strokeWidth: 1.5 });
    expect(look([{ ...area, sure: 1 }])).not.toHaveProperty("dash");
    expect(look([{ ...area, sure: 0 }])).toMatchObject({ fillOpacity: 0.06, dash: "4 3" });
    expect(look([{ ...area, sure: 0 }], true)).toMatchObject({ fillOpacity: 0.2 });
  });

  it("is drawn once for several symbols, in the colour of several where they are not of one authority, whole where one is certain", () => {
    const [one, other] = [
      { ...area, key: "a", sure: 0 },
      { ...area, key: "b", sure: 1, mark: { ...area.mark } },
    ];
    const covers = drawCovers([one, other], false, FRAME);
    expect(covers).toHaveLength(1);
    expect(all(covers)).toContainEqual(expect.objectContaining({ fill: MIXED.colorVar, fillOpacity: 0.2 }));
    expect(look([one, { ...one, key: "c" }])).toMatchObject({ fill: area.mark.colorVar, fillOpacity: 0.06 });
    expect(look([other, one])).toMatchObject({ fillOpacity: 0.2 });
  });

  it("has a soft edge to scale, yet never so small that the badge hides it", () => {
    const soft = withSpot("soft");
    const radius = (zoom: number, crowded = false) =>
      all(drawCovers([soft], crowded, frameAt(zoom))).flatMap((part) => (part.kind === "circle" ? [part.r] : []))[0]!;
    expect(radius(0)).toBe(22);
    expect(radius(0, true)).toBe(10);
    expect(radius(14)).toBeCloseTo(2 * radius(13), 6);
  });
});

it("the lines between areas are as strong as the rest from a zoom on", () => {
  expect(drawLines(input.basemap, frameAt(5.9))[0]).toMatchObject({ strokeWidth: 0.75, strokeOpacity: 0.6 });
  expect(drawLines(input.basemap, frameAt(6))[0]).toMatchObject({ strokeWidth: 1.25 });
});

describe("a highlight", () => {
  const mark = found(marks.find(({ form, dx }) => form === "mark" && dx === 0));
  const ring = (role: "venue" | "origin", reach: (place: PlacedMark["spot"]["place"]) => number) =>
    all(drawHighlight({ places: [{ role, spot: mark.spot }], links: [] }, reach, FRAME)).find(({ kind }) => kind === "circle");

  it("rings a point outside of the symbol that stands there, and no tighter than a finger sees", () => {
    const reach = reachIn(marks)(mark.spot.place);
    expect(reach).toBeGreaterThanOrEqual(markReach(mark.symbol.mark.shape, 2 * mark.symbol.radius) - 1e-9);
    expect(ring("venue", () => 30)).toMatchObject({ r: 34, stroke: "--selected" });
    expect(ring("venue", () => 0)).toMatchObject({ r: 10 });
    expect(ring("origin", () => 30)).toMatchObject({ r: 6, fill: "--land" });
  });

  it("marks a symbol as chosen only where its place is not ringed", () => {
    const selected = new Set([mark.symbol.key]);
    expect(chosenIn(selected, { places: [], links: [] })(mark)).toBe(true);
    expect(chosenIn(selected, { places: [{ role: "venue", spot: mark.spot }], links: [] })(mark)).toBe(false);
    expect(chosenIn(new Set(), { places: [], links: [] })(mark)).toBe(false);
    // A badge stands in its area, whose edge alone is drawn as the selection's.
    const badge = found(marks.find(({ form }) => form === "badge"));
    expect(chosenIn(new Set([badge.symbol.key]), { places: [{ role: "scope", spot: badge.spot }], links: [] })(badge)).toBe(true);
  });
});

describe.each(["ar", "en"] as const)("a symbol in %s", (lang) => {
  const words: MapWords = mapWords(pictureInput({ lang }).i18n, input.dataset, "directives");
  const drawn = (mark: PlacedMark, chosen = false, dense = false) => drawSymbol(mark, words, { chosen, dense, scale: FRAME.scale });
  /** Marks too small for a count inside. */
  const tight = marks.filter(({ form }) => form === "mark").map((mark) => ({ ...mark, symbol: { ...mark.symbol, sureRadius: 1 } }));
  const textsIn = (parts: readonly Drawn[]) => parts.flatMap((part) => (part.kind === "text" ? [part] : []));
  const textIn = (parts: readonly Drawn[]) => textsIn(parts)[0];
  const middleOf = ({ x, align, width }: TextShape) => x + (align === "left" ? width / 2 : align === "right" ? -width / 2 : 0);

  it("has its count in the room that it keeps from names: in the mark, in its badge, or beside it where reading goes on", () => {
    for (const mark of [...marks, ...tight]) {
      const rooms = roomOf(mark, FRAME, words, false);
      for (const text of textsIn(drawn(mark))) {
        const [left, top] = FRAME.at(mark.spot.at);
        const [x, y] = [left + mark.dx + middleOf(text), top + mark.dy + text.y];
        const inside = (room: (typeof rooms)[number]) =>
          Math.abs(room.x - x) + text.width / 2 <= room.halfWidth + 0.01 && Math.abs(room.y - y) <= room.halfHeight;
        expect(rooms.some(inside)).toBe(true);
      }
    }
    expect(new Set(tight.map((mark) => found(textIn(drawn(mark))).align))).toEqual(new Set([lang === "ar" ? "right" : "left"]));
  });

  it("has a badge as wide as its count and its signs", () => {
    const badges = marks.filter(({ form }) => form === "badge");
    expect(badges.length).toBeGreaterThan(0);
    for (const mark of badges) {
      for (const text of textsIn(drawn(mark)))
        expect(Math.abs(middleOf(text)) + text.width / 2).toBeLessThanOrEqual(symbolSize(mark, words, FRAME.scale).width / 2);
    }
  });

  it("shows in a dashed outline what is only possible, around what is certain", () => {
    const mark = found(marks.find(({ form }) => form === "mark"));
    const dashes = (sure: number) =>
      drawn({ ...mark, symbol: { ...mark.symbol, sure, sureRadius: sure } }).filter((part) => part.kind === "path" && part.dash);
    expect(dashes(mark.symbol.possible)).toHaveLength(0);
    expect(dashes(0)).toHaveLength(1);
  });

  it("has a rim of selection, alone and among very many", () => {
    for (const mark of [found(marks.find(({ form }) => form === "mark")), found(marks.find(({ form }) => form === "badge"))]) {
      for (const dense of [false, true]) {
        const rim = (chosen: boolean) => drawn(mark, chosen, dense).filter((part) => "stroke" in part && part.stroke === "--selected");
        expect(rim(true).length).toBeGreaterThan(0);
        expect(rim(false)).toHaveLength(0);
      }
    }
  });

  it("is a dot among very many where it is too small for a shape", () => {
    const mark = found(marks.find(({ form }) => form === "mark"));
    const small = { ...mark, symbol: { ...mark.symbol, radius: 2, sureRadius: 2 } };
    expect(drawn(small, false, true).map(({ kind }) => kind)).toEqual(["box"]);
    expect(kindsOf(drawn(mark, false, true))).toContain("path");
  });
});

const kindsOf = (parts: readonly Drawn[]) => parts.map(({ kind }) => kind);
