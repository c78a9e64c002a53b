import { must } from "../model/must.ts";
import { keyOf } from "./alpha.ts";
import { KINDS, type Unit } from "./units.ts";
import { byPlace, sharedPart } from "./words.ts";

/** One thing that both coders found. */
export interface Pair {
  readonly a: Unit;
  readonly b: Unit;
}

/** What only one of two coders found, and the other's unit that shares most words with it, if any does. */
export interface Alone {
  readonly unit: Unit;
  readonly near: Unit | undefined;
}

export interface Matched {
  readonly pairs: readonly Pair[];
  readonly onlyA: readonly Alone[];
  readonly onlyB: readonly Alone[];
  /** Units that rest on no words of the report: nothing says which of the other coder's they are. */
  readonly wordless: readonly Unit[];
}

/** Two units are one where more words are in both than in one alone. */
const LEAST_PART = 0.5;

const alikeIn = ({ a, b }: Pair): number =>
  Object.entries(a.values).filter(([field, value]) => keyOf(value) === keyOf(b.values[field] ?? [])).length;

/** Matches two coders' units by the words they cover: the same words first, then those that share most; among equals those with most values alike. Each unit is matched once. */
export function matchUnits(allA: readonly Unit[], allB: readonly Unit[]): Matched {
  const hasWords = (unit: Unit): boolean => unit.words.some(({ about: [start, end] }) => end > start);
  const [unitsA, unitsB] = [allA.filter(hasWords), allB.filter(hasWords)];
  const candidates = unitsA
    .flatMap((a) => unitsB.filter(({ kind }) => kind === a.kind).map((b) => ({ a, b, part: sharedPart(a.words, b.words) })))
    .filter(({ part }) => part > LEAST_PART)
    .map((candidate) => ({ ...candidate, alike: alikeIn(candidate) }))
    .toSorted((one, other) => other.part - one.part || other.alike - one.alike);
  const taken = new Set<Unit>();
  const pairs: Pair[] = [];
  for (const { a, b } of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push({ a, b });
  }
  const alone = (units: readonly Unit[], others: readonly Unit[]): readonly Alone[] =>
    units.filter((unit) => !taken.has(unit)).map((unit) => ({ unit, near: nearTo(unit, others) }));
  return {
    pairs: pairs.toSorted((one, other) => order(one.a, other.a) || order(one.b, other.b)),
    onlyA: alone(unitsA, unitsB).toSorted((one, other) => order(one.unit, other.unit)),
    onlyB: alone(unitsB, unitsA).toSorted((one, other) => order(one.unit, other.unit)),
    wordless: [...allA, ...allB].filter((unit) => !hasWords(unit)),
  };
}

const order = (a: Unit, b: Unit): number => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byPlace(a.words, b.words);

function nearTo(unit: Unit, others: readonly Unit[]): Unit | undefined {
  const parts = others.filter(({ kind }) => kind === unit.kind).map((other) => sharedPart(unit.words, other.words));
  const most = Math.max(0, ...parts);
  return most === 0 ? undefined : must(others.filter(({ kind }) => kind === unit.kind)[parts.indexOf(most)], "unit");
}
