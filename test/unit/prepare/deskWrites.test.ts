import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must } from "../../../src/model/must.ts";
import { DESK_WRITES, deskWrites } from "../../../src/prepare/deskWrites.ts";

const folder = mkdtempSync(join(tmpdir(), "ballotline-writes-"));
const root = join(folder, "project");
const OLD = "- id: pl-eg\n";
const NEW = "- id: pl-eg\n- id: pl-ly\n";
const REPORT = "data/sources/ly-new.yaml";

let server: ViteDevServer;
let origin = "";
beforeAll(async () => {
  mkdirSync(join(root, "data/sources"), { recursive: true });
  writeFileSync(join(root, "data/places.yaml"), OLD);
  writeFileSync(join(folder, "outside.yaml"), OLD);
  symlinkSync(join(folder, "outside.yaml"), join(root, "data/actors.yaml"));
  writeFileSync(join(root, "index.html"), "<!doctype html><title>t</title>");
  server = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [deskWrites()],
    server: { port: 0, host: "127.0.0.1", ws: false },
  });
  await server.listen();
  origin = new URL(must(server.resolvedUrls?.local[0], "address")).origin;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Told {
  readonly status: number;
  readonly now?: string | null;
  readonly error?: string;
}

async function ask(body: unknown, headers: Record<string, string> = {}, method = "POST"): Promise<Told> {
  const response = await fetch(origin + DESK_WRITES, {
    method,
    headers: { origin, "content-type": "application/json", ...headers },
    ...(method === "POST" ? { body: typeof body === "string" ? body : JSON.stringify(body) } : {}),
  });
  return { status: response.status, ...((await response.json()) as object) };
}
const read = (name: string): string => readFileSync(join(root, name), "utf8");

describe("the desk under the development server", () => {
  it("asks what stands in a file, and writes it whole where nothing has changed it since", async () => {
    expect(await ask({ name: "data/places.yaml" })).toEqual({ status: 200, now: OLD });
    expect(await ask({ name: "data/places.yaml", write: { yaml: NEW, was: OLD } })).toEqual({ status: 200, now: NEW });
    expect(read("data/places.yaml")).toBe(NEW);
    expect(await ask({ name: REPORT })).toEqual({ status: 200, now: null });
    expect(await ask({ name: REPORT, write: { yaml: "source:\n  id: src-ly-new\n", was: null } })).toMatchObject({ status: 200 });
    expect(readdirSync(join(root, "data/sources"))).toEqual(["ly-new.yaml"]);
  });

  it("writes nothing over what was changed in the meantime, and tells what stands there", async () => {
    expect(await ask({ name: "data/places.yaml", write: { yaml: OLD, was: "- id: pl-other\n" } })).toEqual({ status: 409, now: NEW });
    expect(read("data/places.yaml")).toBe(NEW);
  });

  it.each([
    "data/vocabulary.yaml",
    "data/sources/../../outside.yaml",
    "data/sources/..%2f..%2foutside.yaml",
    "data/sources/sub/new.yaml",
    "data/sources/.hidden.yaml",
    "data/sources/new.ts",
    "data/sources/new.yaml\n",
    "../outside.yaml",
    "/etc/hosts.yaml",
    "package.json",
  ])("reads and writes only reports and the registries to which it adds: not %j", async (name) => {
    expect(await ask({ name })).toMatchObject({ status: 400 });
    expect(await ask({ name, write: { yaml: NEW, was: null } })).toMatchObject({ status: 400 });
    expect(readFileSync(join(folder, "outside.yaml"), "utf8")).toBe(OLD);
  });

  it("follows no symbolic link", async () => {
    expect(await ask({ name: "data/actors.yaml" })).toMatchObject({ status: 400, error: expect.stringContaining("symbolic link") });
    expect(await ask({ name: "data/actors.yaml", write: { yaml: NEW, was: OLD } })).toMatchObject({ status: 400 });
    expect(readFileSync(join(folder, "outside.yaml"), "utf8")).toBe(OLD);
  });

  it("writes no file that is not YAML", async () => {
    expect(await ask({ name: "data/elections.yaml", write: { yaml: "- [", was: null } })).toMatchObject({ status: 400 });
    expect(existsSync(join(root, "data/elections.yaml"))).toBe(false);
  });

  it("answers only its own page", async () => {
    const write = { name: "data/places.yaml", write: { yaml: OLD, was: NEW } };
    expect(await ask(write, { origin: "https://example.org" })).toMatchObject({ status: 403 });
    expect(await ask(write, { origin: "http://localhost:1" })).toMatchObject({ status: 403 });
    expect(await ask(write, { origin: "null" })).toMatchObject({ status: 403 });
    expect(await ask(write, { "sec-fetch-site": "same-site" })).toMatchObject({ status: 403 });
    expect(await ask(write, { "content-type": "text/plain" })).toMatchObject({ status: 400 });
    expect(await ask("{", {})).toMatchObject({ status: 400 });
    expect(await ask(write, {}, "GET")).toMatchObject({ status: 405 });
    expect(read("data/places.yaml")).toBe(NEW);
  });

  it("is no part of what is built or previewed", () => {
    const { apply } = deskWrites();
    const applies = (command: "build" | "serve", isPreview: boolean): unknown =>
      typeof apply === "function" && Reflect.apply(apply, deskWrites(), [{}, { command, mode: "production", isPreview }]);
    expect([applies("serve", false), applies("build", false), applies("serve", true)]).toEqual([true, false, false]);
  });
});
