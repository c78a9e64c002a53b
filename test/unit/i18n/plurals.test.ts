import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue as arabicWords } from "../../../src/i18n/ar/catalogue.ts";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { catalogue as englishWords } from "../../../src/i18n/en/catalogue.ts";
import type { Plural } from "../../../src/i18n/forms.ts";
import type { Catalogue, PluralKey, RangeKey } from "../../../src/i18n/messages.ts";
import type { I18n } from "../../../src/i18n/translator.ts";
import { arabic, arabicIndic, english } from "./pages.ts";

type Form = "zero" | "one" | "two" | "few" | "many" | "other";
type Count = (key: PluralKey, n: number, params: Readonly<Record<string, string>>) => string;

/** The rules of CLDR 45 for whole numbers, written out: unicode.org/cldr/charts/45/supplemental/language_plural_rules.html. */
const RULES: Readonly<Record<"ar" | "en", (n: number) => Form>> = {
  ar(n) {
    if (n === 0) return "zero";
    if (n === 1) return "one";
    if (n === 2) return "two";
    if (n % 100 >= 3 && n % 100 <= 10) return "few";
    return n % 100 >= 11 ? "many" : "other";
  },
  en: (n) => (n === 1 ? "one" : "other"),
};

const LANGUAGES: readonly (readonly ["ar" | "en", I18n, Catalogue])[] = [
  ["ar", arabic, arabicWords],
  ["en", english, englishWords],
];
const KEYS = Object.keys(englishWords).filter(
  (key): key is PluralKey => typeof englishWords[key as PluralKey] !== "string" && !key.endsWith("Of"),
);
const RANGE_KEYS = KEYS.filter((key): key is RangeKey => "fromZero" in englishWords[key]);
const SMALL = Array.from({ length: 201 }, (_, n) => n);
const anyNumber = fc.oneof(
  fc.nat(2_000),
  fc.nat(1_000_000_000),
  fc.nat(9_999).map((n) => n * 100 + 2),
  fc.nat(9_999).map((n) => n * 100),
);

/** Every sentence that a count may be told in. */
const sentencesOf = ({ fromZero, between, ...forms }: Plural): readonly string[] =>
  [forms, fromZero ?? {}, between ?? {}].flatMap((some) => Object.values<string>(some));

/** A word for each placeholder but the number. */
function paramsOf(message: Plural): Record<string, string> {
  const names = sentencesOf(message).flatMap((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""));
  return Object.fromEntries(names.filter((name) => name !== "n").map((name) => [name, `<${name}>`]));
}

const filled = (sentence: string, n: string, params: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => (name === "n" ? n : (params[name] ?? "")));

/** The sentence as it is seen, for any count and whatever its message has placeholders for. */
const said = (i18n: I18n, key: PluralKey, n: number, words: Catalogue): string =>
  stripBidi((i18n.plural as Count)(key, n, paramsOf(words[key])));

it("there are many counts to tell, and some that may be ranges", () => {
  expect(KEYS.length).toBeGreaterThan(30);
  expect(RANGE_KEYS.length).toBeGreaterThan(5);
});

describe("the rules of number", () => {
  it.each(["ar", "en"] as const)("of the platform are CLDR's (%s)", (lang) => {
    const rules = new Intl.PluralRules(lang);
    for (const n of SMALL) expect([n, rules.select(n)]).toEqual([n, RULES[lang](n)]);
    fc.assert(
      fc.property(anyNumber, (n) => {
        expect(rules.select(n)).toBe(RULES[lang](n));
      }),
    );
  });
});

describe.each(LANGUAGES)("every count in its own form (%s)", (lang, i18n, words) => {
  const formOf = (message: Plural, n: number): string => (n === 0 ? message.zero : undefined) ?? message[RULES[lang](n)] ?? "missing";
  const expected = (key: PluralKey, n: number): string => filled(formOf(words[key], n), i18n.number(n), paramsOf(words[key]));

  it.each(KEYS)("%s, from 0 to 200", (key) => {
    expect(SMALL.map((n) => said(i18n, key, n, words))).toEqual(SMALL.map((n) => expected(key, n)));
  });

  it("however large the number", () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), anyNumber, (key, n) => {
        expect(said(i18n, key, n, words)).toBe(expected(key, n));
      }),
    );
  });

  it.each(KEYS)("%s has every form that its language tells apart", (key) => {
    const forms = new Set(SMALL.map((n) => RULES[lang](n)));
    expect([...forms].filter((form) => form !== "zero" && words[key][form] === undefined)).toEqual([]);
    const { fromZero } = words[key];
    expect(fromZero ? [...forms].filter((form) => form !== "zero" && fromZero[form] === undefined) : []).toEqual([]);
  });

  it.each(KEYS)("%s never reads the same for two numbers", (key) => {
    expect(new Set(SMALL.map((n) => said(i18n, key, n, words))).size).toBe(SMALL.length);
  });

  it("leaves no placeholder open", () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), anyNumber, (key, n) => {
        expect(said(i18n, key, n, words)).not.toMatch(/[{}]/);
      }),
    );
  });
});

describe.each(LANGUAGES)("a count between two bounds (%s)", (_lang, i18n, words) => {
  const range = (key: RangeKey, sure: number, possible: number): string =>
    stripBidi(
      (i18n.range as (key: RangeKey, sure: number, possible: number, params: object) => string)(key, sure, possible, paramsOf(words[key])),
    );
  const bounds = SMALL.slice(0, 16).flatMap((sure) => SMALL.slice(sure, 16).map((possible) => [sure, possible] as const));

  it.each(RANGE_KEYS)("%s never reads the same for two pairs of bounds", (key) => {
    expect(new Set(bounds.map(([sure, possible]) => range(key, sure, possible))).size).toBe(bounds.length);
  });

  it("is the plain count where the bounds meet, and names both where they do not", () => {
    const pair = fc.tuple(fc.nat(5_000), fc.nat(5_000)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.constantFrom(...RANGE_KEYS), pair, (key, [sure, possible]) => {
        const text = range(key, sure, possible);
        expect(text === said(i18n, key, possible, words)).toBe(sure === possible);
        expect(text).not.toMatch(/[{}]/);
        for (const bound of [sure, possible].filter((n) => n > 2)) expect(text).toContain(i18n.number(bound));
      }),
    );
  });
});

describe("a count in Arabic-Indic digits", () => {
  const european = (text: string): string =>
    text
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
      .replaceAll("٬", ",")
      .replaceAll("٫", ".");

  it.each(KEYS)("says what it says in European ones: %s", (key) => {
    for (const n of [...SMALL, 1_234, 999_999]) {
      const text = said(arabicIndic, key, n, arabicWords);
      expect(text).not.toMatch(/[0-9]/);
      expect(european(text)).toBe(said(arabic, key, n, arabicWords));
    }
  });
});
