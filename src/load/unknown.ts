import type { z } from "zod";
import { type Fields, isFields } from "../model/fields.ts";
import { nearest } from "../model/nearest.ts";
import { MOST_GUESSED, show } from "./dataErrors.ts";
import type { ErrorLog } from "./errorLog.ts";

type Schema = z.core.$ZodType;

/** What may stand in a value: fields by name, the entries of a list or map, or one of several; undefined where nothing has a name. */
type Known =
  | { readonly fields: ReadonlyMap<string, Known | undefined>; readonly required: readonly string[] }
  | { readonly entry: Known }
  | { readonly either: readonly Known[] };

const compiled = new WeakMap<Schema, { readonly known: Known | undefined }>();

function knownIn(schema: Schema): Known | undefined {
  const before = compiled.get(schema);
  if (before) return before.known;
  const known = compile(schema);
  compiled.set(schema, { known });
  return known;
}

/** Schemas that hold others, by the kind that each names: to ask for zod's classes would take all of them along. */
interface Holding {
  readonly optional: z.core.$ZodOptional;
  readonly nullable: z.core.$ZodNullable;
  readonly object: z.core.$ZodObject;
  readonly array: z.core.$ZodArray;
  readonly record: z.core.$ZodRecord;
  readonly union: z.core.$ZodUnion;
}

const definition = <S extends Schema>({ _zod: { def } }: S): S["_zod"]["def"] => def;

const is = <Kind extends keyof Holding>(kind: Kind, schema: Schema): schema is Holding[Kind] => definition(schema).type === kind;

function compile(schema: Schema): Known | undefined {
  if (is("optional", schema) || is("nullable", schema)) return knownIn(definition(schema).innerType);
  if (is("array", schema)) return entriesOf(definition(schema).element);
  if (is("record", schema)) return entriesOf(definition(schema).valueType);
  if (is("object", schema)) {
    const fields = Object.entries(definition(schema).shape);
    return {
      fields: new Map(fields.map(([name, field]) => [name, knownIn(field)])),
      required: fields.flatMap(([name, field]) => (is("optional", field) ? [] : [name])),
    };
  }
  if (!is("union", schema)) return undefined;
  const either = definition(schema).options.flatMap((option) => knownIn(option) ?? []);
  return either.length === 0 ? undefined : { either };
}

function entriesOf(schema: Schema): Known | undefined {
  const entry = knownIn(schema);
  return entry && { entry };
}

/** Of what a note is made: the value's path by field names, and the record that it is told of. */
export interface Named {
  readonly path: string;
  readonly record: string;
  readonly log: ErrorLog;
}

/** Notes every field of a value, however deep, that a schema has no place for: it is not shown. */
export function noteUnknown(schema: Schema, value: unknown, { path, record, log }: Named): void {
  const known = knownIn(schema);
  if (known) walk(known, value, path, (name, beside, names, at) => note(name, { beside, names, path: at, record, log }));
}

/** Notes the fields of a value that are not among those known; what they hold is not looked at. Of a file itself each goes by its own name. */
export function noteUnknownNames(value: unknown, names: readonly string[], { path, record, log }: Named): void {
  if (!isFields(value)) return;
  const known = new Set(names);
  for (const name of Object.keys(value))
    if (!known.has(name)) note(name, { beside: value, names, path, record: record === "" ? show(name) : record, log });
}

type Report = (name: string, beside: Fields, names: Iterable<string>, path: string) => void;

function walk(known: Known, value: unknown, path: string, report: Report): void {
  if (typeof value !== "object" || value === null) return;
  if ("entry" in known)
    for (const item of Array.isArray(value) ? (value as unknown[]) : Object.values(value)) walk(known.entry, item, path, report);
  else if (isFields(value)) {
    const fitting = "either" in known ? known.either.find((one) => "fields" in one && hasAll(value, one.required)) : known;
    if (fitting && "fields" in fitting) walkFields(fitting.fields, value, path, report);
  }
}

function walkFields(fields: ReadonlyMap<string, Known | undefined>, value: Fields, path: string, report: Report): void {
  for (const name of Object.keys(value)) {
    const inner = fields.get(name);
    if (inner) walk(inner, value[name], join(path, name), report);
    else if (!fields.has(name)) report(name, value, fields.keys(), path);
  }
}

const hasAll = (value: Fields, names: readonly string[]): boolean => names.every((name) => Object.hasOwn(value, name));

const join = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

interface Unknown extends Named {
  readonly beside: Fields;
  readonly names: Iterable<string>;
}

/** The name meant is one that is not there already. */
function note(name: string, { beside, names, path, record, log }: Unknown): void {
  const meant = (): string =>
    name.length > MOST_GUESSED
      ? ""
      : (nearest(
          name,
          [...names].filter((known) => !Object.hasOwn(beside, known)),
        ) ?? "");
  log.note({ kind: "unknown", field: show(join(path, name)), value: "", expected: meant }, record);
}
