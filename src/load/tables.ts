import { z } from "zod";
import { mapValues } from "../model/columnar.ts";
import { newestFirst } from "../model/corrections.ts";
import { bareTerm } from "../model/dataset.ts";
import { readEdtf } from "../model/edtf.ts";
import { keyed } from "../model/keyed.ts";
import { datesIn, readings } from "../model/reading.ts";
import {
  contactSchema,
  correctionSchema,
  coversSchema,
  datasetSchema,
  MOST_CODES,
  RECORD_SCHEMAS,
  type RecordTable,
  recordSchemas,
  termSchema,
} from "../model/schema.ts";
import type { ReadCode } from "../model/shapes.ts";
import { type Day, formatDay } from "../model/span.ts";
import type { Complete, Correction, DatasetRows, Term, Text, When } from "../model/types.ts";
import { SCHEMA } from "../model/version.ts";
import { FIXED, isFixed, type OwnSet, SETS, type VocabularySet } from "../model/vocabulary.ts";
import { attributes1, CODES_1 } from "../model/vocabulary1.ts";
import type { Fault } from "./errors.ts";
import type { FaultLog } from "./faultLog.ts";
import { codeProblem, type Problem, read, show } from "./faults.ts";
import { inOneLanguage } from "./language.ts";
import type { Pace } from "./slices.ts";
import { tidied } from "./tidy.ts";
import { noteUnknown, noteUnknownNames } from "./unknown.ts";

type Schemas = ReturnType<typeof recordSchemas>;
/** A record of a table as its schema reads it, every text complete. */
export type RowOf<T extends RecordTable> = Complete<z.output<Schemas[T]>>;

/** What every part of the check shares. */
interface Parts {
  readonly log: FaultLog;
  readonly pace: Pace;
}

export interface Check extends Parts {
  readonly schemas: { readonly [T in RecordTable]: z.ZodType<z.output<Schemas[T]>> };
}

/** The shapes of records whose codes are those of a vocabulary. */
export function schemasOf(vocabulary: DatasetRows["vocabulary"]): Check["schemas"] {
  const codeOf = (set: VocabularySet): z.ZodType => {
    const codes: readonly string[] = isFixed(set) ? FIXED[set] : vocabulary[set].map(({ id }) => id);
    return codes.length > 0 ? z.enum(codes as [string, ...string[]]) : z.never();
  };
  return recordSchemas(codeOf as ReadCode);
}

/** The records of a table in their places; null in the place of one that is not as the format requires. */
export async function readTable<T extends RecordTable>(
  table: T,
  { [table]: raw }: Readonly<Record<string, unknown>>,
  check: Check,
): Promise<readonly (RowOf<T> | null)[]> {
  const { log, pace } = check;
  if (raw === undefined) {
    log.note({ kind: "table", field: table, value: "", expected: "" }, table);
    return [];
  }
  if (!Array.isArray(raw)) {
    log.add({ table, record: table, field: table, value: show(raw), problem: "table", expected: "[ … ]" });
    return [];
  }
  const rows: (RowOf<T> | null)[] = [];
  const seen = new Set<string>();
  await pace.each(raw as readonly unknown[], (item, index) => rows.push(readRecord(table, item, index, seen, check)));
  return rows;
}

const requiredOf = ({ shape }: z.ZodObject): readonly string[] =>
  Object.entries(shape).flatMap(([key, field]) => (z.safeParse(field, undefined).success ? [] : [key]));
const REQUIRED = mapValues({ ...RECORD_SCHEMAS, corrections: correctionSchema }, (_table, schema) => requiredOf(schema));

/** The record as the format requires; null, and the faults told, where it is not. Of two good ones with one id the first is taken. */
function readRecord<T extends RecordTable>(
  table: T,
  item: unknown,
  index: number,
  seen: Set<string>,
  { log, schemas }: Check,
): RowOf<T> | null {
  const name = nameOf(item, index);
  const lacks = lackOf(REQUIRED[table], item, { table, record: name, brief: log.full });
  if (lacks) {
    log.leaveOut([lacks]);
    return null;
  }
  noteUnknown(RECORD_SCHEMAS[table], item, { path: table, record: name, log });
  const { data, faults } = read(schemas[table], tidied(item, name, log), table, name);
  const found = data ? dateFaults(table, name, data) : faults;
  const all = found.length === 0 && seen.has(name) ? [duplicate(table, name)] : found;
  if (all.length > 0 || !data) {
    log.leaveOut(all);
    return null;
  }
  seen.add(name);
  return inOneLanguage(data, name, log);
}

const duplicate = (table: string, record: string): Fault => ({
  table,
  record,
  field: "id",
  value: record,
  problem: "duplicate",
  expected: "",
});

interface Lacking {
  readonly table: string;
  readonly record: string;
  readonly brief: boolean;
}

