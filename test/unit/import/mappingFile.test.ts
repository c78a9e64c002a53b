import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PRESETS, ROLES, SCHEMES } from "../../../src/import/mapping.ts";
import { readMapping, writeMapping } from "../../../src/import/mappingFile.ts";

const README = readFileSync("data/README.md", "utf8");
const EXAMPLE = /```yaml\n(mapping: .*?)```/s.exec(README)?.[1] ?? "";

it("the readme's example of a mapping is one, and comes back as it was", () => {
  const mapping = readMapping(EXAMPLE);
  expect(mapping).toMatchObject({ preset: "acled", order: "day-month", firstDays: "months", swapped: false });
  expect(mapping.file).toEqual({ encoding: "windows-1256", separator: ";", sheet: "Rows" });
  expect(readMapping(writeMapping(mapping))).toEqual(mapping);
});

it("the readme names whatever a column can become, each preset and each scheme", () => {
  const section = README.slice(README.indexOf("## Mapping a table"));
  for (const name of [...ROLES.map((role) => `\`${role}\``), ...PRESETS, ...SCHEMES]) expect(section).toContain(name);
});
