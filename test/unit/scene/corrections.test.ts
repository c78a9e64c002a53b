import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../../src/figure/picture.ts";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { correctionSchema, RECORD_SCHEMAS } from "../../../src/model/schema.ts";
import type { Correction } from "../../../src/model/types.ts";
import { correctionsShown } from "../../../src/scene/corrections.ts";
import { correctedName, correctedWords, correctionWords, withdrawnWords } from "../../../src/scene/correctionWords.ts";
import { readFragment } from "../../../src/view/url.ts";
import { CORRECTIONS, correctedRows } from "../../support/corrections.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { wordsOf } from "../../support/render.tsx";

const [DATE, TITLE, GONE] = CORRECTIONS as readonly [Correction, Correction, Correction];
const dataset = openRows(correctedRows());

function shown(ids: readonly string[], fragment = ""): readonly string[] {
  const corrections = ids.map((id) => ({ ...DATE, id, field: "note" }));
  const opened = openRows({ ...fixtureRows(), corrections });
  return correctionsShown(opened, outcomeOf(opened, readFragment(fragment).view).result).map(({ id }) => id);
}

const LIBYA = "country=ly";

describe("the corrections that touch a view", () => {
  it.each([
    ["an event", "ev-eg-meeting"],
    ["a directive", "dir-eg-1"],
    ["a place of an event", "pl-eg-cairo"],
    ["who took part", "ac-eg-minister"],
  ])("are those of %s that the filter leaves, and no others", (_what, id) => {
    expect(shown([id])).toEqual([id]);
    expect(shown([id], LIBYA)).toEqual([]);
  });

  it.each(["el-eg-vote", "src-eg-one"])("are those of %s, whose voting days are drawn whatever the filter", (id) => {
    expect(shown([id], LIBYA)).toEqual([id]);
  });

  it("are those of a report that the filter leaves, and no others", () => {
    expect(shown(["src-ly-two"])).toEqual(["src-ly-two"]);
    expect(shown(["src-ly-two"], "country=eg")).toEqual([]);
  });

  it("are those of a directive that is shown beside the count, with its event", () => {
    const context = fixtureRows().directives.find(({ tier }) => tier === "context")!;
    expect(shown([context.id])).toEqual([context.id]);
    expect(shown([context.id], "country=eg")).toEqual([]);
  });

  it("are none of what was withdrawn or is not in the record", () => {
    expect(shown(["dir-eg-gone", "pl-nowhere", "nothing"])).toEqual([]);
  });
});

describe("a correction in words", () => {
  const said = (correction: Correction, lang: "ar" | "en" = "en") =>
    stripBidi(correctionWords(correction, dataset, wordsOf(lang))).replaceAll("\u00a0", " ");

  it("shows the words of the other language where only those were put right", () => {
    const english: Correction = { ...TITLE, was: { ar: "لقاء", en: "Encounter" }, now: { ar: "لقاء", en: "Meeting" } };
    for (const lang of ["ar", "en"] as const) {
      expect(said(english, lang)).toContain("Encounter");
      expect(said(english, lang)).toContain("Meeting");
      expect(said(english, lang)).not.toContain("لقاء");
    }
  });

  it("says when, in which field, what it was, what it is and why", () => {
    expect(said(DATE)).toBe(
      "Corrected on 1 February 2025 (date): it said 5 December 2023 and now says one day between 1 and 5 December 2023. Reason: A slip of ours",
    );
    expect(said(DATE, "ar")).toBe(
      "تصويب في 1 فبراير 2025 (التاريخ). قبل التصويب: 5 ديسمبر 2023؛ وبعده: يوم غير محدد بين 1 و5 ديسمبر 2023. السبب: خطأ في النقل",
    );
  });

  it("says what was added or taken out", () => {
    expect(said(TITLE)).toContain("(title): it said “An old title”, which was taken out.");
    expect(said({ ...TITLE, was: null, now: "x" })).toContain("(title): it said nothing and now says x.");
  });

  it("gives a coded value its words, and any other as it stands", () => {
    const kind = { ...DATE, field: "kind", was: "meeting", now: "m" };
    expect(said(kind)).toContain(`it said ${dataset.term("eventKind", "meeting").label.en} and now says m.`);
    expect(said({ ...kind, field: "theirs" })).toContain("(theirs): it said meeting and");
  });

  it("says that a thing is gone", () => {
    expect(said(GONE)).toBe("Withdrawn on 24 December 2024. Reason: A duplicate");
    expect(stripBidi(withdrawnWords(GONE, wordsOf("ar"))).replaceAll("\u00a0", " ")).toBe(
      "سُحب dir-eg-gone من هذا السجل في 24 ديسمبر 2024. السبب: تكرار",
    );
  });

  it("names each day once in a citation, and nothing where there is none", () => {
    expect(stripBidi(correctedWords([DATE, DATE, TITLE], wordsOf())!).replaceAll("\u00a0", " ")).toBe(
      "corrected 1 February 2025 and 31 January 2025",
    );
    expect(correctedWords([], wordsOf())).toBeNull();
  });

  it("names what it concerns, of every kind", () => {
    for (const id of ["ev-eg-meeting", "dir-eg-1", "src-eg-one", "pl-eg", "ac-eg-minister", "el-eg-vote"]) {
      expect(correctedName({ ...DATE, id }, dataset, wordsOf())).toMatch(/\w/);
    }
    for (const id of ["ev-none", "dir-none", "src-none", "pl-none", "ac-none", "el-none", "none"]) {
      expect(correctedName({ ...DATE, id }, dataset, wordsOf())).toBeNull();
    }
  });

  it("has words for every field of the format", () => {
    const fields = Object.values(RECORD_SCHEMAS).flatMap(({ shape }) => Object.keys(shape).filter((field) => field !== "id"));
    for (const field of fields) expect(said({ ...DATE, field, was: "x", now: "y" }, "ar")).not.toContain(`(${field})`);
  });
});

describe("a correction that says nothing", () => {
  it.each([
    ["neither what was nor what is", { ...DATE, was: null, now: null }],
    ["no field", { ...DATE, field: null }],
    ["a field of what is gone", { ...GONE, field: "title" }],
    ["a value of what is gone", { ...GONE, was: "x" }],
  ])("is not of the format: %s", (_what, correction) => {
    expect(correctionSchema.safeParse(correction).success).toBe(false);
  });
});
