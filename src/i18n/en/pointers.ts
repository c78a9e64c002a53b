import type { Section } from "../forms.ts";

export const pointers = {
  "timeline.pointEarlier": "Selected, earlier than shown here: {what}. Show it",
  "timeline.pointLater": "Selected, later than shown here: {what}. Show it",
} as const satisfies Section<"timeline">;
