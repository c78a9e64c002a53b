import type { Passage } from "./codings.ts";
import { countCodePoints, sliceCodePoints } from "./text.ts";
import type { Evidence } from "./types.ts";

/** A piece of a passage in its context: around it, of it, or its cue. */
export interface PassagePart {
  readonly kind: "around" | "about" | "cue";
  readonly text: string;
}

const AROUND = 60;
const masked = (words: string): string => words.replaceAll(/[\p{L}\p{M}\p{N}]/gu, "▒");

/**
 * A passage with what stands around it in its paragraph. Of a child's case every letter is masked and nothing stands around it; nor does
 * anything around a passage beside which such a case is told.
 */
export function passageParts({ chars, about, ...passage }: Passage, paragraph: string, besideCase: boolean): readonly PassagePart[] {
  const [from, to] = [Math.min(chars[0], about[0]), Math.max(chars[1], about[1])];
  const words = (kind: PassagePart["kind"], ...range: Evidence["about"]): PassagePart => {
    const text = sliceCodePoints(paragraph, ...range);
    return { kind, text: passage.masked ? masked(text) : text };
  };
  const parts = [words("about", from, chars[0]), words("cue", ...chars), words("about", chars[1], to)];
  const around = besideCase || passage.masked ? [[], []] : [before(paragraph, from), after(paragraph, to)];
  return [...(around[0] ?? []), ...parts, ...(around[1] ?? [])].filter(({ text }) => text !== "");
}

function before(paragraph: string, at: number): PassagePart[] {
  const start = Math.max(0, at - AROUND);
  return [{ kind: "around", text: (start > 0 ? "… " : "") + sliceCodePoints(paragraph, start, at) }];
}

function after(paragraph: string, at: number): PassagePart[] {
  const end = Math.min(countCodePoints(paragraph), at + AROUND);
  return [{ kind: "around", text: sliceCodePoints(paragraph, at, end) + (end < countCodePoints(paragraph) ? " …" : "") }];
}
