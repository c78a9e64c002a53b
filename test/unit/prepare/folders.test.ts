import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { prepareRecord } from "../../../src/prepare/prepare.ts";
import { formatError } from "../../../src/prepare/recordError.ts";
import { writeRecord } from "../../support/record.ts";

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** What is said of a record to whose folder something was done, a line to an error. */
function said(change: (data: string) => void): readonly string[] {
  const root = writeRecord();
  roots.push(root);
  change(join(root, "data"));
  const prepared = prepareRecord(root);
  return prepared.ok ? [] : prepared.errors.map(formatError);
}

const put = (name: string) => (data: string) => writeFileSync(join(data, name), "a: b\n");
const move = (from: string, to: string) => (data: string) => renameSync(join(data, from), join(data, to));

describe("what lies in the record's folders and was not read", () => {
  it.each<[string, (data: string) => void, string, string, string]>([
    [
      "an ending in capitals",
      move("sources/b-second.yaml", "sources/b-second.YAML"),
      "data/sources/b-second.YAML",
      "not read",
      "End its name in .yaml",
    ],
    [
      "a second ending",
      move("sources/b-second.yaml", "sources/b-second.yaml.txt"),
      "data/sources/b-second.yaml.txt",
      "not read",
      "End its name in .yaml",
    ],
    ["a table", put("sources/events.csv"), "data/sources/events.csv", "not read", "move it elsewhere"],
    ["a text", put("sources/README.md"), "data/sources/README.md", "not read", "move it elsewhere"],
    [
      "a hidden report",
      move("sources/b-second.yaml", "sources/.b-second.yaml"),
      "data/sources/.b-second.yaml",
      "a hidden file",
      "Take the dot away",
    ],
    [
      "a folder",
      (data) => mkdirSync(join(data, "sources/2024")),
      "data/sources/2024",
      "a folder, which is not read",
      "data/sources itself",
    ],
    [
      "a folder that is named as a report",
      (data) => mkdirSync(join(data, "sources/x.yaml")),
      "data/sources/x.yaml",
      "a folder, which is not read",
      "data/sources itself",
    ],
    [
      "a link to a report",
      (data) => symlinkSync(join(data, "record.yaml"), join(data, "sources/x.yaml")),
      "data/sources/x.yaml",
      "a symbolic link, which is not followed",
      "Put the file itself there",
    ],
    [
      "a link to nothing",
      (data) => symlinkSync(join(data, "gone"), join(data, "sources/x.yaml")),
      "data/sources/x.yaml",
      "a symbolic link",
      "Put the file itself there",
    ],
    [
      "a name that is another's on many machines",
      put("sources/A-First.yaml"),
      "data/sources/a-first.yaml",
      "the same name as A-First.yaml",
      "another name",
    ],
    [
      "a backup of what is no longer there",
      put("sources/c-third.yaml~"),
      "data/sources/c-third.yaml~",
      "not read",
      "End its name in .yaml",
    ],
    ["a registry of another ending", put("places.yml"), "data/places.yml", "not a file of the record", "Did you mean places.yaml?"],
    ["a registry misspelt", put("correction.yaml"), "data/correction.yaml", "not a file of the record", "Did you mean corrections.yaml?"],
    ["a misspelt folder", (data) => mkdirSync(join(data, "source")), "data/source", "not a file of the record", "Did you mean sources?"],
    [
      "a report beside its folder",
      put("ly-2025-01-01-visit.yaml"),
      "data/ly-2025-01-01-visit.yaml",
      "not a file of the record",
      "A report belongs into data/sources",
    ],
    ["a table beside the registries", put("actors.csv"), "data/actors.csv", "not a file of the record", "Did you mean actors.yaml?"],
  ])("is named: %s", (_what, change, file, message, remedy) => {
    const lines = said(change);
    const about = lines.filter((line) => line.startsWith(`${file}:1:1  file  (whole)  `));
    expect(about).toHaveLength(1);
    expect(about[0]).toContain(message);
    expect(about[0]).toContain(remedy);
    // Its name is said once, and what it may define is not missed elsewhere.
    expect(lines.filter((line) => /unknown (event|source)/.test(line))).toEqual([]);
  });

  it("a registry that is a link is not read", () => {
    const lines = said((data) => {
      renameSync(join(data, "places.yaml"), join(data, "..", "places.yaml"));
      symlinkSync(join(data, "..", "places.yaml"), join(data, "places.yaml"));
    });
    expect(lines).toEqual(["data/places.yaml:1:1  file  (whole)  a symbolic link, which is not followed  Put the file itself there"]);
  });

  it.each([".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", "b-second.yaml~", ".b-second.yaml.swp", "#b-second.yaml#"])(
    "is left alone where a system or an editor put it: %s",
    (name) => {
      expect(said(put(`sources/${name}`))).toEqual([]);
    },
  );

  it("is left alone where an editor marks a file as open by a link to nothing", () => {
    expect(said((data) => symlinkSync("somebody@host.1234:1700000000", join(data, "sources/.#b-second.yaml")))).toEqual([]);
  });
});
