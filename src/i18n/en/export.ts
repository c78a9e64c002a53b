import type { Section } from "../forms.ts";

export const exporting = {
  "export.title": "Download the data",
  "export.shownRows": "What is shown",
  "export.allRows": "Everything",
} as const satisfies Section<"export">;
