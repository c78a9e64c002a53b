import type { EventRow } from "../model/ids.ts";
import type { Result } from "../query/result.ts";
import { useDataset } from "../state/hooks.ts";
import { FoldedList } from "../ui/FoldedList.tsx";
import { useI18n } from "../ui/i18n.ts";
import { EventMention } from "./Mention.tsx";

/** Events with their dates; those that are only possibly in the filter say so, and `roleOf` adds the part that each plays. */
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
  const { t } = useI18n();
  return (
    <FoldedList className="details-list" items={rows} keyOf={(row) => dataset.event(row).id} {...(limit ? { limit } : {})}>
      {(row) => (
        <>
          <EventMention id={dataset.event(row).id} dated />
          {roleOf && <span className="details-aside">{roleOf(row).join(" · ")}</span>}
          {result.level(row) === 1 && <span className="details-tag">{t("details.possible")}</span>}
        </>
      )}
    </FoldedList>
  );
}
