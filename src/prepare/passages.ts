import type { Passage } from "../model/codings.ts";
import { sliceCodePoints } from "../model/text.ts";
import type { Evidence } from "../model/types.ts";

/** A passage beside its coding, as lines: where it stands, its words with the cue in ⟦ ⟧ (masked for a child's case), and what is coded from it. */
export function printPassage(passage: Passage, paragraph: string): readonly string[] {
  const { source, p, about, codings } = passage;
  const coded = codings.map(({ field, value }) => `    ${field}  ${value}`);
  return [`${source} ¶${p} [${about.join(", ")}]${passage.masked ? " masked" : ""}`, `  ${wordsOf(passage, paragraph)}`, ...coded];
}

function wordsOf({ chars, about, masked }: Passage, paragraph: string): string {
  const words = (range: Evidence["chars"]): string => {
    const slice = sliceCodePoints(paragraph, ...range);
    return masked ? slice.replaceAll(/[\p{L}\p{M}\p{N}]/gu, "▒") : slice;
  };
  const cue = `⟦${sliceCodePoints(paragraph, ...chars)}⟧`;
  if (chars[1] <= about[0]) return `${cue} … ${words(about)}`;
  return words([about[0], chars[0]]) + cue + words([chars[1], about[1]]);
}
