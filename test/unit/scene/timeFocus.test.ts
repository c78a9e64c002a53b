import { describe, expect, it } from "vitest";
import { boxAfter, focusBoxes, type Move } from "../../../src/scene/timeFocus.ts";
import { recordOf, shown } from "./timeRecord.ts";

const RECORD = recordOf([
  { id: "first", on: "2023-01-01" },
  { id: "last", on: "2023-09-01" },
  { id: "libyan", on: "2023-08-20", authority: "ly-hor", country: "ly" },
  { id: "council", on: "2023-01-20", authority: "regional", country: null },
  { id: "vote", kind: "polling", on: "2023-05-01" },
]);

function reach(from: string, move: Move, lang: "ar" | "en" = "en"): string {
  const of = shown(RECORD, {}, { lang });
  const boxes = focusBoxes(of.scene);
  const next = boxAfter(boxes, boxes.find(({ row }) => row === of.row(from))!, move);
  return of.dataset.event(next.row).id.replace("ev-", "");
}

describe("the arrow keys on the timeline", () => {
  it.each([
    ["first", "right", "last"],
    ["last", "left", "first"],
    ["first", "left", "first"],
    ["first", "last", "last"],
    ["last", "first", "first"],
    ["last", "down", "libyan"],
    ["libyan", "down", "council"],
    ["council", "up", "libyan"],
    ["first", "up", "vote"],
    ["vote", "down", "first"],
    ["council", "down", "council"],
  ] as const)("from %s go %s to %s", (from, move, to) => {
    expect(reach(from, move)).toBe(to);
  });

  it("follow the eye where time runs from right to left", () => {
    expect(reach("first", "left", "ar")).toBe("last");
    expect(reach("last", "right", "ar")).toBe("first");
  });
});
