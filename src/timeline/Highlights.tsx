import { type ComponentType, type ReactNode, useMemo } from "react";
import type { EventRow } from "../model/ids.ts";
import { SvgNodes } from "../render/SvgNodes.tsx";
import { usePen } from "../render/usePen.ts";
import { eventsOf } from "../scene/selectedRow.ts";
import { drawRings, RINGS } from "../scene/timeDrawing.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { useDataset, useFollowingOutcome, useHover, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { Words } from "../ui/Words.tsx";
import { Sheet } from "./Drawing.tsx";
import { markDate } from "./markWords.ts";

const Pointers = later(async () => (await import("./Pointers.tsx")).Pointers);

interface Placed {
  readonly scene: TimeScene;
  readonly index: TimeIndex;
}

interface HighlightsProps extends Placed {
  readonly Part: ComponentType<{ readonly children: ReactNode }>;
}

const HALF = 12;
const TIP_WIDTH = 260;

/** Rings around what is selected and what is passed over, here or in another view, the name of the latter, and pointers to what is selected out of sight. */
export function Highlights({ scene, index, Part }: HighlightsProps) {
  const dataset = useDataset();
  const hover = useHover();
  const selection = useView((view) => view.selection);
  const chosen = useMemo(() => eventsOf(selection, dataset), [selection, dataset]);
  const passed = useMemo(() => eventsOf(hover, dataset), [hover, dataset]);
  const row = hover.kind === "event" ? dataset.eventRow(hover.id) : undefined;
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
      {row !== undefined && <Tip row={row} scene={scene} index={index} />}
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

/** The name of what is passed over, for eyes only: the button under the pointer has it for a screen reader. */
function Tip({ row, scene, index }: Placed & { readonly row: EventRow }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { engine } = useFollowingOutcome("timeline");
  const spot = spotOf(row, scene);
  if (!spot) return null;
  const event = dataset.event(row);
  const left = Math.min(Math.max(4, spot.x - TIP_WIDTH / 2), Math.max(4, scene.width - TIP_WIDTH - 4));
  return (
    <div className="timeline-tip" aria-hidden="true" style={{ insetInlineStart: left, insetBlockStart: spot.y, inlineSize: TIP_WIDTH }}>
      <div dir={i18n.dir}>
        <strong>
          <Words text={event.title} />
        </strong>
        <span>{markDate(row, index, dataset, engine.settings.trust, i18n)}</span>
      </div>
    </div>
  );
}

function spotOf(row: EventRow, scene: TimeScene): { readonly x: number; readonly y: number } | undefined {
  const mark = scene.marks.find((candidate) => candidate.row === row);
  if (mark) return { x: (mark.x0 + mark.x1) / 2, y: mark.y + HALF + 6 };
  const label = scene.bands.find((candidate) => candidate.row === row)?.label;
  return label ? { x: label.x, y: label.y + HALF + 6 } : undefined;
}
