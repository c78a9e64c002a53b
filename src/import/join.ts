import { memoOf } from "../model/memo.ts";
import { guessMapping } from "./guess.ts";
import type { ColumnUse } from "./mapping.ts";
import { holdToLimits, type Table, type TableRow } from "./table.ts";

/** Of the values of a column that refers to another table, so many are found there. */
const ENOUGH = 0.8;
const BETWEEN = "|";

export interface Joined {
  readonly table: Table;
  /** The other files of which it is made. */
  readonly joined: readonly string[];
  /** Files that have neither the columns of the others nor a column of ids in common with them. */
  readonly apart: readonly string[];
}

/** One table of several: those with the same columns one after another, those that others refer to by an id beside them. */
export function joinTables(given: readonly Table[]): Joined {
  const tables = stacked(given);
  const [first, ...others] = [...tables].sort((a, b) => weight(b, tables) - weight(a, tables));
  if (!first) throw new RangeError("no table to join");
  let table = first;
  const found = new Set<Table>();
  const hosts = others.map((other) => withLookups(other, others));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const host of hosts) {
      const next = found.has(host.of) ? undefined : (lookedUp(table, host.table) ?? folded(table, host.table));
      if (!next) continue;
      table = next;
      for (const one of [host.of, ...host.known]) found.add(one);
    }
  }
  holdToLimits(table.columns.length, table.rows.length);
  const apart = others.filter((other) => !found.has(other)).map(({ name }) => name);
  return { table, apart, joined: given.map(({ name }) => name).filter((name) => name !== table.name && !apart.includes(name)) };
}

const EVENT_ROLES: ReadonlySet<string> = new Set(["date", "year", "kind", "title", "summary"]);

/** How much of a table of events one is: by its dates, its titles, and whether others refer to it, as they do to events and to places without a date; a gazetteer is none. */
function weight(table: Table, all: readonly Table[]): number {
  const roles = new Set(Object.values(guessMapping(table).mapping.columns).map(({ as }) => as));
  const isDated = table.form !== "linked-places" && (roles.has("date") || roles.has("year"));
  const events = [...roles].filter((role) => EVENT_ROLES.has(role)).length;
  const isLookedUp = all.some((other) => other !== table && referenceTo(other, table) !== undefined);
  return (isDated ? 10 : 0) + events + (isDated === isLookedUp ? 3 : 0);
}

const sameColumns = (a: Table, b: Table): boolean =>
  a.columns.length === b.columns.length && a.columns.every((name) => b.columns.includes(name));

/** The name of the file and the line in it: a column of a table that is made of several. */
const FILE = "#file";

function stacked(tables: readonly Table[]): readonly Table[] {
  const groups: Table[][] = [];
  for (const table of tables) {
    const group = groups.find(([first]) => first && sameColumns(first, table));
    if (group) group.push(table);
    else groups.push([table]);
  }
  return groups.map((group) => {
    const [first, ...more] = group;
    if (!first) throw new RangeError("no table in a group");
    if (more.length === 0) return first;
    const cells = group.flatMap(({ name, columns, rows }) =>
      rows.map((row) => ({
        ...row,
        cells: [...first.columns.map((column) => row.cells[columns.indexOf(column)] ?? ""), `${name}, ${row.line}`],
      })),
    );
    holdToLimits(first.columns.length + 1, cells.length);
    const uses = new Map(first.uses).set(FILE, { as: "out" });
    return { ...first, columns: [...first.columns, FILE], rows: cells.map((row, at) => ({ ...row, line: at + 1 })), uses, isJoined: true };
  });
}

interface Reference {
  /** The column that refers, and the one that it refers to, by their positions. */
  readonly from: number;
  readonly to: number;
}

/** The columns by which rows of one table refer to rows of another, each of which has a value of its own there. */
function referenceTo(table: Table, other: Table): Reference | undefined {
  const keys = keysOf(other);
  const found = table.columns.flatMap((name, from) => {
    const values = [...new Set(table.rows.map(({ cells }) => cells[from] ?? "").filter((cell) => cell !== ""))];
    if (values.length === 0) return [];
    return [...keys].flatMap(([to, key]) => {
      const share = values.filter((value) => key.has(value)).length / values.length;
      const alike = alikeNames(name, other.columns[to] ?? "", other.name);
      return share >= ENOUGH && (alike > 0 || values.some((value) => /\D/.test(value))) ? [{ from, to, score: share + alike }] : [];
    });
  });
  return found.sort((a, b) => b.score - a.score)[0];
}

/** By their positions, the columns of a table in which no value stands twice, with its rows by that value. */
const keysOf = memoOf(
  (table: Table): ReadonlyMap<number, ReadonlyMap<string, TableRow>> =>
    new Map(
      table.columns.flatMap((_, at) => {
        const key = keyOf(table, at);
        return key ? [[at, key] as const] : [];
      }),
    ),
);

function keyOf({ rows }: Table, at: number): ReadonlyMap<string, TableRow> | undefined {
  const key = new Map<string, TableRow>();
  for (const row of rows) {
    const value = row.cells[at] ?? "";
    if (value === "" || key.has(value)) return undefined;
    key.set(value, row);
  }
  return key;
}

