import { isCalendarRow } from "../model/columns.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import { byTime } from "../model/span.ts";
import { useDataset, useOutcome } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { DirectiveList } from "./EventDirectives.tsx";
import { EventList } from "./EventList.tsx";

/** Events in order of time, those in the filter first and the others folded; `roleOf` adds the part that each plays. */
export function EventLists({
  rows,
  roleOf,
}: {
  readonly rows: readonly EventRow[];
  readonly roleOf?: (row: EventRow) => readonly string[];
}) {
  const { engine, result } = useOutcome();
  const { t } = useI18n();
  const dataset = useDataset();
  const ordered = [...rows].sort((a, b) => byTime(engine.span(a), engine.span(b)));
  const calendar = ordered.filter((row) => isCalendarRow(dataset.columns, row));
  const counted = ordered.filter((row) => !isCalendarRow(dataset.columns, row));
  const inFilter = counted.filter((row) => result.level(row) > 0);
  const outside = counted.filter((row) => result.level(row) === 0);
  const list = (some: readonly EventRow[]) => <EventList rows={some} result={result} {...(roleOf ? { roleOf } : {})} />;
  return (
    <>
      {inFilter.length > 0 ? list(inFilter) : <p className="details-missing">{t("details.nothingHere")}</p>}
      {outside.length > 0 && (
        <details className="details-folded">
          <summary>{t("common.ofCount", { label: t("common.outsideFilter"), count: outside.length })}</summary>
          {list(outside)}
        </details>
      )}
      {calendar.length > 0 && (
        <details className="details-folded">
          <summary>{t("common.ofCount", { label: t("details.calendarEntries"), count: calendar.length })}</summary>
          {list(calendar)}
        </details>
      )}
    </>
  );
}

/** Directives, those in the filter first; the context tier last, for it is not counted. */
export function DirectiveLists({ rows }: { readonly rows: readonly DirectiveRow[] }) {
  const { result } = useOutcome();
  const { t } = useI18n();
  const dataset = useDataset();
  const asked = rows.filter((row) => dataset.directive(row).tier !== "context");
  const inFilter = asked.filter((row) => result.directiveLevel(row) > 0);
  const outside = asked.filter((row) => result.directiveLevel(row) === 0);
  const context = rows.filter((row) => dataset.directive(row).tier === "context");
  return (
    <>
      {inFilter.length > 0 ? <DirectiveList rows={inFilter} /> : <p className="details-missing">{t("details.nothingHere")}</p>}
      {outside.length > 0 && <Folded label={t("details.notCountedNow")} rows={outside} />}
      {context.length > 0 && <Folded label={t("details.contextItems")} rows={context} />}
    </>
  );
}

function Folded({ label, rows }: { readonly label: string; readonly rows: readonly DirectiveRow[] }) {
  const { t } = useI18n();
  return (
    <details className="details-folded">
      <summary>{t("common.ofCount", { label, count: rows.length })}</summary>
      <DirectiveList rows={rows} />
    </details>
  );
}
