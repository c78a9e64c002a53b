import { must } from "../model/must.ts";
import type { Text } from "../model/types.ts";
import { isolate, ltr, rtl } from "./bidi.ts";
import { type Compare, collator } from "./collate.ts";
import { createDates, type Dates } from "./dates.ts";
import { listFormat, pluralRules } from "./formats.ts";
import type { Forms, Plural } from "./forms.ts";
import { type Digits, type Dir, type Lang, localeOf } from "./locale.ts";
import type { CountedKey, OfKey, Param, ParamName, ParamsOf, PluralKey, RangeKey, TextKey, Words } from "./messages.ts";
import { createNumbers, type Numbers } from "./numbers.ts";
import { fillTemplate, shapeDigits, splitTemplate, type TemplatePart } from "./template.ts";

export interface I18nOptions {
  readonly digits: Digits;
  /** Only where a page must run against its language's own direction. */
  readonly dir?: Dir;
}

type PickText = ((value: Text) => string) & ((value: Text | null) => string | null);
type SomeParams = Readonly<Record<string, Param>>;

/** The words of one page: messages, counts, dates and numbers in its language, digits and direction. */
export interface I18n extends Numbers, Dates {
  readonly lang: Lang;
  readonly dir: Dir;
  readonly digits: Digits;
  /** BCP 47, with its digits: for further Intl objects. */
  readonly locale: string;
  /** By weight, how much wider than the page's own the letters may be that its words are written in; no wider where it is left out. */
  readonly widening?: Readonly<Record<400 | 600, number>>;
  /** A message; words put into it are isolated, numbers are written in the page's digits. */
  readonly t: <K extends TextKey>(key: K, ...params: ParamsOf<K>) => string;
  /** A message cut where elements go: strings, and `{ slot }` for each placeholder without a value in `params`. */
  readonly tParts: <K extends TextKey, Filled extends ParamName<K> = never>(
    key: K,
    params?: { readonly [P in Filled]: Param },
  ) => readonly TemplatePart<Exclude<ParamName<K>, Filled>>[];
  /** A count as a whole sentence of the right form. */
  readonly plural: <K extends PluralKey>(key: K, n: number, ...params: ParamsOf<K>) => string;
  /** A count known only between two bounds, both in: the plain sentence where they are equal. */
  readonly range: <K extends RangeKey>(key: K, sure: number, possible: number, ...params: ParamsOf<K>) => string;
  /** "9 to 11 of 12 events", «بين 9 و11 حدثًا من أصل 12»: what is shown, sure and possible, of a total. */
  readonly ofTotal: (key: CountedKey, sure: number, possible: number, total: number) => string;
  /** "9 / 11" for narrow columns, a range where the two differ. */
  readonly pair: (sure: number, possible: number, total: number) => string;
  /** The page's half of a text in both languages; null for none. */
  readonly text: PickText;
  /** Things named one after another, with the language's "and", in the language's direction whatever the first is written in. */
  readonly list: (items: readonly string[]) => string;
  readonly compare: Compare;
}

/** Fills the templates of a catalogue with words and numbers. */
function filler(words: Words, numbers: Numbers, shaped: (template: string) => string) {
  const write = (param: Param | undefined): string | undefined =>
    typeof param === "number" ? numbers.number(param) : param && isolate(param);
  const fill = (template: string, params: SomeParams, own: Readonly<Record<string, string>> = {}): string =>
    fillTemplate(shaped(template), (name) => own[name] ?? write(params[name]));
  const template = (key: TextKey): string => must(words[key], key);
  /** A message with words that are written already. */
  const own = (key: TextKey, params: Readonly<Record<string, string>> = {}): string => fill(template(key), {}, params);

  function tParts<K extends TextKey, Filled extends ParamName<K>>(
    key: K,
    params?: { readonly [P in Filled]: Param },
  ): readonly TemplatePart<Exclude<ParamName<K>, Filled>>[];
  function tParts(key: TextKey, params: SomeParams = {}): readonly TemplatePart[] {
    return splitTemplate(shaped(template(key))).map((part) => (typeof part === "string" ? part : (write(params[part.slot]) ?? part)));
  }
  return { fill, template, own, tParts };
}

