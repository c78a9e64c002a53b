import { newestFirst } from "../model/corrections.ts";
import { asFields, type Fields, isFields } from "../model/fields.ts";
import type { RawDataset } from "../model/migrations.ts";
import { must } from "../model/must.ts";
import { RECORD_TABLES } from "../model/recordTables.ts";
import { REFERENCES } from "../model/references.ts";
import type { Correction, Tombstone } from "../model/types.ts";

type Row = Fields & { readonly id: string };
const isIdentified = (value: unknown): value is Row => isFields(value) && typeof value["id"] === "string";
/** As far as its order hangs on it: the rest is as it was published. */
const isCorrection = (value: unknown): value is Correction => isIdentified(value) && typeof value["date"] === "string";
/** What is taken out, by its id, with the withdrawal that it falls under. */
type Gone = ReadonlyMap<string, Correction>;

/** Fields by which a thing stands for an item: whatever has one goes with it. */
const NAMES = ["id", ...[...REFERENCES].flatMap(([field, { mayLack }]) => (mayLack ? [] : [field]))];

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const rowsOf = (raw: RawDataset, table: (typeof RECORD_TABLES)[number]): readonly Row[] => listOf(raw[table]).filter(isIdentified);

/**
 * A released dataset, of whatever version, without what was withdrawn since and what hangs on it: only ids stay, with the day,
 * and the withdrawal among its corrections. Undefined where it holds nothing of the kind.
 */
export function redacted(raw: RawDataset, corrections: readonly Correction[]): RawDataset | undefined {
  const first = fallen(raw, corrections);
  if (first.size === 0) return undefined;
  const gone = new Map([...first, ...orphans(raw, first)]);
  const told = [...gone].map(([id, cause]): Correction => ({ ...cause, id }));
  const tombstones = told.map(({ id, date }): Tombstone => ({ id, withdrawn: date }));
  // Its tour may tell of what is gone.
  const { corrections: own, withdrawn: before, story: _story, ...rest } = raw;
  const kept = listOf(own)
    .filter(isCorrection)
    .filter(({ id }) => !gone.has(id));
  return {
    ...standing(rest, gone),
    corrections: newestFirst([...kept, ...told]),
    withdrawn: [...listOf(before).filter(isIdentified), ...tombstones].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** What the withdrawals name, and what has no ground left without it: events of its reports alone, directives given at its events or told by its reports alone. */
function fallen(raw: RawDataset, corrections: readonly Correction[]): Gone {
  const held = new Set(RECORD_TABLES.flatMap((table) => rowsOf(raw, table).map(({ id }) => id)));
  const gone = new Map(
    corrections.filter(({ id, withdrawn }) => withdrawn && held.has(id)).map((correction) => [correction.id, correction]),
  );
  const under = (ids: readonly unknown[]): Correction | undefined =>
    ids.length > 0 && ids.every((id) => gone.has(String(id))) ? gone.get(String(ids[0])) : undefined;
  const add = (id: string, cause: Correction | undefined): void => {
    if (cause && !gone.has(id)) gone.set(id, cause);
  };
  for (const { id, sources } of rowsOf(raw, "events")) add(id, under(listOf(sources)));
  for (const { id, event, evidence } of rowsOf(raw, "directives")) add(id, under([event]) ?? under(sourcesOf(evidence)));
  return gone;
}

const sourcesOf = (evidence: unknown): readonly unknown[] => listOf(evidence).map((piece) => asFields(piece)["source"]);

/** Places and people that only what is gone has named. */
function orphans(raw: RawDataset, gone: Gone): Gone {
  const named = (value: unknown): ReadonlySet<string> => new Set(namesIn(value));
  const [before, after] = [named(raw), named(standing(raw, gone))];
  const cause = must(gone.values().next().value, "cause");
  const left = (["places", "actors"] as const).flatMap((table) => rowsOf(raw, table).map(({ id }) => id));
  return new Map(left.filter((id) => !gone.has(id) && before.has(id) && !after.has(id)).map((id) => [id, cause]));
}

/** Every string of a value but the ids of rows themselves. */
function* namesIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const item of value) yield* namesIn(item);
  else if (isFields(value)) for (const [key, inner] of Object.entries(value)) if (key !== "id" || !isRow(value)) yield* namesIn(inner);
}

/** Rows of the tables that may be orphaned have names; an event's election also has an id, and names another. */
const isRow = (value: Fields): boolean => "names" in value;

/** The rows that are not gone, and of each what is not. */
const standing = (raw: RawDataset, gone: Gone): RawDataset => ({
  ...raw,
  ...Object.fromEntries(
    RECORD_TABLES.map((table) => [
      table,
      rowsOf(raw, table)
        .filter(({ id }) => !gone.has(id))
        .map((row) => withoutFields(row, gone)),
    ]),
  ),
});

function without(value: unknown, gone: Gone): unknown {
  if (Array.isArray(value)) return value.filter((item: unknown) => !fallsWith(item, gone)).map((item: unknown) => without(item, gone));
  return isFields(value) ? withoutFields(value, gone) : value;
}

/** What stood on less than it did keeps no note or summary: they may tell of what is gone. */
function withoutFields(fields: Fields, gone: Gone): Fields {
  const shaken = shrinks(fields["evidence"], gone) || shrinks(fields["sources"], gone);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      if (shaken && (key === "note" || key === "summary")) return [[key, null]];
      if (!fallsWith(value, gone) || key === "status") return [[key, without(value, gone)]];
      return READINGS.has(key) ? [] : [[key, null]];
    }),
  );
}

const READINGS: ReadonlySet<string> = new Set(["stated", "inferred", "outside"]);

const shrinks = (value: unknown, gone: Gone): boolean => listOf(value).some((item) => fallsWith(item, gone));

/** True for the id of what is gone, for what names it, and for what stands on its words alone. */
function fallsWith(value: unknown, gone: Gone): boolean {
  if (typeof value === "string") return gone.has(value);
  if (!isFields(value)) return false;
  if (NAMES.some((key) => typeof value[key] === "string" && gone.has(value[key]))) return true;
  const sources = sourcesOf(value["evidence"]);
  return sources.length > 0 && sources.every((source) => gone.has(String(source)));
}
