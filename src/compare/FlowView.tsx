import { useMemo, useRef } from "react";
import { SvgNodes } from "../render/SvgNodes.tsx";
import { usePen } from "../render/usePen.ts";
import { flowOf } from "../scene/flow.ts";
import { drawFlow, FLOW_WIDTH } from "../scene/flowDrawing.ts";
import { flowWords } from "../scene/flowWords.ts";
import { useDataset, useOutcome } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { useWidth } from "../ui/useWidth.ts";
import "./flow.css";

const wholePixels = (pixels: number): number => pixels;

/** Who gave the directives, to whom, about which measures, as strands; for those who do not see them, as sentences. */
export function FlowView() {
  const dataset = useDataset();
  const i18n = useI18n();
  const outcome = useOutcome();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, wholePixels, FLOW_WIDTH);
  const pen = usePen(i18n.dir);
  const flow = useMemo(() => flowOf(dataset, i18n, outcome), [dataset, i18n, outcome]);
  const picture = useMemo(() => flow && drawFlow(flow, dataset.columns.book, width, i18n), [flow, dataset, width, i18n]);
  if (!flow || !picture) return <p>{i18n.t("compare.flowNone")}</p>;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard */}
      <div className="flow" role="region" aria-label={i18n.t("compare.mode.flow")} tabIndex={0}>
        <div ref={frame} className="flow-sheet">
          <svg aria-hidden="true" viewBox={`0 0 ${picture.width} ${picture.height}`} width={picture.width} height={picture.height}>
            <SvgNodes parts={picture.parts} pen={pen} />
          </svg>
        </div>
        <ul className="sr-only">
          {flowWords(flow, i18n).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      <p className="sides-aside">{i18n.t("compare.flowNote")}</p>
    </>
  );
}
