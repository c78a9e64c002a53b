import { useCallback, useState } from "react";
import type { Dataset } from "../model/dataset.ts";
import { must } from "../model/must.ts";
import type { Result } from "../query/result.ts";
import { citedCounts } from "../scene/citedCounts.ts";
import { useAppState, useOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { citedLink } from "../view/cited.ts";
import { CopyBox } from "./CopyBox.tsx";
import { CITATION_FORMATS, type CitationFormatId } from "./citationFormats.ts";
import { type Cited, citationKey, citedBySelection } from "./citations.ts";
import { download } from "./download.ts";
import { Failed } from "./Failed.tsx";
import { inLanguage } from "./inLanguage.ts";
import { provenanceOf, today } from "./provenance.ts";
import type { Addresses, SectionProps } from "./ShareDialog.tsx";
import { useAgain } from "./useAgain.ts";
import { releaseDay } from "./useRelease.ts";
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

interface CitationTextProps extends Omit<SectionProps, "fetchBasemap"> {
  readonly cited: Cited;
  readonly language: Language;
  readonly formatId: CitationFormatId;
}

function CitationText(props: CitationTextProps) {
  const { t } = useI18n();
  const [citation, writeAgain] = useCitation(props);
  if (citation === "failed") return <Failed words={t("share.citationFailed")} onRetry={writeAgain} />;
  if (citation === null) return <p role="status">{t("share.citationLoading")}</p>;
  const { words, language, format } = citation;
  const name = `${citation.key}.${format.extension}`;
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

interface ToLink extends Addresses {
  readonly language: Language;
}

/** The addresses by which things are cited, in the citation's language: the view's with its numbers and the hash of the contents where that is known. */
function linksToCite({ permalink, recordUrl, language }: ToLink, { contentHash }: Dataset, result: Result): Addresses {
  const view = inLanguage(permalink, language);
  return {
    permalink: contentHash === null ? view : citedLink(view, contentHash, citedCounts(result)),
    recordUrl: inLanguage(recordUrl, language),
  };
}

/** A citation as it was written, with what it was written for. */
interface WrittenCitation {
  readonly words: string;
  /** Its name among others. */
  readonly key: string;
  readonly language: Language;
  readonly format: (typeof CITATION_FORMATS)[number];
}

/** The citation once its language and format have loaded, which are fetched again when that is asked for; the one before stays until then. */
function useCitation({
  cited,
  language,
  formatId,
  permalink,
  recordUrl,
  releases,
}: CitationTextProps): readonly [citation: WrittenCitation | "failed" | null, again: () => void] {
  const { dataset } = useAppState();
  const { result } = useOutcome();
  const filters = useView((view) => view.filters);
  const trust = useView((view) => view.trust);
  const digits = useView((view) => view.digits);
  const [citation, setCitation] = useState<WrittenCitation | "failed" | null>(null);
  const again = useAgain(
    useCallback(
      function writeCitation() {
        let wanted = true;
        async function write(): Promise<WrittenCitation> {
          const [i18n, released] = await Promise.all([wordsIn(language, digits), releaseDay(dataset, releases)]);
          const links = linksToCite({ permalink, recordUrl, language }, dataset, result);
          const provenance = provenanceOf(dataset, i18n, { scope: "shown", filters, trust, ...links, accessed: today(), released });
          const format = must(
            CITATION_FORMATS.find(({ id }) => id === formatId),
            "format",
          );
          const request = { cited, dataset, trust, result, provenance, i18n };
          return { words: await format.write(request), key: citationKey(request), language, format };
        }
        write().then(
          (written) => wanted && setCitation(written),
          () => wanted && setCitation("failed"),
        );
        return function forget() {
          wanted = false;
        };
      },
      [cited, dataset, result, filters, trust, digits, language, formatId, permalink, recordUrl, releases],
    ),
  );
  return [citation, again];
}
