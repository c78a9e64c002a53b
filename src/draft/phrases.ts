import { type Stem, stemsOf, type Token, tokensOf } from "./tokens.ts";

/** A phrase found at a token: what it stands for, the token after it, and how its first word was read. */
export interface Hit<T> {
  readonly value: T;
  readonly next: number;
  readonly stem: Stem;
}

interface Entry<T> {
  readonly rest: readonly string[];
  readonly value: T;
}

/** Phrases by their first word, so that a text is read once however many there are. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();

  /** Phrases as they are written, with the value that each stands for. */
  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      const [first, ...rest] = tokensOf(phrase).map(({ form }) => form);
      if (first === undefined) continue;
      const entries = this.#byFirst.get(first) ?? [];
      entries.push({ rest, value });
      entries.sort((a, b) => b.rest.length - a.rest.length);
      this.#byFirst.set(first, entries);
    }
  }

  /** The longest phrase that begins at a token, in the first reading of its word that `allows` lets stand. */
  at(tokens: readonly Token[], index: number, allows: (stem: Stem) => boolean = () => true): Hit<T> | undefined {
    let longest: Hit<T> | undefined;
    for (const hit of this.allAt(tokens, index, allows)) if (!longest || hit.next > longest.next) longest = hit;
    return longest;
  }

  /** Every phrase that begins at a token. */
  allAt(tokens: readonly Token[], index: number, allows: (stem: Stem) => boolean = () => true): readonly Hit<T>[] {
    const token = tokens[index];
    if (!token) return NONE;
    let hits: Hit<T>[] | undefined;
    for (const stem of token.kind === "word" ? stemsOf(token.form) : [bare(token)]) {
      const entries = this.#byFirst.get(stem.stem);
      if (!entries || !allows(stem)) continue;
      for (const { rest, value } of entries)
        if (rest.every((form, i) => sameWord(tokens[index + 1 + i]?.form, form)))
          (hits ??= []).push({ value, next: index + 1 + rest.length, stem });
    }
    return hits ?? NONE;
  }

  has(word: string): boolean {
    return this.#byFirst.get(word)?.some(({ rest }) => rest.length === 0) ?? false;
  }
}

/** What nearly every word of a text finds. */
const NONE: readonly never[] = [];

const bare = ({ form }: Token): Stem => ({ conj: false, prep: "", definite: false, stem: form });

/** A later word of a phrase may have the article, or lack it. */
const sameWord = (found: string | undefined, form: string): boolean => found === form || found === `ال${form}` || `ال${found}` === form;

/** Verbs and the like: «و» and «ف» may stand before them, prepositions and the article may not. */
export const asVerb = (stem: Stem): boolean => stem.prep === "" && !stem.definite;
