import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { DatasetError } from "../../../src/load/errors.ts";
import type { Loaded } from "../../../src/load/load.ts";
import { loadRelease } from "../../../src/load/release.ts";
import type { Release } from "../../../src/model/release.ts";
import type { Tombstone } from "../../../src/model/types.ts";
import { goodRows } from "./records.ts";
import { serve } from "./server.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const rows = goodRows();
const NAME = rows.hash.slice(0, 12);
const later: Release = { ...entry("{}"), hash: "f".repeat(64), date: "2025-03-01" };

function entry(text: string): Release {
  const { length: sources } = rows.sources;
  return { hash: rows.hash, date: "2025-01-31", sources, events: 1, directives: 1, schema: rows.schema, sha256: sha256(text) };
}

const site = (text: string, list: unknown = { releases: [entry(text), later] }): Promise<string> =>
  serve({ "v/releases.json": JSON.stringify(list), [`v/${NAME}/dataset.json`]: text });

const load = (url: string, name = NAME): Promise<Loaded> => loadRelease(url, name, { signal: new AbortController().signal });

const kind = (loading: Promise<Loaded>): Promise<unknown> =>
  loading.then(
    () => undefined,
    (error: unknown) => (error instanceof DatasetError ? error.reason : error),
  );

describe("a release of our own record", () => {
  it("opens with what it is, and says which is the newest", async () => {
    const { dataset, pinned } = await load(await site(JSON.stringify(rows)));
    expect(dataset.rows()).toEqual(rows);
    expect(pinned).toMatchObject({ release: { hash: rows.hash, date: "2025-01-31" }, newest: { date: "2025-03-01" }, withdrawn: [] });
  });

  it("is refused as damaged where its contents are not those of its hash, whatever the list says", async () => {
    const changed = JSON.stringify({ ...rows, title: { ar: "آخر", en: "Other" } });
    expect(await kind(load(await site(changed)))).toEqual({ code: "damaged" });
  });

  it("is refused as damaged where it is another release", async () => {
    const other = JSON.stringify({ ...rows, hash: later.hash });
    expect(await kind(load(await site(other)))).toEqual({ code: "damaged" });
  });

  it("from which something was withdrawn opens by the bytes that the list names", async () => {
    const tombstone: Tombstone = { id: rows.events[0]!.id, withdrawn: "2025-02-01" };
    const left = JSON.stringify({ ...rows, events: rows.events.slice(1), withdrawn: [tombstone] });
    const { dataset, pinned } = await load(await site(left));
    expect(dataset.eventRow(rows.events[0]!.id)).toBeUndefined();
    expect(pinned?.withdrawn).toEqual([tombstone]);
    const meddled = await serve({
      "v/releases.json": JSON.stringify({ releases: [entry(left)] }),
      [`v/${NAME}/dataset.json`]: left.replace("2025-02-01", "2025-02-02"),
    });
    expect(await kind(load(meddled))).toEqual({ code: "damaged" });
  });

  const tombstone: Tombstone = { id: rows.events[0]!.id, withdrawn: "2025-02-01" };
  const whole = JSON.stringify(rows);
  const left = JSON.stringify({ ...rows, events: rows.events.slice(1), withdrawn: [tombstone] });

  it.each([
    ["as it was", whole],
    ["as it is to be", left],
  ])("that is being replaced opens %s", async (_what, text) => {
    const { pinned } = await load(await site(text, { releases: [{ ...entry(whole), next: sha256(left) }] }));
    expect(pinned?.withdrawn).toEqual(text === left ? [tombstone] : []);
  });

  it("is not shown as it was before a withdrawal that the list knows of", async () => {
    expect(await kind(load(await site(whole, { releases: [entry(left)] })))).toEqual({ code: "damaged" });
  });

  it.each([
    ["dataset", [whole, left], [entry(left), entry(left)]],
    ["list", [left, left], [entry(whole), entry(left)]],
    ["list that does not know it yet", [left, left], [later, entry(left)]],
  ] as const)("opens where a cache held an older %s: both are asked for anew, once", async (_what, texts, entries) => {
    const asked: (string | undefined)[] = [];
    const answer = (by: (again: boolean) => string) => (request: IncomingMessage, response: ServerResponse) => {
      const again = request.headers["cache-control"] === "no-cache";
      asked.push(request.headers["cache-control"]);
      response.writeHead(200, { "content-type": "application/json" }).end(by(again));
    };
    const url = await serve({
      "v/releases.json": answer((again) => JSON.stringify({ releases: [entries[again ? 1 : 0]] })),
      [`v/${NAME}/dataset.json`]: answer((again) => texts[again ? 1 : 0]),
    });
    expect((await load(url)).pinned?.withdrawn).toEqual([tombstone]);
    expect(asked.filter((how) => how === "no-cache")).toHaveLength(2);
  });

  it.each(["000000000000", "", "../../data", NAME.toUpperCase(), `${NAME}0`])("is not to be had under the name %j", async (name) => {
    expect(await kind(load(await site(JSON.stringify(rows)), name))).toEqual({ code: "noRelease", name });
  });

  it.each([
    ["not JSON", "<!doctype html>"],
    ["no list", []],
  ])("cannot be told where the list is %s", async (_case, list) => {
    const url = await serve({ "v/releases.json": typeof list === "string" ? list : JSON.stringify(list) });
    expect(await kind(load(url))).toEqual({ code: "damaged" });
  });

  it("of a form that this page does not know is said to be newer", async () => {
    const text = JSON.stringify({ ...rows, schema: "ballotline/9" });
    expect(await kind(load(await site(text)))).toEqual({ code: "newerVersion", found: "ballotline/9" });
  });
});
