import { isFields, jsonOf } from "./fields.ts";
import { parseDay } from "./span.ts";
import type { Tombstone } from "./types.ts";

/** One dataset that stays to be had under `v/`, as the list of releases says it. */
export interface Release {
  /** Of the dataset as it was released: its name for good, whatever is withdrawn from it later. */
  readonly hash: string;
  /** A civil day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly sources: number;
  readonly events: number;
  readonly directives: number;
  readonly schema: string;
  /** Of the bytes that are served now. */
  readonly sha256: string;
  /** Only while they are being replaced, which a run that was cut short may have left undone: of those that are to be served. */
  readonly next?: string;
}

/** A release as a reader holds it: which it is, the newest that there is, and what was withdrawn from it. */
export interface PinnedRelease {
  readonly release: Release;
  readonly newest: Release;
  readonly withdrawn: readonly Tombstone[];
}

export const isReleaseName = (raw: string): boolean => /^[0-9a-f]{12}$/.test(raw);

/** The list of releases in a file's text, oldest first; undefined for anything that is none. */
export function readReleases(text: string): readonly Release[] | undefined {
  const raw = jsonOf(text);
  const list: unknown = isFields(raw) ? raw["releases"] : undefined;
  return Array.isArray(list) && list.every(isRelease) ? list : undefined;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isHash = (value: unknown): boolean => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);

function isRelease(raw: unknown): raw is Release {
  if (!isFields(raw)) return false;
  const { hash, date, sources, events, directives, schema, sha256, next = sha256 } = raw;
  return (
    [hash, sha256, next].every(isHash) &&
    [sources, events, directives].every(isCount) &&
    typeof date === "string" &&
    parseDay(date) !== undefined &&
    typeof schema === "string"
  );
}
