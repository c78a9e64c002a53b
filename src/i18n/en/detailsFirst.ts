import type { Section } from "../forms.ts";

/** What the pane says before anything is chosen, and of every item that is named. */
export const detailsFirst = {
  "details.noPublisher": "publisher not stated",
  "details.measureAt": "{measure} ({site})",
  "details.nothingSelected": "Select an event, place or name to see what the reports say about it.",
  "details.nothingHere": "Nothing matches the current filter.",
  "details.untitled": "Untitled report",
  "details.electionRound": "{election}: {round}",
  "details.startTitle": "How to read this page",
  "details.startPlaces":
    "On the map, a mark shows where an event was held; if that is not known, where it happened or what it was about. A directive is marked where it applies. The number on a country counts what is meant for all of it, or has no closer place stated; the capital is never marked for it.",
  "details.startDates":
    "On the timeline, a solid mark is a known day; a hatched bar is one unknown day within it. Events without a date are listed separately and still counted.",
  "details.startBasis": "A small mark beside each value shows how we know it. Select it to see the paragraph.",
  "details.coverageUndated": "{period}; events without a date: {n}",
} as const satisfies Section<"details">;
