import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePoint, hiddenIn } from "../../../src/model/bidi.ts";

const found = (text: string): readonly string[] => hiddenIn(text).map(({ index, code, kind }) => `${index} ${codePoint(code)} ${kind}`);

describe("characters that no words of a record may hold", () => {
  it.each([
    ["an override", "a\u202Eb\u202Cc", ["1 U+202E direction", "3 U+202C direction"]],
    ["every embedding", "\u202A\u202B\u202D", ["0 U+202A direction", "1 U+202B direction", "2 U+202D direction"]],
    ["an isolate that is never closed", "ab\u2067جد", ["2 U+2067 isolate"]],
    ["an isolate that its paragraph ends", "\u2068ab\ncd\u2069", ["0 U+2068 isolate", "6 U+2069 isolate"]],
    ["one of two isolates left open", "\u2066a\u2067b\u2069", ["0 U+2066 isolate"]],
    ["the end of an isolate that was none", "a\u2069", ["1 U+2069 isolate"]],
    ["an override inside an isolate", "\u2066\u202Ea\u2069", ["1 U+202E direction"]],
    ["what cannot be seen", "a\u200Bb\uFEFFc\u00ADd", ["1 U+200B invisible", "3 U+FEFF invisible", "5 U+00AD invisible"]],
    ["a tag", "a\u{E0041}b", ["1 U+E0041 invisible"]],
    [
      "controls",
      "\u0000\u001B\u007F\u0085\u2028",
      ["0 U+0000 control", "1 U+001B control", "2 U+007F control", "3 U+0085 control", "4 U+2028 control"],
    ],
    ["half a character", "a\uD800b", ["1 U+D800 control"]],
    ["what stands for lost bytes", "a\uFFFD", ["1 U+FFFD control"]],
    ["a code for no character", "\u{1FFFF}", ["0 U+1FFFF control"]],
  ])("%s", (_what, text, hidden) => expect(found(text)).toEqual(hidden));

  it.each([
    ["words", "اجتماع بمديري الأمن، Meeting (2024) — 50 %"],
    ["isolates in pairs", "\u2066a \u2067ب\u2069 c\u2069\u2068d\u2069"],
    ["marks that turn no letter", "\u200Eأ\u200F \u061Cb"],
    ["joiners of Arabic script, and of pictures", "می\u200Cخواهم ه\u200D 👩\u200D🚒\uFE0F"],
    ["several lines", "one\r\ntwo\tthree\n"],
    ["characters beyond the first plane", "𝒜 𐎠"],
    ["nothing", ""],
  ])("%s may stand", (_what, text) => expect(hiddenIn(text)).toEqual([]));

  it("what is left when they are taken out is never turned", () => {
    const alphabet = fc.constantFrom(..."aب1 \n\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200F\u200B\u0007\uD83D");
    fc.assert(
      fc.property(
        fc.array(alphabet).map((characters) => characters.join("")),
        (text) => {
          const gone = new Set(hiddenIn(text).map(({ index }) => index));
          const left = text
            .split("")
            .filter((_, index) => !gone.has(index))
            .join("");
          expect(Array.from(left).some((character) => "\u202A\u202B\u202C\u202D\u202E\u200B\u0007".includes(character))).toBe(false);
          for (const paragraph of left.split("\n")) expect(depths(paragraph)).toMatchObject({ lowest: 0, last: 0 });
        },
      ),
    );
  });
});

function depths(paragraph: string): { lowest: number; last: number } {
  let [depth, lowest] = [0, 0];
  for (const character of paragraph) {
    if (/[\u2066-\u2068]/.test(character)) depth++;
    if (character === "\u2069") depth--;
    lowest = Math.min(lowest, depth);
  }
  return { lowest, last: depth };
}
