import type { z } from "zod";
import { readEdtf } from "../model/edtf.ts";
import { readings } from "../model/reading.ts";
import { datasetSchema, RECORD_SCHEMAS, type RecordTable } from "../model/schema.ts";
import { type Day, formatDay } from "../model/span.ts";
import { type DatasetRows, SCHEMA, type Term, type When } from "../model/types.ts";
import { VOCABULARY, type VocabularySet } from "../model/vocabulary.ts";
import type { RecordProblem, RejectedRecord } from "./errors.ts";

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;
type Tables = { [T in RecordTable]: Row[] };

const TABLES = Object.keys(RECORD_SCHEMAS) as RecordTable[];
const MAX_VALUE = 200;

/** What of a foreign dataset can be shown, and every record left out with its first fault of each field. */
export function validateRows(raw: Readonly<Record<string, unknown>>): {
  readonly rows: DatasetRows;
  readonly rejected: readonly RejectedRecord[];
} {
  const rejected: RejectedRecord[] = [];
  const tables = Object.fromEntries(TABLES.map((table) => [table, readTable(table, raw[table], rejected)])) as Tables;
  dropDangling(tables, rejected);
  const title = datasetSchema.shape.title.safeParse(raw["title"]);
  const hash = datasetSchema.shape.hash.safeParse(raw["hash"]);
  if (!title.success) rejected.push(...faults("dataset", "title", title.error, raw));
  const rows = {
    schema: SCHEMA,
    hash: hash.success ? hash.data : "",
    title: title.success ? title.data : { ar: "—", en: "—" },
    ...tables,
    vocabulary: readVocabulary(raw["vocabulary"]),
  };
  return { rows: rows as unknown as DatasetRows, rejected };
}

function readTable(table: RecordTable, raw: unknown, rejected: RejectedRecord[]): Row[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    rejected.push({ table, record: table, field: table, value: show(raw), problem: "type", expected: "[ … ]" });
    return [];
  }
  const seen = new Set<string>();
  return raw.flatMap((item: unknown, index) => {
    const name = nameOf(item, index);
    const parsed = RECORD_SCHEMAS[table].safeParse(item);
    const found = parsed.success ? dateFaults(table, name, parsed.data) : faults(table, name, parsed.error, item);
    if (found.length === 0 && seen.has(name))
      found.push({ table, record: name, field: "id", value: name, problem: "duplicate", expected: "" });
    seen.add(name);
    rejected.push(...found);
    return found.length === 0 && parsed.success ? [parsed.data] : [];
  });
}

const nameOf = (item: unknown, index: number): string => {
  const id = typeof item === "object" && item !== null ? (item as Record<string, unknown>)["id"] : undefined;
  return typeof id === "string" && id.length <= 80 ? id : `#${index + 1}`;
};

/** zod's issues in our words; a union's are those of its first member. */
function faults(table: string, record: string, error: z.ZodError, item: unknown): RejectedRecord[] {
  const seen = new Set<string>();
  return error.issues.flatMap((issue) => {
    const field = issue.path.map(String).join(".") || "—";
    if (seen.has(field)) return [];
    seen.add(field);
    const value = at(item, issue.path);
    return [{ table, record, field, value: show(value), ...problemOf(issue, value) }];
  });
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): { readonly problem: RecordProblem; readonly expected: string } {
  if (value === undefined) return { problem: "missing", expected: "" };
  switch (issue.code) {
    case "invalid_type":
      return { problem: "type", expected: issue.expected };
    case "invalid_value":
      return { problem: "code", expected: issue.values.map(String).join(", ") };
    case "too_big":
    case "too_small":
      return typeof value === "string" || Array.isArray(value)
        ? { problem: "length", expected: "" }
        : { problem: "range", expected: issue.code === "too_big" ? `≤ ${issue.maximum}` : `≥ ${issue.minimum}` };
    case "invalid_format":
      return issue.format === "url"
        ? { problem: "url", expected: "" }
        : issue.format === "date"
          ? { problem: "date", expected: "" }
          : { problem: "id", expected: issue.pattern ?? "" };
    default:
      return { problem: "other", expected: "" };
  }
}

function at(item: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    item,
  );
}

function show(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}

function dateFaults(table: RecordTable, record: string, row: Row): RejectedRecord[] {
  const field = table === "events" ? "when" : table === "sources" ? "published" : null;
  if (field === null) return [];
  return readings(row[field] as When).flatMap((reading): RejectedRecord[] => {
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

const REFERENCE_KEYS: Readonly<Record<string, RecordTable>> = {
  event: "events",
  election: "elections",
  place: "places",
  actor: "actors",
  source: "sources",
  within: "places",
  inside: "events",
  abroad: "events",
  silence: "events",
  results: "events",
};
const REFERENCE_LISTS: Readonly<Record<string, RecordTable>> = { sources: "sources", notToConfuse: "places", scope: "places" };

/** Every id that a record points at, with its path. */
function* references(value: unknown, path = ""): Generator<{ readonly table: RecordTable; readonly id: string; readonly path: string }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* references(item, `${path}${index}.`);
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const one = Object.hasOwn(REFERENCE_KEYS, key) ? REFERENCE_KEYS[key] : undefined;
      const list = Object.hasOwn(REFERENCE_LISTS, key) ? REFERENCE_LISTS[key] : undefined;
      if (one && typeof item === "string") yield { table: one, id: item, path: path + key };
      else if (list && Array.isArray(item)) for (const id of item) yield { table: list, id: String(id), path: path + key };
      else if (key === "election" && typeof item === "object" && item !== null)
        yield { table: "elections", id: (item as Row).id, path: `${path}election.id` };
      if (typeof item === "object") yield* references(item, `${path}${key}.`);
    }
  }
}

/** Takes out records that point at none, until nothing does. */
function dropDangling(tables: Tables, rejected: RejectedRecord[]): void {
  for (let dropped = true; dropped; ) {
    dropped = false;
    const ids = Object.fromEntries(TABLES.map((table) => [table, new Set(tables[table].map((row) => row.id))])) as Record<
      RecordTable,
      Set<string>
    >;
    for (const table of TABLES) {
      tables[table] = tables[table].filter((row) => {
        const missing = [...references(row)].find((reference) => !ids[reference.table].has(reference.id));
        if (missing) rejected.push({ table, record: row.id, field: missing.path, value: missing.id, problem: "reference", expected: "" });
        dropped ||= missing !== undefined;
        return missing === undefined;
      });
    }
  }
}

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