/** What a record has nothing of, told without a closer look: at once where it has no field at all, its first missing one when so much is wrong that the rest is only counted. */
function lackOf(required: readonly string[], item: unknown, { table, record, brief }: Lacking): Fault | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    return { table, record, field: "—", value: show(item), problem: "type", expected: "{ … }" };
  if (!required.some((key) => Object.hasOwn(item, key))) return { table, record, field: "—", value: "", problem: "empty", expected: "" };
  const lacking = brief ? required.find((key) => !Object.hasOwn(item, key)) : undefined;
  return lacking === undefined ? undefined : { table, record, field: lacking, value: "", problem: "missing", expected: "" };
}

/** A record by its id, or by its position where it has none. */
export const nameOf = (item: unknown, index: number): string => {
  const id = typeof item === "object" && item !== null ? (item as Record<string, unknown>)["id"] : undefined;
  return typeof id === "string" && id.length <= 80 ? id : `#${index + 1}`;
};

/** Readings that are no dates, and bounds that are not those of their date. */
export const dateFaults = (table: RecordTable, record: string, row: object): Fault[] =>
  datesIn(row).flatMap(([path, when]) => readingFaults(table, record, path, when));

function readingFaults(table: RecordTable, record: string, field: string, when: When): Fault[] {
  return readings(when).flatMap((reading): Fault[] => {
    const edtf = readEdtf(reading.edtf);
    const path = `${field}.${reading.basis}`;
    if (!edtf) return [{ table, record, field: `${path}.edtf`, value: reading.edtf, problem: "date", expected: "" }];
    const written = [reading.from, reading.latestStart, reading.earliestEnd, reading.to];
    const ours = [edtf.from, edtf.latestStart, edtf.earliestEnd, edtf.to].map(dayOrNull);
    return written.every((day, index) => day === ours[index])
      ? []
      : [{ table, record, field: path, value: written.map(String).join(" … "), problem: "bounds", expected: "" }];
  });
}

const dayOrNull = (day: Day): string | null => (Number.isFinite(day) ? formatDay(day) : null);

/** The codes of a foreign record and their words; where it gives a set none, or one that cannot be read, the codes that every reader of this format knows stand beside, bare. */
async function readVocabulary(raw: unknown, { log, pace }: Parts): Promise<DatasetRows["vocabulary"]> {
  const sets = listsOf(raw, log);
  const words = new Map<VocabularySet, readonly Term[]>();
  for (const set of SETS) {
    const list = sets[set];
    const terms = new Map<string, Term>();
    await pace.each(list ?? [], (item, at) => {
      const term = readTerm(set, item, at, log);
      if (term) addTerm(set, term, terms, log);
    });
    words.set(set, isFixed(set) ? FIXED[set].map((code) => terms.get(code) ?? bareTerm(code)) : termsOf(set, terms, list));
  }
  return keyed(SETS, (set) => words.get(set) ?? []);
}

/** Of two words with one id the first is taken; a set whose codes are fixed takes no others. */
function addTerm(set: VocabularySet, term: Term, terms: Map<string, Term>, log: FaultLog): void {
  const problem = termProblem(set, term, terms);
  if (problem) log.add({ table: "vocabulary", record: `${set}.${term.id}`, field: "id", value: term.id, ...problem });
  else terms.set(term.id, term);
}

function termProblem(set: VocabularySet, { id }: Term, terms: ReadonlyMap<string, Term>): Problem | undefined {
  const fixed: readonly string[] | undefined = isFixed(set) ? FIXED[set] : undefined;
  if (fixed && !fixed.includes(id)) return codeProblem(id, fixed);
  if (terms.has(id)) return { problem: "duplicate", expected: "" };
  return terms.size < MOST_CODES ? undefined : { problem: "range", expected: `≤ ${MOST_CODES}` };
}

/** A set whose every word was read stands as it is; else codes may be in use whose words were lost. */
function termsOf(set: OwnSet, terms: ReadonlyMap<string, Term>, list: readonly unknown[] | undefined): readonly Term[] {
  if (list !== undefined && terms.size === list.length) return [...terms.values()];
  const known: readonly string[] = CODES_1[set];
  return [...terms.values(), ...known.filter((code) => !terms.has(code)).map((code) => ({ ...bareTerm(code), ...attributes1(set, code) }))];
}

function listsOf(raw: unknown, log: FaultLog): Partial<Record<VocabularySet, readonly unknown[]>> {
  if (raw === undefined) {
    log.note({ kind: "table", field: "vocabulary", value: "", expected: "" }, "vocabulary");
    return {};
  }
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    log.add({ table: "vocabulary", record: "vocabulary", field: "vocabulary", value: show(raw), problem: "table", expected: "{ … }" });
    return {};
  }
  noteUnknownNames(raw, SETS, { path: "vocabulary", record: "vocabulary", log });
  const given = raw as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    SETS.flatMap((set) => {
      const list = Object.hasOwn(given, set) ? given[set] : undefined;
      if (Array.isArray(list)) return [[set, list as readonly unknown[]]];
      if (list === undefined) log.note({ kind: "table", field: `vocabulary.${set}`, value: "", expected: "" }, "vocabulary");
      else
        log.add({ table: "vocabulary", record: set, field: `vocabulary.${set}`, value: show(list), problem: "table", expected: "[ … ]" });
      return [];
    }),
  );
}

