import { describe, expect, it } from "vitest";
import type { Drawn, Group } from "../../../src/scene/drawing.ts";
import { BAND_EDGES } from "../../../src/scene/timeBands.ts";
import { drawRings, drawTimeline, RINGS } from "../../../src/scene/timeDrawing.ts";
import { NO_FILTERS } from "../../../src/view/view.ts";
import { electionOf, recordOf, shown, timeRangeOf } from "./timeRecord.ts";

const RECORD = recordOf(
  [
    { id: "day", on: "2023-12-05" },
    { id: "other", on: "2023-10-05", basis: "inferred" },
    { id: "range", on: "[2023-06-09..2023-09-09]" },
    { id: "long", on: "2024-10-01/2024-11-10", authority: "ly-hor", country: "ly" },
    { id: "open", on: "2024-03-01/..", authority: "ly-hor", country: "ly" },
    { id: "about", on: "2024-02-03~", authority: "ly-gnu", country: "ly" },
    { id: "council", on: "2023-08-03", authority: "regional", country: null, basis: "outside" },
    { id: "vote", kind: "polling", on: "2023-12-10/2023-12-12" },
    { id: "abroad", kind: "polling", on: "2023-12-01/2023-12-03" },
    { id: "feast", kind: "holiday", on: "2024-01-07" },
    { id: "moved", kind: "holiday", on: "[2024-05-01..2024-05-20]" },
  ],
  [electionOf("el-eg", [{ inside: "vote", abroad: "abroad" }])],
);
const ranged = { filters: { ...NO_FILTERS, timeRanges: [timeRangeOf("2023-06-20", "2023-12-31")] } };

const all = (parts: readonly Drawn[]): readonly Drawn[] =>
  parts.flatMap((part) => [part, ...(part.kind === "group" ? all(part.children) : [])]);
const isGroup = (part: Drawn): part is Group => part.kind === "group";

function drawn(view = {}, selected?: string) {
  const of = shown(RECORD, view, selected === undefined ? {} : { selected });
  const drawing = drawTimeline(of.scene, "ltr");
  const mark = (id: string): readonly Drawn[] =>
    all(all(drawing.marks).filter((part) => isGroup(part) && part.data?.["row"] === of.row(id)));
  return { of, drawing, mark };
}

const kinds = (parts: readonly Drawn[]) => new Set(parts.map(({ kind }) => kind));

