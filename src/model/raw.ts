import { type Fields, isFields } from "./fields.ts";

export type Path = readonly (string | number)[];

/** The path of an issue: no key of a record is a symbol. */
export const pathOf = ({ path }: { readonly path: readonly PropertyKey[] }): Path =>
  path.map((step) => (typeof step === "symbol" ? String(step) : step));

/** What stands at `path` below `value`, or undefined; own properties only. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}

/** A string as it is, anything else as no words at all. */
export const asText = (value: unknown): string => (typeof value === "string" ? value : "");

export function listAt(value: unknown, path: Path): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

/** A map inside a file and the path that leads to it. */
export interface Spot<F> {
  readonly file: F;
  readonly path: Path;
  readonly value: Fields;
}

/** Every map at or below `path`, the outer before the inner. */
export function* mapsUnder<F extends { readonly value: unknown }>(file: F, path: Path = []): Generator<Spot<F>> {
  const value = valueAt(file.value, path);
  if (isFields(value)) yield { file, path, value };
  const keys = Array.isArray(value) ? value.keys() : isFields(value) ? Object.keys(value) : [];
  for (const key of keys) yield* mapsUnder(file, [...path, key]);
}

/** The maps of a list, each with its path; what is no map is left out. */
export function mapsIn<F extends { readonly value: unknown }>(file: F, path: Path): readonly Spot<F>[] {
  return listAt(file.value, path).flatMap((value, index) => (isFields(value) ? [{ file, path: [...path, index], value }] : []));
}
