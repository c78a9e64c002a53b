import type { I18n } from "../i18n/translator.ts";
import { type Dataset, eventOfDirective } from "../model/dataset.ts";
import type { Edtf } from "../model/edtf.ts";
import type { DirectiveId, EventId, SourceId } from "../model/ids.ts";
import { isTrusted, shownDate } from "../model/reading.ts";
import type { Evidence, NamedValue, Source, When } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";
import type { Result } from "../query/result.ts";
import { DEFAULT_VIEW, type Selection } from "../view/view.ts";
import { hashSlug, linkTo, type Provenance, recordSlug, viewDigest } from "./provenance.ts";

/** What may be cited: the view as it stands, an entry of the record, or a report that it was coded from. */
export type Cited =
  | { readonly kind: "view" }
  | { readonly kind: "event"; readonly id: EventId }
  | { readonly kind: "directive"; readonly id: DirectiveId }
  | { readonly kind: "source"; readonly id: SourceId };

export interface CiteRequest {
  readonly cited: Cited;
  readonly dataset: Dataset;
  readonly trust: Basis;
  readonly result: Result;
  readonly provenance: Provenance;
  /** The language of the citation. */
  readonly i18n: I18n;
}

/** A value with how it is known. */
export interface Known<T> {
  readonly value: T;
  readonly basis: Basis;
}

/** A report as its own outlet's work; null where it is not said, or known only by what the reader does not trust. */
export interface ReportFacts {
  readonly source: Source;
  readonly author: Known<string> | null;
  readonly publisher: Known<string> | null;
  readonly credited: Known<string> | null;
  readonly published: Known<Edtf> | null;
  /** Paragraphs cited, in order; empty for the whole. */
  readonly paragraphs: readonly number[];
}

/** An entry of the record: an event, or a directive with the event at which it was said. */
export interface EntryFacts {
  readonly id: string;
  readonly title: string;
  /** The event at which a directive was said; null for an event. */
  readonly saidAt: string | null;
  readonly date: Known<Edtf> | null;
  readonly reports: readonly ReportFacts[];
}

/** `link` is null where no address leads to the record. */
export type Citation =
  | { readonly kind: "view"; readonly link: string | null }
  | { readonly kind: "entry"; readonly entry: EntryFacts; readonly link: string | null }
  | { readonly kind: "report"; readonly report: ReportFacts; readonly link: string | null };

/** The thing of a selection that can be cited by itself; null for places and actors. */
export function citedBySelection(selection: Selection): Exclude<Cited, { readonly kind: "view" }> | null {
  return selection.kind === "event" || selection.kind === "directive" || selection.kind === "source" ? selection : null;
}

/** Gathers what a citation says; an id that the record does not hold falls back to the view. */
export function citationOf(request: CiteRequest): Citation {
  const { cited, provenance, trust, dataset } = request;
  const link = cited.kind === "view" ? provenance.permalink : linkTo(provenance.recordUrl, cited, trust);
  switch (cited.kind) {
    case "view":
      return { kind: "view", link };
    case "source": {
      const source = dataset.source(cited.id);
      return source ? { kind: "report", report: reportFacts(source, [], request), link } : viewInstead(request);
    }
    case "event":
    case "directive": {
      const entry = cited.kind === "event" ? eventFacts(cited.id, request) : directiveFacts(cited.id, request);
      return entry ? { kind: "entry", entry, link } : viewInstead(request);
    }
    default:
      return cited satisfies never;
  }
}

/** One name for each item or view, release, trust and language, as a key of BibTeX and a file's name: letters, digits, `-`, `.`, `_`. */
export function citationKey({ cited, provenance, trust, i18n }: CiteRequest): string {
  const what = cited.kind === "view" ? recordSlug(provenance) : cited.id;
  const view = cited.kind === "view" ? viewDigest(provenance) : trust === DEFAULT_VIEW.trust ? null : trust;
  const parts = [what, hashSlug(provenance), view, i18n.lang].filter(Boolean);
  return parts.join("-").replace(/[^A-Za-z0-9._-]+/g, "-");
}

const viewInstead = ({ provenance }: CiteRequest): Citation => ({ kind: "view", link: provenance.permalink });

function eventFacts(id: EventId, request: CiteRequest): EntryFacts | null {
  const { dataset, trust, i18n } = request;
  const row = dataset.eventRow(id);
  if (row === undefined) return null;
  const event = dataset.event(row);
  const reports = event.sources.flatMap((source) => dataset.source(source) ?? []);
  return {
    id,
    title: withoutStop(i18n.text(event.title)),
    saidAt: null,
    date: knownDate(event.when, trust),
    reports: reports.map((source) => reportFacts(source, event.evidence, request)),
  };
}

function directiveFacts(id: DirectiveId, request: CiteRequest): EntryFacts | null {
  const { dataset, trust, i18n } = request;
  const row = dataset.directiveRow(id);
  if (row === undefined) return null;
  const directive = dataset.directive(row);
  const event = dataset.event(eventOfDirective(dataset.columns, row));
  const ids = new Set(directive.evidence.map(({ source }) => source));
  return {
    id,
    title: withoutStop(i18n.text(directive.what)),
    saidAt: i18n.text(event.title),
    date: knownDate(event.when, trust),
    reports: [...ids].flatMap((source) => dataset.source(source) ?? []).map((source) => reportFacts(source, directive.evidence, request)),
  };
}

/** A sentence as a title: its full stop would stand inside the quotation marks. */
const withoutStop = (text: string): string => text.replace(/(?<!\.)\.$/, "");

function reportFacts(source: Source, evidence: readonly Evidence[], { trust, i18n }: CiteRequest): ReportFacts {
  const named = (value: NamedValue | null): Known<string> | null =>
    value && isTrusted(value.basis, trust) ? { value: i18n.text(value.name), basis: value.basis } : null;
  const paragraphs = new Set(evidence.filter((piece) => piece.source === source.id).map(({ p }) => p));
  return {
    source,
    author: named(source.author),
    publisher: named(source.publisher),
    credited: named(source.credited),
    published: knownDate(source.published, trust),
    paragraphs: [...paragraphs].sort((a, b) => a - b),
  };
}

function knownDate(when: When, trust: Basis): Known<Edtf> | null {
  const shown = shownDate(when, trust);
  return shown ? { value: shown.edtf, basis: shown.reading.basis } : null;
}
