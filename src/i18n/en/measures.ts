import type { Section } from "../forms.ts";

export const measures = {
  "measures.title": "Measures",
  "measures.emptyCell": "Not mentioned in the reports of this record",
  "measures.notOrdered": "Not mentioned is not the same as not ordered.",
} as const satisfies Section<"measures">;
