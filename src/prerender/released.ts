import { readFileSync } from "node:fs";
import { join } from "node:path";
import { migrated, type RawDataset } from "../model/migrations.ts";
import { must } from "../model/must.ts";
import type { PinnedRelease } from "../model/release.ts";
import type { DatasetRows, Tombstone } from "../model/types.ts";
import { isRows } from "../model/version.ts";
import { listReleases, releaseFile } from "../prepare/releases.ts";

interface Released {
  readonly rows: DatasetRows;
  readonly pinned: PinnedRelease;
}

/** What the project at `root` has released, oldest first, in the form of this version. */
export function readReleased(root: string): readonly Released[] {
  const releases = listReleases(root);
  return releases.map((release) => {
    const raw = JSON.parse(readFileSync(join(root, releaseFile(release)), "utf8")) as RawDataset;
    const withdrawn = (raw["withdrawn"] ?? []) as readonly Tombstone[];
    const rows = migrated(raw);
    if (!isRows(rows)) throw new TypeError(`${releaseFile(release)} is no dataset in row form`);
    return { rows, pinned: { release, newest: must(releases.at(-1), "releases"), withdrawn } };
  });
}
