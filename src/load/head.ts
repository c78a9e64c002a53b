import { newestFirst } from "../model/corrections.ts";
import { contactSchema, correctionSchema, coversSchema, datasetSchema, storyRefSchema, termsSchema } from "../model/schema.ts";
import type { Correction, StoryRef, Terms, Text } from "../model/types.ts";
import { SCHEMA } from "../model/version.ts";
import { read, show } from "./dataErrors.ts";
import type { ErrorLog } from "./errorLog.ts";
import { inOneLanguage } from "./language.ts";
import { lackOf, nameOf, type Parts, requiredOf } from "./tables.ts";
import { readVocabulary } from "./terms.ts";
import { tidied } from "./tidy.ts";
import { noteUnknown, noteUnknownNames } from "./unknown.ts";

const REQUIRED = requiredOf(correctionSchema);

/** The corrections that are as the format requires. */
async function readCorrections(raw: unknown, { log, pace }: Parts): Promise<readonly Correction[]> {
  const table = "corrections";
  if (!Array.isArray(raw)) {
    log.add({ table, record: table, field: table, value: show(raw), kind: "table", expected: "[ … ]" });
    return [];
  }
  const good: Correction[] = [];
  await pace.each(raw as readonly unknown[], (item, index) => {
    const record = nameOf(item, index);
    const lacks = lackOf(REQUIRED, item, { table, record, brief: log.full });
    if (!lacks) noteUnknown(correctionSchema, item, { path: table, record, log });
    const { data, errors } = lacks
      ? { data: undefined, errors: [lacks] }
      : read(correctionSchema, tidied(item, record, log), table, record);
    if (data) good.push(inOneLanguage(data, record, log));
    else log.leaveOut(errors);
  });
  return newestFirst(good);
}

function readContact(raw: unknown, log: ErrorLog): string | null {
  const { data, errors } = read(contactSchema.nullable(), raw, "dataset", "contact");
  for (const error of errors) log.add({ ...error, field: "contact" });
  return data ?? null;
}

/** What it says that it covers is used for dates alone, elsewhere. */
function checkCovers(raw: unknown, log: ErrorLog): void {
  noteUnknown(coversSchema, raw, { path: "covers", record: "covers", log });
  for (const error of read(coversSchema, raw, "dataset", "covers").errors) log.add({ ...error, field: inside("covers", error.field) });
}

function readStoryRef(raw: unknown, log: ErrorLog): StoryRef | undefined {
  noteUnknown(storyRefSchema, raw, { path: "story", record: "story", log });
  const { data, errors } = read(storyRefSchema, raw, "dataset", "story");
  for (const error of errors) log.add({ ...error, field: inside("story", error.field) });
  return data;
}

function readTerms(raw: unknown, log: ErrorLog): Terms | undefined {
  noteUnknown(termsSchema, raw, { path: "terms", record: "terms", log });
  const { data, errors } = read(termsSchema, tidied(raw, "terms", log), "dataset", "terms");
  for (const error of errors) log.add({ ...error, field: inside("terms", error.field) });
  return data;
}

/** The path of a field of a part; of the part itself where no field is to blame. */
const inside = (part: string, field: string): string => (field === "—" ? part : `${part}.${field}`);

function readTitle(raw: unknown, log: ErrorLog): Text {
  noteUnknown(datasetSchema.shape.title, raw, { path: "title", record: "title", log });
  const { data, errors } = read(datasetSchema.shape.title, tidied(raw, "title", log), "dataset", "title");
  for (const error of errors) log.add({ ...error, field: inside("title", error.field) });
  return data ? inOneLanguage(data, "title", log) : { ar: "—", en: "—" };
}

/** Names of a file's parts that say nothing of what is in it: the schema that an editor checks it by, and what a release has lost since. */
const ASIDE = ["$schema", "withdrawn"];

/** What stands beside the tables: version, hash, title, contact, corrections and vocabulary. `parts` are the names that the file's form knows. */
export async function readHead(raw: Readonly<Record<string, unknown>>, parts: readonly string[], check: Parts) {
  const { log } = check;
  noteUnknownNames(raw, [...parts, ...ASIDE], { path: "", record: "", log });
  if ("covers" in raw) checkCovers(raw["covers"], log);
  const story = "story" in raw ? readStoryRef(raw["story"], log) : undefined;
  const terms = "terms" in raw ? readTerms(raw["terms"], log) : undefined;
  const hash = datasetSchema.shape.hash.safeParse(raw["hash"]);
  // What the page itself makes of a table goes by the hash of its contents, and says so with null.
  if (!hash.success && raw["hash"] !== null) log.note({ kind: "noHash", field: "hash", value: show(raw["hash"]), expected: "" }, "hash");
  return {
    schema: SCHEMA,
    ...("contact" in raw ? { contact: readContact(raw["contact"], log) } : {}),
    ...(story ? { story } : {}),
    ...(terms ? { terms } : {}),
    ...("corrections" in raw ? { corrections: await readCorrections(raw["corrections"], check) } : {}),
    hash: hash.success ? hash.data : "",
    title: readTitle(raw["title"], log),
    vocabulary: await readVocabulary(raw["vocabulary"], check),
  };
}
