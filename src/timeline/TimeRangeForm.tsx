import { memo } from "react";
import { earlierOf, laterOf } from "../model/span.ts";
import { roomyDomain } from "../scene/timeScale.ts";
import { useFollowingOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { CloseIcon, PlusIcon } from "../ui/icons.tsx";
import { inRangesOn, paged } from "../view/filterTransitions.ts";
import { zoomedTo } from "../view/transitions.ts";
import { isOpenEnd, rangesOn, type TimeRange, type View } from "../view/view.ts";
import { CountField } from "./CountField.tsx";
import { DateField } from "./DateField.tsx";
import { TimeIcon } from "./TimeIcon.tsx";
import { Tool } from "./Tool.tsx";
import "./panels.css";

interface TimeRangeFormProps {
  readonly bounds: TimeRange;
  readonly mirrored: boolean;
  /** Which of the time ranges is edited; one past the last for a new one. */
  readonly at: number;
  readonly onEdit: (at: number) => void;
  /** Given the time range as it is when it changes, which the figures here may still lag behind. */
  readonly onChange: (changed: (now: TimeRange | undefined) => TimeRange) => void;
}

/** The ranges that the axis shows, of what follows the hand. */
function useRanges(): { readonly axis: View["axis"]; readonly ranges: readonly TimeRange[] } {
  const axis = useView((view) => view.axis);
  return { axis, ranges: rangesOn(axis, useFollowingOutcome("timeline").filters) };
}

/** What shows a period with a little room; an open end reaches as far as the record. */
const zoomFor = ([from, to]: TimeRange, [low, high]: TimeRange): TimeRange =>
  roomyDomain(isOpenEnd(from) ? earlierOf(low, to) : from, isOpenEnd(to) ? laterOf(high, from) : to);

/** The periods in figures: typed, paged by their own length, added and taken away. */
export const TimeRangeForm = memo(function TimeRangeForm({ bounds, mirrored, at, onEdit, onChange }: TimeRangeFormProps) {
  const { t } = useI18n();
  const { axis, ranges: timeRanges } = useRanges();
  const update = useUpdate();
  const timeRange = timeRanges[at];
  const [from, to] = timeRange ?? [undefined, undefined];
  const pages = timeRanges.length === 1 && timeRange !== undefined && !timeRange.some(isOpenEnd);
  const Field = axis === "polling" ? CountField : DateField;
  return (
    <div className="timeline-form">
      <Field
        label={t("timeline.timeRangeFrom")}
        day={from}
        onDay={(day) => onChange((now) => [day, laterOf(day, now?.[1] ?? bounds[1])])}
      />
      <Field label={t("timeline.timeRangeTo")} day={to} onDay={(day) => onChange((now) => [earlierOf(day, now?.[0] ?? bounds[0]), day])} />
      {axis === "polling" && <small>{t("timeline.countedUnit")}</small>}
      <span className="timeline-tools" dir={mirrored ? "rtl" : "ltr"}>
        <Tool name={t("timeline.pageEarlier")} disabled={!pages} onClick={() => update(paged(-1, axis))}>
          <TimeIcon name="pageEarlier" mirrored={mirrored} />
        </Tool>
        <Tool name={t("timeline.pageLater")} disabled={!pages} onClick={() => update(paged(1, axis))}>
          <TimeIcon name="pageLater" mirrored={mirrored} />
        </Tool>
      </span>
      {timeRanges.length > 0 && (
        <>
          <button type="button" className="button" onClick={() => update(inRangesOn(axis, []))}>
            {t("timeline.timeRangeClear")}
          </button>
          {timeRange && (
            <button type="button" className="button" onClick={() => update(zoomedTo(zoomFor(timeRange, bounds)))}>
              {t("timeline.zoomToRange")}
            </button>
          )}
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
  const { t, formatDays, formatCounted } = useI18n();
  const { axis, ranges: timeRanges } = useRanges();
  const update = useUpdate();
  return (
    <ul className="timeline-ranges" aria-label={t("timeline.timeRanges")}>
      {timeRanges.map((timeRange, index) => {
        const period = axis === "polling" ? formatCounted(...timeRange) : formatDays(...timeRange, "short");
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
              onClick={() =>
                update((view) =>
                  inRangesOn(
                    axis,
                    rangesOn(axis, view.filters).filter((other) => other !== timeRange),
                  )(view),
                )
              }
            >
              <CloseIcon />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
