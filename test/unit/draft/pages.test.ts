import { describe, expect, it } from "vitest";
import { draftOf } from "../../../src/draft/draft.ts";
import { rules } from "../../support/draft.ts";
import { PAGES } from "./pages.ts";

describe("pages that are none of the record’s", () => {
  it.each(PAGES)("%s: %s, and nothing is offered", (_kind, reason, text) => {
    const { gate, candidates, paragraphs } = draftOf(text, { rules });
    expect(gate).toEqual({ open: false, reason, why: rules.gate.reasons[reason] });
    expect(candidates).toEqual([]);
    expect(paragraphs.length).toBe(text.split("\n").length);
  });
});
