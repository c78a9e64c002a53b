import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { z } from "zod";
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
  "اللواء سالم، مدير الأمن، ",
  "نفت الوزارة أنها قد تقرر ",
  "من 30 مارس إلى 1 أبريل و",
  "أمس السبت والأحد 15 رمضان ",
  "تم أي كل كافة ",
];

/** Every regular expression of the draft, as its code writes it. */
function patterns(): readonly (readonly [file: string, pattern: string, flags: string])[] {
  const found: (readonly [string, string, string])[] = [];
  const visit = (file: string, node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("regex" in node) {
      const { pattern, flags } = z.object({ pattern: z.string(), flags: z.string() }).parse(node.regex);
      found.push([file, pattern, flags]);
    }
    for (const inside of Object.values(node)) visit(file, inside);
  };
  for (const file of readdirSync("src/draft")) visit(file, parseSync(file, readFileSync(`src/draft/${file}`, "utf8")).program);
  return found;
}

const LONG = 20_000;

describe("no pattern of the draft runs away", () => {
  const all = patterns();
  it("of the many that there are", () => expect(all.length).toBeGreaterThan(20));
  it.each(all)("%s /%s/%s over long repeats that nearly match", (_file, pattern, flags) => {
    const letters = [...new Set(pattern.match(/[\p{L}\p{N}/.,-]/gu) ?? []), " ", "ا", "1", "a"];
    for (const letter of letters)
      for (const text of [letter.repeat(LONG), `${letter.repeat(LONG)}!`, `ال${letter.repeat(LONG)}\n`, `${letter}و`.repeat(LONG / 2)])
        expect(typeof new RegExp(pattern, flags).test(text)).toBe("boolean");
  });
});

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
    ["presentation forms", "ﻭﻭﺟﻪ ﺍﻟﻮﺯﻳﺮ ﺑﺘﻜﺜﻴﻒ ﺍﻟﺪﻭﺭﻳﺎﺕ ﺣﻮﻝ ﺍﻟﻠﺠﺎﻥ.", "directed"],
    ["joiners of no width", "شد\u200dد الوز\u200cير على ضرور\u200dة حسن معاملة الناخ\u200dبين.", "stressed"],
    ["every mark of recitation", "وَأَكَّدَ الوَزِيرُ عَلَىٰ أَهَمِّيَّةِ التَّنْسِيقِ ٱلْكَامِلِ.", "stressed"],
    ["a word stretched over a line", "وطـــــــــالـــب مدير الأمن الضباط بتـــأمين المداخل.", "demanded"],
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
