import { isVerified } from "../model/dataset.ts";
import { shortHash } from "../model/digest.ts";
import type { Edtf } from "../model/edtf.ts";
import { type Day, formatDay } from "../model/span.ts";
import { type CiteRequest, citationKey, citationOf, type EntryFacts, type Known, type ReportFacts } from "./citations.ts";
import { correctionsCited } from "./corrected.ts";
import { citedDate, codedWords, datasetWords, momentWords, outletWords, recordWords, reportedIn, shownWords } from "./plainCitation.ts";
import { joinClauses, unmarked } from "./provenance.ts";

export interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly circa?: true;
  readonly literal?: string;
}

/** A citation in CSL-JSON 1.0.2, of the fields that we fill; what is not known is left out, and styles print their own "n.d.". */
export interface CslItem {
  readonly id: string;
  readonly type: "dataset" | "webpage" | "article-newspaper" | "document";
  readonly title: string;
  /** Our English of an Arabic headline. */
  readonly translation?: string;
  /** What our plain text says behind the title: CSL has no field for it that every style prints. */
  readonly tail?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly genre?: string;
  readonly issued?: CslDate;
  /** Where the record holds a report: the one field beside the outlet's own that styles print. */
  readonly archive?: string;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language: "ar" | "en";
}

const partsOfDay = (day: Day): readonly number[] => formatDay(day).split("-").map(Number);

/** What two days share: the year, the month, the day. */
function sharedParts(a: readonly number[], b: readonly number[]): readonly number[] {
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs < 0 ? a : a.slice(0, differs);
}

/** A date no finer than it is known: an interval with both its ends; one unknown day as the month or year that it certainly falls in; words where not even a year is sure. */
export function cslDate(edtf: Edtf, words: string): CslDate {
  const { from, latestStart, earliestEnd, to } = edtf;
  const circa = edtf.uncertain || edtf.approximate ? ({ circa: true } as const) : {};
  if (!Number.isFinite(to - from)) return { literal: words };
  const [start, end] = [sharedParts(partsOfDay(from), partsOfDay(latestStart)), sharedParts(partsOfDay(earliestEnd), partsOfDay(to))];
  if (start.length === 0 || end.length === 0) return { literal: words };
  const isInterval = latestStart < earliestEnd;
  return { "date-parts": isInterval ? [start, end] : [start], ...circa };
}

const issuedOn = (date: Known<Edtf> | null, { i18n }: CiteRequest): Pick<CslItem, "issued"> =>
  date ? { issued: cslDate(date.value, unmarked(citedDate(date, i18n))) } : {};

export function cslItem(request: CiteRequest): CslItem {
  const citation = citationOf(request);
  switch (citation.kind) {
    case "view":
      return viewItem(citation.link, request);
    case "entry":
      return entryItem(citation.entry, citation.link, request);
    case "report":
      return reportItem(citation.report, citation.link, request);
    default:
      return citation satisfies never;
  }
}

const languageOf = ({ i18n }: CiteRequest): "ar" | "en" => (i18n.lang === "ar" ? "ar" : "en");
const accessedOn = ({ provenance }: CiteRequest): CslDate => ({ "date-parts": [partsOfDay(provenance.accessed)] });
const versionOf = ({ provenance }: CiteRequest) => (isVerified(provenance) ? { version: shortHash(provenance.hash) } : {});

/** Clauses of our plain text on one line, as programs read them. */
const clauses = (parts: readonly (string | null)[], { i18n }: CiteRequest): string =>
  unmarked(
    joinClauses(
      parts.filter((part) => part !== null),
      i18n,
    ),
  );

/** The day of the release: of what is ours, for what it names. */
const releasedOn = ({ provenance: { released } }: CiteRequest): { readonly issued?: CslDate } =>
  released === null ? {} : { issued: { "date-parts": [partsOfDay(released)] } };

function viewItem(link: string | null, request: CiteRequest): CslItem {
  const { provenance, i18n } = request;
  const shown = clauses([datasetWords(provenance, i18n), ...shownWords(request), correctionsCited(request)], request);
  return {
    id: citationKey(request),
    type: "dataset",
    title: unmarked(provenance.title),
    tail: i18n.t("common.separator") + shown,
    publisher: provenance.name,
    ...versionOf(request),
    ...releasedOn(request),
    accessed: accessedOn(request),
    ...(link === null ? {} : { URL: link }),
    language: languageOf(request),
  };
}

function entryItem(entry: EntryFacts, link: string | null, request: CiteRequest): CslItem {
  const { i18n } = request;
  const separator = i18n.t("common.separator");
  return {
    id: citationKey(request),
    type: "webpage",
    title: unmarked(entry.title),
    tail: separator + unmarked(momentWords(entry, i18n).join(separator)),
    "container-title": clauses([recordWords(entry.id, request), ...reportedIn(entry, i18n), correctionsCited(request)], request),
    ...versionOf(request),
    ...releasedOn(request),
    accessed: accessedOn(request),
    ...(link === null ? {} : { URL: link }),
    language: languageOf(request),
  };
}

/** The outlet's own work: the record and its address stand where an archive's would. */
function reportItem(report: ReportFacts, link: string | null, request: CiteRequest): CslItem {
  const { i18n } = request;
  const { source, author, publisher, published } = report;
  const address = source.url ?? source.archived;
  const isIssued = request.dataset.term("sourceKind", source.kind).issued === true;
  const translation = languageOf(request) === "en" && source.title && !source.title.only ? { translation: source.title.en } : {};
  return {
    id: citationKey(request),
    type: isIssued ? "document" : "article-newspaper",
    title: unmarked(source.title?.ar ?? i18n.t("share.citeBracketed", { words: i18n.t("details.untitled") })),
    ...translation,
    ...(author ? { author: [{ literal: author.value }] } : {}),
    ...(publisher ? { [isIssued ? "publisher" : "container-title"]: publisher.value } : {}),
    ...(isIssued ? { genre: unmarked(i18n.text(request.dataset.term("sourceKind", source.kind).label)) } : {}),
    ...issuedOn(published, request),
    archive: clauses([...outletWords(report, request), codedWords(report, request), link, correctionsCited(request)], request),
    ...(address === null ? {} : { URL: address, ...retrievedOn(source.retrieved) }),
    language: source.title?.only ?? "ar",
  };
}

const retrievedOn = (day: string | null): { readonly accessed?: CslDate } =>
  day === null ? {} : { accessed: { "date-parts": [day.split("-").map(Number)] } };

/**
 * A list of one, as citation managers expect it. What CSL has no field for goes into those that every style prints, and there
 * into `nocase`, by which CSL keeps a style's capitals from ids and hashes.
 */
export function render(request: CiteRequest): string {
  const { translation, tail, ...item } = cslItem(request);
  const container = item["container-title"];
  const title = withTranslation(item.title, translation) + (tail === undefined ? "" : noCase(tail));
  const printed = { ...item, title, ...(container !== undefined && tail !== undefined ? { "container-title": noCase(container) } : {}) };
  return `${JSON.stringify([printed], null, 2)}\n`;
}

const noCase = (words: string): string => `<span class="nocase">${words}</span>`;

/** The title in one piece, for formats without styles that change its letters. */
export const wholeTitle = ({ title, translation, tail = "" }: CslItem): string => withTranslation(title, translation) + tail;

const withTranslation = (title: string, translation: string | undefined): string =>
  translation === undefined ? title : `${title} [${translation}]`;
