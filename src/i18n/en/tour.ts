import type { Section } from "../forms.ts";

export const tour = {
  "tour.title": "Tour",
  "tour.step": "Step {n} of {total}",
  "tour.noStep": "The tour has no such step. The link may be old.",
  "tour.previous": "Previous",
  "tour.next": "Next",
  "tour.end": "Finish",
  "tour.link": "Link to this step",
  "tour.leave": "Leave the tour",
} as const satisfies Section<"tour">;
