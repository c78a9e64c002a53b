import { z } from "zod";
import { catalogue as ar } from "../i18n/ar/catalogue.ts";
import { catalogue as en } from "../i18n/en/catalogue.ts";
import { asFields, isFields } from "../model/fields.ts";
import { ID_KINDS, idPattern } from "../model/ids.ts";
import { namesOf } from "../model/keyed.ts";
import type { Code, VocabularySet } from "../model/vocabulary.ts";
import { definitionsOf } from "./checkIds.ts";
import type { RecordFile } from "./recordFiles.ts";
import { schemasOf, type VocabularyFile } from "./recordSchema.ts";

/** Where they lie, from the root. */
const FOLDER = "data/schema";

/**
 * JSON Schemas of the files in data/, by their paths, for editors: what an editor completes and checks while one writes. Each code is offered with
 * the words of the vocabulary, each reference with the ids that there are. `npm run data` checks more than a schema can say.
 */
export function editorSchemas(vocabulary: VocabularyFile, files: readonly RecordFile[]): readonly (readonly [string, string])[] {
  const schemas = schemasOf(describedCodes(vocabulary));
  const ids = definitionsOf(files);
  const known = new Map(ID_KINDS.map((kind) => [idPattern(kind).source, [...ids[kind].keys()].sort()]));
  return namesOf(schemas).map((kind) => {
    const schema: unknown = z.toJSONSchema(schemas[kind], { target: "draft-7", io: "input", reused: "ref" });
    const named = { ...asFields(told(schema, "", known)), title: `Ballotline: ${kind}` };
    return [`${FOLDER}/${kind}.schema.json`, `${JSON.stringify(named, null, 1)}\n`] as const;
  });
}

/** Reads a code as one of its set, each with its words; what a set has is written once. */
function describedCodes(vocabulary: VocabularyFile) {
  const made = new Map<VocabularySet, z.ZodType<string>>();
  function read<S extends VocabularySet>(set: S): z.ZodType<Code<S>>;
  function read(set: VocabularySet): z.ZodType<string> {
    const schema = made.get(set) ?? codesOf(vocabulary[set]);
    made.set(set, schema);
    return schema;
  }
  return read;
}

function codesOf(terms: VocabularyFile[VocabularySet]): z.ZodType<string> {
  const codes = Object.entries(terms).map(([code, { label, definition }]) =>
    z.literal(code).meta({ title: `${label.en} · ${label.ar}`, description: `${definition.en}\n${definition.ar}` }),
  );
  return codes.length > 0 ? z.union(codes) : z.string();
}

type Known = ReadonlyMap<string, readonly string[]>;

/** A schema with what editors show beside it; without the defaults that nobody writes. */
function told(schema: unknown, name: string, known: Known): unknown {
  if (Array.isArray(schema)) return schema.map((part) => told(part, name, known));
  if (!isFields(schema)) return schema;
  const { default: _, ...kept } = schema;
  const ids = typeof kept["pattern"] === "string" && name !== "id" ? known.get(kept["pattern"]) : undefined;
  const entries = Object.entries(kept).map(([key, value]) => [
    key,
    key === "properties" ? properties(value, known) : told(value, name, known),
  ]);
  return {
    ...Object.fromEntries(entries),
    // What narrows another part names no type of its own.
    ...("maxLength" in kept ? { type: "string" } : {}),
    ...(ids && ids.length > 0 ? { examples: ids } : {}),
    ...tuple(kept["items"]),
  };
}

/** The parts of a record by their names, each told what the page calls it. */
function properties(parts: unknown, known: Known): unknown {
  return Object.fromEntries(
    Object.entries(asFields(parts)).map(([name, part]) => {
      const description = nameOf(name);
      return [name, { ...(description === undefined ? {} : { description }), ...asFields(told(part, name, known)) }];
    }),
  );
}

function nameOf(field: string): string | undefined {
  for (const key of [`corrections.field.${field}`, `desk.field.${field}`]) {
    const words = [asFields(en)[key], asFields(ar)[key]];
    if (words.every((word) => typeof word === "string")) return words.join(" · ");
  }
  return undefined;
}

/** A pair has as many items as it has places. */
const tuple = (items: unknown) => (Array.isArray(items) ? { minItems: items.length, additionalItems: false } : {});
