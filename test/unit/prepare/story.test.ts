import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { storySchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { dataCommand, releaseCommand } from "../../../src/prepare/commands.ts";
import { prepareRecord } from "../../../src/prepare/prepare.ts";
import type { RecordError } from "../../../src/prepare/recordError.ts";
import { sha256 } from "../../../src/prepare/sha256.ts";
import { type Files, SMALL_RECORD, writeRecord } from "../../support/record.ts";

const NAME = "data/story.yaml";
const step = (view: string): string =>
  `- view: ${JSON.stringify(view)}\n  title: { ar: خطوة, en: A step }\n  text: { ar: نص., en: Text. }\n`;
const told = (...views: string[]): Files => ({ ...SMALL_RECORD, [NAME]: views.map(step).join("") });

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

function rootOf(files: Files): string {
  const root = writeRecord(files);
  roots.push(root);
  return root;
}

function errorsIn(files: Files): readonly RecordError[] {
  const prepared = prepareRecord(rootOf(files));
  return prepared.ok ? [] : prepared.errors;
}

function run(command: typeof dataCommand, root: string, ...args: string[]): number {
  return command(args, { root, out: () => undefined, err: () => undefined });
}

const rowsIn = (root: string, folder = "public/data"): DatasetRows =>
  JSON.parse(readFileSync(join(root, folder, "dataset.json"), "utf8")) as DatasetRows;

/** The story that a dataset names, and where it lies. */
function storyIn(root: string, folder = "public/data"): { readonly path: string; readonly text: string } {
  const path = join(root, folder, rowsIn(root, folder).story?.file ?? "none");
  return { path, text: readFileSync(path, "utf8") };
}

describe("a record's story", () => {
  it("is a file that the dataset names by its SHA-256, in its steps' order", () => {
    const root = rootOf(told("", "id=ev-eg-meeting"));
    expect(run(dataCommand, root)).toBe(0);
    const { text } = storyIn(root);
    expect(sha256(text)).toBe(rowsIn(root).story?.sha256);
    expect(storySchema.parse(JSON.parse(text)).steps.map(({ view }) => view)).toEqual(["", "id=ev-eg-meeting"]);
  });

  it("is none where there is no file, or no step in it", () => {
    for (const files of [SMALL_RECORD, { ...SMALL_RECORD, [NAME]: "[]\n" }]) {
      const root = rootOf(files);
      expect(run(dataCommand, root)).toBe(0);
      expect(rowsIn(root).story).toBeUndefined();
    }
  });

  it("changes the dataset's hash, and what it was goes", () => {
    const root = rootOf(told(""));
    run(dataCommand, root);
    const [before, { path }] = [rowsIn(root).hash, storyIn(root)];
    writeFileSync(join(root, NAME), step("view=sources"));
    run(dataCommand, root);
    expect(rowsIn(root).hash).not.toBe(before);
    expect(existsSync(path)).toBe(false);
    expect(run(dataCommand, root, "--check")).toBe(0);
  });

  it.each([
    ["an id of what there is not", "id=ev-eg-meting", "ev-eg-meting is an unknown event", "Did you mean ev-eg-meeting?"],
    ["a filter on what there is not", "place=pl-eg-ciaro", "pl-eg-ciaro is an unknown place", "Did you mean pl-eg-cairo?"],
    ["a code that the vocabulary lacks", "measure=force-deploymnt", "force-deploymnt is not a code of the record", "force-deployment"],
    ["a case that involves a child", "id=ev-eg-case", "ev-eg-case is a case that involves a child", "Show something else"],
    ["a directive given in such a case", "id=dir-eg-case", "dir-eg-case is a case that involves a child", "Show something else"],
    [
      "a cell of such a case",
      "view=compare&rows=meetings&cell=force-deployment,ev-eg-case",
      "ev-eg-case is a case that involves a child",
      "Show something else",
    ],
    [
      "such a case beside another",
      "view=compare&rows=meetings&compare=sides&pair=ev-eg-case,ev-eg-meeting",
      "ev-eg-case is a case that involves a child",
      "Show something else",
    ],
    ["a key that no view has", "colour=red", "cannot be read: colour", "Copy what stands behind the #"],
    ["a whole address's end", "#view=table", "begins with #", "Leave the # out"],
    ["another step", "step=2", "a link and not a view", "Leave step="],
    ["a date as nobody writes it", "t=2022", "not as the page writes it", "t=2022-01-01/2022-12-31"],
  ])("may not name %s", (_what, view, message, remedy) => {
    const [error, ...more] = errorsIn(told("", view));
    expect(error).toMatchObject({ file: NAME, line: 4, col: 9, field: "story[1].view", message });
    expect(error?.remedy).toContain(remedy);
    expect(more).toEqual([]);
  });

  it("follows the record: what was withdrawn stands in no step", () => {
    const withdrawn = `- { date: 2025-01-31, id: dir-eg-gone, withdrawn: true, why: { ar: أ, en: A } }\n`;
    expect(errorsIn({ ...told("id=dir-eg-gone"), "data/corrections.yaml": withdrawn })).toMatchObject([
      { file: NAME, line: 1, col: 9, message: "dir-eg-gone was withdrawn" },
    ]);
  });

  it("has its words in both languages", () => {
    const files = { ...SMALL_RECORD, [NAME]: "- view: ''\n  title: { ar: خطوة }\n  text: words\n" };
    expect(errorsIn(files)).toMatchObject([
      { line: 2, col: 10, field: "story[0].title.en", message: "the English is missing" },
      { line: 3, col: 9, field: "story[0].text", remedy: 'Write { ar: "…", en: "…" }' },
    ]);
  });
});

describe("a release", () => {
  function released(): { readonly root: string; readonly folder: string } {
    const root = rootOf(told("", "id=ev-eg-meeting"));
    run(dataCommand, root);
    expect(run(releaseCommand, root, "--date", "2025-01-02")).toBe(0);
    return { root, folder: `public/v/${rowsIn(root).hash.slice(0, 12)}` };
  }

  it("keeps its story beside it, whatever becomes of the record's", () => {
    const { root, folder } = released();
    const { text } = storyIn(root, folder);
    writeFileSync(join(root, NAME), step("view=table"));
    expect(run(dataCommand, root)).toBe(0);
    expect(storyIn(root, folder).text).toBe(text);
    expect(run(dataCommand, root, "--check")).toBe(0);
  });

  it("is not published with a story that is lost or is not its own", () => {
    const { root, folder } = released();
    writeFileSync(storyIn(root, folder).path, "{}");
    const prepared = prepareRecord(root);
    expect(prepared).toMatchObject({ ok: false, errors: [{ file: `${folder}/dataset.json`, message: "its story is missing or damaged" }] });
  });

  it("from which something is withdrawn loses its story, which may tell of it", () => {
    const { root, folder } = released();
    const { path } = storyIn(root, folder);
    const report = join(root, "data/sources/a-first.yaml");
    const text = readFileSync(report, "utf8");
    const start = text.indexOf("  - id: dir-eg-vigilance");
    writeFileSync(report, text.slice(0, start) + text.slice(text.indexOf("  - id: dir-eg-case")));
    writeFileSync(
      join(root, "data/corrections.yaml"),
      "- { date: 2025-02-01, id: dir-eg-vigilance, withdrawn: true, why: { ar: أ, en: A } }\n",
    );
    expect(run(dataCommand, root)).toBe(0);
    expect(rowsIn(root, folder).story).toBeUndefined();
    expect(existsSync(path)).toBe(false);
    expect(run(dataCommand, root, "--check")).toBe(0);
  });
});
