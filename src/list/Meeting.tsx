import { useId } from "react";
import type { SourceId } from "../model/ids.ts";
import type { Country } from "../model/vocabulary.ts";
import { AuthorityGlyph } from "../render/AuthorityGlyph.tsx";
import { authorityMark } from "../scene/authority.ts";
import { linesIn, type ReadingLine, type ReadingMeeting, type ReadingRun } from "../scene/readingList.ts";
import { addresseesOf, issuersOf, reportTitle, runwayWords, saidBy, venueWords } from "../scene/readingWords.ts";
import { dateWords, measuresWords } from "../scene/words.ts";
import { useDataset, useUpdate, useView } from "../state/hooks.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { ArrowIcon } from "../ui/icons.tsx";
import { Parts, Words } from "../ui/Words.tsx";
import { selected } from "../view/transitions.ts";
import { Choice } from "./Choice.tsx";
import { StrengthBar } from "./StrengthBar.tsx";
import { StrengthKey } from "./StrengthKey.tsx";
import { useOpen } from "./useOpen.ts";

interface MeetingProps {
  readonly meeting: ReadingMeeting;
  /** Named by its own title, where no vote stands over it. */
  readonly titled?: boolean;
  /** Whether the bars and numbers are explained over the first lines. */
  readonly withKey?: boolean;
}

/** When and where something was said and who tells of it, then what was said, as lines. */
export function Meeting({ meeting, titled = false, withKey = false }: MeetingProps) {
  const dataset = useDataset();
  const { t, plural } = useI18n();
  const { runs, others, leftOut, event } = meeting;
  const heading = useId();
  const [open, setOpen] = useOpen(`others ${event.id}`);
  const count = linesIn(others);
  return (
    <section className="reading-meeting" aria-labelledby={heading}>
      <h4 id={heading} className={titled ? "" : "sr-only"}>
        {titled && <AuthorityGlyph className="reading-glyph" mark={authorityMark(dataset.columns.book, event.authority)} />}
        <Words text={event.title} />
      </h4>
      <Circumstances meeting={meeting} />
      <Runs runs={runs} country={event.country} withKey={withKey} />
      {count > 0 && (
        <details className="reading-others" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t("list.others", { directives: plural("count.directives", count) })}</summary>
          <Runs runs={others} country={event.country} />
        </details>
      )}
      {leftOut > 0 && <p className="reading-aside">{t("list.leftOut", { directives: plural("count.directives", leftOut) })}</p>}
    </section>
  );
}

function Circumstances({ meeting: { event, row, daysBefore } }: { readonly meeting: ReadingMeeting }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const date = dateWords(event.when, trust, i18n);
  const venue = venueWords(event, dataset, trust, i18n);
  const runway = runwayWords(daysBefore, i18n);
  return (
    <>
      <p className="reading-when" data-row={row}>
        <b>{date.text}</b> {date.basis && <BasisMark basis={date.basis} quiet />}
        {runway !== null && <> · {runway}</>} · {venue.text} {venue.basis && <BasisMark basis={venue.basis} quiet />}
      </p>
      {event.sources.slice(0, 3).map((id) => (
        <Report key={id} id={id} />
      ))}
    </>
  );
}

/** A report by its title, which leads to it, and its outlet. */
function Report({ id }: { readonly id: SourceId }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const update = useUpdate();
  const trust = useView((view) => view.trust);
  const source = dataset.source(id);
  const { title, outlet } = source ? reportTitle(source, trust, i18n) : { title: id, outlet: "" };
  return (
    <p className="reading-when reading-report">
      <button type="button" className="link-button" title={title} onClick={() => update(selected({ kind: "source", id }))}>
        <bdi dir={i18n.dir}>{title}</bdi>
      </button>
      {outlet !== "" && <bdi>{outlet}</bdi>}
    </p>
  );
}

interface RunsProps {
  readonly runs: readonly ReadingRun[];
  /** Of the event, which no name says again. */
  readonly country: Country | null;
  readonly withKey?: boolean;
}

function Runs({ runs, country, withKey = false }: RunsProps) {
  const { t } = useI18n();
  return runs.map((run, at) => (
    <div key={run.key} className="reading-run">
      <RunHead run={run} country={country} />
      {withKey && at === 0 && (
        <div className="reading-aside reading-caption">
          <StrengthKey />
          <span aria-hidden="true">{t("list.paragraphKey")}</span>
        </div>
      )}
      <ul className="reading-lines">
        {run.lines.map((line) => (
          <Line key={line.row} line={line} />
        ))}
      </ul>
    </div>
  ));
}

/** Who said it, with which verb, to whom: once for all lines that share them. */
function RunHead({ run: { first }, country }: { readonly run: ReadingRun; readonly country: Country | null }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const [issuers, addressees] = [issuersOf(first, dataset, i18n, country), addresseesOf(first, dataset, i18n, country)];
  const { verb, form } = saidBy(first, dataset, i18n);
  return (
    <p className="reading-by">
      <Parts parts={i18n.tParts(form)} slots={{ who: <bdi>{issuers.text}</bdi>, verb: <b>{verb}</b> }} /> <ArrowIcon />{" "}
      <bdi>{addressees.text}</bdi> {addressees.basis && <BasisMark basis={addressees.basis} quiet />}
    </p>
  );
}

function Line({ line: { directive, known } }: { readonly line: ReadingLine }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const p = directive.evidence[0]?.p;
  return (
    <Choice to={{ kind: "directive", id: directive.id }} className="reading-line">
      <StrengthBar strength={directive.strength} />
      <span className="reading-what" title={measuresWords(directive, dataset, i18n)}>
        <Words text={directive.what} />
      </span>
      <span className="reading-ref">
        {known && <BasisMark basis={known} quiet />} {p !== undefined && i18n.t("list.paragraph", { p })}
      </span>
    </Choice>
  );
}
