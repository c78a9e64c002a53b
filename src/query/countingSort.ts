import { add, u32 } from "../model/cells.ts";

/** Positions in `ranks` by their rank, 0 to `most`, then as they stand: those of rank r from start[r] up to, and without, start[r + 1]. */
export function countingSort(ranks: Uint32Array, most: number): { readonly sorted: Uint32Array; readonly start: Uint32Array } {
  const start = new Uint32Array(most + 2);
  for (const rank of ranks) add(start, rank + 1, 1);
  for (let rank = 0; rank <= most; rank++) add(start, rank + 1, u32(start, rank));
  const [sorted, next] = [new Uint32Array(ranks.length), start.slice()];
  for (let at = 0; at < ranks.length; at++) {
    const rank = u32(ranks, at);
    sorted[u32(next, rank)] = at;
    add(next, rank, 1);
  }
  return { sorted, start };
}
