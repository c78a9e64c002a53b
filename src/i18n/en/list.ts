import type { Section } from "../forms.ts";

/** The reading list. */
export const list = {
  "list.title": "What was ordered",
  "list.how": "How we know",
  "list.known.stated": "stated",
  "list.known.inferred": "implied",
  "list.known.outside": "from outside",
  "list.voting": "Voting: {dates}",
  "list.forVote": "{directives} for this vote",
  "list.before": {
    one: "{n} day before the vote",
    other: "{n} days before the vote",
    fromZero: { one: "at most {n} day before the vote", other: "at most {n} days before the vote" },
  },
  "list.after": {
    one: "{n} day after voting began",
    other: "{n} days after voting began",
    fromZero: { one: "at most {n} day after voting began", other: "at most {n} days after voting began" },
  },
  "list.noPlace": "place not stated",
  "list.report": "report:",
  "list.others": "Also said there: {directives} for other ends",
  "list.leftOut": "{directives} outside the filter",
  "list.noVote": "For no vote",
  "list.noDirectives": "Events without directives",
  "list.noIssuer": "issuer not stated",
  "list.noAddressee": "addressee not stated",
  "list.paragraph": "para. {p}",
  "list.strengthKey": "strength of the wording",
  "list.paragraphKey": "para.: paragraph of the report",
  "list.strength": "{strength}: {rank} of {count}, the first the strongest",
  "list.possible": "possibly",
} as const satisfies Section<"list">;
