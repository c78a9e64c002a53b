import { describe, expect, it } from "vitest";
import { sliceCodePoints } from "../../../src/model/text.ts";
import { draftIn } from "../../support/draft.ts";

const REPEATED = [
  "وجه الوزير بتكثيف الدوريات ",
  "و",
  "وتأمين ",
  "16 نوفمبر الجاري، ",
  "طرابلس وبنغازي و",
  "اللواء ",
  "القضاء ",
  "ييييءء",
  "لتأمين وتحقيق التي ",
  "<b>«وجه»</b> ",
  "\u202e\u0000\u200f",
  "😀 ",
  "2020-01-01 ",
  "مدير أمن ",
];

describe("a hostile text", () => {
  it.each(REPEATED)("of a megabyte of %j in one paragraph is got through", (piece) => {
    const { paragraphs, candidates } = draftIn("eg", piece.repeat(Math.ceil(1_000_000 / piece.length)));
    expect(paragraphs.length).toBeGreaterThanOrEqual(1);
    expect(candidates.every(({ evidence }) => evidence.p <= paragraphs.length)).toBe(true);
  });

  it.each([
    ["vowel signs and tatweel", "وَوَجَّهَ الوَزِيرُ بِتَكْثِيفِ الدَّوْرِيَّـــاتِ حول اللجان.", "directed"],
    ["alefs and ya as they come", "واكد الوزير علي اهميه تامين اللجان.", "stressed"],
    ["Persian letters", "وکلف الوزیر القیادات بتشکیل غرف عملیات.", "assigned"],
    ["a mark of direction inside a word", "وج\u200fه الوزير بتكثيف الدوريات.", "directed"],
    ["a space after «و»", "شدد الوزير على ضرورة رفع الاستعداد و تكثيف الدوريات.", "stressed"],
  ])("with %s is read as it is meant", (_case, text, strength) => {
    const { paragraphs, candidates } = draftIn("eg", text);
    const found = candidates.filter((candidate) => candidate.kind === "directive" && candidate.strength === strength);
    expect(found.length).toBeGreaterThan(0);
    for (const { evidence } of found) expect(sliceCodePoints(paragraphs[evidence.p - 1]!, ...evidence.chars)).toBe(evidence.cue);
  });

  it("has its places counted in code points", () => {
    const { paragraphs, candidates } = draftIn("eg", "😀😀 وجّه الوزير 😀 بتكثيف الدوريات 😀 في أسوان يوم 3 مارس 2020.");
    expect(candidates.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["directive", "place", "date"]));
    for (const { evidence } of candidates) {
      expect(sliceCodePoints(paragraphs[evidence.p - 1]!, ...evidence.chars)).toBe(evidence.cue);
      expect(evidence.cue.split(/\s+/).length).toBeLessThanOrEqual(4);
      expect(evidence.about[0]).toBeLessThan(evidence.about[1]);
    }
  });
});
