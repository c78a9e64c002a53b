import { useEffect, useState } from "react";
import type { Dataset } from "../model/dataset.ts";
import type { Result } from "../query/result.ts";
import { citedCounts } from "../scene/citedCounts.ts";
import { useAppState, useDataset, useOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { citedLink } from "../view/cited.ts";
import { CopyBox } from "./CopyBox.tsx";
import { CITATION_FORMATS, type CitationFormatId } from "./citationFormats.ts";
import { type Cited, citedBySelection } from "./citations.ts";
import { download } from "./download.ts";
import { provenanceOf, shortHash, today } from "./provenance.ts";
import type { SectionProps } from "./ShareDialog.tsx";
import { LANGUAGES, type Language, wordsIn } from "./words.ts";

const SELECTED = { event: "share.citedEvent", directive: "share.citedDirective", source: "share.citedSource" } as const;
const THIS_VIEW: Cited = { kind: "view" };
const HELP = { view: "share.viewHelp", event: "share.entryHelp", directive: "share.entryHelp", source: "share.sourceHelp" } as const;

export function CitationSection({ permalink, recordUrl, releases }: SectionProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const selected = useView((view) => citedBySelection(view.selection));
  const [subject, setSubject] = useState<"view" | "selected">(selected ? "selected" : "view");
  const [language, setLanguage] = useState<Language>(i18n.lang === "ar" ? "ar" : "en");
  const [formatId, setFormatId] = useState<CitationFormatId>("plain");
  const cited: Cited = subject === "selected" && selected ? selected : THIS_VIEW;

  return (
    <>
      {selected && (
        <Segmented
          legend={t("share.cited")}
          value={subject}
          options={[
            { value: "selected", label: t(SELECTED[selected.kind]) },
            { value: "view", label: t("share.citedView") },
          ]}
          onChange={setSubject}
        />
      )}
      <p className="share-help">
        {t(HELP[cited.kind])} {cited.kind !== "view" && formatId === "plain" && t("share.bracketsHelp")}
      </p>
      <div className="share-choices">
        <Segmented
          legend={t("share.citeLanguage")}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: t(value === "ar" ? "common.languageAr" : "common.languageEn") }))}
          onChange={setLanguage}
        />
        <Segmented
          legend={t("share.citeFormat")}
          value={formatId}
          options={CITATION_FORMATS.map(({ id }) => ({ value: id, label: t(`share.format.${id}`) }))}
          onChange={setFormatId}
        />
      </div>
      <CitationText cited={cited} language={language} formatId={formatId} permalink={permalink} recordUrl={recordUrl} releases={releases} />
    </>
  );
}

interface CitationTextProps extends Omit<SectionProps, "ground"> {
  readonly cited: Cited;
  readonly language: Language;
  readonly formatId: CitationFormatId;
}

function CitationText(props: CitationTextProps) {
  const { t } = useI18n();
  const { hash } = useDataset();
  const citation = useCitation(props);
  if (citation === "failed") return <p role="alert">{t("share.citationFailed")}</p>;
  if (citation === null) return <p role="status">{t("share.citationLoading")}</p>;
  const { words, cited, language, format } = citation;
  const name = `${cited.kind === "view" ? `ballotline-${shortHash(hash)}` : cited.id}.${format.extension}`;
  const isPlain = format.id === "plain";
  return (
    <CopyBox
      label={t("share.citationText", { format: t(`share.format.${format.id}`) })}
      copyLabel={t("share.copyCitation")}
      value={words}
      dir={isPlain && language === "ar" ? "rtl" : "ltr"}
      rows={isPlain ? 6 : 12}
    >
      {!isPlain && (
        <button type="button" className="button" onClick={() => download(new Blob([words], { type: format.mime }), name)}>
          {t("share.downloadCitation")}
        </button>
      )}
    </CopyBox>
  );
}

/** Whether a dataset is to be had for good; not so where that cannot be known. */
const isReleased = ({ hash, host }: Dataset, releases: SectionProps["releases"]): Promise<boolean> =>
  host === null
    ? releases().then(
        (list) => list.some((release) => release.hash === hash),
        () => false,
      )
    : Promise.resolve(false);

/** The view's link with its numbers; the plain one where the dataset has no hash by which they could be held against it. */
function linkToCite(permalink: string, { hash }: Dataset, result: Result, released: boolean): string {
  return hash === "" ? permalink : citedLink(permalink, hash, citedCounts(result), released);
}

/** A citation as it was written, with what it was written for. */
interface WrittenCitation {
  readonly words: string;
  readonly cited: Cited;
  readonly language: Language;
  readonly format: (typeof CITATION_FORMATS)[number];
}

/** The citation once its language and format have loaded; the one before stays until then. */
function useCitation({
  cited,
  language,
  formatId,
  permalink: plain,
  recordUrl,
  releases,
}: CitationTextProps): WrittenCitation | "failed" | null {
  const { dataset } = useAppState();
  const { result } = useOutcome();
  const filters = useView((view) => view.filters);
  const trust = useView((view) => view.trust);
  const digits = useView((view) => view.digits);
  const [citation, setCitation] = useState<WrittenCitation | "failed" | null>(null);
  useEffect(
    function writeCitation() {
      let wanted = true;
      async function write(): Promise<WrittenCitation> {
        const [i18n, released] = await Promise.all([wordsIn(language, digits), isReleased(dataset, releases)]);
        const permalink = cited.kind === "view" ? linkToCite(plain, dataset, result, released) : plain;
        const provenance = provenanceOf(dataset, i18n, { scope: "shown", filters, trust, permalink, recordUrl, accessed: today() });
        const format = CITATION_FORMATS.find(({ id }) => id === formatId)!;
        return { words: await format.write({ cited, dataset, trust, result, provenance, i18n }), cited, language, format };
      }
      write().then(
        (written) => wanted && setCitation(written),
        () => wanted && setCitation("failed"),
      );
      return function forget() {
        wanted = false;
      };
    },
    [cited, dataset, result, filters, trust, digits, language, formatId, plain, recordUrl, releases],
  );
  return citation;
}
