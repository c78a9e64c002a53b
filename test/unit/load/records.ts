import { createHash } from "node:crypto";
import type { ColumnarPair } from "../../../src/model/columnarEncode.ts";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { canonicalRows } from "../../../src/model/hash.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { NAMES } from "../../support/large.ts";

/** A record's tables by name, loose enough to be spoilt. */
export type Loose = { [key: string]: unknown } & Record<"sources" | "events" | "directives" | "places" | "actors" | "elections", Fields[]>;
export type Fields = { [key: string]: unknown };

const sorted = (rows: DatasetRows): DatasetRows => ({
  ...rows,
  directives: [...rows.directives].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** The hand-made record with its true hash. */
export function goodRows(): DatasetRows {
  const rows = sorted(fixtureRows());
  return { ...rows, hash: createHash("sha256").update(canonicalRows(rows)).digest("hex") };
}

export const goodColumns = (): ColumnarPair => encodeColumnar(goodRows(), NAMES);

/** A deep copy that a test may spoil. */
export const loose = (value: object): Loose => structuredClone(value) as Loose;
