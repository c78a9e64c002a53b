import { catalogue as ar } from "../i18n/ar/catalogue.ts";
import { catalogue as en } from "../i18n/en/catalogue.ts";
import type { Catalogue } from "../i18n/messages.ts";
import type { I18n } from "../i18n/translator.ts";

export const PAGE_LANGS = ["ar", "en"] as const;
export type PageLang = (typeof PAGE_LANGS)[number];
/** The language that a page is written in. */
export const langOf = ({ lang }: I18n): PageLang => (lang === "ar" ? "ar" : "en");

export const CATALOGUES: Readonly<Record<PageLang, Catalogue>> = { ar, en };
export const DIRECTION: Readonly<Record<PageLang, "rtl" | "ltr">> = { ar: "rtl", en: "ltr" };
export const OTHER: Readonly<Record<PageLang, PageLang>> = { ar: "en", en: "ar" };
