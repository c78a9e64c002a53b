import { u32 } from "../model/cells.ts";
import { type ColumnarFile, type Domain, EVENT_CODES, EVENT_LISTS, listsIn, type Numbers, singlesIn } from "../model/columnar.ts";
import { type ColumnarPair, encodeColumnar } from "../model/columnarEncode.ts";
import { packIds } from "../model/columnarIds.ts";
import { type Codes, codes } from "../model/columns.ts";
import { domainWords } from "../model/domainWords.ts";
import { keyed, mapValues } from "../model/keyed.ts";
import { must } from "../model/must.ts";
import type { DatasetRows } from "../model/types.ts";
import { JsonRows, jsonOfRest, Reordered, Texts } from "../prepare/texts.ts";

type Spec = Readonly<Record<string, Domain>>;
type Names = Pick<ColumnarFile, "columns" | "wording">;

const UNNAMED: Names = { columns: "", wording: "" };

/** The events of a record in the large form, made of some at a time: kept as columns and as written words, whatever order they come in. */
export class LargeRows {
  /** Codes as they were met: what a record names is sorted only when all is known. */
  readonly #met = new Map<Domain, Map<string, number>>();
  readonly #columns = new Map<string, Codes[]>();
  readonly #ids: string[] = [];
  readonly #titles = { ar: new Texts(), en: new Texts() };
  readonly #rest = new Texts();

  /** Adds the events of a record that names what they name, and has no directives. */
  add(rows: DatasetRows): void {
    const { columns, wording } = encodeColumnar(rows, UNNAMED);
    const wordsOf = wordsIn(columns);
    const recoded = mapOnce((domain: Domain) =>
      Uint32Array.from(["", ...wordsOf(domain)], (word) => (word === "" ? 0 : this.#codeOf(domain, word))),
    );
    const push = (name: string, domain: Domain, column: Numbers) =>
      this.#push(
        name,
        Uint32Array.from(column, (code) => u32(recoded(domain), code)),
      );
    const [singles, lists] = [singlesIn(columns, "events"), listsIn(columns, "events")];
    for (const [name, domain] of Object.entries(EVENT_CODES)) push(name, domain, must(singles[name], name));
    for (const [name, parts] of Object.entries(EVENT_LISTS)) {
      const list = must(lists[name], name);
      this.#push(name, Uint32Array.from(list.counts));
      for (const [part, domain] of Object.entries<Domain>(parts)) push(`${name}.${part}`, domain, must(list[part], part));
    }
    for (const { id } of rows.events) this.#ids.push(id);
    const { title, rest } = wording.events;
    const all = (length: number): readonly number[] => Array.from({ length }, (_, row) => row);
    for (const lang of ["ar", "en"] as const) this.#titles[lang].add(all(title[lang].length).map((row) => title[lang].at(row) ?? ""));
    this.#rest.add(all(rest.length).map((row) => jsonOfRest(rest.at(row))));
  }

  /** All of them, sorted, as a record with the head that names what they name. */
  finish(head: DatasetRows, names: Names): ColumnarPair {
    const order = Uint32Array.from(this.#ids, (_, row) => row).sort((a, b) => (this.#idAt(a) < this.#idAt(b) ? -1 : 1));
    const { columns, wording } = encodeColumnar(head, names);
    const dates = [...(this.#met.get("date")?.keys() ?? [])];
    const wordsOf = wordsIn({ ...columns, dates });
    const finals = mapOnce((domain: Domain) => {
      const places = new Map(wordsOf(domain).map((word, at) => [word, at + 1]));
      return Uint32Array.from(["", ...(this.#met.get(domain)?.keys() ?? [])], (word) => places.get(word) ?? 0);
    });
    const list = <Parts extends Spec>(name: string, parts: Parts) => {
      const counts = this.#flat(name);
      const entries = entriesInOrder(counts, order);
      return {
        counts: gathered(counts, order, null),
        ...mapValues(parts, (part, domain) => gathered(this.#flat(`${name}.${part}`), entries, finals(domain))),
      };
    };
    const events = {
      count: order.length,
      ids: packIds(Array.from(order, this.#idAt)),
      directives: new Uint8Array(order.length),
      ...mapValues(EVENT_CODES, (name, domain) => gathered(this.#flat(name), order, finals(domain))),
      sources: list("sources", EVENT_LISTS.sources),
      actors: list("actors", EVENT_LISTS.actors),
      places: list("places", EVENT_LISTS.places),
      also: list("also", EVENT_LISTS.also),
    };
    const title = keyed(["ar", "en"], (lang) => new Reordered(this.#titles[lang], order));
    return {
      columns: { ...columns, dates, events },
      wording: { ...wording, events: { title, rest: new JsonRows(new Reordered(this.#rest, order)) } },
    };
  }

  #idAt = (row: number): string => must(this.#ids[row], "id");

  #codeOf(domain: Domain, word: string): number {
    const met = this.#met.get(domain) ?? new Map<string, number>();
    this.#met.set(domain, met);
    const code = met.get(word) ?? met.size + 1;
    met.set(word, code);
    return code;
  }

  #push(name: string, column: Uint32Array): void {
    const pieces = this.#columns.get(name) ?? [];
    this.#columns.set(name, pieces);
    pieces.push(narrowed(column));
  }

  #flat(name: string): Uint32Array {
    const pieces = this.#columns.get(name) ?? [];
    const flat = new Uint32Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      flat.set(piece, at);
      at += piece.length;
    }
    return flat;
  }
}

/** The words of a domain in a record, in the order of their codes. */
function wordsIn(file: Pick<ColumnarFile, "vocabulary" | "dates" | "sources" | "actors" | "places" | "elections">) {
  const names = keyed(["sources", "actors", "places", "elections"], (table) => file[table].map(({ id }) => id));
  const wordsOf = domainWords({ vocabulary: file.vocabulary, names, eventIds: [] });
  return (domain: Domain): readonly string[] => (domain === "date" ? file.dates : domain === "round" ? [] : wordsOf(domain).words);
}

function mapOnce<T>(make: (domain: Domain) => T): (domain: Domain) => T {
  const made = new Map<Domain, T>();
  return (domain) => {
    const known = made.get(domain) ?? make(domain);
    made.set(domain, known);
    return known;
  };
}

const largest = (column: Uint32Array): number => column.reduce((a, b) => Math.max(a, b), 0);

function narrowed(column: Uint32Array): Codes {
  const narrow = codes(column.length, largest(column));
  narrow.set(column);
  return narrow;
}

/** The entries of each row in a new order of rows. */
function entriesInOrder(counts: Uint32Array, order: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, row) => {
    starts[row + 1] = u32(starts, row) + count;
  });
  const entries = new Uint32Array(u32(starts, counts.length));
  let length = 0;
  for (const row of order) for (let entry = u32(starts, row); entry < u32(starts, row + 1); entry++) entries[length++] = entry;
  return entries;
}

/** A column's codes in a new order, each as `recoded` has it. */
function gathered(column: Uint32Array, order: Uint32Array, recoded: Uint32Array | null): Codes {
  const moved = order.map((row) => (recoded ? u32(recoded, u32(column, row)) : u32(column, row)));
  return narrowed(moved);
}
