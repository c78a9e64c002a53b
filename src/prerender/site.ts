import { type Html, join, tag } from "./html.ts";
import type { PageLang } from "./languages.ts";
import { CATALOGUES, OTHER, PAGE_LANGS } from "./languages.ts";
import { pageTitle } from "./pages.ts";

/** The site's address as SITE_URL gives it, with a slash at its end; undefined where unset. Throws on what is not an http(s) address. */
export function readSite(raw: string | undefined): URL | undefined {
  if (raw === undefined || raw === "") return undefined;
  if (!URL.canParse(raw) || !/^https?:$/.test(new URL(raw).protocol)) throw new Error(`SITE_URL must be an http(s) address, not "${raw}"`);
  return new URL(raw.endsWith("/") ? raw : `${raw}/`);
}

export const pageUrl = (site: URL, lang: PageLang): string => new URL(`${lang}/`, site).href;
/** The page of corrections and its feed, in a language's folder. */
export const CORRECTIONS_PAGE = "corrections.html";
/** The codebook, in a language's folder. */
export const CODEBOOK_PAGE = "codebook.html";
export const FEED_FILE = "corrections.atom";
export const feedUrl = (site: URL, lang: PageLang): string => new URL(FEED_FILE, pageUrl(site, lang)).href;
export const feedTitle = (lang: PageLang): string => `${CATALOGUES[lang]["common.appName"]} — ${CATALOGUES[lang]["corrections.title"]}`;
export const feedLink = (lang: PageLang, site: URL): Html =>
  tag("link", { rel: "alternate", type: "application/atom+xml", title: feedTitle(lang), href: feedUrl(site, lang) });

export const oembedPath = (lang: PageLang): string => `embed/${lang}.oembed.json`;
/** By which a host that is given a page's address finds how to embed it. */
export const oembedLink = (lang: PageLang, site: URL): Html =>
  tag("link", { rel: "alternate", type: "application/json+oembed", title: pageTitle(lang), href: new URL(oembedPath(lang), site).href });

export const cardPath = (lang: PageLang): string => `figures/card-${lang}.png`;

/** What only the site's address can fill; named by the build where it is not given. */
export const NEEDS_SITE = ["canonical", "hreflang", "og:url", "og:image", "oEmbed", "Atom feed"] as const;

const LOCALE: Readonly<Record<PageLang, string>> = { ar: "ar_EG", en: "en_GB" };
const property = (name: string, content: string): Html => tag("meta", { property: name, content });

/** What search engines and link previews read. */
export function socialHead(lang: PageLang, site: URL | undefined, alt: string): Html {
  const words = CATALOGUES[lang];
  return join(
    [
      property("og:type", "website"),
      property("og:site_name", words["common.appName"]),
      property("og:title", pageTitle(lang)),
      property("og:description", words["app.description"]),
      property("og:locale", LOCALE[lang]),
      property("og:locale:alternate", LOCALE[OTHER[lang]]),
      ...(site ? siteHead(lang, site, alt) : []),
    ],
    "\n    ",
  );
}

const siteHead = (lang: PageLang, site: URL, alt: string): readonly Html[] => [
  tag("link", { rel: "canonical", href: pageUrl(site, lang) }),
  ...PAGE_LANGS.map((other) => tag("link", { rel: "alternate", hreflang: other, href: pageUrl(site, other) })),
  tag("link", { rel: "alternate", hreflang: "x-default", href: site.href }),
  feedLink(lang, site),
  oembedLink(lang, site),
  property("og:url", pageUrl(site, lang)),
  property("og:image", new URL(cardPath(lang), site).href),
  property("og:image:type", "image/png"),
  property("og:image:alt", alt),
  tag("meta", { name: "twitter:card", content: "summary_large_image" }),
];
