import type { Act, Strength } from "../model/vocabulary.ts";
import { DIRECTIVE_STRENGTHS } from "../model/vocabulary.ts";

/** Steps up from a bare assertion (0) to a decision. */
export const strengthStep = (strength: Strength): number =>
  DIRECTIVE_STRENGTHS.includes(strength) ? DIRECTIVE_STRENGTHS.length - DIRECTIVE_STRENGTHS.indexOf(strength) : 0;

const STEPS = DIRECTIVE_STRENGTHS.length;

/** A stair with a step for each strength up to the one meant: its shape repeats what the cell's tone says. */
export function StrengthMark({ strength }: { readonly strength: Strength }) {
  const step = strengthStep(strength);
  return (
    <svg className="strength-mark icon-mirrored" viewBox={`0 0 ${STEPS * 4} 14`} aria-hidden="true" focusable="false">
      {DIRECTIVE_STRENGTHS.map((each, index) => (
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

const ACT_PATH: Readonly<Record<Act, string>> = {
  order: "M1 2h8L5 9.5z",
  appeal: "M5 0.8L9.2 5L5 9.2L0.8 5z",
  commitment: "M5 1a4 4 0 110 8a4 4 0 110-8z",
};

/** An order is a full triangle, an appeal an open diamond, a commitment an open circle. */
export function ActMark({ act }: { readonly act: Act }) {
  return (
    <svg className={`act-mark act-${act}`} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d={ACT_PATH[act]} />
    </svg>
  );
}
