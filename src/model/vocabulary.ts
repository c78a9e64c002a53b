import { keyed } from "./keyed.ts";
import { must } from "./must.ts";

/** Sets of codes that rules of the code hang on, in the order in which a reader meets them. */
export const FIXED = {
  tier: ["core", "soft", "context"],
  checkable: ["yes", "partly", "no"],
  placeRole: ["venue", "origin", "target", "subject", "jurisdiction", "scope", "site"],
  shape: ["point", "area", "line", "none"],
  extent: ["known", "indicative", "unknown"],
  presence: ["in-room", "remote"],
  basis: ["stated", "inferred", "outside"],
  confidence: ["very-high", "high", "medium", "low"],
} as const;

/** Sets whose codes a record brings itself, with their words and what the views need to know of each. */
const OWN_SETS = [
  "country",
  "authority",
  "eventKind",
  "status",
  "mode",
  "act",
  "strength",
  "measure",
  "site",
  "siteKind",
  "placeKind",
  "actorKind",
  "actorRole",
  "voice",
  "sourceKind",
  "electionKind",
  "followUp",
] as const;

export type FixedSet = keyof typeof FIXED;
export type OwnSet = (typeof OWN_SETS)[number];
export type VocabularySet = FixedSet | OwnSet;

export const isFixed = (set: string): set is FixedSet => Object.hasOwn(FIXED, set);
export const SETS: readonly VocabularySet[] = [...OWN_SETS, ...Object.keys(FIXED).filter(isFixed)];
export const isSet = (name: string): name is VocabularySet => (SETS as readonly string[]).includes(name);

/** Letters that a code may have: short, safe in an address, a file name and a class name. */
export const CODE = /^[a-z0-9-]{1,40}$/;

/** A code of a set: one of those fixed here, or any that the record's own vocabulary defines. */
export type Code<S extends VocabularySet> = S extends FixedSet ? (typeof FIXED)[S][number] : string;

/** True for a code that a set may have, as far as the code fixes them. */
export const isCode = <S extends VocabularySet>(set: S, code: string): code is Code<S> & string =>
  !isFixed(set) || FIXED[set].some((one) => one === code);

export type Authority = Code<"authority">;
export type Country = Code<"country">;
export type Act = Code<"act">;
export type Strength = Code<"strength">;
export type Tier = Code<"tier">;
export type Measure = Code<"measure">;
export type Basis = Code<"basis">;
export type PlaceRole = Code<"placeRole">;

/** True for a tier that counts: the core one, and the soft one where the reader lets it in; never context. Rule: record.md "Tier". */
export const isCountedTier = (tier: Tier | undefined, soft: boolean): boolean => tier === "core" || (tier === "soft" && soft);

/** The shapes that tell authorities apart, each with a colour of its own, in the order in which they are given to those that ask for none. */
export const MARKS = ["circle", "triangle", "square", "diamond", "plus", "star", "wedge", "saltire"] as const;
export type Mark = (typeof MARKS)[number];

/** What has become of an event, as far as its status says. */
export const OUTCOMES = ["took-place", "expected", "open", "called-off"] as const;

/** What of a term the codes of a record hang on; see `Term` for the whole. */
interface Attributes {
  readonly id: string;
  readonly calendar?: boolean | undefined;
  readonly country?: string | undefined;
  readonly mark?: Mark | undefined;
  readonly directive?: boolean | undefined;
  readonly nationwide?: boolean | undefined;
  readonly meeting?: boolean | undefined;
  readonly person?: boolean | undefined;
  readonly unnamed?: boolean | undefined;
}

/** The codes of a record by set, in its own order, and what the views need to know of them. */
export interface CodeBook {
  readonly codes: Readonly<Record<VocabularySet, readonly string[]>>;
  /** Event kinds that are calendar entries: drawn as bands and counted apart from events. */
  readonly calendar: ReadonlySet<string>;
  /** Strengths that make a directive of the core tier, the strongest first. */
  readonly directiveStrengths: readonly string[];
  /** Kinds of place that are whole countries: drawn as such, and the finest that a case that involves a child may name. */
  readonly nationwide: ReadonlySet<string>;
  /** Kinds of event that are counted as meetings. */
  readonly meetings: ReadonlySet<string>;
  /** Kinds of actor that are one person, and those that are people without a name. */
  readonly persons: ReadonlySet<string>;
  readonly unnamed: ReadonlySet<string>;
  readonly authorities: ReadonlyMap<string, { readonly country: string | null; readonly mark: Mark; readonly isMarked: boolean }>;
}

/** Reads what a record's vocabulary says of its codes; strengths are ranked by their order, and authorities without a mark get the next that is free. */
export function codeBookOf(vocabulary: Readonly<Record<VocabularySet, readonly Attributes[]>>): CodeBook {
  const { eventKind, strength, authority, actorKind } = vocabulary;
  return {
    codes: keyed(SETS, (set): readonly string[] => (isFixed(set) ? FIXED[set] : vocabulary[set].map(({ id }) => id))),
    calendar: having(eventKind, "calendar"),
    nationwide: nationwideKinds(vocabulary),
    meetings: having(eventKind, "meeting", "meeting"),
    persons: having(actorKind, "person"),
    unnamed: having(actorKind, "unnamed", "office"),
    directiveStrengths: strength.filter(({ directive }) => directive).map(({ id }) => id),
    authorities: marked(authority),
  };
}

/** The codes that have an attribute; where none has, the one that stood for it before a vocabulary could say so. */
function having(terms: readonly Attributes[], attribute: keyof Attributes, before?: string): ReadonlySet<string> {
  const said = terms.filter((term) => term[attribute]).map(({ id }) => id);
  return new Set(said.length > 0 || before === undefined ? said : [before]);
}

/** Kinds of place that are whole countries. */
export const nationwideKinds = ({ placeKind }: Readonly<Record<"placeKind", readonly Attributes[]>>): ReadonlySet<string> =>
  having(placeKind, "nationwide", "country");

function marked(authorities: readonly Attributes[]): CodeBook["authorities"] {
  const taken = new Set(authorities.map(({ mark }) => mark));
  const free = MARKS.filter((mark) => !taken.has(mark));
  let next = 0;
  return new Map(
    authorities.map(({ id, country, mark }) => [
      id,
      { country: country ?? null, mark: mark ?? free[next++] ?? must(MARKS[next % MARKS.length], "mark"), isMarked: mark !== undefined },
    ]),
  );
}
