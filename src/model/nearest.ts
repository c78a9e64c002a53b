import { outside } from "./cells.ts";

/** The candidate with the fewest slips of the pen (a letter too many, too few, wrong, or two swapped), or undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const slips = slipsBetween(word, candidate);
    if (slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best;
}

/** Damerau–Levenshtein distance in its restricted form: no part is edited twice. */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? outside()) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? outside()) + 1 : Infinity;
      next.push(Math.min((row[j] ?? outside()) + 1, (next[j - 1] ?? outside()) + 1, replaced, swapped));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? outside();
}
