import { createContext, useContext } from "react";
import type { I18n } from "../i18n/translator.ts";

export const I18nContext = createContext<I18n | null>(null);

/** The words of the page; throws outside its provider. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error("a component stands outside the page's language");
  return i18n;
}
