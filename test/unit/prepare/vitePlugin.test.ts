import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, createServer, type InlineConfig, type ViteDevServer } from "vite";
import { afterEach, describe, expect, it, vi } from "vitest";
import { recordPlugin } from "../../../src/prepare/vitePlugin.ts";
import { type Files, SMALL_RECORD, writeRecord } from "../../support/record.ts";

const ACTORS = "data/actors.yaml";
const DATASET = "public/data/dataset.json";
const BROKEN = SMALL_RECORD[ACTORS]!.replace("kind: office", "kind: ofice");

const soon = { timeout: 30_000, interval: 20 };

let server: ViteDevServer | undefined;
let root = "";
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(root, { recursive: true });
});

function siteOf(files: Files): InlineConfig {
  root = writeRecord({ ...files, "index.html": "<!doctype html><title>t</title>" });
  return { root, configFile: false, logLevel: "silent", mode: "development", plugins: [recordPlugin()] };
}

async function serve(files: Files): Promise<{ sent: unknown[] }> {
  server = await createServer({ ...siteOf(files), server: { middlewareMode: true, ws: false } });
  const { watcher } = server;
  await vi.waitFor(() => expect(watcher.getWatched()[join(root, "data")]).toContain("actors.yaml"), soon);
  const sent: unknown[] = [];
  vi.spyOn(server.ws, "send").mockImplementation((payload: unknown) => void sent.push(payload));
  return { sent };
}

const edit = (text: string): void => writeFileSync(join(root, ACTORS), text);
const dataset = (): string => readFileSync(join(root, DATASET), "utf8");

describe("while one edits the record", () => {
  it("the dataset is there from the start", async () => {
    await serve(SMALL_RECORD);
    expect(dataset()).toContain("The minister");
  });

  it("a change reaches the page", async () => {
    const { sent } = await serve(SMALL_RECORD);
    edit(SMALL_RECORD[ACTORS]!.replace("The minister", "A minister"));
    await vi.waitFor(() => expect(sent).toContainEqual({ type: "full-reload", path: "/ar/index.html" }), soon);
    expect(dataset()).toContain("A minister");
  });

  it("an error lies over the page, the last good dataset stays, and mending it clears the page", async () => {
    const { sent } = await serve(SMALL_RECORD);
    const good = dataset();
    edit(BROKEN);
    await vi.waitFor(() => expect(sent).toHaveLength(1), soon);
    expect(sent[0]).toMatchObject({
      type: "error",
      err: {
        message: expect.stringContaining("data/actors.yaml:1:72  ac-eg-minister.kind"),
        id: join(root, ACTORS),
        loc: { file: join(root, ACTORS), line: 1, column: 72 },
        frame: expect.stringContaining("kind: ofice"),
      },
    });
    expect(dataset()).toBe(good);
    edit(SMALL_RECORD[ACTORS]!);
    await vi.waitFor(() => expect(sent.at(-1)).toEqual({ type: "full-reload", path: "/en/index.html" }), soon);
  });

  it("an error that stands from the start does not keep the server from starting", async () => {
    const { sent } = await serve({ ...SMALL_RECORD, [ACTORS]: BROKEN });
    expect(existsSync(join(root, DATASET))).toBe(false);
    edit(SMALL_RECORD[ACTORS]!);
    await vi.waitFor(() => expect(sent).toContainEqual({ type: "full-reload", path: "/ar/index.html" }), soon);
    expect(dataset()).toContain("The minister");
  });
});

describe("in a build", () => {
  it("the dataset is made and shipped", async () => {
    await build(siteOf(SMALL_RECORD));
    expect(readFileSync(join(root, "dist/data/dataset.json"), "utf8")).toBe(dataset());
  });

  it("an error stops it with every error in its message", async () => {
    const twice = { ...SMALL_RECORD, [ACTORS]: BROKEN, "data/record.yaml": "title: { en: Title }\n" };
    await expect(build(siteOf(twice))).rejects.toThrow(/actors\.yaml:1:72[\s\S]*record\.yaml:1:8/);
    expect(existsSync(join(root, "dist"))).toBe(false);
  });
});
