import { memo, type ReactNode, useMemo } from "react";
import { SvgNodes } from "../render/SvgNodes.tsx";
import { usePen } from "../render/usePen.ts";
import { drawTimeline } from "../scene/timeDrawing.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { useI18n } from "../ui/i18n.ts";
import { Shade } from "./Shade.tsx";

interface DrawingProps {
  readonly scene: TimeScene;
}

/** The timeline as a picture; what it says in words stands beside it. In three sheets, so that a time range that moves paints only its own. */
export const Drawing = memo(function Drawing({ scene }: DrawingProps) {
  const { dir } = useI18n();
  const [background, marks] = [usePen(dir), usePen(dir)];
  const drawing = useMemo(() => drawTimeline(scene, dir), [scene, dir]);
  return (
    <>
      <Sheet scene={scene} className="timeline-drawing">
        <SvgNodes parts={drawing.background} pen={background} />
      </Sheet>
      <Shade scene={scene} />
      <Sheet scene={scene} className="timeline-drawing timeline-sheet">
        <SvgNodes parts={drawing.marks} pen={marks} />
      </Sheet>
    </>
  );
});

interface SheetProps {
  readonly scene: TimeScene;
  readonly className: string;
  readonly children: ReactNode;
}

/** A sheet as large as the timeline. */
export const Sheet = ({ scene: { width, height }, className, children }: SheetProps) => (
  <svg className={className} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
    {children}
  </svg>
);
