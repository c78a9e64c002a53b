/** The value below which a share of the sample lies, by the nearest rank. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export const spread = (sample: readonly number[]): Spread => ({ median: quantile(sample, 0.5), p95: quantile(sample, 0.95) });

export const inWords = ({ median, p95 }: Spread): string => (Number.isNaN(median) ? "not measured" : `${round(median)} / ${round(p95)}`);

export const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3));

/** Seeded, so that every run walks the same way. */
export function walk(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
