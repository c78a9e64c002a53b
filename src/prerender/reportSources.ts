import type { PictureInput } from "../figure/picture.ts";
import { isTrusted } from "../model/reading.ts";
import { parseDay } from "../model/span.ts";
import type { NamedValue, Source } from "../model/types.ts";
import { dateWords, sourceWords, termWords } from "../scene/words.ts";
import { code, type Html, isolated, join, NOTHING, paragraph, tag, text } from "./html.ts";

export const sourcesHead = ({ i18n }: Pick<PictureInput, "i18n">): Html =>
  join([tag("h2", { id: "report-sources" }, text(i18n.t("sources.title"))), paragraph(i18n.t("sources.intro"))]);

/** Reports with what is known of each, and in so many words what is not. */
export const sourcesList = (sources: readonly Source[], picture: PictureInput): Html =>
  tag("ul", { class: "report-sources" }, ...sources.map((source) => tag("li", { id: source.id }, reportCard(source, picture))));

function reportCard(source: Source, picture: PictureInput): Html {
  const { i18n } = picture;
  return tag(
    "article",
    {},
    tag("h3", {}, isolated(sourceWords(source, i18n))),
    originalTitle(source, picture),
    paragraph(i18n.text(source.summary)),
    tag("dl", {}, ...fields(source, picture)),
    source.note ? paragraph(`${i18n.t("details.note")}: ${i18n.text(source.note)}`) : NOTHING,
  );
}

/** The headline as it was printed, where the page's language is another. */
function originalTitle({ title }: Source, { i18n }: PictureInput): Html {
  if (!title) return paragraph(i18n.t("sources.noTitle"));
  if (i18n.lang === "ar") return NOTHING;
  return tag("p", {}, tag("bdi", { lang: "ar", dir: "rtl" }, text(title.ar)), text(` (${i18n.t("sources.translatedTitle")})`));
}

function fields(source: Source, picture: PictureInput): readonly Html[] {
  const { dataset, i18n, view } = picture;
  const { t } = i18n;
  const published = dateWords(source.published, view.trust, i18n);
  const retrieved = parseDay(source.retrieved);
  const [notStated, unknown] = [t("common.notStated"), t("common.unknown")];
  return [
    field(t("sources.field.publisher"), named(source.publisher, picture), notStated),
    field(t("sources.field.published"), published.basis ? withBasis(text(published.text), published.basis, picture) : NOTHING, notStated),
    field(t("sources.field.author"), named(source.author, picture), notStated),
    field(t("sources.field.credited"), named(source.credited, picture), notStated),
    field(t("sources.field.voice"), text(termWords(dataset, i18n, "voice", source.voice)), unknown),
    field(t("sources.field.kind"), text(termWords(dataset, i18n, "sourceKind", source.kind)), unknown),
    field(t("sources.field.country"), text(termWords(dataset, i18n, "country", source.country)), unknown),
    field(t("sources.field.url"), link(source.url), unknown),
    field(t("sources.field.retrieved"), retrieved === undefined ? NOTHING : text(i18n.formatDay(retrieved)), unknown),
    field(t("sources.field.archived"), link(source.archived), unknown),
    field(t("sources.paragraphs"), source.text ? text(i18n.plural("count.paragraphs", source.text.paragraphs)) : NOTHING, unknown),
    field(t("sources.field.sha256"), source.text ? code(source.text.sha256) : NOTHING, unknown),
  ];
}

const field = (label: string, value: Html, missing: string): Html =>
  tag(
    "div",
    {},
    tag("dt", {}, text(label)),
    tag("dd", {}, value === NOTHING ? tag("span", { class: "report-missing" }, text(missing)) : value),
  );

const named = (value: NamedValue | null, picture: PictureInput): Html =>
  value && isTrusted(value.basis, picture.view.trust) ? withBasis(isolated(picture.i18n.text(value.name)), value.basis, picture) : NOTHING;

const withBasis = (value: Html, basis: NamedValue["basis"], { i18n }: PictureInput): Html =>
  join([value, text(" "), tag("small", {}, text(i18n.t(`common.basis.${basis}`)))]);

/** A link only where it leads to the web: a record may hold any text in the place of an address. */
const link = (url: string | null): Html =>
  url === null
    ? NOTHING
    : URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
      ? tag("a", { href: url, rel: "noopener noreferrer" }, code(url))
      : code(url);
