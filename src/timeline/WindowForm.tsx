import { memo, useState } from "react";
import { type Day, earlierOf, FIRST_DAY, formatDay, LAST_DAY, laterOf, parseDay } from "../model/span.ts";
import { useFollowingOutcome, useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { CloseIcon, PlusIcon } from "../ui/icons.tsx";
import { paged, windowed } from "../view/transitions.ts";
import type { Window } from "../view/view.ts";
import { TimeIcon } from "./TimeIcon.tsx";

interface WindowFormProps {
  readonly bounds: Window;
  readonly mirrored: boolean;
  /** Which of the windows is edited; one past the last for a new one. */
  readonly at: number;
  readonly onEdit: (at: number) => void;
  /** Given the window as it is when it changes, which the figures here may still lag behind. */
  readonly onChange: (changed: (now: Window | undefined) => Window) => void;
}

/** The periods in figures: typed, paged by their own length, added and taken away. */
export const WindowForm = memo(function WindowForm({ bounds, mirrored, at, onEdit, onChange }: WindowFormProps) {
  const { t } = useI18n();
  const { windows } = useFollowingOutcome("timeline").filters;
  const update = useUpdate();
  const window = windows[at];
  const [from, to] = window ?? [undefined, undefined];
  const pages = windows.length === 1;
  return (
    <div className="timeline-form">
      <DateField
        label={t("timeline.windowFrom")}
        day={from}
        onDay={(day) => onChange((now) => [day, laterOf(day, now?.[1] ?? bounds[1])])}
      />
      <DateField label={t("timeline.windowTo")} day={to} onDay={(day) => onChange((now) => [earlierOf(day, now?.[0] ?? bounds[0]), day])} />
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
      {windows.length > 0 && (
        <>
          <button type="button" className="button" onClick={() => update(windowed([]))}>
            {t("timeline.windowClear")}
          </button>
          <button type="button" className="button" aria-pressed={at === windows.length} onClick={() => onEdit(windows.length)}>
            <PlusIcon />
            {t("timeline.windowAdd")}
          </button>
        </>
      )}
      {windows.length > 1 || (windows.length === 1 && at === 1) ? <WindowList at={at} onEdit={onEdit} /> : null}
    </div>
  );
});

function WindowList({ at, onEdit }: Pick<WindowFormProps, "at" | "onEdit">) {
  const { t, formatDays } = useI18n();
  const { windows } = useFollowingOutcome("timeline").filters;
  const update = useUpdate();
  return (
    <ul className="timeline-windows" aria-label={t("timeline.windows")}>
      {windows.map((window, index) => {
        const period = formatDays(...window, "short");
        return (
          <li key={index} className="timeline-chip">
            <button
              type="button"
              className="link-button"
              aria-pressed={index === at}
              aria-label={t("timeline.windowEdit", { period })}
              onClick={() => onEdit(index)}
            >
              {period}
            </button>
            <button
              type="button"
              className="timeline-remove"
              aria-label={t("timeline.windowRemove", { period })}
              onClick={() => update((view) => windowed(view.filters.windows.filter((other) => other !== window))(view))}
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
