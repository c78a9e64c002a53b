import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { shortHash } from "../../../src/model/digest.ts";
import { canonicalRows } from "../../../src/model/hash.ts";
import { migrated, type RawDataset } from "../../../src/model/migrations.ts";
import type { Release } from "../../../src/model/release.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { SCHEMA } from "../../../src/model/version.ts";
import { dataCommand, type ExitCode, releaseCommand } from "../../../src/prepare/commands.ts";
import { listReleases, RELEASES_FILE, releaseFile } from "../../../src/prepare/releases.ts";
import { sha256 } from "../../../src/prepare/sha256.ts";
import { type Files, SMALL_RECORD, writeRecord } from "../../support/record.ts";

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

interface Ran {
  readonly code: ExitCode;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

function run(command: typeof dataCommand, root: string, ...args: string[]): Ran {
  const [out, err]: [string[], string[]] = [[], []];
  const code = command(args, { root, out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out, err };
}

/** A project whose dataset is prepared. */
function prepared(files: Files = SMALL_RECORD): string {
  const root = writeRecord(files);
  roots.push(root);
  expect(run(dataCommand, root).code).toBe(0);
  return root;
}

const textOf = (root: string, name: string): string => readFileSync(join(root, name), "utf8");
const rowsOf = (root: string): DatasetRows => JSON.parse(textOf(root, "public/data/dataset.json")) as DatasetRows;

function retitle(root: string, en: string): void {
  writeFileSync(join(root, "data/record.yaml"), `title: { ar: آخر, en: ${en} }\n`);
  expect(run(dataCommand, root).code).toBe(0);
}

describe("npm run release", () => {
  it("keeps the dataset under the first digits of its hash and puts it last in the list", () => {
    const root = prepared();
    const first = rowsOf(root);
    expect(run(releaseCommand, root, "--date", "2025-01-02").code).toBe(0);
    retitle(root, "Other");
    expect(run(releaseCommand, root, "--date", "2025-01-02")).toMatchObject({ code: 0, err: [] });
    const releases = listReleases(root);
    expect(releases.map(({ hash }) => hash)).toEqual([first.hash, rowsOf(root).hash]);
    expect(releases[0]).toEqual({
      hash: first.hash,
      date: "2025-01-02",
      sources: 2,
      events: 3,
      directives: 3,
      schema: SCHEMA,
      sha256: sha256(textOf(root, `public/v/${first.hash.slice(0, 12)}/dataset.json`)),
    });
  });

  it("writes the same bytes for the same record and day", () => {
    const [one, other] = [prepared(), prepared()];
    for (const root of [one, other]) run(releaseCommand, root, "--date", "2025-01-02");
    for (const name of [RELEASES_FILE, releaseFile(rowsOf(one))]) expect(textOf(other, name)).toBe(textOf(one, name));
  });

  it("refuses to release a dataset twice, and leaves everything as it was", () => {
    const root = prepared();
    run(releaseCommand, root, "--date", "2025-01-02");
    const before = textOf(root, RELEASES_FILE);
    const again = run(releaseCommand, root, "--date", "2025-03-04");
    expect(again).toEqual({ code: 1, out: [], err: [expect.stringContaining("released on 2025-01-02 as")] });
    expect(textOf(root, RELEASES_FILE)).toBe(before);
  });

  it("refuses a day before that of the last release", () => {
    const root = prepared();
    run(releaseCommand, root, "--date", "2025-01-02");
    retitle(root, "Other");
    expect(run(releaseCommand, root, "--date", "2024-12-31")).toMatchObject({ code: 1, err: [expect.stringContaining("2025-01-02")] });
  });

  it("refuses a dataset that is not that of the record, or a record with errors", () => {
    const root = prepared();
    writeFileSync(join(root, "data/record.yaml"), "title: { ar: آخر, en: Other }\n");
    expect(run(releaseCommand, root)).toMatchObject({ code: 1, err: [expect.stringContaining("dataset.json is out of date")] });
    writeFileSync(join(root, "data/record.yaml"), "title: { ar: آخر }\n");
    expect(run(releaseCommand, root)).toMatchObject({ code: 1, err: [expect.stringContaining("record.title.en"), "errors: 1"] });
    expect(existsSync(join(root, RELEASES_FILE))).toBe(false);
  });

  it.each([["2025-02-30"], ["yesterday"], [""]])("takes no day that there is not: %j", (date) => {
    expect(run(releaseCommand, prepared(), "--date", date)).toMatchObject({
      code: 2,
      err: [expect.stringContaining("YYYY-MM-DD"), expect.any(String)],
    });
  });

  it.each([
    ["1446-05-09", "1446 looks like a year of the Hijri calendar: 2024 and 2025"],
    ["2204-11-11", "the year 2204, a lifetime or more from the record's other dates (2022 to 2022)"],
  ])("refuses a day that cannot be meant, which would bar every later release: %s", (date, message) => {
    const root = prepared();
    expect(run(releaseCommand, root, "--date", date)).toMatchObject({
      code: 2,
      err: [expect.stringContaining(message), expect.any(String)],
    });
    expect(existsSync(join(root, RELEASES_FILE))).toBe(false);
    expect(run(releaseCommand, root, "--date", "2026-11-11").code).toBe(0);
  });

  it.each([
    ["no JSON", "{"],
    ["no list", "{}"],
    ["an entry without its hash", '{"releases":[{"date":"2025-01-01"}]}'],
  ])("says so where the list is %s", (_case, text) => {
    const root = prepared();
    run(releaseCommand, root);
    writeFileSync(join(root, RELEASES_FILE), text);
    expect(run(releaseCommand, root)).toMatchObject({
      code: 2,
      err: [expect.stringContaining("not a list of releases"), expect.any(String)],
    });
  });
});

describe("a withdrawal in the record", () => {
  const WITHDRAWN = `- { date: 2025-02-02, id: dir-eg-vigilance, withdrawn: true, why: { ar: "خطأ", en: "A mistake" } }\n`;
  const REPORT = "data/sources/a-first.yaml";

  function withdraw(root: string): void {
    const report = textOf(root, REPORT);
    const [from, to] = [report.indexOf("  - id: dir-eg-vigilance"), report.indexOf("  - id: dir-eg-case")];
    writeFileSync(join(root, REPORT), report.slice(0, from) + report.slice(to));
    writeFileSync(join(root, "data/corrections.yaml"), WITHDRAWN);
  }

  it("leaves every release with the next preparation, and the list names what is served now", () => {
    const root = prepared();
    run(releaseCommand, root, "--date", "2025-01-02");
    retitle(root, "Other");
    run(releaseCommand, root, "--date", "2025-01-03");
    withdraw(root);
    expect(run(dataCommand, root, "--check").err.filter((line) => line.startsWith("public/v/"))).toHaveLength(3);
    expect(run(dataCommand, root)).toMatchObject({ code: 0, err: [] });
    for (const release of listReleases(root)) {
      const text = textOf(root, releaseFile(release));
      const { withdrawn, corrections, ...rest } = JSON.parse(text) as DatasetRows;
      expect([sha256(text), rest.hash, release.directives]).toEqual([release.sha256, release.hash, 2]);
      expect(withdrawn).toEqual([{ id: "dir-eg-vigilance", withdrawn: "2025-02-02" }]);
      expect(corrections).toMatchObject([{ id: "dir-eg-vigilance", withdrawn: true, why: { en: "A mistake" } }]);
      expect(JSON.stringify(rest)).not.toMatch(/dir-eg-vigilance|Vigilance|اليقظة/);
    }
    expect(run(dataCommand, root, "--check")).toMatchObject({ code: 0, err: [] });
  });
});

describe("each release of this repository", () => {
  const root = resolve(".");
  const releases: readonly Release[] = listReleases(root);

  it("is listed once, the newest last", () => {
    expect(releases).not.toHaveLength(0);
    expect(new Set(releases.map(({ hash }) => shortHash(hash))).size).toBe(releases.length);
    expect(releases.map(({ date }) => date)).toEqual(releases.map(({ date }) => date).toSorted());
  });

  it.each(releases)("is there, reads as the current form, and is what its name and the list say: $hash", (release) => {
    const text = textOf(root, releaseFile(release));
    const raw = JSON.parse(text) as RawDataset;
    const rows = datasetSchema.parse(migrated(raw)) as unknown as DatasetRows;
    expect(sha256(text)).toBe(release.sha256);
    expect([raw["hash"], raw["schema"]]).toEqual([release.hash, release.schema]);
    expect([rows.sources.length, rows.events.length, rows.directives.length]).toEqual([
      release.sources,
      release.events,
      release.directives,
    ]);
    const whole = raw["withdrawn"] === undefined;
    expect(whole ? sha256(canonicalRows(raw as unknown as DatasetRows)) : release.hash).toBe(release.hash);
  });

  it.each(releases)("holds nothing that the record has withdrawn: $hash", (release) => {
    const { withdrawn: _ids, corrections: _told, ...rest } = JSON.parse(textOf(root, releaseFile(release))) as DatasetRows;
    const gone = (rowsOf(root).corrections ?? []).filter(({ withdrawn }) => withdrawn).map(({ id }) => id);
    expect(gone.filter((id) => JSON.stringify(rest).includes(JSON.stringify(id)))).toEqual([]);
  });
});