/** Counts as whole sentences. */
function counter(words: Words, numbers: Numbers, rules: () => Intl.PluralRules, { fill, own }: ReturnType<typeof filler>) {
  const forms = (key: PluralKey): Plural => must(words[key], key);
  const ofKey = (key: OfKey): string | Plural => must(words[key], key);
  const count = (key: PluralKey, n: number, params: SomeParams = {}): string =>
    fill(formOf(forms(key), n, rules()), params, { n: numbers.number(n) });

  function rangeOf(key: PluralKey, sure: number, possible: number, params: SomeParams = {}): string {
    if (sure === possible) return count(key, sure, params);
    const { fromZero, oneOrTwo, between, ...others } = forms(key);
    if (sure === 0 && fromZero) return fill(formOf(fromZero, possible, rules()), params, { n: numbers.number(possible) });
    if (possible === 2 && oneOrTwo !== undefined) return fill(oneOrTwo, params);
    return fill(formOf(between ?? others, possible, rules()), params, { n: bounds(sure, possible) });
  }

  const bounds = (from: number, to: number): string => own("count.range", { from: numbers.number(from), to: numbers.number(to) });

  function shown(sure: number, possible: number): string {
    if (sure !== possible) return bounds(sure, possible);
    return sure === 0 ? own("count.none") : numbers.number(sure);
  }

  /** The noun stands with what is shown where the message is one sentence, else with the total. */
  function ofTotal(key: CountedKey, sure: number, possible: number, total: number): string {
    const message = ofKey(`${key}Of`);
    const n = numbers.number(total);
    if (typeof message !== "string") return fill(formOf(message, total, rules()), {}, { n, shown: shown(sure, possible) });
    if (total === 0) return count(key, 0);
    const isAtMost = sure === 0 && possible > 0;
    return fill(message, {}, { n, shown: isAtMost ? own("count.atMost", { count: count(key, possible) }) : rangeOf(key, sure, possible) });
  }
  return { count, rangeOf, ofTotal };
}

export function createI18n(lang: Lang, words: Words, { digits, dir }: I18nOptions): I18n {
  const setting = localeOf(lang);
  const locale = setting.tag(digits);
  const direction = dir ?? setting.dir;
  const numbers = createNumbers(locale, direction);
  const filled = filler(words, numbers, lang === "ar" && digits === "arab" ? shapeDigits : (template) => template);
  const { fill, template, own, tParts } = filled;
  const { count, rangeOf, ofTotal } = counter(words, numbers, pluralRules(locale), filled);
  const conjunction = listFormat(locale, { type: "conjunction" });

  function text(value: Text): string;
  function text(value: Text | null): string | null;
  function text(value: Text | null): string | null {
    return value && value[setting.words];
  }

  return {
    lang,
    dir: direction,
    digits,
    locale,
    ...numbers,
    ...createDates(locale, { words: own, plural: count, ...numbers }),
    t: (key, ...[params]) => fill(template(key), params ?? {}),
    tParts,
    plural: (key, n, ...[params]) => count(key, n, params),
    range: (key, sure, possible, ...[params]) => rangeOf(key, sure, possible, params),
    ofTotal,
    pair: (sure, possible, total) => own("count.pair", { shown: numbers.between(sure, possible), total: numbers.number(total) }),
    text,
    list: (items) => (setting.dir === "rtl" ? rtl : ltr)(conjunction().format(items.map(isolate))),
    compare: collator(lang),
  };
}

/** The sentence for a number; zero has its own wherever one is written, also in languages that do not tell it apart. */
function formOf(forms: Forms, n: number, rules: Intl.PluralRules): string {
  if (n === 0 && forms.zero !== undefined) return forms.zero;
  return forms[rules.select(n)] ?? forms.other;
}
