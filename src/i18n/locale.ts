/** Languages of a page; `x-rtl` is English turned right to left, for development and tests. */
export type Lang = "ar" | "en" | "x-rtl";
export type Dir = "ltr" | "rtl";
export type Digits = "latn" | "arab";

interface LocaleSetting {
  readonly dir: Dir;
  /** Which half of a `{ ar, en }` text a page of this language shows. */
  readonly words: "ar" | "en";
  readonly tag: (digits: Digits) => string;
}

const ENGLISH = "en-GB";

const LOCALES: Readonly<Record<Lang, LocaleSetting>> = {
  ar: { dir: "rtl", words: "ar", tag: (digits) => `ar-EG-u-nu-${digits}` },
  en: { dir: "ltr", words: "en", tag: () => ENGLISH },
  "x-rtl": { dir: "rtl", words: "en", tag: () => ENGLISH },
};

export const localeOf = (lang: Lang): LocaleSetting => LOCALES[lang];
