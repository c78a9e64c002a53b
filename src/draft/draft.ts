import { judge } from "./gate.ts";
import { guessNoise } from "./noise.ts";
import { type Paragraph, paragraphsOf } from "./page.ts";
import type { Draft, DraftContext } from "./types.ts";

/**
 * What the rules find in a report's text before anybody has read it: its paragraphs, which of them are probably not its own, whether the
 * page is one of this record's, and what may be coded from it. Nothing is fetched, kept or decided.
 */
export function draftOf(text: string, context: DraftContext): Draft {
  const all = paragraphsOf(text);
  const noise = guessNoise(all, context.rules);
  const left = new Set(context.noise ?? noise.map(({ p }) => p));
  const own = all.filter(({ p }) => !left.has(p));
  const { gate, country, authority } = judge(own, context);
  return {
    paragraphs: all.map((paragraph) => paragraph.text),
    noise,
    gate,
    page: { title: titleOf(own), country, authority, credited: null, author: null, published: null },
    candidates: [],
  };
}

const MOST_TITLE_WORDS = 30;
const titleOf = ([first]: readonly Paragraph[]): number | null => (first && first.words <= MOST_TITLE_WORDS ? first.p : null);
