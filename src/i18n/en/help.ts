import type { Section } from "../forms.ts";

export const help = {
  "app.helpMarks":
    "Shape and colour of a mark show the authority. A blurred edge on the map means we do not know how far the area reaches. What we cannot place is counted and listed, not drawn.",
  "app.helpCounts":
    "When dates are uncertain, counts are ranges: “9 to 11 events” means 9 for certain and 2 more possible. If a report does not say something, we write “not stated”.",
  "app.helpKeys": "Keyboard shortcuts",
  "app.keySearch": "Search",
  "app.keyEscape": "Leave the tour, or clear the selection",
  "app.keyHelp": "This help",
  "app.keySteps": "Step from event to event on the timeline, or from step to step in the tour",
} as const satisfies Section<"app">;
