import { readEdtf } from "../model/edtf.ts";
import { asFields, type Fields, isFields } from "../model/fields.ts";
import type { Path } from "../model/raw.ts";
import { RECORD_TABLES } from "../model/recordTables.ts";
import { type Day, formatDay } from "../model/span.ts";
import { SCHEMA } from "../model/version.ts";
import { SETS } from "../model/vocabulary.ts";
import {
  CODEBOOK_PLAN,
  type Column,
  ITEM_PLANS,
  type ItemTable,
  type Plan,
  RECORD_PLAN,
  type Shared,
  sharedName,
  TABLE_HEADS,
  type TableHead,
} from "./plan.ts";
import { EVIDENCE, type Field, READING, type Shape } from "./shape.ts";
import { fieldOf } from "./write.ts";

/** The cells of a row by the names of their columns; empty ones may be left out. */
export type TextRow = ReadonlyMap<string, string>;

/** What parts the words of a code from the code, where a cell was chosen from a list. */
export const CHOICE_MARK = " | ";

/** A record in row form, without its hash, from tidy tables by their names; tables and columns that the format does not have are passed over. */
export function recordFromTables(tables: ReadonlyMap<string, readonly TextRow[]>): Fields {
  const reader = new Reader(tables);
  const items = RECORD_TABLES.map((item): [string, unknown] => [item, reader.items(item)]);
  return { ...reader.about(), ...Object.fromEntries(items), vocabulary: reader.vocabulary() };
}

interface Row {
  readonly cells: TextRow;
  /** Its number among those of its thing: as written, or else its position. */
  readonly n: string;
}

/** Where a value is read: in a row of a table, which has these keys. */
interface Spot {
  readonly head: TableHead;
  readonly plan: Plan | null;
  readonly row: TextRow;
  readonly keys: readonly string[];
}

class Reader {
  readonly #tables: ReadonlyMap<string, readonly TextRow[]>;
  /** Rows of each table by the keys of what they are part of. */
  readonly #grouped = new Map<string, ReadonlyMap<string, readonly Row[]>>();

  constructor(tables: ReadonlyMap<string, readonly TextRow[]>) {
    this.#tables = tables;
  }

