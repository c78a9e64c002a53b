import { useMemo } from "react";
import { isTrusted } from "../model/reading.ts";
import { parseDay } from "../model/span.ts";
import type { NamedValue, Source } from "../model/types.ts";
import { eventsOfSource } from "../scene/related.ts";
import { directivesOfSource } from "../scene/relatedDirectives.ts";
import { termWords } from "../scene/words.ts";
import { runWords } from "../scene/wordsDetails.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { CopyCode } from "../ui/CopyCode.tsx";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Code, Words } from "../ui/Words.tsx";
import { DirectiveLists, EventLists } from "./EventLists.tsx";
import { Field, Fields, Grounded, Note, NotUsed } from "./fields.tsx";
import { Part } from "./Part.tsx";
import { When } from "./When.tsx";

export function SourceDetails({ source }: { readonly source: Source }) {
  const { t, lang } = useI18n();
  return (
    <>
      {source.title && !source.title.only && lang !== "ar" && (
        <>
          <p className="details-help">{t("sources.translatedTitle")}</p>
          <p lang="ar" dir="rtl" className="details-verbatim">
            {source.title.ar}
          </p>
        </>
      )}
      <p>
        <Words text={source.summary} />
      </p>
      {source.note && <Note text={source.note} />}
      <Bibliography source={source} />
      <TextFields source={source} />
      <CodedFrom source={source} />
    </>
  );
}

function Bibliography({ source }: { readonly source: Source }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  const retrieved = parseDay(source.retrieved);
  return (
    <Fields>
      <Field label={t("details.publisher")}>
        <Named value={source.publisher} />
      </Field>
      <Field label={t("details.published")}>
        <When when={source.published} missing={t("details.noDate")} />
      </Field>
      <Field label={t("details.author")}>
        <Named value={source.author} />
      </Field>
      <Field label={t("details.credited")}>
        <Named value={source.credited} />
      </Field>
      <Field label={t("details.voice")}>{termWords(dataset, i18n, "voice", source.voice)}</Field>
      <Field label={t("details.sourceKind")}>{termWords(dataset, i18n, "sourceKind", source.kind)}</Field>
      <Field label={t("details.country")}>{termWords(dataset, i18n, "country", source.country)}</Field>
      <Field label={t("details.url")} missing={t("common.unknown")}>
        {source.url && <Address url={source.url} />}
      </Field>
      <Field label={t("details.retrieved")} missing={t("common.unknown")}>
        {retrieved !== undefined && i18n.formatDay(retrieved)}
      </Field>
      <Field label={t("details.archived")} missing={t("common.unknown")}>
        {source.archived && <Address url={source.archived} />}
      </Field>
      {source.copies.length > 0 && (
        <Field label={t("details.copies")}>
          <ul className="details-plain">
            {source.copies.map((url) => (
              <li key={url}>
                <Address url={url} />
              </li>
            ))}
          </ul>
        </Field>
      )}
    </Fields>
  );
}

const Address = ({ url }: { readonly url: string }) => (
  <ExternalLink href={url}>
    <Code>{url}</Code>
  </ExternalLink>
);

function Named({ value }: { readonly value: NamedValue | null }) {
  const { t } = useI18n();
  const trust = useView((view) => view.trust);
  const missing = <span className="details-missing">{t("common.notStated")}</span>;
  if (!value) return missing;
  const grounded = (
    <Grounded grounds={value}>
      <Words text={value.name} />
    </Grounded>
  );
  if (isTrusted(value.basis, trust)) return grounded;
  return (
    <>
      {missing}
      <NotUsed>{grounded}</NotUsed>
    </>
  );
}

function TextFields({ source: { text } }: { readonly source: Source }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Part title={t("details.text")}>
      <Fields>
        <Field label={t("sources.paragraphs")}>{text && i18n.plural("count.paragraphs", text.paragraphs)}</Field>
        <Field label={t("details.noise")} missing={t("common.none")}>
          {text && text.noise.length > 0 && runWords(text.noise, i18n)}
        </Field>
        <Field label={t("sources.field.sha256")}>
          {text && <CopyCode value={text.sha256} short={`${text.sha256.slice(0, 12)}…`} name={t("sources.field.sha256")} />}
        </Field>
      </Fields>
      <p className="details-help">{t("details.textHelp")}</p>
    </Part>
  );
}

function CodedFrom({ source: { id } }: { readonly source: Source }) {
  const dataset = useDataset();
  const { t } = useI18n();
  const events = useMemo(() => eventsOfSource(dataset, id), [dataset, id]);
  const directives = useMemo(() => directivesOfSource(dataset, id), [dataset, id]);
  return (
    <>
      <Part title={t("details.codedFrom")}>
        <EventLists rows={events} />
      </Part>
      <Part title={t("details.directives")}>
        {directives.length > 0 ? <DirectiveLists rows={directives} /> : <p className="details-missing">{t("sources.codedNothing")}</p>}
      </Part>
    </>
  );
}
