import { type Stem, stemsOf, type Token } from "./tokens.ts";

/** The shapes of derived verbal nouns: first letters, length and where the long vowel stands; `has` gives letters by their place. */
const SHAPES: readonly { readonly starts: string; readonly length: number; readonly has: Readonly<Record<number, string>> }[] = [
  { starts: "ت", length: 5, has: { 3: "ي" } },
  { starts: "ت", length: 5, has: { 4: "ه", 2: "" } },
  { starts: "ت", length: 5, has: { 2: "ا" } },
  { starts: "است", length: 7, has: { 5: "ا" } },
  { starts: "است", length: 7, has: { 4: "ا", 6: "ه" } },
  { starts: "ا", length: 6, has: { 2: "ت", 4: "ا" } },
  { starts: "ان", length: 6, has: { 4: "ا" } },
  { starts: "ات", length: 5, has: { 3: "ا" } },
  { starts: "م", length: 6, has: { 2: "ا", 5: "ه" } },
];

const hasShape = (stem: string): boolean =>
  SHAPES.some(
    ({ starts, length, has }) =>
      stem.length === length &&
      stem.startsWith(starts) &&
      Object.entries(has).every(([at, letter]) => letter === "" || stem.charAt(Number(at)) === letter),
  );

const PRONOUNS = ["ها", "هم", "هما", "نا", "ه"];
const SHORTEST = 3;

/** A word without a pronoun joined to its end, and with the «ة» that one had turned into «ت». */
export function withoutPronoun(stem: string): readonly string[] {
  return PRONOUNS.filter((end) => stem.endsWith(end) && stem.length - end.length >= SHORTEST).flatMap((end) => {
    const bare = stem.slice(0, -end.length);
    return bare.endsWith("ت") ? [bare, `${bare.slice(0, -1)}ه`] : [bare];
  });
}

/** Which words name an act that can be ordered, asked for or promised. */
export class VerbalNouns {
  readonly #acts: ReadonlySet<string>;
  readonly #not: ReadonlySet<string>;

  /** Words as the rules give them, folded. */
  constructor(acts: ReadonlySet<string>, not: ReadonlySet<string>) {
    this.#acts = acts;
    this.#not = not;
  }

  is(stem: string): boolean {
    if (this.#not.has(stem)) return false;
    return this.#acts.has(stem) || hasShape(stem) || this.#withPronoun(stem);
  }

  /** A short word before «ه» is more likely one that ends in «ة»: «حملة» is no «حمل» of somebody’s. */
  #withPronoun(stem: string): boolean {
    return withoutPronoun(stem).some((bare) => this.#acts.has(bare) && (bare.length > SHORTEST || !stem.endsWith("ه")));
  }

  /** True for a word that the rules name as it stands. */
  isListed(stem: string): boolean {
    return this.#acts.has(stem);
  }

  /** How a word is read as such a noun: the whole word where it is one, else with what is joined before it taken off. */
  read(token: Token | undefined, allows: (stem: Stem) => boolean = () => true): Stem | undefined {
    if (token?.kind !== "word" || this.#not.has(token.form)) return undefined;
    return stemsOf(token.form).find((stem) => allows(stem) && this.is(stem.stem));
  }
}
