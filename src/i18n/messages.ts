import type { catalogue } from "./en/catalogue.ts";
import type { Plural } from "./forms.ts";

type English = typeof catalogue;

/** Every message of the interface; English is the source of the keys. */
export type MessageKey = keyof English;

/** The messages of one language; a page loads only its own. */
export type Catalogue = {
  readonly [K in MessageKey]: English[K] extends string ? string : K extends OfKey ? string | Plural : Plural;
};

/** The messages that a page has: some come after its first view, and some never, where it says little. */
export type Words = Partial<Catalogue>;

type KeysOf<Kind> = { [K in MessageKey]: English[K] extends Kind ? K : never }[MessageKey];

export type TextKey = KeysOf<string>;
export type OfKey = Extract<MessageKey, `${string}Of`>;
export type PluralKey = Exclude<MessageKey, TextKey | OfKey>;
export type RangeKey = KeysOf<{ readonly fromZero: object }>;

/** Counts that are also told of a total. */
export type CountedKey = Extract<PluralKey, OfKey extends `${infer Counted}Of` ? Counted : never>;

type Names<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Sentences<M> = M extends string ? M : { [Form in keyof M]: Sentences<M[Form]> }[keyof M];

/** The placeholders of a message, read from its English wording; a count's own `{n}` is the translator's. */
export type ParamName<K extends MessageKey> = K extends PluralKey
  ? Exclude<Names<Sentences<English[K]>>, "n">
  : Names<Sentences<English[K]>>;

/** Words (inserted as an isolated run) or a number (written in the page's digits). */
export type Param = string | number;

/** No argument where the message has no placeholder, else one object with exactly its placeholders. */
export type ParamsOf<K extends MessageKey> = [ParamName<K>] extends [never] ? [] : [params: { readonly [P in ParamName<K>]: Param }];
