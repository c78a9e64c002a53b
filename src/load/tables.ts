import { newestFirst } from "../model/corrections.ts";
import { readEdtf } from "../model/edtf.ts";
import { readings } from "../model/reading.ts";
import { contactSchema, correctionSchema, datasetSchema, RECORD_SCHEMAS, type RecordTable, termSchema } from "../model/schema.ts";
import { type Day, formatDay } from "../model/span.ts";
import { type Correction, type DatasetRows, type Place, SCHEMA, type Term, type Text, type When } from "../model/types.ts";
import { VOCABULARY, type VocabularySet } from "../model/vocabulary.ts";
import type { Fault } from "./errors.ts";
import { noteFarPlace } from "./far.ts";
import type { FaultLog } from "./faultLog.ts";
import { read, show } from "./faults.ts";
import { inOneLanguage } from "./language.ts";
import type { Pace } from "./slices.ts";
import { tidied } from "./tidy.ts";

export type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

export const TABLES = Object.keys(RECORD_SCHEMAS) as RecordTable[];

/** What every part of the check shares. */
export interface Check {
  readonly log: FaultLog;
  readonly pace: Pace;
}

/** The records of a table in their places; null in the place of one that is not as the format requires. */
export async function readTable(table: RecordTable, raw: unknown, { log, pace }: Check): Promise<(Row | null)[]> {
  if (raw === undefined) {
    log.note({ kind: "table", field: table, value: "", expected: "" }, table);
    return [];
  }
  if (!Array.isArray(raw)) {
    log.add({ table, record: table, field: table, value: show(raw), problem: "table", expected: "[ … ]" });
    return [];
  }
  const rows: (Row | null)[] = [];
  const seen = new Set<string>();
  await pace.each(raw as readonly unknown[], (item, index) => rows.push(readRecord(table, item, index, seen, log)));
  return rows;
}

const REQUIRED = Object.fromEntries(
  Object.entries({ ...RECORD_SCHEMAS, corrections: correctionSchema }).map(([table, { shape }]) => [
    table,
    Object.entries(shape).flatMap(([key, field]) => (field.safeParse(undefined).success ? [] : [key])),
  ]),
) as unknown as Readonly<Record<RecordTable | "corrections", readonly string[]>>;

/** The record as the format requires; null, and the faults told, where it is not. Of two good ones with one id the first is taken. */
function readRecord(table: RecordTable, item: unknown, index: number, seen: Set<string>, log: FaultLog): Row | null {
  const name = nameOf(item, index);
  const lacks = lackOf(REQUIRED[table], item, { table, record: name, brief: log.full });
  if (lacks) {
    log.leaveOut([lacks]);
    return null;
  }
  const { data, faults } = read<Row>(RECORD_SCHEMAS[table], tidied(item, name, log), table, name);
  const found = data ? dateFaults(table, name, data) : faults;
  const all = found.length === 0 && seen.has(name) ? [duplicate(table, name)] : found;
  if (all.length > 0 || !data) {
    log.leaveOut(all);
    return null;
  }
  seen.add(name);
  if (table === "places") noteFarPlace(data as unknown as Place, log);
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

function dateFaults(table: RecordTable, record: string, row: Row): Fault[] {
  const field = table === "events" ? "when" : table === "sources" ? "published" : null;
  const whens = field === null ? followUpDates(row) : [[field, row[field] as When] as const];
  return whens.flatMap(([path, when]) => readingFaults(table, record, path, when));
}

const followUpDates = (row: Row): readonly (readonly [path: string, when: When])[] =>
  ((row["followUps"] ?? []) as readonly { readonly when: When }[]).map(({ when }, at) => [`followUps.${at}.when`, when]);

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

const bareTerm = (id: string): Term => ({ id, label: { ar: id, en: id }, definition: { ar: id, en: id } });

/** The words that a foreign record gives to the codes of this format; the bare code where it gives none, or none that can be read. */
async function readVocabulary(raw: unknown, { log, pace }: Check): Promise<DatasetRows["vocabulary"]> {
  const sets = listsOf(raw, log);
  const words: Record<string, readonly Term[]> = {};
  for (const set of Object.keys(VOCABULARY) as VocabularySet[]) {
    const terms = new Map<string, Term>();
    await pace.each(sets[set] ?? [], (item, at) => {
      const term = readTerm(set, item, at, log);
      if (term && !terms.has(term.id)) terms.set(term.id, term);
    });
    words[set] = VOCABULARY[set].map((code) => terms.get(code) ?? bareTerm(code));
  }
  return words as unknown as DatasetRows["vocabulary"];
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
  const given = raw as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    (Object.keys(VOCABULARY) as VocabularySet[]).flatMap((set) => {
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
const TERM_REQUIRED = Object.keys(bareTermSchema.shape);

/** One bad word costs that word: a label without a definition is kept, and stands for it. */
function readTerm(set: VocabularySet, raw: unknown, at: number, log: FaultLog): Term | null {
  const [table, record] = ["vocabulary", `${set}.${nameOf(raw, at)}`];
  const lacks = lackOf(TERM_REQUIRED, raw, { table, record, brief: log.full });
  if (lacks) {
    log.add(lacks);
    return null;
  }
  const clean = tidied(raw, record, log);
  const whole = read(termSchema, clean, table, record);
  if (whole.data) return inOneLanguage(whole.data, record, log);
  log.addAll(whole.faults);
  const { data } = read(bareTermSchema, clean, table, record);
  return data ? inOneLanguage({ ...data, definition: data.label }, record, log) : null;
}

/** The corrections that are as the format requires. */
async function readCorrections(raw: unknown, { log, pace }: Check): Promise<readonly Correction[]> {
  const table = "corrections";
  if (!Array.isArray(raw)) {
    log.add({ table, record: table, field: table, value: show(raw), problem: "table", expected: "[ … ]" });
    return [];
  }
  const good: Correction[] = [];
  await pace.each(raw as readonly unknown[], (item, index) => {
    const record = nameOf(item, index);
    const lacks = lackOf(REQUIRED.corrections, item, { table, record, brief: log.full });
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

function readTitle(raw: unknown, log: FaultLog): Text {
  const { data, faults } = read(datasetSchema.shape.title, tidied(raw, "title", log), "dataset", "title");
  for (const fault of faults) log.add({ ...fault, field: fault.field === "—" ? "title" : `title.${fault.field}` });
  return data ? inOneLanguage(data, "title", log) : { ar: "—", en: "—" };
}

/** What stands beside the tables: version, hash, title, contact, corrections and vocabulary. */
export async function readHead(raw: Readonly<Record<string, unknown>>, check: Check) {
  const { log } = check;
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
