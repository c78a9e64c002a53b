import { roleByName } from "./presets.ts";
import type { TableRow } from "./table.ts";

const SAMPLE = 100;
/** More lines than these above a header are no title. */
const MOST_ABOVE = 20;

const filledIn = ({ cells }: TableRow): number => cells.reduce((count, cell) => count + (cell.trim() === "" ? 0 : 1), 0);
const knownIn = ({ cells }: TableRow): number => cells.reduce((count, cell) => count + (roleByName(cell.trim()) ? 1 : 0), 0);

/** Which of a table's rows names its columns: the first, but for a title above it, and for the upper row of two where the lower one has more known names. */
export function headerAt(rows: readonly TableRow[]): number {
  const sample = rows.slice(0, SAMPLE);
  const counts = sample.map(filledIn);
  const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  const first = usual < 2 ? 0 : counts.slice(0, MOST_ABOVE).findIndex((count) => count > 1);
  const [head, below] = [sample[first], sample[first + 1]];
  if (!head || !below) return 0;
  const isUpper = knownIn(below) > knownIn(head) && filledIn(below) > filledIn(head);
  return isUpper ? first + 1 : first;
}
