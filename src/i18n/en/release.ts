import type { Section } from "../forms.ts";

export const release = {
  "release.label": "Release of the record",
  "release.bar": "The record as released on {date} ({hash}).",
  "release.newest": "No later release is out; the current record may have changed since.",
  "release.newer": "A later release is out, of {date}.",
  "release.openCurrent": "Open the current record",
  "release.unknown": "There is no such release",
  "release.unknownText":
    "This link asks for the release {name}. This site has none of that name: the link may have been cut short, or the release taken down.",
  "release.unknownFrame": "The release that this frame asks for is not on this site.",
  "release.withdrawn": {
    zero: "Nothing has been withdrawn from it.",
    one: "One item has been withdrawn from it since.",
    other: "{n} items have been withdrawn from it since.",
  },
  "release.cited": "Cited from dataset {hash}: {events}, {directives}.",
  "release.citedSame": "That still holds: this view gives the same.",
  "release.citedOther": "This view now gives {events}, {directives}.",
  "release.citedGone": "That dataset was not released on this site, so it cannot be shown as it was.",
  "release.asCited": "As it was cited",
  "release.asNow": "As it is now",
} as const satisfies Section<"release">;
