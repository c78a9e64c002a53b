import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EXPORTERS, fileName } from "../../../src/export/exporters.ts";
import type { Day } from "../../../src/model/span.ts";
import { isBasemapTopology } from "../../../src/model/topology.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { listReleases } from "../../../src/prepare/releases.ts";
import { exportCommand } from "../../../src/prerender/exportCommand.ts";
import { openBasemap } from "../../../src/scene/basemap.ts";
import { exportRequest } from "./asked.ts";

const OWN = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
const TOPOLOGY: unknown = JSON.parse(readFileSync("public/data/basemap.topo.json", "utf8"));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function run(args: readonly string[], site?: string) {
  const folder = mkdtempSync(join(tmpdir(), "ballotline-export-"));
  folders.push(folder);
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), today: 19_700 as Day, site };
  const code = await exportCommand([...args, "-o", folder], terminal);
  return { code, out: out.join("\n"), err: err.join("\n"), folder, names: readdirSync(folder).sort() };
}

const ALL = ["csv", "package", "xlsx", "parquet", "arrow", "geojson"].flatMap((format) => ["--format", format]);
const DAY = "2026-01-12";

describe("npm run export", () => {
  it.each([
    ["", "ar"],
    ["country=ly", "en"],
    ["measure=women-police&trust=stated", "en"],
    ["q=المرأة", "ar"],
  ] as const)("writes of “%s” the very bytes that the page gives (%s)", async (view, lang) => {
    const { code, names, folder } = await run([view, ...ALL, "--lang", lang, "--date", DAY, "--site", "https://record.example/"]);
    const released = listReleases(".").find(({ hash }) => hash === OWN.hash)?.date;
    const basemap = () => (isBasemapTopology(TOPOLOGY) ? Promise.resolve(openBasemap(TOPOLOGY)) : Promise.reject(new Error("no basemap")));
    const request = {
      ...exportRequest({
        rows: OWN,
        view,
        lang,
        recordUrl: `https://record.example/${lang}/`,
        accessed: DAY,
        ...(released && { released }),
      }),
      basemap,
    };
    expect(code).toBe(0);
    const page = EXPORTERS.filter(({ id }) => !/^(ics|json)$/.test(id));
    expect(names).toEqual(page.map((exporter) => fileName(exporter, request)).sort());
    for (const exporter of page) {
      const bytes = Buffer.from(await (await exporter.write(request)).arrayBuffer());
      expect([exporter.id, bytes.equals(readFileSync(join(folder, fileName(exporter, request))))]).toEqual([exporter.id, true]);
    }
  });

  it("writes several views side by side, as tables of what is shown unless told otherwise, and says that they carry no link", async () => {
    const { code, names, err, folder } = await run(["country=ly", "country=eg", "--lang", "en"]);
    expect(code).toBe(0);
    expect(names.filter((name) => /^ballotline-events-shown-[a-z0-9]+-[0-9a-f]{12}-en\.csv$/.test(name))).toHaveLength(2);
    expect(err).toContain("--site");
    for (const name of names) expect(readFileSync(join(folder, name), "utf8")).not.toContain("#country");
  });

  it("writes once what the columns are, the same of every view, with nothing of where rows come from", async () => {
    const { folder, names, out } = await run(["country=ly", "country=eg", "--lang", "ar"]);
    expect(names.filter((name) => name.includes("columns"))).toEqual(["ballotline-columns.csv"]);
    expect(out.split("\n").filter((line) => line.includes("columns.csv"))).toHaveLength(1);
    const text = readFileSync(join(folder, "ballotline-columns.csv"), "utf8");
    expect(text.split("\r\n")[0]).toBe("\uFEFFtable,column,type,set,description_ar,description_en");
    expect(text).not.toContain(OWN.hash);
  });

  it("gives another's record under its own name and terms, never under ours", async () => {
    const { names, folder } = await run(["--data", "public/data/dataset.json", "--rows", "all", "--lang", "en"], "https://record.example/");
    expect(names.every((name) => name.startsWith("file-dataset.json-"))).toBe(true);
    const [head = "", first = ""] = readFileSync(join(folder, names.find((name) => name.includes("events"))!), "utf8").split("\r\n");
    expect(first.split(",")[head.split(",").indexOf("licence")]).not.toBe("CC BY 4.0");
  });

  it.each([
    [["--format", "doc"], "--format"],
    [["--rows", "some"], "--rows"],
    [["nonsense=1"], "nonsense"],
    [["--site", "nowhere"], "--site"],
    [["--date", "yesterday"], "--date"],
  ])("refuses %j with how it is used", async (args, words) => {
    const { code, err, names } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).toContain("usage: npm run export");
    expect(names).toEqual([]);
  });

  it("says what it cannot read", async () => {
    expect((await run(["--data", "nowhere.json"])).code).toBe(1);
  });
});
