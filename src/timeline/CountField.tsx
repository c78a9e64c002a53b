import { useState } from "react";
import { stripBidi } from "../i18n/bidi.ts";
import { latinDigits } from "../model/digits.ts";
import { asDay, type Day } from "../model/span.ts";
import { useI18n } from "../ui/i18n.ts";
import { isOpenEnd } from "../view/view.ts";
import "./panels.css";

interface CountFieldProps {
  readonly label: string;
  readonly day: Day | undefined;
  readonly onDay: (day: Day) => void;
}

const MINUS = /^[-−‐–—]/;

/** A whole number as people type one: with any minus, in any of the digits. */
function countOf(raw: string): Day | undefined {
  const plain = latinDigits(stripBidi(raw)).trim().replace(MINUS, "-");
  return /^[-+]?\d{1,5}$/.test(plain) ? asDay(Number(plain) + 0) : undefined;
}

/** Days counted from the first day of voting, typed: negative before it. */
export function CountField({ label, day, onDay }: CountFieldProps) {
  const { signed } = useI18n();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = day === undefined || isOpenEnd(day) ? "" : stripBidi(signed(day));
  function type(raw: string): void {
    setDraft(raw);
    const typed = countOf(raw);
    if (typed !== undefined) onDay(typed);
  }
  return (
    <label className="timeline-date">
      <span>{label}</span>
      <input
        type="text"
        inputMode="text"
        dir="ltr"
        size={5}
        aria-invalid={draft !== null && draft !== "" && countOf(draft) === undefined}
        value={draft ?? shown}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}
