import { catalogue as arabicWords } from "../../../src/i18n/ar/catalogue.ts";
import { catalogue as englishWords } from "../../../src/i18n/en/catalogue.ts";
import { createI18n } from "../../../src/i18n/translator.ts";
import { catalogue as pseudoWords } from "../../../src/i18n/x-rtl/catalogue.ts";
import type { Day } from "../../../src/model/span.ts";
import { parseDay } from "../../../src/model/span.ts";

export const english = createI18n("en", englishWords, { digits: "latn" });
export const arabic = createI18n("ar", arabicWords, { digits: "latn" });
export const arabicIndic = createI18n("ar", arabicWords, { digits: "arab" });
export const pseudo = createI18n("x-rtl", pseudoWords, { digits: "latn" });

export function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (parsed === undefined) throw new Error(`not a day: ${iso}`);
  return parsed;
}
