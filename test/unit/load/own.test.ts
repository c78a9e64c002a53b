import { describe, expect, it } from "vitest";
import { DatasetError } from "../../../src/load/errors.ts";
import { fetchText } from "../../../src/load/fetchText.ts";
import { loadOwn } from "../../../src/load/load.ts";
import type { ColumnarPair } from "../../../src/model/columnarEncode.ts";
import type { EventRow } from "../../../src/model/ids.ts";
import { filesOf, NAMES, rewritten } from "../../support/large.ts";
import { goodColumns, goodRows } from "./records.ts";
import { nobody, serve } from "./server.ts";

const signal = () => new AbortController().signal;
const open = (url: string) => loadOwn(url, { signal: signal() });

async function reason(loading: Promise<unknown>): Promise<DatasetError["reason"]> {
  const error: unknown = await loading.then(
    () => "it loaded",
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatasetError);
  return (error as DatasetError).reason;
}

describe("our own record", () => {
  it("opens when its hash is its own", async () => {
    const rows = goodRows();
    const url = await serve({ "dataset.json": JSON.stringify(rows) });
    const {
      dataset,
      findings: { errors: rejected },
    } = await open(`${url}dataset.json`);
    expect(dataset.rows()).toStrictEqual(rows);
    expect([dataset.host, dataset.wording.state(), rejected]).toEqual([null, "ready", []]);
  });

  it("tells how much has come while it comes", async () => {
    const text = JSON.stringify(goodRows());
    const bytes = Buffer.byteLength(text);
    const half = Buffer.from(text).subarray(0, 1000);
    const url = await serve({
      "dataset.json": (_request, response) => {
        response.writeHead(200, { "content-length": bytes });
        response.write(half);
        setTimeout(() => response.end(Buffer.from(text).subarray(1000)), 20);
      },
    });
    const seen: (readonly [number, number | null])[] = [];
    await loadOwn(`${url}dataset.json`, { signal: signal(), onProgress: (...step) => seen.push(step) });
    expect(seen[0]).toEqual([1000, bytes]);
    expect(seen.at(-1)).toEqual([bytes, bytes]);
  });

  it("passes its check, which is made once", async () => {
    const url = await serve({ "dataset.json": JSON.stringify(goodRows()) });
    const { verify } = await open(`${url}dataset.json`);
    expect(await verify?.()).toBeUndefined();
    expect(verify?.()).toBe(verify?.());
  });

  it("fails its check as damaged when one word was changed", async () => {
    const rows = goodRows();
    const changed = { ...rows, title: { ...rows.title, en: "Another title" } };
    const url = await serve({ "dataset.json": JSON.stringify(changed) });
    const { verify } = await open(`${url}dataset.json`);
    expect(await reason(verify!())).toEqual({ code: "damaged" });
    expect(await reason(verify!())).toEqual({ code: "damaged" });
  });

  it.each([
    ["of a newer version", JSON.stringify({ ...goodRows(), schema: "ballotline/3" }), { code: "newerVersion", found: "ballotline/3" }],
    ["cut short", JSON.stringify(goodRows()).slice(0, -20), { code: "notJson" }],
    ["a web page", "<!doctype html><title>404</title>", { code: "notJson" }],
    ["empty", "", { code: "notJson" }],
    ["another format", JSON.stringify({ type: "FeatureCollection", features: [] }), { code: "notThisFormat" }],
    ["another format's version", JSON.stringify({ schema: "other/1" }), { code: "notThisFormat" }],
    ["a list", "[]", { code: "notThisFormat" }],
    ["null", "null", { code: "notThisFormat" }],
    ["of an unknown form", JSON.stringify({ ...goodRows(), form: "pages" }), { code: "notThisFormat" }],
    ["in the large form of earlier", JSON.stringify({ ...goodRows(), form: "columns" }), { code: "notThisFormat" }],
  ])("is refused when it is %s", async (_case, text, expected) => {
    const url = await serve({ "dataset.json": text });
    expect(await reason(open(`${url}dataset.json`))).toEqual(expected);
  });

  it.each([403, 404, 500])("names the answer %i", async (status) => {
    const url = await serve({ "dataset.json": (_request, response) => void response.writeHead(status).end("no") });
    expect(await reason(open(`${url}dataset.json`))).toEqual({ code: "status", status });
  });

  it("cannot be reached where nobody listens, and keeps the address and the cause", async () => {
    const url = `${await nobody()}dataset.json`;
    const error = await open(url).catch((reason: unknown) => reason as DatasetError);
    expect(error).toMatchObject({ url, reason: { code: "unreachable" } });
    expect((error as DatasetError).cause).toBeInstanceOf(Error);
  });

  it("cannot be reached when the line is cut half-way", async () => {
    const url = await serve({
      "dataset.json": (_request, response) => {
        response.writeHead(200, { "content-length": 10_000 });
        response.write("{", () => response.destroy());
      },
    });
    expect(await reason(open(`${url}dataset.json`))).toEqual({ code: "unreachable" });
  });

  it("is refused once it grows over the limit", async () => {
    const url = await serve({ "dataset.json": "x".repeat(1_100_000) });
    const loading = fetchText(`${url}dataset.json`, { signal: signal(), foreign: false, limitMb: 1 });
    expect(await reason(loading)).toEqual({ code: "tooLarge", limitMb: 1 });
  });

  it.each(["before the answer", "half-way"])("stops when the reader cancels %s", async (moment) => {
    const controller = new AbortController();
    const url = await serve({
      "dataset.json": (_request, response) => {
        if (moment === "half-way") response.writeHead(200).write("{");
        setTimeout(() => controller.abort(), 20);
      },
    });
    await expect(loadOwn(`${url}dataset.json`, { signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("our own record in the large form", () => {
  const { columns: COLUMNS, wording: WORDING } = NAMES;
  const { columns, wording } = goodColumns();
  const filesWith = (changed: Partial<ColumnarPair> = {}) =>
    Object.fromEntries(filesOf({ columns, wording, ...changed }, "dataset.json")) as Record<string, string | Uint8Array>;

  it("opens without its wording and fetches it when asked", async () => {
    const asked: string[] = [];
    const files = filesWith();
    const url = await serve({
      ...files,
      [WORDING]: (request, response) => {
        asked.push(request.url ?? "");
        response.end(files[WORDING]);
      },
    });
    const {
      dataset,
      findings: { errors: rejected },
    } = await open(`${url}dataset.json`);
    expect([asked, rejected, dataset.wording.state()]).toEqual([[], [], "absent"]);
    await dataset.wording.load();
    expect(asked).toEqual([`/${WORDING}`]);
    expect(dataset.rows()).toStrictEqual(goodRows());
  });

  const { title, rest } = wording.events;
  const all = Array.from({ length: rest.length }, (_, row) => row);
  const fewer = { ar: all.slice(1).map((row) => title.ar.at(row)!), en: all.slice(1).map((row) => title.en.at(row)!) };
  const words = (changed: Partial<ColumnarPair>) => filesWith(changed)[WORDING] as Uint8Array;
  it.each([
    ["a word in it was changed", words({ wording: { ...wording, events: { rest, title: { ar: title.ar, en: all.map(() => "Other") } } } })],
    ["it belongs to another record", words({ columns: { ...columns, hash: "0".repeat(64) } })],
    ["it has too few rows", words({ wording: { ...wording, events: { title: fewer, rest: all.slice(1).map((row) => rest.at(row)!) } } })],
    ["it has no titles", rewritten(words({}), "events.words.arrow", (found) => found.filter(([name]) => name !== "title_en"))],
    ["it has no events", rewritten(words({}), "events.words.arrow", null)],
  ])("refuses the wording when %s", async (_case, spoilt) => {
    const url = await serve({ ...filesWith(), [WORDING]: spoilt });
    const { dataset } = await open(`${url}dataset.json`);
    expect(await reason(dataset.wording.load())).toEqual({ code: "damaged" });
    expect(dataset.wording.state()).toBe("failed");
    expect(dataset.event(0 as EventRow).title).toEqual(dataset.term("eventKind", dataset.event(0 as EventRow).kind).label);
  });

  it("says why the wording did not come", async () => {
    const { [WORDING]: _words, ...others } = filesWith();
    const url = await serve(others);
    const { dataset } = await open(`${url}dataset.json`);
    expect(dataset.wording.failure()).toBeNull();
    expect(await reason(dataset.wording.load())).toEqual({ code: "status", status: 404 });
    expect(dataset.wording.failure()).toMatchObject({ reason: { code: "status", status: 404 } });
  });

  it("refuses another file in the wording's place", async () => {
    const url = await serve({ ...filesWith(), [WORDING]: JSON.stringify(goodRows()) });
    const { dataset } = await open(`${url}dataset.json`);
    expect(await reason(dataset.wording.load())).toEqual({ code: "notThisFormat" });
  });

  it("is refused as damaged when a table is missing", async () => {
    const files = filesWith();
    const spoilt = rewritten(files[COLUMNS] as Uint8Array, "events.arrow", null);
    const url = await serve({ ...files, [COLUMNS]: spoilt });
    expect(await reason(open(`${url}dataset.json`))).toEqual({ code: "damaged" });
  });

  it("is refused as damaged when its columns are of another record", async () => {
    const other = filesWith({ columns: { ...columns, hash: "0".repeat(64) } });
    const url = await serve({ ...filesWith(), [COLUMNS]: other[COLUMNS]! });
    expect(await reason(open(`${url}dataset.json`))).toEqual({ code: "damaged" });
  });

  it("lets go of the wording when the reader leaves", async () => {
    const controller = new AbortController();
    const url = await serve({
      ...filesWith(),
      [WORDING]: (_request, response) => {
        response.writeHead(200).write("{");
        controller.abort();
      },
    });
    const { dataset } = await loadOwn(`${url}dataset.json`, { signal: controller.signal });
    await expect(dataset.wording.load()).rejects.toMatchObject({ name: "AbortError" });
  });
});
