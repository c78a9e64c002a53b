import { splitParagraphs } from "../model/text.ts";
import { codePointsIn, type Token, tokensOf } from "./tokens.ts";
import type { DraftEvidence } from "./types.ts";

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

const MOST_CUE_WORDS = 4;

/** Tokens `from` up to, not including, `to` as a cue (its first four words at most), and `about` as all that is said with it. */
export function evidenceOf(paragraph: Paragraph, cue: TokenRange, about: TokenRange = cue): DraftEvidence {
  const [start, end] = textRange(paragraph, shortened(paragraph, cue));
  const [aboutStart, aboutEnd] = textRange(paragraph, about);
  return {
    p: paragraph.p,
    cue: paragraph.text.slice(start, end),
    chars: [paragraph.count(start), paragraph.count(end)],
    about: [paragraph.count(aboutStart), paragraph.count(aboutEnd)],
  };
}

/** Tokens of a paragraph by their numbers, the end exclusive. */
export type TokenRange = readonly [from: number, to: number];

function shortened({ tokens }: Paragraph, [from, to]: TokenRange): TokenRange {
  let words = 0;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.kind !== "mark" && ++words === MOST_CUE_WORDS) return [from, at + 1];
  }
  return [from, to];
}

/** Marks at either end are not part of what is quoted. */
function textRange({ tokens }: Paragraph, [from, to]: TokenRange): readonly [number, number] {
  let first = from;
  let last = to - 1;
  while (last > first && tokens[last]?.kind === "mark") last--;
  while (first < last && tokens[first]?.kind === "mark") first++;
  return [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
}

/** The words of the text from one token to another. */
export function wordsAt(paragraph: Paragraph, range: TokenRange): string {
  const [start, end] = textRange(paragraph, range);
  return paragraph.text.slice(start, end);
}

const ENDS = new Set([".", "؟", "!", "…", "?"]);

/** True where a token ends a sentence: a point between digits or in a short form does not. */
export function endsSentence({ tokens }: Paragraph, at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind !== "mark" || !ENDS.has(token.form)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const joined = before?.end === token.start && after?.start === token.end;
  return !(joined && after?.kind === "number" && before.kind === "number");
}

/** True where a paragraph ends as a sentence does. */
export function isSentence(paragraph: Paragraph): boolean {
  for (let at = paragraph.tokens.length - 1; at >= 0; at--) {
    const token = paragraph.tokens[at];
    if (token?.kind !== "mark") return false;
    if (ENDS.has(token.form)) return true;
  }
  return false;
}
