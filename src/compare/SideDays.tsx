import { useMemo, useRef } from "react";
import { SvgNodes } from "../render/SvgNodes.tsx";
import { usePen } from "../render/usePen.ts";
import type { SideBySide } from "../scene/sideBySide.ts";
import { drawSideDays, sideLane } from "../scene/sideDays.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { useWidth } from "../ui/useWidth.ts";

const wholePixels = (pixels: number): number => pixels;
/** Until it is measured. */
const WIDTH = 900;

/** When the meetings of both columns were, in days to the vote that each concerns. */
export function SideDays({ sides: { sides } }: { readonly sides: SideBySide }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t, plural } = i18n;
  const outcome = useOutcome();
  const mirror = useView((view) => view.mirror);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, wholePixels, WIDTH);
  const pen = usePen(i18n.dir);
  const lanes = useMemo(() => sides.map((side) => sideLane(dataset, i18n, outcome, side)), [sides, dataset, i18n, outcome]);
  const picture = useMemo(() => drawSideDays(lanes, width, i18n, mirror), [lanes, width, i18n, mirror]);
  const told = lanes.map(({ name, words }) => t("common.labelled", { label: name, value: words })).join(" · ");
  return (
    <div ref={frame} className="sides-days">
      {picture && (
        <svg
          role="img"
          aria-label={t("common.labelled", { label: t("compare.days"), value: told })}
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          width={picture.width}
          height={picture.height}
        >
          <SvgNodes parts={picture.parts} pen={pen} />
        </svg>
      )}
      {lanes.map(
        ({ name, unplaced }, at) =>
          unplaced > 0 && (
            <p key={at} className="sides-aside">
              {plural("compare.unplaced", unplaced, { name })}
            </p>
          ),
      )}
    </div>
  );
}
