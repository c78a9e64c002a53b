import { z } from "zod";
import { type IdKind, idPattern } from "./ids.ts";
import { type Code, FIXED, isFixed, type OwnSet, type VocabularySet } from "./vocabulary.ts";

// No code is made from strings under the page's CSP.
z.config({ jitless: true });

export const id = <K extends IdKind>(kind: K) => z.string().max(80).regex(idPattern(kind)).brand<K>();
export const words = z.string().min(1).max(20_000);
export const day = z.iso.date();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const position = z.int().min(0);
/** The number of a paragraph or a round. */
export const ordinal = z.int().min(1);
const http = z.url({ protocol: /^https?$/ });

/** Reads a code of a set. */
export type ReadCode = <S extends VocabularySet>(set: S) => z.ZodType<Code<S>>;

/** Reads the codes that are fixed here, and those of a record's own sets as `own` says. */
export function codeReader(own: (set: OwnSet) => z.ZodType<string>): ReadCode {
  function read<S extends VocabularySet>(set: S): z.ZodType<Code<S>>;
  function read(set: VocabularySet): z.ZodType<string> {
    return isFixed(set) ? z.enum(FIXED[set]) : own(set);
  }
  return read;
}

/** Reads any of some codes. */
export const oneOf = ([first, ...others]: readonly string[]): z.ZodType<string> =>
  first === undefined ? z.never() : z.enum([first, ...others]);

/** One way to write a record: the dataset says everything, the files that people write leave out what is null or empty. */
export interface Form {
  readonly object: <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.ZodObject<z.core.util.Writeable<Shape>>;
  readonly orNull: <Of extends z.ZodType>(of: Of) => z.ZodType<z.output<Of> | null>;
  readonly list: <Of extends z.ZodType>(of: Of) => z.ZodType<z.output<Of>[]>;
  /** A list with one entry at least in what people write. */
  readonly some: <Of extends z.ZodType>(of: Of) => z.ZodType<z.output<Of>[]>;
  /** One of two kinds of thing and not both; `names` says which. */
  readonly either: <A extends z.ZodType, B extends z.ZodType>(a: A, b: B, names: string) => z.ZodType<z.output<A> | z.output<B>>;
  readonly text: z.ZodType;
  readonly aliases: z.ZodType;
  readonly evidence: z.ZodType;
  readonly when: z.ZodType;
  /** A date that may be left out. */
  readonly dates: z.ZodType;
  /** The hashes of a report's text. */
  readonly hashes: z.ZodType;
  /** Degrees, longitude first. */
  readonly at: z.ZodType;
}

/** What a value stands on: words of a report (stated, inferred) or a fact from elsewhere with its ground and confidence (outside). */
type Grounds<F extends Form> = {
  readonly basis: z.ZodType<Code<"basis">>;
  readonly evidence: z.ZodType<z.output<F["evidence"]>[]>;
  readonly ground: z.ZodType<z.output<F["text"]> | null>;
  readonly confidence: z.ZodType<Code<"confidence"> | null>;
  readonly note: z.ZodType<z.output<F["text"]> | null>;
};

/** What the shapes of all tables are made of. */
interface Parts<F extends Form> extends Pick<Grounds<F>, "evidence" | "note"> {
  readonly form: F;
  readonly code: ReadCode;
  readonly grounds: Grounds<F>;
  readonly text: F["text"];
  readonly aliases: F["aliases"];
  readonly when: F["when"];
  readonly dates: F["dates"];
  readonly hashes: F["hashes"];
  readonly at: F["at"];
  readonly named: z.ZodObject<Grounds<F> & { readonly name: F["text"] }>;
  readonly status: z.ZodObject<Grounds<F> & { readonly value: z.ZodType<Code<"status">> }>;
}

function partsOf<F extends Form>(form: F, code: ReadCode): Parts<F> {
  const { orNull, list, object, text, aliases, when, dates, hashes, at } = form;
  const note = orNull<F["text"]>(text);
  const evidence = list<F["evidence"]>(form.evidence);
  const grounds = { basis: code("basis"), evidence, ground: note, confidence: orNull(code("confidence")), note };
  const named = object({ ...grounds, name: text });
  const status = object({ ...grounds, value: code("status") });
  return { form, code, note, evidence, grounds, text, aliases, when, dates, hashes, at, named, status };
}

function sourceShape<F extends Form>({ form, code, note, text, dates, hashes, named }: Parts<F>) {
  const { orNull, list } = form;
  return form.object({
    id: id("source"),
    title: note,
    publisher: orNull(named),
    published: dates,
    author: orNull(named),
    credited: orNull(named),
    voice: code("voice"),
    kind: code("sourceKind"),
    country: code("country"),
    url: orNull(http),
    retrieved: orNull(day),
    archived: orNull(http),
    copies: list(http),
    text: hashes,
    summary: text,
    note,
  });
}

const eventPlace = <F extends Form>({ form, code, grounds }: Parts<F>) =>
  form.object({ ...grounds, place: id("place"), role: code("placeRole") });

const eventActor = <F extends Form>({ form, code, grounds }: Parts<F>) =>
  form.object({ ...grounds, actor: id("actor"), role: code("actorRole"), presence: form.orNull(code("presence")) });

