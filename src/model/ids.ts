import type { z } from "zod";

export type Brand<T, Name extends string> = T & z.core.$brand<Name>;
/** The id of a record, as its schema reads it. */
export type Id<Kind extends IdKind> = Brand<string, Kind>;

/** Public and stable: they stand in URLs, citations and exports. */
export type SourceId = Id<"source">;
export type EventId = Id<"event">;
export type DirectiveId = Id<"directive">;
export type PlaceId = Id<"place">;
export type ActorId = Id<"actor">;
export type ElectionId = Id<"election">;

/** A position in one dataset's tables: never stored, never shared. */
export type EventRow = Brand<number, "EventRow">;
export type DirectiveRow = Brand<number, "DirectiveRow">;

const isEventRow = (position: number): position is EventRow => position >= 0;
const isDirectiveRow = (position: number): position is DirectiveRow => position >= 0;

/** A position in the table of events as a row of it; RangeError where it can be none. */
export function eventRow(position: number): EventRow {
  if (isEventRow(position)) return position;
  throw new RangeError(`no event stands at ${position}`);
}

/** A position in the table of directives as a row of it; RangeError where it can be none. */
export function directiveRow(position: number): DirectiveRow {
  if (isDirectiveRow(position)) return position;
  throw new RangeError(`no directive stands at ${position}`);
}

const PREFIX = { source: "src", event: "ev", directive: "dir", place: "pl", actor: "ac", election: "el" } as const;
export type IdKind = keyof typeof PREFIX;
export const ID_KINDS = ["source", "event", "directive", "place", "actor", "election"] as const satisfies readonly IdKind[];

interface IdOf {
  readonly source: SourceId;
  readonly event: EventId;
  readonly directive: DirectiveId;
  readonly place: PlaceId;
  readonly actor: ActorId;
  readonly election: ElectionId;
}

/** True when `raw` is an ASCII id of its kind: the prefix, a hyphen, then lower-case letters, digits and hyphens, 80 characters at most. */
export function isId<K extends IdKind>(kind: K, raw: unknown): raw is IdOf[K] {
  return typeof raw === "string" && raw.length <= 80 && raw.startsWith(`${PREFIX[kind]}-`) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(raw);
}

const begins = <K extends IdKind>(kind: K, id: string): id is IdOf[K] => id.startsWith(`${PREFIX[kind]}-`);

/** An id from a column of its kind, of which the file's schema has read the rest; RangeError for another kind's. */
export function idOf<K extends IdKind>(kind: K, id: string): IdOf[K] {
  if (begins(kind, id)) return id;
  throw new RangeError(`${id} is no id of a ${kind}`);
}

/** The kind that an id's prefix names. */
export const kindOfId = (id: string): IdKind | undefined => ID_KINDS.find((kind) => isId(kind, id));

export const idPattern = (kind: IdKind): RegExp => new RegExp(`^${PREFIX[kind]}(-[a-z0-9]+)+$`);
