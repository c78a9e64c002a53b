import type { Range } from "../query/result.ts";
import type { SymbolPlan } from "../scene/mapSymbols.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { Popover } from "../ui/Popover.tsx";

const Unplaced = later(async () => (await import("./Unplaced.tsx")).Unplaced);

/** What the filter leaves that has no place on the map: how many, and a list of them. */
export function NotOnMap({ plan, count }: { readonly plan: SymbolPlan; readonly count: Range }) {
  const { t, between } = useI18n();
  if (count.possible === 0) return null;
  return (
    <div className="map-unplaced">
      <Popover label={t("map.notOnMap", { n: between(count.sure, count.possible) })}>
        <Unplaced plan={plan} count={count} />
      </Popover>
    </div>
  );
}
