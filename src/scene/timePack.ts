/** Something that takes up forward pixels, both ends in. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

const GAP = 4;

/** A row for each extent, from 0, so that none touches another in its row; extents come in the order of their start. */
export function packRows(extents: readonly Extent[]): readonly number[] {
  const ends: number[] = [];
  return extents.map(({ start, end }) => {
    const free = ends.findIndex((edge) => edge + GAP <= start);
    const row = free < 0 ? ends.length : free;
    ends[row] = end;
    return row;
  });
}

export const rowCount = (rows: readonly number[]): number => rows.reduce((most, row) => Math.max(most, row + 1), 0);