const stemOf = (name: string): string => name.replace(/\.[a-z0-9]{1,8}$/i, "");
const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Numbers stand for rows of many tables: that a column means this one is told from its name, as `place_id` of `places.csv`. */
function alikeNames(from: string, to: string, file: string): number {
  const [a, b, stem] = [lettersOf(from), lettersOf(to), lettersOf(stemOf(file)).replace(/s$/, "")];
  if (a === b && a !== "id") return 2;
  return a === `${stem}${b}` || a === stem || a === `${stem}id` ? 2 : 0;
}

interface Host {
  readonly of: Table;
  readonly table: Table;
  /** Tables whose columns it has. */
  readonly known: readonly Table[];
}

/** A table with what the tables say to which its rows refer. */
function withLookups(of: Table, others: readonly Table[]): Host {
  const known: Table[] = [];
  const table = others.reduce((whole, other) => {
    const next = other === of || referenceTo(other, of) ? undefined : lookedUp(whole, other);
    if (next) known.push(other);
    return next ?? whole;
  }, of);
  return { of, table, known };
}

/** A table with the columns of another to whose rows its own refer. */
function lookedUp(table: Table, other: Table): Table | undefined {
  const reference = referenceTo(table, other);
  const key = reference && keysOf(other).get(reference.to);
  if (!key) return undefined;
  const kept = other.columns.flatMap((_, at) => (at === reference.to ? [] : [at]));
  const cells = (row: TableRow): readonly string[] => {
    const match = key.get(row.cells[reference.from] ?? "");
    return kept.map((at) => match?.cells[at] ?? "");
  };
  const through = table.columns[reference.from] ?? "";
  const uses = new Map(table.uses);
  // A name by which rows refer to a gazetteer is what they say; an id says nothing more once what it stands for is there.
  if (!SAYS.has(guessMapping(table).mapping.columns[through]?.as ?? "own")) uses.set(through, { as: "out" });
  return beside(table, other, kept, cells, uses, lookupUse(other));
}

const SAYS: ReadonlySet<string> = new Set(["title", "place", "area", "country", "actors", "source"]);

/** A table with a list for each column of another whose rows refer to its own. */
function folded(table: Table, other: Table): Table | undefined {
  const reference = referenceTo(other, table);
  if (!reference) return undefined;
  const groups = new Map<string, TableRow[]>();
  for (const row of other.rows) {
    const id = row.cells[reference.from] ?? "";
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  const kept = other.columns.flatMap((name, at) => (at === reference.from || other.uses?.get(name)?.as === "out" ? [] : [at]));
  const cells = (row: TableRow): readonly string[] => {
    const rows = groups.get(row.cells[reference.to] ?? "") ?? [];
    return kept.map((at) =>
      rows
        .map((one) => (one.cells[at] ?? "").replaceAll(BETWEEN, "/"))
        .filter((cell) => cell !== "")
        .join(BETWEEN),
    );
  };
  const uses = guessMapping(other).mapping.columns;
  return beside(table, other, kept, cells, new Map(table.uses), (name): ColumnUse => {
    const as = uses[name]?.as;
    return { as: as === "actors" || as === "source" ? as : "own", split: BETWEEN };
  });
}

function beside(
  table: Table,
  other: Table,
  kept: readonly number[],
  cellsOf: (row: TableRow) => readonly string[],
  uses: Map<string, ColumnUse>,
  useOf: (name: string) => ColumnUse,
): Table {
  const names = kept.map((at) => `${stemOf(other.name)}.${other.columns[at] ?? ""}`);
  names.forEach((name, index) => uses.set(name, useOf(other.columns[kept[index] ?? 0] ?? "")));
  holdToLimits(table.columns.length + names.length, table.rows.length);
  const rows = table.rows.map((row) => ({ ...row, cells: [...row.cells, ...cellsOf(row)] }));
  return { ...table, columns: [...table.columns, ...names], rows, uses };
}

const PLACED: ReadonlySet<string> = new Set(["country", "place", "area", "latitude", "longitude", "point", "placePrecision", "radius"]);

/** What the columns of a table become beside the events that refer to it: those of a table of places, of sources or of actors, told by what else it holds. */
function lookupUse(other: Table): (name: string) => ColumnUse {
  const uses = guessMapping(other).mapping.columns;
  const roles = new Set(Object.values(uses).map(({ as }) => as));
  const file = lettersOf(stemOf(other.name));
  const named: ColumnUse["as"] =
    roles.has("latitude") || roles.has("point") || /place|location|site|أماكن|مواقع/.test(file)
      ? "place"
      : roles.has("sourceUrl") || /source|مصادر/.test(file)
        ? "source"
        : /actor|people|organi[sz]ation|جهات|أشخاص/.test(file)
          ? "actors"
          : "own";
  return (name) => {
    const as = uses[name]?.as ?? "own";
    if (as === "title") return { as: named };
    if (named === "source" && as === "sourceUrl") return { as };
    if (named === "place" && PLACED.has(as)) return uses[name] ?? { as };
    return { as: other.uses?.get(name)?.as ?? "own" };
  };
}