  about(): Fields {
    const row = this.#tables.get("record")?.[0] ?? new Map<string, string>();
    // Alone among the fields of the record this one may be null or not there at all.
    const contact = row.has("contact") ? { contact: row.get("contact") || null } : {};
    return { ...this.#fields(RECORD_PLAN, row, []), ...contact, schema: row.get("schema") || SCHEMA };
  }

  items(item: ItemTable): readonly Fields[] {
    const rows = [...(this.#tables.get(item) ?? []), ...(this.#tables.get(notCounted(item)) ?? [])];
    const read = rows.map((row): Fields => {
      const id = row.get("id") ?? "";
      return { ...this.#fields(ITEM_PLANS[item], row, [id]), id };
    });
    return read.sort((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1));
  }

  vocabulary(): Fields {
    const bySet = new Map<string, Fields[]>(SETS.map((set) => [set, []]));
    for (const row of this.#tables.get(CODEBOOK_PLAN.name) ?? []) {
      const [set, id] = [row.get("set") ?? "", row.get("id") ?? ""];
      bySet.get(set)?.push({ ...this.#fields(CODEBOOK_PLAN, row, [set, id]), id });
    }
    return Object.fromEntries(bySet);
  }

  #fields(plan: Plan, row: TextRow, keys: readonly string[]): Fields {
    return asFields(this.#read({ head: plan, plan, row, keys }, plan.shape, []));
  }

  /** A value, or undefined where nothing stands for it. */
  #read(spot: Spot, shape: Shape, path: Path): unknown {
    switch (shape.is) {
      case "cell":
        return cellAt(spot, path);
      case "text":
        return either(cellAt(spot, [...path, "ar"]), cellAt(spot, [...path, "en"]), (ar, en) => ({
          ...(ar !== undefined && { ar }),
          ...(en !== undefined && { en }),
        }));
      case "pair":
        return either(cellAt(spot, [...path, 0]), cellAt(spot, [...path, 1]), (a, b) => [a ?? null, b ?? null]);
      case "object":
        return this.#object(spot, shape.fields, path);
      case "either":
        return fullest(shape.options.map((option) => this.#read(spot, option, path)));
      case "list":
        return filled(this.#list(spot, shape.of, path));
      case "evidence":
        return filled(this.#shared(spot, "evidence", path).map(({ read }) => read));
      case "dates":
        return this.#dates(spot, path);
      case "aliases":
        return this.#aliases(spot);
      default:
        return shape satisfies never;
    }
  }

  #object(spot: Spot, fields: ReadonlyMap<string, Field>, path: Path): Fields | undefined {
    const read = [...fields].map(([key, { shape, empty }]) => ({ key, shape, empty, value: this.#read(spot, shape, [...path, key]) }));
    if (path.length > 0 && read.every(({ value }) => value === undefined)) return undefined;
    return Object.fromEntries(
      read.flatMap(({ key, shape, empty, value }): [string, unknown][] => {
        if (value !== undefined) return [[key, value]];
        if (empty === "absent") return [];
        return empty === "null" ? [[key, null]] : nothingOf(shape).map((none) => [key, none]);
      }),
    );
  }

  #list({ plan, keys }: Spot, of: Shape, path: Path): readonly unknown[] {
    const child = plan?.children.find((one) => one.path.join() === path.join());
    if (child?.is !== "rows") return [];
    const { plan: inner } = child;
    return this.#rows(inner, keys).map(({ cells, n }) => this.#read({ head: inner, plan: inner, row: cells, keys: [...keys, n] }, of, []));
  }

  /** The rows of a table that all parts of a thing share, for one field of one of them. */
  #shared({ head, keys }: Spot, what: Shared, path: Path): readonly { readonly row: Row; readonly read: unknown }[] {
    if (head.item === null) return [];
    const own = HEADS.get(sharedName(head.item, what));
    if (!own) return [];
    const [id = "", n = ""] = keys;
    const field = fieldOf(path) ?? "";
    const main = ITEM_PLANS[head.item];
    const first = fieldOf(main.children.find(({ is }) => is === what)?.path ?? []) ?? "";
    return this.#rows(own, [id])
      .filter(({ cells }) => {
        const table = cells.get("of_table") || main.name;
        const of = cells.get("of_field") || (what === "dates" && table === main.name ? first : "");
        return table === head.name && (cells.get("of_n") ?? "") === n && of === field;
      })
      .map((row) => ({
        row,
        read: this.#read({ head: own, plan: null, row: row.cells, keys: [id, row.n] }, what === "dates" ? READING : EVIDENCE, []),
      }));
  }

  #dates(spot: Spot, path: Path): Fields | undefined {
    const readings = new Map<string, Fields>();
    const also: Fields[] = [];
    for (const { row, read } of this.#shared(spot, "dates", path)) {
      const { basis = "stated", ...reading } = withBounds(asFields(read));
      const key = String(basis);
      if (row.cells.get("later") === "true" || readings.has(key)) also.push({ ...reading, basis });
      else readings.set(key, reading);
    }
    if (readings.size + also.length === 0) return undefined;
    return { ...Object.fromEntries(readings), ...(also.length > 0 && { also }) };
  }

  #aliases({ head, keys: [id = ""] }: Spot): Fields | undefined {
    const rows = head.item === null ? [] : this.#rows(HEADS.get(sharedName(head.item, "aliases")), [id]);
    const of = (language: string) => rows.flatMap(({ cells }) => (cells.get("language") === language ? [cells.get("name") ?? ""] : []));
    return rows.length === 0 ? undefined : { ar: of("ar"), en: of("en") };
  }

  #rows(head: TableHead | undefined, above: readonly string[]): readonly Row[] {
    if (!head) return [];
    const known = this.#grouped.get(head.name);
    const groups = known ?? groupsOf(this.#tables.get(head.name) ?? [], head);
    if (!known) this.#grouped.set(head.name, groups);
    return groups.get(above.join("\n")) ?? [];
  }
}

/** A table of the same form, for what the view does not count. */
export const notCounted = (item: string): string => `${item}_not_counted`;

const HEADS = new Map(TABLE_HEADS.map((head) => [head.name, head]));
const COLUMNS = new Map(TABLE_HEADS.map(({ name, columns }) => [name, new Map(columns.map((column) => [column.path.join("."), column]))]));

function groupsOf(rows: readonly TextRow[], { keys }: TableHead): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const cells of rows) {
    const above = keys.slice(0, -1).map(({ name }) => cells.get(name) ?? "");
    const group = groups.get(above.join("\n")) ?? [];
    group.push({ cells, n: cells.get("n") || String(group.length + 1) });
    groups.set(above.join("\n"), group);
  }
  for (const group of groups.values()) group.sort((a, b) => Number(a.n) - Number(b.n));
  return groups;
}

function cellAt({ head, row }: Spot, path: Path): unknown {
  const column = COLUMNS.get(head.name)?.get(path.join("."));
  const raw = column === undefined ? "" : (row.get(column.name) ?? "");
  return column === undefined || raw === "" ? undefined : parsed(raw, column);
}

/** What a cell says; what is not of its column's type stays text, and is told where the record is checked. */
function parsed(raw: string, { type, set }: Column): unknown {
  if (set !== null) return raw.split(CHOICE_MARK)[0];
  if (type === "boolean" && /^(true|false)$/i.test(raw)) return raw.toLowerCase() === "true";
  return (type === "integer" || type === "number") && Number.isFinite(Number(raw)) ? Number(raw) : raw;
}

const filled = (list: readonly unknown[]): readonly unknown[] | undefined => (list.length === 0 ? undefined : list);

const either = (a: unknown, b: unknown, make: (a: unknown, b: unknown) => unknown): unknown =>
  a === undefined && b === undefined ? undefined : make(a, b);

/** Of the ways to read a value the one that has most of it. */
function fullest(values: readonly unknown[]): unknown {
  const size = (value: unknown): number =>
    value === undefined ? -1 : isFields(value) ? Object.keys(value).length : Number.POSITIVE_INFINITY;
  return values.reduce((best, value) => (size(value) > size(best) ? value : best), undefined);
}

/** What stands for nothing where the format asks for something; none where it has to be given. */
function nothingOf({ is }: Shape): readonly unknown[] {
  if (is === "list" || is === "evidence") return [[]];
  if (is === "aliases") return [{ ar: [], en: [] }];
  return is === "dates" ? [{}] : [];
}

const BOUNDS = ["from", "latestStart", "earliestEnd", "to"] as const;

/** A reading with the bounds that its EDTF has, where none is written. */
function withBounds(reading: Fields): Fields {
  const span = readEdtf(String(reading["edtf"]));
  if (!span || BOUNDS.some((bound) => typeof reading[bound] === "string")) return reading;
  const day = (bound: Day): string | null => (Number.isFinite(bound) ? formatDay(bound) : null);
  return { ...reading, ...Object.fromEntries(BOUNDS.map((bound) => [bound, day(span[bound])])) };
}
