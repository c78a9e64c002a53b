import type { Section } from "../forms.ts";

export const pointers = {
  "timeline.pointEarlier": "Show the selection, earlier than what is shown here: {what}",
  "timeline.pointLater": "Show the selection, later than what is shown here: {what}",
} as const satisfies Section<"timeline">;
