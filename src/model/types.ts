import type { Covers } from "./farDates.ts";
import type { ActorId, DirectiveId, ElectionId, EventId, PlaceId, SourceId } from "./ids.ts";
import type {
  Act,
  Authority,
  Basis,
  Code,
  Confidence,
  Country,
  EventKind,
  Mark,
  Measure,
  PlaceRole,
  Strength,
  Tier,
  VocabularySet,
} from "./vocabulary.ts";

/** Words in both languages. Ours are complete or null; where another's has one language alone, it stands in both places and `only` names it. */
export interface Text {
  readonly ar: string;
  readonly en: string;
  readonly only?: "ar" | "en";
}

/** Where a report says a thing: paragraph from 1; positions in Unicode code points, end exclusive; `chars` is exactly the cue, `about` the words that say it. */
export interface Evidence {
  readonly source: SourceId;
  readonly p: number;
  readonly cue: string;
  readonly chars: readonly [number, number];
  readonly about: readonly [number, number];
}

/** What a value stands on: words of a report (stated, inferred) or a fact from elsewhere with its ground and confidence (outside). */
export interface Grounds {
  readonly basis: Basis;
  readonly evidence: readonly Evidence[];
  readonly ground: Text | null;
  readonly confidence: Confidence | null;
  readonly note: Text | null;
}

/** One reading of a date; bounds are `YYYY-MM-DD`, inclusive, null where open; `source` is the report it was read from, null for a fact from outside. */
export interface DateReading {
  readonly edtf: string;
  readonly from: string | null;
  readonly latestStart: string | null;
  readonly earliestEnd: string | null;
  readonly to: string | null;
  readonly source: SourceId | null;
  readonly evidence: readonly Evidence[];
  readonly ground: Text | null;
  readonly confidence: Confidence | null;
  readonly note: Text | null;
}

/** Up to one reading a basis, and under `also` those of later reports; an empty object says that no date is known. */
export interface When {
  readonly stated?: DateReading;
  readonly inferred?: DateReading;
  readonly outside?: DateReading;
  readonly also?: readonly (DateReading & { readonly basis: Basis })[];
}

export interface NamedValue extends Grounds {
  readonly name: Text;
}

/** A report: bibliography, hashes, and no sentence of its text. */
export interface Source {
  readonly id: SourceId;
  readonly title: Text | null;
  readonly publisher: NamedValue | null;
  readonly published: When;
  readonly author: NamedValue | null;
  readonly credited: NamedValue | null;
  readonly voice: Code<"voice">;
  readonly kind: Code<"sourceKind">;
  readonly country: Country;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly archived: string | null;
  readonly copies: readonly string[];
  readonly text: {
    readonly sha256: string;
    readonly paragraphs: number;
    readonly paragraphSha256: readonly string[];
    readonly noise: readonly number[];
  } | null;
  readonly summary: Text;
  readonly note: Text | null;
}

export interface EventPlace extends Grounds {
  readonly place: PlaceId;
  readonly role: PlaceRole;
}

export interface EventActor extends Grounds {
  readonly actor: ActorId;
  readonly role: Code<"actorRole">;
  readonly presence: Code<"presence"> | null;
}

/** What is known only as a sequence: this event came before or after another. */
export interface Order extends Grounds {
  readonly relation: "before" | "after";
  readonly event: EventId;
}

/** That a set date was moved: of which event, where it stands in the record, and the dates before and after; one without a reading is not known. */
export interface Postponement extends Grounds {
  readonly event: EventId | null;
  readonly was: When;
  readonly now: When;
}

export interface ElectionEvent {
  readonly id: EventId;
  readonly kind: EventKind;
  readonly status: Grounds & { readonly value: Code<"status"> };
  readonly title: Text;
  readonly summary: Text | null;
  readonly sources: readonly SourceId[];
  readonly authority: Authority | null;
  readonly country: Country | null;
  readonly when: When;
  readonly order: readonly Order[];
  readonly mode: (Grounds & { readonly value: Code<"mode"> }) | null;
  readonly places: readonly EventPlace[];
  readonly actors: readonly EventActor[];
  readonly election: (Grounds & { readonly id: ElectionId; readonly round: number | null }) | null;
  /** Absent where no date was moved. */
  readonly postponement?: Postponement | null | undefined;
  /** "child": a case that involves a child; its passages are masked wherever they would be shown. */
  readonly sensitive: "child" | null;
  readonly evidence: readonly Evidence[];
  readonly note: Text | null;
}

export type Serves = Grounds & ({ readonly election: ElectionId } | { readonly event: EventId });
export type Issuer = Grounds & { readonly actor: ActorId };
export type Addressee = Grounds & ({ readonly actor: ActorId } | { readonly who: Text });
export type Target = Grounds & ({ readonly place: PlaceId } | { readonly kind: Code<"siteKind"> });

export interface MeasureUse {
  readonly id: Measure;
  readonly site?: Code<"site">;
}

export interface FollowUp {
  readonly state: Code<"followUp">;
  readonly by: Text;
  readonly when: When;
  readonly evidence: readonly Evidence[];
  readonly note: Text | null;
}

/** A number that a directive names: so many of what, by or for whom. */
export interface Quantity extends Grounds {
  readonly count: number;
  readonly of: Text;
}

