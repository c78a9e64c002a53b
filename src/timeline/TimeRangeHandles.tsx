import { type KeyboardEvent, useRef } from "react";
import { addDays, type Day, earlierOf, laterOf } from "../model/span.ts";
import type { TimeScale } from "../scene/timeScale.ts";
import { useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import type { TimeRange } from "../view/view.ts";
import "./panels.css";

interface TimeRangeHandlesProps {
  readonly scale: TimeScale;
  /** Every day that a handle may reach. */
  readonly bounds: TimeRange;
  readonly timeRange: TimeRange | null;
  readonly height: number;
  readonly onChange: (timeRange: TimeRange, mode: "push" | "replace") => void;
}

const MONTH = 30;

/** Days, later positive, that a key moves a handle by; null for any other key. */
function keyStep(key: string, shift: boolean, mirrored: boolean): number | null {
  const step = shift ? MONTH : 1;
  switch (key) {
    case "ArrowRight":
      return mirrored ? -step : step;
    case "ArrowLeft":
      return mirrored ? step : -step;
    case "ArrowUp":
      return step;
    case "ArrowDown":
      return -step;
    case "PageUp":
      return MONTH;
    case "PageDown":
      return -MONTH;
    case "Home":
      return -Infinity;
    case "End":
      return Infinity;
    default:
      return null;
  }
}

/** The two ends of a time range for the keyboard, where the brush has its handles for the pointer; without a time range they stand at the ends of the period. */
export function TimeRangeHandles({ scale, bounds, timeRange, height, onChange }: TimeRangeHandlesProps) {
  const { t } = useI18n();
  const [from, to] = timeRange ?? scale.domain;
  const [first, last] = timeRange ?? bounds;
  const [low, high] = [earlierOf(bounds[0], from), laterOf(bounds[1], to)];
  return (
    <>
      <Handle
        label={t("timeline.timeRangeStart")}
        day={from}
        least={low}
        most={to}
        x={scale.x(from)}
        scale={scale}
        height={height}
        onMove={(day, mode) => onChange([day, last], mode)}
      />
      <Handle
        label={t("timeline.timeRangeEnd")}
        day={to}
        least={from}
        most={high}
        x={scale.x(to + 1)}
        scale={scale}
        height={height}
        onMove={(day, mode) => onChange([first, day], mode)}
      />
    </>
  );
}

interface HandleProps {
  readonly label: string;
  readonly day: Day;
  readonly least: Day;
  readonly most: Day;
  readonly x: number;
  readonly scale: TimeScale;
  readonly height: number;
  readonly onMove: (day: Day, mode: "push" | "replace") => void;
}

function Handle({ label, day, least, most, x, scale, height, onMove }: HandleProps) {
  const { formatDay, relativeDay } = useI18n();
  const axis = useView((view) => view.axis);
  const moving = useRef(false);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.ctrlKey || event.metaKey || event.altKey ? null : keyStep(event.key, event.shiftKey, scale.mirrored);
    if (step === null) return;
    event.preventDefault();
    const next = earlierOf(laterOf(addDays(day, step), least), most);
    if (next === day) return;
    onMove(next, moving.current ? "replace" : "push");
    moving.current = true;
  }

  return (
    <div
      className="timeline-handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={day}
      aria-valuetext={axis === "polling" ? relativeDay(day) : formatDay(day)}
      style={{ translate: `${Math.min(Math.max(x, scale.left), scale.right)}px`, blockSize: height }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        moving.current = false;
      }}
    />
  );
}