/** Without these a word cannot be told from others, or says nothing. */
const bareTermSchema = termSchema.omit({ definition: true });
const TERM_REQUIRED = ["id", "label"] as const;

/** One bad word costs that word: a label without a definition is kept, and stands for it. */
function readTerm(set: VocabularySet, raw: unknown, at: number, log: FaultLog): Term | null {
  const [table, record] = ["vocabulary", `${set}.${nameOf(raw, at)}`];
  const lacks = lackOf(TERM_REQUIRED, raw, { table, record, brief: log.full });
  if (lacks) {
    log.add(lacks);
    return null;
  }
  noteUnknown(termSchema, raw, { path: `${table}.${set}`, record, log });
  const clean = tidied(raw, record, log);
  const whole = read(termSchema, clean, table, record);
  if (whole.data) return inOneLanguage(whole.data, record, log);
  log.addAll(whole.faults);
  const { data } = read(bareTermSchema, clean, table, record);
  if (data) return inOneLanguage({ ...data, definition: data.label }, record, log);
  const { data: id } = read(termSchema.shape.id, (clean as Readonly<Record<string, unknown>>)["id"], table, record);
  return id === undefined ? null : { ...bareTerm(id), ...attributes1(set, id) };
}

/** The corrections that are as the format requires. */
async function readCorrections(raw: unknown, { log, pace }: Parts): Promise<readonly Correction[]> {
  const table = "corrections";
  if (!Array.isArray(raw)) {
    log.add({ table, record: table, field: table, value: show(raw), problem: "table", expected: "[ … ]" });
    return [];
  }
  const good: Correction[] = [];
  await pace.each(raw as readonly unknown[], (item, index) => {
    const record = nameOf(item, index);
    const lacks = lackOf(REQUIRED.corrections, item, { table, record, brief: log.full });
    if (!lacks) noteUnknown(correctionSchema, item, { path: table, record, log });
    const { data, faults } = lacks
      ? { data: undefined, faults: [lacks] }
      : read(correctionSchema, tidied(item, record, log), table, record);
    if (data) good.push(inOneLanguage(data, record, log));
    else log.leaveOut(faults);
  });
  return newestFirst(good);
}

function readContact(raw: unknown, log: FaultLog): string | null {
  const { data, faults } = read(contactSchema.nullable(), raw, "dataset", "contact");
  for (const fault of faults) log.add({ ...fault, field: "contact" });
  return data ?? null;
}

/** What it says that it covers is used for dates alone, elsewhere. */
function checkCovers(raw: unknown, log: FaultLog): void {
  noteUnknown(coversSchema, raw, { path: "covers", record: "covers", log });
  for (const fault of read(coversSchema, raw, "dataset", "covers").faults) log.add({ ...fault, field: inside("covers", fault.field) });
}

/** The path of a field of a part; of the part itself where no field is to blame. */
const inside = (part: string, field: string): string => (field === "—" ? part : `${part}.${field}`);

function readTitle(raw: unknown, log: FaultLog): Text {
  noteUnknown(datasetSchema.shape.title, raw, { path: "title", record: "title", log });
  const { data, faults } = read(datasetSchema.shape.title, tidied(raw, "title", log), "dataset", "title");
  for (const fault of faults) log.add({ ...fault, field: inside("title", fault.field) });
  return data ? inOneLanguage(data, "title", log) : { ar: "—", en: "—" };
}

/** Names of a file's parts that say nothing of what is in it: the schema that an editor checks it by, and what a release has lost since. */
const ASIDE = ["$schema", "withdrawn"];

/** What stands beside the tables: version, hash, title, contact, corrections and vocabulary. `parts` are the names that the file's form knows. */
export async function readHead(raw: Readonly<Record<string, unknown>>, parts: readonly string[], check: Parts) {
  const { log } = check;
  noteUnknownNames(raw, [...parts, ...ASIDE], { path: "", record: "", log });
  if ("covers" in raw) checkCovers(raw["covers"], log);
  const hash = datasetSchema.shape.hash.safeParse(raw["hash"]);
  if (!hash.success) log.note({ kind: "noHash", field: "hash", value: show(raw["hash"]), expected: "" }, "hash");
  return {
    schema: SCHEMA,
    ...("contact" in raw ? { contact: readContact(raw["contact"], log) } : {}),
    ...("corrections" in raw ? { corrections: await readCorrections(raw["corrections"], check) } : {}),
    hash: hash.success ? hash.data : "",
    title: readTitle(raw["title"], log),
    vocabulary: await readVocabulary(raw["vocabulary"], check),
  };
}
