import { z } from "zod";
import { arrowName, type CodeSpec, type Domain, TABLE_CODES, TABLE_LISTS, type TableName } from "./columnar.ts";
import { FILE_NAME } from "./fileName.ts";
import { datasetSchema, evidence as pieceOfEvidence, RECORD_SCHEMAS } from "./schema.ts";
import { id, position, words } from "./shapes.ts";
import { FIXED, isFixed, isSet, type VocabularySet } from "./vocabulary.ts";

const MEANS: Readonly<Record<Exclude<Domain, VocabularySet>, string>> = {
  source: "ids of sources",
  actor: "ids of actors",
  place: "ids of places",
  election: "ids of elections",
  date: "EDTF dates, whose four bounds follow from them",
  round: "the round's number",
  serves: "ids of elections and events",
  target: "ids of places, then codes of siteKind",
};

const meaning = (domain: Domain): string =>
  !isSet(domain) ? MEANS[domain] : isFixed(domain) ? FIXED[domain].join(", ") : `codes of vocabulary.${domain}`;

const columnsOf = (spec: CodeSpec): string =>
  Object.entries(spec)
    .map(([name, domain]) => `${name} (${meaning(domain)})`)
    .join("; ");

/** A table of the archive of columns, and those of its lists, in words. */
function tableText(table: TableName, more: string): string {
  const lists = Object.entries(TABLE_LISTS[table]);
  const counted = lists.map(([name]) => name).join(", ");
  return [
    `${arrowName(table)}: ${columnsOf(TABLE_CODES[table])}; ${more}${counted}: how many entries of each list a row has, row after row.`,
    ...lists.map(([name, spec]) => `${arrowName(table, name)}: ${columnsOf(spec)}.`),
  ].join(" ");
}

const archive = (what: string) => z.string().regex(FILE_NAME).describe(`The name of the ZIP archive beside this file that holds ${what}`);

const { events: _events, directives: _directives, ...small } = datasetSchema.shape;

/** The head of the large form of the dataset contract; what its archives hold is told in words. */
export const largeSchema = z.object({
  ...small,
  form: z.literal("arrow"),
  columns: archive(
    [
      "the columns, as Arrow IPC files.",
      "Codes are dictionary columns; null where none is recorded. An index is the code of the page where the dictionary has its words in the order of this file, after an empty one.",
      "Ids stand in the column id, or in the metadata ids: [prefix, digits, first, count] for a run of consecutive numbers padded with zeros.",
      tableText("events", "directives: how many directives an event has; "),
      tableText("directives", ""),
      "Directives stand in the order of their events, those of one event in the order of their ids.",
    ].join(" "),
  ),
  wording: archive(
    `the words, as Arrow IPC files: ${arrowName("events", "words")} (title_ar, title_en, rest) and ${arrowName("directives", "words")} (what_ar, what_en, rest); rest is what of a row is not in its columns, as JSON.`,
  ),
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
