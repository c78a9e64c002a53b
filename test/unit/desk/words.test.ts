import { describe, expect, it } from "vitest";
import {
  clauseEnd,
  evidenceOf,
  nudged,
  type Span,
  snapped,
  toCodePoints,
  toUtf16,
  wordAfter,
  wordAt,
  wordBefore,
} from "../../../src/desk/words.ts";
import { sliceCodePoints } from "../../../src/model/text.ts";
import { PARAGRAPHS } from "../../support/deskTexts.ts";

const [, DATELINE, MEETING] = PARAGRAPHS;
const slice = (text: string, span: Span | null): string | null => span && text.slice(...span);

describe("words of a paragraph", () => {
  it("are found by the boundaries of the language, vowel signs and all, without the stops beside them", () => {
    const at = MEETING.indexOf("وَوَجَّهَ");
    expect(slice(MEETING, wordAt(MEETING, at))).toBe("وَوَجَّهَ");
    expect(slice(MEETING, wordBefore(MEETING, wordAt(MEETING, at)!))).toBe("المدينة");
    expect(slice(MEETING, wordAfter(MEETING, wordAt(MEETING, at)!))).toBe("بنشر");
  });

  it("hold digits and Latin letters, and no emoji", () => {
    const words: (string | null)[] = [];
    for (let word = wordAt(DATELINE, 0); word; word = wordAfter(DATELINE, word)) words.push(slice(DATELINE, word));
    expect(words.slice(0, 3)).toEqual(["بنغازي", "3", "مايو"]);
    expect(words.join(" ")).not.toContain("🗳");
    expect(slice(MEETING, wordAt(MEETING, MEETING.indexOf("NPC")))).toBe("NPC");
  });

  it("widen a ragged selection, and free it of what stands around", () => {
    const from = MEETING.indexOf("تفتيش") + 2;
    expect(slice(MEETING, snapped(MEETING, [from, from + 2]))).toBe("التفتيش");
    expect(slice(MEETING, snapped(MEETING, [MEETING.indexOf("وتكثيف") - 2, MEETING.indexOf("نقاط") + 1]))).toBe("وتكثيف نقاط");
    expect(snapped(MEETING, [MEETING.indexOf("،"), MEETING.indexOf("،") + 2])).toBeNull();
  });

  it("answer at once in a paragraph of a megabyte", () => {
    const long = "كلمة ".repeat(200_000);
    expect(slice(long, wordAt(long, 500_001))).toBe("كلمة");
    expect(slice("ك".repeat(1_000_000), wordAt("ك".repeat(1_000_000), 500_000))?.length).toBeGreaterThan(100);
  });
});

describe("a joined letter", () => {
  it("is parted from its word with its own signs", () => {
    const [start] = wordAt(MEETING, MEETING.indexOf("وَوَجَّهَ"))!;
    expect(MEETING.slice(start, nudged(MEETING, start, 1))).toBe("وَ");
    expect(nudged(MEETING, nudged(MEETING, start, 1), -1)).toBe(start);
  });
});

describe("a clause", () => {
  it("ends before the next stop, in either script, or with the text", () => {
    expect(MEETING.slice(0, clauseEnd(MEETING, 0))).toBe("ترأس الوزير عصام أبوزريبة اجتماعًا في المدينة");
    expect(clauseEnd("بلا وقفة", 0)).toBe("بلا وقفة".length);
  });
});

describe("code points", () => {
  it.each([0, 3, DATELINE.length])("and UTF-16 lead to one another, an emoji before the mark or not: %i", (at) => {
    expect(toUtf16(DATELINE, toCodePoints(DATELINE, at))).toBe(at);
  });

  it("count an emoji once", () => {
    const text = "🗳🗳 صوت";
    const evidence = evidenceOf(2, text, [5, 8], [5, 8]);
    expect(evidence).toEqual({ p: 2, cue: "صوت", chars: [3, 6], about: [3, 6] });
    expect(sliceCodePoints(text, ...evidence.chars)).toBe(evidence.cue);
  });
});
