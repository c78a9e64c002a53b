import type { PictureInput } from "../figure/picture.ts";
import { stripBidi } from "../i18n/bidi.ts";
import { type EventRow, eventRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { isTrusted, shownDate } from "../model/reading.ts";
import { asDay, formatDay } from "../model/span.ts";
import type { ElectionEvent, Source, When } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";
import { placeName, sourceWords } from "../scene/words.ts";

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

type Node = Readonly<Record<string, unknown>>;

interface Told {
  /** Addresses of the dataset and of the page; undefined where there is none. */
  readonly data: string | undefined;
  readonly page: string | undefined;
  /** False leaves out the lists of reports and events, which a page of a large record does not hold either. */
  readonly whole: boolean;
}

/** The record for machines, as schema.org has it; no date or place is finer than what is known. Values that are undefined are left out when written. */
export function jsonLd(picture: PictureInput, { data, page, whole }: Told): Node {
  const { dataset, i18n, engine } = picture;
  const rows = Array.from({ length: engine.columns.eventCount }, (_, row) => eventRow(row));
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": page,
    url: page,
    name: i18n.text(dataset.title),
    description: i18n.t("app.description"),
    inLanguage: ["ar", "en"],
    identifier: `sha256:${dataset.hash}`,
    license: LICENCE,
    isAccessibleForFree: true,
    temporalCoverage: temporalCoverage(rows, picture),
    spatialCoverage: [i18n.t("common.egypt"), i18n.t("common.libya")].map((name) => ({ "@type": "Country", name })),
    distribution: data === undefined ? undefined : { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: data },
    ...(whole && {
      citation: dataset.sources.map((source) => citation(source, picture)),
      about: rows.filter(engine.isCounted).map((row) => eventNode(dataset.event(row), picture)),
    }),
  };
}

/** From the first day that an event may have begun to the last that one may have ended, where both are known. */
function temporalCoverage(rows: readonly EventRow[], { engine }: PictureInput): string | undefined {
  const spans = rows.filter(engine.isCounted).flatMap((row) => engine.span(row) ?? []);
  const known = (days: readonly number[]) => days.filter(Number.isFinite);
  const [from, to] = [known(spans.map((span) => span.from)), known(spans.map((span) => span.to))];
  if (from.length === 0 || to.length === 0) return undefined;
  const [first, last] = [from.reduce((a, b) => Math.min(a, b)), to.reduce((a, b) => Math.max(a, b))];
  return `${formatDay(asDay(first))}/${formatDay(asDay(last))}`;
}

function eventNode(event: ElectionEvent, picture: PictureInput): Node {
  const { dataset, i18n, view } = picture;
  const venues = event.places.filter(({ role, basis }) => role === "venue" && isTrusted(basis, view.trust));
  return {
    "@type": "Event",
    identifier: event.id,
    name: stripBidi(i18n.text(event.title)),
    ...dates(event.when, view.trust),
    location: venues.length === 0 ? undefined : venues.map(({ place }) => ({ "@type": "Place", name: placeName(dataset, i18n, place) })),
  };
}

/** A day, month or year as stated, or both ends of an interval; a day unknown within an interval is no date for machines. */
function dates(when: When, trust: Basis): { readonly startDate?: string; readonly endDate?: string } {
  const edtf = shownDate(when, trust)?.reading.edtf;
  const match = /^(\d{4}(?:-\d\d){0,2})(?:\/(\d{4}(?:-\d\d){0,2}))?$/.exec(edtf ?? "");
  if (!match) return {};
  return match[2] === undefined ? { startDate: must(match[1], "match") } : { startDate: must(match[1], "match"), endDate: match[2] };
}

function citation(source: Source, { i18n, view }: PictureInput): Node {
  const { publisher, published, url } = source;
  const name = publisher && isTrusted(publisher.basis, view.trust) ? i18n.text(publisher.name) : undefined;
  return {
    "@type": "Article",
    identifier: source.id,
    headline: source.title === null ? undefined : sourceWords(source, i18n),
    publisher: name === undefined ? undefined : { "@type": "Organization", name },
    datePublished: dates(published, view.trust).startDate,
    url: url !== null && /^https?:\/\//.test(url) ? url : undefined,
  };
}
