import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { figureFile } from "../../../src/export/figureFiles.ts";
import { fetchFaces } from "../../../src/figure/browser.ts";
import type { Day } from "../../../src/model/span.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { figureCommand } from "../../../src/prerender/drawFigure.ts";
import { figureInput, textOf } from "./input.ts";

const folder = mkdtempSync(join(tmpdir(), "figure-"));

async function run(args: readonly string[], site?: string) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await figureCommand(args, { out: (line) => out.push(line), err: (line) => err.push(line), today: 19_700 as Day, site });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const file = (name: string): string => join(folder, name);

describe("npm run figure", () => {
  it("writes a figure of a view with its own type, in the language asked for", async () => {
    const { code, out } = await run([
      "--view",
      "country=eg",
      "--lang",
      "ar",
      "--date",
      "2024-05-01",
      "--site",
      "https://s.example/x",
      "-o",
      file("ar.svg"),
    ]);
    const svg = readFileSync(file("ar.svg"), "utf8");
    expect(code).toBe(0);
    expect(out).toContain("wrote");
    expect(svg).toContain("@font-face");
    expect(textOf(svg)).toContain("https://s.example/x/ar/#country=eg");
    expect(textOf(svg)).toContain("1 مايو 2024");
  });

  it.each(
    (["ar", "en"] as const).flatMap((lang) =>
      ["", "unit=directives&soft=1", "t=2023-06-01/2024-12-31", "axis=polling&country=ly", "id=ev-ly-2024-municipal-meeting"].map(
        (view) => [view, lang, view === "" ? "outlines" : "text"] as const,
      ),
    ),
  )("writes of “%s” in %s, as %s, the very bytes that the page gives to be kept", async (view, lang, form) => {
    await run(["--view", view, "--lang", lang, "--form", form, "--date", "2024-05-01", "-o", file("same.svg")]);
    const rows = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
    const request = figureInput({ rows, lang, view }, { kind: "words", date: 19_844 as Day, link: null });
    const faces = await fetchFaces("public/fonts/", async (url) => new Response(readFileSync(url)));
    const kept = await figureFile(request, form, faces);
    expect(await kept.text()).toBe(readFileSync(file("same.svg"), "utf8"));
  });

  it.each([
    ["ar", /الوزارات أو قريبة منها|GeoNames/],
    ["en", /close to the ministries|GeoNames|Ballotline ·|Ballotline,/],
  ] as const)("draws another's record under the name of its file, never as ours nor with a link to it (%s)", async (lang, ours) => {
    copyFileSync("public/data/dataset.json", file("theirs.json"));
    const args = ["--lang", lang, "--site", "https://s.example/", "-o", file("theirs.svg")];
    await run(args);
    expect(textOf(readFileSync(file("theirs.svg"), "utf8"))).toMatch(ours);
    const { code, err } = await run([...args, "--data", file("theirs.json")]);
    const svg = readFileSync(file("theirs.svg"), "utf8");
    expect([code, err]).toEqual([0, ""]);
    expect(textOf(svg)).toContain("theirs.json");
    expect(textOf(svg)).not.toMatch(ours);
    expect(svg).not.toContain("crispEdges");
    expect(svg).not.toContain("s.example");
  });

  it("warns where the terms of another's record forbid to pass it on", async () => {
    const rows = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
    writeFileSync(file("kept.json"), JSON.stringify({ ...rows, terms: { licence: null, citation: null, local: true } }));
    const { code, err } = await run(["--data", file("kept.json"), "-o", file("kept.svg")]);
    expect([code, err]).toEqual([0, expect.stringContaining("forbid")]);
  });

  it("takes today, and the address in SITE_URL, unless told otherwise", async () => {
    await run(["--lang", "en", "--form", "outlines", "--size", "card", "-o", file("a/b/card.svg")], "https://s.example/");
    expect(readFileSync(file("a/b/card.svg"), "utf8")).toMatch(/^<svg [^>]*viewBox="0 0 1200 630"/);
  });

  it("goes without link and code where no address is given, and says so", async () => {
    const { code, err } = await run(["--lang", "en", "-o", file("none.svg")]);
    expect(code).toBe(0);
    expect(err).toContain("--site");
    expect(readFileSync(file("none.svg"), "utf8")).not.toContain("crispEdges");
  });

  it.each([
    ["no file to write", []],
    ["an unknown language", ["--lang", "fr", "-o", "x.svg"]],
    ["an unknown size", ["--size", "poster", "-o", "x.svg"]],
    ["a day that is none", ["--date", "2024-02-30", "-o", "x.svg"]],
    ["a view that cannot be read", ["--view", "t=soon", "-o", "x.svg"]],
    ["an address that is none", ["--site", "javascript:alert(1)", "-o", "x.svg"]],
    ["an unknown option", ["--colour", "-o", "x.svg"]],
  ])("ends with 2 and its usage on %s", async (_, args) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain("usage: npm run figure");
  });

  it("ends with 1 where the record cannot be read", async () => {
    const { code, err } = await run(["--data", file("missing.json"), "-o", file("y.svg")]);
    expect(code).toBe(1);
    expect(err).toContain("missing.json");
  });
});
