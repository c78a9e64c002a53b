import { ltr } from "../i18n/bidi.ts";
import type { I18n } from "../i18n/translator.ts";
import type { Edtf } from "../model/edtf.ts";
import { isSingleDay } from "../model/span.ts";
import { hashName } from "../scene/hashName.ts";
import { type Citation, type CiteRequest, citationOf, type EntryFacts, type Known, type ReportFacts } from "./citations.ts";
import { correctionsCited } from "./corrected.ts";
import type { ExportRequest } from "./exporters.ts";
import { joinClauses, type Provenance, unmarked } from "./provenance.ts";

/** A citation as an editor prints it; the address, where there is one, stands on a line of its own, with no mark that a program would take for a part of it. */
export function plainCitation(request: CiteRequest): string {
  const citation = citationOf(request);
  const corrected = correctionsCited(request);
  const parts = [...partsOf(citation, request), ...(corrected === null ? [] : [corrected]), accessedWords(request)];
  const words = joinClauses(parts, request.i18n);
  return citation.link === null ? words : `${words}\n${citation.link}`;
}

/** The citation of the view that a file holds, without the marks that steer direction. */
export const viewCitation = (request: ExportRequest): string =>
  unmarked(plainCitation({ ...request, cited: { kind: "view" }, dataset: request.slice.dataset, trust: request.slice.trust }));

function partsOf(citation: Citation, request: CiteRequest): readonly string[] {
  switch (citation.kind) {
    case "view":
      return [viewWords(request), ...shownWords(request)];
    case "entry":
      return [
        entryWords(citation.entry, request.i18n),
        recordWords(citation.entry.id, request),
        ...reportedIn(citation.entry, request.i18n),
      ];
    case "report":
      return [...reportWithAddress(citation.report, request.i18n), codedWords(citation.report, request)];
    default:
      return citation satisfies never;
  }
}

