import { type Difference, differencesOf } from "./agreement.ts";
import { type Decision, type Settled, settle } from "./decisions.ts";
import { type Alone, type Matched, matchUnits } from "./match.ts";
import { type CodedReport, type Kind, unitsOf } from "./units.ts";
import { sharedPart } from "./words.ts";

/** Two coders' codings of one text beside each other. */
export interface Comparison {
  readonly matched: Matched;
  /** What only one coder found, then the fields in which both differ, each with what was decided on it. */
  readonly settled: readonly Settled[];
  /** How many of these only one coder found. */
  readonly alone: number;
  /** Decisions on what is no difference any longer. */
  readonly spent: readonly Decision[];
}

/** Matches two codings by the words they cover, and settles their differences by decisions that were kept. */
export function comparisonOf(a: CodedReport, b: CodedReport, decisions: readonly Decision[]): Comparison {
  const matched = matchUnits(unitsOf(a), unitsOf(b));
  const { alone, between } = differencesOf(matched);
  return { matched, alone: alone.length, ...settle([...alone, ...between], decisions) };
}

/** How many units of a kind both coders found, how many of these by exactly the same words, and how many only one; and how many rest on no words of the report, and are matched with none. */
export function countsOf(kind: Kind, { pairs, onlyA, onlyB, wordless }: Matched) {
  const only = (alone: readonly Alone[]): number => alone.filter(({ unit }) => unit.kind === kind).length;
  const both = pairs.filter(({ a }) => a.kind === kind);
  return {
    both: both.length,
    exact: both.filter(({ a, b }) => sharedPart(a.words, b.words) === 1).length,
    onlyA: only(onlyA),
    onlyB: only(onlyB),
    wordless: wordless.filter((unit) => unit.kind === kind).length,
  };
}

/** The decision on a difference while nobody has made one. */
export const openDecision = ({ kind, field, words, cue, a, b }: Difference): Decision => ({
  kind,
  field,
  words,
  cue,
  a,
  b,
  chosen: undefined,
  reason: "",
  rule: "",
});
