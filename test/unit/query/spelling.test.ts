import { readFileSync } from "node:fs";
import { group } from "d3";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import { fold } from "../../../src/model/fold.ts";
import { askedWords, heldBy } from "../../../src/model/spelling.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { buildSearchIndex } from "../../../src/query/search.ts";

const rows = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
const index = buildSearchIndex(openRows(rows));

/** Every Arabic wording of what is searched. */
function wordings(): readonly string[] {
  const named = [...rows.places, ...rows.actors, ...rows.elections].flatMap(({ names, aliases }) => [names.ar, ...aliases.ar]);
  const texts = [
    ...rows.events.flatMap(({ title, summary }) => [title.ar, summary?.ar ?? ""]),
    ...rows.directives.map(({ what }) => what.ar),
  ];
  return [...named, ...texts, ...rows.sources.map(({ title }) => title?.ar ?? "")];
}

const words = [...new Set(wordings().flatMap((text) => text.split(/[^\p{L}\p{M}]+/u)))].filter((word) =>
  /^[\p{Script=Arabic}\p{M}]{3,}$/u.test(word),
);
const names = [
  ...new Set(
    [...rows.places, ...rows.actors].flatMap(({ names: { ar }, aliases }) =>
      [ar, ...aliases.ar].flatMap((name) => [...name.matchAll(/(?<!\p{L})\p{L}{3,} ال\p{L}{3,}/gu)].map(([pair]) => pair)),
    ),
  ),
];
const rowsFound = (query: string) => {
  const { events, directives } = index.hits(query)!;
  return [events.join(""), directives.join("")];
};

/** Each letter with those that writers put in its place: product.md "Search". */
const SAME: readonly string[] = ["اأإآٱ", "يىی", "كک", "ةه", "ؤئ"];
const othersOf = (letter: string): string => SAME.find((set) => set.includes(letter)) ?? letter;

/** Some spelling of a word that the table calls the same. */
const spelt = (word: string): fc.Arbitrary<string> =>
  fc
    .tuple(...Array.from(word, (letter) => fc.tuple(fc.constantFrom(...othersOf(letter)), fc.constantFrom("", "", "", "\u0640", "\u064e"))))
    .map((letters) => letters.map(([letter, mark], at) => (at === 0 ? letter : mark + letter)).join(""));

describe("in our own record", () => {
  it("there are words to try", () => {
    expect(words.length).toBeGreaterThan(300);
    expect(names.length).toBeGreaterThan(0);
  });

  it("any two spellings that the table calls equal find the same rows", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words).chain((word) => fc.tuple(fc.constant(word), spelt(word), spelt(word))),
        ([word, one, other]) => {
          expect(rowsFound(one)).toEqual(rowsFound(word));
          expect(rowsFound(other)).toEqual(rowsFound(word));
        },
      ),
      { numRuns: 1500 },
    );
  }, 60_000);

  it.each(["و", "ف", "ب", "ك", "ل", "وب", "ول"])("a place with its article and «%s» before it is found as without", (joined) => {
    const withArticle = rows.places.map(({ names: { ar } }) => ar).filter((name) => /^ال\p{L}{4,}$/u.test(name));
    expect(withArticle.length).toBeGreaterThan(0);
    for (const name of withArticle) {
      const after = joined.endsWith("ل") ? `${joined}${name.slice(1)}` : `${joined}${name}`;
      expect([after, rowsFound(after)]).toEqual([after, rowsFound(name)]);
      expect([name, rowsFound(name.slice(2))]).toEqual([name, rowsFound(name)]);
    }
  });

  it("a name in two words is found together and apart", () => {
    for (const name of names) expect([name, rowsFound(name.replace(" ", ""))]).toEqual([name, rowsFound(name)]);
  });

  it("no two different words fall together", () => {
    const plain = (word: string): string =>
      SAME.reduce(
        (text, set) => text.replace(new RegExp(`[${set}]`, "g"), set[0]!),
        word
          .normalize("NFC")
          .replace(/^أ?بو/, "بو")
          .replace(/[\u064b-\u0652\u0640]/g, ""),
      );
    const byFold = group(words, fold);
    const apart = [...byFold.values()].filter(
      (together) => new Set(together.map((word) => plain(word).replace(/ء$/, "").replace(/يؤ|يء/g, "ؤ"))).size > 1,
    );
    expect(apart).toEqual([]);
  });

  it("no word loses a first letter that is its own", () => {
    const held = heldBy(wordings().map(fold));
    const lost = words.filter((word) => {
      const [[stem] = [""], ...more] = askedWords(word, held);
      return (
        more.length === 0 &&
        (!fold(word).endsWith(stem) || !/^(?:[وف]?[بكل]?)(?:ا?ل)?$/.test(fold(word).slice(0, fold(word).length - stem.length)))
      );
    });
    expect(lost).toEqual([]);
  });

  it("«مسئول», «شئون», «دارالسلام», «والبطنان» and «بالبطنان» find what they should", () => {
    const pairs = [
      ["مسؤول", "مسئول"],
      ["مسؤول", "مسوول"],
      ["شؤون", "شئون"],
      ["رئيس", "رييس"],
      ["دار السلام", "دارالسلام"],
      ["البطنان", "والبطنان"],
      ["البطنان", "بالبطنان"],
    ] as const;
    for (const [one, other] of pairs) {
      expect(rowsFound(one).join("")).toContain("1");
      expect(rowsFound(other)).toEqual(rowsFound(one));
    }
  });
});
