import type { z } from "zod";
import type { RecordProblem, RejectedRecord } from "./errors.ts";

const MAX_VALUE = 200;

/** zod's issues in our words, the first of each field; a union's are those of its first member. */
export function faults(table: string, record: string, error: z.ZodError, item: unknown): RejectedRecord[] {
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

/** A value as text, cut short; what is nested deeper than a value of this format is only hinted at. */
export function show(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(shallow(value, 4)) ?? "");
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
