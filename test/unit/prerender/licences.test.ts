import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { classicScript } from "../../../src/prerender/embedBundle.ts";
import { licenceMark, licenceTexts, markedIn, packagesIn, scriptsIn } from "../../../src/prerender/licences.ts";

/** What the bundler itself says that it has put into the site's scripts. */
const modules = new Set<string>();
const listening: Plugin = {
  name: "listening",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === "chunk") for (const id of file.moduleIds) modules.add(id);
  },
};

let scripts: readonly string[] = [];
beforeAll(async () => {
  const built = (await build({ logLevel: "error", plugins: [listening], build: { write: false } })) as Rolldown.RolldownOutput;
  const chunks = built.output.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  const alone = [await classicScript("src/embed/live.ts", "BallotlineLive"), await classicScript("src/app/offline/worker.ts", null)];
  scripts = [...chunks, ...alone.map(({ code }) => code)];
}, 240_000);

describe("the licences of a built site", () => {
  it("name every package that the bundler put into a script, and the bundler's own", () => {
    const names = [...modules].flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
    const marked = new Set(markedIn(scripts).map((named) => named.slice(0, named.lastIndexOf("@"))));
    expect(new Set(names).size).toBeGreaterThan(20);
    expect([...new Set([...names, "vite", "rolldown"])].filter((name) => !marked.has(name))).toEqual([]);
  });

  it("hold a text for each of them, as the package brings it, and the face's", () => {
    const texts = licenceTexts(scripts);
    const parts = texts.split(/\n-{80}\n/);
    const short = markedIn(scripts).filter((named) => (parts.find((each) => each.trim().startsWith(`${named} (`))?.length ?? 0) < 400);
    expect(short).toEqual([]);
    expect(texts).toContain(readFileSync("node_modules/leaflet/LICENSE", "utf8").trim());
    expect(texts).toContain("Hippocratic License");
    expect(texts).toContain(readFileSync("public/fonts/OFL.txt", "utf8").trim());
  });

  it("are refused for a package that is not there", () => {
    expect(() => licenceTexts(["/*! @license react@0.0.1; texts in licences.txt */"])).toThrow("react@0.0.1");
  });
});

it("a script marks what others wrote of it, and nothing where all is ours", () => {
  const inside = (path: string): string => join(process.cwd(), path);
  const ids = [
    inside("src/main.tsx"),
    inside("node_modules/react/index.js"),
    inside("node_modules/@tanstack/react-virtual/dist/esm/index.js?x"),
  ];
  expect(packagesIn(ids).map((named) => named.replace(/@[\d.]+$/, ""))).toEqual(["@tanstack/react-virtual", "react"]);
  expect(markedIn([licenceMark({ moduleIds: ids })])).toEqual(packagesIn(ids));
  expect(licenceMark({ moduleIds: ids.slice(0, 1) })).toBe("");
});

it("are looked for in one page after another, however many there are", () => {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  for (const name of ["1.html", "2.html", "3.css"]) writeFileSync(join(folder, name), "before");
  const texts = scriptsIn(folder);
  expect(texts.next().value).toBe("before");
  for (const name of ["1.html", "2.html"]) writeFileSync(join(folder, name), "after");
  expect([...texts]).toEqual(["after"]);
});
