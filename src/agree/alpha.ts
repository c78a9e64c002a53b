import { must } from "../model/must.ts";
import { mulberry32 } from "./chance.ts";

/** What a coder gave for one field: a set of codes; of a field that takes one code, that one, or none. */
export type Value = readonly string[];

/** How far apart two values are, by their places among the values given, from 0; `counts` says how often each was given. */
type Distances = (values: readonly Value[]) => (counts: readonly number[]) => (a: number, b: number) => number;

/** The key of a value: values that are the same set of codes have one key. */
export const keyOf = (value: Value): string => JSON.stringify([...new Set(value)].toSorted());

/** Values are the same or they are not. */
export const nominal: Distances = () => () => (a, b) => (a === b ? 0 : 1);

/** Values stand in an order: two are as far apart as many values were given from the one to the other, squared. */
export const ordinal =
  (order: readonly string[]): Distances =>
  (values) => {
    const ranks = values.map((value) => order.indexOf(value[0] ?? ""));
    return (counts) => {
      const upTo = (rank: number): number => counts.reduce((sum, count, i) => sum + (must(ranks[i], "rank") < rank ? count : 0), 0);
      const middles = ranks.map((rank, i) => upTo(rank) + must(counts[i], "count") / 2);
      return (a, b) => (must(middles[a], "value") - must(middles[b], "value")) ** 2;
    };
  };

/** Values are sets: the distance of Passonneau (2006), which counts a subset as nearer than sets that only meet. */
export const masi: Distances = (values) => {
  const table = values.map((a) => values.map((b) => masiDistance(a, b)));
  return () => (a, b) => must(table[a]?.[b], "distance");
};

/** 1 − J·M of two sets: J is Jaccard's share; M is 1 for one and the same set, 2/3 for a subset, 1/3 for sets that meet, 0 for others. */
export function masiDistance(first: Value, second: Value): number {
  const [a, b] = [new Set(first), new Set(second)];
  const either = new Set([...a, ...b]).size;
  const both = a.size + b.size - either;
  if (both === either) return 0;
  const monotonic = both === Math.min(a.size, b.size) ? 2 / 3 : 1 / 3;
  return 1 - (both / either) * (both === 0 ? 0 : monotonic);
}

/** Units by the values that coders gave them, each value by its place among all that were given. */
interface Coded {
  readonly units: readonly (readonly number[])[];
  readonly values: readonly Value[];
}

/** Units with fewer than two values say nothing of agreement and drop out. */
function codedOf(given: readonly (readonly Value[])[]): Coded {
  const places = new Map<string, number>();
  const values: Value[] = [];
  const placeOf = (value: Value): number => {
    const known = places.get(keyOf(value));
    if (known !== undefined) return known;
    places.set(keyOf(value), values.length);
    return values.push(value) - 1;
  };
  return { units: given.filter(({ length }) => length > 1).map((unit) => unit.map(placeOf)), values };
}

function alphaOfCoded(units: Coded["units"], size: number, distances: ReturnType<Distances>): number | undefined {
  const counts = Array.from({ length: size }, () => 0);
  for (const unit of units) for (const value of unit) counts[value] = must(counts[value], "value") + 1;
  const distance = distances(counts);
  const sum = (list: readonly number[], of: (item: number, at: number) => number): number =>
    list.reduce((total, item, at) => total + of(item, at), 0);
  const observed = units.reduce((total, unit) => total + sum(unit, (a) => sum(unit, (b) => distance(a, b))) / (unit.length - 1), 0);
  const pairs = sum(counts, (countA, a) => countA * sum(counts, (countB, b) => countB * distance(a, b)));
  return pairs === 0 ? undefined : 1 - (observed * (sum(counts, (count) => count) - 1)) / pairs;
}

/** Krippendorff's alpha of units by the values given to each; undefined where all values are one and the same, since nothing could be mistaken then. */
export function alphaOf(given: readonly (readonly Value[])[], distances: Distances): number | undefined {
  const { units, values } = codedOf(given);
  return alphaOfCoded(units, values.length, distances(values));
}

const SAMPLES = 2000;
const SEED = 20_241_116;
/** Fewer samples with an alpha than this share say nothing of its spread. */
const LEAST_SHARE = 0.95;

/**
 * The middle 95 % of alpha in samples of the units, drawn with replacement from a fixed seed. Undefined where the units cannot tell:
 * all are alike, or too many samples hold one value only.
 */
export function intervalOf(given: readonly (readonly Value[])[], distances: Distances): readonly [low: number, high: number] | undefined {
  const { units, values } = codedOf(given);
  if (units.every((unit) => unit.every((value) => value === unit[0]))) return undefined;
  const unit = mulberry32(SEED);
  const measured = distances(values);
  const alphas = Array.from({ length: SAMPLES }, () => {
    const sample = units.map(() => must(units[Math.floor(unit() * units.length)], "unit"));
    return alphaOfCoded(sample, values.length, measured);
  });
  const known = alphas.filter((alpha) => alpha !== undefined).toSorted((a, b) => a - b);
  if (known.length < SAMPLES * LEAST_SHARE) return undefined;
  return [must(known[Math.floor(known.length * 0.025)], "bound"), must(known[Math.ceil(known.length * 0.975) - 1], "bound")];
}
