import { type Fields, isFields } from "./fields.ts";
import { mapValues } from "./keyed.ts";
import type { Text } from "./types.ts";

/** The words of a text in one language; null where another's record has none in it. */
export const wordsIn = (text: Text, lang: "ar" | "en"): string | null =>
  text.only === undefined || text.only === lang ? text[lang] : null;

/** A value as its record gives it: a text in one language with that one alone. */
export function asGiven(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asGiven);
  return isFields(value) ? fieldsAsGiven(value) : value;
}

/** The same of an object. */
export function fieldsAsGiven(fields: Fields): Fields {
  const { only } = fields;
  if (only === "ar" || only === "en") return { [only]: fields[only] };
  return mapValues(fields, (_key, item) => asGiven(item));
}
