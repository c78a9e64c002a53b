import type { Section } from "../forms.ts";

/** What only pages that are built say, beside their report. */
export const built = {
  "app.description":
    "Who told whom to do what, where, and before which vote: meetings and security directives of the interior ministries of Egypt and Libya, on a map linked to a timeline, each traced to a paragraph of a press report.",
  "app.noScript": "This page draws its map and timeline with JavaScript, which is off here.",
  "common.tagline": "A timeline of security directives around elections in Egypt and Libya, as the press reported them",
  "common.menu": "Menu",
  "common.datasetHash": "Dataset {hash}",
} as const satisfies Section<"app" | "common">;
