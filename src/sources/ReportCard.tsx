import { type ReactNode, useId } from "react";
import { isTrusted } from "../model/reading.ts";
import { parseDay } from "../model/span.ts";
import type { NamedValue, Source } from "../model/types.ts";
import { dateWords, sourceWords, termWords } from "../scene/words.ts";
import { runWords } from "../scene/wordsDetails.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { SelectLink, useIsStatic } from "../state/SelectLink.tsx";
import { BasisMark } from "../ui/Basis.tsx";
import { CopyCode } from "../ui/CopyCode.tsx";
import { ExternalLink, isWebAddress } from "../ui/ExternalLink.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Code, Words } from "../ui/Words.tsx";

interface ReportCardProps {
  readonly source: Source;
  /** What stands below what is known of the report itself. */
  readonly children?: ReactNode;
}

/** One report: what is known of it with how it is known, and what is not. */
export function ReportCard({ source, children }: ReportCardProps) {
  const heading = useId();
  const i18n = useI18n();
  const isSelected = useView(({ selection }) => selection.kind === "source" && selection.id === source.id);
  return (
    <article className="sources-report" aria-labelledby={heading} aria-current={isSelected ? "true" : undefined}>
      <h3 id={heading}>
        <SelectLink subject={{ kind: "source", id: source.id }}>
          <bdi>{sourceWords(source, i18n)}</bdi>
        </SelectLink>
      </h3>
      <OriginalTitle source={source} />
      <Ways source={source} />
      <p>
        <Words text={source.summary} />
      </p>
      <Fields source={source} />
      {source.note && (
        <p className="sources-note">
          <b>{i18n.t("details.note")}</b> <Words text={source.note} />
        </p>
      )}
      {children}
    </article>
  );
}

/** Where the report was read, and a copy that stays. */
function Ways({ source: { url, archived } }: { readonly source: Source }) {
  const { t } = useI18n();
  const [page, copy] = [url, archived].map((one) => (one !== null && isWebAddress(one) ? one : null));
  if (!page && !copy) return null;
  return (
    <p className="sources-ways">
      {page && <ExternalLink href={page}>{t("sources.open")}</ExternalLink>}{" "}
      {copy && <ExternalLink href={copy}>{t("sources.openArchived")}</ExternalLink>}
    </p>
  );
}

/** The headline as it was printed, where the page's language is another: the one above it is then of our making, and said to be. */
function OriginalTitle({ source: { title } }: { readonly source: Source }) {
  const { t, lang } = useI18n();
  if (!title) return <p className="sources-missing">{t("sources.noTitle")}</p>;
  if (lang === "ar" || title.only) return null;
  return (
    <>
      <p className="sources-help">{t("sources.translatedTitle")}</p>
      <p lang="ar" dir="rtl" className="sources-original">
        {title.ar}
      </p>
    </>
  );
}

/** A label with its value; what is not known is said to be so. */
function Field({ label, missing, children }: { readonly label: string; readonly missing: string; readonly children?: ReactNode }) {
  const none = children === undefined || children === null || children === false;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{none ? <span className="sources-missing">{missing}</span> : children}</dd>
    </div>
  );
}

function Fields({ source }: { readonly source: Source }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  const [notStated, notKnown] = [t("common.notStated"), t("common.unknown")];
  const retrieved = parseDay(source.retrieved);
  return (
    <dl className="sources-fields">
      <Field label={t("sources.field.publisher")} missing={notStated}>
        <Named value={source.publisher} />
      </Field>
      <Field label={t("sources.field.published")} missing={notStated}>
        <Published source={source} />
      </Field>
      <Field label={t("sources.field.author")} missing={notStated}>
        <Named value={source.author} />
      </Field>
      <Field label={t("sources.field.credited")} missing={notStated}>
        <Named value={source.credited} />
      </Field>
      <Field label={t("sources.field.voice")} missing={notKnown}>
        {termWords(dataset, i18n, "voice", source.voice)}
      </Field>
      <Field label={t("sources.field.kind")} missing={notKnown}>
        {termWords(dataset, i18n, "sourceKind", source.kind)}
      </Field>
      <Field label={t("sources.field.country")} missing={notKnown}>
        {termWords(dataset, i18n, "country", source.country)}
      </Field>
      <Field label={t("sources.field.url")} missing={notKnown}>
        {source.url && <Address url={source.url} />}
      </Field>
      <Field label={t("sources.field.retrieved")} missing={notKnown}>
        {retrieved !== undefined && i18n.formatDay(retrieved)}
      </Field>
      <Field label={t("sources.field.archived")} missing={notKnown}>
        {source.archived && <Address url={source.archived} />}
      </Field>
      <TextFields source={source} />
    </dl>
  );
}

function TextFields({ source: { text } }: { readonly source: Source }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      <Field label={t("sources.paragraphs")} missing={t("common.unknown")}>
        {text && (
          <>
            {i18n.plural("count.paragraphs", text.paragraphs)}
            {text.noise.length > 0 && <span className="sources-aside">{t("sources.noise", { list: runWords(text.noise, i18n) })}</span>}
          </>
        )}
      </Field>
      <Field label={t("sources.field.sha256")} missing={t("common.unknown")}>
        {text && <Hash value={text.sha256} />}
      </Field>
    </>
  );
}

/** Without script nothing copies it, and it stands whole. */
function Hash({ value }: { readonly value: string }) {
  const { t } = useI18n();
  const isStatic = useIsStatic();
  return isStatic ? <Code>{value}</Code> : <CopyCode value={value} short={`${value.slice(0, 12)}…`} name={t("sources.field.sha256")} />;
}

const Address = ({ url }: { readonly url: string }) => (
  <ExternalLink href={url}>
    <Code>{url}</Code>
  </ExternalLink>
);

/** A name with how it is known; one that the reader does not trust so far is told from one that nobody knows. */
function Named({ value }: { readonly value: NamedValue | null }) {
  const { t } = useI18n();
  const trust = useView((view) => view.trust);
  if (!value) return <span className="sources-missing">{t("common.notStated")}</span>;
  if (!isTrusted(value.basis, trust)) return <HiddenByTrust basis={value.basis} />;
  return (
    <>
      <Words text={value.name} /> <BasisMark basis={value.basis} />
    </>
  );
}

function Published({ source }: { readonly source: Source }) {
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const { text, basis } = dateWords(source.published, trust, i18n);
  if (basis) {
    return (
      <>
        <span className="sources-date">{text}</span> <BasisMark basis={basis} />
      </>
    );
  }
  const best = source.published.stated ?? source.published.inferred ?? source.published.outside;
  if (!best) return <span className="sources-missing">{text}</span>;
  return <HiddenByTrust basis={source.published.inferred ? "inferred" : "outside"} />;
}

function HiddenByTrust({ basis }: { readonly basis: NamedValue["basis"] }) {
  const { t } = useI18n();
  return <span className="sources-missing">{t("details.hiddenByTrust", { basis: t(`common.basis.${basis}`) })}</span>;
}
