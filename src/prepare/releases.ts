import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import canonicalize from "canonicalize";
import type { RawDataset } from "../model/migrations.ts";
import { type Release, readReleases, releaseName } from "../model/release.ts";
import type { Correction, DatasetRows } from "../model/types.ts";
import { sha256 } from "./sha256.ts";
import { entombed } from "./tombstones.ts";
import { writeDataset } from "./write.ts";

export const RELEASES_FILE = "public/v/releases.json";

export const releaseFile = ({ hash }: Pick<Release, "hash">): string => `public/v/${releaseName(hash)}/dataset.json`;

/** The releases of the project at `root`, oldest first; none where nothing was released. Throws where the list is not one. */
export function listReleases(root: string): readonly Release[] {
  const path = join(root, RELEASES_FILE);
  if (!existsSync(path)) return [];
  const releases = readReleases(parsed(readFileSync(path, "utf8")));
  if (!releases) throw new Error(`${RELEASES_FILE} is not a list of releases: bring back the one that was committed`);
  return releases;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** The list as JSON, a release to a line. */
export const writeReleases = (releases: readonly Release[]): string =>
  `{\n"releases": [\n${releases.map((release) => canonicalize(release)).join(",\n")}\n]\n}\n`;

type Added = { readonly ok: true; readonly files: ReadonlyMap<string, string> } | { readonly ok: false; readonly why: string };

/** The files of one more release, by their paths: its dataset in row form, and the list with it at the end; or why there can be none. */
export function addRelease(releases: readonly Release[], rows: DatasetRows, date: string): Added {
  const last = releases.at(-1);
  const same = releases.find(({ hash }) => releaseName(hash) === releaseName(rows.hash));
  if (same) return { ok: false, why: `this dataset was released on ${same.date} as ${releaseName(same.hash)}: nothing to release` };
  if (last && date < last.date) return { ok: false, why: `the last release is of ${last.date}: the next is not of ${date}, before it` };
  const text = writeDataset(rows);
  const list = writeReleases([...releases, entryOf(rows, date, text)]);
  const files = [[releaseFile(rows), text] as const, [RELEASES_FILE, list] as const];
  return { ok: true, files: new Map(files) };
}

/** What has to be published anew, by its path, since something that releases hold was withdrawn: those releases, and the list that names their bytes. */
export function entombedReleases(root: string, corrections: readonly Correction[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (!corrections.some(({ withdrawn }) => withdrawn)) return files;
  const releases = listReleases(root).map((release) => {
    const left = entombed(JSON.parse(readFileSync(join(root, releaseFile(release)), "utf8")) as RawDataset, corrections);
    if (!left) return release;
    const rows = left as unknown as DatasetRows;
    const text = writeDataset(rows);
    files.set(releaseFile(release), text);
    return { ...entryOf(rows, release.date, text), schema: release.schema };
  });
  if (files.size > 0) files.set(RELEASES_FILE, writeReleases(releases));
  return files;
}

const entryOf = ({ hash, schema, sources, events, directives }: DatasetRows, date: string, text: string): Release => ({
  hash,
  date,
  sources: sources.length,
  events: events.length,
  directives: directives.length,
  schema,
  sha256: sha256(text),
});
