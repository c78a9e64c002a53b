import * as arabic from "../i18n/ar/fields.ts";
import * as english from "../i18n/en/fields.ts";
import { asFields, type Fields, isFields } from "../model/fields.ts";
import { RECORD_TABLES } from "../model/recordTables.ts";

/** Where an object of a schema stands: under which key, and in which table of the record. */
interface Place {
  readonly owner: string;
  readonly table: string;
}

const ROOT: Place = { owner: "", table: "" };
const TABLES: ReadonlySet<string> = new Set(RECORD_TABLES);

type Words = Readonly<Record<string, string>>;
const LANGUAGES: readonly { readonly fields: Words; readonly tables: Words }[] = [english, arabic];

/** What a field is, in English and beneath it in Arabic; none where the catalogue of fields has no words for it. */
function wordsOf(name: string, { owner, table }: Place): string | undefined {
  const said = LANGUAGES.map(({ fields, tables }) => {
    if (owner === "" && TABLES.has(name)) return tables[name];
    if (owner === "vocabulary") return tables["codebook"];
    return [`${owner}.${name}`, `${table.replace(/s$/, "")}_${owner}.${name}`, `${table}.${name}`, name]
      .map((key) => fields[key])
      .find(Boolean);
  });
  return said.includes(undefined) ? undefined : said.join("\n");
}

/** A JSON Schema whose fields say what they are, in the words of both languages; what several things share says what is true of all. */
export function withWords(schema: Fields): Fields {
  const places = placesIn(schema);
  const told = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(told);
    if (!isFields(value)) return value;
    const parts = Object.entries(value).map(([key, part]): [string, unknown] => [
      key,
      key === "properties" ? properties(asFields(part), places.get(value) ?? []) : told(part),
    ]);
    return Object.fromEntries(parts);
  };
  const properties = (fields: Fields, at: readonly Place[]): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, part]) => {
        const [words, ...others] = new Set(at.map((place) => wordsOf(name, place)));
        const description = others.length === 0 ? words : wordsOf(name, ROOT);
        return [name, { ...asFields(told(part)), ...(description === undefined ? {} : { description }) }];
      }),
    );
  return asFields(told(schema));
}

/** Where each object of a schema stands: those that are written once and referred to stand in several places. */
function placesIn(schema: Fields): ReadonlyMap<object, readonly Place[]> {
  const found = new Map<object, Place[]>();
  function visit(value: unknown, place: Place): void {
    if (Array.isArray(value)) for (const part of value) visit(part, place);
    if (!isFields(value)) return;
    const known = found.get(value) ?? [];
    if (known.some(({ owner, table }) => owner === place.owner && table === place.table)) return;
    found.set(value, [...known, place]);
    const ref = /^#\/\$defs\/(.+)$/.exec(String(value["$ref"]))?.[1];
    if (ref !== undefined) visit(asFields(schema["$defs"])[ref], place);
    for (const [key, part] of Object.entries(value))
      if (key === "properties") for (const [name, field] of Object.entries(asFields(part))) visit(field, placeUnder(name, place));
      else if (key !== "$defs") visit(part, place);
  }
  visit(schema, ROOT);
  return found;
}

function placeUnder(name: string, { table }: Place): Place {
  if (name === "vocabulary") return { owner: name, table: "codebook" };
  return { owner: name, table: table === "" && TABLES.has(name) ? name : table };
}
