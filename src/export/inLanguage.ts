import type { Language } from "./words.ts";

/** The same page in a language: of its folder (`…/en/`), or of its file where the page is one by itself (`…-en.html`); any other address as it is. */
export function inLanguage(address: string, language: Language): string {
  const url = new URL(address);
  url.pathname = url.pathname.replace(/([/-])(?:ar|en)(\/(?:index\.html)?|\.html)$/, `$1${language}$2`);
  return url.href;
}
