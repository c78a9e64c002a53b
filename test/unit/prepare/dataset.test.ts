import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { canonicalRows } from "../../../src/model/hash.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { dataCommand, type ExitCode } from "../../../src/prepare/commands.ts";
import { prepareRecord, staleFiles } from "../../../src/prepare/prepare.ts";
import { type Files, SMALL_RECORD, writeRecord } from "../../support/record.ts";
import { VOCABULARY } from "../../support/vocabulary.ts";

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

function rootOf(files: Files = SMALL_RECORD): string {
  const root = writeRecord(files);
  roots.push(root);
  return root;
}

function prepared(root: string): { rows: DatasetRows; files: ReadonlyMap<string, string> } {
  const result = prepareRecord(root);
  if (!result.ok) throw new Error(JSON.stringify(result.errors, null, 1));
  return { rows: result.rows, files: new Map([...result.files].map(([name, contents]) => [name, String(contents)])) };
}

const { rows, files } = prepared(rootOf());
const event = (id: string) => rows.events.find((one) => one.id === id)!;
const directive = (id: string) => rows.directives.find((one) => one.id === id)!;

describe("the dataset of a record", () => {
  it("is exactly what its schema says, no field more", () => {
    expect(datasetSchema.parse(rows)).toEqual(rows);
  });

  it("lists everything by id", () => {
    for (const list of [rows.sources, rows.events, rows.directives, rows.places, rows.actors, rows.elections]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
      expect(ids).not.toHaveLength(0);
    }
  });

  it("gives the vocabulary in its own order", () => {
    expect(Object.fromEntries(Object.entries(rows.vocabulary).map(([set, terms]) => [set, terms.map(({ id }) => id)]))).toEqual(VOCABULARY);
  });

  it("writes each date's bounds, null where open", () => {
    expect(event("ev-eg-meeting").when.inferred).toMatchObject({
      edtf: "[2022-05-01..2022-05-03]",
      from: "2022-05-01",
      latestStart: "2022-05-03",
      earliestEnd: "2022-05-01",
      to: "2022-05-03",
    });
    expect(event("ev-eg-polling").when.outside).toMatchObject({
      from: "2022-05-20",
      latestStart: "2022-05-20",
      earliestEnd: "2022-05-21",
      to: "2022-05-21",
    });
    const open = SMALL_RECORD["data/sources/a-first.yaml"]!.replace("2022-05-20/2022-05-21", "2022-05-20/..");
    const changed = prepared(rootOf({ ...SMALL_RECORD, "data/sources/a-first.yaml": open })).rows;
    expect(changed.events.find(({ id }) => id === "ev-eg-polling")?.when.outside).toMatchObject({
      from: "2022-05-20",
      earliestEnd: null,
      to: null,
    });
  });

  it("says of every reading and piece of evidence which report it is from", () => {
    const { when, places, evidence, sources } = event("ev-eg-meeting");
    expect(sources).toEqual(["src-eg-first", "src-eg-second"]);
    expect(when.inferred?.source).toBe("src-eg-first");
    expect(when.stated?.source).toBe("src-eg-second");
    expect(places.map((use) => [use.place, use.evidence[0]?.source])).toEqual([
      ["pl-eg-cairo", "src-eg-first"],
      ["pl-eg", "src-eg-second"],
    ]);
    expect(evidence.map(({ source }) => source)).toEqual(["src-eg-first", "src-eg-second"]);
    expect(directive("dir-eg-forces").evidence[0]?.source).toBe("src-eg-first");
    expect(rows.elections[0]?.rounds[0]?.status.evidence[0]?.source).toBe("src-eg-first");
  });

  it("names no report for a fact from outside", () => {
    expect(event("ev-eg-polling").when.outside).toMatchObject({ source: null, evidence: [], confidence: "high" });
  });

  it("keeps a later report's reading of the same basis beside the first", () => {
    expect(event("ev-eg-meeting").when.also).toMatchObject([{ basis: "inferred", edtf: "2022-05-01", source: "src-eg-second" }]);
    expect(event("ev-eg-polling").when.also).toBeUndefined();
  });

  it("gives the dates before and after a postponement, and that of a timing, with their bounds", () => {
    const outside = (edtf: string) => `{ outside: { edtf: "${edtf}", ground: { ar: أ, en: A }, confidence: high } }`;
    const grounds = "basis: outside, ground: { ar: أ, en: A }, confidence: high";
    const [title, what] = ['    title: { ar: "التصويت", en: "Voting" }', '    what: { ar: "اليقظة", en: "Vigilance" }'];
    const moved = `    postponement: { event: ev-eg-meeting, was: ${outside("2022-05")}, now: ${outside("2022-06-01/..")}, ${grounds} }`;
    const timing = `    timing: { text: { ar: أ, en: A }, when: ${outside("2022-05-20")}, ${grounds} }`;
    const file = "data/sources/a-first.yaml";
    const text = SMALL_RECORD[file]!.replace(title, `${title}\n${moved}`).replace(what, `${what}\n${timing}`);
    const dated = prepared(rootOf({ ...SMALL_RECORD, [file]: text })).rows;
    expect(dated.events.find(({ id }) => id === "ev-eg-polling")!.postponement).toMatchObject({
      event: "ev-eg-meeting",
      basis: "outside",
      was: { outside: { from: "2022-05-01", latestStart: "2022-05-31", earliestEnd: "2022-05-01", to: "2022-05-31", source: null } },
      now: { outside: { from: "2022-06-01", latestStart: "2022-06-01", earliestEnd: null, to: null, confidence: "high" } },
    });
    expect(dated.directives.find(({ id }) => id === "dir-eg-vigilance")!.timing).toMatchObject({
      text: { en: "A" },
      when: { outside: { from: "2022-05-20", to: "2022-05-20" } },
    });
    expect(datasetSchema.parse(dated)).toEqual(dated);
    expect(rows.events.some((one) => "postponement" in one)).toBe(false);
  });

  it("counts a text's paragraphs", () => {
    expect(rows.sources.map(({ text }) => [text?.paragraphs, text?.noise])).toEqual([
      [5, [4]],
      [2, []],
    ]);
  });

  it("leaves a site out where a measure has none", () => {
    expect(directive("dir-eg-forces").measures).toEqual([{ id: "polling-site-protection", site: "around" }, { id: "force-deployment" }]);
  });
});

