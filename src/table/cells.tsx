import type { ReactNode } from "react";
import type { SourceId } from "../model/ids.ts";
import { isTrusted } from "../model/reading.ts";
import type { Directive, ElectionEvent, Evidence } from "../model/types.ts";
import type { Authority } from "../model/vocabulary.ts";
import { AuthorityGlyph } from "../render/AuthorityGlyph.tsx";
import { StrengthMark } from "../render/StrengthMark.tsx";
import { authorityMark } from "../scene/authority.ts";
import { movedWords, quantityWords } from "../scene/circumstanceWords.ts";
import { addresseesOf } from "../scene/readingWords.ts";
import { strengthStep } from "../scene/strengthStep.ts";
import { actorName, dateWords, electionWords, measureWords, placeName, termWords } from "../scene/words.ts";
import { byRole, presenceWords, servesWords, sourceShortWords } from "../scene/wordsDetails.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { SelectLink, useIsStatic } from "../state/SelectLink.tsx";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { ArrowIcon } from "../ui/icons.tsx";

/** Keeps a mark on the line of its value. */
const NBSP = "\u00a0";

const Missing = ({ children }: { readonly children: ReactNode }) => <span className="table-missing">{children}</span>;

export function DateCell({ event }: { readonly event: ElectionEvent }) {
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const date = dateWords(event.when, trust, i18n);
  const moved = event.postponement && movedWords(event.postponement, trust, i18n);
  const aside = moved && <span className="table-aside">{moved}</span>;
  if (!date.basis)
    return (
      <>
        <Missing>{date.text}</Missing>
        {aside}
      </>
    );
  return (
    <>
      {date.text}
      {NBSP}
      <BasisMark basis={date.basis} quiet />
      {date.conflicts.length > 0 && <span className="table-tag">{i18n.t("table.conflict")}</span>}
      {aside}
    </>
  );
}

export function AuthorityCell({ authority }: { readonly authority: Authority | null }) {
  const dataset = useDataset();
  const i18n = useI18n();
  return (
    <span className="table-mark">
      <AuthorityGlyph mark={authorityMark(dataset.columns.book, authority)} />
      {authority ? <span>{termWords(dataset, i18n, "authority", authority)}</span> : <Missing>{i18n.t("common.notStated")}</Missing>}
    </span>
  );
}

