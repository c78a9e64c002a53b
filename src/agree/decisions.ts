import type { Difference } from "./agreement.ts";
import { keyOf, type Value } from "./alpha.ts";
import type { Words } from "./words.ts";

/** What was decided on a difference, or that nothing was yet. */
export interface Decision {
  readonly kind: string;
  readonly field: string;
  readonly words: readonly Words[];
  readonly cue: string;
  readonly a: Value;
  readonly b: Value;
  /** The value that holds; undefined while it is open. */
  readonly chosen: Value | undefined;
  readonly reason: string;
  readonly rule: string;
}

/** A difference, and the decision on it that is kept, if one is. */
export interface Settled {
  readonly difference: Difference;
  readonly decision: Decision | undefined;
}

/** Which coder is called A is of no account. */
const keyOfBoth = ({ kind, field, words, a, b }: Pick<Decision, "kind" | "field" | "words" | "a" | "b">): string =>
  JSON.stringify([kind, field, words.map(({ p, about }) => [p, ...about]), [keyOf(a), keyOf(b)].toSorted()]);

/** Each difference with its decision, and the decisions on what is no difference any longer. A decision settles one difference. */
export function settle(
  differences: readonly Difference[],
  decisions: readonly Decision[],
): { readonly settled: readonly Settled[]; readonly spent: readonly Decision[] } {
  const left = [...decisions];
  const settled = differences.map((difference) => {
    const at = left.findIndex((decision) => keyOfBoth(decision) === keyOfBoth(difference));
    return { difference, decision: at < 0 ? undefined : left.splice(at, 1)[0] };
  });
  return { settled, spent: left };
}
