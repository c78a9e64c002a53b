import type { Section } from "../forms.ts";

/** Counts of what the first view counts nothing of. */
export const counted = {
  "count.sources": {
    zero: "no sources",
    one: "{n} source",
    other: "{n} sources",
    fromZero: { one: "no source for certain, {n} possible", other: "no source for certain, {n} possible" },
  },
  "count.places": {
    zero: "no places",
    one: "{n} place",
    other: "{n} places",
    fromZero: { one: "no place for certain, {n} possible", other: "no place for certain, {n} possible" },
  },
  "count.elections": { zero: "no elections", one: "{n} election", other: "{n} elections" },
  "count.actors": { zero: "no people or bodies", one: "{n} person or body", other: "{n} people or bodies" },
  "count.paragraphs": { zero: "no paragraphs", one: "{n} paragraph", other: "{n} paragraphs" },
} as const satisfies Section<"count">;
