import { type ComponentType, memo, type ReactNode, useId, useMemo } from "react";
import type { Histogram, Result } from "../query/result.ts";
import { countedHistogram, placeHistogram } from "../scene/timeHistogram.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import { createScale, pixelsOf, type TimeScale } from "../scene/timeScale.ts";
import { axisTicks } from "../scene/timeTicks.ts";
import { useFollowingOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { rangesOn, type TimeRange } from "../view/view.ts";
import { useEdited } from "./edited.ts";
import { useReader } from "./useReader.ts";
import { useKeeps } from "./useTimeScene.ts";

interface OverviewProps {
  /** Holds a part that comes by itself. */
  readonly Part: ComponentType<{ readonly children: ReactNode }>;
  readonly index: TimeIndex;
  /** The days of the strip. */
  readonly bounds: TimeRange;
  /** Every day of the record, however far from the rest: what an end that nobody has set stands for. */
  readonly whole: TimeRange;
  readonly width: number;
  /** Where the lanes above have their days, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly mirrored: boolean;
}

/** Fetched at a reader's first sign of life, or when a time range is there to be shown. */
const Hands = later(async () => (await import("./Hands.tsx")).Hands, null, "first messages");

const HEIGHT = 24;
const TICKS = 14;

/** The whole period in one strip, with the chosen periods on it: dragged or stepped. */
export function Overview({ Part, index, bounds, whole, width, left, right, mirrored }: OverviewProps) {
  const timeRanges = useView((view) => rangesOn(view.axis, view.filters));
  const { t } = useI18n();
  const [at] = useEdited(timeRanges.length);
  const wanted = useReader() || timeRanges.length > 0;
  const scale = useMemo(() => createScale(bounds, left, right, mirrored), [bounds, left, right, mirrored]);
  return (
    <div className="timeline-overview" role="group" aria-label={t("timeline.overview")}>
      <div className="timeline-strip" style={{ blockSize: HEIGHT + TICKS }}>
        <Strip index={index} scale={scale} width={width} at={at} />
        {wanted && (
          <Part>
            <Hands scale={scale} bounds={whole} width={width} height={HEIGHT} at={at} />
          </Part>
        )}
      </div>
      <span className="timeline-whole" aria-hidden="true">
        {t(index.axis === "polling" ? "timeline.axisVoting" : "timeline.whole")}
      </span>
    </div>
  );
}

interface StripProps {
  readonly index: TimeIndex;
  readonly scale: TimeScale;
  readonly width: number;
  readonly at: number;
}

const Strip = memo(function Strip({ index, scale, width, at }: StripProps) {
  const ids = useId();
  const i18n = useI18n();
  const { result, filters } = useFollowingOutcome("timeline");
  const timeRanges = rangesOn(index.axis, filters);
  const domain = useView((view) => view.domain);
  const keeps = useKeeps(index.axis);
  const counts = useHistogram(index, keeps, result);
  const bars = useMemo(() => placeHistogram(counts, scale, HEIGHT, HEIGHT - 6), [counts, scale]);
  const ticks = useMemo(() => axisTicks(index.axis, scale, i18n), [index.axis, scale, i18n]);
  return (
    <svg
      className="timeline-strip-drawing"
      viewBox={`0 0 ${width} ${HEIGHT + TICKS}`}
      width={width}
      height={HEIGHT + TICKS}
      aria-hidden="true"
    >
      <pattern id={`${ids}hatch`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="timeline-unsure-line" x1={1} x2={1} y1={0} y2={5} />
      </pattern>
      <rect className="timeline-strip-background" x={scale.left} y={0} width={scale.right - scale.left} height={HEIGHT} />
      <clipPath id={`${ids}strip`}>
        <rect x={scale.left} y={0} width={scale.right - scale.left} height={HEIGHT + 1} />
      </clipPath>
      {/* What lies far off has its place beyond the strip. */}
      <g clipPath={`url(#${ids}strip)`}>
        <path className="timeline-bars-possible" d={bars.possible} fill={`url(#${ids}hatch)`} />
        <path className="timeline-bars-sure" d={bars.sure} />
        {timeRanges.map((timeRange, index) => index !== at && <TimeRangeRect key={index} pixels={pixelsOf(timeRange, scale)} />)}
        {domain && <DomainLine pixels={pixelsOf(domain, scale)} />}
      </g>
      <g className="timeline-axis">
        <line x1={scale.left} x2={scale.right} y1={HEIGHT} y2={HEIGHT} />
        {ticks.map(({ x, label }) => (
          <text key={x} direction={i18n.dir} textAnchor="middle" x={x} y={HEIGHT + 12}>
            {label}
          </text>
        ))}
      </g>
    </svg>
  );
});

/** Events by days of the axis, whatever ranges of it are chosen. */
function useHistogram(index: TimeIndex, keeps: (row: number) => boolean, result: Result): Histogram {
  const counted = useMemo(() => (index.axis === "polling" ? countedHistogram(index, keeps) : null), [index, keeps]);
  return counted ?? result.histogram();
}

const TimeRangeRect = ({ pixels: [x0, x1] }: { readonly pixels: readonly [number, number] }) => (
  <rect className="timeline-range" x={x0} y={0} width={x1 - x0} height={HEIGHT} />
);

const DomainLine = ({ pixels: [x0, x1] }: { readonly pixels: readonly [number, number] }) => (
  <line className="timeline-domain" x1={x0} x2={x1} y1={HEIGHT} y2={HEIGHT} />
);
