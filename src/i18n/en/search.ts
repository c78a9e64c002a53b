import type { Section } from "../forms.ts";

export const search = {
  "search.label": "Search",
  "search.placeholder": "Search the record",
  "search.clear": "Clear the search",
} as const satisfies Section<"search">;
