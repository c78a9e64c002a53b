import type { Section } from "../forms.ts";

export const codebook = {
  "codebook.title": "Codebook",
  "codebook.intro":
    "How this record is made: its rules, and each of its terms with what it means, what leads to it, and where the record uses it. The cues stand as printed in the reports.",
  "codebook.contents": "Contents",
  "codebook.rules": "Rules for everything",
  "codebook.dates": "Dates in a text",
  "codebook.noise": "What is not the report’s own",
  "codebook.fires": "Counts:",
  "codebook.not": "Does not:",
  "codebook.uses": "In the record",
  "codebook.unused": "The record has not used it so far.",
  "codebook.acts": "Goes with: {acts}",
  "codebook.country": "Country: {country}",
  "codebook.calendar": "A calendar entry: drawn as a band and counted separately.",
  "codebook.venue": "Held somewhere: readers are told where no place is known.",
  "codebook.directive": "Makes an explicit directive.",
  "codebook.sited": "May name where at the polling place.",
  "codebook.person": "One person.",
  "codebook.issued": "Issued by the body itself, and cited as its own document.",
  "codebook.outcome.took-place": "It took place.",
  "codebook.outcome.expected": "It is expected.",
  "codebook.outcome.open": "What becomes of it is open.",
  "codebook.outcome.called-off": "It does not take place.",
} as const satisfies Section<"codebook">;
