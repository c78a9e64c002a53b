import { splitParagraphs } from "../model/text.ts";
import { codePointsIn, type Token, tokensOf } from "./tokens.ts";

/** A paragraph as it is read: its number, its words, and how its positions are counted. */
export interface Paragraph {
  readonly p: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: number;
  /** Code points before a UTF-16 position. */
  readonly count: (at: number) => number;
}

export const paragraphsOf = (text: string): readonly Paragraph[] =>
  splitParagraphs(text).map((paragraph, i) => {
    const tokens = tokensOf(paragraph);
    const words = tokens.filter(({ kind }) => kind !== "mark").length;
    return { p: i + 1, text: paragraph, tokens, words, count: codePointsIn(paragraph) };
  });

const ENDS = new Set([".", "؟", "!", "…", "?"]);

/** True where a paragraph ends as a sentence does. */
export function isSentence(paragraph: Paragraph): boolean {
  for (let at = paragraph.tokens.length - 1; at >= 0; at--) {
    const token = paragraph.tokens[at];
    if (token?.kind !== "mark") return false;
    if (ENDS.has(token.form)) return true;
  }
  return false;
}
