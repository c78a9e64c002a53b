import { directiveRows } from "../model/dataset.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import type { Act } from "../model/vocabulary.ts";
import { quantityWords } from "../scene/circumstanceWords.ts";
import { byPassage } from "../scene/readingList.ts";
import { measureWords, termWords } from "../scene/words.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { FoldedList } from "../ui/FoldedList.tsx";
import { useI18n } from "../ui/i18n.ts";
import { DirectiveMention } from "./OtherMentions.tsx";
import { Part } from "./Part.tsx";

/** The directives of an event under their acts; what was neither required nor promised stands apart and is not counted. */
export function EventDirectives({ row }: { readonly row: EventRow }) {
  const dataset = useDataset();
  const { t } = useI18n();
  const rows = directiveRows(dataset.columns, row);
  const asked = rows.filter((directive) => dataset.directive(directive).tier !== "context");
  const context = rows.filter((directive) => dataset.directive(directive).tier === "context");
  return (
    <Part title={t("details.directives")}>
      {asked.length === 0 && <p className="details-missing">{t("details.noDirectives")}</p>}
      {[...dataset.columns.book.codes.act, null].map((act) => (
        <ActGroup key={act} act={act} rows={asked.filter((directive) => dataset.directive(directive).act === act)} />
      ))}
      {context.length > 0 && (
        <details className="details-folded">
          <summary>{t("common.ofCount", { label: t("details.contextItems"), count: context.length })}</summary>
          <p className="details-help">{t("details.contextHelp")}</p>
          <DirectiveList rows={context} />
        </details>
      )}
    </Part>
  );
}

/** Those that N counts first, the strongest before the rest, then in the order of the report. */
function ActGroup({ act, rows }: { readonly act: Act | null; readonly rows: readonly DirectiveRow[] }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const soft = useView((view) => view.soft);
  if (rows.length === 0) return null;
  const isCounted = (row: DirectiveRow) => dataset.directive(row).tier === "core" || soft;
  const { strength } = dataset.columns.book.codes;
  const rank = (row: DirectiveRow) => strength.indexOf(dataset.directive(row).strength);
  const inOrder = [...rows].sort(
    (a, b) => Number(isCounted(b)) - Number(isCounted(a)) || rank(a) - rank(b) || byPassage(dataset.directive(a), dataset.directive(b)),
  );
  const label = act ? termWords(dataset, i18n, "act", act) : i18n.t("details.noAct");
  return (
    <>
      <h4>{i18n.t("common.ofCount", { label, count: rows.filter(isCounted).length })}</h4>
      <DirectiveList rows={inOrder} />
    </>
  );
}

/** Directives with the verb of the report and the measures; those that the filter or the tier setting leaves out are marked. */
export function DirectiveList({ rows }: { readonly rows: readonly DirectiveRow[] }) {
  const dataset = useDataset();
  return (
    <FoldedList className="details-list" items={rows} keyOf={(row) => dataset.directive(row).id}>
      {(row) => <DirectiveItem row={row} />}
    </FoldedList>
  );
}

function DirectiveItem({ row }: { readonly row: DirectiveRow }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const directive = dataset.directive(row);
  const { strength, measures, quantities } = directive;
  return (
    <>
      <DirectiveMention id={directive.id} />
      <span className="details-aside">
        {[
          termWords(dataset, i18n, "strength", strength),
          ...measures.map((use) => measureWords(use, dataset, i18n)),
          ...quantities.map((quantity) => quantityWords(quantity, i18n)),
        ].join(" · ")}
      </span>
      <DirectiveMark row={row} />
    </>
  );
}

function DirectiveMark({ row }: { readonly row: DirectiveRow }) {
  const dataset = useDataset();
  const { t } = useI18n();
  const { engine, result } = useOutcome();
  const { tier } = dataset.directive(row);
  if (tier === "context") return null;
  if (tier === "soft" && !engine.settings.soft) return <span className="details-tag">{t("details.softNotCounted")}</span>;
  if (result.directiveLevel(row) > 0) return tier === "soft" ? <span className="details-tag">{t("details.soft")}</span> : null;
  return <span className="details-tag">{t("common.outsideFilter")}</span>;
}
