/** Of a step that is not reached, beside those that are. */
const OFF = 0.22;

/** The outlines of the steps from one up to another, both counted from 0, the second not among them. */
const stairs = (from: number, to: number): string =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const height = 2 + (from + index) * 1.75;
    return `M${(from + index) * 4 + 0.5} 14v-${height}h3v${height}z`;
  }).join("");

/** A stair of so many steps, filled up to the one that is reached; decoration beside words that say it. */
export function StrengthMark({ steps, reached }: { readonly steps: number; readonly reached: number }) {
  return (
    <svg
      className="strength-mark icon-mirrored"
      viewBox={`0 0 ${steps * 4} 14`}
      width={28}
      height={14}
      fill="currentColor"
      aria-hidden="true"
    >
      {reached > 0 && <path d={stairs(0, reached)} />}
      {reached < steps && <path d={stairs(reached, steps)} fillOpacity={OFF} />}
    </svg>
  );
}
