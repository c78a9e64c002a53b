import { memoOf } from "../model/memo.ts";
import { Phrases } from "./phrases.ts";
import type { DraftRules } from "./rules.ts";
import { tokensOf } from "./tokens.ts";
import type { DraftContext, PlaceReading } from "./types.ts";

/** The words of places, by what they stand for. */
export interface PlaceTables {
  readonly names: Phrases<PlaceReading>;
  readonly kinds: Phrases<string>;
  readonly scopes: Phrases<true>;
  /** Names that are words too, as they are looked up. */
  readonly words: ReadonlySet<string>;
  /** The words before a place that give it a role. */
  readonly cues: Phrases<string>;
}

const COUNTRY = "country";

const tablesOf = memoOf(
  ({ places }: DraftRules): Omit<PlaceTables, "names"> => ({
    kinds: new Phrases(places.kinds.flatMap(({ kind, words }) => words.map((word) => [word, kind] as const))),
    scopes: new Phrases(places.scopes.map((word) => [word, true] as const)),
    words: new Set(places.words.map(keyOf)),
    cues: new Phrases(places.rules.flatMap(({ role, forms }) => forms.map((form) => [form, role] as const))),
  }),
);

/** A name as it is compared. */
export const keyOf = (name: string): string =>
  tokensOf(name)
    .filter(({ kind }) => kind === "word")
    .map(({ form }) => form)
    .join(" ");

/** The registry's places first, then those that the gazetteer knows. */
export function placeTables({ rules, places = [] }: DraftContext): PlaceTables {
  const named = (phrase: string, reading: PlaceReading): readonly [string, PlaceReading] => [phrase, reading];
  const own = places.flatMap(({ id, names, aliases, kind, country }) =>
    [names.ar ?? "", ...(aliases?.ar ?? [])]
      .filter((name) => name !== "")
      .map((name) => named(name, { place: id, names: { ar: names.ar ?? name, en: names.en ?? name }, kind, country: country ?? "" })),
  );
  const known = rules.places.gazetteer.flatMap(({ kinds, country, ar, en }) =>
    ar.flatMap((name) => kinds.map((kind) => named(name, { place: null, names: { ar: ar[0] ?? name, en }, kind, country }))),
  );
  const countries = rules.places.countries.flatMap(({ country, ar, en }) =>
    ar.map((name) => named(name, { place: null, names: { ar: ar[0] ?? name, en }, kind: COUNTRY, country })),
  );
  return { ...tablesOf(rules), names: new Phrases([...own, ...known, ...countries]) };
}
