import { useMemo } from "react";
import type { TimeIndex } from "../scene/timeIndex.ts";
import { useFollowingOutcome } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { Popover } from "../ui/Popover.tsx";
import { Coming } from "./Coming.tsx";
import { useKeeps } from "./useTimeScene.ts";

const Undated = later(async () => (await import("./Undated.tsx")).Undated, <Coming view="common.events" />);

/** Events without a date: counted, reachable, and at no point of the axis. */
export function UndatedTray({ index }: { readonly index: TimeIndex }) {
  const i18n = useI18n();
  const { result, filters } = useFollowingOutcome("timeline");
  const keeps = useKeeps("calendar");
  const { timeRanges, undated } = filters;
  const rows = useMemo(() => index.undated.filter(keeps), [index, keeps]);
  const asked = timeRanges.length > 0 && undated;
  const count = result.unit === "events" && asked ? i18n.between(result.undated.sure, result.undated.possible) : i18n.number(rows.length);
  return (
    <Popover label={i18n.t("timeline.undatedEvents", { n: count })} className="button timeline-undated">
      <Undated rows={rows} />
    </Popover>
  );
}
