import { asFields, type Fields } from "../model/fields.ts";
import { listAt, type Path, valueAt } from "../model/raw.ts";
import { RECORD_TABLES } from "../model/recordTables.ts";
import {
  type Child,
  CODEBOOK_PLAN,
  ITEM_PLANS,
  type ItemTable,
  type Plan,
  RECORD_PLAN,
  type Shared,
  sharedName,
  TABLE_HEADS,
  type TableHead,
} from "./plan.ts";

export type TidyCell = string | number | boolean | null;

/** A table of a record: its head, and its rows with a cell for every column, the keys first. */
export interface TidyTable {
  readonly head: TableHead;
  readonly rows: readonly (readonly TidyCell[])[];
}

const cellOf = (value: unknown): TidyCell =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

/** Lays a record in row form, as its file gives it, out as tidy tables; all of them, empty ones too. */
export function tidyTables(record: Fields): readonly TidyTable[] {
  const writer = new Writer();
  for (const item of RECORD_TABLES)
    for (const row of listAt(record, [item])) writer.add(ITEM_PLANS[item], row, [cellOf(valueAt(row, ["id"]))]);
  for (const [set, terms] of Object.entries(asFields(record["vocabulary"])))
    for (const term of listAt(terms, [])) writer.add(CODEBOOK_PLAN, term, [set, cellOf(valueAt(term, ["id"]))]);
  const about = { ...RECORD_PLAN, columns: RECORD_PLAN.columns.filter(({ name }) => name !== "contact" || "contact" in record) };
  writer.add(about, record, []);
  return TABLE_HEADS.map((head) => ({ head: head === RECORD_PLAN ? about : head, rows: writer.rowsOf(head.name) }));
}

class Writer {
  readonly #rows = new Map<string, TidyCell[][]>();
  /** How many rows a thing has in a table that all of its parts share. */
  readonly #counts = new Map<string, number>();

  rowsOf(name: string): readonly (readonly TidyCell[])[] {
    return this.#rows.get(name) ?? [];
  }

  add(plan: Plan, value: unknown, keys: readonly TidyCell[]): void {
    this.#push(plan.name, [...keys, ...plan.columns.map(({ path }) => cellOf(valueAt(value, path)))]);
    for (const child of plan.children) this.#addChild(plan, child, value, keys);
  }

  #addChild(plan: Plan, child: Child, value: unknown, keys: readonly TidyCell[]): void {
    const { path } = child;
    if (child.is === "rows") return listAt(value, path).forEach((item, at) => this.add(child.plan, item, [...keys, at + 1]));
    const { item } = plan;
    if (item === null) return;
    const [id = null, n = null] = keys;
    const where = [plan.name, n, fieldOf(path)];
    switch (child.is) {
      case "evidence":
        return this.#addEvidence(item, id, where, listAt(value, path));
      case "dates":
        return this.#addDates(item, id, where, valueAt(value, path));
      case "aliases":
        for (const language of ["ar", "en"])
          for (const name of listAt(value, [...path, language])) this.#pushNext(item, "aliases", id, [language, cellOf(name)]);
        return;
      default:
        child satisfies never;
    }
  }

  #addEvidence(item: ItemTable, id: TidyCell, where: readonly TidyCell[], pieces: readonly unknown[]): void {
    for (const piece of pieces) this.#pushNext(item, "evidence", id, [...where, ...cellsOf(item, "evidence", piece)]);
  }

  #addDates(item: ItemTable, id: TidyCell, where: readonly TidyCell[], when: unknown): void {
    const readings = [
      ...["stated", "inferred", "outside"].flatMap((basis) => {
        const reading = valueAt(when, [basis]);
        return reading === undefined ? [] : [{ later: null, reading: { ...asFields(reading), basis } }];
      }),
      ...listAt(when, ["also"]).map((reading) => ({ later: true, reading })),
    ];
    for (const { later, reading } of readings) {
      const n = this.#pushNext(item, "dates", id, [...where, later, ...cellsOf(item, "dates", reading)]);
      this.#addEvidence(item, id, [sharedName(item, "dates"), n, null], listAt(reading, ["evidence"]));
    }
  }

  /** Numbers the row among those of its thing. */
  #pushNext(item: ItemTable, what: Shared, id: TidyCell, cells: readonly TidyCell[]): number {
    const name = sharedName(item, what);
    const key = `${name} ${id}`;
    const n = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, n);
    this.#push(name, [id, n, ...cells]);
    return n;
  }

  #push(name: string, cells: TidyCell[]): void {
    const rows = this.#rows.get(name);
    if (rows) rows.push(cells);
    else this.#rows.set(name, [cells]);
  }
}

/** The field that evidence or a reading belongs to; null for the thing itself. */
export function fieldOf(path: Path): string | null {
  const above = path.at(-1) === "evidence" ? path.slice(0, -1) : path;
  return above.length === 0 ? null : above.join(".");
}

const OWN_COLUMNS = new Map(TABLE_HEADS.map((head) => [head.name, head.columns.filter(({ name }) => !/^(of_|later$)/.test(name))]));

const cellsOf = (item: ItemTable, what: Shared, value: unknown): readonly TidyCell[] =>
  (OWN_COLUMNS.get(sharedName(item, what)) ?? []).map(({ path }) => cellOf(valueAt(value, path)));
