import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { loadFile } from "../../../src/load/foreign.ts";
import { canonicalRows } from "../../../src/model/hash.ts";
import type { NamedFile } from "../../../src/prepare/write.ts";
import { filesOf } from "../../support/large.ts";
import { goodColumns, goodRows } from "./records.ts";

const FILES = filesOf(goodColumns());

const zipped = (files: readonly NamedFile[], folder = ""): File => {
  const packed = files.map(([name, held]): [string, Uint8Array] => [`${folder}${name}`, typeof held === "string" ? strToU8(held) : held]);
  return new File([new Uint8Array(zipSync(Object.fromEntries(packed)))], "all of it.zip");
};

describe("one ZIP of all files of a large record", () => {
  it.each(["", "my record/"])("opens as they do, under its own name: in “%s”", async (folder) => {
    const { dataset, findings } = await loadFile(zipped(FILES, folder));
    await dataset.wording.load();
    expect(findings?.groups).toEqual([]);
    expect(dataset).toMatchObject({ host: "all of it.zip", isFile: true });
    expect(canonicalRows({ ...dataset.rows() })).toBe(canonicalRows({ ...goodRows() }));
  });

  it("passes over what a system leaves in it, and a tour beside the head", async () => {
    const left: readonly NamedFile[] = [
      ["._theirs.json", "junk"],
      ["story.json", '{"form":"story"}'],
      [".DS_Store", "x"],
    ];
    const { dataset } = await loadFile(zipped([...left, ...FILES]));
    expect(dataset.columns.eventCount).toBe(goodRows().events.length);
  });

  it("lacking an archive says which one was not given", async () => {
    const lacking = FILES.filter(([name]) => !name.endsWith(".wording.zip"));
    const { dataset } = await loadFile(zipped(lacking)).catch((error: unknown) => ({ dataset: error }));
    expect(String(dataset)).toContain("large.wording.zip");
  });

  it.each([
    ["tables", [["a.csv", "x,y\n1,2\n"]]],
    ["archives without a head", FILES.filter(([name]) => !name.endsWith(".json"))],
  ] as readonly (readonly [string, readonly NamedFile[]])[])(
    "is none where it holds %s, and is looked at as other files are",
    async (_what, files) => {
      await expect(loadFile(zipped(files))).rejects.toMatchObject({ reason: { code: "otherKind", kind: "archive" } });
    },
  );
});
