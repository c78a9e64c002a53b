import type { IdKind } from "./ids.ts";

/** The tables of a record, in the order in which one is told. */
export const RECORD_TABLES = [
  "sources",
  "events",
  "directives",
  "places",
  "actors",
  "elections",
] as const satisfies readonly `${IdKind}s`[];

/** The table in which things of a kind stand. */
export const tableOf = <Kind extends IdKind>(kind: Kind): `${Kind}s` => `${kind}s`;
