import { useId } from "react";

interface SegmentedProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  /** Hides the legend from sight, not from a screen reader. */
  readonly quiet?: boolean;
}

/** One choice of a few, as radio buttons that look like a switch. */
export function Segmented<T extends string>({ legend, value, options, onChange, quiet = false }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={quiet ? "sr-only" : ""}>{legend}</legend>
      <div className="segmented-options">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
