import type { Section } from "../forms.ts";

export const share = {
  "share.title": "Share",
  "share.link": "Link",
  "share.embed": "Embed",
  "share.figure": "Figure",
  "share.data": "Data",
  "share.citation": "Citation",
} as const satisfies Section<"share">;
