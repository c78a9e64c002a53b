import { describe, expect, it } from "vitest";
import {
  another,
  evidencesOf,
  fixedCue,
  type Marking,
  nextHandle,
  pressed,
  startMarking,
  stepped,
  stroked,
} from "../../../src/desk/marking.ts";
import { wordAt } from "../../../src/desk/words.ts";
import { PARAGRAPHS } from "../../support/deskTexts.ts";

const TEXT = PARAGRAPHS[2];
const at = (word: string) => wordAt(TEXT, TEXT.indexOf(word))!;
const cueOf = (marking: Marking | null): string | null => marking && TEXT.slice(...marking.cue);
const aboutOf = (marking: Marking | null): string | null => marking && TEXT.slice(...marking.about);
const times = (marking: Marking, count: number): Marking =>
  Array.from({ length: count }).reduce<Marking>((now) => stepped(TEXT, now, "word", 1) ?? now, marking);

describe("marking by keys", () => {
  it("joins words to a cue one by one, and refuses a fifth", () => {
    const four = times(startMarking(3, at("وَوَجَّهَ")), 3);
    expect(cueOf(four)).toBe("وَوَجَّهَ بنشر دوريات حول");
    expect(stepped(TEXT, four, "word", 1)).toBeNull();
    expect(cueOf(stepped(TEXT, four, "word", -1))).toBe("وَوَجَّهَ بنشر دوريات");
  });

  it("fixes the cue with one stroke and moves the end of the span with the next, to the stop if asked", () => {
    const fixed = fixedCue(times(startMarking(3, at("وَوَجَّهَ")), 1));
    const clause = stepped(TEXT, fixed, "clause", 1);
    expect(cueOf(clause)).toBe("وَوَجَّهَ بنشر");
    expect(aboutOf(clause)).toBe("وَوَجَّهَ بنشر دوريات حول أماكن الاقتراع");
  });

  it("starts another span that the same cue governs", () => {
    const first = stepped(TEXT, fixedCue(startMarking(3, at("وَوَجَّهَ"))), "clause", 1)!;
    const second = stepped(TEXT, another(TEXT, first), "word", 1)!;
    const evidence = evidencesOf(TEXT, times(second, 1));
    expect(evidence.map(({ cue }) => cue)).toEqual(["وَوَجَّهَ", "وَوَجَّهَ"]);
    expect(
      evidence.map(({ about }) =>
        Array.from(TEXT)
          .slice(...about)
          .join(""),
      ),
    ).toEqual(["وَوَجَّهَ بنشر دوريات حول أماكن الاقتراع", "وتكثيف نقاط التفتيش"]);
    expect(evidence[0]!.chars).toEqual(evidence[1]!.chars);
  });

  it("starts a span behind a cue that is not part of it", () => {
    const behind = another(TEXT, fixedCue(startMarking(3, at("وَوَجَّهَ"))));
    expect(behind.done).toEqual([]);
    expect(
      evidencesOf(TEXT, behind).map(({ cue, about }) => [
        cue,
        Array.from(TEXT)
          .slice(...about)
          .join(""),
      ]),
    ).toEqual([["وَوَجَّهَ", "بنشر"]]);
  });

  it("parts a joined letter from the word, and walks the four ends", () => {
    const back = nextHandle(startMarking(3, at("وتكثيف")), 1);
    expect(back.handle).toBe("cueStart");
    expect(cueOf(stepped(TEXT, back, "letter", 1))).toBe("تكثيف");
    const all = [1, 2, 3, 4].reduce<string[]>((seen, count) => {
      const marking = Array.from({ length: count }).reduce<Marking>((now) => nextHandle(now, 1), fixedCue(back));
      return [...seen, marking.handle];
    }, []);
    expect([...all].sort()).toEqual(["aboutEnd", "aboutStart", "cueEnd", "cueStart"]);
  });

  it("never lets a span go of its cue", () => {
    const fixed = fixedCue(startMarking(3, at("وَوَجَّهَ")));
    expect(stepped(TEXT, fixed, "word", -1)).toBeNull();
  });
});

describe("marking by mouse", () => {
  const select = (from: string, to: string): readonly [number, number] => [TEXT.indexOf(from) + 1, TEXT.indexOf(to) + to.length - 1];

  it("takes the first words for the cue, the next for what it is about", () => {
    const cue = stroked(TEXT, null, 3, select("وَوَجَّهَ", "بنشر"));
    expect(cueOf(cue)).toBe("وَوَجَّهَ بنشر");
    expect(aboutOf(stroked(TEXT, cue, 3, select("وتكثيف", "التفتيش")))).toBe("وتكثيف نقاط التفتيش");
    expect(aboutOf(pressed(TEXT, cue!, TEXT.indexOf("أماكن") + 1))).toBe("وَوَجَّهَ بنشر دوريات حول أماكن");
  });

  it("refuses a cue of five words, and takes words before the cue for a new one", () => {
    expect(stroked(TEXT, null, 3, select("ترأس", "اجتماعًا"))).toBeNull();
    const later = stroked(TEXT, null, 3, select("وتكثيف", "وتكثيف"));
    expect(cueOf(stroked(TEXT, later, 3, select("ترأس", "الوزير")))).toBe("ترأس الوزير");
  });
});
