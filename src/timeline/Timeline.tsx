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
} from "react";
import { asDay, earlierOf, laterOf } from "../model/span.ts";
import { merged, overviewDomain } from "../scene/timeHome.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import type { TimeScale } from "../scene/timeScale.ts";
import { shownDomain } from "../scene/timeScene.ts";
import { useFollowingOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { useWidth } from "../ui/useWidth.ts";
import { pannedDomain, zoomedDomain, zoomedTo } from "../view/transitions.ts";
import type { TimeRange } from "../view/view.ts";
import { Drawing } from "./Drawing.tsx";
import { Highlights } from "./Highlights.tsx";
import { MarkButtons } from "./MarkButtons.tsx";
import { Overview } from "./Overview.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useGestures } from "./useGestures.ts";
import { useDensity, useKeeps, useTimeIndex, useTimeScene } from "./useTimeScene.ts";
import "./timeline.css";

/** Few records have dates far from the rest. */
const Outliers = later(async () => (await import("./Outliers.tsx")).Outliers);

/** Few records have more marks in a lane than can be shown. */
const DensityTargets = later(async () => (await import("./DensityTargets.tsx")).DensityTargets, null, "first messages");

const CountedRanges = later(async () => (await import("./CountedRanges.tsx")).CountedRanges);

/** Before an element is measured, and where nothing has a size. */
const USUAL_WIDTH = 960;
const drawnWidth = (pixels: number): number => pixels || USUAL_WIDTH;

const ZOOM = 0.5;
const PAN = 0.25;

interface TimelineProps {
  /** Holds a part that few readers meet, which comes by itself: where it fails, the rest of the timeline stands. */
  readonly Part?: ComponentType<{ readonly children: ReactNode }>;
}

/** A lane for each authority along an axis of time, and the whole period below it with the chosen visible domain; fills its container. */
export function Timeline({ Part = Fragment }: TimelineProps) {
  const { t } = useI18n();
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const instructions = useId();
  const width = useWidth(frame, drawnWidth, USUAL_WIDTH);
  const index = useTimeIndex(useView((view) => view.axis));
  const keeps = useKeeps(index.axis);
  const density = useDensity(index, keeps);
  const scene = useTimeScene(index, keeps, density, width);
  const { scale } = scene;
  const bounds = useMemo(() => index.bounds ?? shownDomain(index, null), [index]);
  useGestures(picture, { scale, bounds });
  const onKey = useZoomKeys(scale, bounds);
  const reached = useDeferredValue(scene);
  // Buttons of another width would reach past the page.
  const buttons = reached.width === scene.width ? reached : scene;

  return (
    <div ref={frame} className="timeline">
      <Toolbar index={index} domain={scale.domain} bounds={bounds} mirrored={scale.mirrored} />
      {index.axis === "polling" && <VotingNote index={index} />}
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
        <MarkButtons scene={buttons} index={index} onKey={onKey} />
        <Highlights scene={scene} index={index} Part={Part} />
      </div>
      <WholeOverview width={width} left={scale.left} right={scale.right} mirrored={scale.mirrored} />
    </div>
  );
}

type OverviewFrame = Omit<ComponentProps<typeof Overview>, "bounds" | "whole" | "index">;

/** What day 0 is, and how many events that the filter leaves have no place on this axis. */
function VotingNote({ index }: { readonly index: TimeIndex }) {
  const { t, plural } = useI18n();
  const { passesWithoutTime } = useFollowingOutcome("timeline").result;
  const apart = useMemo(() => index.apart.filter(passesWithoutTime).length, [index, passesWithoutTime]);
  return (
    <div className="timeline-note">
      <p>
        {t("timeline.axisVotingNote")} {apart > 0 && plural("timeline.unanchored", apart)}
      </p>
      <CountedRanges index={index} />
    </div>
  );
}

/** Days before and after a vote that the overview shows at least. */
const AROUND: TimeRange = [asDay(-60), asDay(30)];

/** The overview counts as the axis above does. */
const WholeOverview = memo(function WholeOverview(frame: OverviewFrame) {
  const axis = useView((view) => view.axis);
  const index = useTimeIndex(axis);
  const domain = useView((view) => view.domain);
  const home = useMemo(() => shownDomain(index, null), [index]);
  const bounds = useMemo((): TimeRange => {
    const { order, calendar, first, last } = index;
    const whole = overviewDomain(merged(order, calendar, first), home, domain, first, last);
    return axis === "polling" ? [earlierOf(whole[0], AROUND[0]), laterOf(whole[1], AROUND[1])] : whole;
  }, [index, axis, home, domain]);
  const whole = index.bounds ?? home;
  const reach: TimeRange = axis === "polling" ? [earlierOf(whole[0], bounds[0]), laterOf(whole[1], bounds[1])] : whole;
  return <Overview key={axis} {...frame} index={index} bounds={bounds} whole={reach} />;
});

/** Plus and minus zoom about what has the focus, zero shows all, Shift with an arrow moves towards it. */
function useZoomKeys(scale: TimeScale, bounds: TimeRange) {
  const update = useUpdate();
  return useCallback(
    (event: KeyboardEvent, x: number): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const move = moveOf(event, scale, bounds, scale.day(x));
      if (move === undefined) return;
      event.preventDefault();
      update(zoomedTo(move), "replace");
    },
    [scale, bounds, update],
  );
}

function moveOf(
  { key, shiftKey }: KeyboardEvent,
  { domain, mirrored }: TimeScale,
  bounds: TimeRange,
  about: number,
): TimeRange | null | undefined {
  switch (key) {
    case "+":
    case "=":
      return zoomedDomain(domain, about, ZOOM, bounds);
    case "-":
      return zoomedDomain(domain, about, 1 / ZOOM, bounds);
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
