import { outside } from "./cells.ts";
import { findWord, fold, foldWithPositions, hasWhole } from "./fold.ts";

/** What the texts that are searched hold; words are folded. */
export interface Held {
  /** True where some word begins so, after whatever may be joined before it. */
  begins(word: string): boolean;
  /** True where this is a whole word, alone or after the article. */
  hasWhole(word: string): boolean;
}

/** One word of a query: any of its spellings will do. */
export type Asked = readonly [string, ...string[]];

const CLITICS = /^[وف]?[بكل]?/;
const MOST_CLITICS = 2;
/** The article after «و», «ف», «ب», «ك», «ل», or «لل». */
const JOINED_ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)/;
const LEAST = 3;

const withoutArticle = (word: string): string => (word.startsWith("ال") && word.length > 4 ? word.slice(2) : word);

/**
 * The words that a query asks for, as the searched texts spell them: joined particles and the article taken away, names
 * written together parted where a text parts them, a hamza left out or put in where only that finds the word. Rule:
 * product.md "Search".
 */
export function askedWords(query: string, held: Held): readonly Asked[] {
  const typed = fold(query)
    .split(" ")
    .filter(Boolean)
    .flatMap((word) => parted(word, held));
  const stems = typed.map((word) => withHamza(stemOf(word, held), held));
  return stems.map((stem, at) => {
    const before = stems[at - 1];
    return before !== undefined && typed[at]?.startsWith("ال") && stem !== typed[at] ? [stem, `${before}ال${stem}`] : [stem];
  });
}

/** «دارالسلام» as «دار» and «السلام», where a text holds them so. */
function parted(word: string, held: Held): readonly string[] {
  for (let cut = 0; cut <= (CLITICS.exec(word)?.[0].length ?? 0); cut++) {
    for (let at = word.indexOf("ال", cut + 2); at > 0 && at + 4 <= word.length; at = word.indexOf("ال", at + 1)) {
      const second = word.slice(at);
      // A hamza that ends a word is left out; written together with the next it did not.
      for (const first of [word.slice(cut, at), word.slice(cut, at).replace(/ئ$/, "")])
        if (held.hasWhole(first) && held.begins(`${first} ${second}`)) return [first, second];
    }
  }
  return [word];
}

/** A word without what is joined before it. What stands after the article is a word by itself, whatever it begins with. */
function stemOf(word: string, held: Held): string {
  const article = JOINED_ARTICLE.exec(word)?.[0].length ?? 0;
  if (article === 2 && word.startsWith("ال")) return withoutArticle(word);
  if (article > 0 && word.length - article >= LEAST && !held.begins(`ال${word}`)) return word.slice(article);
  for (let cut = 1; cut <= MOST_CLITICS && word.length - cut >= LEAST; cut++) {
    if (!CLITICS.exec(word)?.[0].startsWith(word.slice(0, cut))) break;
    const rest = word.slice(cut);
    if (held.hasWhole(rest) && !held.begins(`ال${word}`)) return rest;
  }
  return word;
}

const SEAT = /[ويئ]/;

/** Another spelling with hamza or without where no word begins as this one does; else the word as it is. */
function withHamza(word: string, held: Held): string {
  if (!SEAT.test(word) || held.begins(word)) return word;
  for (const { index } of word.matchAll(new RegExp(SEAT, "g"))) {
    for (const seat of "ئوي") {
      const other = word.slice(0, index) + seat + word.slice(index + 1);
      if (held.begins(other)) return other;
    }
  }
  return word;
}

/** What some folded texts hold. */
export const heldBy = (texts: readonly string[]): Held => ({
  begins: (word) => texts.some((text) => findWord(text, word) >= 0),
  hasWhole: (word) => texts.some((text) => hasWhole(text, word)),
});

/** True where a wording holds every word of a query. */
export function holdsQuery(raw: string, query: string): boolean {
  const text = fold(raw);
  return askedWords(query, heldBy([text])).every((asked) => asked.some((word) => findWord(text, word) >= 0));
}

/** UTF-16 ranges [start, end) of a text that the query's words match, in order, for highlighting the unfolded wording. */
export function matches(raw: string, query: string): readonly (readonly [number, number])[] {
  const folded = foldWithPositions(raw);
  const ranges: [number, number][] = [];
  for (const word of askedWords(query, heldBy([folded.text])).flat()) {
    for (let at = findWord(folded.text, word); at >= 0; at = findWord(folded.text, word, at + word.length)) {
      ranges.push([folded.at[at] ?? outside(), folded.at[at + word.length] ?? outside()]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0]);
  return ranges.reduce<[number, number][]>((merged, range) => {
    const last = merged.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else merged.push([...range]);
    return merged;
  }, []);
}
