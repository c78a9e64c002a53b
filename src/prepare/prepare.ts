import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalPieces } from "../model/hash.ts";
import { isBasemapTopology } from "../model/topology.ts";
import type { DatasetRows } from "../model/types.ts";
import { type Basemap, basemapOf } from "./basemap.ts";
import { checkRecord } from "./check.ts";
import { checkContract } from "./checkContract.ts";
import { draftFile, readDraftRules } from "./draftRules.ts";
import { editorSchemas } from "./editorSchemas.ts";
import { writeJsonSchema } from "./jsonSchema.ts";
import { leftParts, publish, refuseLinks, type Step } from "./publish.ts";
import { readJson } from "./readJson.ts";
import { recordCodes } from "./recordCodes.ts";
import { inOrder, type RecordError } from "./recordError.ts";
import { readRecordFiles } from "./recordFiles.ts";
import { fileSchemas } from "./recordSchema.ts";
import { listMeanwhile, publishedReleases, RELEASES_FILE, releaseFolders } from "./releases.ts";
import { partsOf, resolveRecord } from "./resolve.ts";
import { storyFiles, storyRef } from "./story.ts";
import { datasetFiles } from "./write.ts";

/** What is to stand at each path. */
type PreparedFiles = ReadonlyMap<string, string | Uint8Array>;

export type Prepared =
  | {
      readonly ok: true;
      readonly rows: DatasetRows;
      /** In the order in which they are put into place: each state on the way is whole. */
      readonly files: PreparedFiles;
      /** Datasets in public/v that the list of releases does not name. */
      readonly unlisted: readonly string[];
    }
  | { readonly ok: false; readonly errors: readonly RecordError[] };

/**
 * The record below `root`/data as the files of `root`/public/data, by their paths, or every error in it; `large` writes the
 * large form whatever the size. Throws when it cannot be read from disk.
 */
export function prepareRecord(root: string, large?: boolean): Prepared {
  const files = readRecordFiles(root);
  const codes = recordCodes(files);
  const schemas = fileSchemas(codes.of);
  const errors = checkRecord(files, { basemap: readBasemap(root), codes, schemas });
  if (errors.length > 0) return { ok: false, errors };
  const parts = partsOf(files, schemas);
  const rows = withHash(resolveRecord(parts, parts.story.length > 0 ? storyRef(parts.story) : undefined));
  const broken = inOrder(checkContract(rows, files));
  if (broken.length > 0) return { ok: false, errors: broken };
  const releases = publishedReleases(root, rows.corrections ?? []);
  if (releases.errors.length > 0) return { ok: false, errors: releases.errors };
  const draft = readDraftRules(root);
  if (!draft.ok) return { ok: false, errors: draft.errors };
  return {
    ok: true,
    rows,
    files: new Map([
      ...releases.files,
      ["public/data/dataset.schema.json", writeJsonSchema()],
      ...editorSchemas(parts.vocabulary, files),
      ...basemapFile(root),
      ...draftFile(draft.rules),
      ...storyFiles(parts.story, PUBLIC),
      ...datasetFiles(rows, large).map(([name, text]) => [`${PUBLIC}/${name}`, text] as const),
    ]),
    unlisted: releases.unlisted,
  };
}

const basemapPath = (root: string): string => join(root, "data/basemap/basemap.topo.json");

/** The basemap below `root`, or undefined where it has not been drawn. */
function readBasemap(root: string): Basemap | undefined {
  const path = basemapPath(root);
  return existsSync(path) ? basemapOf(readJson(path, isBasemapTopology)) : undefined;
}

/** The basemap, as the page fetches it. */
function basemapFile(root: string): readonly (readonly [string, string])[] {
  const path = basemapPath(root);
  return existsSync(path) ? [["public/data/basemap.topo.json", readFileSync(path, "utf8")]] : [];
}

function withHash(rows: Omit<DatasetRows, "hash">): DatasetRows {
  const sha = createHash("sha256");
  for (const piece of canonicalPieces(rows)) sha.update(piece);
  return { ...rows, hash: sha.digest("hex") };
}

const PUBLIC = "public/data";
/** The archives of a large record, under its dataset's hash, and the story, under its own: it goes when no dataset names it any longer. */
const BESIDE = /^dataset\..*((columns|wording)\.zip|(wording|story)\.json)$/;

/** The files whose bytes on disk are not those given, in their order, and those that are to go. Throws for a symbolic link. */
export function staleFiles(root: string, files: PreparedFiles): readonly string[] {
  return [...[...files].filter(([name, contents]) => differs(root, name, contents)).map(([name]) => name), ...spentFiles(root, files)];
}

function differs(root: string, name: string, contents: string | Uint8Array): boolean {
  refuseLinks(root, name);
  return !existsSync(join(root, name)) || !readFileSync(join(root, name)).equals(Buffer.from(contents));
}

/** Archives and stories that no dataset names, and what runs that were cut short have left. */
function spentFiles(root: string, files: PreparedFiles): readonly string[] {
  const spent = [PUBLIC, ...releaseFolders(root)].flatMap((folder) =>
    filesIn(join(root, folder))
      .filter((name) => BESIDE.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return [...spent.filter((name) => !files.has(name)), ...leftParts(root, PUBLIC), ...leftParts(root, "public/v")];
}

const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Puts those of the files that are stale into their places, removes those that are to go, and gives their names. Throws, naming the file. */
export function writeFiles(root: string, files: PreparedFiles): readonly string[] {
  const stale = staleFiles(root, files);
  const meanwhile = listMeanwhile(root, files);
  const named = new Set(meanwhile ? [...stale, RELEASES_FILE] : stale);
  const kept = [...files].filter(([name]) => named.has(name));
  const gone = stale.filter((name) => !files.has(name)).map((name): Step => [name, undefined]);
  publish(root, [...(meanwhile ? [meanwhile] : []), ...kept, ...gone]);
  return stale;
}
