import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { readCodebook } from "../../../src/prepare/codebook.ts";
import { prepareRecord } from "../../../src/prepare/prepare.ts";
import { SMALL_RECORD, writeRecord } from "../../support/record.ts";

const NAME = "data/codebook.yaml";
const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

function rootWith(yaml: string | null): string {
  const root = writeRecord(yaml === null ? SMALL_RECORD : { ...SMALL_RECORD, [NAME]: yaml });
  roots.push(root);
  return root;
}
const messages = (yaml: string): readonly string[] => {
  const prepared = prepareRecord(rootWith(yaml));
  return prepared.ok ? [] : prepared.errors.map(({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`);
};

it("a record may have a codebook, or do without", () => {
  const root = rootWith('- { id: one, set: act, title: { ar: "عنوان", en: "Title" }, text: { ar: "نص.", en: "Text." } }\n');
  expect(prepareRecord(root).ok).toBe(true);
  expect(readCodebook(root)).toEqual([{ id: "one", set: "act", title: { ar: "عنوان", en: "Title" }, text: { ar: "نص.", en: "Text." } }]);
  expect(readCodebook(rootWith(null))).toEqual([]);
});

it("a rule of no set there is, or in one language, is told with its place", () => {
  expect(messages('- { id: one, set: acts, title: { ar: "عنوان", en: "Title" }, text: { ar: "نص.", en: "Text." } }\n')).toEqual([
    expect.stringMatching(/^data\/codebook\.yaml:1 codebook\[0\]\.set: /),
  ]);
  expect(messages('- id: one\n  title: { ar: "عنوان", en: "Title" }\n  text: { ar: "نص." }\n')).toEqual([
    expect.stringMatching(/^data\/codebook\.yaml:3 codebook\[0\]\.text\.en: /),
  ]);
});
