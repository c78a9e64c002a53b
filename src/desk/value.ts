import { asFields, type Fields, isFields } from "../model/fields.ts";
import { type Path, valueAt } from "../model/raw.ts";

/** The same value with `next` at a path, and maps and lists made where the way lacks them; undefined takes out what stands there. */
export function withValue(value: unknown, path: Path, next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === "number") return withItem(Array.isArray(value) ? (value as readonly unknown[]) : [], step, rest, next);
  const fields = asFields(value);
  const inner = withValue(fields[step], rest, next);
  if (inner !== undefined) return { ...fields, [step]: inner };
  const { [step]: _, ...others } = fields;
  return others;
}

function withItem(items: readonly unknown[], at: number, rest: Path, next: unknown): unknown {
  const inner = withValue(items[at], rest, next);
  return inner === undefined ? items.toSpliced(at, 1) : items.toSpliced(at, 1, inner);
}

/** The map at a path; an empty one where there is none. */
export const fieldsAt = (value: unknown, path: Path): Fields => asFields(valueAt(value, path));

/** True for two values that say the same: the order of a map's keys says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

export const pathKey = (path: Path): string => path.join(".");
/** The path of a key: no key of the format is a number. */
export const pathOfKey = (key: string): Path => key.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
export const isWithin = (path: Path, outer: Path): boolean => outer.every((step, at) => path[at] === step);
