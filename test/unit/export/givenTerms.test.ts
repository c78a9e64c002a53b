import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../../src/export/exporters.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { figure, textOf } from "../figure/input.ts";
import { exportRequest, written } from "./asked.ts";

const TERMS = { citation: "Invented Data Set (2021)", licence: "Invented Licence 1.0", local: true } as const;
const rows = { ...fixtureRows(), terms: TERMS };
const FORBIDS = { en: "The terms of these data do not allow them to be passed on.", ar: "لا تجيز شروط هذه البيانات تداولها." } as const;

describe.each(["en", "ar"] as const)("what is made of data that were given on terms says them (%s)", (lang) => {
  const whole = [FORBIDS[lang], TERMS.licence, TERMS.citation];

  const texts = EXPORTERS.filter(({ mime, holds }) => holds !== "columns" && /^text\/|json$/.test(mime));
  it.each(texts.map(({ id }) => id))("in a file: %s", async (id) => {
    const text = (await written(id, exportRequest({ rows, lang, host: "t.csv", isFile: true, scope: "all" }))).replace(/\r\n[ \t]/g, "");
    for (const words of whole) expect(text.replaceAll("\\,", ",")).toContain(words);
  });

  it.each(["column", "slide", "card"] as const)("in a figure: %s", (size) => {
    const text = textOf(figure({ rows, lang, host: "t.csv", isFile: true }, { size }));
    for (const words of whole) expect(text).toContain(words);
  });
});

it("a record of which nothing was said says nothing", async () => {
  expect(await written("csv-events", exportRequest({ host: "t.csv", isFile: true, scope: "all" }))).not.toContain("passed on");
  expect(textOf(figure({ host: "t.csv", isFile: true }))).not.toContain("passed on");
});
