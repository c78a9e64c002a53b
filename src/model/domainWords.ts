import type { Domain, LargeHead, SmallTable } from "./columnar.ts";
import { IdColumn, type IdList } from "./columnarIds.ts";
import { FIXED, isFixed, isSet } from "./vocabulary.ts";

/** What the codes of a domain stand for, in the order of the codes. */
export interface DomainWords {
  readonly words: readonly string[];
  /** The code of a word. One that the domain lacks is given the next code, beyond the domain. */
  codeOf(word: string): number;
  /** The word of a code, beyond the domain too; undefined for a code that none was given. */
  wordOf(code: number): string | undefined;
}

/** Of what the codes in a record's columns are made: its vocabulary and the ids in its tables. */
export type Named = Pick<LargeHead, "vocabulary"> & {
  readonly names: Readonly<Record<SmallTable, readonly string[]>>;
  readonly eventIds: IdList;
};

class Listed implements DomainWords {
  readonly words: string[];
  #codes: Map<string, number> | null = null;

  constructor(words: readonly string[] = []) {
    this.words = [...words];
  }

  codeOf(word: string): number {
    this.#codes ??= new Map(this.words.map((known, at): [string, number] => [known, at + 1]).reverse());
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    const code = this.words.push(word);
    this.#codes.set(word, code);
    return code;
  }

  wordOf = (code: number): string | undefined => this.words[code - 1];
}

/** Elections, then events, of which few are served: none is written out. */
class Served implements DomainWords {
  readonly words: readonly string[] = [];
  readonly #elections: Listed;
  readonly #unknown = new Listed();
  readonly #events: IdColumn;
  readonly #count: number;
  readonly #size: number;

  constructor(elections: readonly string[], events: IdColumn) {
    this.#elections = new Listed(elections);
    this.#count = elections.length;
    this.#events = events;
    this.#size = this.#count + events.length;
  }

  codeOf(word: string): number {
    const row = this.#events.find(word);
    if (row !== undefined) return this.#count + row + 1;
    const code = this.#elections.codeOf(word);
    return code <= this.#count ? code : this.#size + this.#unknown.codeOf(word);
  }

  wordOf = (code: number): string | undefined => this.#unknown.wordOf(code - this.#size);
}

/** The words of every domain; those of the dates are the ones met, in their order. */
export function domainWords({ vocabulary, names, eventIds }: Named): (domain: Exclude<Domain, "round">) => DomainWords {
  const known = new Map<string, DomainWords>();
  const setWords = (set: keyof typeof vocabulary): readonly string[] => (isFixed(set) ? FIXED[set] : vocabulary[set].map(({ id }) => id));
  const made = (domain: Exclude<Domain, "round">): DomainWords => {
    if (isSet(domain)) return new Listed(setWords(domain));
    switch (domain) {
      case "source":
      case "actor":
      case "place":
      case "election":
        return new Listed(names[`${domain}s`]);
      case "target":
        return new Listed([...names.places, ...setWords("siteKind")]);
      case "serves":
        return new Served(names.elections, new IdColumn(eventIds));
      case "date":
        return new Listed();
    }
  };
  return (domain) => {
    const before = known.get(domain);
    if (before) return before;
    const words = made(domain);
    known.set(domain, words);
    return words;
  };
}