const joined = (i18n: I18n, parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(i18n.t("common.separator"));

const quoted = (i18n: I18n, text: string): string => i18n.t("common.quoted", { text });

/** What the report itself does not print stands in square brackets, as librarians have it. */
const bracketed = (i18n: I18n, words: string, basis: Known<unknown>["basis"]): string =>
  basis === "stated" ? words : i18n.t("share.citeBracketed", { words });

/** A date no finer than it is known, and the words for none. */
export const citedDate = (date: Known<Edtf> | null, i18n: I18n): string =>
  date ? bracketed(i18n, i18n.formatSpan(date.value), date.basis) : i18n.t("share.citeNoDate");

function viewWords({ provenance, i18n }: CiteRequest): string {
  const title = i18n.t("common.labelled", { label: provenance.name, value: provenance.title });
  return joined(i18n, [title, datasetWords(provenance, i18n)]);
}

/** What a view counted, and under which filter. */
export function shownWords({ result, provenance, i18n }: CiteRequest): readonly string[] {
  const events = i18n.ofTotal("count.events", result.events.sure, result.events.possible, result.eventTotal);
  const directives = i18n.ofTotal("count.directives", result.directives.sure, result.directives.possible, result.directiveTotal);
  return [i18n.t("share.citeShown", { events, directives }), i18n.t("share.citeFilter", { filter: provenance.filter })];
}

const entryWords = (entry: EntryFacts, i18n: I18n): string => joined(i18n, [quoted(i18n, entry.title), ...momentWords(entry, i18n)]);

/** Where a directive was said, and when. */
export const momentWords = ({ saidAt, date }: EntryFacts, i18n: I18n): readonly string[] => [
  ...(saidAt === null ? [] : [i18n.t("share.citeSaidAt", { event: saidAt })]),
  citedDate(date, i18n),
];

/** The record, an id in it, and the dataset. */
export const recordWords = (id: string, { provenance, i18n }: CiteRequest): string =>
  joined(i18n, [provenance.name, ltr(id), datasetWords(provenance, i18n)]);

/** The dataset by its hash, and the day of its release where it has one; words for none where a foreign record gives no hash, and for one that no address opens. */
export function datasetWords(provenance: Provenance, i18n: I18n): string {
  const { hash, released, permalink } = provenance;
  const dataset = hash === "" ? i18n.t("share.citeNoHash") : i18n.t("share.citeDataset", { hash: hashName(provenance, i18n) });
  return joined(i18n, [
    dataset,
    hash === "" || released === null ? null : i18n.t("share.citeReleased", { date: i18n.formatDay(released) }),
    permalink === null ? i18n.t("share.citeNoLink") : null,
  ]);
}

/** The reports of an entry, each with its outlet, date and paragraphs. */
export const reportedIn = ({ reports }: EntryFacts, i18n: I18n): readonly string[] =>
  reports.map((report) => reportedInWords(report, i18n));

/** Written side by side: an isolate that holds nothing but isolates would lose its direction. */
const reportedInWords = (report: ReportFacts, i18n: I18n): string => `${i18n.t("share.citeReportedIn")} ${reportWords(report, i18n)}`;

/** A report by author, title, outlet and date, as far as they are known. */
function reportWords({ source, author, publisher, credited, published, paragraphs }: ReportFacts, i18n: I18n): string {
  return joined(i18n, [
    author && bracketed(i18n, author.value, author.basis),
    titleWords(source.title, i18n),
    publisher ? bracketed(i18n, publisher.value, publisher.basis) : i18n.t("share.citeBracketed", { words: i18n.t("details.noPublisher") }),
    credited && i18n.t("share.citeCredited", { outlet: bracketed(i18n, credited.value, credited.basis) }),
    citedDate(published, i18n),
    paragraphs.length === 0 ? null : paragraphWords(paragraphs, i18n),
  ]);
}

/** What the fields of a report cannot hold: who is credited, an outlet or a date that is not stated or not known to the day. */
export function outletWords(
  { source, publisher, credited, published }: ReportFacts,
  { dataset, i18n }: Pick<CiteRequest, "dataset" | "i18n">,
): readonly string[] {
  // Styles print a newspaper's day, and of other documents the year alone.
  const isPlain = !dataset.term("sourceKind", source.kind).issued && published?.basis === "stated" && isSingleDay(published.value);
  return [
    ...(publisher ? [] : [i18n.t("share.citeBracketed", { words: i18n.t("details.noPublisher") })]),
    ...(credited ? [i18n.t("share.citeCredited", { outlet: bracketed(i18n, credited.value, credited.basis) })] : []),
    ...(isPlain ? [] : [published ? i18n.t("share.citeDated", { date: citedDate(published, i18n) }) : citedDate(null, i18n)]),
  ];
}

/** The headline as printed; in English our translation follows it in brackets. */
function titleWords(title: ReportFacts["source"]["title"], i18n: I18n): string {
  if (!title) return i18n.t("share.citeBracketed", { words: i18n.t("details.untitled") });
  const printed = quoted(i18n, title.ar);
  return i18n.text(title) === title.ar ? printed : i18n.t("share.citeTranslated", { title: printed, translation: i18n.text(title) });
}

function paragraphWords(paragraphs: readonly number[], i18n: I18n): string {
  const key = (["share.citeParagraph", "share.citeTwoParagraphs"] as const)[paragraphs.length - 1] ?? "share.citeParagraphs";
  return i18n.t(key, { list: paragraphs.map((p) => i18n.plain(p)).join(i18n.t("common.separator")) });
}

function reportWithAddress(report: ReportFacts, i18n: I18n): readonly string[] {
  const address = report.source.url ?? report.source.archived;
  return [reportWords(report, i18n), ...(address === null ? [] : [address])];
}

/** The record in which a report was coded. */
export const codedWords = ({ source }: ReportFacts, request: CiteRequest): string =>
  `${request.i18n.t("share.citeCodedIn")} ${recordWords(source.id, request)}`;

const accessedWords = ({ provenance, i18n }: CiteRequest): string =>
  i18n.t("share.citeAccessed", { date: i18n.formatDay(provenance.accessed) });
