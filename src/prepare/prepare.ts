import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { canonicalPieces } from "../model/hash.ts";
import type { DatasetRows } from "../model/types.ts";
import { readBasemap } from "./basemap.ts";
import { checkRecord } from "./check.ts";
import type { Mistake } from "./mistake.ts";
import { type RecordFile, readRecordFiles } from "./recordFiles.ts";
import { actorsFile, correctionsFile, electionsFile, placesFile, recordFile, reportFile, vocabularyFile } from "./recordSchema.ts";
import { entombedReleases } from "./releases.ts";
import { type RecordParts, resolveRecord } from "./resolve.ts";
import { datasetFiles, writeJsonSchema } from "./write.ts";

export type Prepared =
  | { readonly ok: true; readonly rows: DatasetRows; readonly files: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * The record below `root`/data as the files of `root`/public/data, by their paths, or every mistake in it; `columnar` writes the
 * columnar form whatever the size. Throws when it cannot be read from disk.
 */
export function prepareRecord(root: string, columnar?: boolean): Prepared {
  const files = readRecordFiles(root);
  const mistakes = checkRecord(files, readBasemap(root));
  if (mistakes.length > 0) return { ok: false, mistakes };
  const rows = withHash(resolveRecord(partsOf(files)));
  return {
    ok: true,
    rows,
    files: new Map([
      ...datasetFiles(rows, columnar).map(([name, text]) => [`public/data/${name}`, text] as const),
      ["public/data/dataset.schema.json", writeJsonSchema()],
      ...basemapFile(root),
      ...entombedReleases(root, rows.corrections ?? []),
    ]),
  };
}

/** The ground of the map, as the page fetches it. */
function basemapFile(root: string): readonly (readonly [string, string])[] {
  const path = join(root, "data/basemap/basemap.topo.json");
  return existsSync(path) ? [["public/data/basemap.topo.json", readFileSync(path, "utf8")]] : [];
}

function withHash(rows: Omit<DatasetRows, "hash">): DatasetRows {
  const sha = createHash("sha256");
  for (const piece of canonicalPieces(rows)) sha.update(piece);
  return { ...rows, hash: sha.digest("hex") };
}

function partsOf(files: readonly RecordFile[]): RecordParts {
  const registry = (kind: RecordFile["kind"]): unknown => files.find((file) => file.kind === kind)?.value;
  return {
    record: recordFile.parse(registry("record")),
    reports: files.filter((file) => file.kind === "report").map((file) => reportFile.parse(file.value)),
    places: placesFile.parse(registry("places")),
    actors: actorsFile.parse(registry("actors")),
    elections: electionsFile.parse(registry("elections")),
    vocabulary: vocabularyFile.parse(registry("vocabulary")),
    corrections: correctionsFile.parse(registry("corrections")),
  };
}

/** What only a large record has: it goes when the record is written in row form again. */
const WORDING = "public/data/dataset.wording.json";

/** The files whose bytes on disk are not those given, and those that the record no longer has. */
export const staleFiles = (root: string, files: ReadonlyMap<string, string>): readonly string[] => [
  ...[...files]
    .filter(([name, text]) => !existsSync(join(root, name)) || readFileSync(join(root, name), "utf8") !== text)
    .map(([name]) => name),
  ...(existsSync(join(root, WORDING)) && !files.has(WORDING) ? [WORDING] : []),
];

/** Writes those of the files that are stale, removes what the record no longer has, and gives their names. */
export function writeFiles(root: string, files: ReadonlyMap<string, string>): readonly string[] {
  const stale = staleFiles(root, files);
  for (const name of stale) {
    const text = files.get(name);
    mkdirSync(dirname(join(root, name)), { recursive: true });
    if (text === undefined) rmSync(join(root, name));
    else writeFileSync(join(root, name), text);
  }
  return stale;
}
