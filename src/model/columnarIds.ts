import { bisector } from "d3-array";

import { must } from "./must.ts";

/** A run of ids: `count` of them, the prefix, which ends in no digit, followed by a number from `first` on, written with exactly `digits` digits. */
export type IdRun = readonly [prefix: string, digits: number, first: number, count: number];
export type IdList = readonly (string | IdRun)[];

export const isIdRun = (raw: unknown): raw is IdRun =>
  Array.isArray(raw) &&
  raw.length === 4 &&
  typeof raw[0] === "string" &&
  /^.{0,79}\D$/.test(raw[0]) &&
  raw.slice(1).every((part: unknown) => Number.isSafeInteger(part) && Number(part) >= 0) &&
  raw[1] <= MOST_DIGITS &&
  raw[3] > 0 &&
  raw[2] + raw[3] <= 10 ** raw[1];

const SHORTEST_RUN = 3;
const MOST_DIGITS = 15;

interface Numbered {
  readonly prefix: string;
  readonly digits: number;
  readonly value: number;
}

/** The only way to read an id as part of a run. */
function numbered(id: string): Numbered | undefined {
  const tail = id.length <= 80 ? /\d+$/.exec(id)?.[0] : undefined;
  return tail !== undefined && tail.length <= MOST_DIGITS
    ? { prefix: id.slice(0, -tail.length), digits: tail.length, value: Number(tail) }
    : undefined;
}

const numberedId = ([prefix, digits, first]: IdRun, at: number): string => prefix + String(first + at).padStart(digits, "0");

/** Ids in their order, with runs of consecutive numbers told by their ends. */
export function packIds(ids: readonly string[]): IdList {
  const list: (string | IdRun)[] = [];
  for (let start = 0; start < ids.length; ) {
    const end = endOfRun(ids, start);
    const head = numbered(ids[start] ?? "");
    if (head && end - start >= SHORTEST_RUN) list.push([head.prefix, head.digits, head.value, end - start]);
    else list.push(...ids.slice(start, end));
    start = end;
  }
  return list;
}

function endOfRun(ids: readonly string[], start: number): number {
  const head = numbered(ids[start] ?? "");
  let end = start + 1;
  if (!head) return end;
  const last = Math.min(ids.length, start + 10 ** head.digits - head.value);
  while (end < last && ids[end] === numberedId([head.prefix, head.digits, head.value, 0], end - start)) end++;
  return end;
}

interface Piece {
  readonly start: number;
  readonly run: IdRun | null;
  /** Where in the list the piece begins. */
  readonly at: number;
}

/** The row at which a run starts, its first number, and how many it has. */
interface Run {
  readonly start: number;
  readonly first: number;
  readonly count: number;
}

const byStart = bisector(({ start }: Piece) => start);

/** Ids by row and rows by id, without a string for each. */
export class IdColumn {
  readonly length: number;
  readonly #list: IdList;
  readonly #pieces: readonly Piece[];
  #singles: ReadonlyMap<string, number> | null = null;
  #runs: ReadonlyMap<string, readonly Run[]> | null = null;

  constructor(list: IdList) {
    const pieces: Piece[] = [];
    let start = 0;
    list.forEach((item, at) => {
      const run = typeof item === "string" ? null : item;
      if (run || at === 0 || typeof list[at - 1] !== "string") pieces.push({ start, run, at });
      start += run ? run[3] : 1;
    });
    this.length = start;
    this.#list = list;
    this.#pieces = pieces;
  }

  at(row: number): string {
    const { start, run, at } = this.#pieceOf(row);
    if (run) return numberedId(run, row - start);
    const id = this.#list[at + row - start];
    if (typeof id === "string") return id;
    throw new RangeError(`no id stands at ${row}`);
  }

  find(id: string): number | undefined {
    this.#singles ??= this.#readSingles();
    return this.#singles.get(id) ?? this.#findInRuns(id);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let row = 0; row < this.length; row++) yield this.at(row);
  }

  #pieceOf = (row: number): Piece => must(this.#pieces[byStart.right(this.#pieces, row) - 1], "piece");

  #readSingles(): ReadonlyMap<string, number> {
    const rows = new Map<string, number>();
    let row = 0;
    for (const item of this.#list) {
      if (typeof item === "string") rows.set(item, row);
      row += typeof item === "string" ? 1 : item[3];
    }
    return rows;
  }

  #findInRuns(id: string): number | undefined {
    this.#runs ??= this.#readRuns();
    const wanted = numbered(id);
    if (!wanted) return undefined;
    const { prefix, digits, value } = wanted;
    const run = this.#runs.get(`${digits} ${prefix}`)?.find(({ first, count }) => value >= first && value < first + count);
    return run && run.start + value - run.first;
  }

  #readRuns(): ReadonlyMap<string, readonly Run[]> {
    const runs = new Map<string, Run[]>();
    for (const { run, start } of this.#pieces) {
      if (!run) continue;
      const [prefix, digits, first, count] = run;
      const key = `${digits} ${prefix}`;
      const known = runs.get(key);
      if (known) known.push({ start, first, count });
      else runs.set(key, [{ start, first, count }]);
    }
    return runs;
  }
}
