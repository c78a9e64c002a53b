import { describe, expect, it } from "vitest";
import { loadFile } from "../../../src/load/foreign.ts";
import { type Loaded } from "../../../src/load/load.ts";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { largeSchema } from "../../../src/model/columnarSchema.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { datasetFiles } from "../../../src/prepare/write.ts";
import { CORRECTIONS, correctedRows } from "../../support/corrections.ts";
import { filesOf, given, NAMES } from "../../support/large.ts";
import { goodRows } from "./records.ts";

const asFile = (value: unknown): File => new File([JSON.stringify(value)], "record.json");
const corrected = (): DatasetRows => ({ ...goodRows(), contact: "mailto:desk@example.org", corrections: CORRECTIONS });
const opened = (changes: object): Promise<Loaded> => loadFile(asFile({ ...goodRows(), ...changes }));

describe("corrections and the contact in a dataset", () => {
  it("are part of the published format in both of its forms", () => {
    expect(datasetSchema.safeParse(corrected()).error).toBeUndefined();
    expect(largeSchema.safeParse(encodeColumnar(corrected(), NAMES).columns).error).toBeUndefined();
  });

  it("are there whichever form it was opened from", async () => {
    const large = loadFile(...given(filesOf(encodeColumnar(corrected(), NAMES))));
    const loaded = await Promise.all([loadFile(asFile(corrected())), large]);
    const all = [openRows(correctedRows()), ...loaded.map(({ dataset }) => dataset)];
    for (const { corrections, contact } of all) {
      expect(corrections).toEqual(CORRECTIONS);
      expect(contact).toBe("mailto:desk@example.org");
    }
  });

  it("are none in a file older than they are, which stays as it is", async () => {
    const {
      dataset,
      findings: { errors: rejected },
    } = await opened({});
    expect([dataset.corrections, dataset.contact, rejected]).toEqual([[], null, []]);
    expect(dataset.rows()).not.toHaveProperty("corrections");
    expect(datasetFiles(goodRows(), false)[0]![1]).not.toContain("corrections");
  });

  it("are written a correction to a line", () => {
    const text = String(datasetFiles(corrected(), false)[0]?.[1]);
    expect(text.split("\n").filter((line) => line.startsWith('{"date":'))).toHaveLength(CORRECTIONS.length);
    expect(JSON.parse(text)).toStrictEqual(JSON.parse(JSON.stringify(corrected())));
  });
});

describe("somebody else's corrections", () => {
  const [first, second, gone] = CORRECTIONS;

  it("are put in order, the newest first", async () => {
    const { dataset } = await opened({ corrections: [gone, second, first] });
    expect(dataset.corrections).toEqual(CORRECTIONS);
  });

  it.each([
    ["a day that is none", { ...first, date: "2025-02-30" }, "date", "date"],
    ["an id of no kind", { ...first, id: "x" }, "id", "other"],
    ["words in no language", { ...first, why: {} }, "why", "language"],
    ["a number for a value", { ...first, was: 7 }, "was", "type"],
    ["words in no language for a value", { ...first, was: "an old title" }, "was", "id"],
    ["no word on whether it was withdrawn", { ...first, withdrawn: undefined }, "withdrawn", "missing"],
  ])("with %s are left out, and it is said", async (_what, bad, field, kind) => {
    const {
      dataset,
      findings: { errors: rejected },
    } = await opened({ corrections: [bad, second] });
    expect(dataset.corrections).toEqual([second]);
    expect(rejected).toEqual([expect.objectContaining({ table: "corrections", field, kind })]);
  });

  it("are none where they are no list", async () => {
    const {
      dataset,
      findings: { errors: rejected },
    } = await opened({ corrections: { 0: first } });
    expect(dataset.corrections).toEqual([]);
    expect(rejected).toEqual([expect.objectContaining({ table: "corrections", kind: "table" })]);
  });

  it.each([
    "javascript:alert(1)",
    "http://example.org/",
    "mailto:a@example.org?subject=x",
    "mailto:",
    "https://u:p@example.org/",
    7,
    "desk",
  ])("have no contact at %j", async (contact) => {
    const {
      dataset,
      findings: { errors: rejected },
    } = await opened({ contact });
    expect(dataset.contact).toBeNull();
    expect(rejected).toEqual([expect.objectContaining({ table: "dataset", record: "contact" })]);
  });
});
