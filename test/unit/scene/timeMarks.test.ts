import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventRow } from "../../../src/model/ids.ts";
import { edtfOf } from "../../../src/model/reading.ts";
import type { Day, Span } from "../../../src/model/span.ts";
import { draftMark, type PackedMark, packMarks, TARGET } from "../../../src/scene/timeMarks.ts";
import { createScale } from "../../../src/scene/timeScale.ts";
import { timeRangeOf, words } from "./timeRecord.ts";

const WIDTH = 1000;
const scale = createScale(timeRangeOf("2023-11-01", "2024-02-08"), 0, WIDTH, false); // 100 days, 10 px each
const signs = (text: string, strong: string | null = null) => ({ strong, doubtful: null, text, basis: "stated", marked: false }) as const;
const lane = (edges: readonly number[] = []) => ({ width: WIDTH, edges, type: words("en") });
const mark = (edtf: string) => draftMark(0 as EventRow, edtfOf(edtf)!, scale, signs("Meeting"));

describe("a mark", () => {
  it("is a sure glyph in the middle of a known day", () => {
    expect(mark("2023-11-11")).toMatchObject({ bars: [], glyph: { at: 105, sure: true } });
  });

  it("is a sure bar over every day of an interval, both ends in", () => {
    expect(mark("2023-11-11/2023-11-20")).toMatchObject({ bars: [{ start: 100, end: 200, sure: true, fades: null }], glyph: null });
  });

  it("is an unsure bar over the range of an unknown day", () => {
    expect(mark("[2023-11-11..2023-11-20]")).toMatchObject({ bars: [{ start: 100, end: 200, sure: false, fades: null }] });
  });

  it("shows what is imprecise about the ends of an interval", () => {
    const { bars } = mark("2023-11/2024-01");
    expect(bars.map(({ sure }) => sure)).toEqual([false, true, false]);
  });

  it("fades where it has no end or no start", () => {
    expect(mark("2023-11-11/..").bars.at(-1)).toMatchObject({ sure: true, fades: "end" });
    expect(mark("../2023-11-11").bars[0]).toMatchObject({ sure: true, fades: "start" });
    expect(mark("[..2023-11-11]").bars[0]).toMatchObject({ sure: false, fades: "start" });
  });

  it("keeps apart, when too narrow for bars, what is known from what is not", () => {
    const far = createScale(timeRangeOf("2010-01-01", "2030-01-01"), 0, WIDTH, false);
    const glyph = (edtf: string) => draftMark(0 as EventRow, edtfOf(edtf)!, far, signs("")).glyph;
    expect(glyph("2023-11-11/2023-11-20")?.sure).toBe(true);
    expect(glyph("[2023-11-11..2023-11-20]")?.sure).toBe(false);
  });

  it("can be hit by a finger however short it is", () => {
    for (const edtf of ["2023-11-11", "2023-11-11/2023-11-12", "[2023-11-11..2023-11-12]"]) {
      const { start, end } = mark(edtf);
      expect(end - start).toBeGreaterThanOrEqual(TARGET);
    }
  });
});

const spans: fc.Arbitrary<Span> = fc
  .record({
    from: fc.integer({ min: 19_650, max: 19_760 }),
    inner: fc.integer({ min: 0, max: 20 }),
    outer: fc.integer({ min: 0, max: 60 }),
    kind: fc.constantFrom("day", "interval", "unknown", "since"),
  })
  .map(({ from, inner, outer, kind }) => {
    const to = from + inner + outer;
    const span = {
      day: { from, latestStart: from, earliestEnd: from, to: from },
      interval: { from, latestStart: from + inner, earliestEnd: Math.max(from + inner, to - inner), to },
      unknown: { from, latestStart: to, earliestEnd: from, to },
      since: { from, latestStart: from, earliestEnd: Infinity, to: Infinity },
    }[kind];
    return span as Record<keyof Span, Day>;
  });

const taken = ({ mark, label }: PackedMark): readonly [number, number] => {
  if (!label || label.place === "over" || label.place === "above") return [mark.start, mark.end];
  return label.place === "after" ? [mark.start, label.at + label.width] : [label.at - label.width, mark.end];
};

describe("the marks of a lane", () => {
  it("never touch one another in their row, labels included, and each keeps its own place in time", () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 60 }), (list) => {
        const marks = list.map((span, row) =>
          draftMark(row as EventRow, span, scale, signs(`Meeting of ${row} with a name`, row % 3 === 0 ? null : `${row} directives`)),
        );
        const { marks: packed } = packMarks(marks, lane());
        expect(packed.map(({ mark }) => mark.row).sort((a, b) => a - b)).toEqual(marks.map(({ row }) => row));
        for (const sub of new Set(packed.map((one) => one.sub))) {
          const row = packed
            .filter((one) => one.sub === sub)
            .map(taken)
            .sort((a, b) => a[0] - b[0]);
          expect(row.filter(([start], at) => start < (row[at - 1]?.[1] ?? -Infinity))).toEqual([]);
        }
      }),
    );
  });

  it("have labels that stay on the axis", () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 12 }), (list) => {
        const marks = list.map((span, row) => draftMark(row as EventRow, span, scale, signs("A meeting, 11 November 2023")));
        const labels = packMarks(marks, lane()).marks.flatMap(({ label }) =>
          label && (label.place === "after" || label.place === "before") ? [label] : [],
        );
        const outside = labels.filter(({ at, place, width }) => (place === "after" ? at + width > WIDTH : at - width < 0));
        expect(outside).toEqual([]);
      }),
    );
  });

  it("share a row when they are far apart and stack when they are not", () => {
    const rows = (days: readonly string[]) =>
      packMarks(
        days.map((on, row) => draftMark(row as EventRow, edtfOf(on)!, scale, signs("Visit"))),
        lane(),
      ).marks.map(({ sub }) => sub);
    expect(rows(["2023-11-05", "2024-01-05"])).toEqual([0, 0]);
    expect(rows(["2023-11-05", "2023-11-06", "2023-11-07"])).toEqual([0, 1, 2]);
  });

  it("say how many directives above the date while two rows are enough, then in one line with it", () => {
    const of = (days: readonly string[]) =>
      packMarks(
        days.map((on, row) => draftMark(row as EventRow, edtfOf(on)!, scale, signs("11 Nov 2023", "16 directives"))),
        lane(),
      );
    const few = of(["2023-11-05", "2023-11-06"]);
    expect(few.marks.map(({ label }) => label)).toMatchObject(few.marks.map(() => ({ strong: "16 directives", text: "11 Nov 2023" })));
    const more = of(["2023-11-05", "2023-11-06", "2023-11-07"]);
    expect(more.marks.map(({ label }) => label)).toMatchObject(
      more.marks.map(() => ({ strong: null, text: "16 directives · 11 Nov 2023" })),
    );
    expect(more.rowHeight).toBeLessThan(few.rowHeight);
  });

  const labelOf = (edges: readonly number[], at = "2023-12-15") =>
    packMarks([draftMark(0 as EventRow, edtfOf(at)!, scale, signs("Meeting"))], lane(edges)).marks[0]!.label;

  it("have their label where no band's edge crosses it, and a background under it where there is no such place", () => {
    expect(labelOf([])).toMatchObject({ place: "after", crossed: false });
    expect(labelOf([480])).toMatchObject({ place: "before", crossed: false });
    expect(labelOf([410])).toMatchObject({ place: "after", crossed: false });
    expect(labelOf([410, 480])).toMatchObject({ place: "after", crossed: true });
    expect(labelOf([960], "2024-02-03")).toMatchObject({ place: "before", crossed: false });
  });
});
