import { SvgNodes } from "../render/SvgNodes.tsx";
import { usePen } from "../render/usePen.ts";
import { timeEntries } from "../scene/timeLegend.ts";
import { useI18n } from "../ui/i18n.ts";
import "./panels.css";

/** How to read the marks, each beside its words. */
export function Legend() {
  const i18n = useI18n();
  const pen = usePen(i18n.dir);
  return (
    <>
      <ul className="timeline-legend">
        {timeEntries(i18n).map(({ key, sign, words }) => (
          <li key={key}>
            <svg className="timeline-sample" viewBox="-18 -11 36 22" width={36} height={22} aria-hidden="true">
              <SvgNodes parts={sign} pen={pen} />
            </svg>
            {words}
          </li>
        ))}
      </ul>
      <p className="timeline-hint">{i18n.t("timeline.axisVotingNote")}</p>
      <p className="timeline-hint">{i18n.t("timeline.zoomHint")}</p>
    </>
  );
}
