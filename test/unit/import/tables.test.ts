import { describe, expect, it } from "vitest";
import { separatorOf } from "../../../src/import/csv.ts";
import { decode } from "../../../src/import/decode.ts";
import { LIMITS, UnreadTable } from "../../../src/import/table.ts";
import { bytesOf, tableFrom } from "../../support/importing.ts";
import { ARABIC_CSV, inWindows1256 } from "../../support/tables.ts";

/** Why a file is not read. */
async function refusal(contents: string | Uint8Array, name = "table.csv"): Promise<readonly [string, number]> {
  try {
    await tableFrom(name, contents);
  } catch (error) {
    if (error instanceof UnreadTable) return [error.code, error.limit];
    throw error;
  }
  throw new Error("the file was read");
}

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  Array.from({ length: text.length }, (_, at) => bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian));
  return new Uint8Array(bytes.buffer);
};

describe("the encoding of a file", () => {
  it.each([
    ["UTF-8", bytesOf(ARABIC_CSV), "utf-8"],
    ["UTF-8 with its mark", bytesOf(`\uFEFF${ARABIC_CSV}`), "utf-8"],
    ["UTF-16 with its mark", utf16(`\uFEFF${ARABIC_CSV}`, true), "utf-16le"],
    ["UTF-16 in the other order", utf16(`\uFEFF${ARABIC_CSV}`, false), "utf-16be"],
  ])("is told from its bytes: %s", (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: ARABIC_CSV, encoding });
  });

  it("is told from its letters where they are Arabic in Windows-1256", () => {
    const latinDigits = ARABIC_CSV.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
    expect(decode(inWindows1256(ARABIC_CSV))).toEqual({ text: latinDigits, encoding: "windows-1256" });
  });

  it("is told without a mark where most letters are of one byte", () => {
    const text = "id,name,date\r\n1,First,2021-01-01\r\n2,Second,2021-01-02\r\n";
    expect(decode(utf16(text, true))).toEqual({ text, encoding: "utf-16le" });
    expect(decode(utf16(text, false))).toEqual({ text, encoding: "utf-16be" });
  });

  it("is asked for where bytes are neither UTF-8 nor Arabic words, and then is the one that was chosen", async () => {
    const western = Uint8Array.from("name,date\nCaf\u00e9 M\u00fcnchen,2021\n", (letter) => letter.charCodeAt(0));
    expect(await refusal(western)).toEqual(["encoding", 0]);
    expect(decode(western, "windows-1252").text).toContain("Café München");
  });
});

describe("the separator of a table", () => {
  it.each([
    ["commas", "a,b,c\n1,2,3\n4,5,6\n", ","],
    ["semicolons, with commas in numbers", "a;b;c\n1;5,58E+12;3,5\n4;5,5;6,1\n", ";"],
    ["tabs, with commas in text", "a\tb\nx, y, z\t1\np, q\t2\n", "\t"],
    ["bars", "a|b\n1|2\n", "|"],
    ["commas, with semicolons in quotes", 'a,b\n"x; y; z",1\n"p; q",2\n', ","],
    ["Arabic, by semicolons", ARABIC_CSV, ";"],
  ])("is told from its rows: %s", (_, text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });
});

describe("a table of separated values", () => {
  it("keeps the line on which each row begins, over line ends in quotes and empty lines", async () => {
    const { rows, columns } = await tableFrom("t.csv", 'id,text\r\n1,"two\r\nlines"\r\n\r\n2,one\r\n');
    expect(columns).toEqual(["id", "text"]);
    expect(rows).toEqual([
      { line: 2, cells: ["1", "two\r\nlines"] },
      { line: 5, cells: ["2", "one"] },
    ]);
  });

  it("numbers a column that is there twice, and leaves out one without name and value", async () => {
    const { columns, doubled } = await tableFrom("t.csv", "id, name ,name,\n1,a,b,\n2,c\n");
    expect(columns).toEqual(["id", "name", "name (2)"]);
    expect(doubled).toEqual(["name"]);
  });

  it("marks rows with more cells than columns, and those whose quotes are never closed", async () => {
    const { rows } = await tableFrom("t.csv", 'a,b\n1,2\n1,2,3\n1,"2\n4,5\n');
    expect(rows.map(({ line, broken }) => [line, broken])).toEqual([
      [2, undefined],
      [3, "cells"],
      [4, "quote"],
    ]);
  });
});

describe("a file that no table is made of", () => {
  it.each([
    ["nothing", "", "empty"],
    ["a header alone", "a,b,c\n", "empty"],
    ["a page", "<!doctype html><title>x</title>", "kind"],
    ["a PDF", "%PDF-1.7 …", "kind"],
    ["JSON cut short", '[{"a": 1}, {"a"', "damaged"],
    ["JSON of something else", '{"a": 1}', "kind"],
    ["a layer without places", '{"type":"FeatureCollection","features":[]}', "noFeatures"],
    ["a workbook cut short", "PK\u0003\u0004[Content_Types].xml", "kind"],
  ])("is refused: %s", async (_, contents, code) => {
    expect(await refusal(contents)).toEqual([code, 0]);
  });

  it("is refused by how many columns, rows and bytes it has", async () => {
    expect(await refusal(`${"a,".repeat(1_000_000)}\n${"1,".repeat(1_000_000)}\n`)).toEqual(["columns", LIMITS.columns]);
    expect(await refusal(`a,b\n${"1,2\n".repeat(LIMITS.rows + 1)}`)).toEqual(["rows", LIMITS.rows]);
    expect(await refusal(new Uint8Array(LIMITS.megabytes * 2 ** 20 + 1))).toEqual(["bytes", LIMITS.megabytes]);
  });
});
