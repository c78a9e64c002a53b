import { namesOf } from "../model/keyed.ts";
import type { Desk } from "./deskState.ts";
import { goingTo, switchedNoise, switchedNothing } from "./deskState.ts";
import { another, fixedCue, type Marking, nextHandle, settled, startMarking, stepped } from "./marking.ts";
import { type Span, wordAfter, wordAt, wordBefore } from "./words.ts";

/** The word that keys are at; positions are UTF-16. */
export interface Cursor {
  readonly p: number;
  readonly word: Span;
}

interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key does: the desk and the cursor after it; null where it means nothing here. */
export interface Step {
  readonly desk: Desk;
  readonly cursor: Cursor | null;
}

/** Keys go by the letter typed, so that the Arabic and the Latin layout both work. */
const LETTERS = {
  mark: "وw",
  nothing: "لn",
  noise: "ضx",
  change: "عe",
  split: "سs",
  merge: "مm",
  leave: "خl",
  reject: "رr",
} as const;

/** What a letter asks for, in either layout; undefined for other keys. */
export const askedBy = (key: string): keyof typeof LETTERS | undefined =>
  key.length === 1 ? namesOf(LETTERS).find((one) => LETTERS[one].includes(key.toLowerCase())) : undefined;

const ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩";
/** The number of a digit's key, in either layout; NaN for other keys. */
export const digitOf = (key: string): number =>
  key.length === 1 && ARABIC_DIGITS.includes(key) ? ARABIC_DIGITS.indexOf(key) : Number(/^\d$/.test(key) ? key : Number.NaN);

/** A key pressed in the text, while no mark is in the making. */
export function keyInText(desk: Desk, cursor: Cursor | null, { key }: Pressed, forward: string): Step | null {
  const { text, p } = desk;
  if (!text) return null;
  const paragraph = text.paragraphs[p - 1] ?? "";
  const here = cursor?.p === p ? cursor.word : null;
  const moveTo = (next: number): Step => ({ desk: { ...desk, p: next }, cursor: cursorIn(text.paragraphs[next - 1] ?? "", next) });
  if (key === "PageDown" || key === "PageUp")
    return moveTo(Math.min(text.paragraphs.length, Math.max(1, p + (key === "PageDown" ? 1 : -1))));
  if (key === "Home" || key === "End") {
    const word = wordAt(paragraph, key === "Home" ? 0 : paragraph.length);
    return { desk, cursor: word ? { p, word } : cursor };
  }
  if (key === "ArrowLeft" || key === "ArrowRight") {
    if (!here) return { desk, cursor: cursorIn(paragraph, p) };
    const word = key === forward ? wordAfter(paragraph, here) : wordBefore(paragraph, here);
    return { desk, cursor: word ? { p, word } : cursor };
  }
  switch (askedBy(key)) {
    case "mark": {
      const at = cursor?.p === p ? cursor : cursorIn(paragraph, p);
      return at && { desk: { ...desk, marking: startMarking(p, at.word) }, cursor: at };
    }
    case "nothing":
      return { desk: switchedNothing(desk, p), cursor };
    case "noise":
      return { desk: switchedNoise(desk, p), cursor };
    default:
      return null;
  }
}

/** The first word of a paragraph. */
export function cursorIn(paragraph: string, p: number): Cursor | null {
  const word = wordAt(paragraph, 0);
  return word && { p, word };
}

/** A key pressed while a mark is in the making. */
export function keyInMarking(desk: Desk, marking: Marking, pressed: Pressed, forward: string): Desk | "refused" | null {
  const { key, altKey, shiftKey } = pressed;
  const paragraph = desk.text?.paragraphs[marking.p - 1] ?? "";
  const to = (next: Marking | null): Desk | "refused" => (next ? { ...desk, marking: next } : "refused");
  switch (key) {
    case "Escape":
      return marking.replaces ? goingTo({ ...desk, marking: null }, marking.replaces.slice(0, -1)) : { ...desk, marking: null };
    case "Enter":
      return to(marking.stage === "cue" ? fixedCue(marking) : settled(marking));
    case "Tab":
      return to(nextHandle(marking, shiftKey ? -1 : 1));
    case "+":
      return to(another(paragraph, marking));
    case "End":
      return to(stepped(paragraph, marking, "clause", 1));
    case "ArrowLeft":
    case "ArrowRight":
      return to(stepped(paragraph, marking, altKey ? "letter" : "word", key === forward ? 1 : -1));
    default:
      return null;
  }
}
