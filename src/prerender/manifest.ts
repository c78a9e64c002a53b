import type { PageLang } from "./languages.ts";

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
/** What vite built, by source. */
export type Manifest = Readonly<Record<string, Chunk | undefined>>;

/** A chunk's own files and those that it imports, so that the browser fetches them side by side. */
function filesOf(manifest: Manifest, entry: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[entry];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen);
  return seen;
}

/** Links, from a language's folder, to all that its first view will ask for. */
export function preloads(manifest: Manifest, lang: PageLang): string {
  const loaded = filesOf(manifest, "index.html");
  const entries = [`src/i18n/${lang}/first.ts`, "src/map/EventMap.tsx"];
  const modules = new Set(entries.flatMap((entry) => [...filesOf(manifest, entry)]).filter((file) => !loaded.has(file)));
  return [
    ...[...modules].map((file) => `<link rel="modulepreload" crossorigin href="../${file}" />`),
    ...["400", "600"].map(
      (weight) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="../fonts/ballotline-sans-${weight}.woff2" />`,
    ),
    ...["dataset.json", "basemap.topo.json"].map((file) => `<link rel="preload" as="fetch" crossorigin href="../data/${file}" />`),
  ].join("\n    ");
}
