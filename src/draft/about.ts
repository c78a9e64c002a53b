import { memoOf } from "../model/memo.ts";
import type { Judged } from "./gate.ts";
import { evidenceOf, isSentence, type Paragraph } from "./page.ts";
import { Phrases } from "./phrases.ts";
import type { DraftRules } from "./rules.ts";
import type { DateCandidate, DraftEvidence, PageGuess } from "./types.ts";

const MOST_TITLE_WORDS = 30;
const MOST_LINE_WORDS = 12;

const tablesOf = memoOf(({ gate }: DraftRules) => ({
  credited: new Phrases(gate.credited.map((word) => [word, true] as const)),
  author: new Phrases(gate.author.map((word) => [word, true] as const)),
}));

/** The paragraph of the headline: the first, where it is no sentence. */
export const titleOf = ([first]: readonly Paragraph[]): number | null =>
  first && first.words <= MOST_TITLE_WORDS && !isSentence(first) ? first.p : null;

/** What a page says of itself, by its own paragraphs. */
export function pageOf(
  own: readonly Paragraph[],
  { country, authority }: Judged,
  dates: readonly DateCandidate[],
  rules: DraftRules,
): PageGuess {
  const { credited, author } = tablesOf(rules);
  const line = dates.find(({ dateline }) => dateline);
  return {
    title: titleOf(own),
    country,
    authority,
    credited: labelled(own, credited),
    author: labelled(own, author),
    published: line && line.edtf !== null ? { edtf: line.edtf, evidence: line.evidence } : null,
  };
}

/** What stands behind a label in a short line of its own. */
function labelled(own: readonly Paragraph[], labels: Phrases<true>): DraftEvidence | null {
  for (const paragraph of own) {
    if (paragraph.words > MOST_LINE_WORDS || isSentence(paragraph)) continue;
    const hit = labels.at(paragraph.tokens, 0, ({ conj, prep }) => !conj && prep === "");
    const isLabel = hit && paragraph.tokens[hit.next]?.kind === "mark" && hit.next + 1 < paragraph.tokens.length;
    if (isLabel) return evidenceOf(paragraph, [hit.next, paragraph.tokens.length]);
  }
  return null;
}
