import { useId, useState } from "react";
import type { Day } from "../model/span.ts";
import { useI18n } from "../ui/i18n.ts";
import { isOpenEnd } from "../view/view.ts";
import { readTypedDay } from "./typedDay.ts";
import "./panels.css";

interface DateFieldProps {
  readonly label: string;
  readonly day: Day | undefined;
  readonly onDay: (day: Day) => void;
}

/** A day of the calendar, typed or pasted as the page writes it or in any usual form; what can be read in two ways is asked about. */
export function DateField({ label, day, onDay }: DateFieldProps) {
  const { t, formatDay } = useI18n();
  const [draft, setDraft] = useState<string | null>(null);
  const hint = useId();
  const typed = draft === null || draft.trim() === "" ? null : readTypedDay(draft);
  const either = typed !== null && "either" in typed ? typed.either : null;
  const isUnread = draft !== null && draft.trim() !== "" && typed === null;
  function type(raw: string): void {
    setDraft(raw);
    const read = readTypedDay(raw);
    if (read !== null && "day" in read) onDay(read.day);
  }
  function choose(meant: Day): void {
    setDraft(null);
    onDay(meant);
  }
  return (
    <span className="timeline-date">
      <label>
        <span>{label}</span>
        <input
          type="text"
          autoComplete="off"
          size={17}
          placeholder={t("timeline.dateForm")}
          aria-invalid={isUnread || either !== null}
          aria-describedby={hint}
          value={draft ?? (day === undefined || isOpenEnd(day) ? "" : formatDay(day))}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            if (either === null) setDraft(null);
          }}
        />
      </label>
      <span id={hint} className="timeline-date-hint">
        {either && t("timeline.dateEither")}
        {either?.map((meant) => (
          <button key={meant} type="button" className="link-button" onClick={() => choose(meant)}>
            {formatDay(meant)}
          </button>
        ))}
      </span>
    </span>
  );
}
