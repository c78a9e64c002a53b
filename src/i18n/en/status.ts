import type { Section } from "../forms.ts";

export const status = {
  "status.label": "What is shown",
  "status.allRead": "All that could be read of this record is shown.",
  "status.all": "Everything in this record is shown.",
  "status.filtered": "{events} · {directives}",
  "status.calendarApart": "{entries}, counted apart",
  "status.clearAll": "Clear all filters",
  "status.announceFiltered": "{events}, {directives}",
  "status.selected": "Selected: {title}",
  "status.trustChanged": "Shown: {setting}",
  "status.filters": "Active filters",
  "status.text": "containing “{words}”",
  "status.withUndated": "{days}, and events with no date",
  "status.allOf": "{facet}, all of: {values}",
  "status.otherValues": { one: "{n} other", other: "{n} others" },
  "status.corrections": {
    one: "{n} correction touches what is shown.",
    other: "{n} corrections touch what is shown.",
  },
  "status.remove": "Remove the filter: {filter}",
  "status.letUndated": "Let in events with no date",
  "status.searching": "Search is still reading the record; until then it leaves nothing out.",
  "status.nothing": "Nothing meets all of these filters.",
  "status.relief": "Without “{filter}”: {count}",
  "status.noRelief": "No filter taken away by itself gives anything.",
} as const satisfies Section<"status">;
