import type { Lang } from "../i18n/locale.ts";
import { addressWithoutTail, plainCode, separated, unquotedAddress } from "../view/mangled.ts";
import { withFragment } from "../view/url.ts";

/** What the query string asks for; view state is in the fragment. */
export interface Address {
  readonly lang: Lang;
  /** A page in another language that ?lang asks for, with the same query and fragment. */
  readonly otherPage: string | null;
  /** Somebody else's record: an http(s) URL, resolved against the page; null where none, or what was asked for instead. */
  readonly data: URL | null;
  readonly badData: string | null;
  /** The name of the release that the link is pinned to, as it stands there; null for the current record. */
  readonly release: string | null;
}

const isLang = (raw: string | null): raw is "ar" | "en" => raw === "ar" || raw === "en";

/** Reads the page's address; `pageLang` is the language that the page was built in. */
export function readAddress(href: string, pageLang: string): Address {
  const url = new URL(href);
  const query = queryOf(url);
  const code = (key: string): string | null => {
    const value = query.get(key);
    return value === null ? null : plainCode(value);
  };
  const asked = code("lang");
  const own = isLang(pageLang) ? pageLang : "en";
  const raw = query.get("data");
  const data = raw === null ? null : dataUrl(unquotedAddress(raw), url);
  const to = isLang(asked) ? asked : own;
  return {
    lang: asked === "x-rtl" ? "x-rtl" : own,
    otherPage: query.has("embed") ? embedIn(to, url) : to !== own ? pageIn(to, url) : null,
    data,
    badData: raw !== null && data === null ? raw : null,
    release: data === null ? code("v") : null,
  };
}

/** The query as it was before its way through mail and messengers; only at the end of a link can there be words around it. */
const queryOf = ({ search, hash }: URL): URLSearchParams => separated(hash === "" ? addressWithoutTail(search) : search);

/** The part of the Share dialog that a link from a frame asks for. */
export const partToShare = (href: string): string | null => {
  const asked = queryOf(new URL(href)).get("share");
  return asked === null ? null : plainCode(asked);
};

/** The page's address as it is given to others: the record that it names, and nothing that only led here or came with the link. */
export function pageToShare(href: string): string {
  const url = new URL(href);
  const asked = queryOf(url);
  const query = new URLSearchParams();
  for (const key of ["lang", "data", "v"]) {
    const value = asked.get(key);
    if (value !== null) query.set(key, key === "data" ? unquotedAddress(value) : plainCode(value));
  }
  const search = query.size > 0 ? `?${query.toString()}` : "";
  return `${url.origin === "null" ? "file://" : url.origin}${url.pathname}${search}`;
}

/** The embed's own page, with the options that it knows. */
function embedIn(lang: "ar" | "en", url: URL): string {
  const query = new URLSearchParams();
  const asked = queryOf(url);
  for (const key of ["height", "controls", "theme", "v", "data", "hash"]) {
    const value = asked.get(key);
    if (value !== null) query.set(key, value);
  }
  return `../embed/${query.has("data") ? "other/" : ""}${lang}.html${query.size > 0 ? `?${query.toString()}` : ""}${url.hash}`;
}

/** The address of the current record in place of a release or of another record, with the view of `fragment`. */
export function currentPage(href: string, fragment: string): string {
  const url = new URL(href);
  const query = queryOf(url);
  for (const key of ["data", "v"]) query.delete(key);
  const search = query.size > 0 ? `?${query.toString()}` : "";
  return withFragment(`${url.pathname}${search}`, fragment);
}

function dataUrl(raw: string, base: URL): URL | null {
  const url = URL.canParse(raw, base) ? new URL(raw, base) : null;
  return url && (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.password === "" ? url : null;
}

const otherFile = (): string | undefined => document.documentElement.dataset["otherFile"];

/** True for a page that is one file by itself: nothing of the site stands beside it. */
export const isOneFile = (): boolean => otherFile() !== undefined;

/** The address of the same view in another language: of the other folder, or of the other file where the page is one by itself. */
export function pageIn(lang: "ar" | "en", url: URL): string {
  const query = queryOf(url);
  query.delete("lang");
  const search = query.toString();
  const file = otherFile();
  return `${file ?? `../${lang}/`}${search === "" ? "" : `?${search}`}${url.hash}`;
}
