import type { VocabularySet } from "../model/vocabulary.ts";
import { alphaOf, intervalOf, keyOf, masi, nominal, ordinal, type Value } from "./alpha.ts";
import type { Alone, Matched, Pair } from "./match.ts";
import { FIELDS, type Field, type Kind, type Unit } from "./units.ts";
import { mergeWords, type Words } from "./words.ts";

/** Below this number of units an interval is wide, and figures are not to be reported alone. */
export const FEW_UNITS = 30;

/** Where this share of the values is one, alpha says nothing of how well coders tell the others apart. */
const NEARLY_ALL = 0.9;

/** How far two coders agree on one field of the units that both found. */
export interface FieldAgreement {
  readonly kind: Kind;
  readonly field: string;
  readonly level: Field["level"];
  readonly units: number;
  readonly alike: number;
  /** Undefined where all values are one and the same. */
  readonly alpha: number | undefined;
  /** The 95 % interval, where the units can tell one. */
  readonly interval: readonly [low: number, high: number] | undefined;
  /** How many values are the one most given, where they are so many that alpha can say nothing. */
  readonly mostlyOne: number | undefined;
}

/** A figure of agreement to so many decimal places: what rounds to nothing has no sign, and only 1 itself is 1. */
export const roundedFigure = (figure: number, places: number): number =>
  Math.min(figure === 1 ? 1 : 1 - 10 ** -places, Math.round(figure * 10 ** places) / 10 ** places + 0);

/** The codes of a set in the order of the vocabulary. */
export type CodesOf = (set: VocabularySet) => readonly string[];

/** The agreement on each field of one kind of unit. */
export function agreementOn(kind: Kind, pairs: readonly Pair[], codesOf: CodesOf): readonly FieldAgreement[] {
  const own = pairs.filter(({ a }) => a.kind === kind);
  if (own.length === 0) return [];
  return Object.entries(FIELDS[kind]).map(([name, field]) => {
    const given = own.map(({ a, b }): readonly Value[] => [a.values[name] ?? [], b.values[name] ?? []]);
    return { kind, field: name, ...agreementOf(field, given, codesOf) };
  });
}

function agreementOf(field: Field, given: readonly (readonly Value[])[], codesOf: CodesOf): Omit<FieldAgreement, "kind" | "field"> {
  const { level } = field;
  const distances = level === "ordinal" ? ordinal(codesOf(field.of)) : level === "set" ? masi : nominal;
  const alpha = alphaOf(given, distances);
  const alike = given.filter((values) => new Set(values.map(keyOf)).size === 1).length;
  const counts = new Map<string, number>();
  for (const key of given.flat().map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const silent = alpha === undefined || (alike < given.length && most >= NEARLY_ALL * 2 * given.length);
  return {
    level,
    units: given.length,
    alike,
    alpha,
    interval: intervalOf(given, distances),
    mostlyOne: silent ? most : undefined,
  };
}

/** The field of a difference in whether there is a unit at all. */
export const CODED = "coded";

/** One thing in which two coders differ: a field of a unit that both found, or a unit that only one did, whose name then is the one value. */
export interface Difference {
  readonly kind: Kind;
  readonly field: string;
  /** All words that either covers. */
  readonly words: readonly Words[];
  readonly cue: string;
  readonly a: Value;
  readonly b: Value;
  readonly at: Partial<Pair>;
  /** Of a unit that only one coder found, the other's that shares most words with it, if any does. */
  readonly near?: Unit | undefined;
}

/** What two coders differ in: the units that only one found, and the fields of those that both did. */
export function differencesOf({ pairs, onlyA, onlyB }: Matched): {
  readonly alone: readonly Difference[];
  readonly between: readonly Difference[];
} {
  const lone = ({ unit: { kind, words, cue }, near }: Alone) => ({ kind, field: CODED, words, cue, near });
  return {
    alone: [
      ...onlyA.map((one) => ({ ...lone(one), a: [one.unit.name], b: [], at: { a: one.unit } })),
      ...onlyB.map((one) => ({ ...lone(one), a: [], b: [one.unit.name], at: { b: one.unit } })),
    ],
    between: pairs.flatMap(fieldsApart),
  };
}

function fieldsApart({ a, b }: Pair): readonly Difference[] {
  const { kind, cue } = a;
  const words = mergeWords([...a.words, ...b.words]);
  return Object.keys(FIELDS[kind])
    .map((field) => ({ kind, field, words, cue, a: a.values[field] ?? [], b: b.values[field] ?? [], at: { a, b } }))
    .filter((difference) => keyOf(difference.a) !== keyOf(difference.b));
}
