import { stripBidi } from "../i18n/bidi.ts";
import { correctionKey } from "../model/corrections.ts";
import type { Dataset } from "../model/dataset.ts";
import { readings } from "../model/reading.ts";
import type { Correction } from "../model/types.ts";
import { type Attributes, element, escapeXml } from "../render/markup.ts";
import { correctedName, correctionWords } from "../scene/correctionWords.ts";
import { langOf } from "./languages.ts";
import { CORRECTIONS_PAGE, feedTitle, feedUrl, pageUrl } from "./site.ts";
import type { StaticInput } from "./staticPage.tsx";

const said = (name: string, attributes: Attributes, words: string): string => element(name, attributes, escapeXml(stripBidi(words)));

/** Readers of feeds come often: they need what is new, and the pages hold the rest. */
const MOST_ENTRIES = 200;

/**
 * The newest corrections of one language as an Atom feed (RFC 4287): an entry each. Its id is the address under which it was
 * first told, and its link leads to the page that `pageOf` names for its key.
 */
export function correctionsFeed({ dataset, i18n }: StaticInput, site: URL, pageOf: (key: string) => string): string {
  const lang = langOf(i18n);
  const page = new URL(CORRECTIONS_PAGE, pageUrl(site, lang)).href;
  const entries = dataset.corrections.slice(0, MOST_ENTRIES).map((correction) => entry(correction, page, pageOf, { dataset, i18n }));
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": lang },
    said("id", {}, page),
    said("title", {}, feedTitle(lang)),
    said("subtitle", {}, i18n.t("corrections.intro")),
    said("updated", {}, instant(dataset.corrections[0]?.date ?? newestReport(dataset))),
    element("author", {}, said("name", {}, i18n.t("common.appName"))),
    element("link", { rel: "self", type: "application/atom+xml", href: feedUrl(site, lang) }),
    element("link", { rel: "alternate", type: "text/html", hreflang: lang, href: page }),
    ...entries,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entry(correction: Correction, page: string, pageOf: (key: string) => string, { dataset, i18n }: StaticInput): string {
  const key = correctionKey(correction);
  const place = new URL(`${pageOf(key)}#${key}`, page).href;
  return element(
    "entry",
    {},
    said("id", {}, `${page}#${key}`),
    said("title", {}, correctedName(correction, dataset, i18n) ?? correction.id),
    said("updated", {}, instant(correction.date)),
    element("link", { rel: "alternate", type: "text/html", href: place }),
    said("content", { type: "text" }, correctionWords(correction, dataset, i18n)),
  );
}

const instant = (day: string): string => `${day}T00:00:00Z`;

/** What a feed without entries is as old as: the newest day on which a report may have come out. */
function newestReport({ sources }: Dataset): string {
  const days = sources.flatMap(({ published }) => readings(published).flatMap(({ to }) => to ?? []));
  return days.toSorted().at(-1) ?? "1970-01-01";
}
