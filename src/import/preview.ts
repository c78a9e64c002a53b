import type { Fault, Reading, ReadRow, Refused, Waiting } from "./rows.ts";

export type PreviewRow = ReadRow | Waiting;

const MOST = 10;

/** In what way a row is exact, or is not. */
function kindOf(row: PreviewRow): string {
  if ("waits" in row) return row.waits;
  const date = row.when === null ? "none" : row.when.replace(/\d+/g, (digits) => "d".repeat(Math.min(digits.length, 1)));
  return `${date} ${row.place.because}`;
}

/** Ten rows, by line: of each way in which rows of the file are exact one, as far as there is room, and the first of the others. */
export function previewRows({ read, waiting }: Reading): readonly PreviewRow[] {
  const kinds = new Map<string, PreviewRow>();
  for (const row of [...waiting, ...read]) if (!kinds.has(kindOf(row))) kinds.set(kindOf(row), row);
  const chosen = new Set<PreviewRow>([...kinds.values()].slice(0, MOST));
  for (const row of [...read.slice(0, MOST), ...waiting.slice(0, MOST)]) if (chosen.size < MOST) chosen.add(row);
  return [...chosen].sort((a, b) => a.line - b.line);
}

export interface RefusedGroup {
  readonly fault: Fault;
  readonly column: string;
  readonly lines: readonly number[];
  /** The value of the first. */
  readonly value: string;
}

/** Refused rows by column and reason, the most frequent first. */
export function refusedGroups(refused: readonly Refused[]): readonly RefusedGroup[] {
  const groups = new Map<string, Refused[]>();
  for (const row of refused) {
    const key = `${row.fault} ${row.column}`;
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((rows) => {
      const [first] = rows;
      return first ? [{ fault: first.fault, column: first.column, value: first.value, lines: rows.map(({ line }) => line) }] : [];
    });
}

/** Lines as ranges where they follow one another: 88, 89 and 411–415. */
export function lineRanges(lines: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}
