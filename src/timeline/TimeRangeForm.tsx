import { memo, useState } from "react";
import { type Day, earlierOf, FIRST_DAY, formatDay, LAST_DAY, laterOf, parseDay } from "../model/span.ts";
import { useFollowingOutcome, useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { CloseIcon, PlusIcon } from "../ui/icons.tsx";
import { inTimeRanges, paged } from "../view/transitions.ts";
import type { TimeRange } from "../view/view.ts";
import { TimeIcon } from "./TimeIcon.tsx";

interface TimeRangeFormProps {
  readonly bounds: TimeRange;
  readonly mirrored: boolean;
  /** Which of the time ranges is edited; one past the last for a new one. */
  readonly at: number;
  readonly onEdit: (at: number) => void;
  /** Given the time range as it is when it changes, which the figures here may still lag behind. */
  readonly onChange: (changed: (now: TimeRange | undefined) => TimeRange) => void;
}

/** The periods in figures: typed, paged by their own length, added and taken away. */
export const TimeRangeForm = memo(function TimeRangeForm({ bounds, mirrored, at, onEdit, onChange }: TimeRangeFormProps) {
  const { t } = useI18n();
  const { timeRanges } = useFollowingOutcome("timeline").filters;
  const update = useUpdate();
  const timeRange = timeRanges[at];
  const [from, to] = timeRange ?? [undefined, undefined];
  const pages = timeRanges.length === 1;
  return (
    <div className="timeline-form">
      <DateField
        label={t("timeline.timeRangeFrom")}
        day={from}
        onDay={(day) => onChange((now) => [day, laterOf(day, now?.[1] ?? bounds[1])])}
      />
      <DateField
        label={t("timeline.timeRangeTo")}
        day={to}
        onDay={(day) => onChange((now) => [earlierOf(day, now?.[0] ?? bounds[0]), day])}
      />
      <span className="timeline-tools" dir={mirrored ? "rtl" : "ltr"}>
        <button
          type="button"
          className="icon-button"
          disabled={!pages}
          aria-label={t("timeline.pageEarlier")}
          title={t("timeline.pageEarlier")}
          onClick={() => update(paged(-1))}
        >
          <TimeIcon name="pageEarlier" mirrored={mirrored} />
        </button>
        <button
          type="button"
          className="icon-button"
          disabled={!pages}
          aria-label={t("timeline.pageLater")}
          title={t("timeline.pageLater")}
          onClick={() => update(paged(1))}
        >
          <TimeIcon name="pageLater" mirrored={mirrored} />
        </button>
      </span>
      {timeRanges.length > 0 && (
        <>
          <button type="button" className="button" onClick={() => update(inTimeRanges([]))}>
            {t("timeline.timeRangeClear")}
          </button>
          <button type="button" className="button" aria-pressed={at === timeRanges.length} onClick={() => onEdit(timeRanges.length)}>
            <PlusIcon />
            {t("timeline.timeRangeAdd")}
          </button>
        </>
      )}
      {timeRanges.length > 1 || (timeRanges.length === 1 && at === 1) ? <TimeRangeList at={at} onEdit={onEdit} /> : null}
    </div>
  );
});

function TimeRangeList({ at, onEdit }: Pick<TimeRangeFormProps, "at" | "onEdit">) {
  const { t, formatDays } = useI18n();
  const { timeRanges } = useFollowingOutcome("timeline").filters;
  const update = useUpdate();
  return (
    <ul className="timeline-ranges" aria-label={t("timeline.timeRanges")}>
      {timeRanges.map((timeRange, index) => {
        const period = formatDays(...timeRange, "short");
        return (
          <li key={index} className="timeline-chip">
            <button
              type="button"
              className="link-button"
              aria-pressed={index === at}
              aria-label={t("timeline.timeRangeEdit", { period })}
              onClick={() => onEdit(index)}
            >
              {period}
            </button>
            <button
              type="button"
              className="timeline-remove"
              aria-label={t("timeline.timeRangeRemove", { period })}
              onClick={() => update((view) => inTimeRanges(view.filters.timeRanges.filter((other) => other !== timeRange))(view))}
            >
              <CloseIcon />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly day: Day | undefined;
  readonly onDay: (day: Day) => void;
}

/** A typed year grows digit by digit: 0002, 0020, 0202. Only one of four digits is meant. */
const isMeant = (raw: string): boolean => !raw.startsWith("0");

/** An open end is no date that somebody has set. */
const isOpen = (day: Day): boolean => day === FIRST_DAY || day === LAST_DAY;

function DateField({ label, day, onDay }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  function type(raw: string): void {
    setDraft(raw);
    const typed = isMeant(raw) ? parseDay(raw) : undefined;
    if (typed !== undefined) onDay(typed);
  }
  const value = draft ?? (day === undefined || isOpen(day) ? "" : formatDay(day));
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
