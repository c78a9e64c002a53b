import { rmSync } from "node:fs";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq, parseDocument, visit } from "yaml";
import { datasetSchema } from "../../../src/model/schema.ts";
import { prepareRecord } from "../../../src/prepare/prepare.ts";
import { formatError } from "../../../src/prepare/recordError.ts";
import { SMALL_RECORD, writeRecord } from "../../support/record.ts";

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

const NAMES = Object.keys(SMALL_RECORD).filter((name) => name.endsWith(".yaml"));

const HOSTILE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "x".repeat(20_001),
    "x".repeat(81),
    "__proto__",
    "constructor",
    [],
    {},
    [[]],
    true,
    "\u202Ex",
    "\uD800",
  ),
  fc.constantFrom<unknown>(0, -1, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER, 181, 85.07, 2_000.1),
  fc.constantFrom<unknown>("2022-02-30", "1443-10-02", "2202", "2022/..", "[..2022]", "9999-12-31", "0000", "2022-05-03".padEnd(61, " ")),
  fc.constantFrom<unknown>(
    "javascript:alert(1)",
    "https://a:b@x/",
    "http://x",
    "mailto:a@b",
    "pl-eg",
    "ev-eg-meeting",
    "polling",
    "inferred",
    "eg",
  ),
  fc.string(),
  fc.double(),
);

/** The text of a file with the value of its node number `at` (from 0, counted round) put in the place of what stood there. */
function spoiltText(text: string, at: number, value: unknown): string {
  const doc = parseDocument(text);
  let nodes = 0;
  visit(doc, { Node: (key) => void (key === "key" ? 0 : nodes++) });
  let left = at % Math.max(nodes, 1);
  visit(doc, {
    Node(key, node) {
      if (key === "key" || left-- > 0 || !(isScalar(node) || isMap(node) || isSeq(node))) return undefined;
      left = Number.POSITIVE_INFINITY;
      return doc.createNode(value);
    },
  });
  return doc.toString({ lineWidth: 0 });
}

describe("whatever stands in the record", () => {
  it("is held to the published contract, whatever the checks of the files have passed", () => {
    const url = `https://example.org/${"x".repeat(500)}`;
    const root = writeRecord({ ...SMALL_RECORD, "data/record.yaml": `title: { ar: عنوان, en: Title }\ncontact: { url: "${url}" }\n` });
    roots.push(root);
    const prepared = prepareRecord(root);
    expect(prepared.ok ? [] : prepared.errors.map(formatError)).toEqual([
      "data/record.yaml:1:1  file  (whole)  against the dataset's contract: contact is above the most allowed, 500  Shorten it or correct the number",
    ]);
  });

  it("is an error at its file, line and column, or goes into a dataset that keeps the published contract", () => {
    const change = fc.record({ name: fc.constantFrom(...NAMES), at: fc.nat(2_000), value: HOSTILE });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const files: Record<string, string> = { ...SMALL_RECORD };
        for (const { name, at, value } of changes) files[name] = spoiltText(files[name]!, at, value);
        const root = writeRecord(files);
        roots.push(root);
        const prepared = prepareRecord(root);
        const lines = prepared.ok ? [] : prepared.errors.map(formatError);
        expect(lines.filter((line) => !/^data\/[\w/-]+\.yaml:[1-9]\d*:[1-9]\d* {2}\S/.test(line))).toEqual([]);
        expect(lines.filter((line) => line.includes("undefined") || line.includes("dataset's contract"))).toEqual([]);
        expect(
          prepared.ok
            ? datasetSchema.safeParse(JSON.parse(String(prepared.files.get("public/data/dataset.json")))).error
            : lines.length === 0,
        ).toBe(prepared.ok ? undefined : false);
      }),
      { numRuns: 60 },
    );
  }, 240_000);
});
