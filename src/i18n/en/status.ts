import type { Section } from "../forms.ts";

export const status = {
  "status.label": "What is shown",
  "status.all": "Everything in this record is shown.",
  "status.filtered": "{events} · {directives}",
  "status.calendarApart": "{entries}, counted apart",
  "status.clearAll": "Clear all filters",
  "status.announceFiltered": "{events}, {directives}",
  "status.selected": "Selected: {title}",
  "status.selectionCleared": "Selection cleared",
  "status.outsideFilter": "The selection is outside the current filter.",
  "status.languageChanged": "The page is now in English.",
  "status.trustChanged": "Shown: {setting}",
  "status.stepEvent": "{title}, {date}",
  "status.noEarlier": "No earlier event",
  "status.noLater": "No later event",
  "status.linkPartIgnored": "Part of this link could not be read and was left out.",
  "status.linkPartsIgnored": {
    one: "One part of this link could not be read and was left out: {parts}",
    other: "{n} parts of this link could not be read and were left out: {parts}",
  },
  "status.notFound": "What this link points at is not in this record: {id}",
  "status.dismiss": "Dismiss",
} as const satisfies Section<"status">;
