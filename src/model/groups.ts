/** Numbers from `from` to `to`, both inclusive: days or years. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  /** How many things it stands for; 1 where it does not say. */
  readonly rows?: number;
}

export interface Group {
  from: number;
  to: number;
  rows: number;
}

/** Intervals that come in the order of their first number, in groups with gaps of more than `apart` between them. */
export function groupsOf(intervals: Iterable<Interval>, apart: number): readonly Group[] {
  const groups: Group[] = [];
  for (const { from, to, rows = 1 } of intervals) {
    const group = groups.at(-1);
    if (!group || from - group.to > apart) groups.push({ from, to, rows });
    else {
      group.to = Math.max(group.to, to);
      group.rows += rows;
    }
  }
  return groups;
}

/** The group of most rows; of several the one whose middle is nearer to `near`. */
export function largestOf(groups: readonly Group[], near: number): Group | undefined {
  const distance = ({ from, to }: Group): number => Math.abs((from + to) / 2 - near);
  return groups.toSorted((a, b) => b.rows - a.rows || distance(a) - distance(b))[0];
}
