import type { Strength } from "../model/vocabulary.ts";

/** The box in which a bar of strength stands, in pixels. */
export const STRENGTH_BAR = { width: 30, height: 10 } as const;

/** One step of a bar, from the upper left corner of its box. */
export interface StrengthStep {
  readonly code: Strength;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isFilled: boolean;
}

/** How strong a verb is among those that make a directive: rising steps, all of them filled for the strongest. */
export function strengthSteps(ranks: readonly Strength[], strength: Strength): readonly StrengthStep[] {
  const rank = ranks.indexOf(strength);
  const filled = rank < 0 ? 0 : ranks.length - rank;
  const step = STRENGTH_BAR.width / ranks.length;
  return ranks.map((code, at) => {
    const height = 2 + ((STRENGTH_BAR.height - 2) * at) / Math.max(1, ranks.length - 1);
    return { code, x: at * step, y: STRENGTH_BAR.height - height, width: step * 0.75, height, isFilled: at < filled };
  });
}
