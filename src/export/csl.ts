import type { Edtf } from "../model/edtf.ts";
import { type Day, formatDay } from "../model/span.ts";
import { type CiteRequest, citationOf, type EntryFacts, type Known, type ReportFacts } from "./citations.ts";
import { correctionsCited } from "./corrected.ts";
import { citedDate, hashWords, reportedInWords } from "./plainCitation.ts";
import { joinClauses, shortHash, unmarked } from "./provenance.ts";

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
  readonly author?: readonly { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly genre?: string;
  readonly issued?: CslDate;
  readonly "event-date"?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language: "ar" | "en";
  readonly note: string;
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

const dateField = <Name extends string>(name: Name, date: Known<Edtf> | null, { i18n }: CiteRequest): { readonly [K in Name]?: CslDate } =>
  date ? ({ [name]: cslDate(date.value, unmarked(citedDate(date, i18n))) } as { readonly [K in Name]: CslDate }) : {};

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
const versionOf = ({ provenance }: CiteRequest) => (provenance.hash === "" ? {} : { version: shortHash(provenance.hash) });

function noteOf(parts: readonly (string | null)[], request: CiteRequest): string {
  const said = [...parts, correctionsCited(request)].filter((part) => part !== null);
  return unmarked(joinClauses(said, request.i18n));
}

function viewItem(link: string, request: CiteRequest): CslItem {
  const { provenance, i18n, result } = request;
  const events = i18n.ofTotal("count.eventsOf", result.events.sure, result.events.possible, result.eventTotal);
  const directives = i18n.ofTotal("count.directivesOf", result.directives.sure, result.directives.possible, result.directiveTotal);
  const shown = [i18n.t("share.citeShown", { events, directives }), i18n.t("share.citeFilter", { filter: provenance.filter })];
  return {
    id: ["ballotline", shortHash(provenance.hash)].filter(Boolean).join("-"),
    type: "dataset",
    title: unmarked(provenance.title),
    publisher: provenance.name,
    ...versionOf(request),
    accessed: accessedOn(request),
    URL: link,
    language: languageOf(request),
    note: noteOf([hashWords(provenance.hash, i18n), ...shown], request),
  };
}

function entryItem({ id, title, saidAt, date, reports }: EntryFacts, link: string, request: CiteRequest): CslItem {
  const { provenance, i18n } = request;
  return {
    id,
    type: "webpage",
    title: unmarked(title),
    "container-title": provenance.name,
    ...versionOf(request),
    ...dateField("event-date", date, request),
    accessed: accessedOn(request),
    URL: link,
    language: languageOf(request),
    note: noteOf(
      [
        id,
        hashWords(provenance.hash, i18n),
        saidAt && i18n.t("share.citeSaidAt", { event: saidAt }),
        date ? i18n.t("share.citeDated", { date: citedDate(date, i18n) }) : i18n.t("share.citeNoDate"),
        ...reports.map((report) => reportedInWords(report, i18n)),
      ],
      request,
    ),
  };
}

/** The outlet's own work: the record and its address stand in the note. */
function reportItem(report: ReportFacts, link: string, request: CiteRequest): CslItem {
  const { provenance, i18n } = request;
  const { source, author, publisher, credited, published } = report;
  const address = source.url ?? source.archived;
  const isRelease = source.kind === "press-release";
  const translation = languageOf(request) === "en" && source.title ? { translation: source.title.en } : {};
  const record = [provenance.name, source.id, hashWords(provenance.hash, i18n), link].join(i18n.t("common.separator"));
  return {
    id: source.id,
    type: isRelease ? "document" : "article-newspaper",
    title: unmarked(source.title?.ar ?? i18n.t("share.citeBracketed", { words: i18n.t("details.untitled") })),
    ...translation,
    ...(author ? { author: [{ literal: author.value }] } : {}),
    ...(publisher ? { [isRelease ? "publisher" : "container-title"]: publisher.value } : {}),
    ...(isRelease ? { genre: unmarked(i18n.text(request.dataset.term("sourceKind", source.kind).label)) } : {}),
    ...dateField("issued", published, request),
    ...(address === null ? {} : { URL: address, ...retrievedOn(source.retrieved) }),
    language: "ar",
    note: noteOf(
      [
        credited && i18n.t("share.citeCredited", { outlet: credited.value }),
        published && published.basis !== "stated" ? i18n.t("share.citeDated", { date: citedDate(published, i18n) }) : null,
        `${i18n.t("share.citeCodedIn")} ${record}`,
        i18n.t("share.citeAccessed", { date: i18n.formatDay(provenance.accessed) }),
      ],
      request,
    ),
  };
}

const retrievedOn = (day: string | null): { readonly accessed?: CslDate } =>
  day === null ? {} : { accessed: { "date-parts": [day.split("-").map(Number)] } };

/** A list of one, as citation managers expect it; the translation goes into the title, for which CSL has no field. */
export function render(request: CiteRequest): string {
  const { translation, ...item } = cslItem(request);
  return `${JSON.stringify([{ ...item, title: withTranslation(item.title, translation) }], null, 2)}\n`;
}

export const withTranslation = (title: string, translation: string | undefined): string =>
  translation === undefined ? title : `${title} [${translation}]`;
