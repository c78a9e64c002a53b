import type { Path } from "../model/raw.ts";

/** Words that the record does not write as its own, and how it says the same; none where they are simply left out. */
interface Loaded {
  readonly ar: RegExp;
  readonly en: RegExp;
  readonly instead: { readonly ar: string; readonly en: string } | null;
}

const LOADED: readonly Loaded[] = [
  {
    ar: /(?:ال)?(?:هجرة|مهاجر(?:ين|ون|ي|ات)?) (?:ال)?غير (?:ال)?(?:شرعي|قانوني)\p{L}*/u,
    en: /\billegal (?:im)?migra(?:tion|nts?)\b|\billegals\b/iu,
    instead: { ar: "غير النظامية", en: "irregular migration" },
  },
  {
    ar: /(?<!\p{L})[وبلف]?(?:معالي|فخامة|سعادة|سيادة|جلالة|سمو) (?:ال)?(?:وزير|رئيس|سفير|لواء|عميد|فريق|مستشار|محافظ|نائب|أمير|ملك|سيد)\p{L}*|(?:حفظه|رعاه) الله/u,
    en: /\b(?:His|Her|Your|Their) (?:Excellenc(?:y|ies)|Majesty|Highness|Honou?r)\b|\bH\.\s?E\.|\bthe Honou?rable\b/u,
    instead: null,
  },
  {
    ar: /(?:ضبط|القبض على|توقيف|اعتقال|احتجاز) [^.،؛«»]{0,60}?(?<!\p{L})(?:ل?تورط\p{L}*|لارتكاب\p{L}*|المجرم\p{L}*|الجناة)/u,
    en: /\barrest(?:s|ed)?\b[^.;“”]{0,60}?\b(?:for (?!questioning)\p{L}+ing|criminals?|culprits?|perpetrators?)\b/iu,
    instead: { ar: "للاشتباه في", en: "on suspicion of" },
  },
];

/** Words of others, between marks of quotation, stay theirs. */
const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"/gu;

export interface LoadedWord {
  readonly word: string;
  readonly instead: string | null;
  readonly path: Path;
}

/** The words of a text of ours that are not neutral, in its own language. */
export function loadedIn(text: string, lang: "ar" | "en", path: Path): readonly LoadedWord[] {
  const own = text.replace(QUOTED, " ");
  return LOADED.flatMap((one): LoadedWord[] => {
    const word = one[lang].exec(own)?.[0];
    return word === undefined ? [] : [{ word, instead: one.instead?.[lang] ?? null, path }];
  });
}