describe("a mark of the timeline", () => {
  it("is full for a known day, hatched for one of several, half full where the day is inferred", () => {
    const { mark } = drawn();
    expect(mark("day").some((part) => part.kind === "path" && part.fill === "--mark-circle")).toBe(true);
    expect(kinds(mark("day"))).not.toContain("hatch");
    expect(kinds(mark("range"))).toContain("hatch");
    expect(mark("range").some((part) => part.kind === "box" && part.fill === "--mark-circle")).toBe(false);
    const half = mark("other").filter((part) => part.kind === "box" && part.fill === "--mark-circle");
    expect(half).toMatchObject([{ y: 0, clip: { name: "glyph-circle" } }]);
  });

  it("is ringed where its date is from outside, and broken at the edge where that is approximate", () => {
    const { mark } = drawn();
    expect(kinds(mark("council"))).toContain("circle");
    expect(kinds(mark("day"))).not.toContain("circle");
    const edges = (id: string) => mark(id).flatMap((part) => (part.kind === "path" && part.stroke ? [part.dash ?? null] : []));
    expect(edges("about")).toEqual(["3 2"]);
    expect(edges("day")).toEqual([null]);
  });

  it("fades away, edge and all, on the side where it has no end", () => {
    const { mark } = drawn();
    const bar = mark("open").find((part) => part.kind === "box" && part.stroke !== undefined);
    expect(bar).toMatchObject({ fill: { fade: "--mark-triangle" }, stroke: { fade: "--mark-triangle" } });
    const { from, to } = (bar as { readonly fill: { readonly from: number; readonly to: number } }).fill;
    expect(to).toBeGreaterThan(from);
    expect(mark("long").some((part) => part.kind === "box" && typeof part.fill === "object")).toBe(false);
  });

  it("is pale where it is only possibly in the filter, and empty where it is drawn because it is selected", () => {
    const { mark } = drawn(ranged);
    const opacity = (id: string) => mark(id).flatMap((part) => (part.kind === "hatch" ? [part.strokeOpacity] : []));
    expect(opacity("range")).toEqual([0.75]);
    const later = { filters: { ...NO_FILTERS, timeRanges: [timeRangeOf("2024-01-01", "2024-12-31")] } };
    expect(drawn(later).mark("day")).toEqual([]);
    const chosen = drawn(later, "day").mark("day");
    expect(chosen.some((part) => part.kind === "path" && part.fill === "--mark-circle")).toBe(false);
    expect(chosen).toContainEqual(expect.objectContaining({ stroke: "--mark-circle", dash: "1 3" }));
  });

  it("is the same object while nothing of it changes, and so are the bands", () => {
    const { of, drawing } = drawn();
    const again = drawTimeline({ ...of.scene, marks: [...of.scene.marks] }, "ltr");
    const rows = ({ marks }: typeof drawing) => all(marks).filter((part) => isGroup(part) && part.data?.["row"] !== undefined);
    rows(again).forEach((part, at) => expect(part).toBe(rows(drawing)[at]));
    const bands = ({ background }: typeof drawing) => background.find((part) => isGroup(part) && part.key === "bands") as Group;
    expect(bands(again).children).toBe(bands(drawing).children);
  });
});

describe("the bands of the timeline", () => {
  it("are a few shapes a kind, each broken at the edge in its own way, the votes last", () => {
    const bands = drawn().drawing.background.find((part) => isGroup(part) && part.key === "bands") as Group;
    const groups = bands.children.filter(isGroup);
    expect(groups.map(({ data }) => data?.["band"])).toEqual(["holiday", "abroad", "polling"]);
    const edge = (band: Group) => band.children.flatMap((part) => (part.kind === "path" && part.stroke ? [part.dash ?? null] : []));
    expect(groups.map(edge)).toEqual([[BAND_EDGES.holiday], [], [null]]);
    expect(groups[1]!.children.at(-1)).toMatchObject({ fill: { dots: "--ink-3" } });
  });

  it("are hatched where the day is not known, over that alone", () => {
    const bands = all(drawn().drawing.background).filter((part) => part.kind === "hatch");
    expect(bands).toMatchObject([{ clip: { name: "unsure-holiday" }, stroke: "--ink-3" }]);
  });
});

it("words start at the side where reading begins", () => {
  const { of } = drawn();
  const aligned = (dir: "ltr" | "rtl") =>
    drawTimeline(of.scene, dir).marks.flatMap((part) =>
      isGroup(part) && part.data?.["lane"] !== undefined
        ? part.children.flatMap((child) => (child.kind === "text" && child.weight === 600 ? [child.align] : []))
        : [],
    );
  expect(new Set(aligned("ltr"))).toEqual(new Set(["left"]));
  expect(new Set(aligned("rtl"))).toEqual(new Set(["right"]));
});

it("rings stand around marks and bands of the rows that are asked for, and no others", () => {
  const { of } = drawn();
  const rings = drawRings(of.scene, new Set([of.row("day"), of.row("vote")]), RINGS.chosen);
  expect(rings).toHaveLength(2);
  for (const ring of rings) expect(ring).toMatchObject({ kind: "box", stroke: "--selected" });
  const mark = of.scene.marks.find(({ row }) => row === of.row("day"))!;
  expect(rings[0]).toMatchObject({ x: mark.x0 - 2, width: mark.x1 - mark.x0 + 4, y: mark.y - 14, height: 28 });
});
