import { useState } from "react";
import { type Day, formatDay, parseDay } from "../model/span.ts";
import { isOpenEnd } from "../view/view.ts";

interface DateFieldProps {
  readonly label: string;
  readonly day: Day | undefined;
  readonly onDay: (day: Day) => void;
}

/** A typed year grows digit by digit: 0002, 0020, 0202. Only one of four digits is meant. */
const isMeant = (raw: string): boolean => !raw.startsWith("0");

/** A day of the calendar, typed. */
export function DateField({ label, day, onDay }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  function type(raw: string): void {
    setDraft(raw);
    const typed = isMeant(raw) ? parseDay(raw) : undefined;
    if (typed !== undefined) onDay(typed);
  }
  const value = draft ?? (day === undefined || isOpenEnd(day) ? "" : formatDay(day));
  return (
    <label className="timeline-date">
      <span>{label}</span>
      <input
        type="date"
        data-empty={value === ""}
        value={value}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}
