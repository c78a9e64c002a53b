import { z } from "zod";
import { DIRECTIVE_CODES, DIRECTIVE_LISTS, type Domain, EVENT_CODES, EVENT_LISTS } from "./columnar.ts";
import { FILE_NAME } from "./fileName.ts";
import { mapValues } from "./keyed.ts";
import { datasetSchema, evidence as pieceOfEvidence, RECORD_SCHEMAS } from "./schema.ts";
import { id, position, words } from "./shapes.ts";
import { FIXED, isFixed, isSet, type VocabularySet } from "./vocabulary.ts";

const whole = z.int().min(0).max(0xffffffff);
const counts = z.array(whole).describe("How many entries each row has, row after row.");

const MEANS: Readonly<Record<Exclude<Domain, VocabularySet>, string>> = {
  source: "n for the n-th of sources",
  actor: "n for the n-th of actors",
  place: "n for the n-th of places",
  election: "n for the n-th of elections",
  date: "n for the n-th of dates",
  round: "the round's number",
  serves: "n for the n-th of elections, then of events",
  target: "n for the n-th of places, then of the values of siteKind",
};

function codes(domain: Domain) {
  if (!isSet(domain)) return z.array(whole).describe(`0 for none, ${MEANS[domain]}.`);
  if (!isFixed(domain)) return z.array(whole).describe(`0 for none, n for the n-th term of vocabulary.${domain}.`);
  const values: readonly string[] = FIXED[domain];
  return z.array(whole.max(values.length)).describe(`0 for none, from 1: ${values.join(", ")}.`);
}

const singles = <Spec extends Readonly<Record<string, Domain>>>(spec: Spec) => mapValues(spec, (_name, domain) => codes(domain));
const lists = <Spec extends Readonly<Record<string, Readonly<Record<string, Domain>>>>>(spec: Spec) =>
  mapValues(spec, (_name, parts) => z.object({ counts, ...mapValues(parts, (_part, domain) => codes(domain)) }));

const run = z.tuple([z.string().max(80), z.int().min(1).max(15), whole, whole]);
const ids = (kind: "event" | "directive") =>
  z
    .array(z.union([id(kind), run]))
    .describe("Ids in the order of the rows; [prefix, digits, first, count] stands for a run of consecutive numbers padded with zeros.");

const { events: _events, directives: _directives, ...small } = datasetSchema.shape;

/** The columnar form of the dataset contract. */
export const columnarSchema = z.object({
  ...small,
  form: z.literal("columns"),
  wording: z.string().regex(FILE_NAME).describe("The name of the file beside this one that holds the wording."),
  dates: z.array(z.string().max(60)).describe("EDTF strings; the four bounds follow from them."),
  events: z.object({
    count: whole,
    ids: ids("event"),
    directives: z.array(whole).describe("How many directives each event has."),
    ...singles(EVENT_CODES),
    ...lists(EVENT_LISTS),
  }),
  directives: z
    .object({ count: whole, ids: ids("directive"), ...singles(DIRECTIVE_CODES), ...lists(DIRECTIVE_LISTS) })
    .describe("In the order of their events, those of one event in the order of their ids."),
});

const evidence = z
  .array(z.union([z.tuple([z.int().min(1), z.int().min(1), words, position, position, position, position]), pieceOfEvidence]))
  .describe("[code of the source, p, cue, chars from, chars to, about from, about to].");

const { ground, confidence, note } = RECORD_SCHEMAS.events.shape.status.shape;
const grounds = { evidence, ground, confidence, note };
const grounded = z.object(grounds).partial();
const reading = z.object({ ...grounds, source: id("source").nullable() }).partial();
const at = <T extends z.ZodType>(entry: T) => z.record(z.string().regex(/^\d{1,6}$/), entry);

const OF_A_ROW = "What of a row is not in its columns: fields as in the row form, entries of a list by their position.";

/** What of an event is not in its columns. */
export const eventRest = z
  .object({
    ...grounds,
    summary: RECORD_SCHEMAS.events.shape.summary,
    sensitive: RECORD_SCHEMAS.events.shape.sensitive,
    order: RECORD_SCHEMAS.events.shape.order,
    postponement: RECORD_SCHEMAS.events.shape.postponement,
    status: grounded,
    mode: grounded,
    election: grounded,
    places: at(grounded),
    actors: at(grounded),
    when: z.object({ stated: reading, inferred: reading, outside: reading, also: at(reading) }).partial(),
  })
  .omit({ ground: true, confidence: true })
  .partial()
  .describe(OF_A_ROW);

const { addressees, timing, quantities, instrument, followUps } = RECORD_SCHEMAS.directives.shape;

/** What of a directive is not in its columns. */
export const directiveRest = z
  .object({
    evidence,
    note,
    addressees,
    timing,
    quantities,
    instrument,
    followUps,
    issuers: at(grounded),
    serves: grounded,
    targets: at(grounded),
  })
  .partial()
  .describe(OF_A_ROW);

const manyWords = z.array(words);
const text = z.object({ ar: manyWords, en: manyWords });

/** The wording of the columnar form. */
export const wordingSchema = z.object({
  schema: small.schema,
  form: z.literal("wording"),
  hash: small.hash.describe("That of the dataset it belongs to."),
  events: z.object({ title: text, rest: z.array(eventRest.nullable()) }),
  directives: z.object({ what: text, rest: z.array(directiveRest.nullable()) }),
});
