import { z } from "zod";
import { largeSchema } from "../model/columnarSchema.ts";
import { namesOf } from "../model/keyed.ts";
import { datasetSchema, recordSchemas, storySchema } from "../model/schema.ts";
import { codeReader } from "../model/shapes.ts";
import { SCHEMA } from "../model/version.ts";
import { CODE } from "../model/vocabulary.ts";
import { withWords } from "./schemaWords.ts";

/** Codes that say of which set they are. */
const named = codeReader((set) => z.string().regex(CODE).describe(`A code of the set ${set} of the vocabulary.`));
const records = recordSchemas(named);
const tables = namesOf(records);
const inRows = Object.fromEntries(tables.map((table) => [table, z.array(records[table])]));
const { events: _events, directives: _directives, ...inHead } = inRows;

const { columns, wording } = largeSchema.shape;

const FORMS = z.union([
  datasetSchema.extend(inRows).describe("The row form, for records of up to about 10,000 events."),
  largeSchema
    .extend(inHead)
    .describe(
      `The large form, for larger records: events, directives and their words as Arrow in two archives beside this file. ${columns.description} ${wording.description}`,
    ),
  storySchema.describe("The tour of a record, in a file of its own beside it."),
]);

/** The dataset contract in its two forms, with the files beside them, as JSON Schema 2020-12: each field in the words of both languages; further fields are allowed. */
export function writeJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(FORMS, { target: "draft-2020-12", io: "input", reused: "ref" });
  const described = {
    $schema,
    $id: "dataset.schema.json",
    title: `Ballotline dataset (${SCHEMA})`,
    description:
      "Reports of ministerial meetings and security directives around elections in Egypt and Libya: sources, events, directives, places, actors, elections and the vocabulary that codes them. Days are inclusive and null where open; positions count Unicode code points with the end exclusive; coordinates are longitude, then latitude; hash is the SHA-256 of the RFC 8785 form without it, in row form whichever form the file has.",
    ...withWords(schema),
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}
