import { z } from "zod";
import { BARE_VALUE, isContact } from "./corrections.ts";
import { type IdKind, idPattern, kindOfId } from "./ids.ts";
import { SCHEMA } from "./types.ts";
import { CODE, type Code, FIXED, isFixed, MARKS, SETS, type VocabularySet } from "./vocabulary.ts";

// No code is made from strings under the page's CSP.
z.config({ jitless: true });

/** The JSON shape of the dataset contract, a schema per kind of record; further fields are welcome, and left out. */
export const id = (kind: IdKind) => z.string().max(80).regex(idPattern(kind));
/** Reads a code of a set. */
export type ReadCode = <S extends VocabularySet>(set: S) => z.ZodType<Code<S>>;
/** The codes that are fixed here, and of the other sets whatever a record's vocabulary may define. */
const anyCode: ReadCode = (set) => (isFixed(set) ? z.enum(FIXED[set]) : z.string().regex(CODE)) as z.ZodType as never;
export const words = z.string().min(1).max(20_000);
/** The message of an issue with a text that has words in neither language. */
export const NO_LANGUAGE = "words in Arabic or English";
/** Our own record has both languages, which `prepare` holds it to; another's may have one. */
const text = z
  .object({ ar: words.optional(), en: words.optional() })
  .refine(({ ar, en }) => ar !== undefined || en !== undefined, { message: NO_LANGUAGE })
  .meta({ minProperties: 1 });
const day = z.iso.date();
/** A gazetteer or knowledge base, and the name of a thing in it. */
export const SAME = /^[a-z]{2,20}:[A-Za-z0-9._-]{1,60}$/;
const http = z.url({ protocol: /^https?$/ });
const position = z.int().min(0);
const range = z.tuple([position, position]).refine(([start, end]) => start < end, { message: "the end must be after the start" });

const evidence = z.object({ source: id("source"), p: z.int().min(1), cue: words, chars: range, about: range });
const grounds = {
  basis: anyCode("basis"),
  evidence: z.array(evidence),
  ground: text.nullable(),
  confidence: anyCode("confidence").nullable(),
  note: text.nullable(),
};
const reading = {
  edtf: z.string().max(60),
  from: day.nullable(),
  latestStart: day.nullable(),
  earliestEnd: day.nullable(),
  to: day.nullable(),
  source: id("source").nullable(),
  evidence: z.array(evidence),
  ground: text.nullable(),
  confidence: anyCode("confidence").nullable(),
  note: text.nullable(),
};
const when = z.object({
  stated: z.object(reading).optional(),
  inferred: z.object(reading).optional(),
  outside: z.object(reading).optional(),
  also: z.array(z.object({ ...reading, basis: anyCode("basis") })).optional(),
});
const named = z.object({ ...grounds, name: text });
const aliases = z.object({ ar: z.array(words), en: z.array(words) });
const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The shapes of the records, a schema to a table, their codes as `code` reads them. */
export function recordSchemas(code: ReadCode) {
  const status = z.object({ ...grounds, value: code("status") });

  const source = z.object({
    id: id("source"),
    title: text.nullable(),
    publisher: named.nullable(),
    published: when,
    author: named.nullable(),
    credited: named.nullable(),
    voice: code("voice"),
    kind: code("sourceKind"),
    country: code("country"),
    url: http.nullable(),
    retrieved: day.nullable(),
    archived: http.nullable(),
    copies: z.array(http),
    text: z.object({ sha256: hash, paragraphs: position, paragraphSha256: z.array(hash), noise: z.array(z.int().min(1)) }).nullable(),
    summary: text,
    note: text.nullable(),
  });

  const event = z.object({
    id: id("event"),
    kind: code("eventKind"),
    status,
    title: text,
    summary: text.nullable(),
    sources: z.array(id("source")),
    authority: code("authority").nullable(),
    country: code("country").nullable(),
    when,
    order: z.array(z.object({ ...grounds, relation: z.enum(["before", "after"]), event: id("event") })),
    mode: z.object({ ...grounds, value: code("mode") }).nullable(),
    places: z.array(z.object({ ...grounds, place: id("place"), role: code("placeRole") })),
    actors: z.array(z.object({ ...grounds, actor: id("actor"), role: code("actorRole"), presence: code("presence").nullable() })),
    election: z.object({ ...grounds, id: id("election"), round: z.int().min(1).nullable() }).nullable(),
    postponement: z
      .object({ ...grounds, event: id("event").nullable(), was: when, now: when })
      .nullable()
      .optional()
      .describe("That a set date was moved: of which event, and the dates before and after; one without a reading is not known."),
    sensitive: z.enum(["child"]).nullable(),
    evidence: z.array(evidence),
    note: text.nullable(),
  });

  const directive = z.object({
    id: id("directive"),
    event: id("event"),
    serves: z.union([z.object({ ...grounds, election: id("election") }), z.object({ ...grounds, event: id("event") })]).nullable(),
    act: code("act").nullable(),
    strength: code("strength"),
    tier: code("tier"),
    checkable: code("checkable"),
    authority: code("authority").nullable().describe("Whose order it is: its issuers', whoever convened the meeting."),
    issuers: z.array(z.object({ ...grounds, actor: id("actor") })),
    addressees: z.array(z.union([z.object({ ...grounds, actor: id("actor") }), z.object({ ...grounds, who: text })])),
    what: text,
    measures: z.array(z.object({ id: code("measure"), site: code("site").optional() })),
    targets: z.array(z.union([z.object({ ...grounds, place: id("place") }), z.object({ ...grounds, kind: code("siteKind") })])),
    timing: z
      .object({ ...grounds, text, when: when.optional() })
      .nullable()
      .describe("In words and, where it can be, as a date."),
    quantities: z.array(z.object({ ...grounds, count: z.number().min(0), of: text })),
    instrument: z.object({ ...grounds, kind: text, number: words.nullable(), date: day.nullable() }).nullable(),
    followUps: z.array(z.object({ state: code("followUp"), by: text, when, evidence: z.array(evidence), note: text.nullable() })),
    evidence: z.array(evidence),
    note: text.nullable(),
  });

  const place = z.object({
    id: id("place"),
    names: text,
    aliases,
    kind: code("placeKind"),
    country: code("country").nullable(),
    shape: code("shape"),
    extent: code("extent").nullable(),
    point: z.object({ at: lonLat, gazetteer: words }).nullable(),
    areas: z.array(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)),
    anchor: z.object({ at: lonLat, radiusKm: z.number().positive().max(2000), gazetteer: words.nullable() }).nullable(),
    within: id("place").nullable(),
    seat: named.nullable(),
    notToConfuse: z.array(id("place")),
    same: z.array(z.string().regex(SAME)).describe("What it is called elsewhere, as geonames:88319 or wikidata:Q40816."),
    note: text.nullable(),
  });

  const actor = z.object({
    id: id("actor"),
    names: text,
    aliases,
    kind: code("actorKind"),
    office: text.nullable(),
    authority: code("authority").nullable(),
    country: code("country").nullable(),
    outside: z.array(z.object({ ...grounds, fact: text })),
    note: text.nullable(),
  });

  const round = z.object({
    round: z.int().min(1),
    label: text,
    scope: z.array(id("place")),
    inside: id("event").nullable(),
    abroad: id("event").nullable(),
    silence: id("event").nullable(),
    results: id("event").nullable(),
    status,
    note: text.nullable(),
  });

  const election = z.object({
    id: id("election"),
    names: text,
    aliases,
    country: code("country"),
    kind: code("electionKind"),
    rounds: z.array(round),
    note: text.nullable(),
  });

  return { sources: source, events: event, directives: directive, places: place, actors: actor, elections: election } as const;
}

