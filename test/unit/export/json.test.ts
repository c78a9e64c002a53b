import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validateRows } from "../../../src/load/validate.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { canonicalRows } from "../../../src/model/hash.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { Engine } from "../../../src/query/engine.ts";
import { NO_FILTERS } from "../../../src/view/view.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { exportRequest, written } from "./asked.ts";

const REAL = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;

type Written = DatasetRows & { readonly about: Readonly<Record<string, unknown>> };

const reopened = async (asked: Parameters<typeof exportRequest>[0]): Promise<Written> =>
  JSON.parse(await written("json", exportRequest(asked))) as Written;

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

/** N of events and of core directives, as the page would count the file. */
function counts(rows: DatasetRows): readonly number[] {
  const dataset = openRows(rows);
  const result = new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit: "events" }).apply(NO_FILTERS);
  return [result.events.possible, result.directives.possible];
}

describe("a JSON file", () => {
  it.each([
    ["everything", "", "all"],
    ["a country", "country=ly", "shown"],
    ["one measure", "measure=women-police", "shown"],
    ["a time range", "t=2023-12-03/2024-11-06", "shown"],
    ["nothing at all", "country=eg&measure=checkpoints-patrols", "shown"],
  ] as const)("opens again with no record rejected: %s", async (_case, view, scope) => {
    for (const rows of [fixtureRows(), REAL]) {
      const file = await reopened({ view, scope, rows });
      expect(datasetSchema.safeParse(file).success).toBe(true);
      expect(
        (await validateRows(file as unknown as Record<string, unknown>, { signal: new AbortController().signal })).findings.groups,
      ).toEqual([]);
    }
  });

  it.each(["country=ly", "country=eg", "measure=women-police", "serves=none", "kind=arrest", "actor=ac-eg-minister"])(
    "counts, when opened again, what the filter showed: %s",
    async (view) => {
      for (const rows of [fixtureRows(), REAL]) {
        const { slice } = exportRequest({ view, rows });
        expect(counts(await reopened({ view, rows }))).toEqual([slice.events.length, slice.directives.length]);
      }
    },
  );

  it("holds what its rows refer to, chains and calendar entries included, and no more", async () => {
    const file = await reopened({ view: "measure=women-police" });
    expect(ids(file.events)).toEqual(["ev-eg-meeting", "ev-eg-polling"]);
    expect(ids(file.directives)).toEqual(["dir-eg-2"]);
    expect(ids(file.places)).toEqual(["pl-eg", "pl-eg-cairo"]);
    expect(ids(file.actors)).toEqual(["ac-eg-directors", "ac-eg-minister"]);
    expect(ids(file.elections)).toEqual(["el-eg-vote"]);
    expect(ids(file.sources)).toEqual(["src-eg-one"]);
  });

  it("cuts a sequence to the events that are there", async () => {
    const kept = await reopened({ view: "authority=ly-hor,ly-gnu" });
    const cut = await reopened({ view: "authority=ly-hor" });
    const order = (file: Written) => file.events.find(({ id }) => id === "ev-ly-undated")!.order;
    expect(order(kept)).toHaveLength(1);
    expect(order(cut)).toEqual([]);
  });

  it("keeps the whole vocabulary, so that what is not there is still named", async () => {
    expect((await reopened({ view: "country=ly" })).vocabulary).toEqual(fixtureRows().vocabulary);
  });

  it("stands under the hash of its own content and names the dataset that it came from", async () => {
    const request = exportRequest({ view: "country=ly" });
    const file = JSON.parse(await written("json", request)) as Written;
    expect(file.hash).toBe(await request.digest(canonicalRows(file)));
    expect(file.hash).not.toBe("0".repeat(64));
    expect(file.about).toMatchObject({
      extract: true,
      datasetHash: "0".repeat(64),
      licence: { name: "CC BY 4.0" },
      filter: "Country: Ly",
      permalink: "https://record.example/en/#country=ly",
    });
  });
});
