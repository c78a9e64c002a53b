import { FIRST_VIEW, wordsChunk } from "./firstView.ts";
import type { PageLang } from "./languages.ts";

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
/** What vite built, by source; what several parts share, by the name of its file. */
export type Manifest = Readonly<Record<string, Chunk | undefined>>;

interface Files {
  readonly scripts: Set<string>;
  readonly styles: Set<string>;
}

/** A chunk's own files and those that it imports, so that the browser fetches them side by side. Throws where there is none. */
function filesOf(manifest: Manifest, entry: string, files: Files = { scripts: new Set(), styles: new Set() }): Files {
  const chunk = manifest[entry];
  if (!chunk) throw new Error(`the built site has no "${entry}": what the pages fetch first was moved or renamed`);
  if (files.scripts.has(chunk.file)) return files;
  files.scripts.add(chunk.file);
  for (const style of chunk.css ?? []) files.styles.add(style);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, files);
  return files;
}

/** Where a chunk of this name is listed. */
const entryNamed = (manifest: Manifest, name: string): string =>
  Object.entries(manifest).find(([, chunk]) => chunk?.name === name)?.[0] ?? name;

/** Links, from a language's folder, to all that its first view will ask for. Throws where the built site lacks any of it. */
export function preloads(manifest: Manifest, lang: PageLang): string {
  const page = filesOf(manifest, entryNamed(manifest, FIRST_VIEW));
  const parts = [entryNamed(manifest, wordsChunk(lang)), "src/map/EventMap.tsx"].map((entry) => filesOf(manifest, entry));
  const further = (kind: keyof Files): readonly string[] => [
    ...new Set(parts.flatMap((files) => [...files[kind]]).filter((file) => !page[kind].has(file))),
  ];
  return [
    ...further("scripts").map((file) => `<link rel="modulepreload" crossorigin href="../${file}" />`),
    ...further("styles").map((file) => `<link rel="preload" as="style" crossorigin href="../${file}" />`),
    ...["400", "600"].map(
      (weight) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="../fonts/ballotline-sans-${weight}.woff2" />`,
    ),
    ...["dataset.json", "basemap.topo.json"].map((file) => `<link rel="preload" as="fetch" crossorigin href="../data/${file}" />`),
  ].join("\n    ");
}
