import { memoOf } from "../model/memo.ts";
import { Phrases } from "./phrases.ts";
import type { DraftRules } from "./rules.ts";
import { tokensOf } from "./tokens.ts";
import type { DraftContext, PlaceReading } from "./types.ts";

/** The words of places, by what they stand for. */
export interface PlaceTables {
  readonly names: Phrases<PlaceReading>;
  readonly kinds: Phrases<KindWords>;
  /** Kinds that are meant only where a word of theirs stands. */
  readonly led: ReadonlySet<string>;
  /** Kinds that nothing else is called after. */
  readonly whole: ReadonlySet<string>;
  readonly countryKind: string;
  readonly scopes: Phrases<true>;
  /** Names that are words too, as they are looked up. */
  readonly words: ReadonlySet<string>;
  /** The words before a place that give it a role. */
  readonly cues: Phrases<string>;
  /** Those that do so right before it, whatever it is. */
  readonly before: Phrases<string>;
}

/** Words that say what kind of place a name is of. */
export type KindWords = DraftRules["places"]["kinds"][number];

const tablesOf = memoOf(
  ({ places }: DraftRules): Omit<PlaceTables, "names"> => ({
    kinds: new Phrases(places.kinds.flatMap((kind) => kind.words.map((word) => [word, kind] as const))),
    led: new Set(places.kinds.filter(({ led }) => led).map(({ kind }) => kind)),
    whole: new Set(places.whole),
    countryKind: places.country,
    scopes: new Phrases(places.scopes.map((word) => [word, true] as const)),
    words: new Set(places.words.map(keyOf)),
    cues: new Phrases(places.rules.flatMap(({ role, forms }) => forms.map((form) => [form, role] as const))),
    before: new Phrases(places.rules.flatMap(({ role, at }) => at.map((form) => [form, role] as const))),
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
    ar.map((name) => named(name, { place: null, names: { ar: ar[0] ?? name, en }, kind: rules.places.country, country })),
  );
  return { ...tablesOf(rules), names: new Phrases([...own, ...known, ...countries]) };
}
