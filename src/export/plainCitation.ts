import { ltr } from "../i18n/bidi.ts";
import type { I18n } from "../i18n/translator.ts";
import type { Edtf } from "../model/edtf.ts";
import { type Citation, type CiteRequest, citationOf, type EntryFacts, type Known, type ReportFacts } from "./citations.ts";
import { correctionsCited } from "./corrected.ts";
import { joinClauses, shortHash } from "./provenance.ts";

/** A citation as an editor prints it; the address stands on a line of its own, with no mark that a program would take for a part of it. */
export function plainCitation(request: CiteRequest): string {
  const citation = citationOf(request);
  const corrected = correctionsCited(request);
  const parts = [...partsOf(citation, request), ...(corrected === null ? [] : [corrected]), accessedWords(request)];
  return `${joinClauses(parts, request.i18n)}\n${citation.link}`;
}

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
  return joined(i18n, [title, hashWords(provenance.hash, i18n)]);
}

function shownWords({ result, provenance, i18n }: CiteRequest): readonly string[] {
  const events = i18n.ofTotal("count.eventsOf", result.events.sure, result.events.possible, result.eventTotal);
  const directives = i18n.ofTotal("count.directivesOf", result.directives.sure, result.directives.possible, result.directiveTotal);
  return [i18n.t("share.citeShown", { events, directives }), i18n.t("share.citeFilter", { filter: provenance.filter })];
}

const entryWords = ({ title, saidAt, date }: EntryFacts, i18n: I18n): string =>
  joined(i18n, [quoted(i18n, title), saidAt && i18n.t("share.citeSaidAt", { event: saidAt }), citedDate(date, i18n)]);

const recordWords = (id: string, { provenance, i18n }: CiteRequest): string =>
  joined(i18n, [provenance.name, ltr(id), hashWords(provenance.hash, i18n)]);

/** The dataset by its hash; words for none where a foreign record gives none. */
export const hashWords = (hash: string, i18n: I18n): string =>
  hash === "" ? i18n.t("share.citeNoHash") : i18n.t("share.citeDataset", { hash: shortHash(hash) });

const reportedIn = ({ reports }: EntryFacts, i18n: I18n): readonly string[] => reports.map((report) => reportedInWords(report, i18n));

/** Written side by side: an isolate that holds nothing but isolates would lose its direction. */
export const reportedInWords = (report: ReportFacts, i18n: I18n): string =>
  `${i18n.t("share.citeReportedIn")} ${reportWords(report, i18n)}`;

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

const codedWords = ({ source }: ReportFacts, request: CiteRequest): string =>
  `${request.i18n.t("share.citeCodedIn")} ${recordWords(source.id, request)}`;

const accessedWords = ({ provenance, i18n }: CiteRequest): string =>
  i18n.t("share.citeAccessed", { date: i18n.formatDay(provenance.accessed) });
