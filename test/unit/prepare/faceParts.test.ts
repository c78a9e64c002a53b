import { readFileSync } from "node:fs";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { first as arabic } from "../../../src/i18n/ar/first.ts";
import { first as english } from "../../../src/i18n/en/first.ts";
import { type FacePart, faceParts, LATIN, RARE } from "../../../src/prepare/faceParts.ts";

const fileOf = (weight: number, part: FacePart | null): Buffer =>
  readFileSync(`public/fonts/ballotline-sans-${weight}${part === null ? "" : `-${part}`}.woff2`);

function charactersOf(file: Buffer): readonly string[] {
  const face = create(file);
  const all = "characterSet" in face ? face.characterSet.map((code) => String.fromCodePoint(code)) : [];
  return all.filter((character) => character !== "\uffff").toSorted();
}

const faces = readFileSync("src/app/tokens.css", "utf8").match(/@font-face \{[^}]*\}/g) ?? [];

/** The characters for which the page's style names a part of the face; none where it is for all. */
function namedFor(family: string, weight: number, part: FacePart): readonly string[] {
  const face = faces.find((one) => one.includes(`"${family}"`) && one.includes(`-${weight}-${part}.woff2`))!;
  const ranges = [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
    ([, from = "", to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
  );
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)));
}

const PARTS: readonly FacePart[] = ["common", "latin", "rare"];

describe.each([400, 600] as const)("the face of weight %i", (weight) => {
  const whole = charactersOf(fileOf(weight, null));

  it("stands in its parts with every character in one of them", () => {
    expect([...new Set(PARTS.flatMap((part) => charactersOf(fileOf(weight, part))))].toSorted()).toEqual(whole);
  });

  it("was cut by this recipe", async () => {
    const parts = await faceParts(fileOf(weight, null), weight);
    expect([...parts.keys()]).toEqual(PARTS);
    for (const [part, bytes] of parts) expect(Buffer.from(bytes).equals(fileOf(weight, part))).toBe(true);
  });

  it("has what few pages show named where the page says which file to fetch for it", () => {
    expect(namedFor("Ballotline Sans", weight, "rare")).toEqual([...RARE].toSorted());
    expect(namedFor("Ballotline Sans", weight, "rare")).toEqual(charactersOf(fileOf(weight, "rare")));
  });

  it("fetches the usual part for what it holds or the parts after it have, and for nothing but letters and marks of Arabic beside", () => {
    const named = namedFor("Ballotline Sans", weight, "common");
    const common = charactersOf(fileOf(weight, "common"));
    expect(common.filter((character) => !named.includes(character))).toEqual([]);
    expect(named.filter((character) => !whole.includes(character) && !/[\u0600-\u06ff]|\p{P}/u.test(character))).toEqual([]);
  });

  it("gives a page in English its letters, figures and signs in one file, and no letter of Arabic", () => {
    expect(namedFor("Ballotline Sans Latin", weight, "latin")).toEqual([]);
    const latin = charactersOf(fileOf(weight, "latin"));
    expect(latin.filter((character) => /[\u0600-\u06ff]/.test(character))).toEqual([]);
    expect(latin).toEqual(whole.filter((character) => !RARE.includes(character) && !/\p{scx=Arabic}/u.test(character)));
    expect(LATIN.split("").filter((letter) => !latin.includes(letter))).toEqual([]);
  });
});

it("has the Latin letters of the bold face apart, which a page in Arabic hardly shows", () => {
  expect(namedFor("Ballotline Sans", 600, "latin")).toEqual([...LATIN].toSorted());
  expect(charactersOf(fileOf(600, "common")).filter((character) => LATIN.includes(character))).toEqual([]);
});

it("has the bar of a report's title among what every page shows", () => {
  for (const weight of [400, 600]) expect(charactersOf(fileOf(weight, "common"))).toContain("|");
});

describe("the words that pages begin with need no further file", () => {
  // The other language's name is in a face of the system on a page in English.
  const wordsOf = (all: object) => Object.entries(all).filter(([key]) => !/^(app\.switch|common\.language)/.test(key));
  const FIRST = { ar: wordsOf(arabic), en: wordsOf(english) } as const;
  const FILES = { ar: "common", en: "latin" } as const;
  it.each(["ar", "en"] as const)("%s", (lang) => {
    const has = new Set(charactersOf(fileOf(400, FILES[lang])));
    const words = JSON.stringify(FIRST[lang]).replaceAll(/\{\w+\}|[{}\\]/g, "");
    expect([...new Set(words)].filter((character) => !has.has(character) && !/\p{Cf}/u.test(character))).toEqual([]);
  });
});
