import type { Strength } from "../model/vocabulary.ts";
import { StrengthMark as Stair } from "../render/StrengthMark.tsx";
import { strengthStep } from "../scene/strengthStep.ts";
import { useDataset } from "../state/hooks.ts";

/** A stair with a step for each strength up to the one meant: its shape repeats what the cell's tone says. */
export function StrengthMark({ strength }: { readonly strength: Strength }) {
  const { book } = useDataset().columns;
  return <Stair steps={book.directiveStrengths.length} reached={strengthStep(book, strength)} />;
}