describe("the files of a dataset", () => {
  const json = files.get("public/data/dataset.json")!;

  it("are the same bytes each time and wherever the record lies", () => {
    expect([...prepared(rootOf()).files]).toEqual([...files]);
  });

  it("read back as the rows", () => {
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(rows)));
  });

  it("hold a record to a line", () => {
    const written = json.split("\n").filter((line) => line.startsWith('{"'));
    const terms = Object.values(rows.vocabulary).flat().length;
    expect(written).toHaveLength(terms + 2 + 3 + 3 + 5 + 1 + 1);
  });

  it("carry a hash that the page can compute again from what it loaded", () => {
    const { hash, ...loaded } = JSON.parse(json) as DatasetRows;
    expect(createHash("sha256").update(canonicalRows(loaded)).digest("hex")).toBe(hash);
    expect(canonicalRows({ ...loaded, hash: "other" })).toBe(canonicalRows(loaded));
  });

  it("carry another hash when one letter is another", () => {
    const changed = SMALL_RECORD["data/actors.yaml"]!.replace("The minister", "The Minister");
    expect(prepared(rootOf({ ...SMALL_RECORD, "data/actors.yaml": changed })).rows.hash).not.toBe(rows.hash);
  });

  it("do not depend on comments, quotes or the order of keys in the record", () => {
    const restyled = `# a comment\n${SMALL_RECORD["data/actors.yaml"]!.replace("kind: office, authority: eg", "authority: 'eg', kind: \"office\"")}`;
    expect(prepared(rootOf({ ...SMALL_RECORD, "data/actors.yaml": restyled })).rows.hash).toBe(rows.hash);
  });

  it("come with a JSON Schema that requires each table and allows further fields", () => {
    const schema = JSON.parse(files.get("public/data/dataset.schema.json")!) as Record<string, unknown>;
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "dataset.schema.json",
      anyOf: [
        { required: ["schema", "hash", "title", "sources", "events", "directives", "places", "actors", "elections", "vocabulary"] },
        {},
        { required: ["schema", "form", "steps"] },
      ],
    });
    expect(JSON.stringify(schema["anyOf"])).not.toContain('"additionalProperties":false');
  });
});

describe("npm run data", () => {
  function run(root: string, ...args: string[]): { code: ExitCode; out: string[]; err: string[] } {
    const [out, err]: [string[], string[]] = [[], []];
    const code = dataCommand(args, { root, out: (line) => void out.push(line), err: (line) => void err.push(line) });
    return { code, out, err };
  }

  /** What people write, each with a schema for editors. */
  const EDITED = ["report", "places", "actors", "elections", "corrections", "vocabulary", "record", "story", "codebook"];

  it("writes the files, and with --check says whether they are those of the record", () => {
    const root = rootOf();
    expect(run(root, "--check")).toMatchObject({
      code: 1,
      err: [
        expect.stringContaining("public/data/dataset.schema.json"),
        ...EDITED.map((kind) => expect.stringContaining(`data/schema/${kind}.schema.json`)),
        expect.stringContaining("basemap"),
        expect.stringContaining("dataset.json is out of date"),
      ],
    });
    expect(run(root).code).toBe(0);
    expect(run(root, "--check")).toEqual({ code: 0, out: [], err: [] });
    expect(readFileSync(join(root, "public/data/dataset.json"), "utf8")).toBe(files.get("public/data/dataset.json"));
    writeFileSync(join(root, "data/record.yaml"), "title: { ar: آخر, en: Other }\n");
    expect(run(root, "--check")).toMatchObject({ code: 1, err: [expect.stringContaining("dataset.json is out of date")] });
  });

  it("writes nothing when there is an error, and says which", () => {
    const root = rootOf({ ...SMALL_RECORD, "data/record.yaml": "title: { ar: عنوان }\n" });
    expect(run(root)).toMatchObject({ code: 1, err: [expect.stringContaining("data/record.yaml:1:8  record.title.en"), "errors: 1"] });
    expect(existsSync(join(root, "public"))).toBe(false);
  });

  it("tells wrong usage and an unreadable folder from an error", () => {
    expect(run(rootOf(), "--chek").code).toBe(2);
    expect(run(join(rootOf(), "data"))).toMatchObject({
      code: 2,
      err: [expect.stringContaining("sources"), expect.stringContaining("usage")],
    });
  });

  it("hands its exit code to the shell", () => {
    const root = rootOf({ ...SMALL_RECORD, "data/record.yaml": "title: { ar: عنوان }\n" });
    const { status, stderr } = spawnSync(resolve("node_modules/.bin/tsx"), [resolve("src/prepare/data.ts")], {
      cwd: root,
      encoding: "utf8",
    });
    expect([status, stderr.split("\n")[0]]).toEqual([1, expect.stringContaining("data/record.yaml:1:8")]);
  }, 20_000);
});

describe("the record of this repository", () => {
  const own = prepared(resolve("."));

  it("has no error and fits the contract", () => {
    expect(datasetSchema.parse(own.rows)).toEqual(own.rows);
  });

  it("is what public/data holds (npm run data writes it anew)", () => {
    expect(staleFiles(resolve("."), own.files)).toEqual([]);
  });
});
