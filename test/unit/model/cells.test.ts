import { describe, expect, it } from "vitest";
import { add, codeAt, i8, i32, u8, u32 } from "../../../src/model/cells.ts";
import { directiveRow, eventRow } from "../../../src/model/ids.ts";
import { must } from "../../../src/model/must.ts";
import { asDay, knownDay } from "../../../src/model/span.ts";

const READERS: readonly (readonly [name: string, read: (at: number) => number])[] = [
  ["i8", (at) => i8(Int8Array.of(-3, 0), at)],
  ["u8", (at) => u8(Uint8Array.of(-3, 0), at)],
  ["i32", (at) => i32(Int32Array.of(-3, 0), at)],
  ["u32", (at) => u32(Uint32Array.of(-3, 0), at)],
  ["codeAt", (at) => codeAt(Uint16Array.of(-3, 0), at)],
];

describe("a cell of a column", () => {
  it.each(READERS)("is what stands there, zero too, and none outside: %s", (name, read) => {
    expect(read(0)).toBe({ i8: -3, u8: 253, i32: -3, u32: 2 ** 32 - 3, codeAt: 2 ** 16 - 3 }[name]);
    expect(read(1)).toBe(0);
    for (const at of [-1, 2, 0.5, Number.NaN]) expect(() => read(at)).toThrow(RangeError);
  });

  it("is added to where it is, and nowhere else", () => {
    const counts = Int32Array.of(0, 5);
    add(counts, 0, 2);
    add(counts, 1, -7);
    expect([...counts]).toEqual([2, -2]);
    expect(() => add(counts, 2, 1)).toThrow(RangeError);
    expect([...counts]).toEqual([2, -2]);
  });
});

describe("a number that is to be a row or a day", () => {
  it.each([eventRow, directiveRow])("is a row from 0 on", (row) => {
    expect([row(0), row(7)]).toEqual([0, 7]);
    for (const none of [-1, Number.NaN]) expect(() => row(none)).toThrow(RangeError);
  });

  it("is a day unless it is no number", () => {
    expect([asDay(-Infinity), asDay(0), asDay(19_000)]).toEqual([-Infinity, 0, 19_000]);
    expect(() => asDay(Number.NaN)).toThrow(RangeError);
  });

  it.each([
    [Number.NaN, 1, 1],
    [2024, Number.NaN, 1],
    [2024, 1, Number.NaN],
    [2024, 0, 1],
    [2024, 1, 0],
    [2023, 2, 29],
  ])("is no day of any calendar as %d-%d-%d", (year, month, date) => {
    expect(knownDay(year, month, date)).toBeUndefined();
  });
});

describe("what cannot be missing", () => {
  it("is named where it is missing, and 0, false and nothing written are not missing", () => {
    expect([must(0, "number"), must(false, "answer"), must("", "word")]).toEqual([0, false, ""]);
    for (const none of [null, undefined]) expect(() => must(none, "facet")).toThrow("there is no facet");
  });
});
