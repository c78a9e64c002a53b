import { describe, expect, it } from "vitest";
import { fileOf } from "../../../src/desk/checks.ts";
import { loadedIn } from "../../../src/desk/loadedWords.ts";
import { withValue } from "../../../src/desk/value.ts";
import { type DeskWarning, warningsOf } from "../../../src/desk/warn.ts";
import type { Path } from "../../../src/model/raw.ts";
import { countCodePoints, sliceCodePoints } from "../../../src/model/text.ts";
import { deskSide } from "../../support/desk.ts";

const record = deskSide();
const NAME = "data/sources/ly-2025-05-03.yaml";

/** A release of our own in the form of those that come back year after year. */
const TEXT = [
  "بنغازي 3 مايو 2025م",
  "ترأس وزير الداخلية اجتماعًا لمتابعة الانتخابات البلدية 2024، وشدد الوزير على تكثيف الدوريات حول المراكز.",
] as const;

function piece(p: number, cue: string): { p: number; cue: string; chars: [number, number]; about: [number, number] } {
  const paragraph = TEXT[p - 1]!;
  const start = countCodePoints(paragraph.slice(0, paragraph.indexOf(cue)));
  const span: [number, number] = [start, start + countCodePoints(cue)];
  expect(sliceCodePoints(paragraph, ...span)).toBe(cue);
  return { p, cue, chars: span, about: span };
}

const CAREFUL = {
  source: { id: "src-ly-2025-05-03", country: "ly", summary: { ar: "خبر عن اجتماع.", en: "A report of a meeting." } },
  events: [
    {
      id: "ev-1",
      title: { ar: "اجتماع الوزير", en: "The minister’s meeting" },
      when: { stated: { edtf: "2025-05-03", evidence: [piece(1, "3 مايو 2025م")] } },
      election: { id: "el-ly-2024-municipal", basis: "stated" },
    },
  ],
  directives: [
    {
      id: "dir-1",
      event: "ev-1",
      strength: "stressed",
      what: { ar: "تكثيف الدوريات حول المراكز", en: "More patrols around the centres" },
      evidence: [piece(2, "وشدد الوزير على")],
    },
  ],
};

/** What is warned of when one thing is answered carelessly. */
function warned(path: Path, value: unknown, text: readonly string[] | null = TEXT): readonly DeskWarning[] {
  const others = record.files.filter(({ name }) => name !== NAME);
  return warningsOf([...others, fileOf(NAME, "report", withValue(CAREFUL, path, value))], NAME, text);
}

describe("careful coding", () => {
  it("is warned of nothing", () => expect(warned([], CAREFUL)).toEqual([]));

  it.each(record.files.filter(({ kind }) => kind === "report").map(({ name }) => name))(
    "of the record is warned of nothing: %s",
    (name) => {
      expect(warningsOf(record.files, name, null)).toEqual([]);
    },
  );
});

describe("rule 1: names from one report do not travel to another", () => {
  it.each([
    ["a minister’s name", { ar: "اجتماع عصام أبوزريبة بالمديرين", en: "A meeting" }],
    ["his name in the other language", { ar: "اجتماع", en: "Essam Abu Zariba meets directors" }],
    ["a town", { ar: "اجتماع في القاهرة", en: "A meeting" }],
  ])("%s in our words, which the text has not", (_case, title) => {
    expect(warned(["events", 0, "title"], title)).toMatchObject([{ kind: "foreign", path: ["events", 0, "title"] }]);
    expect(warned(["events", 0, "title"], title, null)).toEqual([]);
    expect(warned(["events", 0, "title"], title, [...TEXT, "عصام أبو زريبة في القاهرة."])).toEqual([]);
  });

  it("a person said to be stated where the text names only an office", () => {
    const person = record.files
      .filter(({ kind }) => kind === "actors")
      .flatMap(({ value }) => value as { id: string; names: { en: string } }[])
      .find(({ names }) => names.en.startsWith("Essam Abu Zariba"))!.id;
    const actors = [{ actor: person, role: "chair", basis: "stated", evidence: [piece(2, "وزير الداخلية")] }];
    expect(warned(["events", 0, "actors"], actors)).toMatchObject([{ kind: "foreign", path: ["events", 0, "actors", 0, "actor"] }]);
    expect(warned(["events", 0, "actors"], [{ ...actors[0], basis: "inferred" }])).toEqual([]);
    expect(warned(["events", 0, "actors"], actors, [...TEXT, "عصام بوزريبة"])).toEqual([]);
  });
});

