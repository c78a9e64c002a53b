import { useMemo } from "react";
import { type Coding, codingsOf, type Passage, passagesOf } from "../model/codings.ts";
import type { Dataset } from "../model/dataset.ts";
import { must } from "../model/must.ts";
import { passageParts } from "../model/passageText.ts";
import type { MatchedText } from "../model/textMatch.ts";
import { fieldWords, nameById } from "../scene/correctionWords.ts";
import { sourceWords } from "../scene/words.ts";
import { runWords } from "../scene/wordsDetails.ts";
import { useDataset } from "../state/hooks.ts";
import { SelectLink } from "../state/SelectLink.tsx";
import { useI18n } from "../ui/i18n.ts";
import { selectionOf } from "../view/view.ts";

/** Which report a text is, how much of it is the same, and each passage of it beside what was taken from it. */
export function MatchedPassages({ match }: { readonly match: MatchedText }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  const passages = useMemo(() => passagesIn(dataset, match), [dataset, match]);
  const title = sourceWords(must(dataset.source(match.source), match.source), i18n);
  const { isWhole, paragraphs, missing } = match;
  return (
    <>
      <p role="status" className="sources-match">
        {isWhole
          ? t("sources.textWhole", { title })
          : t("sources.textChanged", { title, found: paragraphs.size, total: paragraphs.size + missing.length })}{" "}
        {missing.length > 0 && t("sources.textMissing", { list: runWords(missing, i18n) })}
      </p>
      <ol className="sources-passages">
        {passages.map((passage) => (
          <li key={[passage.p, ...passage.about, ...passage.chars].join()}>
            <Words passage={passage} paragraph={must(paragraphs.get(passage.p), "paragraph")} all={passages} />
            <ul>
              {passage.codings.map((coding) => (
                <li key={coding.field}>
                  <Taken coding={coding} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

const passagesIn = (dataset: Dataset, { source, paragraphs }: MatchedText): readonly Passage[] =>
  passagesOf(codingsOf(dataset.rows()).filter(({ evidence }) => evidence.source === source && paragraphs.has(evidence.p)));

interface WordsProps {
  readonly passage: Passage;
  readonly paragraph: string;
  readonly all: readonly Passage[];
}

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

function Words({ passage, paragraph, all }: WordsProps) {
  const { t, plain } = useI18n();
  const besideCase = all.some(({ p, masked }) => masked && p === passage.p);
  const parts = passageParts(passage, paragraph, besideCase);
  return (
    <>
      <p className="sources-aside">{t("sources.textParagraph", { p: plain(passage.p) })}</p>
      <blockquote {...(isArabic(paragraph) ? { lang: "ar", dir: "rtl" } : { dir: "auto" })}>
        {parts.map(({ kind, text }, at) =>
          kind === "cue" ? <mark key={at}>{text}</mark> : kind === "about" ? <b key={at}>{text}</b> : <span key={at}>{text}</span>,
        )}
      </blockquote>
      {passage.masked && <p className="sources-help">{t("details.masked")}</p>}
    </>
  );
}

/** The thing, and of a value inside it the field. */
function Taken({ coding: { id, path } }: { readonly coding: Coding }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const subject = selectionOf(id);
  const [field] = path;
  const name = nameById(id, dataset, i18n) ?? id;
  return (
    <>
      {subject ? <SelectLink subject={subject}>{name}</SelectLink> : name}
      {typeof field === "string" && <span className="sources-aside"> · {fieldWords(field, i18n)}</span>}
    </>
  );
}
