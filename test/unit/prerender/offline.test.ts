import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hostHeaders } from "../../../src/prerender/headers.ts";
import { publishedIn } from "../../../src/prerender/offline.ts";
import { appPage } from "../../../src/prerender/pages.ts";

let folder: string;
const write = (path: string, text = path): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ballotline-"));
  write("data/dataset.json", JSON.stringify({ hash: "a".repeat(64) }));
  for (const path of ["ar/index.html", "en/index.html", "index.html", "assets/app-1.js", "embed/ar.html", "embed.js"]) write(path);
  for (const path of ["v/abc/dataset.json", "figures/card-ar.png", "_headers", "sw.js", "offline.json"]) write(path);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("what a copy for reading without a connection holds", () => {
  it("is the pages by their folders, their parts and the record, and nothing that is for other people's pages", () => {
    expect(publishedIn(folder).files.map(([path]) => path)).toEqual(["ar/", "assets/app-1.js", "data/dataset.json", "en/", ""]);
  });

  it("has another version as soon as any of it changes, and the same one otherwise", () => {
    const before = publishedIn(folder);
    write("embed/ar.html", "another embed");
    expect(publishedIn(folder)).toEqual(before);
    write("assets/app-1.js", "other code");
    expect(publishedIn(folder).version).not.toBe(before.version);
    expect(publishedIn(folder).dataset).toBe("a".repeat(64));
  });
});

it("lets pages have a worker of their own origin, in their heads as in the example of headers", () => {
  expect(appPage(readFileSync("index.html", "utf8"), "en")).toContain("worker-src &#39;self&#39;");
  expect(hostHeaders()).toContain("worker-src 'self'");
});

it("lets only this site frame its full pages, and anyone its embeds", () => {
  const blocks = hostHeaders().split(/\n(?=\/)/);
  const framed = blocks.filter((block) => block.includes("frame-ancestors 'self'")).map((block) => block.split("\n")[0]);
  expect(framed).toEqual(["/ar/*", "/en/*"]);
  expect(appPage(readFileSync("index.html", "utf8"), "en")).not.toContain("frame-ancestors");
});
