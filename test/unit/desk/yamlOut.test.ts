import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withValue } from "../../../src/desk/value.ts";
import { yamlOf, yamlWith } from "../../../src/desk/yamlOut.ts";

const FILES = [
  ...readdirSync("data/sources").map((name) => `data/sources/${name}`),
  "data/places.yaml",
  "data/actors.yaml",
  "data/elections.yaml",
];
const read = (name: string): string => readFileSync(name, "utf8");

const changedLines = (before: string, after: string): string[] => {
  const lines = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !lines.has(line));
};

describe("yamlWith", () => {
  it.each(FILES)("leaves every other line of %s as it is when one value changes", (name) => {
    const text = read(name);
    const path = name.includes("sources") ? ["source", "country"] : [0, "country"];
    expect(changedLines(text, yamlWith(text, withValue(parse(text), path, "xx")))).toEqual([expect.stringMatching(/country: xx/)]);
  });

  it("keeps comments, and gives the very text where nothing changed", () => {
    const text = "# who wrote this\nsource:\n  id: src-a # stable\n  voice: independent\n";
    expect(yamlWith(text, parse(text))).toBe(text);
    expect(yamlWith(text, withValue(parse(text), ["source", "voice"], "ministry-text"))).toBe(text.replace("independent", "ministry-text"));
  });

  it("puts a new field where its kind stands in the record's files", () => {
    const text = 'source:\n  id: src-a\n  kind: press-release\n  note: { ar: "أ", en: "a" }\n';
    expect(yamlWith(text, withValue(parse(text), ["source", "voice"], "independent"))).toBe(
      text.replace("  kind", "  voice: independent\n  kind"),
    );
  });

  it("takes items out of a list and puts others in without touching their neighbours", () => {
    const text = read(FILES[3]!);
    const value = parse(text);
    const without = withValue(value, ["directives", 2], undefined);
    const out = yamlWith(text, without);
    expect(parse(out)).toEqual(without);
    expect(changedLines(text, out)).toEqual([]);
    expect(parse(yamlWith(out, value))).toEqual(value);
  });
});

describe("yamlOf", () => {
  it.each(FILES)("says what %s says, written anew", (name) => {
    const value: unknown = parse(read(name));
    expect(parse(yamlOf(value))).toEqual(value);
  });

  it("writes evidence in a line, words in quotes and codes without", () => {
    const value = {
      source: {
        id: "src-a",
        kind: "press-release",
        published: { stated: { edtf: "2024", evidence: [{ p: 1, cue: "no", chars: [0, 2], about: [0, 2] }] } },
      },
    };
    expect(yamlOf(value)).toBe(
      'source:\n  id: src-a\n  published: { stated: { edtf: "2024", evidence: [{ p: 1, cue: "no", chars: [0, 2], about: [0, 2] }] } }\n  kind: press-release\n',
    );
  });
});
