import { openRows } from "../model/dataset.ts";
import type { RawDataset } from "../model/migrations.ts";
import { isReleaseName, type Release, readReleases, releaseName } from "../model/release.ts";
import type { DatasetRows, Tombstone } from "../model/types.ts";
import { DatasetError, NOTHING_FOUND } from "./errors.ts";
import { type FetchOptions, fetchText } from "./fetchText.ts";
import { matchesDigest, matchesHash } from "./hash.ts";
import { type Loaded, readPublished } from "./load.ts";
import { inThisForm } from "./parse.ts";

/** The releases of the site at `site`, oldest first. Throws DatasetError. */
export async function loadReleases(site: string, signal: AbortSignal): Promise<readonly Release[]> {
  const url = new URL("v/releases.json", site).href;
  const releases = readReleases(json(await fetchText(url, { signal, foreign: false })));
  if (!releases) throw new DatasetError(url, { code: "damaged" });
  return releases;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The release of the site at `site` whose hash begins with `name`, held against its hash. Throws DatasetError. */
export async function loadRelease(site: string, name: string, options: Omit<FetchOptions, "foreign">): Promise<Loaded> {
  const { signal } = options;
  const url = new URL(`v/${encodeURIComponent(name.slice(0, 40))}/dataset.json`, site).href;
  const releases = isReleaseName(name) ? await loadReleases(site, signal) : [];
  const release = releases.find(({ hash }) => releaseName(hash) === name);
  if (!release) throw new DatasetError(url, { code: "noRelease", name: name.slice(0, 40) });
  const text = await fetchText(url, { ...options, foreign: false });
  const published = await readPublished(url, text, signal);
  const rows = inThisForm(url, published) as unknown as DatasetRows;
  if (!(await isIntact(published, text, release, signal))) throw new DatasetError(url, { code: "damaged" });
  return {
    dataset: openRows(rows),
    findings: NOTHING_FOUND,
    pinned: { release, newest: releases.at(-1)!, withdrawn: withdrawnFrom(published) },
  };
}

/** Of a release from which something was withdrawn the hash says nothing any more: its bytes are those that the list names. */
async function isIntact(published: RawDataset, text: string, { hash, sha256 }: Release, signal: AbortSignal): Promise<boolean> {
  if (published["hash"] !== hash) return false;
  return withdrawnFrom(published).length === 0 ? matchesHash(published, hash, signal) : matchesDigest(text, sha256);
}

const withdrawnFrom = (published: RawDataset): readonly Tombstone[] => (published["withdrawn"] ?? []) as readonly Tombstone[];
