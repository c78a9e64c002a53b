import type { Section } from "../forms.ts";

export const help = {
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
} as const satisfies Section<"app">;