/** Under each role, the names that play it. */
function Roles({ groups }: { readonly groups: readonly { readonly label: string; readonly names: readonly ReactNode[] }[] }) {
  return (
    <ul className="table-roles">
      {groups.map(({ label, names }) => (
        <li key={label}>
          <span className="table-role">{label}</span>{" "}
          {names.map((name, index) => (
            <span key={index}>
              {index > 0 && " · "}
              {name}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

export function PlacesCell({ event }: { readonly event: ElectionEvent }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const used = event.places.filter((entry) => isTrusted(entry.basis, trust));
  if (used.length === 0) return <Missing>{i18n.t("details.noPlace")}</Missing>;
  const groups = byRole(dataset.columns.book, "placeRole", used).map(({ role, entries }) => ({
    label: termWords(dataset, i18n, "placeRole", role),
    names: entries.map((entry) => (
      <>
        <bdi>{placeName(dataset, i18n, entry.place)}</bdi>
        {NBSP}
        <BasisMark basis={entry.basis} quiet />
      </>
    )),
  }));
  return <Roles groups={groups} />;
}

export function ActorsCell({ event }: { readonly event: ElectionEvent }) {
  const dataset = useDataset();
  const i18n = useI18n();
  if (event.actors.length === 0) return <Missing>{i18n.t("common.notStated")}</Missing>;
  const groups = byRole(dataset.columns.book, "actorRole", event.actors).map(({ role, entries }) => ({
    label: termWords(dataset, i18n, "actorRole", role),
    names: entries.map((entry) => {
      const presence = entry.presence === "remote" ? presenceWords(entry, i18n) : null;
      return (
        <>
          <bdi>{actorName(dataset, i18n, entry.actor)}</bdi>
          {presence && ` (${presence})`}
        </>
      );
    }),
  }));
  return <Roles groups={groups} />;
}

export function ElectionCell({ event: { election } }: { readonly event: ElectionEvent }) {
  const dataset = useDataset();
  const i18n = useI18n();
  if (!election) return <Missing>{i18n.t("common.notStated")}</Missing>;
  return <bdi>{electionWords(election.id, election.round, dataset, i18n)}</bdi>;
}

interface SourcesCellProps {
  /** Reports that are named without a place in them. */
  readonly ids: readonly SourceId[];
  readonly evidence: readonly Evidence[];
}

/** The reports, with the paragraphs. */
export function SourcesCell({ ids, evidence }: SourcesCellProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const isStatic = useIsStatic();
  const trust = useView((view) => view.trust);
  const all = [...new Set([...ids, ...evidence.map(({ source }) => source)])];
  if (all.length === 0) return <Missing>{i18n.t("common.notStated")}</Missing>;
  return (
    <ul className="table-roles">
      {all.map((id) => {
        const source = dataset.source(id);
        return (
          <li key={id}>
            <SelectLink subject={{ kind: "source", id }}>
              <bdi>{source ? sourceShortWords(source, trust, i18n) : id}</bdi>
            </SelectLink>
            {paragraphsIn(id, evidence).map(
              (p) => `${NBSP}· ${i18n.t(isStatic ? "details.paragraph" : "list.paragraph", { p: i18n.plain(p) })}`,
            )}
          </li>
        );
      })}
    </ul>
  );
}

const paragraphsIn = (id: SourceId, evidence: readonly Evidence[]): readonly number[] =>
  [...new Set(evidence.filter(({ source }) => source === id).map(({ p }) => p))].sort((a, b) => a - b);

export function TargetsCell({ directive }: { readonly directive: Directive }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const used = directive.targets.filter((target) => isTrusted(target.basis, trust));
  if (used.length === 0) return <Missing>{i18n.t("details.noTarget")}</Missing>;
  const names = used.map((target) => (
    <>
      <bdi>{"place" in target ? placeName(dataset, i18n, target.place) : termWords(dataset, i18n, "siteKind", target.kind)}</bdi>
      {NBSP}
      <BasisMark basis={target.basis} quiet />
    </>
  ));
  return <Roles groups={[{ label: i18n.t("table.targets"), names }]} />;
}

/** Who gave a directive, and to whom. */
export function PartiesCell({ directive }: { readonly directive: Directive }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { issuers, addressees } = directive;
  const to = addresseesOf(directive, dataset, i18n);
  return (
    <>
      <span className="sr-only">{i18n.t("common.labelled", { label: i18n.t("table.issuer"), value: "" })}</span>
      {issuers.length > 0 ? (
        <bdi>{i18n.list(issuers.map(({ actor }) => actorName(dataset, i18n, actor)))}</bdi>
      ) : (
        <Missing>{i18n.t("list.noIssuer")}</Missing>
      )}
      {addressees.length > 0 && (
        <>
          {" "}
          <ArrowIcon /> <span className="sr-only">{i18n.t("common.labelled", { label: i18n.t("table.addressees"), value: "" })}</span>
          <bdi>{to.text}</bdi>
          {NBSP}
          {to.basis && <BasisMark basis={to.basis} quiet />}
        </>
      )}
    </>
  );
}

/** How strong the verb is, as a bar and in words. */
export function StrengthCell({ directive: { strength } }: { readonly directive: Directive }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { book } = dataset.columns;
  return (
    <span className="table-strong">
      <StrengthMark steps={book.directiveStrengths.length} reached={strengthStep(book, strength)} />
      {termWords(dataset, i18n, "strength", strength)}
    </span>
  );
}

export function MeasuresCell({ directive: { measures } }: { readonly directive: Directive }) {
  const dataset = useDataset();
  const i18n = useI18n();
  return (
    <ul className="table-roles">
      {measures.map((use) => (
        <li key={`${use.id} ${use.site}`}>
          <bdi>{measureWords(use, dataset, i18n)}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** When a directive is to be carried out, and the numbers that it names. */
export function Circumstances({ directive: { timing, quantities } }: { readonly directive: Directive }) {
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const date = timing?.when && dateWords(timing.when, trust, i18n);
  const when = timing && isTrusted(timing.basis, trust) && [i18n.text(timing.text), ...(date?.basis ? [date.text] : [])].join(" · ");
  return (
    <>
      {when && <span className="table-aside">{i18n.t("common.labelled", { label: i18n.t("table.timing"), value: when })}</span>}
      {quantities.map((quantity, index) => (
        <span key={index} className="table-aside">
          <bdi>{quantityWords(quantity, i18n)}</bdi>
        </span>
      ))}
    </>
  );
}

export function ServesCell({ directive }: { readonly directive: Directive }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const words = servesWords(directive, dataset, i18n);
  return words === null ? <Missing>{i18n.t("common.notStated")}</Missing> : <bdi>{words}</bdi>;
}
