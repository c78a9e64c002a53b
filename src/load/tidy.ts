import type { FaultLog } from "./faultLog.ts";

/** Overrides and embeddings of direction: a text that holds one can show itself, and what stands beside it, in another order. */
const STEERING = /[\u202A-\u202E]/gu;
const SUSPECT = /[\u202A-\u202E\uFFFD\uD800-\uDFFF]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The value without marks that steer direction; that they were there, and letters that were lost before, is noted. */
export function tidied(value: unknown, record: string, log: FaultLog): unknown {
  const found = { steering: new Set<string>(), lost: new Set<string>() };
  const clean = walk(value, "", found, 0);
  for (const field of found.steering) log.note({ kind: "steering", field, value: "", expected: "" }, record);
  for (const field of found.lost) log.note({ kind: "lostLetters", field, value: "", expected: "" }, record);
  return clean;
}

interface Found {
  readonly steering: Set<string>;
  readonly lost: Set<string>;
}

/** No value of this format lies deeper. */
const DEEPEST = 12;

/** The same object wherever nothing in it changes. */
function walk(value: unknown, path: string, found: Found, depth: number): unknown {
  if (typeof value === "string") return SUSPECT.test(value) ? cleaned(value, path, found) : value;
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | undefined;
    value.forEach((item, at) => {
      const clean = walk(item, path, found, depth + 1);
      if (clean !== item) (copy ??= [...(value as unknown[])])[at] = clean;
    });
    return copy ?? value;
  }
  let copy: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value)) {
    const clean = walk(item, path === "" ? key : `${path}.${key}`, found, depth + 1);
    if (clean !== item) Object.defineProperty((copy ??= { ...value }), key, { value: clean, enumerable: true });
  }
  return copy ?? value;
}

function cleaned(text: string, path: string, found: Found): string {
  if (text.includes("\uFFFD") || LONE_SURROGATE.test(text)) found.lost.add(path);
  const clean = text.replace(STEERING, "");
  if (clean !== text) found.steering.add(path);
  return clean;
}

/** A value as it may be shown: what steers direction is written out. */
export const plainly = (text: string): string => text.replace(STEERING, (mark) => `\\u${mark.codePointAt(0)!.toString(16)}`);
