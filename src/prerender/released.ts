import { join } from "node:path";
import { isFields } from "../model/fields.ts";
import { migrated } from "../model/migrations.ts";
import { must } from "../model/must.ts";
import type { PinnedRelease } from "../model/release.ts";
import type { DatasetRows } from "../model/types.ts";
import { isRows } from "../model/version.ts";
import { readJson } from "../prepare/readJson.ts";
import { listReleases, releaseFile } from "../prepare/releases.ts";

interface Released {
  readonly rows: DatasetRows;
  readonly pinned: PinnedRelease;
}

/** What the project at `root` has released, oldest first, in the form of this version. */
export function readReleased(root: string): readonly Released[] {
  const releases = listReleases(root);
  return releases.map((release) => {
    const rows = migrated(readJson(join(root, releaseFile(release)), isFields));
    if (!isRows(rows)) throw new TypeError(`${releaseFile(release)} is no dataset in row form`);
    return { rows, pinned: { release, newest: must(releases.at(-1), "releases"), withdrawn: rows.withdrawn ?? [] } };
  });
}
