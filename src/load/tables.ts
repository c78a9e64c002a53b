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
import { faults, show } from "./faults.ts";
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

/** The records of a table in their places; null in the place of one that is not as the format requires. `before` were checked earlier. */
export async function readTable(table: RecordTable, raw: unknown, { log, pace }: Check, before = 0): Promise<(Row | null)[]> {
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
  await pace.each(raw as readonly unknown[], (item, index) => rows.push(readRecord(table, item, index, seen, log)), before);
  return rows;
}

const REQUIRED = Object.fromEntries(
  TABLES.map((table) => [
    table,
    Object.entries(RECORD_SCHEMAS[table].shape).flatMap(([key, field]) => (field.safeParse(undefined).success ? [] : [key])),
  ]),
) as unknown as Readonly<Record<RecordTable, readonly string[]>>;

/** The record as the format requires; null, and the faults told, where it is not. Of two good ones with one id the first is taken. */
function readRecord(table: RecordTable, item: unknown, index: number, seen: Set<string>, log: FaultLog): Row | null {
  const name = nameOf(item, index);
  const lacks = lackOf(table, item, name, log.full);
  if (lacks) {
    log.leaveOut([lacks]);
    return null;
  }
  const clean = tidied(item, name, log);
  const parsed = RECORD_SCHEMAS[table].safeParse(clean);
  const found = parsed.success ? dateFaults(table, name, parsed.data) : faults(table, name, parsed.error, clean);
  if (found.length === 0 && seen.has(name))
    found.push({ table, record: name, field: "id", value: name, problem: "duplicate", expected: "" });
  if (found.length > 0 || !parsed.success) {
    log.leaveOut(found);
    return null;
  }
  seen.add(name);
  if (table === "places") noteFarPlace(parsed.data as unknown as Place, log);
  return inOneLanguage(parsed.data, name, log);
}

/** What a record has nothing of, told without a closer look: at once where it has no field at all, its first missing one when so much is wrong that the rest is only counted. */
function lackOf(table: RecordTable, item: unknown, record: string, brief: boolean): Fault | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    return { table, record, field: "—", value: show(item), problem: "type", expected: "{ … }" };
  if (!REQUIRED[table].some((key) => Object.hasOwn(item, key)))
    return { table, record, field: "—", value: "", problem: "empty", expected: "" };
  const lacking = brief ? REQUIRED[table].find((key) => !Object.hasOwn(item, key)) : undefined;
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
function readVocabulary(raw: unknown, log: FaultLog): DatasetRows["vocabulary"] {
  const sets = listsOf(raw, log);
  return Object.fromEntries(
    (Object.keys(VOCABULARY) as VocabularySet[]).map((set) => {
      const terms = new Map<string, Term>();
      for (const [at, item] of (sets[set] ?? []).entries()) {
        const term = readTerm(set, item, at, log);
        if (term && !terms.has(term.id)) terms.set(term.id, term);
      }
      return [set, VOCABULARY[set].map((code) => terms.get(code) ?? bareTerm(code))];
    }),
  ) as unknown as DatasetRows["vocabulary"];
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

/** One bad word costs that word: a label without a definition is kept, and stands for it. */
function readTerm(set: VocabularySet, raw: unknown, at: number, log: FaultLog): Term | null {
  const record = `${set}.${nameOf(raw, at)}`;
  const clean = tidied(raw, record, log);
  const whole = termSchema.safeParse(clean);
  if (whole.success) return inOneLanguage(whole.data, record, log);
  for (const fault of faults("vocabulary", record, whole.error, clean)) log.add(fault);
  const label = termSchema.omit({ definition: true }).safeParse(clean);
  return label.success ? inOneLanguage({ ...label.data, definition: label.data.label }, record, log) : null;
}

/** The corrections that are as the format requires. */
function readCorrections(raw: unknown, log: FaultLog): readonly Correction[] {
  const table = "corrections";
  if (!Array.isArray(raw)) {
    log.add({ table, record: table, field: table, value: show(raw), problem: "table", expected: "[ … ]" });
    return [];
  }
  const good = raw.flatMap((item: unknown, index): Correction[] => {
    const name = nameOf(item, index);
    const clean = tidied(item, name, log);
    const { data, error } = correctionSchema.safeParse(clean);
    if (error) log.leaveOut(faults(table, name, error, clean));
    return data ? [inOneLanguage(data, name, log)] : [];
  });
  return newestFirst(good);
}

function readContact(raw: unknown, log: FaultLog): string | null {
  const { data, error } = contactSchema.nullable().safeParse(raw);
  for (const fault of error ? faults("dataset", "contact", error, raw) : []) log.add({ ...fault, field: "contact" });
  return data ?? null;
}

function readTitle(raw: unknown, log: FaultLog): Text {
  const clean = tidied(raw, "title", log);
  const { data, error } = datasetSchema.shape.title.safeParse(clean);
  for (const fault of error ? faults("dataset", "title", error, clean) : [])
    log.add({ ...fault, field: fault.field === "—" ? "title" : `title.${fault.field}` });
  return data ? inOneLanguage(data, "title", log) : { ar: "—", en: "—" };
}

/** What stands beside the tables: version, hash, title, contact, corrections and vocabulary. */
export function readHead(raw: Readonly<Record<string, unknown>>, log: FaultLog) {
  const hash = datasetSchema.shape.hash.safeParse(raw["hash"]);
  if (!hash.success) log.note({ kind: "noHash", field: "hash", value: show(raw["hash"]), expected: "" }, "hash");
  return {
    schema: SCHEMA,
    ...("contact" in raw ? { contact: readContact(raw["contact"], log) } : {}),
    ...("corrections" in raw ? { corrections: readCorrections(raw["corrections"], log) } : {}),
    hash: hash.success ? hash.data : "",
    title: readTitle(raw["title"], log),
    vocabulary: readVocabulary(raw["vocabulary"], log),
  };
}
