import type { Section } from "../forms.ts";

export const facets = {
  "facets.title": "Filters",
  "facets.clear": "Clear {facet}",
  "facets.clearAll": "Clear all filters",
  "facets.open": "Open the filters",
  "facets.noneRecorded": "none recorded",
  "facets.anyOf": "any of",
  "facets.allOf": "all of",
} as const satisfies Section<"facets">;
