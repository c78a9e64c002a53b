import { useMemo } from "react";
import type { EventRow } from "../model/ids.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import { timeTip } from "../scene/timeTip.ts";
import { useDataset, useFollowingOutcome } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { KnownLine, Strongest, Tip } from "../ui/Tip.tsx";
import type { TipAt } from "../ui/tipPlace.ts";
import { Words } from "../ui/Words.tsx";
import { TIP_ID } from "./markWords.ts";

interface MarkTipProps {
  readonly row: EventRow;
  readonly at: TipAt;
  readonly index: TimeIndex;
}

/** What is passed over, here or in another view: its title, how much was ordered there, with which strongest verb and of whom, and when. */
export function MarkTip({ row, at, index }: MarkTipProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { engine, result } = useFollowingOutcome("timeline");
  const { count, strongest, date } = useMemo(
    () => timeTip(row, index, { dataset, engine, result, i18n }),
    [row, index, dataset, engine, result, i18n],
  );
  return (
    <Tip id={TIP_ID} at={at}>
      <strong>
        <Words text={dataset.event(row).title} />
      </strong>
      {count && <p>{count}</p>}
      {strongest && <Strongest {...strongest} />}
      <KnownLine {...date} />
    </Tip>
  );
}
