/** Words of a report: a paragraph, and code points in it, end exclusive. */
export interface Words {
  readonly p: number;
  readonly about: readonly [start: number, end: number];
}

/** The same words in the order of the text, none twice. */
export function mergeWords(all: readonly Words[]): readonly Words[] {
  const merged: Words[] = [];
  for (const { p, about } of all.toSorted((one, other) => one.p - other.p || one.about[0] - other.about[0])) {
    const last = merged.at(-1);
    if (last?.p === p && about[0] <= last.about[1]) merged.splice(-1, 1, { p, about: [last.about[0], Math.max(last.about[1], about[1])] });
    else merged.push({ p, about });
  }
  return merged;
}

const lengthOf = (words: readonly Words[]): number => words.reduce((sum, { about: [start, end] }) => sum + end - start, 0);

/** How much of what two lists of words cover, each merged, both do: 1 for the same words, 0 for none in common. */
export function sharedPart(first: readonly Words[], second: readonly Words[]): number {
  let both = 0;
  for (const { p, about } of first)
    for (const other of second)
      if (other.p === p) both += Math.max(0, Math.min(about[1], other.about[1]) - Math.max(about[0], other.about[0]));
  return both === 0 ? 0 : both / (lengthOf(first) + lengthOf(second) - both);
}

/** The order of the text. */
export const byPlace = (a: readonly Words[], b: readonly Words[]): number =>
  (a[0]?.p ?? 0) - (b[0]?.p ?? 0) || (a[0]?.about[0] ?? 0) - (b[0]?.about[0] ?? 0);
