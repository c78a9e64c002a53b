import type { Text } from "./types.ts";

/** The words of a text in one language; null where another's record has none in it. */
export const wordsIn = (text: Text, lang: "ar" | "en"): string | null =>
  text.only === undefined || text.only === lang ? text[lang] : null;

/** A value as its record gives it: a text in one language with that one alone. */
export function asGiven<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(asGiven) as T;
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  const { only } = fields;
  if (only === "ar" || only === "en") return { [only]: fields[only] } as T;
  return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, asGiven(item)])) as T;
}
