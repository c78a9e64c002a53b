import { describe, expect, it } from "vitest";
import { foundIn, rules } from "../../support/draft.ts";

const idsOf = (found: readonly { readonly rule: { readonly id: string } }[]): readonly string[] => found.map(({ rule }) => rule.id);

describe.each(rules.frames)("frame $id", ({ id, fires, not }) => {
  it.each(fires)("fires on %s", (sentence) => expect(idsOf(foundIn("directive", sentence))).toContain(id));
  it.each(not)("does not on %s", (sentence) => expect(idsOf(foundIn("directive", sentence))).not.toContain(id));
});

describe.each(rules.measures)("measure $id", ({ id, fires, not }) => {
  const measures = (sentence: string) => foundIn("directive", sentence).flatMap((found) => found.measures.map((measure) => measure.id));
  it.each(fires)("is offered for %s", (sentence) => expect(measures(sentence)).toContain(id));
  it.each(not)("is not for %s", (sentence) => expect(measures(sentence)).not.toContain(id));
});

describe.each(rules.dates.rules)("date rule $id", ({ id, fires, not }) => {
  it.each(fires)("reads %j", (text) => expect(idsOf(foundIn("date", text))).toContain(id));
  it.each(not)("does not read %j", (text) => expect(idsOf(foundIn("date", text))).not.toContain(id));
});

const LIBYA = /طبرق|سرت|زليتن|درنة/;
describe.each(rules.places.rules)("place rule $id", ({ id, fires, not }) => {
  const places = (sentence: string) => idsOf(foundIn("place", sentence, { country: LIBYA.test(sentence) ? "ly" : "eg" }));
  it.each(fires)("fires on %s", (sentence) => expect(places(sentence)).toContain(id));
  it.each(not)("does not on %s", (sentence) => expect(places(sentence)).not.toContain(id));
});

describe.each(rules.offices.rules)("role $id", ({ id, fires, not }) => {
  it.each(fires)("is given in %s", (sentence) => expect(idsOf(foundIn("actor", sentence))).toContain(id));
  it.each(not)("is not in %s", (sentence) => expect(idsOf(foundIn("actor", sentence))).not.toContain(id));
});

describe.each(rules.figures.rules)("rule $id", ({ id, fires, not }) => {
  it.each(fires)("fires on %s", (sentence) => expect(idsOf(foundIn("figure", sentence))).toEqual([id]));
  it.each(not)("does not on %s", (sentence) => expect(idsOf(foundIn("figure", sentence))).toEqual([]));
});

it("has no two rules of one id in a part", () => {
  const parts = [rules.frames, rules.noise, rules.measures, rules.targets, rules.dates.rules, rules.places.rules, rules.offices.rules];
  for (const part of parts) expect(new Set(part.map(({ id }) => id)).size).toBe(part.length);
});
