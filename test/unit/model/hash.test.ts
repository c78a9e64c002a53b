import canonicalize from "canonicalize";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalPieces, canonicalRows } from "../../../src/model/hash.ts";
import { fixtureRows } from "../../support/fixture.ts";

const written = (value: Readonly<Record<string, unknown>>): string => [...canonicalPieces(value)].join("");

describe("the form of a dataset that its hash is of", () => {
  it.each([
    [
      "fields by the code units of their names",
      { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    ["numbers as ECMAScript writes them", { a: [1e21, 1e-7, 0.1, -0, 100] }, '{"a":[1e+21,1e-7,0.1,0,100]}'],
    ["letters as they are, controls by their names", { a: '\u0007\n"\\/ع' }, '{"a":"\\u0007\\n\\"\\\\/ع"}'],
    ["nothing between its parts", { b: [], a: { d: null, c: [true, {}] } }, '{"a":{"c":[true,{}],"d":null},"b":[]}'],
    ["neither the hash itself nor what is not there", { hash: "x", a: undefined, b: 1 }, '{"b":1}'],
  ] as const)("has %s", (_what, value, text) => {
    expect(written(value)).toBe(text);
  });

  it("is that of RFC 8785, whatever the rows hold", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const { hash: _, ...rest } = value;
        expect(written(value)).toBe(canonicalize(JSON.parse(JSON.stringify(rest))));
      }),
    );
  });

  it.each([Number.NaN, Infinity])("cannot be made of %s, which JSON does not have", (value) => {
    expect(() => written({ a: { b: [value] } })).toThrow(/no JSON/);
  });

  it("is the same for rows in a list and rows that come one by one", () => {
    const rows = fixtureRows();
    function* oneByOne<T>(list: readonly T[]) {
      yield* list;
    }
    const inTurn = { ...rows, events: oneByOne(rows.events), directives: oneByOne(rows.directives) };
    expect(written(inTurn)).toBe(canonicalRows(rows));
    expect(written({ events: oneByOne([]) })).toBe('{"events":[]}');
  });

  it("does not tell of a hash, and of everything else", () => {
    const rows = fixtureRows();
    expect(canonicalRows({ ...rows, hash: "f".repeat(64) })).toBe(canonicalRows(rows));
    expect(canonicalRows({ ...rows, title: { ar: "آخر", en: "Other" } })).not.toBe(canonicalRows(rows));
  });
});
