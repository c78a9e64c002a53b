import type { Section } from "../forms.ts";

export const figure = {
  "figure.filter": "Filter",
  "figure.shown": "Shown",
  "figure.data": "Data",
  "figure.link": "This view",
  "figure.unverified": "{hash} (unverified)",
  "figure.provenance": "{name}, dataset {hash}, accessed {date}",
  "figure.noLink": "The address of the site was not given; this view is what follows it: {fragment}",
  "figure.noLinkWhole": "The address of the site was not given; this is the view on which its page opens.",
  "figure.longLink": "The link is too long for a code that could be read.",
  "figure.report": "{title} ({outlet})",
  "figure.otherReports": { one: "and {n} other report", other: "and {n} other reports" },
  "figure.legendDisputed": "Dashed boundary: disputed by the two governments",
  "figure.legendSelected": "Selected",
  "figure.altBoth": "A map of Egypt and Libya and a timeline: {counts}",
  "figure.altMap": "A map of Egypt and Libya: {counts}",
  "figure.altTimeline": "A timeline from {from} to {to}: {counts}",
} as const satisfies Section<"figure">;
