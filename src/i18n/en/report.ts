import type { Section } from "../forms.ts";

export const report = {
  "report.waiting": "Opening this link…",
  "report.pages": "The whole record, page by page",
  "report.firstPart":
    "The pictures show the whole record. Of its events and directives only the first follow here, in order of time. All of them, the calendar and the reports are on these pages:",
  "report.mapPage": "The map as a picture",
  "report.timelinePage": "The timeline as a picture",
  "report.tooDense": "This picture is too large for a page of its own. The record’s first page draws it when JavaScript is on.",
  "report.entries": "Events and directives",
  "report.page": "{title}, page {n} of {total}",
  "report.previous": "Previous page",
  "report.next": "Next page",
} as const satisfies Section<"report">;
