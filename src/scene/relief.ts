import type { Filters, View } from "../view/view.ts";
import type { FilterSentence } from "./filterWords.ts";

/** The sentence whose removal alone gives most, and how many; undefined where no single removal gives anything. */
export interface Relief {
  readonly sentence: FilterSentence;
  readonly count: number;
}

export function bestRelief(
  countEach: (filters: readonly Filters[]) => readonly number[],
  view: View,
  sentences: readonly FilterSentence[],
): Relief | undefined {
  const counts = countEach(sentences.map((sentence) => ({ ...view, ...sentence.remove(view) }).filters));
  const most = Math.max(0, ...counts);
  const sentence = sentences[counts.indexOf(most)];
  return sentence && most > 0 ? { sentence, count: most } : undefined;
}
