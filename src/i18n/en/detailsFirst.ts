import type { Section } from "../forms.ts";

/** What is said of every item that is named. */
export const detailsFirst = {
  "details.noPublisher": "publisher not stated",
  "details.measureAt": "{measure} ({site})",
  "details.nothingHere": "Nothing matches the current filter.",
  "details.untitled": "Untitled report",
  "details.electionRound": "{election}: {round}",
  "details.coverageUndated": "{period}; events without a date: {n}",
} as const satisfies Section<"details">;
