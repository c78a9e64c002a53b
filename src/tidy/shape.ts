import { z } from "zod";
import type { IdKind } from "../model/ids.ts";
import { REFERENCES } from "../model/references.ts";
import { datasetSchema, evidence, readingSchema, recordSchemas, termSchema } from "../model/schema.ts";
import { type Code, FIXED, isFixed, type VocabularySet } from "../model/vocabulary.ts";

export type CellType = "string" | "integer" | "number" | "boolean" | "date" | "uri";

/** What may stand in one cell. */
export interface CellShape {
  readonly is: "cell";
  readonly type: CellType;
  /** The set of which it is a code. */
  readonly set: VocabularySet | null;
  /** The kind of record that it names. */
  readonly refers: IdKind | null;
}

export interface Field {
  readonly shape: Shape;
  /** What stands for nothing: no field, null, or what a list has that is empty. */
  readonly empty: "absent" | "null" | "required";
}

/** How a value of the record lies in tables: in a cell, in two of one row, in cells of its own names, or in rows of another table. */
export type Shape =
  | CellShape
  | { readonly is: "text" }
  | { readonly is: "pair"; readonly type: "integer" | "number" }
  | { readonly is: "aliases" | "evidence" | "dates" }
  | { readonly is: "object"; readonly fields: ReadonlyMap<string, Field> }
  | { readonly is: "either"; readonly options: readonly Shape[] }
  | { readonly is: "list"; readonly of: Shape };

const keysOf = (schema: z.ZodObject): string => Object.keys(schema.shape).join();

const bare = (type: CellType, refers: IdKind | null, set: VocabularySet | null = null): CellShape => ({ is: "cell", type, refers, set });

/** The shape that a schema of the format gives; `name` is the field that holds the value. */
export function shapeOf(schema: unknown, name: string): Shape {
  const refers = REFERENCES.get(name)?.kind ?? null;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return shapeOf(schema.unwrap(), name);
  if (schema instanceof z.ZodObject) return objectShape(schema);
  if (schema instanceof z.ZodArray)
    return schema.element === evidence ? { is: "evidence" } : { is: "list", of: shapeOf(schema.element, name) };
  if (schema instanceof z.ZodTuple) return { is: "pair", type: name === "at" ? "number" : "integer" };
  if (schema instanceof z.ZodUnion) return { is: "either", options: schema.options.map((option) => shapeOf(option, name)) };
  if (schema instanceof z.ZodBoolean) return bare("boolean", null);
  if (schema instanceof z.ZodNumber) return bare(schema.format === "safeint" ? "integer" : "number", null);
  if (schema instanceof z.ZodISODate) return bare("date", null);
  if (schema instanceof z.ZodURL) return bare("uri", null);
  return bare("string", refers, setOf(schema));
}

function objectShape(schema: z.ZodObject): Shape {
  const keys = keysOf(schema);
  if (keys === "ar,en") return { is: schema.shape["ar"] instanceof z.ZodArray ? "aliases" : "text" };
  if (keys === "stated,inferred,outside,also") return { is: "dates" };
  return { is: "object", fields: fieldsOf(schema) };
}

const fieldsOf = (schema: z.ZodObject): ReadonlyMap<string, Field> =>
  new Map(Object.entries(schema.shape).map(([key, of]) => [key, { shape: shapeOf(of, key), empty: emptyOf(of) }]));

function emptyOf(schema: unknown): Field["empty"] {
  if (schema instanceof z.ZodOptional) return "absent";
  return schema instanceof z.ZodNullable ? "null" : "required";
}

const SET_OF = new WeakMap<object, VocabularySet>();

/** The set that a schema reads a code of. */
const setOf = (schema: unknown): VocabularySet | null =>
  typeof schema === "object" && schema !== null ? (SET_OF.get(schema) ?? null) : null;

/** Reads the codes of any set, and remembers of which. */
function code<S extends VocabularySet>(set: S): z.ZodType<Code<S>>;
function code(set: VocabularySet): z.ZodType<string> {
  const schema = isFixed(set) ? z.enum(FIXED[set]) : z.string();
  SET_OF.set(schema, set);
  return schema;
}

const objectOf = (schema: z.ZodObject): Extract<Shape, { is: "object" }> => ({ is: "object", fields: fieldsOf(schema) });

const { sources, events, directives, places, actors, elections } = recordSchemas(code);

/** The tables of the record, each a shape of its rows. */
export const ITEMS = {
  sources: objectOf(sources),
  events: objectOf(events),
  directives: objectOf(directives),
  places: objectOf(places),
  actors: objectOf(actors),
  elections: objectOf(elections),
} as const;

/** What the record says of itself, in one row, and what hangs on that. */
export const RECORD = objectOf(
  datasetSchema.omit({
    hash: true,
    vocabulary: true,
    sources: true,
    events: true,
    directives: true,
    places: true,
    actors: true,
    elections: true,
  }),
);

/** A code with its words, and the set that it stands in. */
export const TERM = objectOf(z.object({ set: z.string(), ...termSchema.shape }));

/** A piece of evidence. */
export const EVIDENCE = objectOf(evidence);

/** One reading of a date, with the basis that it is filed under. */
export const READING = objectOf(readingSchema);
