import { type ComponentType, type ReactNode, useMemo } from "react";
import type { EventRow } from "../model/ids.ts";
import { SvgNodes } from "../render/SvgNodes.tsx";
import { usePen } from "../render/usePen.ts";
import { eventsOf } from "../scene/selectedRow.ts";
import { drawRings, RINGS } from "../scene/timeDrawing.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { useDataset, useHover, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import type { TipAt } from "../ui/tipPlace.ts";
import { Sheet } from "./Drawing.tsx";

const MarkTip = later(async () => (await import("./MarkTip.tsx")).MarkTip);
const Pointers = later(async () => (await import("./Pointers.tsx")).Pointers);

interface Placed {
  readonly scene: TimeScene;
  readonly index: TimeIndex;
}

interface HighlightsProps extends Placed {
  readonly Part: ComponentType<{ readonly children: ReactNode }>;
}

const HALF = 12;

/** Rings around what is selected and what is passed over, here or in another view, what the latter is, and pointers to what is selected out of sight. */
export function Highlights({ scene, index, Part }: HighlightsProps) {
  const dataset = useDataset();
  const hover = useHover();
  const selection = useView((view) => view.selection);
  const chosen = useMemo(() => eventsOf(selection, dataset), [selection, dataset]);
  const passed = useMemo(() => eventsOf(hover, dataset), [hover, dataset]);
  const row = hover.kind === "event" ? dataset.eventRow(hover.id) : undefined;
  const spot = row === undefined ? undefined : spotOf(row, scene);
  return (
    <>
      <Sheet scene={scene} className="timeline-highlights">
        <Rings scene={scene} rows={passed} look="passed" />
        <Rings scene={scene} rows={chosen} look="chosen" />
      </Sheet>
      {isAnyOutside(chosen, index, scene) && (
        <Part>
          <Pointers scene={scene} index={index} chosen={chosen} />
        </Part>
      )}
      {row !== undefined && spot && (
        <Part>
          <MarkTip row={row} at={spot} index={index} />
        </Part>
      )}
    </>
  );
}

/** Whether a pointer is called for, before its code is. */
function isAnyOutside(rows: ReadonlySet<EventRow>, index: TimeIndex, { scale: { domain } }: TimeScene): boolean {
  for (const row of rows) if (index.has(row) && (index.last(row) < domain[0] || index.first(row) > domain[1])) return true;
  return false;
}

interface RingsProps {
  readonly scene: TimeScene;
  readonly rows: ReadonlySet<EventRow>;
  readonly look: keyof typeof RINGS;
}

function Rings({ scene, rows, look }: RingsProps) {
  const pen = usePen(useI18n().dir);
  if (rows.size === 0) return null;
  return (
    <g className={`timeline-${look}`}>
      <SvgNodes parts={drawRings(scene, rows, RINGS[look])} pen={pen} />
    </g>
  );
}

/** The middle of a mark, or of a band's name. */
function spotOf(row: EventRow, { marks, bands }: TimeScene): TipAt | undefined {
  const mark = marks.find((candidate) => candidate.row === row);
  if (mark) return { x: (mark.x0 + mark.x1) / 2, y: mark.y, half: HALF };
  const label = bands.find((candidate) => candidate.row === row)?.label;
  return label ? { x: label.x, y: label.y, half: HALF } : undefined;
}
