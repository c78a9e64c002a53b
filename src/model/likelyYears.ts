/** Press reports tell of elections in these years, first and last; others are of another calendar (Hijri, Coptic, Buddhist) or slips. */
export const LIKELY: readonly [number, number] = [1800, 2100];
/** Elections have been half a century apart; what stands alone by more than this is a slip. */
export const FAR_YEARS = 80;
/** Of two groups of the same size the one nearer to this year stands. */
export const NEAR = 2000;

export const isLikely = (year: number): boolean => year >= LIKELY[0] && year <= LIKELY[1];
