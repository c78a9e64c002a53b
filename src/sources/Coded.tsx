import { useMemo } from "react";
import { isCalendarRow } from "../model/columns.ts";
import type { EventRow, SourceId } from "../model/ids.ts";
import { byTime } from "../model/span.ts";
import { eventsOfSource } from "../scene/related.ts";
import { countByTier, directivesOfSource } from "../scene/relatedDirectives.ts";
import { dateWords, termWords } from "../scene/words.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { SelectLink } from "../state/SelectLink.tsx";
import { BasisMark } from "../ui/Basis.tsx";
import { FoldedList } from "../ui/FoldedList.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";

/** What was coded from a report: counts whatever the filter, and links to its events in order of time. */
export function Coded({ id }: { readonly id: SourceId }) {
  const dataset = useDataset();
  const { engine } = useOutcome();
  const { t } = useI18n();
  const rows = useMemo(() => eventsOfSource(dataset, id), [dataset, id]);
  const ordered = [...rows].sort((a, b) => byTime(engine.span(a), engine.span(b)));
  return (
    <div className="sources-coded">
      <h4>{t("sources.coded")}</h4>
      <Counts id={id} rows={rows} />
      <FoldedList items={ordered} keyOf={(row) => dataset.event(row).id} limit={5}>
        {(row) => <CodedEvent row={row} />}
      </FoldedList>
    </div>
  );
}

function Counts({ id, rows }: { readonly id: SourceId; readonly rows: readonly EventRow[] }) {
  const dataset = useDataset();
  const { t, plural } = useI18n();
  const tiers = useMemo(() => countByTier(dataset, directivesOfSource(dataset, id)), [dataset, id]);
  const calendar = rows.filter((row) => isCalendarRow(dataset.columns, row)).length;
  return (
    <ul className="sources-counts">
      <li>{plural("count.events", rows.length - calendar)}</li>
      {calendar > 0 && <li>{t("status.calendarApart", { entries: plural("count.calendarEntries", calendar) })}</li>}
      <li>
        {tiers.core + tiers.soft === 0
          ? t("sources.codedNothing")
          : t("sources.coreCount", { directives: plural("count.directives", tiers.core) })}
      </li>
      {tiers.soft > 0 && <li>{t("sources.softCount", { n: tiers.soft })}</li>}
      {tiers.context > 0 && <li>{t("sources.contextCount", { n: tiers.context })}</li>}
    </ul>
  );
}

function CodedEvent({ row }: { readonly row: EventRow }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const event = dataset.event(row);
  const date = dateWords(event.when, trust, i18n);
  return (
    <>
      <SelectLink subject={{ kind: "event", id: event.id }}>
        <Words text={event.title} />
      </SelectLink>
      <span className="sources-aside">
        {termWords(dataset, i18n, "eventKind", event.kind)} · {date.text} {date.basis && <BasisMark basis={date.basis} quiet />}
      </span>
    </>
  );
}
