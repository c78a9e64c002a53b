import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ColumnarFile, Numbers, WordingFile } from "../../../src/model/columnar.ts";
import { openColumns } from "../../../src/model/columnarDataset.ts";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { type Migration, migrated, type RawDataset } from "../../../src/model/migrations.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { NAMES } from "../../support/large.ts";

/** Two earlier forms made up for the test: in the first, titles were called headings; in the second, there were no elections. */
const INVENTED: readonly Migration[] = [
  { from: "ballotline/-1", to: "ballotline/0", step: ({ heading, ...rest }) => ({ ...rest, title: heading }) },
  { from: "ballotline/0", to: "ballotline/1", step: (raw) => ({ ...raw, elections: [] }) },
];

const { title, elections: _none, ...rest } = fixtureRows();
const oldest = { ...rest, heading: title, schema: "ballotline/-1" };

describe("a dataset of an earlier form", () => {
  it("goes through every step from its own form on, in their order", () => {
    expect(migrated(oldest, INVENTED)).toEqual({ ...rest, title, elections: [], schema: "ballotline/1" });
    expect(migrated({ ...rest, title, schema: "ballotline/0" }, INVENTED)).toEqual({
      ...rest,
      title,
      elections: [],
      schema: "ballotline/1",
    });
  });

  it("keeps the hash of what was published", () => {
    expect(migrated(oldest, INVENTED)["hash"]).toBe(rest.hash);
  });
});

it.each([fixtureRows().schema, "ballotline/9", undefined])("a dataset of the form %o is left as it is", (schema) => {
  const raw = { ...fixtureRows(), schema };
  expect(migrated(raw, INVENTED)).toBe(raw);
});

describe("a release in ballotline/1", () => {
  const published = JSON.parse(readFileSync("public/v/9911aa8e97f4/dataset.json", "utf8")) as RawDataset;
  const rows = migrated(published) as unknown as DatasetRows;

  it("is in the newest form, each directive with its event's authority and at most one issuer", () => {
    expect(datasetSchema.safeParse(rows).error).toBeUndefined();
    expect(rows.directives.length).toBe((published["directives"] as readonly unknown[]).length);
    const before = new Map((published["directives"] as readonly { id: string; issuer: unknown }[]).map(({ id, issuer }) => [id, issuer]));
    for (const directive of rows.directives) {
      expect(directive.authority).toBe(rows.events.find(({ id }) => id === directive.event)!.authority);
      expect(directive.issuers).toEqual(before.get(directive.id) === null ? [] : [before.get(directive.id)]);
    }
  });

  it("opens as it did: calendar entries apart, the same marks, lanes and strengths", () => {
    const { book } = openRows(rows).columns;
    expect([...book.calendar]).toEqual(["polling", "holiday"]);
    expect([...book.authorities].map(([authority, { mark }]) => [authority, mark])).toEqual([
      ["eg", "circle"],
      ["ly-hor", "triangle"],
      ["ly-gnu", "square"],
      ["regional", "diamond"],
    ]);
    expect(book.directiveStrengths).toEqual(["decided", "directed", "assigned", "demanded", "stressed", "called-for", "pledged"]);
  });

  it("in columns says the same, to what each issuer stands on", async () => {
    const { columns, wording } = encodeColumnar(rows, NAMES);
    const { issuers, authority: _, ...directives } = columns.directives;
    let at = 0;
    const firstOf = (list: Numbers) => Array.from(issuers.counts, (count) => (count > 0 ? list[at++]! : 0));
    const issuer = firstOf(issuers.id);
    at = 0;
    const issuerBasis = firstOf(issuers.basis);
    const rest = rows.directives.map((_, at) => {
      const row = wording.directives.rest.at(at);
      const { issuers: held, ...others } = row ?? {};
      return row && held ? { ...others, issuer: (held as Readonly<Record<string, unknown>>)["0"] } : row;
    });
    const [file, words] = [
      migrated({ ...columns, schema: "ballotline/1", directives: { ...directives, issuer, issuerBasis } }),
      migrated({ ...wording, form: "wording", schema: "ballotline/1", directives: { ...wording.directives, rest } }),
    ] as unknown as readonly [ColumnarFile, WordingFile];
    const opened = openColumns(file, () => Promise.resolve(words));
    await opened.wording.load();
    expect(opened.rows().directives).toEqual(rows.directives);
  });

  it("keeps what is no record as it came, for the check to tell of", () => {
    const odd = {
      schema: "ballotline/1",
      events: 5,
      directives: [null, 7, { id: "dir-x", issuer: "the minister" }],
      vocabulary: [],
      places: "none",
    };
    expect(migrated(odd)).toEqual({
      ...odd,
      schema: "ballotline/2",
      directives: [null, 7, { id: "dir-x", authority: null, issuers: ["the minister"], quantities: [] }],
    });
  });
});
