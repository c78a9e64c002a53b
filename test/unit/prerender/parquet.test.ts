import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { parquetCommand } from "../../../src/prerender/parquetCommand.ts";
import { sqlRows } from "../../support/codings.ts";
import { generateRows } from "../../support/generate.ts";
import { filesOf, NAMES } from "../../support/large.ts";
import { listening } from "../../support/terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "ballotline-tables-"));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = generateRows({ seed: 5, events: 60, directives: 3 });
writeFileSync(join(folder, "rows.json"), JSON.stringify(rows));
for (const [name, contents] of filesOf(encodeColumnar(rows, NAMES), "large.json")) writeFileSync(join(folder, name), contents);

describe.each(["rows", "large"])("a record as tables, from the form of %s", (form) => {
  const out = join(folder, form);
  const table = (name: string): string => `'${join(out, name)}.parquet'`;
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

  it("is written, a table for each list", async () => {
    const { terminal } = listening();
    expect(await parquetCommand([join(folder, `${form}.json`), "-o", out], terminal)).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual([
      "directives.parquet",
      "directives_issuers.parquet",
      "directives_measures.parquet",
      "directives_targets.parquet",
      "events.parquet",
      "events_actors.parquet",
      "events_also.parquet",
      "events_places.parquet",
      "events_sources.parquet",
    ]);
  });

  it("says of each event what the record says", async () => {
    const found = await sqlRows(
      `select id, kind, status, authority, country, mode, election, round, stated, inferred, outside, title_ar, title_en from ${table("events")} order by id`,
    );
    expect(found).toEqual(
      rows.events.toSorted(byId).map((event) => ({
        id: event.id,
        kind: event.kind,
        status: event.status.value,
        authority: event.authority,
        country: event.country,
        mode: event.mode?.value ?? null,
        election: event.election?.id ?? null,
        round: event.election?.round ?? null,
        stated: event.when.stated?.edtf ?? null,
        inferred: event.when.inferred?.edtf ?? null,
        outside: event.when.outside?.edtf ?? null,
        title_ar: event.title.ar,
        title_en: event.title.en,
      })),
    );
  });

  it("joins its directives, and the places of its events, by their ids", async () => {
    const directives = await sqlRows(`select id, event, act, strength, serves, what_en from ${table("directives")} order by id`);
    expect(directives).toEqual(
      rows.directives.toSorted(byId).map(({ id, event, act, strength, serves, what }) => ({
        id,
        event,
        act,
        strength,
        serves: serves === null ? null : "election" in serves ? serves.election : serves.event,
        what_en: what.en,
      })),
    );
    const [counted] = await sqlRows(
      `select count(*)::integer as entries from ${table("events_places")} join ${table("events")} on event = id where country = 'ly'`,
    );
    const libyan = rows.events.filter(({ country }) => country === "ly").flatMap(({ places }) => places);
    expect(counted).toEqual({ entries: libyan.length });
    const measures = await sqlRows(`select directive, measure, site from ${table("directives_measures")} order by all`);
    const expected = rows.directives.flatMap(({ id, measures: each }) =>
      each.map(({ id: measure, site }) => `${id} ${measure} ${site ?? null}`),
    );
    expect(measures.map(({ directive, measure, site }) => `${String(directive)} ${String(measure)} ${String(site)}`).toSorted()).toEqual(
      expected.toSorted(),
    );
  });
});

it.each([
  [["x.json"], /name a record, and with -o a folder/],
  [["none.json", "-o", "x"], /ENOENT/],
])("says what it needs: %s", async (args, why) => {
  const { said, terminal } = listening();
  expect([await parquetCommand(args, terminal), said[0]]).toEqual([2, expect.stringMatching(why)]);
});