/** With any code that a vocabulary may define. */
export const RECORD_SCHEMAS = recordSchemas(anyCode);
export type RecordTable = keyof typeof RECORD_SCHEMAS;

/** Terms that a set may have: codes are counted in bytes. */
export const MOST_CODES = 250;
export const termSchema = z.object({
  id: z.string().regex(CODE),
  label: text,
  definition: text,
  calendar: z.boolean().optional().describe("Of an event kind: a calendar entry, drawn as a band and counted apart."),
  venue: z.boolean().optional().describe("Of an event kind: held somewhere; readers are told where no venue is known."),
  country: z.string().regex(CODE).optional().describe("Of an authority: its country, a code of the set country."),
  mark: z.enum(MARKS).optional().describe("Of an authority: the shape, and the colour that goes with it, that stand for it."),
  directive: z.boolean().optional().describe("Of a strength: makes a directive of the core tier."),
  acts: z
    .array(z.string().regex(CODE))
    .optional()
    .describe("Of a strength: codes of the set act that its verb may carry; any where absent."),
  sited: z.boolean().optional().describe("Of a measure: may name a code of the set site."),
});
const vocabulary = z.object(
  Object.fromEntries(SETS.map((set) => [set, z.array(termSchema).max(MOST_CODES)])) as Record<VocabularySet, z.ZodArray<typeof termSchema>>,
);

const correctedValue = z.union([z.string().regex(BARE_VALUE).describe("A code, date, id or address, the same in both languages."), text]);

export const correctionSchema = z
  .object({
    date: day,
    id: z
      .string()
      .max(80)
      .refine((raw) => kindOfId(raw) !== undefined, { message: "no id of a record" }),
    field: z
      .string()
      .regex(/^[A-Za-z]{1,40}$/)
      .nullable()
      .describe("The field that was put right; null where the whole was withdrawn."),
    withdrawn: z.boolean().describe("True where the id stands for nothing any longer."),
    was: correctedValue.nullable(),
    now: correctedValue.nullable(),
    why: text,
  })
  .refine(({ field, withdrawn }) => withdrawn === (field === null), { path: ["field"], message: "a field unless withdrawn" })
  .refine(({ withdrawn, was, now }) => withdrawn === (was === null && now === null), {
    path: ["was"],
    message: "was or now unless withdrawn",
  });

export const contactSchema = z
  .string()
  .max(500)
  .refine(isContact, { message: "an https or mailto address" })
  .describe("Where readers ask for a correction or a reply: an https or mailto address.");

export const coversSchema = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "an end before its start" })
  .describe("The civil days, both inclusive, within which everything lies that the record tells of.");

export const datasetSchema = z.object({
  schema: z.literal(SCHEMA),
  hash,
  title: text,
  contact: contactSchema.nullable().optional(),
  covers: coversSchema.optional(),
  corrections: z.array(correctionSchema).optional().describe("What was put right or withdrawn, the newest first."),
  sources: z.array(RECORD_SCHEMAS.sources),
  events: z.array(RECORD_SCHEMAS.events),
  directives: z.array(RECORD_SCHEMAS.directives),
  places: z.array(RECORD_SCHEMAS.places),
  actors: z.array(RECORD_SCHEMAS.actors),
  elections: z.array(RECORD_SCHEMAS.elections),
  vocabulary,
});
