import { fold } from "../model/fold.ts";
import { recall } from "./recall.ts";

interface CountryNames {
  readonly ar: string;
  readonly en: string;
}

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
const THREE: Readonly<Record<string, string>> = { egy: "EG", lby: "LY", tun: "TN", dza: "DZ", sdn: "SD", tcd: "TD", ner: "NE" };
const OTHERS: Readonly<Record<string, string>> = {
  "arab republic of egypt": "EG",
  "جمهورية مصر العربية": "EG",
  "state of libya": "LY",
  "دولة ليبيا": "LY",
};

let known: ReadonlyMap<string, string> | undefined;

const displayNames = (lang: string) => new Intl.DisplayNames(lang, { type: "region", fallback: "none" });

/** The two-letter code of each country by its names in English and Arabic, folded, and by the code itself. */
function byName(): ReadonlyMap<string, string> {
  const [ar, en] = [displayNames("ar"), displayNames("en")];
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => en.of(code) !== undefined);
  const named = codes.flatMap((code) => [code, ar.of(code) ?? "", en.of(code) ?? ""].map((name): [string, string] => [fold(name), code]));
  return new Map([...named, ...Object.entries({ ...THREE, ...OTHERS }).map(([name, code]): [string, string] => [fold(name), code])]);
}

/** The country that a cell names, by its two-letter code in small letters; undefined where it is none that is known. */
export const countryCode = (raw: string): string | undefined => codeOf(raw) ?? undefined;

const codeOf = recall((raw) => {
  known ??= byName();
  return known.get(fold(raw))?.toLowerCase() ?? null;
});

/** What a country is called in both languages. */
export function countryNames(code: string): CountryNames {
  const upper = code.toUpperCase();
  return { ar: displayNames("ar").of(upper) ?? upper, en: displayNames("en").of(upper) ?? upper };
}
