import { rowsIn } from "../scene/mapRows.ts";
import { type SymbolPlan, sumByClass } from "../scene/mapSymbols.ts";
import { termWords } from "../scene/words.ts";
import { useDataset, useFollowingOutcome } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { Popover } from "../ui/Popover.tsx";

const Unplaced = later(async () => (await import("./Unplaced.tsx")).Unplaced);

/** What the filter leaves that has no place on the map: what it is, or how many, and a list of them. */
export function NotOnMap({ plan, small }: { readonly plan: SymbolPlan; readonly small: boolean }) {
  const i18n = useI18n();
  const dataset = useDataset();
  const { engine, result } = useFollowingOutcome("map");
  const { none } = sumByClass(plan, result.placements);
  if (none.possible === 0) return null;
  const isUnplaced = (group: number): boolean => plan.symbolOf[group] === -1;
  const isOne = !small && none.sure === 1 && none.possible === 1 && result.unit === "events";
  const [only] = isOne ? rowsIn(engine, result, isUnplaced, 1) : [];
  const what =
    only?.unit === "events"
      ? termWords(dataset, i18n, "eventKind", dataset.event(only.row).kind)
      : small
        ? i18n.between(none.sure, none.possible)
        : i18n.range(result.unit === "events" ? "count.events" : "count.directives", none.sure, none.possible);
  return (
    <div className="map-unplaced">
      <Popover label={i18n.t("map.notOnMap", { what })}>
        <Unplaced plan={plan} count={none} />
      </Popover>
    </div>
  );
}
