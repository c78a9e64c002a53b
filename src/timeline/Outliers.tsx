import { useMemo } from "react";
import { beyond, merged } from "../scene/timeHome.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import { useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { stretched } from "../view/transitions.ts";
import type { Window } from "../view/view.ts";

const SIDES = [
  ["earlier", "timeline.farEarlier"],
  ["later", "timeline.farLater"],
] as const;

interface OutliersProps {
  readonly index: TimeIndex;
  readonly keeps: (row: number) => boolean;
  /** The days shown. */
  readonly window: Window;
}

/** Where some dates lie far from the rest: how many on either side of what is shown the filter, which calendar entries always pass, leaves, and the way there. */
export function Outliers({ index, keeps, window }: OutliersProps) {
  const { t } = useI18n();
  const update = useUpdate();
  const sides = useMemo(() => {
    const { order, calendar, first, last } = index;
    return beyond(merged(order.filter(keeps), calendar, first), window, first, last);
  }, [index, keeps, window]);
  return (
    <div className="timeline-outliers">
      {SIDES.map(([side, label]) => {
        const found = sides[side];
        return (
          found && (
            <button key={side} type="button" className="button" data-side={side} onClick={() => update(stretched(found.stretch))}>
              {t(label, { n: found.rows })}
            </button>
          )
        );
      })}
    </div>
  );
}
