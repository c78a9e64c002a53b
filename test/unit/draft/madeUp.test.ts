import { describe, expect, it } from "vitest";
import { draftOf } from "../../../src/draft/draft.ts";
import type { Candidate } from "../../../src/draft/types.ts";
import { rules } from "../../support/draft.ts";
import { RELEASES } from "./madeUp.ts";

const coreOf = (candidate: Candidate): readonly string[] =>
  candidate.kind === "directive" && candidate.tier === "core"
    ? [`${candidate.strength} ${candidate.words.split(/\s+/).slice(0, 2).join(" ")}`]
    : [];
const peopleOf = (candidate: Candidate): readonly string[] =>
  candidate.kind === "actor" && candidate.role !== "mentioned" ? [`${candidate.name ?? candidate.office} ${candidate.role}`] : [];

describe.each(RELEASES)("a release of our own: $name", ({ text, country, authority, core, dates, places, people }) => {
  const { page, candidates } = draftOf(text, { rules });

  it("is of its country and authority", () => expect(page).toMatchObject({ country, authority }));
  it("says these core directives", () => expect(candidates.flatMap(coreOf)).toEqual(core));
  it("has these dates", () => expect(candidates.flatMap((one) => (one.kind === "date" ? [one.edtf] : []))).toEqual(dates));
  it("has these places", () =>
    expect(candidates.flatMap((one) => (one.kind === "place" ? [`${one.name} ${one.role}`] : []))).toEqual(places));
  it("has these people and bodies", () => expect(candidates.flatMap(peopleOf)).toEqual(expect.arrayContaining([...people])));
});