/** One thing that could be done or neglected by itself; `act` is null only in the context tier. */
export interface Directive {
  readonly id: DirectiveId;
  readonly event: EventId;
  readonly serves: Serves | null;
  readonly act: Act | null;
  readonly strength: Strength;
  readonly tier: Tier;
  readonly checkable: Code<"checkable">;
  /** Whose order it is: that of its issuers, whoever convened the meeting. */
  readonly authority: Authority | null;
  readonly issuers: readonly Issuer[];
  readonly addressees: readonly Addressee[];
  readonly what: Text;
  readonly measures: readonly MeasureUse[];
  readonly targets: readonly Target[];
  /** In words and, where it can be, as a date. */
  readonly timing: (Grounds & { readonly text: Text; readonly when?: When | undefined }) | null;
  readonly quantities: readonly Quantity[];
  readonly instrument: (Grounds & { readonly kind: Text; readonly number: string | null; readonly date: string | null }) | null;
  readonly followUps: readonly FollowUp[];
  readonly evidence: readonly Evidence[];
  readonly note: Text | null;
}

/** Degrees, longitude first. */
export type LonLat = readonly [number, number];

export interface Place {
  readonly id: PlaceId;
  readonly names: Text;
  readonly aliases: { readonly ar: readonly string[]; readonly en: readonly string[] };
  readonly kind: Code<"placeKind">;
  readonly country: Country | null;
  readonly shape: Code<"shape">;
  readonly extent: Code<"extent"> | null;
  /** Only for shape "point". `gazetteer` is the name under which GeoNames lists it. */
  readonly point: { readonly at: LonLat; readonly gazetteer: string } | null;
  /** Basemap areas by ISO 3166-2 code (or 3166-1 for a country); empty where none. */
  readonly areas: readonly string[];
  /** Where to draw a soft-edged area of unknown extent: a centre and a radius in kilometres, never a pin. */
  readonly anchor: { readonly at: LonLat; readonly radiusKm: number; readonly gazetteer: string | null } | null;
  readonly within: PlaceId | null;
  readonly seat: NamedValue | null;
  readonly notToConfuse: readonly PlaceId[];
  /** What it is called elsewhere, as `geonames:88319` or `wikidata:Q40816`. */
  readonly same: readonly string[];
  readonly note: Text | null;
}

export interface Actor {
  readonly id: ActorId;
  readonly names: Text;
  readonly aliases: { readonly ar: readonly string[]; readonly en: readonly string[] };
  readonly kind: Code<"actorKind">;
  readonly office: Text | null;
  readonly authority: Authority | null;
  readonly country: Country | null;
  readonly outside: readonly (Grounds & { readonly fact: Text })[];
  readonly note: Text | null;
}

export interface Round {
  readonly round: number;
  readonly label: Text;
  readonly scope: readonly PlaceId[];
  /** Calendar events: the first of `inside` anchors the axis of days from voting. */
  readonly inside: EventId | null;
  readonly abroad: EventId | null;
  readonly silence: EventId | null;
  readonly results: EventId | null;
  readonly status: Grounds & { readonly value: Code<"status"> };
  readonly note: Text | null;
}

export interface Election {
  readonly id: ElectionId;
  readonly names: Text;
  readonly aliases: { readonly ar: readonly string[]; readonly en: readonly string[] };
  readonly country: Country;
  readonly kind: Code<"electionKind">;
  readonly rounds: readonly Round[];
  readonly note: Text | null;
}

/** The words of a code, and what the views need to know of it. */
export interface Term {
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  /** Of an event kind: drawn as a band and counted apart. */
  readonly calendar?: boolean | undefined;
  /** Of an event kind: is held somewhere, so that a reader is told where no venue is known. */
  readonly venue?: boolean | undefined;
  /** Of an authority: the country beside whose lanes it stands. */
  readonly country?: Country | undefined;
  /** Of an authority: the shape and colour that stand for it, and that it has a lane of its own even while it has no event. */
  readonly mark?: Mark | undefined;
  /** Of a strength: makes a directive of the core tier; the set's order ranks it, the strongest first. */
  readonly directive?: boolean | undefined;
  /** Of a strength: the acts that its verb may carry; any where it says none. */
  readonly acts?: readonly Act[] | undefined;
  /** Of a measure: may say at which part of a site it is taken. */
  readonly sited?: boolean | undefined;
}

/** What stood in a field: words in both languages, or a code, date, id or address as it is. */
export type CorrectedValue = Text | string;

/** What was published and later put right, or taken back: then `withdrawn` is true, `field` null, and the id stands for nothing any longer. */
export interface Correction {
  /** The civil day of its publication. */
  readonly date: string;
  /** That of a source, event, directive, place, actor or election. */
  readonly id: string;
  readonly field: string | null;
  readonly withdrawn: boolean;
  readonly was: CorrectedValue | null;
  readonly now: CorrectedValue | null;
  readonly why: Text;
}

/** What was taken out of a release after it was published; the release's corrections tell why. */
export interface Tombstone {
  readonly id: string;
  /** A civil day, `YYYY-MM-DD`. */
  readonly withdrawn: string;
}

export const SCHEMA = "ballotline/2";

/** The row form of the dataset contract; every list is sorted by id, vocabulary sets in their own order. */
export interface DatasetRows {
  readonly schema: typeof SCHEMA;
  readonly hash: string;
  readonly title: Text;
  /** Where readers ask for a correction or a reply, an `https:` or `mailto:` address; absent from older files. */
  readonly contact?: string | null;
  /** Absent where the record does not say. */
  readonly covers?: Covers;
  /** The newest first; absent from older files. */
  readonly corrections?: readonly Correction[];
  /** Only in a release from which something was taken out since; its hash then names what it was. */
  readonly withdrawn?: readonly Tombstone[];
  readonly sources: readonly Source[];
  readonly events: readonly ElectionEvent[];
  readonly directives: readonly Directive[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly elections: readonly Election[];
  readonly vocabulary: Readonly<Record<VocabularySet, readonly Term[]>>;
}
