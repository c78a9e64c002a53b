import { z } from "zod";
import { FIRST_VIEW, furtherWordsChunk, wordsChunk } from "./firstView.ts";
import type { PageLang } from "./languages.ts";

const names = z.array(z.string()).optional();
const manifest = z.record(z.string(), z.object({ file: z.string(), name: z.string().optional(), css: names, imports: names }));
/** What vite built, by source; what several parts share, by the name of its file. */
export type Manifest = Readonly<z.infer<typeof manifest>>;

export const isManifest = (json: unknown): json is Manifest => manifest.safeParse(json).success;

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

/** The parts of the face that the first view of a language shows. */
const FACES: Readonly<Record<PageLang, readonly string[]>> = {
  ar: ["400-common", "600-common"],
  en: ["400-latin", "600-latin"],
};

const MAP = "src/map/EventMap.tsx";
const TABLE = "src/table/TableView.tsx";
const DETAILS = "src/details/Details.tsx";
const SOURCES = "src/sources/SourcesView.tsx";
const BASEMAP = "../data/basemap.topo.json";

/** Files of a part that those before it do not bring. */
function further(manifest: Manifest, entry: string, before: readonly string[]): Files {
  const had = before.map((one) => filesOf(manifest, one));
  const own = filesOf(manifest, entry);
  const isNew = (kind: keyof Files) => (file: string) => had.every((files) => !files[kind].has(file));
  return {
    scripts: new Set([...own.scripts].filter(isNew("scripts"))),
    styles: new Set([...own.styles].filter(isNew("styles"))),
  };
}

/** Links, from a language's folder, to all that its first frame will ask for, whatever the view and the record. Throws where the built site lacks any of it. */
export function preloads(manifest: Manifest, lang: PageLang): string {
  const { scripts, styles } = further(manifest, entryNamed(manifest, wordsChunk(lang)), [entryNamed(manifest, FIRST_VIEW)]);
  return [
    ...[...scripts].map((file) => `<link rel="modulepreload" crossorigin href="../${file}" />`),
    ...[...styles].map((file) => `<link rel="preload" as="style" crossorigin href="../${file}" />`),
    ...FACES[lang].map(
      (part) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="../fonts/ballotline-sans-${part}.woff2" />`,
    ),
  ].join("\n    ");
}

/** Addresses, from a language's folder, of the styles of every page. */
export const pageStyles = (manifest: Manifest): readonly string[] =>
  [...filesOf(manifest, entryNamed(manifest, FIRST_VIEW)).styles].map((file) => `../${file}`);

/** Addresses, from a language's folder, of the further styles of what a page shows without script: the table and the reports. Throws where the built site lacks any of it. */
export const reportStyles = (manifest: Manifest): readonly string[] =>
  [TABLE, SOURCES].flatMap((entry) => [...further(manifest, entry, [entryNamed(manifest, FIRST_VIEW)]).styles]).map((file) => `../${file}`);

/** What an address may ask to see at once: a view by its name, the details of something, and the words that either has beyond the first. */
export type Ahead = Readonly<Record<"map" | "table" | "details" | "more", readonly string[]>>;

/** Addresses, from a language's folder, of what each of these needs beyond the first view. Throws where the built site lacks any of it. */
export function partsAhead(manifest: Manifest, lang: PageLang): Ahead {
  const had = [entryNamed(manifest, FIRST_VIEW), entryNamed(manifest, wordsChunk(lang))];
  function parts(entry: string): readonly string[] {
    const { scripts, styles } = further(manifest, entry, had);
    return [...scripts, ...styles].map((file) => `../${file}`);
  }
  return {
    map: [...parts(MAP), BASEMAP],
    table: parts(TABLE),
    details: parts(DETAILS),
    more: parts(entryNamed(manifest, furtherWordsChunk(lang))),
  };
}
