import { useCallback } from "react";
import { useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { inRangesOn } from "../view/filterTransitions.ts";
import { rangesOn, type TimeRange } from "../view/view.ts";
import { AxisChoice } from "./AxisChoice.tsx";
import { CountedRanges } from "./CountedRanges.tsx";
import { useEdited } from "./edited.ts";
import { TimeRangeForm } from "./TimeRangeForm.tsx";
import { withTimeRange } from "./timeRanges.ts";
import { useReach, useTimeIndex } from "./useTimeScene.ts";
import "./panels.css";

/** The period in figures, as the axis counts, and above them the periods before a vote that readers ask for first. */
export function PeriodPanel() {
  const { dir } = useI18n();
  const axis = useView((view) => view.axis);
  const mirror = useView((view) => view.mirror);
  const ranges = useView((view) => rangesOn(view.axis, view.filters));
  const update = useUpdate();
  const polling = useTimeIndex("polling");
  const bounds = useReach(axis);
  const [at, edit] = useEdited(ranges.length);
  const change = useCallback(
    (changed: (now: TimeRange | undefined) => TimeRange) =>
      update((view) => {
        const now = rangesOn(axis, view.filters);
        return inRangesOn(axis, withTimeRange(now, at, changed(now[at])))(view);
      }),
    [update, axis, at],
  );
  return (
    <div className="timeline-periods">
      <AxisChoice />
      <CountedRanges index={polling} />
      <TimeRangeForm bounds={bounds} mirrored={dir === "rtl" && mirror} at={at} onEdit={edit} onChange={change} />
    </div>
  );
}
