import { type ColumnarFile, type SmallTable, TABLE_CODES, TABLE_LISTS, type TableName } from "../model/columnar.ts";
import { IdColumn } from "../model/columnarIds.ts";
import { largeSchema } from "../model/columnarSchema.ts";
import { FILE_NAME } from "../model/fileName.ts";
import { keyed } from "../model/keyed.ts";
import { must } from "../model/must.ts";
import type { RecordTable } from "../model/schema.ts";
import type { Archive } from "./archive.ts";
import { type ReadColumns, readColumns } from "./arrowTables.ts";
import { type Coded, codeErrors, eachEntry, fitColumns, idErrors, type Reject, type Twins } from "./columnErrors.ts";
import { ErrorLog } from "./errorLog.ts";
import { BrokenColumn } from "./errors.ts";
import { noteFarDatesOnce, noteFarPlaces } from "./far.ts";
import { readHead } from "./head.ts";
import { type GivenColumns, type Kept, keepRows } from "./keepRows.ts";
import { ReferenceGraph } from "./references.ts";
import { type Check, nameOf, readTable, schemasOf } from "./tables.ts";
import { noteUnknownNames } from "./unknown.ts";
import { type CheckOptions, paceOf } from "./validate.ts";

export interface ValidColumns {
  readonly file: ColumnarFile;
  /** The file as it came, and what of it is in `file`. */
  readonly given: GivenColumns;
  readonly kept: Kept;
  readonly log: ErrorLog;
}

const SMALL: readonly SmallTable[] = ["sources", "actors", "places", "elections"];

/** What of a foreign columnar dataset can be shown, row by row, and every row left out. Throws BrokenColumn, and an AbortError when cancelled. */
export async function validateColumns(raw: Raw, archive: Archive, options: CheckOptions): Promise<ValidColumns> {
  const parts = { log: new ErrorLog(), pace: paceOf(raw, options) };
  const { columns, wording } = namesOfArchives(raw);
  const head = await readHead(raw, Object.keys(largeSchema.shape), parts);
  const read = readColumns(archive, { vocabulary: head.vocabulary, names: namesIn(raw) });
  if (head.hash !== "" && read.hashes.some((hash) => hash !== head.hash)) throw new BrokenColumn(columns);
  noteUnknownColumns(read, parts.log);
  const check = { ...parts, schemas: schemasOf(head.vocabulary) };
  const given: GivenColumns = {
    ...head,
    form: "arrow",
    columns,
    wording,
    sources: await readTable("sources", raw, check),
    actors: await readTable("actors", raw, check),
    places: await readTable("places", raw, check),
    elections: await readTable("elections", raw, check),
    ...fitColumns(read.raw),
  };
  noteFarPlaces(given.places, check.log);
  const kept = await new RowValidator({ file: given, wordsOf: read.wordsOf }, namesIn(raw), check).validate();
  noteFarDatesOnce(given.dates, raw["covers"], check.log);
  return { file: keepRows(given, kept), given, kept, log: check.log };
}

/** The names of the archives beside the head. Throws BrokenColumn for what is no name of a file beside it. */
export function namesOfArchives(raw: Raw): Pick<ColumnarFile, "columns" | "wording"> {
  const nameIn = (field: "columns" | "wording"): string => {
    const name = raw[field];
    if (typeof name !== "string" || !FILE_NAME.test(name)) throw new BrokenColumn(field);
    return name;
  };
  return { columns: nameIn("columns"), wording: nameIn("wording") };
}

/** Notes the columns that the format does not have. */
function noteUnknownColumns({ raw }: ReadColumns, log: ErrorLog): void {
  noteUnknownNames(raw, ["events", "directives", "dates"], { path: "", record: "", log });
  for (const table of ["events", "directives"] as const) {
    const lists = Object.keys(TABLE_LISTS[table]);
    const named = { record: table, log };
    noteUnknownNames(raw[table], ["id", "ids", "count", "directives", ...Object.keys(TABLE_CODES[table]), ...lists], {
      ...named,
      path: table,
    });
    for (const list of lists)
      noteUnknownNames(raw[table][list], ["counts", ...Object.keys(TABLE_LISTS[table][list] ?? {})], {
        ...named,
        path: `${table}.${list}`,
      });
  }
}

type Raw = Readonly<Record<string, unknown>>;
type Names = Readonly<Record<SmallTable, readonly string[]>>;

const namesIn = (raw: Raw): Names =>
  keyed(SMALL, (table) => {
    const rows: unknown = raw[table];
    return Array.isArray(rows) ? rows.map(nameOf) : [];
  });

/** Takes out rows that are not as they should be, and then whatever points at what is gone, until all that is left points at what is left. */
class RowValidator {
  readonly #file: GivenColumns;
  readonly #coded: Coded;
  readonly #names: Names;
  readonly #check: Check;
  readonly #ids: { readonly events: IdColumn; readonly directives: IdColumn };
  readonly #events: Uint8Array;
  readonly #directives: Uint8Array;
  #twins: Twins = new Map();

  constructor(coded: Coded, names: Names, check: Check) {
    const { file } = coded;
    this.#coded = coded;
    this.#file = file;
    this.#names = names;
    this.#check = check;
    this.#ids = { events: new IdColumn(file.events.ids), directives: new IdColumn(file.directives.ids) };
    this.#events = new Uint8Array(file.events.count).fill(1);
    this.#directives = new Uint8Array(file.directives.count).fill(1);
  }

