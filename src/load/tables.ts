import { newestFirst } from "../model/corrections.ts";
import { readEdtf } from "../model/edtf.ts";
import { readings } from "../model/reading.ts";
import { contactSchema, correctionSchema, datasetSchema, RECORD_SCHEMAS, type RecordTable } from "../model/schema.ts";
import { type Day, formatDay } from "../model/span.ts";
import { type Correction, type DatasetRows, SCHEMA, type Term, type When } from "../model/types.ts";
import { VOCABULARY, type VocabularySet } from "../model/vocabulary.ts";
import type { RejectedRecord } from "./errors.ts";
import { faults, show } from "./faults.ts";

export type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

export const TABLES = Object.keys(RECORD_SCHEMAS) as RecordTable[];

/** The records of a table in their places; null in the place of one that is not as the format requires. */
export function readTable(table: RecordTable, raw: unknown, rejected: RejectedRecord[]): (Row | null)[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    rejected.push({ table, record: table, field: table, value: show(raw), problem: "type", expected: "[ … ]" });
    return [];
  }
  const seen = new Set<string>();
  return raw.map((item: unknown, index) => {
    const name = nameOf(item, index);
    const parsed = RECORD_SCHEMAS[table].safeParse(item);
    const found = parsed.success ? dateFaults(table, name, parsed.data) : faults(table, name, parsed.error, item);
    if (found.length === 0 && seen.has(name))
      found.push({ table, record: name, field: "id", value: name, problem: "duplicate", expected: "" });
    seen.add(name);
    for (const fault of found) rejected.push(fault);
    return found.length === 0 && parsed.success ? parsed.data : null;
  });
}

const nameOf = (item: unknown, index: number): string => {
  const id = typeof item === "object" && item !== null ? (item as Record<string, unknown>)["id"] : undefined;
  return typeof id === "string" && id.length <= 80 ? id : `#${index + 1}`;
};

function dateFaults(table: RecordTable, record: string, row: Row): RejectedRecord[] {
  const field = table === "events" ? "when" : table === "sources" ? "published" : null;
  const whens = field === null ? followUpDates(row) : [[field, row[field] as When] as const];
  return whens.flatMap(([path, when]) => readingFaults(table, record, path, when));
}

const followUpDates = (row: Row): readonly (readonly [path: string, when: When])[] =>
  ((row["followUps"] ?? []) as readonly { readonly when: When }[]).map(({ when }, at) => [`followUps.${at}.when`, when]);

function readingFaults(table: RecordTable, record: string, field: string, when: When): RejectedRecord[] {
  return readings(when).flatMap((reading): RejectedRecord[] => {
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

/** The words that a foreign record gives to the codes of this format; bare codes where it gives none. */
function readVocabulary(raw: unknown): DatasetRows["vocabulary"] {
  const parsed = datasetSchema.shape.vocabulary.safeParse(raw);
  const given: Readonly<Record<string, readonly Term[]>> = parsed.success ? parsed.data : {};
  return Object.fromEntries(
    (Object.keys(VOCABULARY) as VocabularySet[]).map((set) => [
      set,
      VOCABULARY[set].map((code) => given[set]?.find((term) => term.id === code) ?? bareTerm(code)),
    ]),
  ) as unknown as DatasetRows["vocabulary"];
}

/** The corrections that are as the format requires. */
function readCorrections(raw: unknown, rejected: RejectedRecord[]): readonly Correction[] {
  const table = "corrections";
  if (!Array.isArray(raw)) {
    rejected.push({ table, record: table, field: table, value: show(raw), problem: "type", expected: "[ … ]" });
    return [];
  }
  const good = raw.flatMap((item: unknown, index): Correction[] => {
    const { data, error } = correctionSchema.safeParse(item);
    for (const fault of error ? faults(table, nameOf(item, index), error, item) : []) rejected.push(fault);
    return data ? [data] : [];
  });
  return newestFirst(good);
}

function readContact(raw: unknown, rejected: RejectedRecord[]): string | null {
  const { data, error } = contactSchema.nullable().safeParse(raw);
  for (const fault of error ? faults("dataset", "contact", error, raw) : []) rejected.push(fault);
  return data ?? null;
}

/** What stands beside the tables: version, hash, title, contact, corrections and vocabulary. */
export function readHead(raw: Readonly<Record<string, unknown>>, rejected: RejectedRecord[]) {
  const title = datasetSchema.shape.title.safeParse(raw["title"]);
  const hash = datasetSchema.shape.hash.safeParse(raw["hash"]);
  if (!title.success) for (const fault of faults("dataset", "title", title.error, raw["title"])) rejected.push(fault);
  return {
    schema: SCHEMA,
    ...("contact" in raw ? { contact: readContact(raw["contact"], rejected) } : {}),
    ...("corrections" in raw ? { corrections: readCorrections(raw["corrections"], rejected) } : {}),
    hash: hash.success ? hash.data : "",
    title: title.success ? title.data : { ar: "—", en: "—" },
    vocabulary: readVocabulary(raw["vocabulary"]),
  };
}