describe("rule 2: a year in an election’s name is not a date", () => {
  it.each(["2024", "الانتخابات البلدية"])("marked as «%s»", (cue) => {
    const stated = { edtf: "2024", evidence: [piece(2, cue)] };
    expect(warned(["events", 0, "when", "stated"], stated)).toMatchObject([
      { kind: "voteYear", path: ["events", 0, "when", "stated", "edtf"], word: { ar: cue } },
    ]);
  });

  it("in English, before the vote’s name or after it", () => {
    for (const [text, start] of [
      ["the 2024 presidential election", 4],
      ["municipal elections 2024 were", 20],
    ] as const) {
      const span = [start, start + 4];
      const stated = { edtf: "2024", evidence: [{ p: 1, cue: "2024", chars: span, about: span }] };
      expect(warned(["source", "published", "stated"], stated, [text])).toMatchObject([{ kind: "voteYear" }]);
    }
  });

  it("but a year that dates the vote is one", () => {
    const text = ["جرت الانتخابات في عام 2024."];
    const stated = { edtf: "2024", evidence: [{ p: 1, cue: "2024", chars: [22, 26], about: [22, 26] }] };
    expect(warned(["events", 0, "when", "stated"], stated, text)).toEqual([]);
  });

  it("and a text that returns in other years is of another election", () => {
    expect(warned(["events", 0, "when", "stated", "edtf"], "2019-05-03")).toMatchObject([
      { kind: "otherVote", path: ["events", 0, "election", "id"] },
    ]);
    expect(warned(["events", 0, "when", "stated", "edtf"], "2025-11")).toEqual([]);
    const reading = {
      event: "ev-ly-2024-municipal-polling",
      when: { stated: { edtf: "2021-11-16", evidence: [piece(1, "3 مايو 2025م")] } },
    };
    expect(warned(["reports"], [reading])).toMatchObject([{ kind: "otherVote", path: ["reports", 0, "event"] }]);
    expect(warned(["reports"], [{ ...reading, when: { stated: { ...reading.when.stated, edtf: "2024-11-16" } } }])).toEqual([]);
  });
});

describe("rule 8: neutral words", () => {
  it.each([
    ["ar", "مكافحة الهجرة غير الشرعية", "الهجرة غير الشرعية", "غير النظامية"],
    ["ar", "ترحيل المهاجرين غير القانونيين", "المهاجرين غير القانونيين", "غير النظامية"],
    ["en", "Action against illegal migration", "illegal migration", "irregular migration"],
    ["ar", "اجتماع معالي الوزير", "معالي الوزير", null],
    ["en", "His Excellency the minister meets", "His Excellency", null],
    ["ar", "القبض على سبعة لتورطهم في التهريب", "القبض على سبعة لتورطهم", "للاشتباه في"],
    ["en", "Seven men arrested for smuggling", "arrested for smuggling", "on suspicion of"],
  ] as const)("%s: %s", (lang, text, word, instead) => {
    expect(loadedIn(text, lang, [])).toEqual([{ word, instead, path: [] }]);
    const what = { ar: "نص", en: "Text", [lang]: text };
    expect(warned(["directives", 0, "what"], what)).toMatchObject([
      { kind: "loaded", path: ["directives", 0, "what"], word: { ar: word } },
    ]);
  });

  it.each([
    ["ar", "مكافحة الهجرة غير النظامية"],
    ["ar", "احترام سيادة القانون وسيادة الدولة"],
    ["ar", "القبض على سبعة للاشتباه في التهريب"],
    ["ar", "ما سمّاه البيان «الهجرة غير الشرعية»"],
    ["en", "Seven men arrested on suspicion of smuggling"],
    ["en", "What it calls “illegal migration”"],
  ] as const)("and words of others between quotation marks stay theirs: %s: %s", (lang, text) =>
    expect(loadedIn(text, lang, [])).toEqual([]),
  );
});

describe("rule 10: what one rule decides it decides for every report", () => {
  it("a frame that the record reads otherwise wherever else it meets it", () => {
    expect(warned(["directives", 0, "strength"], "directed")).toMatchObject([
      { kind: "otherwise", path: ["directives", 0, "strength"], word: { ar: "وشدد الوزير على" }, instead: ["stressed"] },
    ]);
  });

  it("unless a note tells the other reading", () => {
    const directive = { ...CAREFUL.directives[0], strength: "directed", note: { ar: "سبب", en: "A reason" } };
    expect(warned(["directives", 0], directive)).toEqual([]);
  });
});
