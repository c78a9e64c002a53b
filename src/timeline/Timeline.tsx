import {
  type ComponentProps,
  type ComponentType,
  Fragment,
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { earlierOf, laterOf } from "../model/span.ts";
import { merged, overviewDomain } from "../scene/timeHome.ts";
import { movedDomain, type TimeScale } from "../scene/timeScale.ts";
import { shownDomain } from "../scene/timeScene.ts";
import { useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { useWidth } from "../ui/useWidth.ts";
import { pannedDomain, zoomedTo } from "../view/transitions.ts";
import type { TimeRange } from "../view/view.ts";
import { Drawing } from "./Drawing.tsx";
import { Folds } from "./Folds.tsx";
import { Highlights } from "./Highlights.tsx";
import { MarkButtons } from "./MarkButtons.tsx";
import { Overview } from "./Overview.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useGestures } from "./useGestures.ts";
import { AROUND, useDensity, useKeeps, useReach, useTimeIndex, useTimeScene } from "./useTimeScene.ts";
import "./timeline.css";

/** Few records have dates far from the rest. */
const Outliers = later(async () => (await import("./Outliers.tsx")).Outliers);

/** Few records have more marks in a lane than can be shown. */
const DensityTargets = later(async () => (await import("./DensityTargets.tsx")).DensityTargets);

const VotingNote = later(async () => (await import("./VotingNote.tsx")).VotingNote);

/** Where nothing has a size. */
const USUAL_WIDTH = 960;
const drawnWidth = (pixels: number): number => pixels || USUAL_WIDTH;
/** Nothing is drawn before it is known how wide, where that will be known. */
const UNMEASURED = typeof ResizeObserver === "undefined" ? USUAL_WIDTH : 0;

const NOTHING_UNFOLDED: readonly TimeRange[] = [];

const ZOOM = 0.5;
const PAN = 0.25;

interface TimelineProps {
  /** Holds a part that few readers meet, which comes by itself: where it fails, the rest of the timeline stands. */
  readonly Part?: ComponentType<{ readonly children: ReactNode }>;
}

/** A lane for each authority along an axis of time, and the whole period below it with the chosen visible domain; fills its container. */
export function Timeline({ Part = Fragment }: TimelineProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, drawnWidth, UNMEASURED);
  return (
    <div ref={frame} className="timeline">
      {width > 0 && <Contents Part={Part} width={width} />}
    </div>
  );
}

function Contents({ Part, width }: Required<TimelineProps> & { readonly width: number }) {
  const { t } = useI18n();
  const picture = useRef<HTMLDivElement>(null);
  const instructions = useId();
  const index = useTimeIndex(useView((view) => view.axis));
  const keeps = useKeeps(index.axis);
  const density = useDensity(index, keeps);
  const [unfolded, setUnfolded] = useState<readonly TimeRange[]>(NOTHING_UNFOLDED);
  const scene = useTimeScene(index, keeps, density, width, unfolded);
  const { scale } = scene;
  const bounds = useMemo(() => index.bounds ?? shownDomain(index, null), [index]);
  useGestures(picture, { scale, bounds });
  const fold = useCallback(() => setUnfolded(NOTHING_UNFOLDED), []);
  const onKey = useZoomKeys(scale, bounds, fold);
  const reached = useDeferredValue(scene);
  // Buttons of another width would reach past the page.
  const buttons = reached.width === scene.width ? reached : scene;

  return (
    <>
      <Toolbar index={index} scale={scale} bounds={bounds} onFold={unfolded.length > 0 ? fold : null} />
      {index.axis === "polling" && (
        <div className="timeline-note">
          <Part>
            <VotingNote index={index} />
          </Part>
        </div>
      )}
      {index.home !== index.bounds && (
        <Part>
          <Outliers index={index} keeps={keeps} domain={scale.domain} mirrored={scale.mirrored} />
        </Part>
      )}
      <p id={instructions} className="sr-only">
        {t("timeline.instructions")}
      </p>
      <div ref={picture} className="timeline-picture" role="group" aria-label={t("timeline.lanes")} aria-describedby={instructions}>
        <Drawing scene={scene} />
        {scene.lanes.some((lane) => lane.density) && (
          <Part>
            <DensityTargets scene={scene} density={density} bounds={bounds} />
          </Part>
        )}
        <Folds folds={scene.axis.folds} onUnfold={(days) => setUnfolded([...unfolded, days])} />
        <MarkButtons scene={buttons} index={index} onKey={onKey} />
        <Highlights scene={scene} index={index} Part={Part} />
      </div>
      <WholeOverview Part={Part} width={width} left={scale.left} right={scale.right} mirrored={scale.mirrored} />
    </>
  );
}

type OverviewFrame = Omit<ComponentProps<typeof Overview>, "bounds" | "whole" | "index">;

/** The overview counts as the axis above does. */
const WholeOverview = memo(function WholeOverview(frame: OverviewFrame) {
  const axis = useView((view) => view.axis);
  const index = useTimeIndex(axis);
  const domain = useView((view) => view.domain);
  const home = useMemo(() => shownDomain(index, null), [index]);
  const reach = useReach(axis);
  const bounds = useMemo((): TimeRange => {
    const { order, calendar, first, last } = index;
    const whole = overviewDomain(merged(order, calendar, first), home, domain, first, last);
    return axis === "polling" ? [earlierOf(whole[0], AROUND[0]), laterOf(whole[1], AROUND[1])] : whole;
  }, [index, axis, home, domain]);
  return <Overview key={axis} {...frame} index={index} bounds={bounds} whole={reach} />;
});

/** Plus and minus zoom about what has the focus, zero shows all and folds again what was unfolded, Shift with an arrow moves towards it. */
function useZoomKeys(scale: TimeScale, bounds: TimeRange, fold: () => void) {
  const update = useUpdate();
  return useCallback(
    (event: KeyboardEvent, x: number): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const move = moveOf(event, scale, bounds, x);
      if (move === undefined) return;
      if (move === null) fold();
      event.preventDefault();
      update(zoomedTo(move), "replace");
    },
    [scale, bounds, update, fold],
  );
}

function moveOf({ key, shiftKey }: KeyboardEvent, scale: TimeScale, bounds: TimeRange, about: number): TimeRange | null | undefined {
  const { domain, mirrored } = scale;
  switch (key) {
    case "+":
    case "=":
      return movedDomain(scale, { factor: ZOOM, about }, bounds);
    case "-":
      return movedDomain(scale, { factor: 1 / ZOOM, about }, bounds);
    case "0":
      return null;
    case "ArrowRight":
      return shiftKey ? pannedDomain(domain, mirrored ? -PAN : PAN, bounds) : undefined;
    case "ArrowLeft":
      return shiftKey ? pannedDomain(domain, mirrored ? PAN : -PAN, bounds) : undefined;
    default:
      return undefined;
  }
}
