import { z } from "zod";
import { BARE_VALUE, isContact } from "./corrections.ts";
import { FILE_NAME } from "./fileName.ts";
import { kindOfId } from "./ids.ts";
import { keyed } from "./keyed.ts";
import { codeReader, day, type Form, id, ordinal, position, type ReadCode, sha256, shapesOf, words } from "./shapes.ts";
import { SCHEMA } from "./version.ts";
import { CODE, MARKS, OUTCOMES, SETS } from "./vocabulary.ts";

/** The codes that are fixed here, and of the other sets whatever a record's vocabulary may define. */
const anyCode = codeReader(() => z.string().regex(CODE));
/** The message of an issue with a text that has words in neither language. */
export const NO_LANGUAGE = "words in Arabic or English";
/** Our own record has both languages, which `prepare` holds it to; another's may have one. */
const text = z
  .object({ ar: words.optional(), en: words.optional() })
  .refine(({ ar, en }) => ar !== undefined || en !== undefined, { message: NO_LANGUAGE })
  .meta({ minProperties: 1 });
const range = z.tuple([position, position]).refine(([start, end]) => start < end, { message: "the end must be after the start" });

/** Where a report says a thing: paragraph from 1; positions in Unicode code points, end exclusive; `chars` is exactly the cue, `about` the words that say it. */
export const evidence = z.object({ source: id("source"), p: ordinal, cue: words, chars: range, about: range });
const bound = day.nullable();
/** One reading of a date; bounds are `YYYY-MM-DD`, inclusive, null where open; `source` is the report it was read from, null for a fact from outside. */
const reading = {
  edtf: z.string().max(60),
  from: bound,
  latestStart: bound,
  earliestEnd: bound,
  to: bound,
  source: id("source").nullable(),
  evidence: z.array(evidence),
  ground: text.nullable(),
  confidence: anyCode("confidence").nullable(),
  note: text.nullable(),
};
/** One of a later report, which says what it stands on. */
export const readingSchema = z.object({ ...reading, basis: anyCode("basis") });
/** Up to one reading a basis, and under `also` those of later reports; an empty object says that no date is known. */
const when = z.object({
  stated: z.object(reading).optional(),
  inferred: z.object(reading).optional(),
  outside: z.object(reading).optional(),
  also: z.array(readingSchema).optional(),
});

/** The dataset: everything is said, and further fields are welcome, and left out. */
const DATASET = {
  object: z.object,
  orNull: (of) => of.nullable(),
  list: (of) => z.array(of),
  some: (of) => z.array(of),
  either: (a, b) => z.union([a, b]),
  text,
  aliases: z.object({ ar: z.array(words), en: z.array(words) }),
  evidence,
  when,
  dates: when,
  hashes: z.object({ sha256, paragraphs: position, paragraphSha256: z.array(sha256), noise: z.array(ordinal) }).nullable(),
  at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
} as const satisfies Form;

/** The shapes of the records, a schema to a table, their codes as `code` reads them. */
export function recordSchemas(code: ReadCode) {
  const { source, event, directive, place, actor, election } = shapesOf(DATASET, code);
  return {
    sources: source,
    events: event.extend({ sources: z.array(id("source")) }),
    directives: directive,
    places: place,
    actors: actor,
    elections: election,
  } as const;
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
  meeting: z.boolean().optional().describe("Of an event kind: counted as a meeting on the map; the code meeting where no kind says so."),
  nationwide: z
    .boolean()
    .optional()
    .describe(
      "Of a place kind: a whole country, the finest that a case involving a child may name; the code country where no kind says so.",
    ),
  country: z.string().regex(CODE).optional().describe("Of an authority: its country, a code of the set country."),
  mark: z.enum(MARKS).optional().describe("Of an authority: the shape, and the colour that goes with it, that stand for it."),
  directive: z.boolean().optional().describe("Of a strength: makes a directive of the core tier."),
  acts: z
    .array(z.string().regex(CODE))
    .optional()
    .describe("Of a strength: codes of the set act that its verb may carry; any where absent."),
  sited: z.boolean().optional().describe("Of a measure: may name a code of the set site."),
  outcome: z.enum(OUTCOMES).optional().describe("Of a status: what has become of the event, for calendars; nothing is told where absent."),
  person: z.boolean().optional().describe("Of an actor kind: one person, with whom a verb agrees."),
  unnamed: z.boolean().optional().describe("Of an actor kind: people who are not named; the code office where no kind says so."),
  vote: text.optional().describe("Of an election kind: what such a vote is called within a sentence; its own name stands where absent."),
  issued: z.boolean().optional().describe("Of a source kind: issued by the body itself, and cited as its own document."),
});
const vocabulary = z.object(keyed(SETS, () => z.array(termSchema).max(MOST_CODES)));

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

/** Steps that a tour may have. */
export const MOST_STEPS = 20;
export const stepSchema = z.object({
  view: z.string().max(2000).describe("The fragment of a view, without the # before it; empty for the view that stands first."),
  title: text,
  text: text.describe("Two sentences or so on what the view shows."),
});

/** The tour of a record, in a file of its own beside the dataset. */
export const storySchema = z.object({
  schema: z.literal(SCHEMA),
  form: z.literal("story"),
  steps: z.array(stepSchema).min(1).max(MOST_STEPS),
});

export const storyRefSchema = z
  .object({ file: z.string().regex(FILE_NAME), sha256 })
  .describe("The tour of this record: the name of a file beside this one, and the SHA-256 of its bytes.");

export const termsSchema = z
  .object({
    licence: words.nullable().describe("The licence, by its name or address."),
    citation: words.nullable().describe("How to cite the data."),
    local: z.boolean().describe("True where the data may be viewed, but not passed on."),
  })
  .describe("On what terms the data were given that the record was made of.");

/** What was taken out of a release after it was published; the release's corrections tell why. */
const tombstone = z.object({ id: z.string(), withdrawn: day });

/** The row form of the dataset contract; every list is sorted by id, vocabulary sets in their own order. */
export const datasetSchema = z.object({
  schema: z.literal(SCHEMA),
  hash: sha256,
  title: text,
  contact: contactSchema.nullable().optional(),
  covers: coversSchema.optional(),
  story: storyRefSchema.optional(),
  terms: termsSchema.optional(),
  corrections: z.array(correctionSchema).optional().describe("What was put right or withdrawn, the newest first."),
  withdrawn: z
    .array(tombstone)
    .optional()
    .describe("Only in a release from which something was taken out since; its hash then names what it was."),
  sources: z.array(RECORD_SCHEMAS.sources),
  events: z.array(RECORD_SCHEMAS.events),
  directives: z.array(RECORD_SCHEMAS.directives),
  places: z.array(RECORD_SCHEMAS.places),
  actors: z.array(RECORD_SCHEMAS.actors),
  elections: z.array(RECORD_SCHEMAS.elections),
  vocabulary,
});