  async validate(): Promise<Kept> {
    const { pace, log } = this.#check;
    const [events, directives] = [this.#reject("events"), this.#reject("directives")];
    await codeErrors(this.#coded, "events", events, pace);
    await codeErrors(this.#coded, "directives", directives, pace);
    this.#twins = idErrors(this.#file.events.ids, "event", (row) => this.#events[row] === 1, events);
    idErrors(this.#file.directives.ids, "directive", (row) => this.#directives[row] === 1, directives);
    const tables = keyed(SMALL, (table) => this.#file[table]);
    const graph = await ReferenceGraph.of(tables, { log, pace, elsewhere: (table, id) => table === "events" && this.#stands(id) });
    this.#validateEvents(graph);
    await pace.rest();
    this.#validateDirectives(graph);
    const flags = (table: SmallTable): Uint8Array => this.#flags(graph, table);
    return {
      events: this.#events,
      directives: this.#directives,
      source: flags("sources"),
      actor: flags("actors"),
      place: flags("places"),
      election: flags("elections"),
    };
  }

  #reject(table: TableName): Reject {
    const { log } = this.#check;
    const flags = this.#flagsOf(table);
    return (row, error) => {
      const told = { table, record: this.#ids[table].at(row).slice(0, 80), ...error };
      if (flags[row] === 1) log.leaveOut([told], row);
      else log.add(told, row);
      flags[row] = 0;
    };
  }

  /** Takes out a row whose record of another table is gone: counted under what took that one, where it was there at all. */
  #fell(table: TableName, row: number, field: string, to: { readonly table: RecordTable; readonly id: string }): void {
    const { log } = this.#check;
    if (!log.hasRoot(to.table, to.id)) return this.#reject(table)(row, { field, value: to.id, kind: "reference", expected: "" });
    this.#flagsOf(table)[row] = 0;
    log.fell(table, this.#ids[table].at(row).slice(0, 80), to);
  }

  #flagsOf = (table: TableName): Uint8Array => (table === "events" ? this.#events : this.#directives);

  #stands(id: string): boolean {
    const twins = this.#twins.get(id);
    if (twins) return twins.some((row) => this.#events[row] === 1);
    const row = this.#ids.events.find(id);
    return row !== undefined && this.#events[row] === 1;
  }

  #flags(graph: ReferenceGraph, table: SmallTable): Uint8Array {
    const rows: readonly ({ readonly id: string } | null)[] = this.#file[table];
    return Uint8Array.from(rows, (row) => (row && graph.has(table, row.id) ? 1 : 0));
  }

  /** Events whose records are gone; elections fall with an event that they name, and more events with them. */
  #validateEvents(graph: ReferenceGraph): void {
    const { events } = this.#file;
    const missing = this.#missing(graph, "events");
    for (const table of ["sources", "actors", "places"] as const)
      eachEntry(events[table].counts, (row, at) => missing(row, `${table}.id`, table, must(events[table].id[at], "id")));
    events.election.forEach((code: number, row: number) => missing(row, "election", "elections", code));
    const byElection = this.#eventsByElection();
    const gone = [...this.#events.keys()].filter((row) => this.#events[row] === 0);
    for (let row = gone.pop(); row !== undefined; row = gone.pop()) {
      const id = this.#ids.events.at(row);
      if (this.#stands(id)) continue;
      for (const { table, record } of graph.drop("events", id)) {
        if (table !== "elections") continue;
        for (const other of byElection.get(record) ?? []) {
          if (this.#events[other] === 0) continue;
          this.#fell("events", other, "election", { table: "elections", id: record });
          gone.push(other);
        }
      }
    }
  }

  #eventsByElection(): ReadonlyMap<string, readonly number[]> {
    const rows = new Map<string, number[]>();
    this.#file.events.election.forEach((code: number, row: number) => {
      const id = this.#file.elections[code - 1]?.id;
      if (id === undefined) return;
      const known = rows.get(id);
      if (known) known.push(row);
      else rows.set(id, [row]);
    });
    return rows;
  }

  #validateDirectives(graph: ReferenceGraph): void {
    const { events, directives, elections, places } = this.#file;
    const missing = this.#missing(graph, "directives");
    const flags = this.#directives;
    const fellWith = (row: number, field: string, event: number): void => {
      if (this.#events[event] === 1 || flags[row] === 0) return;
      this.#fell("directives", row, field, { table: "events", id: this.#ids.events.at(event) });
    };
    eachEntry(events.directives, (event, row) => fellWith(row, "event", event));
    eachEntry(directives.issuers.counts, (row, at) => missing(row, "issuers.id", "actors", must(directives.issuers.id[at], "id")));
    eachEntry(directives.targets.counts, (row, at) => {
      const code = must(directives.targets.id[at], "code");
      if (code <= places.length) missing(row, "targets.id", "places", code);
    });
    directives.serves.forEach((code: number, row: number) => {
      if (code <= elections.length) missing(row, "serves", "elections", code);
      else fellWith(row, "serves", code - elections.length - 1);
    });
  }

  /** Takes out a row still standing whose code is that of a record that is gone. */
  #missing(graph: ReferenceGraph, of: TableName) {
    const flags = this.#flagsOf(of);
    return (row: number, field: string, table: SmallTable, code: number): void => {
      if (flags[row] === 0 || code === 0) return;
      const record = this.#file[table][code - 1];
      if (record && graph.has(table, record.id)) return;
      this.#fell(of, row, field, { table, id: record?.id ?? this.#nameAt(table, code) });
    };
  }

  /** A record that was left out at first sight goes by the id that it has in the file, or by its position. */
  #nameAt = (table: SmallTable, code: number): string => this.#names[table][code - 1] ?? `#${code}`;
}
