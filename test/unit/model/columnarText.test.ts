import canonicalize from "canonicalize";
import { describe, expect, it } from "vitest";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { columnarText, wordingText } from "../../../src/model/columnarText.ts";
import { canonicalPieces, canonicalRows } from "../../../src/model/hash.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { generateRows } from "../../support/generate.ts";

const { columns, wording } = encodeColumnar(generateRows({ seed: 2, events: 40 }), "words.json");

describe("the text of the columnar form", () => {
  it("is JSON of all that the file holds", () => {
    expect(JSON.parse([...columnarText(columns)].join(""))).toStrictEqual(columns);
    expect(JSON.parse([...wordingText(wording)].join(""))).toStrictEqual(wording);
  });

  it("takes one byte a character, and a line a column", () => {
    const text = [...columnarText(columns)].join("");
    expect(Buffer.byteLength(text)).toBe(text.length);
    expect(text).toContain(`\n"kind":${JSON.stringify(columns.events.kind)},\n`);
  });

  it("leaves the letters of the wording as they are", () => {
    expect([...wordingText(wording)].join("")).toContain(wording.events.title.ar[0]);
  });
});

describe("the canonical form", () => {
  const byLibrary = ({ hash: _hash, ...hashed }: DatasetRows): string | undefined => canonicalize(hashed);

  it.each([
    ["the hand-made record", fixtureRows()],
    ["a generated record", generateRows({ seed: 4, events: 60 })],
    ["a record without events", { ...fixtureRows(), events: [], directives: [] }],
    ["words that JSON escapes", { ...fixtureRows(), title: { ar: '"\\\u2028\u0007é', en: "\ud83d\ude00/" } }],
  ])("of %s is that of RFC 8785", (_case, rows) => {
    expect(canonicalRows(rows)).toBe(byLibrary(rows));
  });

  it("can be made from tables that are made as they are read", () => {
    const rows = fixtureRows();
    const inTurn = { ...rows, events: rows.events.values(), directives: rows.directives.values() };
    expect([...canonicalPieces(inTurn)].join("")).toBe(canonicalRows(rows));
  });
});
