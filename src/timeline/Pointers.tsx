import { useMemo } from "react";
import type { EventRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { type Pointer, pointerMiddle, pointerPath, pointersTo } from "../scene/timePointers.ts";
import { useDataset, useFollowingOutcome, useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { zoomedTo } from "../view/transitions.ts";
import { markName } from "./markWords.ts";
import "./panels.css";

interface PointersProps {
  readonly scene: TimeScene;
  readonly index: TimeIndex;
  readonly chosen: ReadonlySet<EventRow>;
}

/** Buttons at the edges of lanes, to what is selected and lies outside the visible domain. */
export function Pointers({ scene, index, chosen }: PointersProps) {
  const pointers = useMemo(() => pointersTo(chosen, index, scene), [chosen, index, scene]);
  return pointers.map((pointer) => <PointerButton key={`${pointer.lane} ${pointer.side}`} pointer={pointer} index={index} />);
}

function PointerButton({ pointer, index }: { readonly pointer: Pointer; readonly index: TimeIndex }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const update = useUpdate();
  const { engine } = useFollowingOutcome("timeline");
  const { rows, earlier, domain, y } = pointer;
  const nearest = markName(must(rows[0], "row"), index, dataset, engine.settings.trust, i18n);
  const more = rows.length > 1 ? [i18n.plural("status.others", rows.length - 1)] : [];
  const words = i18n.t(earlier ? "timeline.pointEarlier" : "timeline.pointLater", { what: i18n.list([nearest, ...more]) });
  return (
    <button
      type="button"
      className="timeline-target timeline-pointer"
      style={{ left: pointerMiddle(pointer), insetBlockStart: y }}
      aria-label={words}
      title={words}
      onClick={() => update(zoomedTo(domain))}
    >
      <svg viewBox="-12 -12 24 24" width={16} height={16} aria-hidden="true">
        <path d={pointerPath(pointer)} />
      </svg>
    </button>
  );
}
