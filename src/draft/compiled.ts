import { memoOf } from "../model/memo.ts";
import { Phrases } from "./phrases.ts";
import type { DraftRules, NoiseRule } from "./rules.ts";

/** The tables that a draft looks words up in, made once for each set of rules. */
export interface Compiled {
  readonly whole: Phrases<NoiseRule>;
  readonly starts: Phrases<NoiseRule>;
  readonly bodies: Phrases<DraftRules["gate"]["bodies"][number]>;
  readonly ours: Phrases<string>;
  readonly others: Phrases<number>;
  readonly acts: Phrases<true>;
}

const listed = <T>(rows: Iterable<T>, phrases: (row: T) => readonly string[]): readonly (readonly [string, T])[] =>
  [...rows].flatMap((row) => phrases(row).map((phrase) => [phrase, row] as const));

export const compile = memoOf((rules: DraftRules): Compiled => {
  const { noise, gate } = rules;
  return {
    whole: new Phrases(listed(noise, ({ whole }) => whole)),
    starts: new Phrases(listed(noise, ({ starts }) => starts)),
    bodies: new Phrases(listed(gate.bodies, ({ words }) => words)),
    ours: new Phrases(Object.entries(gate.ours).flatMap(([country, words]) => words.map((word) => [word, country] as const))),
    others: new Phrases(gate.others.flatMap((words, i) => words.map((word) => [word, i] as const))),
    acts: new Phrases(gate.acts.map((word) => [word, true] as const)),
  };
});
