import type { IdKind } from "./ids.ts";

interface Field {
  /** Of what kind the records are that it names. */
  readonly kind: IdKind;
  /** True where what has the field still says something without it. */
  readonly mayLack: boolean;
}

const of = (kind: IdKind): Field => ({ kind, mayLack: false });
const maybe = (kind: IdKind): Field => ({ kind, mayLack: true });

/**
 * Which field names which thing: every field of the format, at whatever depth, that holds the id of a record, a list of ids, or
 * a thing that has one as its `id`. A test holds it to the schema.
 */
export const REFERENCES: ReadonlyMap<string, Field> = new Map([
  ["source", of("source")],
  ["sources", maybe("source")],
  ["event", of("event")],
  ["inside", maybe("event")],
  ["abroad", maybe("event")],
  ["silence", maybe("event")],
  ["results", maybe("event")],
  ["place", of("place")],
  ["within", maybe("place")],
  ["notToConfuse", maybe("place")],
  ["scope", maybe("place")],
  ["actor", of("actor")],
  ["election", of("election")],
]);

export interface Reference {
  readonly kind: IdKind;
  readonly id: string;
  /** Where the id stands in the value: keys, and positions in lists. */
  readonly path: readonly (string | number)[];
}

/** Every reference to a record that a value holds, the outer before the inner. */
export const referencesIn = (value: unknown): Generator<Reference> => walk(value, []);

function* walk(value: unknown, path: (string | number)[]): Generator<Reference> {
  if (typeof value !== "object" || value === null) return;
  const fields: Iterable<readonly [string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, item] of fields) {
    path.push(key);
    const field = typeof key === "string" ? REFERENCES.get(key) : undefined;
    if (field) for (const [id, ...below] of idsIn(item)) yield { kind: field.kind, id, path: [...path, ...below] };
    yield* walk(item, path);
    path.pop();
  }
}

type Named = readonly [id: string, ...below: (string | number)[]];

/** The ids that stand in a field, each with what of its path lies below the field. */
function idsIn(item: unknown): readonly Named[] {
  if (typeof item === "string") return [[item]];
  if (Array.isArray(item)) return item.flatMap((id: unknown, at): Named[] => (typeof id === "string" ? [[id, at]] : []));
  const id = typeof item === "object" && item !== null && "id" in item ? item.id : undefined;
  return typeof id === "string" ? [[id, "id"]] : [];
}
