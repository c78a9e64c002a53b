import { codeAt } from "../model/cells.ts";
import { type Dataset, directiveRows } from "../model/dataset.ts";
import { type DirectiveRow, directiveRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { FIXED } from "../model/vocabulary.ts";
import type { Engine } from "../query/engine.ts";
import type { PlacementGroup } from "../query/result.ts";
import { eventsOfSource, rowsHolding } from "./related.ts";

export const directivesForPlace = ({ columns }: Dataset, id: string): readonly DirectiveRow[] =>
  rowsHolding(columns.target, columns.ids.place, id, directiveRow);

function directivesWhere({ columns }: Dataset, keeps: (row: DirectiveRow) => boolean): readonly DirectiveRow[] {
  return Array.from({ length: columns.directiveCount }, (_, row) => directiveRow(row)).filter(keeps);
}

/** Directives whose primary place is this one, whether as their target or, where none is stated, by what their event is about. */
export const directivesPlacedAt = (
  dataset: Dataset,
  engine: Pick<Engine, "directiveGroup">,
  groups: readonly PlacementGroup[],
  id: string,
): readonly DirectiveRow[] =>
  directivesWhere(dataset, (row) => groups[engine.directiveGroup(row)]?.places.some((place) => place === id) === true);

export function directivesIssuedBy(dataset: Dataset, id: string): readonly DirectiveRow[] {
  const { issuer, ids } = dataset.columns;
  return rowsHolding(issuer, ids.actor, id, directiveRow);
}

export const directivesAddressedTo = (dataset: Dataset, id: string): readonly DirectiveRow[] =>
  directivesWhere(dataset, (row) => dataset.directive(row).addressees.some((entry) => "actor" in entry && entry.actor === id));

/** Directives said in the report, found among those of its events. */
export const directivesOfSource = (dataset: Dataset, id: string): readonly DirectiveRow[] =>
  eventsOfSource(dataset, id)
    .flatMap((row) => directiveRows(dataset.columns, row))
    .filter((row) => dataset.directive(row).evidence.some((piece) => piece.source === id));

/** How many directives of each tier stand among the rows; only the core tier counts unless the reader lets the soft one in. */
export function countByTier(dataset: Dataset, rows: readonly DirectiveRow[]): Readonly<Record<(typeof FIXED.tier)[number], number>> {
  const counts = { core: 0, soft: 0, context: 0 };
  for (const row of rows) counts[must(FIXED.tier[codeAt(dataset.columns.tier, row) - 1], "tier")]++;
  return counts;
}
