import { useMemo } from "react";
import { edtfOf } from "../model/reading.ts";
import { formatDay } from "../model/span.ts";
import { type Beyond, beyond } from "../scene/timeBeyond.ts";
import { merged } from "../scene/timeHome.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import { useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { zoomedTo } from "../view/transitions.ts";
import type { TimeRange } from "../view/view.ts";
import "./panels.css";

const SIDES = [
  ["earlier", "timeline.farEarlier"],
  ["later", "timeline.farLater"],
] as const;

interface OutliersProps {
  readonly index: TimeIndex;
  readonly keeps: (row: number) => boolean;
  /** The days shown. */
  readonly domain: TimeRange;
  /** Whether earlier lies on the right. */
  readonly mirrored: boolean;
}

/** Where some dates lie far from the rest: how many the filter, which calendar entries always pass, leaves in the next group on either side of what is shown, of which years, and the way there. */
export function Outliers({ index, keeps, domain, mirrored }: OutliersProps) {
  const { t, formatSpan } = useI18n();
  const update = useUpdate();
  const sides = useMemo(() => {
    const { order, calendar, first, last } = index;
    return beyond(merged(order.filter(keeps), calendar, first), domain, first, last);
  }, [index, keeps, domain]);
  const yearsOf = ([from, to]: TimeRange): string => {
    const [first, last] = [formatDay(from).slice(0, -6), formatDay(to).slice(0, -6)];
    return formatSpan(edtfOf(first === last ? first : `${first}/${last}`), "short");
  };
  const wordsOf = ({ rows, days }: Beyond): string | number =>
    index.axis === "calendar" ? t("timeline.farYears", { n: rows, years: yearsOf(days) }) : rows;
  return (
    <div className="timeline-outliers" dir={mirrored ? "rtl" : "ltr"}>
      {SIDES.map(([side, label]) => {
        const found = sides[side];
        return (
          found && (
            <button key={side} type="button" className="button" data-side={side} onClick={() => update(zoomedTo(found.domain))}>
              <bdi>{t(label, { n: wordsOf(found) })}</bdi>
            </button>
          )
        );
      })}
    </div>
  );
}
