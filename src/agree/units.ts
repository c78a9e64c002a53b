import type { Path } from "../model/raw.ts";
import type { VocabularySet } from "../model/vocabulary.ts";
import type { Value } from "./alpha.ts";
import { mergeWords, type Words } from "./words.ts";

interface Evidence extends Words {
  readonly cue: string;
}

interface Grounded {
  readonly basis: string;
  readonly evidence: readonly Evidence[];
}

interface PlaceNamed extends Grounded {
  readonly place: string;
  readonly role: string;
}

interface ActorNamed extends Grounded {
  readonly actor: string;
  readonly role: string;
  readonly presence: string | null;
}

interface Directive {
  readonly id: string;
  readonly serves: { readonly election: string } | { readonly event: string } | null;
  readonly act: string | null;
  readonly strength: string;
  readonly tier: string;
  readonly checkable: string;
  readonly authority: string | null;
  readonly issuers: readonly { readonly actor: string }[];
  readonly addressees: readonly ({ readonly actor: string } | { readonly who: unknown })[];
  readonly measures: readonly { readonly id: string; readonly site?: string | undefined }[];
  readonly targets: readonly ({ readonly place: string } | { readonly kind: string })[];
  readonly evidence: readonly Evidence[];
}

/** What is compared of a coder's file of one report. */
export interface CodedReport {
  readonly events: readonly { readonly id: string; readonly places: readonly PlaceNamed[]; readonly actors: readonly ActorNamed[] }[];
  readonly reports: readonly { readonly places: readonly PlaceNamed[]; readonly actors: readonly ActorNamed[] }[];
  readonly directives: readonly Directive[];
}

export const KINDS = ["directive", "place", "actor"] as const;
export type Kind = (typeof KINDS)[number];

/** A field that is compared: how its values lie to each other, and the set of codes that they are of, if it is one; an ordinal field has the order of its set. */
export type Field =
  | { readonly level: "ordinal"; readonly of: VocabularySet }
  | { readonly level: "nominal" | "set"; readonly of?: VocabularySet };

const nominal = (of: VocabularySet): Field => ({ level: "nominal", of });
const NAMED: Field = { level: "nominal" };
const SET: Field = { level: "set" };

/** The fields that are compared, by the kind of thing that has them. */
export const FIELDS: Readonly<Record<Kind, Readonly<Record<string, Field>>>> = {
  directive: {
    strength: { level: "ordinal", of: "strength" },
    tier: { level: "ordinal", of: "tier" },
    act: nominal("act"),
    checkable: nominal("checkable"),
    measures: { level: "set", of: "measure" },
    serves: NAMED,
    authority: nominal("authority"),
    issuers: SET,
    addressees: SET,
    targets: SET,
  },
  place: { place: NAMED, role: nominal("placeRole"), basis: nominal("basis") },
  actor: { actor: NAMED, role: nominal("actorRole"), presence: nominal("presence"), basis: nominal("basis") },
};

/** One thing that a coder coded: the words it covers, and what was given for each field. */
export interface Unit {
  readonly kind: Kind;
  readonly name: string;
  /** Where it lies in its file. */
  readonly path: Path;
  readonly words: readonly Words[];
  readonly cue: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** What stands for an addressee in words, and for an event that has an id in its own file alone. */
export const IN_WORDS = "(in words)";
export const OWN_EVENT = "(an event of this file)";

const groundOf = (evidence: readonly Evidence[]): Pick<Unit, "words" | "cue"> => ({
  words: mergeWords(evidence.map(({ p, about }) => ({ p, about }))),
  cue: evidence[0]?.cue ?? "",
});

const one = (code: string | null): Value => (code === null ? [] : [code]);
const sorted = (codes: readonly string[]): Value => [...new Set(codes)].toSorted();

/** The directives, places and actors of a report's file, with the words that each covers. */
export function unitsOf({ events, reports, directives }: CodedReport): readonly Unit[] {
  const own = new Set(events.map(({ id }) => id));
  const named = [...events.map((event, i) => [["events", i], event] as const), ...reports.map((at, i) => [["reports", i], at] as const)];
  return [
    ...directives.map((directive, i): Unit => {
      const values = directiveValues(directive, own);
      return { kind: "directive", name: directive.id, path: ["directives", i], ...groundOf(directive.evidence), values };
    }),
    ...named.flatMap(([path, { places }]) =>
      places.map(({ place, role, basis, evidence }, i): Unit => {
        const values = { place: [place], role: [role], basis: [basis] };
        return { kind: "place", name: `${place} ${role}`, path: [...path, "places", i], ...groundOf(evidence), values };
      }),
    ),
    ...named.flatMap(([path, { actors }]) =>
      actors.map(({ actor, role, presence, basis, evidence }, i): Unit => {
        const values = { actor: [actor], role: [role], presence: one(presence), basis: [basis] };
        return { kind: "actor", name: `${actor} ${role}`, path: [...path, "actors", i], ...groundOf(evidence), values };
      }),
    ),
  ];
}

function directiveValues(directive: Directive, own: ReadonlySet<string>): Unit["values"] {
  const { serves } = directive;
  return {
    strength: [directive.strength],
    tier: [directive.tier],
    act: one(directive.act),
    checkable: [directive.checkable],
    measures: sorted(directive.measures.map(({ id, site }) => (site === undefined ? id : `${id}:${site}`))),
    serves: one(serves && ("election" in serves ? serves.election : own.has(serves.event) ? OWN_EVENT : serves.event)),
    authority: one(directive.authority),
    issuers: sorted(directive.issuers.map(({ actor }) => actor)),
    addressees: sorted(directive.addressees.map((addressee) => ("actor" in addressee ? addressee.actor : IN_WORDS))),
    targets: sorted(directive.targets.map((target) => ("place" in target ? target.place : target.kind))),
  };
}
