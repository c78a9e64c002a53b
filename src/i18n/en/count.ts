import type { Section } from "../forms.ts";

export const count = {
  "count.range": "{from} to {to}",
  "count.atMost": "at most {count}",
  "count.pair": "{shown} / {total}",
  "count.none": "none",
  "count.events": {
    zero: "no events",
    one: "{n} event",
    other: "{n} events",
    fromZero: { one: "no event for certain, {n} possible", other: "no event for certain, {n} possible" },
  },
  "count.directives": {
    zero: "no directives",
    one: "{n} directive",
    other: "{n} directives",
    fromZero: { one: "no directive for certain, {n} possible", other: "no directive for certain, {n} possible" },
  },
  "count.reports": {
    zero: "no reports",
    one: "{n} report",
    other: "{n} reports",
    fromZero: { one: "no report for certain, {n} possible", other: "no report for certain, {n} possible" },
  },
  "count.orders": {
    zero: "no instructions to subordinates",
    one: "{n} instruction to subordinates",
    other: "{n} instructions to subordinates",
    fromZero: {
      one: "no instruction to subordinates for certain, {n} possible",
      other: "no instruction to subordinates for certain, {n} possible",
    },
  },
  "count.appeals": {
    zero: "no appeals",
    one: "{n} appeal",
    other: "{n} appeals",
    fromZero: { one: "no appeal for certain, {n} possible", other: "no appeal for certain, {n} possible" },
  },
  "count.commitments": {
    zero: "no commitments",
    one: "{n} commitment",
    other: "{n} commitments",
    fromZero: { one: "no commitment for certain, {n} possible", other: "no commitment for certain, {n} possible" },
  },
  "count.calendarEntries": { zero: "no calendar entries", one: "{n} calendar entry", other: "{n} calendar entries" },
  "count.eventsOf": { zero: "no events", one: "{shown} of {n} event", other: "{shown} of {n} events" },
  "count.directivesOf": { zero: "no directives", one: "{shown} of {n} directive", other: "{shown} of {n} directives" },
} as const satisfies Section<"count">;
