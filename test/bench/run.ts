/** `npm run bench`: speeds of the engine and of the published page at five sizes, beside the usual library and plain arrays, and weights beside a bare page, in one run; `-- --against DIR` compares only how our built site and another one open. Ratios count; milliseconds are this machine's. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { unzipSync } from "fflate";
import { openWordless } from "../../src/prerender/openRecord.ts";
import { BROWSER_ARGS, getBrowser, installedBrowser } from "../support/browser.ts";
import { printAgainst } from "./against.ts";
import { duckdbInNode, duckdbWasm } from "./databases.ts";
import { timeOurs } from "./engines.ts";
import { writeRecords } from "./makeRecord.ts";
import { inWords, round } from "./numbers.ts";
import { timePage } from "./pages.ts";
import { arquero, crossfilter2, inSql, plainArrays } from "./peers.ts";
import { buildApp, publish } from "./publish.ts";
import { type Peer, type Times, timePeer } from "./question.ts";
import { timeSearch } from "./search.ts";
import { serve } from "./serve.ts";
import { printWeights } from "./weights.ts";

const SEED = 20_241_116;
const FOLDER = ".cache/bench";
/** More words than this take a Node of ordinary size too long. */
const MOST_SEARCHED = 100_000;
const DRAWN_ROWS = 100_000;
const WIDTHS = [400, 800, 1366, 2000];
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "10,1000,10000,100000,1000000" },
    against: { type: "string" },
    rounds: { type: "string", default: "15" },
    "duckdb-wasm": { type: "string" },
  },
});
const sizes = values.rows.split(",").map(Number);

if (!existsSync("dist/en/index.html")) throw new Error("there is no built site: npm run build first");
if (values.against !== undefined) {
  if (!existsSync(join(values.against, "en/index.html"))) throw new Error(`there is no built site in ${values.against}`);
  await printAgainst("dist", values.against, Number(values.rounds));
  process.exit();
}
const missing = sizes.filter((rows) => !existsSync(join(FOLDER, `${rows}.json`)));
if (missing.length > 0) writeRecords(FOLDER, SEED, missing);

const wasm = values["duckdb-wasm"];
const peers: readonly (readonly [string, () => Peer | Promise<Peer>])[] = [
  ["crossfilter2", () => crossfilter2],
  ["plain arrays", () => plainArrays],
  ["arquero", () => arquero],
  ["DuckDB in Node", async () => inSql(await duckdbInNode())],
  ...(wasm === undefined ? [] : [["DuckDB-WASM", async () => inSql(await duckdbWasm(wasm))] as const]),
];

console.log(
  "engine, in Node: build ms | brush step ms, median / p95 | one facet ms   (ours: 16 facets twice over both tables; others: 5 of events)",
);
for (const rows of sizes) {
  const { columns, places } = await openWordless(join(FOLDER, `${rows}.json`));
  const line = (name: string, { build, step, facet }: Times, beside: string) =>
    console.log(
      `${String(rows).padStart(9)}  ${name.padEnd(14)} ${round(build).padStart(7)} | ${inWords(step).padStart(17)} | ${round(facet).padStart(7)}${beside}`,
    );
  const ours = timeOurs(columns, places);
  line("Ballotline", ours, "");
  for (const [name, made] of peers) {
    const times = await timePeer(await made(), columns);
    line(name, times, `   ×${round(times.step.median / ours.step.median)}`);
  }
  console.log(`           cost by days moved: ${ours.curve.map(({ days, ms }) => `${days} d ${round(ms)} ms`).join(" · ")}`);
}

console.log("large form, in Node: columns and words as they travel MB | columns unpacked, bytes a row | opened ms");
for (const rows of sizes.filter((count) => existsSync(join(FOLDER, `${count}.columns.zip`)))) {
  const [columns, words] = [`${rows}.columns.zip`, `${rows}.wording.zip`].map((name) => readFileSync(join(FOLDER, name)));
  const unpacked = Object.values(unzipSync(columns!)).reduce((sum, { length }) => sum + length, 0);
  const begun = performance.now();
  await openWordless(join(FOLDER, `${rows}.json`));
  console.log(
    `${String(rows).padStart(9)}  ${round(columns!.length / 1e6).padStart(7)}, ${round(words!.length / 1e6)} | ${round(unpacked / rows).padStart(7)} | ${round(performance.now() - begun).padStart(7)}`,
  );
}

console.log("search, in Node: folding all words ms | one query ms, median / p95");
for (const rows of sizes.filter((count) => count <= MOST_SEARCHED)) {
  const { build, query } = await timeSearch(FOLDER, rows);
  console.log(`${String(rows).padStart(9)}  ${round(build).padStart(7)} | ${inWords(query).padStart(17)}`);
}

getBrowser();
const executablePath = installedBrowser();
console.log("published: s to lay out all pages | pages, in both languages | first page kB, heaviest kB (gzip -9)");
const built = buildApp(FOLDER);
const folders = new Map<string, string>();
for (const rows of sizes) {
  const { folder, seconds, pages, firstKb, heaviestKb } = publish(built, FOLDER, rows);
  folders.set(String(rows), folder);
  console.log(
    `${String(rows).padStart(9)}  ${round(seconds).padStart(7)} | ${String(pages).padStart(6)} | ${round(firstKb).padStart(5)}, ${round(heaviestKb)}`,
  );
}
const server = await serve(folders);
const browser = await chromium.launch({ args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) });
console.log(
  "page, in Chromium: usable after the last byte ms | brush step script ms, median / p95 | script of all views, mean | frame ms, median / p95 | facet click to frame ms | to every view ms | heap MB",
);
for (const rows of sizes) {
  const times = await timePage(browser, `${server.origin}/${rows}`);
  console.log(
    `${String(rows).padStart(9)}  ${round(times.usable).padStart(7)} | ${inWords(times.script).padStart(17)} | ${round(times.scriptInAll).padStart(5)} | ${inWords(times.frame).padStart(17)} | ${inWords(times.facet).padStart(13)} | ${inWords(times.followed).padStart(13)} | ${round(times.heapMb)}`,
  );
}
console.log("drawing, by the width of the window at 100,000 rows: brush step frame ms, median / p95");
for (const width of sizes.includes(DRAWN_ROWS) ? WIDTHS : []) {
  const { frame } = await timePage(browser, `${server.origin}/${DRAWN_ROWS}`, width);
  console.log(`${String(width).padStart(6)} px  ${inWords(frame).padStart(17)}`);
}
await printWeights(browser);
await browser.close();
server.close();
