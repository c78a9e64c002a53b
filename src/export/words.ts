import type { Digits } from "../i18n/locale.ts";
import type { Catalogue } from "../i18n/messages.ts";
import { createI18n, type I18n } from "../i18n/translator.ts";

export const LANGUAGES = ["ar", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  ar: () => import("../i18n/ar/catalogue.ts"),
  en: () => import("../i18n/en/catalogue.ts"),
};

/** The words of a language that the page may not be in. */
export async function wordsIn(language: Language, digits: Digits): Promise<I18n> {
  const { catalogue } = await CATALOGUES[language]();
  return createI18n(language, catalogue, { digits });
}
