import { codeAt } from "../model/cells.ts";
import { valueAt } from "../model/columns.ts";
import { rowsIn } from "../scene/mapRows.ts";
import { type SymbolPlan, sumByClass } from "../scene/mapSymbols.ts";
import { termWords } from "../scene/words.ts";
import { useDataset, useFollowingOutcome } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { Popover } from "../ui/Popover.tsx";

const COUNTED = { events: "count.events", directives: "count.directives" } as const;

const Unplaced = later(async () => (await import("./Unplaced.tsx")).Unplaced);

/** What the filter leaves that has no place on the map: what it is, or how many, and a list of them. */
export function NotOnMap({ plan, small }: { readonly plan: SymbolPlan; readonly small: boolean }) {
  const i18n = useI18n();
  const dataset = useDataset();
  const { engine, result } = useFollowingOutcome("map");
  const { none } = sumByClass(plan, result.placements);
  if (none.possible === 0) return null;
  const label = i18n.t("map.notOnMap", {
    what: small ? i18n.between(none.sure, none.possible) : (kindOfOne() ?? i18n.range(COUNTED[result.unit], none.sure, none.possible)),
  });

  function kindOfOne(): string | null {
    if (none.sure !== 1 || none.possible !== 1) return null;
    const [only] = rowsIn(engine, result, (group) => plan.symbolOf[group] === -1, 1);
    const { book, kind } = engine.columns;
    return only?.unit === "events" ? termWords(dataset, i18n, "eventKind", valueAt(book, "eventKind", codeAt(kind, only.row))) : null;
  }

  return (
    <div className="map-unplaced">
      <Popover label={label}>
        <Unplaced plan={plan} count={none} />
      </Popover>
    </div>
  );
}
