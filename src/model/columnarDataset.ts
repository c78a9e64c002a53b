import type { ColumnarFile, WordingFile } from "./columnar.ts";
import { readRows, rowsOf } from "./columnarRows.ts";
import { unpackColumns } from "./columnarUnpack.ts";
import { byId, type Dataset, type Foreign, originOf, termOf, type Wording } from "./dataset.ts";
import { directiveRow, eventRow } from "./ids.ts";
import type { Directive, ElectionEvent } from "./types.ts";

/** Fetches the wording that belongs to a file; what it throws is what `load` throws. */
export type ReadWording = () => Promise<WordingFile>;

const MOST_KEPT = 2_000;

/** Opens a record in the large form whose columns fit together. Rows become objects when they are asked for: without their words until the wording is ready. */
export function openColumns(file: ColumnarFile, readWording: ReadWording, foreign: Foreign | null = null): Dataset {
  const unpacked = unpackColumns(file);
  const { columns, eventIds, directiveIds } = unpacked;
  const reader = readRows(file, unpacked);
  const wording = new LazyWording(readWording, forget);
  const events = new Kept<ElectionEvent>((row) => reader.event(row, wording.file));
  const directives = new Kept<Directive>((row) => reader.directive(row, wording.file));
  const [sources, places, actors, elections] = [byId(file.sources), byId(file.places), byId(file.actors), byId(file.elections)];

  function forget(): void {
    events.clear();
    directives.clear();
  }

  return {
    title: file.title,
    ...originOf(file, foreign),
    contact: file.contact ?? null,
    corrections: file.corrections ?? [],
    terms: file.terms ?? null,
    story: file.story ?? null,
    columns,
    wording,
    sources: file.sources,
    places: file.places,
    actors: file.actors,
    elections: file.elections,
    event: (row) => events.at(row),
    directive: (row) => directives.at(row),
    eventRow(id) {
      const row = eventIds.find(id);
      return row === undefined ? undefined : eventRow(row);
    },
    directiveRow(id) {
      const row = directiveIds.find(id);
      return row === undefined ? undefined : directiveRow(row);
    },
    source: (id) => sources.get(id),
    place: (id) => places.get(id),
    actor: (id) => actors.get(id),
    election: (id) => elections.get(id),
    term: termOf(file.vocabulary),
    rows: () => rowsOf(file, reader, wording.file),
  };
}

/** The objects asked for last, so that asking twice gives the same one. */
class Kept<T> {
  readonly #make: (row: number) => T;
  readonly #kept = new Map<number, T>();

  constructor(make: (row: number) => T) {
    this.#make = make;
  }

  at(row: number): T {
    const kept = this.#kept.get(row);
    if (kept) return kept;
    const made = this.#make(row);
    const [oldest] = this.#kept.size >= MOST_KEPT ? this.#kept.keys() : [];
    if (oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(row, made);
    return made;
  }

  clear = (): void => this.#kept.clear();
}

class LazyWording implements Wording {
  readonly #read: ReadWording;
  readonly #onReady: () => void;
  readonly #listeners = new Set<() => void>();
  #state: ReturnType<Wording["state"]> = "absent";
  #failure: unknown = null;
  #running: Promise<void> | null = null;
  file: WordingFile | null = null;

  constructor(read: ReadWording, onReady: () => void) {
    this.#read = read;
    this.#onReady = onReady;
  }

  state = (): ReturnType<Wording["state"]> => this.#state;

  failure = (): unknown => this.#failure;

  load = (): Promise<void> => {
    this.#running ??= this.#run();
    return this.#running;
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  async #run(): Promise<void> {
    this.#failure = null;
    this.#become("loading");
    try {
      this.file = await this.#read();
    } catch (error) {
      this.#running = null;
      this.#failure = error;
      this.#become("failed");
      throw error;
    }
    this.#onReady();
    this.#become("ready");
  }

  #become(state: ReturnType<Wording["state"]>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
