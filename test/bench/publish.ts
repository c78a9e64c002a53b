import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface PublishedSize {
  readonly folder: string;
  /** How long its pages took to lay out, in s. */
  readonly seconds: number;
  /** Pages of the report in both languages. */
  readonly pages: number;
  /** What the page that readers open first weighs, and the heaviest of all, in kB of gzip -9. */
  readonly firstKb: number;
  readonly heaviestKb: number;
}

const run = (command: string, ...args: readonly string[]): void =>
  void execFileSync(join("node_modules/.bin", command), args, { stdio: ["ignore", "ignore", "inherit"] });

/** Builds the site without its pages, to be published with one record after another. */
export function buildApp(folder: string): string {
  const built = join(folder, "built");
  rmSync(built, { recursive: true, force: true });
  run("vite", "build", "--outDir", built, "--emptyOutDir", "--logLevel", "warn");
  return built;
}

/** Publishes a made-up record of so many rows as `npm run build` publishes ours: its own pages, frames and files. */
export function publish(built: string, records: string, rows: number): PublishedSize {
  const folder = join(records, `site-${rows}`);
  const data = join(folder, "data");
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  for (const name of readdirSync(data).filter((name) => /^dataset\.(json|.*zip)$/.test(name))) rmSync(join(data, name));
  copyFileSync(join(records, `${rows}.json`), join(data, "dataset.json"));
  for (const archive of [`${rows}.columns.zip`, `${rows}.wording.zip`])
    if (existsSync(join(records, archive))) copyFileSync(join(records, archive), join(data, archive));
  const begun = performance.now();
  run("tsx", "src/prerender/build.ts", "--out", folder);
  const seconds = (performance.now() - begun) / 1000;
  const paths = ["ar", "en"].flatMap((lang) =>
    readdirSync(join(folder, lang)).flatMap((name) => (name === "desk.html" ? [] : [join(folder, lang, name)])),
  );
  const packed = (path: string, level: number): number => gzipSync(readFileSync(path), { level }).length / 1000;
  // Of thousands of pages only those are packed well that are the heaviest packed carelessly.
  const weighed = paths.map((path) => [path, packed(path, 1)] as const).toSorted(([, a], [, b]) => b - a);
  const weights = weighed.slice(0, 30).map(([path]) => packed(path, 9));
  return {
    folder,
    seconds,
    pages: paths.length,
    firstKb: packed(join(folder, "en/index.html"), 9),
    heaviestKb: weights.reduce((a, b) => Math.max(a, b), 0),
  };
}
