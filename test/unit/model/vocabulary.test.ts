import { describe, expect, it } from "vitest";
import { codeBookOf, FIXED, isCountedTier, isFixed, isSet, MARKS, SETS } from "../../../src/model/vocabulary.ts";
import { fixtureRows } from "../../support/fixture.ts";

const { vocabulary } = fixtureRows();
const term = (id: string) => ({ id });
const withAuthorities = (authority: Parameters<typeof codeBookOf>[0]["authority"]) => codeBookOf({ ...vocabulary, authority }).authorities;

describe("what counts", () => {
  it.each([
    ["core", false, true],
    ["core", true, true],
    ["soft", false, false],
    ["soft", true, true],
    ["context", false, false],
    ["context", true, false],
    [undefined, true, false],
  ] as const)("of the tier %s, with the soft one let in: %s", (tier, soft, counts) => {
    expect(isCountedTier(tier, soft)).toBe(counts);
  });
});

describe("the codes of a record", () => {
  it("stand in its own order, those that rules hang on in ours", () => {
    const book = codeBookOf({ ...vocabulary, measure: [term("z"), term("a")], tier: [term("context"), term("core")] });
    expect(book.codes.measure).toEqual(["z", "a"]);
    expect(book.codes.tier).toEqual(FIXED.tier);
    expect(Object.keys(book.codes)).toEqual(SETS);
  });

  it("say which kinds are calendar entries, and which strengths make a directive, the strongest first", () => {
    const eventKind = [term("meeting"), { id: "fair", calendar: true }, { id: "vote", calendar: false }];
    const strength = [{ id: "told", directive: true }, term("hinted"), { id: "asked", directive: true }];
    const book = codeBookOf({ ...vocabulary, eventKind, strength });
    expect([[...book.calendar], book.directiveStrengths]).toEqual([["fair"], ["told", "asked"]]);
  });

  it("give an authority that asks for no mark the next that none has asked for", () => {
    const found = withAuthorities([term("a"), { id: "b", mark: "circle", country: "xx" }, term("c")]);
    expect([...found]).toEqual([
      ["a", { country: null, mark: "triangle", isMarked: false }],
      ["b", { country: "xx", mark: "circle", isMarked: true }],
      ["c", { country: null, mark: "square", isMarked: false }],
    ]);
  });

  it("give marks again when there are more authorities than marks, and each of the first eight its own", () => {
    const many = Array.from({ length: 11 }, (_, at) => term(`a${at}`));
    const marks = [...withAuthorities(many).values()].map(({ mark }) => mark);
    expect(marks.slice(0, MARKS.length)).toEqual(MARKS);
    expect(marks.slice(MARKS.length).every((mark) => MARKS.includes(mark))).toBe(true);
  });

  it("know a set by its name, and nothing that every object has", () => {
    for (const set of SETS) expect([isSet(set), isFixed(set)]).toEqual([true, set in FIXED]);
    for (const name of ["", "constructor", "toString", "__proto__", "events"]) expect([isSet(name), isFixed(name)]).toEqual([false, false]);
  });
});
