import { expect, it } from "vitest";
import { CITATION_FORMATS } from "../../../src/export/citationFormats.ts";
import { citationKey } from "../../../src/export/citations.ts";
import { EXPORTERS, fileName } from "../../../src/export/exporters.ts";
import { figureName } from "../../../src/export/figureName.ts";
import type { EventId } from "../../../src/model/ids.ts";
import { figure, textOf } from "../figure/input.ts";
import { citeRequest, exportRequest, written } from "./asked.ts";

/** All but the file that tells what the columns are, which holds nothing of any record. */
const WITH_ROWS = EXPORTERS.filter(({ holds }) => holds !== "columns");

const FILE = { host: "theirs.json", isFile: true, view: "country=ly" } as const;
const OUR_PAGE = "record.example";
const NAME = {
  en: "Data from a file that the reader opened (theirs.json), not from our record",
  ar: "بيانات من ملف فتحه القارئ (theirs.json)، وليست من سجلّنا",
} as const;
const CITED = [{ kind: "view" }, { kind: "event", id: "ev-eg-meeting" as EventId }] as const;

for (const lang of ["ar", "en"] as const) {
  it.each(WITH_ROWS.map(({ id }) => id))(
    `says of what was made from an opened file that it was, and gives no address of ours: %s (${lang})`,
    async (id) => {
      const text = (await written(id, exportRequest({ ...FILE, lang }))).replaceAll("\r\n ", "");
      expect(text.replaceAll("\\", "")).toContain(NAME[lang]);
      expect(text).not.toContain(OUR_PAGE);
      expect(text).not.toContain("country=ly");
    },
  );

  it.each(CITATION_FORMATS.flatMap((format) => CITED.map((cited) => ({ format, cited, id: format.id, kind: cited.kind }))))(
    `cites what is from an opened file as that, without an address of ours: $kind in $id (${lang})`,
    async ({ format, cited }) => {
      const text = await format.write(citeRequest(cited, { ...FILE, lang }));
      expect(text).toContain(NAME[lang]);
      expect(text).toContain(lang === "en" ? "with no link to it" : "ولا رابط له");
      expect(text).not.toContain(OUR_PAGE);
      expect(text).not.toMatch(/null|undefined/);
    },
  );

  it(`says in a figure of an opened file that no link leads to it (${lang})`, () => {
    const text = textOf(figure({ lang, ...FILE }, { link: null }));
    expect(text).toContain(lang === "en" ? "no link to it" : "ولا رابط له");
    expect(text).not.toContain("country=ly");
  });
}

it("does not let a file of any name take the place of our record: neither among files nor in a calendar", async () => {
  const ours = exportRequest();
  const theirs = exportRequest({ host: "ballotline", isFile: true });
  for (const exporter of EXPORTERS) expect(fileName(exporter, theirs)).not.toBe(fileName(exporter, ours));
  expect(await written("ics", theirs)).not.toContain("@ballotline\r\n");
});

it("tells the views of an opened file apart by the names of its files", () => {
  const [csv] = EXPORTERS;
  expect(fileName(csv, exportRequest(FILE))).not.toBe(fileName(csv, exportRequest({ ...FILE, view: "country=eg" })));
});

it.each([
  ["is not known", null, "000000000000-unverified"],
  ["is another", "1".repeat(64), "111111111111"],
  ["is the one stated", "0".repeat(64), "000000000000"],
])("puts into names no stated hash as if it were that of the contents, where that %s", (_case, contentHash, named) => {
  const request = exportRequest({ ...FILE, contentHash });
  const { dataset } = request.slice;
  const names = [
    ...WITH_ROWS.map((exporter) => fileName(exporter, request)),
    figureName({ kind: "words", size: "column", lang: "en", dataset, permalink: "https://record.example/en/" }),
    citationKey(citeRequest({ kind: "view" }, { ...FILE, contentHash })),
  ];
  for (const name of names) expect(name).toMatch(new RegExp(`-${named}-(?!unverified)`));
});
