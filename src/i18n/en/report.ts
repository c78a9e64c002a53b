import type { Section } from "../forms.ts";

export const report = {
  "report.waiting": "Loading what this link leads to…",
  "report.pages": "The whole record, page by page",
  "report.firstPart":
    "The pictures show the whole record. Of its events and directives only the first follow here, in order of time. All of them, the calendar and the reports are on these pages:",
  "report.mapPage": "The map as a picture",
  "report.timelinePage": "The timeline as a picture",
  "report.tooDense": "This picture has become too large for a page by itself. With scripts switched on, the record's first page draws it.",
  "report.entries": "Events and directives",
  "report.page": "{title}, page {n} of {total}",
  "report.previous": "Previous page",
  "report.next": "Next page",
} as const satisfies Section<"report">;
