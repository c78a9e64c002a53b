import type { Section } from "../forms.ts";

/** The reading list. */
export const list = {
  "list.title": "What was ordered",
  "list.how": "How we know",
  "list.known.stated": "stated",
  "list.known.inferred": "inferred",
  "list.known.outside": "from outside",
  "list.voting": "Voting: {dates}",
  "list.forVote": "{directives} for this vote",
  "list.before": {
    zero: "on the first day of voting",
    one: "{n} day before the vote",
    other: "{n} days before the vote",
    fromZero: { one: "at most {n} day before the vote", other: "at most {n} days before the vote" },
  },
  "list.after": {
    zero: "on the first day of voting",
    one: "{n} day after voting began",
    other: "{n} days after voting began",
    fromZero: { one: "at most {n} day after voting began", other: "at most {n} days after voting began" },
  },
  "list.noPlace": "place not stated",
  "list.report": "{kind}, {publisher}",
  "list.others": "Also said there: {directives} not about this vote",
  "list.leftOut": "{directives} hidden by the filter",
  "list.noVote": "Not tied to a vote",
  "list.noDirectives": "Events without directives",
  "list.noIssuer": "issuer not stated",
  "list.noAddressee": "addressee not stated",
  "list.paragraph": "para. {p}",
  "list.strengthKey": "strength of the wording",
  "list.paragraphKey": "tie to this vote · paragraph",
  "list.strength": "{strength}: {rank} of {count} (1 is the strongest)",
  "list.possible": "may fall outside the period",
} as const satisfies Section<"list">;
