import { mulberry32 } from "../../src/agree/chance.ts";

/** Chance from a seed: the same seed gives the same sequence on every machine. */
export interface Random {
  /** In [0, 1). */
  unit(): number;
  /** A whole number, both ends in. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<const T>(list: readonly T[]): T;
  /** Early items far more often than late ones, as names in reports are. */
  skewed<const T>(list: readonly T[]): T;
  weighted<const T>(list: readonly T[], weights: readonly number[]): T;
  times<T>(count: number, make: () => T): T[];
  shuffled<T>(list: readonly T[]): T[];
}

export function random(seed: number): Random {
  const unit = mulberry32(seed);
  const between = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  return {
    unit,
    between,
    chance: (share) => unit() < share,
    pick: (list) => list[between(0, list.length - 1)]!,
    skewed: (list) => list[Math.floor(unit() ** 3 * list.length)]!,
    weighted(list, weights) {
      let left = unit() * weights.reduce((sum, weight) => sum + weight, 0);
      const at = weights.findIndex((weight) => (left -= weight) < 0);
      return list[at]!;
    },
    times(count, make) {
      const made = [];
      for (let i = 0; i < count; i++) made.push(make());
      return made;
    },
    shuffled(list) {
      const copy = [...list];
      for (let at = copy.length - 1; at > 0; at--) {
        const other = between(0, at);
        [copy[at], copy[other]] = [copy[other]!, copy[at]!];
      }
      return copy;
    },
  };
}
