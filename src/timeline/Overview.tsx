import { memo, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Histogram, Result } from "../query/result.ts";
import { countedHistogram, placeHistogram } from "../scene/timeHistogram.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import { createScale, pixelsOf, type TimeScale } from "../scene/timeScale.ts";
import { axisTicks } from "../scene/timeTicks.ts";
import { useFollowingOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { DownIcon } from "../ui/icons.tsx";
import { later, part } from "../ui/later.tsx";
import { Popover } from "../ui/Popover.tsx";
import { inRangesOn } from "../view/transitions.ts";
import { rangesOn, type TimeRange } from "../view/view.ts";
import type { Brush, BrushModel } from "./brush.ts";
import { TimeRangeHandles } from "./TimeRangeHandles.tsx";
import { withTimeRange } from "./timeRanges.ts";
import { useKeeps } from "./useTimeScene.ts";

interface OverviewProps {
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

const TimeRangeForm = later(async () => (await import("./TimeRangeForm.tsx")).TimeRangeForm);
const brushPart = part(() => import("./brush.ts"));

const HEIGHT = 30;
const TICKS = 18;

/** The whole period in one strip, with the chosen periods on it: dragged, typed or stepped. */
export function Overview({ index, bounds, whole, width, left, right, mirrored }: OverviewProps) {
  const timeRanges = useView((view) => rangesOn(view.axis, view.filters));
  const update = useUpdate();
  const { t } = useI18n();
  const [edited, setEdited] = useState(0);
  const at = Math.min(edited, timeRanges.length);
  const scale = useMemo(() => createScale(bounds, left, right, mirrored), [bounds, left, right, mirrored]);
  const change = useCallback(
    (changed: (now: TimeRange | undefined) => TimeRange, mode: "push" | "replace" = "push") =>
      update((view) => {
        const ranges = rangesOn(view.axis, view.filters);
        return inRangesOn(view.axis, withTimeRange(ranges, at, changed(ranges[at])))(view);
      }, mode),
    [update, at],
  );
  return (
    <div className="timeline-overview" role="group" aria-label={t("timeline.overview")}>
      <div className="timeline-strip" style={{ blockSize: HEIGHT + TICKS }}>
        <Strip index={index} scale={scale} width={width} at={at} />
        <BrushIsland scale={scale} width={width} at={at} />
        <TimeRangeHandles
          scale={scale}
          bounds={whole}
          timeRange={timeRanges[at] ?? null}
          height={HEIGHT}
          onChange={(timeRange, mode) => change(() => timeRange, mode)}
        />
      </div>
      <div className="timeline-period">
        <Popover
          label={
            <>
              {t("timeline.period")}
              <DownIcon />
            </>
          }
        >
          <TimeRangeForm bounds={whole} mirrored={mirrored} at={at} onEdit={setEdited} onChange={change} />
        </Popover>
      </div>
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
          <text key={x} direction={i18n.dir} textAnchor="middle" x={x} y={HEIGHT + 15}>
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

/** The D3 brush, fetched at a reader's first sign of life, or when a time range is there to be shown: it owns its group; a move of ours is silent, the reader's is filed as it goes and kept at the end. */
function BrushIsland({ scale, width, at }: { readonly scale: TimeScale; readonly width: number; readonly at: number }) {
  const group = useRef<SVGGElement>(null);
  const island = useRef<Brush>(undefined);
  const model = useRef<BrushModel>(undefined);
  const edited = useRef(at);
  const update = useUpdate();
  const timeRanges = useView((view) => rangesOn(view.axis, view.filters));
  const [missing, setMissing] = useState(false);
  const { t } = useI18n();
  const wanted = useReader() || timeRanges.length > 0;
  const timeRange = timeRanges[at] ?? null;
  useEffect(
    function mountBrush() {
      if (!wanted || missing) return;
      let gone = false;
      async function mount(): Promise<void> {
        const { createBrush } = await brushPart();
        if (gone || !group.current) return;
        island.current = createBrush(group.current, (next, done) =>
          update(
            (view) => inRangesOn(view.axis, withTimeRange(rangesOn(view.axis, view.filters), edited.current, next))(view),
            done ? "push" : "replace",
          ),
        );
        if (model.current) island.current.update(model.current);
      }
      mount().catch(() => {
        if (!gone) setMissing(true);
      });
      return function unmountBrush() {
        gone = true;
        island.current?.destroy();
        island.current = undefined;
      };
    },
    [update, wanted, missing],
  );
  useEffect(
    function showTimeRange() {
      edited.current = at;
      model.current = { scale, height: HEIGHT, timeRange };
      island.current?.update(model.current);
    },
    [scale, at, timeRange],
  );
  return (
    <>
      <svg className="timeline-brush" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        <g ref={group} />
      </svg>
      {missing && (
        <p className="timeline-brush-missing" role="alert">
          {t("app.missingPart")}{" "}
          <button type="button" className="link-button" onClick={() => setMissing(false)}>
            {t("common.retry")}
          </button>
        </p>
      )}
    </>
  );
}

const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll"] as const;

/** True from the first sign that somebody is using the page: what only hands need is not part of the first view. */
function useReader(): boolean {
  const [here, setHere] = useState(false);
  useEffect(
    function waitForASign() {
      if (here) return;
      const stop = new AbortController();
      for (const sign of SIGNS) document.addEventListener(sign, () => setHere(true), { once: true, passive: true, signal: stop.signal });
      return function stopWaiting() {
        stop.abort();
      };
    },
    [here],
  );
  return here;
}
