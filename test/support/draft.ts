import { readFileSync } from "node:fs";
import { draftOf } from "../../src/draft/draft.ts";
import { readRules } from "../../src/draft/rules.ts";
import type { Candidate, Draft, DraftContext } from "../../src/draft/types.ts";

export const rules = readRules(JSON.parse(readFileSync("public/data/draft.json", "utf8")));

/** The first paragraph of a page of one of the record's countries. */
const PAGE: Readonly<Record<string, string>> = {
  eg: "عقدت الهيئة الوطنية للانتخابات مؤتمرها الصحفي السنوي بقاعتها الكبرى.",
  ly: "عقدت المفوضية الوطنية العليا للانتخابات مؤتمرها الصحفي السنوي بقاعتها الكبرى.",
};

/** The draft of sentences that stand on a page of a country, after a first paragraph that opens the gate. */
export const draftIn = (country: "eg" | "ly", text: string, context: Partial<DraftContext> = {}): Draft =>
  draftOf(`${PAGE[country]}\n${text}`, { rules, ...context });

/** What a draft finds in the sentences themselves. */
export function foundIn<K extends Candidate["kind"]>(
  kind: K,
  text: string,
  { country = "eg", ...context }: Partial<DraftContext> & { readonly country?: "eg" | "ly" } = {},
): readonly Extract<Candidate, { readonly kind: K }>[] {
  const isKind = (candidate: Candidate): candidate is Extract<Candidate, { readonly kind: K }> => candidate.kind === kind;
  return draftIn(country, text, context)
    .candidates.filter(isKind)
    .filter(({ evidence }) => evidence.p > 1);
}
