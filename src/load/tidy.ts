import { hiddenIn } from "../model/bidi.ts";
import type { ErrorLog } from "./errorLog.ts";

/** The value without characters that turn the order of letters or are none; that they were there, and letters that were lost before, is noted. */
export function tidied(value: unknown, record: string, log: ErrorLog): unknown {
  const found: Found = { steering: new Set(), lostLetters: new Set() };
  const clean = walk(value, "", found, 0);
  for (const kind of ["steering", "lostLetters"] as const)
    for (const field of found[kind]) log.note({ kind, field, value: "", expected: "" }, record);
  return clean;
}

interface Found {
  readonly steering: Set<string>;
  readonly lostLetters: Set<string>;
}

/** No value of this format lies deeper. */
const DEEPEST = 12;

/** The same object wherever nothing in it changes. */
function walk(value: unknown, path: string, found: Found, depth: number): unknown {
  if (typeof value === "string") return cleaned(value, path, found);
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

const REPLACEMENT = 0xfffd;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

function cleaned(text: string, path: string, found: Found): string {
  let [clean, at] = ["", 0];
  for (const { index, code, kind } of hiddenIn(text)) {
    if (kind === "invisible") continue;
    const isLost = code === REPLACEMENT || isSurrogate(code);
    found[isLost ? "lostLetters" : "steering"].add(path);
    clean += text.slice(at, index) + (isLost ? String.fromCodePoint(REPLACEMENT) : "");
    at = index + (code > 0xffff ? 2 : 1);
  }
  return at === 0 ? text : clean + text.slice(at);
}

/** A value as it may be shown: what steers direction, and is not seen, is written out. */
export function plainly(text: string): string {
  let [plain, at] = ["", 0];
  for (const { index, code } of hiddenIn(text)) {
    plain += `${text.slice(at, index)}\\u${code.toString(16).padStart(4, "0")}`;
    at = index + (code > 0xffff ? 2 : 1);
  }
  return plain + text.slice(at);
}
