import type { HiddenKind } from "../model/bidi.ts";
import type { Advice } from "./recordError.ts";

/** What is wrong with such a character, and what to do. */
export const HIDDEN: Readonly<Record<HiddenKind, Advice>> = {
  direction: ["hidden", "a character that reverses the words after it", "Take it out: the page sets the direction"],
  isolate: ["hidden", "a direction that is opened or closed without its other half", "Take it out: the page sets the direction"],
  invisible: ["hidden", "a character that cannot be seen", "Take it out"],
  control: ["hidden", "a control character, or the sign of a lost one", "Take it out, or write the character that was meant"],
};
