import { isCountedRow } from "../model/columns.ts";
import { directiveRows } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import type { Result } from "../query/result.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { FoldedList } from "../ui/FoldedList.tsx";
import { useI18n } from "../ui/i18n.ts";
import { EventMention } from "./Mention.tsx";

/** Events with their dates and how many directives were given there; those that are only possibly in the filter say so, and `roleOf` adds the part that each plays. */
export function EventList({
  rows,
  result,
  roleOf,
  limit,
}: {
  readonly rows: readonly EventRow[];
  readonly result: Result;
  readonly limit?: number;
  readonly roleOf?: (row: EventRow) => readonly string[];
}) {
  const dataset = useDataset();
  const { t, plural } = useI18n();
  const soft = useView((view) => view.soft);
  function said(row: EventRow): readonly string[] {
    const count = directiveRows(dataset.columns, row).filter((directive) => isCountedRow(dataset.columns, directive, soft)).length;
    return count > 0 ? [plural("count.directives", count)] : [];
  }
  return (
    <FoldedList className="details-list" items={rows} keyOf={(row) => dataset.event(row).id} {...(limit ? { limit } : {})}>
      {(row) => (
        <>
          <EventMention id={dataset.event(row).id} dated beside={[...(roleOf?.(row) ?? []), ...said(row)]} />
          {result.level(row) === 1 && <span className="details-tag">{t("details.possible")}</span>}
        </>
      )}
    </FoldedList>
  );
}
