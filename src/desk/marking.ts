import type { Path } from "../model/raw.ts";
import type { Evidence } from "../model/types.ts";
import { clauseEnd, countWords, evidenceOf, nudged, type Span, snapped, wordAfter, wordBefore } from "./words.ts";

export const LONGEST_CUE = 4;

/** A mark in the making: first the cue, then the end of what it is about; positions are UTF-16. */
export interface Marking {
  readonly p: number;
  readonly stage: "cue" | "about" | "settled";
  readonly cue: Span;
  readonly about: Span;
  /** What else the same cue governs, each finished. */
  readonly done: readonly Span[];
  /** The evidence that it takes the place of; none where it is new. */
  readonly replaces?: Path;
  /** The end that keys move. */
  readonly handle: Handle;
}

export const HANDLES = ["cueStart", "cueEnd", "aboutStart", "aboutEnd"] as const;
export type Handle = (typeof HANDLES)[number];
type Ends = Readonly<Record<Handle, number>>;

export const startMarking = (p: number, cue: Span): Marking => ({ p, stage: "cue", cue, about: cue, done: [], handle: "cueEnd" });

/** A cue of at most four words, and a span that holds it or follows it. */
const isAllowed = (text: string, { cue, about }: Marking): boolean =>
  cue[0] < cue[1] &&
  about[0] < about[1] &&
  countWords(text.slice(...cue)) <= LONGEST_CUE &&
  (cue[1] <= about[0] || (about[0] <= cue[0] && cue[1] <= about[1]));

const endsOf = ({ cue, about }: Marking): Ends => ({ cueStart: cue[0], cueEnd: cue[1], aboutStart: about[0], aboutEnd: about[1] });

function withEnds(marking: Marking, ends: Ends): Marking {
  const cue: Span = [ends.cueStart, ends.cueEnd];
  // In the first stroke both are one; later a longer cue takes the span along.
  if (marking.stage === "cue") return { ...marking, cue, about: cue };
  const follows = ends.aboutStart >= ends.cueEnd && marking.about[0] >= marking.cue[1];
  const about: Span = follows
    ? [ends.aboutStart, ends.aboutEnd]
    : [Math.min(ends.aboutStart, ends.cueStart), Math.max(ends.aboutEnd, ends.cueEnd)];
  return { ...marking, cue, about };
}

/** The mark with an end elsewhere; null where that is refused: a fifth word of a cue, or a span that would let go of it. */
export function movedEnd(text: string, marking: Marking, handle: Handle, to: number): Marking | null {
  const ends = endsOf(marking);
  const next = withEnds({ ...marking, handle }, { ...ends, [handle]: to });
  const isHeld = ends[handle] !== to && endsOf(next)[handle] === ends[handle];
  return isAllowed(text, next) && !isHeld ? next : null;
}

/** Moves the end in hand by a word, by a letter with its marks, or to the end of the clause. */
export function stepped(text: string, marking: Marking, step: "word" | "letter" | "clause", by: 1 | -1): Marking | null {
  const { handle } = marking;
  const at = endsOf(marking)[handle];
  return movedEnd(text, marking, handle, steppedTo(text, at, step, by, handle.endsWith("Start")));
}

function steppedTo(text: string, at: number, step: "word" | "letter" | "clause", by: 1 | -1, isStart: boolean): number {
  if (step === "letter") return nudged(text, at, by);
  if (step === "clause") return clauseEnd(text, at);
  const word = by > 0 ? wordAfter(text, [at, isStart ? at + 1 : at]) : wordBefore(text, [isStart ? at : at - 1, at]);
  return word ? word[isStart ? 0 : 1] : at;
}

/** Fixes the cue: from here on the end of what it is about moves. */
export const fixedCue = (marking: Marking): Marking => ({ ...marking, stage: "about", handle: "aboutEnd" });
export const settled = (marking: Marking): Marking => ({ ...marking, stage: "settled" });

/** Keeps the cue and what it is about so far, and begins another span with the next word; a span that is only the cue is left for one behind it. */
export function another(text: string, marking: Marking): Marking {
  const { cue, about, done } = marking;
  const next = wordAfter(text, about);
  if (!next) return marking;
  const isCue = about[0] === cue[0] && about[1] === cue[1];
  return { ...marking, stage: "about", done: isCue ? done : [...done, about], about: next, handle: "aboutEnd" };
}

/** The next of the four ends, round and round; before the cue is fixed it has two. */
export function nextHandle(marking: Marking, by: 1 | -1): Marking {
  const handles = marking.stage === "cue" ? HANDLES.slice(0, 2) : HANDLES;
  const at = (handles.indexOf(marking.handle) + by + handles.length) % handles.length;
  return { ...marking, handle: handles[at] ?? marking.handle };
}

/** What a stroke of the mouse makes of a mark: words selected are a cue, then what it is about; null where that is refused. */
export function stroked(text: string, marking: Marking | null, p: number, selected: Span): Marking | null {
  const span = snapped(text, selected);
  if (!span) return null;
  if (marking && marking.p === p && marking.stage !== "settled") {
    const next: Marking = { ...fixedCue(marking), about: span };
    if (isAllowed(text, next)) return next;
  }
  const begun = startMarking(p, span);
  return isAllowed(text, begun) ? fixedCue(begun) : null;
}

/** A press on a word while a span is open: the span ends with it. */
export function pressed(text: string, marking: Marking, at: number): Marking | null {
  const word = snapped(text, [at, at + 1]);
  return word && movedEnd(text, marking, "aboutEnd", word[1]);
}

/** The evidence that a mark gives: one for each span, all with its cue. */
export const evidencesOf = (text: string, { p, cue, about, done }: Marking): readonly Omit<Evidence, "source">[] =>
  [...done, about].map((span) => evidenceOf(p, text, cue, span));
