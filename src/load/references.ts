import type { RecordTable } from "../model/schema.ts";
import type { FaultLog } from "./faultLog.ts";
import type { Pace } from "./slices.ts";
import type { Row } from "./tables.ts";

const REFERENCE_KEYS: Readonly<Record<string, RecordTable>> = {
  event: "events",
  election: "elections",
  place: "places",
  actor: "actors",
  source: "sources",
  within: "places",
  inside: "events",
  abroad: "events",
  silence: "events",
  results: "events",
};
const REFERENCE_LISTS: Readonly<Record<string, RecordTable>> = { sources: "sources", notToConfuse: "places", scope: "places" };

export interface Reference {
  readonly table: RecordTable;
  readonly id: string;
  readonly path: string;
}

/** Every id that a record points at, with its path. */
export function* references(value: unknown, path = ""): Generator<Reference> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* references(item, `${path}${index}.`);
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const one = Object.hasOwn(REFERENCE_KEYS, key) ? REFERENCE_KEYS[key] : undefined;
      const list = Object.hasOwn(REFERENCE_LISTS, key) ? REFERENCE_LISTS[key] : undefined;
      if (one && typeof item === "string") yield { table: one, id: item, path: path + key };
      else if (list && Array.isArray(item)) for (const id of item) yield { table: list, id: String(id), path: path + key };
      else if (key === "election" && typeof item === "object" && item !== null && "id" in item)
        yield { table: "elections", id: (item as Row).id, path: `${path}election.id` };
      if (typeof item === "object") yield* references(item, `${path}${key}.`);
    }
  }
}

interface Referer {
  readonly table: RecordTable;
  readonly record: string;
  readonly path: string;
}

type Present = { readonly [T in RecordTable]?: ReadonlyMap<string, Row> };

interface WebOptions {
  readonly log: FaultLog;
  readonly pace: Pace;
  /** Whether a record of a table that is not given stands. */
  readonly elsewhere: (table: RecordTable, id: string) => boolean;
}

const keyOf = (table: RecordTable, id: string): string => `${table} ${id}`;

/** Which records of some tables still stand: one that points at a record that is not there falls, and with it those that point at it. */
export class Web {
  readonly #standing = new Map<RecordTable, Map<string, Row>>();
  readonly #referers = new Map<string, Referer[]>();
  readonly #log: FaultLog;

  private constructor(log: FaultLog) {
    this.#log = log;
  }

  /** Throws an AbortError when cancelled. */
  static async of(tables: Present, { log, pace, elsewhere }: WebOptions): Promise<Web> {
    const web = new Web(log);
    for (const [table, rows] of Object.entries(tables)) web.#standing.set(table as RecordTable, new Map(rows));
    const missing: Reference[] = [];
    for (const [table, rows] of web.#standing)
      await pace.each(rows, ([record, row]) => {
        for (const reference of references(row)) if (web.#link(table, record, reference, elsewhere)) missing.push(reference);
      });
    for (const { table, id } of missing) {
      web.drop(table, id);
      await pace.rest();
    }
    return web;
  }

  /** True where it is the first to point at a record that is not there. */
  #link(table: RecordTable, record: string, { table: to, id, path }: Reference, elsewhere: WebOptions["elsewhere"]): boolean {
    const key = keyOf(to, id);
    const known = this.#referers.get(key);
    if (known) {
      known.push({ table, record, path });
      return false;
    }
    this.#referers.set(key, [{ table, record, path }]);
    const given = this.#standing.get(to);
    return !(given ? given.has(id) : elsewhere(to, id));
  }

  has = (table: RecordTable, id: string): boolean => this.#standing.get(table)?.has(id) ?? false;

  rows = (table: RecordTable): readonly Row[] => [...(this.#standing.get(table)?.values() ?? [])];

  /** Takes a record out with all that points at it, and gives what fell: each counted under the fault that began it. */
  drop(table: RecordTable, id: string): readonly Referer[] {
    this.#standing.get(table)?.delete(id);
    const fallen: Referer[] = [];
    const waiting = [{ table, id }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const referer of this.#referers.get(keyOf(next.table, next.id)) ?? []) {
        if (!this.#standing.get(referer.table)?.delete(referer.record)) continue;
        const { table, record, path } = referer;
        if (this.#log.hasRoot(next.table, next.id)) this.#log.fell(table, record, next);
        else this.#log.leaveOut([{ table, record, field: path, value: next.id, problem: "reference", expected: "" }]);
        fallen.push(referer);
        waiting.push({ table, id: record });
      }
    }
    return fallen;
  }
}
