import type { Section } from "../forms.ts";

/** What the pane says before anything is chosen, and of every item that is named. */
export const detailsFirst = {
  "details.in.ar": "(in Arabic)",
  "details.in.en": "(in English)",
  "details.noPublisher": "publisher not stated",
  "details.shortSource": "{publisher}, {date}",
  "details.possible": "possibly in, by an uncertain date",
  "details.measureAt": "{measure} ({site})",
  "details.nothingSelected": "Select an event, a place or a name to see what the reports say of it.",
  "details.close": "Close the details",
  "details.kind.event": "Event",
  "details.kind.directive": "Directive",
  "details.kind.place": "Place",
  "details.kind.actor": "Person or body",
  "details.kind.source": "Report",
  "details.kind.election": "Election",
  "details.nothingHere": "Nothing under the current filter.",
  "details.remote": "remotely",
  "details.inRoom": "in the room",
  "details.untitled": "Untitled report",
  "details.electionRound": "{election}: {round}",
  "details.startTitle": "How to read this page",
  "details.startPlaces":
    "On the map, a mark shows where an event was held; if that is not known, where it happened or what it was about. A directive is marked where it applies. The number on a country counts what is meant for all of it, or has no closer place stated; the capital is never marked for it.",
  "details.startDates":
    "On the timeline, a solid mark is a known day; an open, hatched bar is one unknown day within it. What has no date is listed apart and still counted.",
  "details.startBasis": "Here, each value carries a mark that says how it is known. It opens on the paragraph where a report says so.",
  "details.eventsInFilter": "Events in order of time",
  "details.kindOf": "{general} · {kind}",
  "details.coverageUndated": "{period}; events without a date: {n}",
} as const satisfies Section<"details">;
