import { type MouseEvent, useState } from "react";
import { addDays, asDay, type Day } from "../model/span.ts";
import type { LaneDensity } from "../scene/timeDensity.ts";
import type { PlacedLane, TimeScene } from "../scene/timePlaced.ts";
import { movedDomain, type TimeScale } from "../scene/timeScale.ts";
import { useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { zoomedTo } from "../view/transitions.ts";
import type { TimeRange } from "../view/view.ts";
import "../ui/tip.css";
import "./panels.css";

interface DensityTargetsProps {
  readonly scene: TimeScene;
  readonly density: () => LaneDensity;
  readonly bounds: TimeRange;
}

const REACH = 4;
const CLOSER = 0.25;
const TIP_WIDTH = 180;

/** Where marks are too many to show: the pointer reads how many stand under it, and a click goes closer; the zoom buttons do so for everyone. */
export function DensityTargets({ scene, density, bounds }: DensityTargetsProps) {
  return scene.lanes.map(
    (lane) => lane.density && <DensityTarget key={lane.lane} lane={lane} scene={scene} density={density} bounds={bounds} />,
  );
}

function DensityTarget({ lane, scene: { scale }, density, bounds }: DensityTargetsProps & { readonly lane: PlacedLane }) {
  const i18n = useI18n();
  const update = useUpdate();
  const axis = useView((view) => view.axis);
  const [pixel, setPixel] = useState<number | null>(null);
  const read = (event: MouseEvent<HTMLElement>): number => scale.left + event.clientX - event.currentTarget.getBoundingClientRect().left;
  const closer = (event: MouseEvent<HTMLElement>) =>
    update(zoomedTo(movedDomain(scale, { factor: CLOSER, about: read(event) }, bounds)), "replace");
  const [from, to] = pixel === null ? [0, 0] : daysAround(pixel, scale);
  const words = (from: Day, until: Day): string => {
    const [sure, possible] = [density().sure(lane.number, from, until), density().possible(lane.number, from, until)];
    const date = axis === "polling" ? i18n.relativeDay(from) : i18n.formatDays(from, addDays(until, -1), "short");
    return i18n.t("timeline.clusterLabel", { date, count: i18n.range("count.events", sure, possible) });
  };
  return (
    <div
      className="timeline-density-target"
      aria-hidden="true"
      style={{ insetInlineStart: scale.left, inlineSize: scale.right - scale.left, insetBlockStart: lane.y, blockSize: lane.height }}
      onPointerMove={(event) => setPixel(read(event))}
      onPointerLeave={() => setPixel(null)}
      onClick={closer}
    >
      {pixel !== null && (
        <div
          className="tip timeline-tip"
          style={{ insetInlineStart: Math.max(0, Math.min(pixel - scale.left, scale.right - scale.left - TIP_WIDTH)) }}
        >
          <div dir={i18n.dir}>{words(asDay(from), asDay(to + 1))}</div>
        </div>
      )}
    </div>
  );
}

/** The days within a few pixels of one, both ends in. */
function daysAround(pixel: number, scale: TimeScale): readonly [number, number] {
  const [a, b] = [scale.day(pixel - REACH), scale.day(pixel + REACH)];
  const from = Math.floor(Math.min(a, b));
  return [from, Math.max(from, Math.ceil(Math.max(a, b)) - 1)];
}
