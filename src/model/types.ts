import type { z } from "zod";
import type * as schema from "./schema.ts";

/** Words in both languages. Ours are complete or null; where another's has one language alone, it stands in both places and `only` names it. */
export interface Text {
  readonly ar: string;
  readonly en: string;
  readonly only?: "ar" | "en";
}

type Bare = string | number | boolean | null | undefined;
interface GivenText {
  ar?: string | undefined;
  en?: string | undefined;
}

/** What a schema read, as a page holds it: never changed, and every text complete. */
export type Complete<T> = T extends Bare ? T : T extends GivenText ? Text : { readonly [Key in keyof T]: Complete<T[Key]> };
type Read<Schema extends z.ZodType> = Complete<z.output<Schema>>;

/** The row form of the dataset contract; every list is sorted by id, vocabulary sets in their own order. */
export type DatasetRows = Read<typeof schema.datasetSchema>;

type Records = typeof schema.RECORD_SCHEMAS;
/** A report: bibliography, hashes, and no sentence of its text. */
export type Source = Read<Records["sources"]>;
export type ElectionEvent = Read<Records["events"]>;
/** One thing that could be done or neglected by itself; `act` is null only in the context tier. */
export type Directive = Read<Records["directives"]>;
export type Place = Read<Records["places"]>;
export type Actor = Read<Records["actors"]>;
export type Election = Read<Records["elections"]>;

export type Evidence = Read<typeof schema.evidence>;
/** What a value stands on: words of a report (stated, inferred) or a fact from elsewhere with its ground and confidence (outside). */
export type Grounds = Omit<ElectionEvent["status"], "value">;
/** Up to one reading a basis, and under `also` those of later reports; an empty object says that no date is known. */
export type When = ElectionEvent["when"];
/** One reading of a date; bounds are `YYYY-MM-DD`, inclusive, null where open; `source` is the report it was read from, null for a fact from outside. */
export type DateReading = NonNullable<When["stated"]>;
export type NamedValue = NonNullable<Source["author"]>;

export type EventPlace = ElectionEvent["places"][number];
export type EventActor = ElectionEvent["actors"][number];
/** What is known only as a sequence: this event came before or after another. */
export type Order = ElectionEvent["order"][number];
/** That a set date was moved: of which event, where it stands in the record, and the dates before and after; one without a reading is not known. */
export type Postponement = NonNullable<ElectionEvent["postponement"]>;

export type Target = Directive["targets"][number];
export type MeasureUse = Directive["measures"][number];
export type FollowUp = Directive["followUps"][number];
/** A number that a directive names: so many of what, by or for whom. */
export type Quantity = Directive["quantities"][number];

/** Degrees, longitude first. */
export type LonLat = NonNullable<Place["point"]>["at"];
export type Round = Election["rounds"][number];
/** The words of a code, and what the views need to know of it. */
export type Term = Read<typeof schema.termSchema>;

/** What was published and later put right, or taken back: then `withdrawn` is true, `field` null, and the id stands for nothing any longer. */
export type Correction = Read<typeof schema.correctionSchema>;
/** What stood in a field: words in both languages, or a code, date, id or address as it is. */
export type CorrectedValue = NonNullable<Correction["was"]>;
/** What was taken out of a release after it was published; the release's corrections tell why. */
export type Tombstone = NonNullable<DatasetRows["withdrawn"]>[number];
/** Where the tour of a record stands: a file beside its dataset, and the SHA-256 of that. */
/** On what terms the data were given that a record was made of. */
export type Terms = NonNullable<DatasetRows["terms"]>;
export type StoryRef = NonNullable<DatasetRows["story"]>;
export type Story = Read<typeof schema.storySchema>;
/** A view, as its fragment, and what it shows. */
export type StoryStep = Story["steps"][number];
/** The civil days, both inclusive, within which everything lies that the record tells of. */
export type Covers = NonNullable<DatasetRows["covers"]>;
