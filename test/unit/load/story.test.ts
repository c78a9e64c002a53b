import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DatasetError } from "../../../src/load/errors.ts";
import { loadStory } from "../../../src/load/story.ts";
import { validateRows } from "../../../src/load/validate.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { fixtureRows } from "../../support/fixture.ts";

const FOREIGN = { host: "h.example", isFile: false, contentHash: null, complete: true };
const WORDS = { ar: "نص", en: "Text" };
const STORY = { schema: "ballotline/2", form: "story", steps: [{ view: "country=ly", title: WORDS, text: WORDS }] };

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function load(story: unknown, { foreign = true, digest }: { readonly foreign?: boolean; readonly digest?: string } = {}) {
  const text = JSON.stringify(story);
  const dataset = openRows(fixtureRows(), foreign ? FOREIGN : null);
  const beside = (name: string) => Promise.resolve({ url: `https://h.example/${name}`, bytes: new TextEncoder().encode(text) });
  return loadStory({ dataset, beside }, { file: "s.json", sha256: digest ?? sha256(text) });
}

const codeOf = (loading: Promise<unknown>): Promise<unknown> =>
  loading.then(
    () => "none",
    (error: unknown) => (error instanceof DatasetError ? error.reason.code : error),
  );

describe("a record's story", () => {
  it.each([false, true])("has its steps (somebody else's: %s)", async (foreign) => {
    expect(await load(STORY, { foreign })).toEqual(STORY.steps);
  });

  it.each([false, true])("is not shown where its bytes are not those that the dataset names (somebody else's: %s)", async (foreign) => {
    expect(await codeOf(load(STORY, { foreign, digest: "0".repeat(64) }))).toBe("damaged");
  });

  it.each([
    ["no step", { ...STORY, steps: [] }],
    ["more steps than anybody walks", { ...STORY, steps: Array.from({ length: 21 }, () => STORY.steps[0]) }],
    ["a step without words", { ...STORY, steps: [{ view: "" }] }],
    ["a view that is none", { ...STORY, steps: [{ ...STORY.steps[0], view: 5 }] }],
    ["a dataset in its place", fixtureRows()],
  ])("of somebody else's with %s is none", async (_what, story) => {
    expect(await codeOf(load(story))).toBe("notThisFormat");
  });

  it("of somebody else's may be in one language, and is rid of marks that nobody sees", async () => {
    const steps = [{ view: "", title: { en: "A\u202eB" }, text: { en: "Text" } }];
    expect(await load({ ...STORY, steps })).toEqual([
      { view: "", title: { ar: "AB", en: "AB", only: "en" }, text: { ar: "Text", en: "Text", only: "en" } },
    ]);
  });
});

describe("somebody else's record that names a story", () => {
  const REF = { file: "s.json", sha256: "0".repeat(64) };
  const signal = new AbortController().signal;
  const validated = (rows: object, story: unknown = REF) => validateRows(structuredClone({ ...rows, story }), { signal });
  const withoutCases = () => {
    const rows = fixtureRows();
    return { ...rows, events: rows.events.map((event) => ({ ...event, sensitive: null })) };
  };

  it("keeps its name", async () => {
    expect((await validated(withoutCases())).rows.story).toEqual(REF);
  });

  it("has none where one of its events involves a child, since the words may tell of it", async () => {
    const rows = withoutCases();
    const events = rows.events.map((event, at) => (at === 0 ? { ...event, sensitive: "child" } : event));
    expect((await validated({ ...rows, events })).rows.story).toBeUndefined();
  });

  it.each([
    ["a path", { ...REF, file: "../s.json" }],
    ["another host", { ...REF, file: "https://x.example/s.json" }],
    ["no digest", { file: "s.json" }],
  ])("by %s has none, and is told", async (_what, story) => {
    const { rows, findings } = await validated(withoutCases(), story);
    expect(rows.story).toBeUndefined();
    expect(JSON.stringify(findings)).toContain("story");
  });
});
