import type { Evidence } from "../model/types.ts";

/** UTF-16 or code points, by name: from the first to before the last. */
export type Span = readonly [start: number, end: number];

/** Words of a paragraph, in UTF-16 positions. */
const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
const graphemes = new Intl.Segmenter("ar", { granularity: "grapheme" });
const WORD = /[\p{L}\p{N}]/u;
/** What is asked about words looks no further than this to each side, so that a paragraph of any length answers at once. */
const REACH = 300;

/** Boundaries of the browser's segmenter, never its own notion of what is like a word: browsers differ there. */
function wordsIn(text: string, from: number, to: number): readonly Span[] {
  const start = boundaryBefore(text, Math.max(0, from));
  const slice = text.slice(start, boundaryAfter(text, Math.max(0, to)));
  return [...segmenter.segment(slice)].flatMap(({ segment, index }): Span[] =>
    WORD.test(segment) ? [[start + index, start + index + segment.length]] : [],
  );
}

/** The end of white space at or before a position: no word is cut there. */
function boundaryBefore(text: string, at: number): number {
  for (let index = at; index > Math.max(0, at - REACH); index--) if (/\s/u.test(text.charAt(index - 1))) return index;
  return Math.max(0, at - REACH);
}

function boundaryAfter(text: string, at: number): number {
  const most = Math.min(text.length, at + REACH);
  for (let index = at; index < most; index++) if (/\s/u.test(text.charAt(index))) return index;
  return most;
}

/** The word at a position, or the next one after it, or the last before it; null where there is none near. */
export function wordAt(text: string, at: number): Span | null {
  const near = wordsIn(text, at - REACH, at + REACH);
  return near.find(([, end]) => end > at) ?? near.at(-1) ?? null;
}

export function wordAfter(text: string, [, end]: Span): Span | null {
  return wordsIn(text, end - 1, end + REACH).find(([start]) => start >= end) ?? null;
}

export function wordBefore(text: string, [start]: Span): Span | null {
  return wordsIn(text, start - REACH, start).findLast(([, end]) => end <= start) ?? null;
}

/** A span widened to whole words and freed of what stands around them; null for one that holds none. */
export function snapped(text: string, [start, end]: Span): Span | null {
  const inside = wordsIn(text, start - REACH, Math.min(text.length, end + REACH)).filter(([from, to]) => to > start && from < end);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? [first[0], last[1]] : null;
}

/** How many words a cue has, as the record's checks count them. */
export const countWords = (text: string): number => text.split(/\p{White_Space}+/u).filter(Boolean).length;

/** An end moved by one letter with its marks: parts و ف ب ك ل from their word. */
export function nudged(text: string, at: number, by: 1 | -1): number {
  const from = Math.max(0, at - 20);
  const ends = [from, ...[...graphemes.segment(text.slice(from, at + 20))].map(({ index, segment }) => from + index + segment.length)];
  return by > 0 ? (ends.find((end) => end > at) ?? at) : (ends.findLast((end) => end < at) ?? at);
}

const CLAUSE_END = /[.،؛,;:!?؟]/u;
/** Where the clause ends that a position lies in: before the next stop, or at the end of the text. */
export function clauseEnd(text: string, at: number): number {
  for (let index = at; index < text.length; index++) if (CLAUSE_END.test(text.charAt(index))) return index;
  return text.length;
}

/** The one place where UTF-16 positions become code points, in which the record counts. */
export function toCodePoints(text: string, at: number): number {
  let count = 0;
  for (let index = 0; index < at; index++) {
    const unit = text.charCodeAt(index);
    // The second half of a pair is no character of its own.
    if (unit < 0xdc00 || unit > 0xdfff || !isHigh(text.charCodeAt(index - 1))) count++;
  }
  return count;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** And back. */
export function toUtf16(text: string, codePoint: number): number {
  let index = 0;
  for (let count = 0; count < codePoint && index < text.length; count++) index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return index;
}

/** A piece of evidence from UTF-16 spans of a paragraph: its cue is the very slice. */
export const evidenceOf = (p: number, text: string, cue: Span, about: Span): Omit<Evidence, "source"> => ({
  p,
  cue: text.slice(...cue),
  chars: [toCodePoints(text, cue[0]), toCodePoints(text, cue[1])],
  about: [toCodePoints(text, about[0]), toCodePoints(text, about[1])],
});
