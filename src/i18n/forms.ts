/** A count in whole sentences, a sentence per form of number; `{n}` stands for the number. */
export interface EnglishPlural {
  readonly zero?: string;
  readonly one: string;
  readonly other: string;
  /** For a range that starts at zero: `{n}` is its upper bound, which chooses the form. Its presence makes the key one for `range()`. */
  readonly fromZero?: EnglishFromZero;
}

interface EnglishFromZero {
  readonly one: string;
  readonly other: string;
}

export interface ArabicPlural {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** A count that may be a range: from zero the upper bound chooses the form, and one-or-two has a sentence of its own. */
export interface ArabicRange extends ArabicPlural {
  readonly fromZero: Omit<ArabicPlural, "zero">;
  readonly oneOrTwo: string;
  /** Where a range does not go into the sentences of a number. */
  readonly between?: Omit<ArabicPlural, "zero" | "one" | "two">;
}

/** A sentence for each form of number that is told apart; the last stands in for the others. */
export interface Forms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** What the translator reads, of either language. */
export interface Plural extends Forms {
  readonly oneOrTwo?: string;
  readonly fromZero?: Forms;
  readonly between?: Forms;
}

export type Message = string | Plural;

/** The English messages of one section: every key starts with its name. */
export type Section<Name extends string> = { readonly [K in `${Name}.${string}`]: string | EnglishPlural };

/** The Arabic of an English section: the same keys, a sentence for a sentence, also for a count of a total; all six forms for other counts. */
export type Arabic<English> = {
  readonly [K in keyof English]: English[K] extends string
    ? string
    : K extends `${string}Of`
      ? string
      : English[K] extends { readonly fromZero: object }
        ? ArabicRange
        : ArabicPlural & Partial<ArabicRange>;
};
