import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directiveRow, eventRow, type IdKind, idPattern, isId, kindOfId } from "../../../src/model/ids.ts";
import { asGiven, wordsIn } from "../../../src/model/language.ts";
import { isLarge, isRows, SCHEMA } from "../../../src/model/version.ts";
import { fixtureRows } from "../../support/fixture.ts";

const KINDS: readonly IdKind[] = ["source", "event", "directive", "place", "actor", "election"];

describe("an id", () => {
  it.each([
    ["src-eg-2023", "source"],
    ["ev-a", "event"],
    ["dir-ly-1-2", "directive"],
    ["pl-eg", "place"],
    ["ac-x9", "actor"],
    ["el-eg-vote", "election"],
  ] as const)("%s is that of one kind alone", (id, kind) => {
    expect(kindOfId(id)).toBe(kind);
    expect(KINDS.filter((one) => isId(one, id))).toEqual([kind]);
    expect(KINDS.filter((one) => idPattern(one).test(id))).toEqual([kind]);
  });

  it.each(["", "ev", "ev-", "ev--a", "ev-a-", "-ev-a", "ev-A", "ev-é", "ev a", "ev-a\n", "xx-a", "event-a", `ev-${"a".repeat(78)}`])(
    "is not %j",
    (raw) => {
      expect(kindOfId(raw)).toBeUndefined();
    },
  );

  it("is never anything but words", () => {
    for (const raw of [null, undefined, 7, {}, ["ev-a"]]) expect(isId("event", raw)).toBe(false);
  });

  it("is the same for the pattern of the schema, up to 80 characters", () => {
    const letters = fc.string({ unit: fc.constantFrom("e", "v", "p", "l", "-", "0", "A", " "), maxLength: 12 });
    fc.assert(fc.property(letters, (raw) => KINDS.forEach((kind) => expect(isId(kind, raw)).toBe(idPattern(kind).test(raw)))));
    expect(isId("event", `ev-${"a".repeat(77)}`)).toBe(true);
  });

  it("and a row are not to be had where there can be none", () => {
    expect([eventRow(0), directiveRow(3)]).toEqual([0, 3]);
    for (const none of [-1, Number.NaN]) {
      expect(() => eventRow(none)).toThrow(RangeError);
      expect(() => directiveRow(none)).toThrow(RangeError);
    }
  });
});

describe("a file of this version", () => {
  const raw = { ...fixtureRows() };
  it.each([
    ["rows", raw, true, false],
    ["columns", { ...raw, form: "arrow" }, false, true],
    ["wording", { ...raw, form: "wording" }, false, false],
    ["rows of another version", { ...raw, schema: "ballotline/1" }, false, false],
    ["columns of another version", { ...raw, schema: "ballotline/3", form: "arrow" }, false, false],
    ["nothing", {}, false, false],
  ] as const)("is known by its form: %s", (_what, file, rows, columns) => {
    expect([isRows(file), isLarge(file)]).toEqual([rows, columns]);
  });

  it("is the one that is written", () => expect(raw.schema).toBe(SCHEMA));
});

describe("words in one language", () => {
  const [both, one] = [
    { ar: "نعم", en: "yes" },
    { ar: "yes", en: "yes", only: "en" as const },
  ];

  it("stand in the other's place, and are none of its own", () => {
    expect([wordsIn(both, "ar"), wordsIn(both, "en"), wordsIn(one, "ar"), wordsIn(one, "en")]).toEqual(["نعم", "yes", null, "yes"]);
  });

  it("are given away as they came, in every depth", () => {
    expect(asGiven({ a: one, b: [both, { c: one }], d: null, e: 7 })).toEqual({
      a: { en: "yes" },
      b: [both, { c: { en: "yes" } }],
      d: null,
      e: 7,
    });
  });
});
