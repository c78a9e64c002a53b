import { memo, useMemo } from "react";
import type { Range } from "../query/result.ts";
import { type CountedRow, rowsIn } from "../scene/mapRows.ts";
import type { SymbolPlan } from "../scene/mapSymbols.ts";
import { useDataset, useFollowingOutcome, useSettledOutcome, useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import { selected } from "../view/transitions.ts";
import { selectionOfRow } from "./selectionOf.ts";

const MOST_LISTED = 50;

/** A list of what the filter leaves that has no place on the map. */
export function Unplaced({ plan, count }: { readonly plan: SymbolPlan; readonly count: Range }) {
  const i18n = useI18n();
  const { engine } = useFollowingOutcome("map");
  const outcome = useSettledOutcome();
  // For a moment the list is still of the engine before, whose groups the plan does not know.
  const rows = useMemo(
    () => (outcome.engine === engine ? rowsIn(engine, outcome.result, (group) => plan.symbolOf[group] === -1, MOST_LISTED) : []),
    [outcome, engine, plan],
  );
  const more = Math.max(0, count.possible - rows.length);
  return (
    <>
      <h3>{i18n.t("map.notOnMapTitle")}</h3>
      <p>{i18n.t("map.notOnMapHelp")}</p>
      <UnplacedList rows={rows} />
      {more > 0 && <p>{i18n.plural("map.unplacedMore", more)}</p>}
    </>
  );
}

const UnplacedList = memo(function UnplacedList({ rows }: { readonly rows: readonly CountedRow[] }) {
  return (
    <ul className="map-unplaced-list">
      {rows.map((row) => (
        <UnplacedItem key={row.row} counted={row} />
      ))}
    </ul>
  );
});

function UnplacedItem({ counted }: { readonly counted: CountedRow }) {
  const dataset = useDataset();
  const update = useUpdate();
  const text = counted.unit === "events" ? dataset.event(counted.row).title : dataset.directive(counted.row).what;
  return (
    <li>
      <button type="button" className="link-button" onClick={() => update(selected(selectionOfRow(counted, dataset)))}>
        <Words text={text} />
      </button>
    </li>
  );
}
