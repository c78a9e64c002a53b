import { describe, expect, it } from "vitest";
import { pointersTo } from "../../../src/scene/timePointers.ts";
import { recordOf, type Shown, shown, timeRangeOf } from "./timeRecord.ts";

const RECORD = recordOf([
  { id: "early", on: "2023-01-10" },
  { id: "earlier", on: "2022-01-10" },
  { id: "inside", on: "2023-06-10" },
  { id: "across", on: "2023-01-01/2023-12-31" },
  { id: "late", on: "2024-10-01", authority: "ly-hor", country: "ly" },
  { id: "open", on: "2024-10-01/..", authority: "ly-hor", country: "ly" },
  { id: "vote", kind: "polling", on: "2024-11-16", authority: null, country: "ly" },
  { id: "when" },
]);
const domain = timeRangeOf("2023-06-01", "2023-06-30");

function pointersOf(of: Shown, ...ids: readonly string[]) {
  return pointersTo(new Set(ids.map(of.row)), of.index, of.scene);
}

describe("what is selected outside the visible domain", () => {
  it("is pointed to at the edge of its own lane on the side where it lies, with a visible domain of the same width about it", () => {
    const of = shown(RECORD, { domain });
    const [pointer, ...more] = pointersOf(of, "late");
    const lane = of.scene.lanes.find((one) => one.lane === "ly-hor")!;
    expect(more).toEqual([]);
    expect(pointer).toMatchObject({
      lane: lane.number,
      side: "right",
      x: of.scene.scale.right,
      y: lane.y + lane.height / 2,
      earlier: false,
    });
    expect(pointer!.domain).toEqual(timeRangeOf("2024-09-17", "2024-10-16"));
    const there = shown(RECORD, { domain: pointer!.domain });
    expect(pointersOf(there, "late")).toEqual([]);
    expect(there.scene.marks.map(({ row }) => row)).toContain(there.row("late"));
  });

  it("is pointed to on the other side where time runs from the right", () => {
    const arabic = shown(RECORD, { domain }, { lang: "ar" });
    expect(pointersOf(arabic, "late")).toMatchObject([{ side: "left", x: arabic.scene.scale.left, earlier: false }]);
    expect(pointersOf(arabic, "early")).toMatchObject([{ side: "right", earlier: true }]);
  });

  it("shares a pointer with others of its lane and side, the nearest first", () => {
    const of = shown(RECORD, { domain });
    expect(pointersOf(of, "earlier", "early", "late").map(({ rows, earlier }) => ({ rows, earlier }))).toEqual([
      { rows: [of.row("early"), of.row("earlier")], earlier: true },
      { rows: [of.row("late")], earlier: false },
    ]);
  });

  it("is pointed to about the bound that it has, where it has one", () => {
    const [pointer] = pointersOf(shown(RECORD, { domain }), "open");
    expect(pointer!.domain).toEqual(timeRangeOf("2024-09-17", "2024-10-16"));
  });

  it("is pointed to in the strip of its country where it is a vote", () => {
    const of = shown(RECORD, { domain });
    expect(pointersOf(of, "vote")).toMatchObject([{ lane: of.scene.lanes.find(({ lane }) => lane === "ly-hor")!.number, earlier: false }]);
  });

  it.each([
    ["what is in it", "inside"],
    ["what reaches into it", "across"],
    ["what has no date", "when"],
  ])("is not %s", (_case, id) => {
    expect(pointersOf(shown(RECORD, { domain }), id)).toEqual([]);
  });
});
