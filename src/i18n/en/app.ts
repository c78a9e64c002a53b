import type { Section } from "../forms.ts";

export const app = {
  "app.description":
    "Who told whom to do what, where, and before which vote: meetings and security directives of the interior ministries of Egypt and Libya, on a map linked to a timeline, each traced to a paragraph of a press report.",
  "app.noScript": "This page draws its map and timeline with JavaScript, which is off here.",
  "app.openFilters": "Filters",
  "app.openFiltersActive": "Filters ({n})",
  "app.share": "Share",
  "app.switchLanguage": "العربية",
  "app.dropHere": "Drop a Ballotline record here to open it",
  "app.openFile": "Open a record from a file…",
  "app.crashedPane": "This part of the page broke; the rest still works.",
  "app.missingPart": "This part of the page could not be fetched; the rest still works. Check the connection and try again.",
  "app.newVersion": "This page has been replaced by a newer version. Reload it to go on; your view is kept.",
} as const satisfies Section<"app">;
