import type { I18n } from "../i18n/translator.ts";
import type { FieldWords } from "../tidy/words.ts";

/** Words for the fields, in the language of the page. */
export const fieldWordsIn = (lang: I18n["lang"]): Promise<FieldWords> =>
  lang === "ar" ? import("../i18n/ar/fields.ts") : import("../i18n/en/fields.ts");
