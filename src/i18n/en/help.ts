import type { Section } from "../forms.ts";

export const help = {
  "app.helpMarks":
    "The shape and colour of a mark show the authority. A soft edge on the map is that of an area of unknown extent. What has no place is counted and listed, not drawn.",
  "app.helpCounts":
    "Counts are ranges where dates are uncertain: “9–11” says that 9 are certainly in and 2 more possibly. What a report does not say is shown as not said.",
  "app.helpKeys": "Keys",
  "app.keySearch": "Search",
  "app.keyEscape": "Clear the selection",
  "app.keyHelp": "This help",
  "app.keySteps": "Step from event to event, on the timeline",
} as const satisfies Section<"app">;
