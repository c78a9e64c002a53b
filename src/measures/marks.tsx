import type { Act, CodeBook, Strength } from "../model/vocabulary.ts";
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

/** In the order of a record's acts: the first is full, the others are open. */
const ACT_PATHS = ["M1 2h8L5 9.5z", "M5 0.8L9.2 5L5 9.2L0.8 5z", "M5 1a4 4 0 110 8a4 4 0 110-8z", "M1.5 1.5h7v7h-7z"] as const;

/** Of ours an order is a full triangle, an appeal an open diamond, a commitment an open circle. */
export function ActMark({ act }: { readonly act: Act }) {
  const at = useDataset().columns.book.codes.act.indexOf(act);
  return (
    <svg className={at === 0 ? "act-mark act-first" : "act-mark"} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d={ACT_PATHS[at % ACT_PATHS.length]} />
    </svg>
  );
}
