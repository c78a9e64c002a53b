import { readdirSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { SETS } from "../../../src/model/vocabulary.ts";

/** Every file of the record that people write, by its path. */
const FILES = [
  ...readdirSync("data/sources").map((name) => `data/sources/${name}`),
  ...readdirSync("data")
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `data/${name}`),
];

const textOf = (file: string): string => readFileSync(file, "utf8");
/** The schema that a file's first line names, as an editor finds it. */
function schemaOf(file: string): string {
  const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(textOf(file))?.[1];
  return new URL(named ?? "none", `file:///${file}`).pathname.slice(1);
}

const validators = new Map<string, ValidateFunction>();
function validatorOf(path: string): ValidateFunction {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true, formats: { date: true, uri: true } });
  const known = validators.get(path) ?? ajv.compile(JSON.parse(textOf(path)));
  validators.set(path, known);
  return known;
}
const errorsIn = (file: string, value: unknown): readonly string[] => {
  const validate = validatorOf(schemaOf(file));
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const REPORT = "data/sources/ly-2024-11-11-municipal-arrangements.yaml";
/** The report with one thing in it written otherwise. */
const changed = (was: string, now: string): unknown => {
  expect(textOf(REPORT)).toContain(was);
  return parse(textOf(REPORT).replace(was, now));
};

describe("the schemas that editors complete and check by", () => {
  it.each(FILES)("%s names its schema, which a strict validator takes, and is right by it", (file) => {
    expect(errorsIn(file, parse(textOf(file)))).toEqual([]);
  });

  it.each([
    ["strength: demanded", "strength: demandet"],
    ["voice: ministry-text", "voice: ministry"],
    ["role: venue", "role: venues"],
    ["confidence: high", "confidence: certain"],
    ["country: ly", "contry: ly"],
    ["chars: [7, 21]", "chars: [7]"],
    ["place: pl-ly-benghazi", "place: Benghazi"],
  ])("%s is right and %s is refused", (was, now) => {
    expect(errorsIn(REPORT, changed(was, now))).not.toEqual([]);
  });

  it("offers every code with its words in both languages, and the ids that there are", () => {
    const report = textOf("data/schema/report.schema.json");
    const vocabulary = parse(textOf("data/vocabulary.yaml"));
    const inReports = SETS.filter((set) => !["placeKind", "shape", "extent", "actorKind", "electionKind"].includes(set));
    for (const set of inReports) {
      for (const [code, { label, definition }] of Object.entries<{ label: Words; definition: Words }>(vocabulary[set])) {
        const offered = `"const": ${JSON.stringify(code)},\n`;
        expect(report, `${set}/${code}`).toContain(offered);
        for (const words of [label.ar, label.en, definition.ar, definition.en])
          expect(report).toContain(JSON.stringify(words).slice(1, -1));
      }
    }
    for (const { id } of parse(textOf("data/actors.yaml"))) expect(report).toContain(`"${id}"`);
  });
});

interface Words {
  readonly ar: string;
  readonly en: string;
}
