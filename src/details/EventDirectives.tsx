import { directiveRows } from "../model/dataset.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import type { Act, Country } from "../model/vocabulary.ts";
import { StrengthMark } from "../render/StrengthMark.tsx";
import { quantityWords } from "../scene/circumstanceWords.ts";
import { type ReadingLine, type ReadingRun, runsOf } from "../scene/readingList.ts";
import { addresseesOf, issuersOf, saidBy } from "../scene/readingWords.ts";
import { strengthStep } from "../scene/strengthStep.ts";
import { measureWords, termWords } from "../scene/words.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { FoldedList } from "../ui/FoldedList.tsx";
import { useI18n } from "../ui/i18n.ts";
import { ArrowIcon } from "../ui/icons.tsx";
import { Parts } from "../ui/Words.tsx";
import { DirectiveMention } from "./OtherMentions.tsx";
import { Part } from "./Part.tsx";

/** The directives of an event under their acts; what was neither required nor promised stands apart and is not counted. */
export function EventDirectives({ row }: { readonly row: EventRow }) {
  const dataset = useDataset();
  const { t } = useI18n();
  const { country } = dataset.event(row);
  const rows = directiveRows(dataset.columns, row);
  const asked = rows.filter((directive) => dataset.directive(directive).tier !== "context");
  const context = rows.filter((directive) => dataset.directive(directive).tier === "context");
  return (
    <Part title={t("details.directives")}>
      {asked.length === 0 && <p className="details-missing">{t("details.noDirectives")}</p>}
      {[...dataset.columns.book.codes.act, null].map((act) => (
        <ActGroup key={act} act={act} country={country} rows={asked.filter((directive) => dataset.directive(directive).act === act)} />
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

interface ActGroupProps {
  readonly act: Act | null;
  readonly rows: readonly DirectiveRow[];
  /** Of the event, which no name says again. */
  readonly country: Country | null;
}

/** Those that N counts first, the strongest before the rest, then in the order of the report: who said it, with which verb, to whom, once for all that share them. */
function ActGroup({ act, rows, country }: ActGroupProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const soft = useView((view) => view.soft);
  if (rows.length === 0) return null;
  const lines = rows.map((row) => ({ row, directive: dataset.directive(row), known: null }));
  const isCounted = ({ directive }: ReadingLine) => directive.tier === "core" || soft;
  const counted = lines.filter(isCounted);
  const runs = [counted, lines.filter((line) => !isCounted(line))].flatMap((some) => runsOf(dataset, some));
  const label = act ? termWords(dataset, i18n, "act", act) : i18n.t("details.noAct");
  return (
    <>
      <h4>{i18n.t("common.ofCount", { label, count: counted.length })}</h4>
      {runs.map(({ first, lines: said }) => (
        <div key={said[0]?.row} className="details-run">
          <RunHead first={first} country={country} />
          <DirectiveList rows={said.map(({ row }) => row)} inRun />
        </div>
      ))}
    </>
  );
}

function RunHead({ first, country }: Pick<ReadingRun, "first"> & Pick<ActGroupProps, "country">) {
  const dataset = useDataset();
  const i18n = useI18n();
  const [issuers, addressees] = [issuersOf(first, dataset, i18n, country), addresseesOf(first, dataset, i18n, country)];
  const { verb, form } = saidBy(first, dataset, i18n);
  const { book } = dataset.columns;
  return (
    <p className="details-by">
      <StrengthMark steps={book.directiveStrengths.length} reached={strengthStep(book, first.strength)} />{" "}
      <Parts parts={i18n.tParts(form)} slots={{ who: <bdi>{issuers.text}</bdi>, verb: <b>{verb}</b> }} /> <ArrowIcon />{" "}
      <bdi>{addressees.text}</bdi> {addressees.basis && <BasisMark basis={addressees.basis} quiet />}
    </p>
  );
}

interface DirectiveListProps {
  readonly rows: readonly DirectiveRow[];
  /** Under a head that says the verb. */
  readonly inRun?: boolean;
}

/** Directives with the verb of the report, the measures and the paragraph; those that the filter or the tier setting leaves out are marked. */
export function DirectiveList({ rows, inRun = false }: DirectiveListProps) {
  const dataset = useDataset();
  return (
    <FoldedList className="details-list" items={rows} keyOf={(row) => dataset.directive(row).id}>
      {(row) => <DirectiveItem row={row} inRun={inRun} />}
    </FoldedList>
  );
}

function DirectiveItem({ row, inRun }: { readonly row: DirectiveRow; readonly inRun: boolean }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const directive = dataset.directive(row);
  const { strength, measures, quantities, evidence } = directive;
  return (
    <>
      <DirectiveMention id={directive.id} />{" "}
      <span className="details-beside">
        {[
          ...(inRun ? [] : [termWords(dataset, i18n, "strength", strength)]),
          ...measures.map((use) => measureWords(use, dataset, i18n)),
          ...quantities.map((quantity) => quantityWords(quantity, i18n)),
          ...evidence.slice(0, 1).map(({ p }) => i18n.t("list.paragraph", { p: i18n.plain(p) })),
        ].join("\u00a0· ")}
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
