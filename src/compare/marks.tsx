import type { CodeBook, Strength } from "../model/vocabulary.ts";
import { StrengthMark as Stair } from "../render/StrengthMark.tsx";
import { useDataset } from "../state/hooks.ts";

/** Steps up from a bare assertion (0) to the strongest that the record has. */
export const strengthStep = ({ directiveStrengths }: CodeBook, strength: Strength): number =>
  directiveStrengths.includes(strength) ? directiveStrengths.length - directiveStrengths.indexOf(strength) : 0;

/** A stair with a step for each strength up to the one meant: its shape repeats what the cell's tone says. */
export function StrengthMark({ strength }: { readonly strength: Strength }) {
  const { book } = useDataset().columns;
  return <Stair steps={book.directiveStrengths.length} reached={strengthStep(book, strength)} />;
}
