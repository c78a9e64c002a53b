import type { z } from "zod";
import { readEdtf } from "../model/edtf.ts";
import { nearest } from "../model/nearest.ts";
import { NO_LANGUAGE } from "../model/schema.ts";
import type { Fault } from "./errors.ts";
import { plainly } from "./tidy.ts";

const MAX_VALUE = 200;

type Read<T> = { readonly data: T; readonly faults: readonly [] } | { readonly data: undefined; readonly faults: readonly Fault[] };

/** A value as a schema reads it, or what is wrong with it. */
export function read<T>(schema: z.ZodType<T>, item: unknown, table: string, record: string): Read<T> {
  try {
    const { data, error } = schema.safeParse(item);
    return error ? { data: undefined, faults: faults(table, record, error, item) } : { data, faults: [] };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const field =
      Object.keys(item as object).find((key) => overflows(schema, { [key]: (item as Readonly<Record<string, unknown>>)[key] })) ?? "—";
    return { data: undefined, faults: [{ table, record, field, value: show(at(item, [field])), problem: "other", expected: "" }] };
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
function faults(table: string, record: string, error: z.ZodError, item: unknown): Fault[] {
  const seen = new Set<string>();
  return error.issues.flatMap(innermost).flatMap((found) => {
    const issue = atItsRoot(found, item);
    const field = issue.path.map(String).join(".") || "—";
    if (seen.has(field)) return [];
    seen.add(field);
    const value = at(item, issue.path);
    return [{ table, record, field, value: show(value), ...problemOf(issue, value) }];
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

export type Problem = Pick<Fault, "problem" | "expected" | "nearest">;

function problemOf(issue: z.core.$ZodIssue, value: unknown): Problem {
  if (value === undefined) return { problem: "missing", expected: "" };
  switch (issue.code) {
    case "invalid_type":
      return { problem: "type", expected: issue.expected };
    case "invalid_value":
      return codeProblem(value, issue.values.map(String));
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
    case "custom":
      return issue.message === NO_LANGUAGE ? { problem: "language", expected: "" } : { problem: "other", expected: "" };
    default:
      return { problem: "other", expected: "" };
  }
}

/** Of no word longer than this is it guessed which was meant. */
export const MOST_GUESSED = 60;

/** A code that is none of those allowed, with the nearest of them. */
export function codeProblem(value: unknown, allowed: readonly string[]): Problem {
  const near = typeof value === "string" && value.length <= MOST_GUESSED ? nearest(value, allowed) : undefined;
  return { problem: "code", expected: allowed.join(", "), ...(near === undefined ? {} : { nearest: near }) };
}

function at(item: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined,
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
