import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { FIGURE_KINDS } from "../../../src/figure/asked.ts";
import { guardCases } from "../../../src/model/childRule.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { keyed } from "../../../src/model/keyed.ts";
import { recordSchemas } from "../../../src/model/schema.ts";
import { codeReader } from "../../../src/model/shapes.ts";
import type { DatasetRows, Term } from "../../../src/model/types.ts";
import { isFixed, type OwnSet, SETS } from "../../../src/model/vocabulary.ts";
import { voteWords } from "../../../src/scene/readingWords.ts";
import { actorWithin } from "../../../src/scene/words.ts";
import { careless } from "../../support/childCase.ts";
import { exportRequest, written } from "../export/asked.ts";
import { figure, textOf, words } from "../figure/input.ts";

const OWN = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;

/** Countries keep their codes: those of ISO 3166, by which outlines and bounds are found. */
const renamed = (set: OwnSet, code: string): string => (set === "country" ? code : `zz-${code}`);

/** The same record, in which every code of its own has another name. */
function withOtherCodes(rows: DatasetRows): DatasetRows {
  const schemas = recordSchemas(codeReader((set) => z.string().transform((code) => renamed(set, code))));
  const term = (set: OwnSet, { acts, ...rest }: Term): Term => ({
    ...rest,
    id: renamed(set, rest.id),
    ...(acts && { acts: acts.map((act) => renamed("act", act)) }),
  });
  const table = <Name extends keyof typeof schemas>(name: Name) => z.array(schemas[name]).parse(rows[name]);
  return {
    ...rows,
    ...Object.fromEntries((Object.keys(schemas) as (keyof typeof schemas)[]).map((name) => [name, table(name)])),
    vocabulary: keyed(SETS, (set) => (isFixed(set) ? rows.vocabulary[set] : rows.vocabulary[set].map((one) => term(set, one)))),
  };
}

const record = { as: OWN, other: withOtherCodes(OWN) };

describe("a record whose codes have other names", () => {
  it("has none of the old ones", () => {
    const codes = new Set(record.other.events.map(({ kind }) => kind));
    expect([...codes].every((kind) => kind.startsWith("zz-"))).toBe(true);
    expect(record.other.vocabulary.placeKind[0]).toMatchObject({ id: "zz-country", nationwide: true });
  });

  it.each(FIGURE_KINDS.flatMap((kind) => (["ar", "en"] as const).map((lang) => [kind, lang] as const)))(
    "says and draws the same in a figure of %s, in %s",
    (kind, lang) => {
      const drawn = (rows: DatasetRows) => {
        const view = kind === "meeting" ? `event=${rows.events[0]!.id}` : "";
        return textOf(figure({ rows, lang, view }, { kind, size: "page", id: "f" }));
      };
      expect(drawn(record.other)).toBe(drawn(record.as));
    },
  );

  it("keeps its places in a map's file and its statuses in a calendar and its verbs in a table", async () => {
    for (const id of ["geojson", "ics"] as const) {
      const file = (rows: DatasetRows) => written(id, exportRequest({ rows }));
      const without = (text: string) => text.replaceAll("zz-", "");
      expect(without(await file(record.other))).toBe(without(await file(record.as)));
    }
  });

  it("names its votes and its actors as before", () => {
    const [as, other] = [openRows(record.as), openRows(record.other)];
    for (const i18n of [words.ar, words.en]) {
      const votes = (dataset: typeof as) => dataset.elections.map((one) => voteWords(one, dataset, "outside", i18n));
      const actors = (dataset: typeof as) => dataset.actors.map(({ id }) => actorWithin(dataset, i18n, id));
      expect(votes(other)).toEqual(votes(as));
      expect(actors(other)).toEqual(actors(as));
    }
  });

  it("keeps the case of a child at the country", () => {
    expect(guardCases(withOtherCodes(careless()))).toEqual(withOtherCodes(guardCases(careless())));
  });
});
