import { RECORD_TABLES, tableOf } from "../model/recordTables.ts";
import { referencesIn } from "../model/references.ts";
import type { RecordTable } from "../model/schema.ts";
import type { ErrorLog } from "./errorLog.ts";
import type { Pace } from "./slices.ts";

export interface Reference {
  readonly table: RecordTable;
  readonly id: string;
  /** Of a list of ids that of the list. */
  readonly path: string;
}

/** Every id that a record points at, with its path. */
export function* references(value: unknown): Generator<Reference> {
  for (const { kind, id, path } of referencesIn(value))
    yield { table: tableOf(kind), id, path: (typeof path.at(-1) === "number" ? path.slice(0, -1) : path).join(".") };
}

interface Referer {
  readonly table: RecordTable;
  readonly record: string;
  readonly path: string;
}

type Tables = Readonly<Partial<Record<RecordTable, readonly ({ readonly id: string } | null)[]>>>;

interface GraphOptions {
  readonly log: ErrorLog;
  readonly pace: Pace;
  /** Whether a record of a table that is not given stands. */
  readonly elsewhere: (table: RecordTable, id: string) => boolean;
}

const keyOf = (table: RecordTable, id: string): string => `${table} ${id}`;

/** Which records of some tables still stand: one that points at a record that is not there falls, and with it those that point at it. */
export class ReferenceGraph {
  readonly #standing = new Map<RecordTable, Set<string>>();
  readonly #referers = new Map<string, Referer[]>();
  readonly #log: ErrorLog;

  private constructor(log: ErrorLog) {
    this.#log = log;
  }

  /** Throws an AbortError when cancelled. */
  static async of(tables: Tables, { log, pace, elsewhere }: GraphOptions): Promise<ReferenceGraph> {
    const graph = new ReferenceGraph(log);
    const given = RECORD_TABLES.map((table) => [table, (tables[table] ?? []).filter((row) => row !== null)] as const);
    for (const [table, rows] of given) if (tables[table]) graph.#standing.set(table, new Set(rows.map(({ id }) => id)));
    const missing: Reference[] = [];
    for (const [table, rows] of given)
      await pace.each(rows, (row) => {
        for (const reference of references(row)) if (graph.#link(table, row.id, reference, elsewhere)) missing.push(reference);
      });
    for (const { table, id } of missing) {
      graph.drop(table, id);
      await pace.rest();
    }
    return graph;
  }

  /** True where it is the first to point at a record that is not there. */
  #link(table: RecordTable, record: string, { table: to, id, path }: Reference, elsewhere: GraphOptions["elsewhere"]): boolean {
    const key = keyOf(to, id);
    const others = this.#referers.get(key);
    if (others) {
      others.push({ table, record, path });
      return false;
    }
    this.#referers.set(key, [{ table, record, path }]);
    const given = this.#standing.get(to);
    return !(given ? given.has(id) : elsewhere(to, id));
  }

  has = (table: RecordTable, id: string): boolean => this.#standing.get(table)?.has(id) ?? false;

  /** Takes a record out with all that points at it, and gives what fell: each counted under the error that began it. */
  drop(table: RecordTable, id: string): readonly Referer[] {
    this.#standing.get(table)?.delete(id);
    const fallen: Referer[] = [];
    const waiting = [{ table, id }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const referer of this.#referers.get(keyOf(next.table, next.id)) ?? []) {
        if (!this.#standing.get(referer.table)?.delete(referer.record)) continue;
        const { table, record, path } = referer;
        if (this.#log.hasRoot(next.table, next.id)) this.#log.fell(table, record, next);
        else this.#log.leaveOut([{ table, record, field: path, value: next.id, kind: "reference", expected: "" }]);
        fallen.push(referer);
        waiting.push({ table, id: record });
      }
    }
    return fallen;
  }
}
