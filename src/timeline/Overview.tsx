import { useEffect, useId, useMemo, useRef, useState } from "react";
import { placeHistogram } from "../scene/timeHistogram.ts";
import { createScale, type TimeScale } from "../scene/timeScale.ts";
import { calendarTicks } from "../scene/timeTicks.ts";
import { useOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { windowed } from "../view/transitions.ts";
import type { Window } from "../view/view.ts";
import { type BrushModel, createBrush, pixelsOf } from "./brush.ts";
import { WindowForm } from "./WindowForm.tsx";
import { WindowHandles } from "./WindowHandles.tsx";
import { withWindow } from "./windows.ts";

interface OverviewProps {
  /** Every day of the record on the axis of dates. */
  readonly bounds: Window;
  readonly width: number;
  /** Where the lanes above have their days, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly mirrored: boolean;
}

const HEIGHT = 44;
const TICKS = 20;

/** The whole period in one strip, with the chosen periods on it: dragged, typed or stepped. */
export function Overview({ bounds, width, left, right, mirrored }: OverviewProps) {
  const windows = useView((view) => view.filters.windows);
  const update = useUpdate();
  const [edited, setEdited] = useState(0);
  const at = Math.min(edited, windows.length);
  const scale = useMemo(() => createScale(bounds, left, right, mirrored), [bounds, left, right, mirrored]);
  const change = (window: Window | null, mode: "push" | "replace" = "push") => update(windowed(withWindow(windows, at, window)), mode);
  return (
    <div className="timeline-overview">
      <div className="timeline-strip" style={{ blockSize: HEIGHT + TICKS }}>
        <Strip scale={scale} width={width} at={at} />
        <BrushIsland scale={scale} width={width} at={at} />
        <WindowHandles scale={scale} window={windows[at] ?? null} height={HEIGHT} onChange={change} />
      </div>
      <WindowForm bounds={bounds} mirrored={mirrored} at={at} onEdit={setEdited} onChange={change} />
    </div>
  );
}

function Strip({ scale, width, at }: { readonly scale: TimeScale; readonly width: number; readonly at: number }) {
  const ids = useId();
  const i18n = useI18n();
  const { result } = useOutcome();
  const windows = useView((view) => view.filters.windows);
  const stretch = useView((view) => (view.axis === "calendar" ? view.stretch : null));
  const bars = useMemo(() => placeHistogram(result.histogram(), scale, HEIGHT, HEIGHT - 6), [result, scale]);
  const ticks = useMemo(() => calendarTicks(scale, i18n.axisLabel), [scale, i18n]);
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
      <rect className="timeline-strip-ground" x={scale.left} y={0} width={scale.right - scale.left} height={HEIGHT} />
      <path className="timeline-bars-possible" d={bars.possible} fill={`url(#${ids}hatch)`} />
      <path className="timeline-bars-sure" d={bars.sure} />
      {windows.map((window, index) => index !== at && <WindowRect key={index} pixels={pixelsOf(window, scale)} />)}
      {stretch && <StretchLine pixels={pixelsOf(stretch, scale)} />}
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
}

const WindowRect = ({ pixels: [x0, x1] }: { readonly pixels: readonly [number, number] }) => (
  <rect className="timeline-window" x={x0} y={0} width={x1 - x0} height={HEIGHT} />
);

const StretchLine = ({ pixels: [x0, x1] }: { readonly pixels: readonly [number, number] }) => (
  <line className="timeline-stretch" x1={x0} x2={x1} y1={HEIGHT} y2={HEIGHT} />
);

/** The D3 brush: it owns its group; a move of ours is silent, the reader's is filed as it goes and kept at the end. */
function BrushIsland({ scale, width, at }: { readonly scale: TimeScale; readonly width: number; readonly at: number }) {
  const group = useRef<SVGGElement>(null);
  const island = useRef<ReturnType<typeof createBrush>>(undefined);
  const edited = useRef(at);
  const update = useUpdate();
  const windows = useView((view) => view.filters.windows);
  const window = windows[at] ?? null;
  useEffect(
    function mountBrush() {
      if (!group.current) return;
      const created = createBrush(group.current, (next, done) =>
        update((view) => windowed(withWindow(view.filters.windows, edited.current, next))(view), done ? "push" : "replace"),
      );
      island.current = created;
      return function unmountBrush() {
        created.destroy();
      };
    },
    [update],
  );
  useEffect(
    function showWindow() {
      edited.current = at;
      island.current?.update({ scale, height: HEIGHT, window } satisfies BrushModel);
    },
    [scale, at, window],
  );
  return (
    <svg className="timeline-brush" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
      <g ref={group} />
    </svg>
  );
}
