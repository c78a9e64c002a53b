import type { Section } from "../forms.ts";

export const app = {
  "app.description":
    "Who told whom to do what, where, and before which vote: meetings and security directives of the interior ministries of Egypt and Libya, on a map linked to a timeline, each traced to a paragraph of a press report.",
  "app.noScript": "This page draws its map and timeline with JavaScript, which is off here.",
  "app.openFilters": "Filters",
  "app.openFiltersActive": "Filters ({n})",
  "app.help": "How to read this page",
  "app.helpMarks":
    "A mark is an event: a meeting, a session, an arrest. Its shape and colour say which authority it belongs to. A solid mark has a known day; a hatched span is one day that is not known within it.",
  "app.helpMap":
    "A symbol stands where something was held or meant. A soft edge is an area whose extent is not known; a number across a country is what applies to all of it. What cannot be placed is counted and listed, never drawn.",
  "app.helpCounts":
    "Counts are ranges where dates are uncertain: “9–11” says that 9 are certainly in and 2 more possibly. What a report does not say is shown as not said.",
  "app.helpKeys": "Keys",
  "app.keySearch": "Search",
  "app.keyEscape": "Clear the selection",
  "app.keyHelp": "This help",
  "app.keySteps": "Step from event to event, on the timeline",
  "app.share": "Share",
  "app.switchLanguage": "العربية",
  "app.noticeLink": "About this link",
  "app.dropHere": "Drop a Ballotline record here to open it",
  "app.openFile": "Open a record from a file…",
  "app.closeDetails": "Close the details",
  "app.crashedPane": "This part of the page broke; the rest still works.",
  "app.footer": "Every mark leads back to a paragraph of a report. Records, code and figures may be reused; see Sources.",
  "app.newVersion": "This page has been replaced by a newer version. Reload it to go on; your view is kept.",
} as const satisfies Section<"app">;
