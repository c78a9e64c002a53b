/** Of a step that is not reached, beside those that are. */
const OFF = 0.22;

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
      focusable="false"
    >
      {Array.from({ length: steps }, (_, index) => (
        <rect
          key={index}
          {...(index < reached ? {} : { fillOpacity: OFF })}
          x={index * 4 + 0.5}
          y={12 - index * 1.75}
          width={3}
          height={2 + index * 1.75}
        />
      ))}
    </svg>
  );
}
