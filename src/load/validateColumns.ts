import type { ColumnarFile } from "../model/columnar.ts";
import { IdColumn } from "../model/columnarIds.ts";
import type { RecordTable } from "../model/schema.ts";
import { codeFaults, eachEntry, fitColumns, idFaults, type Reject } from "./columnFaults.ts";
import type { RejectedRecord } from "./errors.ts";
import { type Kept, keepRows } from "./keepRows.ts";
import { Web } from "./references.ts";
import { type Row, readHead, readTable } from "./tables.ts";
import { byId } from "./validate.ts";

export interface ValidColumns {
  readonly file: ColumnarFile;
  /** The file as it came, and what of it is in `file`. */
  readonly given: ColumnarFile;
  readonly kept: Kept;
  readonly rejected: readonly RejectedRecord[];
}

const SMALL = ["sources", "actors", "places", "elections"] as const;

/** What of a foreign columnar dataset can be shown, row by row, and every row left out. Throws BrokenColumn. */
export function validateColumns(raw: Readonly<Record<string, unknown>>): ValidColumns {
  const rejected: RejectedRecord[] = [];
  const columns = fitColumns(raw);
  const small = Object.fromEntries(SMALL.map((table) => [table, readTable(table, raw[table], rejected)])) as unknown as Small;
  const given = { ...readHead(raw, rejected), form: "columns", ...small, ...columns } as unknown as ColumnarFile;
  const kept = new Sieve(given, small, rejected).sift();
  return { file: keepRows(given, kept), given, kept, rejected };
}

type Small = Readonly<Record<(typeof SMALL)[number], readonly (Row | null)[]>>;

/** Takes out rows that are not as they should be, and then whatever points at what is gone, until all that is left points at what is left. */
class Sieve {
  readonly #file: ColumnarFile;
  readonly #small: Small;
  readonly #rejected: RejectedRecord[];
  readonly #ids: { readonly events: IdColumn; readonly directives: IdColumn };
  readonly #events: Uint8Array;
  readonly #directives: Uint8Array;

  constructor(file: ColumnarFile, small: Small, rejected: RejectedRecord[]) {
    this.#file = file;
    this.#small = small;
    this.#rejected = rejected;
    this.#ids = { events: new IdColumn(file.events.ids), directives: new IdColumn(file.directives.ids) };
    this.#events = new Uint8Array(file.events.count).fill(1);
    this.#directives = new Uint8Array(file.directives.count).fill(1);
  }

  sift(): Kept {
    const [events, directives] = [this.#reject("events"), this.#reject("directives")];
    idFaults(this.#file.events.ids, "event", events);
    idFaults(this.#file.directives.ids, "directive", directives);
    codeFaults(this.#file, "events", events);
    codeFaults(this.#file, "directives", directives);
    const tables = Object.fromEntries(SMALL.map((table) => [table, byId(this.#small[table])]));
    const web = new Web(tables, this.#rejected, (table, id) => table === "events" && this.#stands(id));
    this.#siftEvents(web, events);
    this.#siftDirectives(web, directives);
    const flags = (table: (typeof SMALL)[number]): Uint8Array => this.#flags(web, table);
    return {
      events: this.#events,
      directives: this.#directives,
      source: flags("sources"),
      actor: flags("actors"),
      place: flags("places"),
      election: flags("elections"),
    };
  }

  #reject(table: "events" | "directives"): Reject {
    const flags = table === "events" ? this.#events : this.#directives;
    return (row, fault) => {
      flags[row] = 0;
      this.#rejected.push({ table, record: this.#ids[table].at(row).slice(0, 80), ...fault });
    };
  }

  #stands(id: string): boolean {
    const row = this.#ids.events.find(id);
    return row !== undefined && this.#events[row] === 1;
  }

  #flags(web: Web, table: RecordTable & keyof Small): Uint8Array {
    return Uint8Array.from(this.#small[table], (row) => (row && web.has(table, row.id) ? 1 : 0));
  }

  /** Events whose records are gone; elections fall with an event that they name, and more events with them. */
  #siftEvents(web: Web, reject: Reject): void {
    const { events } = this.#file;
    const missing = this.#missing(web, reject);
    for (const table of ["sources", "actors", "places"] as const)
      eachEntry(events[table].counts, (row, at) => missing(this.#events, row, `${table}.id`, table, events[table].id[at]!));
    events.election.forEach((code, row) => missing(this.#events, row, "election", "elections", code));
    const byElection = this.#eventsByElection();
    const gone = [...this.#events.keys()].filter((row) => this.#events[row] === 0);
    for (let row = gone.pop(); row !== undefined; row = gone.pop()) {
      for (const { record } of web.drop("events", this.#ids.events.at(row))) {
        for (const other of byElection.get(record) ?? []) {
          if (this.#events[other] === 0) continue;
          reject(other, { field: "election", value: record, problem: "reference", expected: "" });
          gone.push(other);
        }
      }
    }
  }

  #eventsByElection(): ReadonlyMap<string, readonly number[]> {
    const rows = new Map<string, number[]>();
    this.#file.events.election.forEach((code, row) => {
      const id = this.#small.elections[code - 1]?.id;
      if (id === undefined) return;
      const known = rows.get(id);
      if (known) known.push(row);
      else rows.set(id, [row]);
    });
    return rows;
  }

  #siftDirectives(web: Web, reject: Reject): void {
    const { events, directives, elections, places } = this.#file;
    const missing = this.#missing(web, reject);
    const flags = this.#directives;
    eachEntry(events.directives, (event, row) => {
      if (this.#events[event] === 1 || flags[row] === 0) return;
      reject(row, { field: "event", value: this.#ids.events.at(event), problem: "reference", expected: "" });
    });
    directives.issuer.forEach((code, row) => missing(flags, row, "issuer", "actors", code));
    eachEntry(directives.targets.counts, (row, at) => {
      const code = directives.targets.id[at]!;
      if (code <= places.length) missing(flags, row, "targets.id", "places", code);
    });
    directives.serves.forEach((code, row) => {
      if (code <= elections.length) return missing(flags, row, "serves", "elections", code);
      const event = code - elections.length - 1;
      if (flags[row] === 0 || this.#events[event] === 1) return;
      reject(row, { field: "serves", value: this.#ids.events.at(event), problem: "reference", expected: "" });
    });
  }

  /** Rejects a row still standing whose code is that of a record that is gone. */
  #missing(web: Web, reject: Reject) {
    return (flags: Uint8Array, row: number, field: string, table: keyof Small, code: number): void => {
      if (flags[row] === 0 || code === 0) return;
      const record = this.#small[table][code - 1];
      if (record && web.has(table, record.id)) return;
      reject(row, { field, value: record?.id ?? `#${code}`, problem: "reference", expected: "" });
    };
  }
}
