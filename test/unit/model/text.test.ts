import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCodePoints, findAll, sliceCodePoints, splitParagraphs } from "../../../src/model/text.ts";

describe("the paragraphs of a report", () => {
  it.each([
    ["lines split at LF", "أ\nب", ["أ", "ب"]],
    ["a CR before the LF is dropped", "أ\r\nب", ["أ", "ب"]],
    ["only one CR is", "أ\r\r\nب", ["أ\r", "ب"]],
    ["a CR alone splits nothing", "أ\rب", ["أ\rب"]],
    ["a CR at the very end stays", "أ\r", ["أ\r"]],
    ["a byte order mark is not counted", "\uFEFFأ", ["أ"]],
    ["a byte order mark inside a line is", "أ\uFEFF", ["أ\uFEFF"]],
    ["lines of white space are none", "أ\n\n \t\u00A0\u2003\u3000\nب", ["أ", "ب"]],
    ["a line of marks that only look empty is one", "\u200F", ["\u200F"]],
    ["paragraphs stay untrimmed and unnormalised", " أُ \u00A0", [" أُ \u00A0"]],
    ["separators other than LF split nothing", "أ\u2028ب\u0085ت", ["أ\u2028ب\u0085ت"]],
    ["an empty text has none", "", []],
  ])("%s", (_rule, text, paragraphs) => {
    expect(splitParagraphs(text)).toEqual(paragraphs);
  });
});

describe("positions", () => {
  it("count code points, the end exclusive", () => {
    expect(sliceCodePoints("ا🗳️ب", 1, 2)).toBe("🗳");
    expect(countCodePoints("ا🗳️ب")).toBe(4);
  });

  it("find every place, also where places overlap", () => {
    expect(findAll("🗳 أمن، أمن", "أمن")).toEqual([
      [2, 5],
      [7, 10],
    ]);
    expect(findAll("ااا", "اا")).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(findAll("أمن", "امن")).toEqual([]);
    expect(findAll("أمن", "")).toEqual([]);
  });

  it("lead back to the words that were found", () => {
    const letters = fc.string({ unit: fc.constantFrom("ا", "ل", "ّ", "🗳", " "), maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, letters, (before, cue, after) => {
        fc.pre(cue !== "");
        const text = before + cue + after;
        const found = findAll(text, cue);
        expect(found.map(([start, end]) => sliceCodePoints(text, start, end))).toEqual(found.map(() => cue));
        expect(found).toContainEqual([countCodePoints(before), countCodePoints(before) + countCodePoints(cue)]);
      }),
    );
  });
});
