import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IdColumn, packIds } from "../../../src/model/columnarIds.ts";

const numbered = (prefix: string, digits: number, first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(first + at).padStart(digits, "0")}`);

describe("packIds", () => {
  it("tells consecutive numbers by their ends", () => {
    expect(packIds(numbered("ev-eg-", 5, 7, 100))).toEqual([["ev-eg-", 5, 7, 100]]);
  });

  it.each([
    ["two in a row", ["ev-1", "ev-2"]],
    ["words", ["ev-arab-ministers", "ev-cairo"]],
    ["numbers with a gap", ["ev-1", "ev-3", "ev-5"]],
    ["more digits than a number holds", numbered("ev-", 20, 1, 4)],
  ])("lists %s one by one", (_case, ids) => {
    expect(packIds(ids)).toEqual(ids);
  });

  it("starts another run where the numbers outgrow their digits", () => {
    expect(packIds(numbered("ev-", 1, 7, 7))).toEqual([
      ["ev-", 1, 7, 3],
      ["ev-", 2, 10, 4],
    ]);
  });
});

describe("IdColumn", () => {
  const piece = fc.oneof(
    fc.tuple(fc.constantFrom("ev-a-", "ev-b-"), fc.constantFrom(1, 3, 4), fc.nat(120), fc.integer({ min: 1, max: 30 })),
    fc.constantFrom("ev-x", "ev-y-1", "ev-a-01", "ev-zz-z"),
  );

  it("gives every id by its row and every row by its id", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const ids = [...new Set(pieces.flatMap((item) => (typeof item === "string" ? [item] : numbered(...item))))];
        const column = new IdColumn(packIds(ids));
        expect(column.length).toBe(ids.length);
        expect([...column]).toEqual(ids);
        expect(ids.map((id) => column.find(id))).toEqual(ids.map((_, row) => row));
        expect(column.find("ev-nowhere-17")).toBeUndefined();
      }),
    );
  });
});
