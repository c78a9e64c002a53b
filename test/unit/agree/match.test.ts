import { describe, expect, it } from "vitest";
import { agreementOn, differencesOf } from "../../../src/agree/agreement.ts";
import { settle } from "../../../src/agree/decisions.ts";
import { matchUnits } from "../../../src/agree/match.ts";
import type { Kind, Unit } from "../../../src/agree/units.ts";
import { mergeWords, sharedPart } from "../../../src/agree/words.ts";

function unit(name: string, about: readonly [number, number], values: Unit["values"] = {}, kind: Kind = "place", p = 1): Unit {
  return { kind, name, path: [], words: about[0] < about[1] ? [{ p, about }] : [], cue: "", values };
}
const namesOf = ({ pairs }: ReturnType<typeof matchUnits>) => pairs.map(({ a, b }) => `${a.name}-${b.name}`);

describe("words", () => {
  it("are counted once however often they are cited", () => {
    const words = mergeWords([
      { p: 2, about: [5, 9] },
      { p: 1, about: [4, 8] },
      { p: 1, about: [0, 5] },
      { p: 1, about: [1, 2] },
    ]);
    expect(words).toEqual([
      { p: 1, about: [0, 8] },
      { p: 2, about: [5, 9] },
    ]);
    expect(sharedPart(words, [{ p: 1, about: [4, 8] }])).toBeCloseTo(4 / 12, 10);
    expect(sharedPart(words, [{ p: 3, about: [0, 8] }])).toBe(0);
    expect(sharedPart(words, words)).toBe(1);
  });

  it("may be said to lie as far out as one likes", () => {
    const far = [{ p: 1, about: [0, 1e15] as const }];
    expect(sharedPart(far, far)).toBe(1);
  });
});

describe("matching", () => {
  it("takes the same words before words that overlap, whichever came first", () => {
    const found = matchUnits([unit("long", [0, 12]), unit("same", [0, 10])], [unit("x", [0, 10])]);
    expect(namesOf(found)).toEqual(["same-x"]);
    expect(found.onlyA).toMatchObject([{ unit: { name: "long" }, near: { name: "x" } }]);
  });

  it("asks for more words in both than in one alone", () => {
    expect(namesOf(matchUnits([unit("a", [0, 10])], [unit("b", [0, 6])]))).toEqual(["a-b"]);
    const half = matchUnits([unit("a", [0, 10])], [unit("b", [0, 5])]);
    expect(half).toMatchObject({ pairs: [], onlyA: [{ near: { name: "b" } }], onlyB: [{ near: { name: "a" } }] });
    expect(matchUnits([unit("a", [0, 4])], [unit("b", [4, 8])])).toMatchObject({ pairs: [], onlyA: [{ near: undefined }] });
  });

  it("never joins two kinds, two paragraphs, or units without words", () => {
    const a = [unit("p", [0, 9]), unit("d", [0, 9], {}, "directive"), unit("none", [0, 0])];
    const b = [unit("q", [0, 9], {}, "actor"), unit("e", [0, 9], {}, "directive", 2), unit("none", [0, 0])];
    const found = matchUnits(a, b);
    expect(found.pairs).toEqual([]);
    expect([found.onlyA.length, found.onlyB.length, found.wordless.length]).toEqual([2, 2, 2]);
  });

  it("matches what covers the same words by what is alike in it, in whatever order it stands", () => {
    const [venue, scope] = [unit("v", [0, 5], { role: ["venue"] }), unit("s", [0, 5], { role: ["scope"] })];
    expect(namesOf(matchUnits([venue, scope], [scope, venue])).toSorted()).toEqual(["s-s", "v-v"]);
  });
});

const codesOf = (set: string): readonly string[] => (set === "tier" ? ["core", "soft", "context"] : ["decided", "demanded", "reviewed"]);
const full = { place: ["pl-a"], role: ["venue"], basis: ["stated"] };

describe("agreement", () => {
  const at = (i: number): readonly [number, number] => [i * 10, i * 10 + 5];
  const a = Array.from({ length: 14 }, (_, i) => unit(`u${i}`, at(i), full));
  const b = a.map((one, i) => (i === 3 ? { ...one, values: { ...full, role: ["scope"] } } : one));
  const { pairs } = matchUnits(a, b);

  it("says where nearly all values are one, beside the raw share", () => {
    const role = agreementOn("place", pairs, codesOf).find(({ field }) => field === "role");
    expect(role).toMatchObject({ units: 14, alike: 13, mostlyOne: 27, interval: undefined });
    expect(role?.alpha).toBeCloseTo(0, 10);
    expect(agreementOn("place", pairs, codesOf)[0]).toMatchObject({ field: "place", alike: 14, alpha: undefined, mostlyOne: 28 });
    expect(agreementOn("actor", pairs, codesOf)).toEqual([]);
  });

  it("orders strengths and tiers by the vocabulary", () => {
    const values = (tier: string) => ({ tier: [tier] });
    const tiers = (...given: readonly string[]) => given.map((tier, i) => unit(`d${i}`, at(i), values(tier), "directive"));
    const first = tiers("core", "soft", "context", "core");
    const alphaBeside = (...given: readonly string[]) =>
      agreementOn("directive", matchUnits(first, tiers(...given)).pairs, codesOf).find(({ field }) => field === "tier")!.alpha!;
    expect(alphaBeside("soft", "soft", "context", "core")).toBeGreaterThan(alphaBeside("context", "soft", "context", "core"));
  });

  it("lists each difference with both values, and units that one coder lacks", () => {
    const { alone, between } = differencesOf(matchUnits(a.slice(0, 4), b.slice(1, 5)));
    expect([...alone, ...between].map(({ field, a, b }) => [field, a, b])).toEqual([
      ["coded", ["u0"], []],
      ["coded", [], ["u4"]],
      ["role", ["venue"], ["scope"]],
    ]);
  });

  it("settles one difference with one decision, whoever is A, and keeps those that fit none", () => {
    const { between: list } = differencesOf(matchUnits(a, b));
    const { kind, field, words } = list[0]!;
    const decision = { kind, field, words, cue: "", a: ["scope"], b: ["venue"], chosen: ["venue"], reason: "r", rule: "" };
    const other = { ...decision, field: "basis" };
    const { settled, spent } = settle([...list, ...list], [other, decision]);
    expect(settled.map((one) => one.decision)).toEqual([decision, undefined]);
    expect(spent).toEqual([other]);
  });
});
