import type { CodeBook, Strength } from "../model/vocabulary.ts";
import { useDataset } from "../state/hooks.ts";

/** Steps up from a bare assertion (0) to the strongest that the record has. */
export const strengthStep = ({ directiveStrengths }: CodeBook, strength: Strength): number =>
  directiveStrengths.includes(strength) ? directiveStrengths.length - directiveStrengths.indexOf(strength) : 0;

/** A stair with a step for each strength up to the one meant: its shape repeats what the cell's tone says. */
export function StrengthMark({ strength }: { readonly strength: Strength }) {
  const { book } = useDataset().columns;
  const { directiveStrengths: steps } = book;
  const step = strengthStep(book, strength);
  return (
    <svg className="strength-mark icon-mirrored" viewBox={`0 0 ${steps.length * 4} 14`} aria-hidden="true" focusable="false">
      {steps.map((each, index) => (
        <rect
          key={each}
          className={index < step ? "step-reached" : "step"}
          x={index * 4 + 0.5}
          y={12 - index * 1.75}
          width={3}
          height={2 + index * 1.75}
        />
      ))}
    </svg>
  );
}
