import { i32 } from "../model/cells.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Engine } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import type { Selection } from "../view/view.ts";
import type { MapSymbol, SymbolPlan } from "./mapSymbols.ts";

interface Found {
  readonly dataset: Dataset;
  readonly engine: Pick<Engine, "eventGroup" | "directiveGroup">;
  readonly result: Pick<Result, "unit">;
}

/** Keys of the symbols that count what is selected, or that stand at the selected place. */
export function selectedSymbols(what: Selection, found: Found, plan: SymbolPlan, symbols: readonly MapSymbol[]): ReadonlySet<string> {
  if (what.kind === "place") return new Set(symbols.filter(({ places }) => places.includes(what.id)).map(({ key }) => key));
  const group = groupOf(what, found);
  const symbol = group === undefined ? undefined : plan.symbols[i32(plan.symbolOf, group)];
  return new Set(symbol ? [symbol.key] : []);
}

function groupOf(what: Selection, { dataset, engine, result: { unit } }: Found): number | undefined {
  if (what.kind === "event" && unit === "events") {
    const row = dataset.eventRow(what.id);
    return row === undefined ? undefined : engine.eventGroup(row);
  }
  if (what.kind !== "directive" || unit !== "directives") return undefined;
  const row = dataset.directiveRow(what.id);
  return row === undefined ? undefined : engine.directiveGroup(row);
}