function eventShape<F extends Form>(parts: Parts<F>) {
  const { form, code, grounds, note, evidence, text, when, dates, status } = parts;
  const { object, orNull, list } = form;
  return object({
    id: id("event"),
    kind: code("eventKind"),
    status,
    title: text,
    summary: note,
    authority: code("authority").nullable(),
    country: code("country").nullable(),
    when,
    /** What is known only as a sequence: this event came before or after another. */
    order: list(object({ ...grounds, relation: z.enum(["before", "after"]), event: id("event") })),
    mode: orNull(object({ ...grounds, value: code("mode") })),
    places: list(eventPlace(parts)),
    actors: list(eventActor(parts)),
    election: orNull(object({ ...grounds, id: id("election"), round: ordinal.nullable() })),
    postponement: orNull(object({ ...grounds, event: orNull(id("event")), was: dates, now: dates }))
      .optional()
      .describe("That a set date was moved: of which event, and the dates before and after; one without a reading is not known."),
    /** "child": a case that involves a child; its passages are masked wherever they would be shown. */
    sensitive: orNull(z.enum(["child"])),
    evidence,
    note,
  });
}

function directiveShape<F extends Form>({ form, code, grounds, note, evidence, text, dates }: Parts<F>) {
  const { object, orNull, list, some, either } = form;
  const [actor, place] = [object({ ...grounds, actor: id("actor") }), object({ ...grounds, place: id("place") })];
  const [election, event] = [object({ ...grounds, election: id("election") }), object({ ...grounds, event: id("event") })];
  return object({
    id: id("directive"),
    event: id("event"),
    serves: either(election, event, "an election or an event").nullable(),
    /** Null only in the context tier. */
    act: code("act").nullable(),
    strength: code("strength"),
    tier: code("tier"),
    checkable: code("checkable"),
    authority: code("authority").nullable().describe("Whose order it is: its issuers', whoever convened the meeting."),
    issuers: list(actor),
    addressees: list(either(actor, object({ ...grounds, who: text }), "an actor or, in words, who")),
    what: text,
    measures: some(object({ id: code("measure"), site: code("site").optional() })),
    targets: list(either(place, object({ ...grounds, kind: code("siteKind") }), "a place or a kind of site")),
    timing: orNull(object({ ...grounds, text, when: dates.optional() })).describe("In words and, where it can be, as a date."),
    /** Numbers that it names: so many of what, by or for whom. */
    quantities: list(object({ ...grounds, count: z.number().min(0), of: text })),
    instrument: orNull(object({ ...grounds, kind: text, number: orNull(words), date: orNull(day) })),
    followUps: list(object({ state: code("followUp"), by: text, when: dates, evidence, note })),
    evidence: some<F["evidence"]>(form.evidence),
    note,
  });
}

function placeShape<F extends Form>({ form, code, note, text, aliases, at, named }: Parts<F>) {
  const { object, orNull, list } = form;
  return object({
    id: id("place"),
    names: text,
    aliases,
    kind: code("placeKind"),
    country: code("country").nullable(),
    shape: code("shape"),
    extent: orNull(code("extent")),
    /** Only for shape "point". `gazetteer` is the name under which GeoNames lists it; null where it was not looked up there. */
    point: orNull(object({ at, gazetteer: orNull(words) })),
    /** Basemap areas by ISO 3166-2 code (or 3166-1 for a country); empty where none. */
    areas: list(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)),
    /** Where to draw a soft-edged area of unknown extent: a centre and a radius in kilometres, never a pin. */
    anchor: orNull(object({ at, radiusKm: z.number().positive().max(2000), gazetteer: orNull(words) })),
    within: orNull(id("place")),
    seat: orNull(named),
    notToConfuse: list(id("place")),
    same: list(z.string().regex(/^[a-z]{2,20}:[A-Za-z0-9._-]{1,60}$/)).describe(
      "What it is called elsewhere, as geonames:88319 or wikidata:Q40816.",
    ),
    note,
  });
}

const actorShape = <F extends Form>({ form, code, grounds, note, text, aliases }: Parts<F>) =>
  form.object({
    id: id("actor"),
    names: text,
    aliases,
    kind: code("actorKind"),
    office: note,
    authority: code("authority").nullable(),
    country: code("country").nullable(),
    outside: form.list(form.object({ ...grounds, fact: text })),
    note,
  });

function electionShape<F extends Form>({ form, code, note, text, aliases, status }: Parts<F>) {
  const { object, orNull, list, some } = form;
  const calendarEntry = orNull(id("event"));
  const round = object({
    round: ordinal,
    label: text,
    scope: list(id("place")),
    /** Calendar events: the first of `inside` anchors the axis of days from voting. */
    inside: calendarEntry,
    abroad: calendarEntry,
    silence: calendarEntry,
    results: calendarEntry,
    status,
    note,
  });
  return object({
    id: id("election"),
    names: text,
    aliases,
    country: code("country"),
    kind: code("electionKind"),
    rounds: some(round),
    note,
  });
}

/** The shapes of the records in one form, every field once, its codes as `code` reads them. */
export function shapesOf<F extends Form>(form: F, code: ReadCode) {
  const parts = partsOf(form, code);
  return {
    source: sourceShape(parts),
    event: eventShape(parts),
    eventPlace: eventPlace(parts),
    eventActor: eventActor(parts),
    directive: directiveShape(parts),
    place: placeShape(parts),
    actor: actorShape(parts),
    election: electionShape(parts),
  };
}
