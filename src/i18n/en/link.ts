import type { Section } from "../forms.ts";

export const link = {
  "link.label": "About this link",
  "link.partsIgnored": {
    one: "One part of this link could not be read and was left out: {parts}",
    other: "{n} parts of this link could not be read and were left out: {parts}",
  },
  "link.notFound": "This record has no item {id}. The link may be old.",
  "link.dismiss": "Dismiss",
  "link.badAddress": "This address cannot be opened: {address}",
  "link.fileClosed":
    "The file {name} was open here. After a reload the page cannot open it by itself. This is our own record; to go back to the file, open it again.",
} as const satisfies Section<"link">;
