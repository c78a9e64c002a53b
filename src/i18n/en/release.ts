import type { Section } from "../forms.ts";

export const release = {
  "release.label": "Release of the record",
  "release.bar": "The record as released on {date} ({hash}).",
  "release.newest": "No later release has been published; the current record may have changed since.",
  "release.newer": "A later release was published on {date}.",
  "release.openCurrent": "Open the current record",
  "release.unknown": "This release does not exist",
  "release.unknownText":
    "This link asks for the release {name}, and this site has none of that name. The link may have been cut short, or the release taken down.",
  "release.unknownFrame": "The release that this frame asks for is not on this site.",
  "release.withdrawn": {
    zero: "Nothing has been withdrawn from it.",
    one: "One item has been withdrawn from it since.",
    other: "{n} items have been withdrawn from it since.",
  },
  "release.cited": "Cited from dataset {hash}: {events}, {directives}.",
  "release.citedSame": "This view still gives the same numbers.",
  "release.citedOther": "This view now gives {events}, {directives}.",
  "release.citedGone": "That dataset was never released here, so it cannot be shown as it was.",
  "release.asCited": "As it was cited",
  "release.asNow": "As it is now",
} as const satisfies Section<"release">;
