import type { z } from "zod";
import { readEdtf } from "../model/edtf.ts";
import { isFields } from "../model/fields.ts";
import { nearest } from "../model/nearest.ts";
import { NO_LANGUAGE } from "../model/schema.ts";
import type { DataError } from "./errors.ts";
import { plainly } from "./tidy.ts";

const MAX_VALUE = 200;

type Read<T> = { readonly data: T; readonly errors: readonly [] } | { readonly data: undefined; readonly errors: readonly DataError[] };

/** A value as a schema reads it, or what is wrong with it. */
export function read<T>(schema: z.ZodType<T>, item: unknown, table: string, record: string): Read<T> {
  try {
    const { data, error } = schema.safeParse(item);
    return error ? { data: undefined, errors: errorsOf(table, record, error, item) } : { data, errors: [] };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const fields = isFields(item) ? Object.entries(item) : [];
    const [field] = fields.find(([key, value]) => overflows(schema, { [key]: value })) ?? ["—"];
    return { data: undefined, errors: [{ table, record, field, value: show(at(item, [field])), kind: "other", expected: "" }] };
  }
}

/** True where so much is wrong with a value that its issues are more than an engine can pass on at once. */
function overflows(schema: z.ZodType, item: unknown): boolean {
  try {
    schema.safeParse(item);
    return false;
  } catch {
    return true;
  }
}

/** zod's issues in our words, the first of each field; a union's are those of the member that fits best. */
function errorsOf(table: string, record: string, error: z.ZodError, item: unknown): DataError[] {
  const seen = new Set<string>();
  return error.issues.flatMap(innermost).flatMap((found) => {
    const issue = atItsRoot(found, item);
    const field = issue.path.map(String).join(".") || "—";
    if (seen.has(field)) return [];
    seen.add(field);
    const value = at(item, issue.path);
    return [{ table, record, field, value: show(value), ...detailOf(issue, value) }];
  });
}

function innermost(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const [first, ...others] = issue.errors;
  if (!first) return [issue];
  const best = others.reduce((fewest, next) => (next.length < fewest.length ? next : fewest), first);
  return best.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

const BOUNDS: ReadonlySet<PropertyKey> = new Set(["from", "latestStart", "earliestEnd", "to"]);

/** The four days of a date follow from it: where it cannot be read, they are not told besides. */
function atItsRoot(issue: z.core.$ZodIssue, item: unknown): z.core.$ZodIssue {
  const last = issue.path.at(-1);
  if (last === undefined || !BOUNDS.has(last)) return issue;
  const path = [...issue.path.slice(0, -1), "edtf"];
  const written = at(item, path);
  return typeof written === "string" && !readEdtf(written) ? { ...issue, path } : issue;
}

export type ErrorDetail = Pick<DataError, "kind" | "expected" | "nearest">;

function detailOf(issue: z.core.$ZodIssue, value: unknown): ErrorDetail {
  if (value === undefined) return { kind: "missing", expected: "" };
  switch (issue.code) {
    case "invalid_type":
      return { kind: "type", expected: issue.expected };
    case "invalid_value":
      return codeError(value, issue.values.map(String));
    case "too_big":
    case "too_small":
      return typeof value === "string" || Array.isArray(value)
        ? { kind: "length", expected: "" }
        : { kind: "range", expected: issue.code === "too_big" ? `≤ ${issue.maximum}` : `≥ ${issue.minimum}` };
    case "invalid_format":
      return issue.format === "url"
        ? { kind: "url", expected: "" }
        : issue.format === "date"
          ? { kind: "date", expected: "" }
          : { kind: "id", expected: issue.pattern ?? "" };
    case "custom":
      return issue.message === NO_LANGUAGE ? { kind: "language", expected: "" } : { kind: "other", expected: "" };
    default:
      return { kind: "other", expected: "" };
  }
}

/** Of no word longer than this is it guessed which was meant. */
export const MOST_GUESSED = 60;

/** A code that is none of those allowed, with the nearest of them. */
export function codeError(value: unknown, allowed: readonly string[]): ErrorDetail {
  const near = typeof value === "string" && value.length <= MOST_GUESSED ? nearest(value, allowed) : undefined;
  return { kind: "code", expected: allowed.join(", "), ...(near === undefined ? {} : { nearest: near }) };
}

function at(item: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
    item,
  );
}

/** A value as text, cut short; what is nested deeper than a value of this format is only hinted at. */
export function show(value: unknown): string {
  const text = typeof value === "string" ? plainly(value.slice(0, MAX_VALUE + 1)) : plainly(JSON.stringify(shallow(value, 4)) ?? "");
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}

function shallow(value: unknown, depth: number): unknown {
  if (typeof value === "string") return value.slice(0, MAX_VALUE);
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return "…";
  const kept = Object.entries(value).slice(0, MAX_VALUE);
  return Array.isArray(value)
    ? kept.map(([, item]) => shallow(item, depth - 1))
    : Object.fromEntries(kept.map(([key, item]) => [key, shallow(item, depth - 1)]));
}
