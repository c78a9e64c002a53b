import { codeAt } from "../model/cells.ts";
import type { Many } from "../model/columns.ts";
import { type Dataset, directiveRows } from "../model/dataset.ts";
import { type DirectiveRow, directiveRow, type EventRow, eventRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { FIXED } from "../model/vocabulary.ts";
import type { Engine } from "../query/engine.ts";
import type { PlacementGroup } from "../query/result.ts";

/** The rows of a many-valued column that hold the code of an id, in order. */
function rowsHolding<Row>(many: Many, ids: readonly string[], id: string, asRow: (position: number) => Row): readonly Row[] {
  const code = ids.indexOf(id) + 1;
  if (code === 0) return [];
  const rows: Row[] = [];
  for (let row = 0; row + 1 < many.offsets.length; row++) {
    if (many.codes.subarray(many.offsets[row], many.offsets[row + 1]).includes(code)) rows.push(asRow(row));
  }
  return rows;
}

export const eventsOfSource = ({ columns }: Dataset, id: string): readonly EventRow[] =>
  rowsHolding(columns.source, columns.ids.source, id, eventRow);

/** Events with the place in any role. */
export const eventsOfPlace = ({ columns }: Dataset, id: string): readonly EventRow[] =>
  rowsHolding(columns.place, columns.ids.place, id, eventRow);

export const eventsOfActor = ({ columns }: Dataset, id: string): readonly EventRow[] =>
  rowsHolding(columns.actor, columns.ids.actor, id, eventRow);

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
