import type { Section } from "../forms.ts";

export const search = {
  "search.label": "Search",
  "search.placeholder": "Search the record",
  "search.clear": "Clear the search",
  "search.nothingFound": "Nothing found for “{words}”",
} as const satisfies Section<"search">;
