import type { CodeBook, Strength } from "../model/vocabulary.ts";

/** Steps up from a bare assertion (0) to the strongest that the record has. */
export const strengthStep = ({ directiveStrengths }: CodeBook, strength: Strength): number =>
  directiveStrengths.includes(strength) ? directiveStrengths.length - directiveStrengths.indexOf(strength) : 0;
