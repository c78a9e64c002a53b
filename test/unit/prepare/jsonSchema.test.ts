import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { isFields } from "../../../src/model/fields.ts";
import { fieldsAsGiven } from "../../../src/model/language.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { writeJsonSchema } from "../../../src/prepare/jsonSchema.ts";
import { datasetFiles } from "../../../src/prepare/write.ts";
import { fixtureRows } from "../../support/fixture.ts";

const SCHEMA: unknown = JSON.parse(writeJsonSchema());
const OWN = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;

const compiled = (): ValidateFunction =>
  new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, formats: { date: true, uri: true } }).compile(SCHEMA as object);

/** Every field of the schema with its words, by its way through the schema. */
function* fieldsIn(schema: unknown, way: string): Generator<readonly [way: string, words: unknown]> {
  if (Array.isArray(schema)) for (const [at, part] of schema.entries()) yield* fieldsIn(part, `${way}/${at}`);
  if (!isFields(schema)) return;
  for (const [key, part] of Object.entries(schema)) {
    if (key === "properties" && isFields(part))
      for (const [name, field] of Object.entries(part)) yield [`${way}/${name}`, isFields(field) ? field["description"] : undefined];
    yield* fieldsIn(part, `${way}/${key}`);
  }
}

describe("the published schema", () => {
  it("says what every field is, in both languages", () => {
    const silent = [...fieldsIn(SCHEMA, "")].filter(
      ([, words]) => typeof words !== "string" || !/[A-Za-z].*\n.*\p{Script=Arabic}/su.test(words),
    );
    expect(silent).toEqual([]);
  });

  it("has the words of a field where it stands, with its unit, and of what is shared those that are true of all", () => {
    const words = new Map([...fieldsIn(SCHEMA, "")].map(([way, said]) => [way, String(said)]));
    const codebook = "The vocabulary: every code with its words and definition.";
    const ending = (end: string) =>
      new Set([...words].filter(([way, said]) => way.endsWith(end) && !said.startsWith(codebook)).map(([, said]) => said.split("\n")[0]));
    expect(ending("/checkable")).toEqual(new Set(["Whether one could check that it was done."]));
    expect(ending("/serves")).toEqual(new Set(["Election or event that it is for; none where its words point elsewhere or nowhere."]));
    expect(ending("/radiusKm")).toEqual(new Set(["Radius of the drawing, in kilometres."]));
    expect([...ending("/at")].join()).toContain("in degrees (WGS 84)");
    expect(ending("/basis").size).toBe(1);
    expect([...ending("/authority")].join()).toContain("Whose order it is");
  });

  it("is taken by a strict validator, by which our record is right in both forms, and the made-up one", () => {
    const validate = compiled();
    for (const rows of [OWN, fieldsAsGiven({ ...fixtureRows() })]) expect([validate(rows), validate.errors]).toEqual([true, null]);
    const head = datasetFiles(OWN, true).find(([name]) => name === "dataset.json")?.[1];
    expect([validate(JSON.parse(String(head))), validate.errors]).toEqual([true, null]);
    expect(validate(JSON.parse(readFileSync(`public/data/${OWN.story!.file}`, "utf8")))).toBe(true);
  });

  it.each([
    ["a field that is missing", (rows: DatasetRows) => ({ ...rows, places: undefined })],
    ["a code that is none", (rows: DatasetRows) => ({ ...rows, directives: rows.directives.map((one) => ({ ...one, tier: "main" })) })],
    ["a day that is none", (rows: DatasetRows) => ({ ...rows, covers: { from: 2020, to: 2021 } })],
    ["a hash that is none", (rows: DatasetRows) => ({ ...rows, hash: "x" })],
  ])("refuses %s", (_case, spoil) => {
    expect(compiled()(JSON.parse(JSON.stringify(spoil(OWN))))).toBe(false);
  });
});
