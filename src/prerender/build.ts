/** Lays the built site out as pages: ar/ and en/ for readers, the root to send them on. Run after `vite build`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { appPage, PAGE_LANGS, type PageLang, rootPage } from "./pages.ts";

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk | undefined>>;

const OUT = "dist";

/** A chunk's own files and those that it imports, so that the browser fetches them side by side. */
function filesOf(manifest: Manifest, entry: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[entry];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen);
  return seen;
}

function preloads(manifest: Manifest, lang: PageLang): string {
  const loaded = filesOf(manifest, "index.html");
  const entries = [`src/i18n/${lang}/first.ts`, "src/map/EventMap.tsx"];
  const modules = new Set(entries.flatMap((entry) => [...filesOf(manifest, entry)]).filter((file) => !loaded.has(file)));
  return [
    ...[...modules].map((file) => `<link rel="modulepreload" crossorigin href="./${file}" />`),
    ...["400", "600"].map(
      (weight) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./fonts/ballotline-sans-${weight}.woff2" />`,
    ),
    ...["dataset.json", "basemap.topo.json"].map((file) => `<link rel="preload" as="fetch" crossorigin href="./data/${file}" />`),
  ].join("\n    ");
}

const template = readFileSync(join(OUT, "index.html"), "utf8");
const manifest = JSON.parse(readFileSync(join(OUT, ".vite/manifest.json"), "utf8")) as Manifest;
for (const lang of PAGE_LANGS) {
  mkdirSync(join(OUT, lang), { recursive: true });
  const page = appPage(template, lang, { head: preloads(manifest, lang) });
  writeFileSync(join(OUT, lang, "index.html"), page.replaceAll('="./', '="../'));
}
writeFileSync(join(OUT, "index.html"), rootPage());
rmSync(join(OUT, ".vite"), { recursive: true });
