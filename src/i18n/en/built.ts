import type { Section } from "../forms.ts";

/** What only pages that are built say, beside their report. */
export const built = {
  "app.description":
    "Who ordered what, where, and before which vote? A map and timeline of interior-ministry meetings and security directives in Egypt and Libya, each linked to a paragraph of a press report.",
  "app.noScript": "This page needs JavaScript for its map and timeline. JavaScript is off in your browser.",
  "common.tagline": "A timeline of security directives around elections in Egypt and Libya, as the press reported them",
  "common.menu": "Menu",
  "common.datasetHash": "Dataset {hash}",
} as const satisfies Section<"app" | "common">;
