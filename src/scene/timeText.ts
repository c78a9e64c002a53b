import { must } from "../model/must.ts";

const INVISIBLE = /\p{M}|[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u;
const NARROW = /[iljftrI.,:;'|!()[\]\u060C\u061B\u00B7اأإآلردذزو\s]/u;
const WIDE = /[mwMW@%\u2026\u2014سشصضـ]/u;
const ARABIC = /\p{Script=Arabic}/u;

const widths = new Map<string, number>();

/** Width of one character in ems, a little more than it takes in the page's own type. */
function emsOf(character: string): number {
  const ems = widths.get(character) ?? guessEms(character);
  widths.set(character, ems);
  return ems;
}

function guessEms(character: string): number {
  if (INVISIBLE.test(character)) return 0;
  if (NARROW.test(character)) return 0.38;
  if (WIDE.test(character)) return 0.95;
  if (ARABIC.test(character)) return 0.68;
  if (character >= "\u2E80") return 1.05;
  return /\p{Lu}/u.test(character) ? 0.72 : 0.6;
}

const MOST_TEXTS = 10_000;
const measured = new Map<string, number>();

/** How much wider bold letters are. */
const BOLD = 1.1;

/** Pixels that a line of text takes at a size, estimated on the safe side: the same in Node and in a page. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let ems = measured.get(text);
  if (ems === undefined) {
    ems = 0;
    for (const character of text) ems += emsOf(character);
    if (measured.size > MOST_TEXTS) measured.clear();
    measured.set(text, ems);
  }
  return ems * size * (weight === 600 ? BOLD : 1);
}

/** The text, cut at a word and ended with "…" where it is wider than `room`; empty where not even a word fits. */
export function fitText(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    const cut = `${words.join(" ").replace(/[\s،,:.·]+$/u, "")}…`;
    if (textWidth(cut, size) <= room) return cut;
  }
  return "";
}

/** The text in at most `most` lines no wider than `room`; what does not fit ends in "…". */
export function wrapText(text: string, room: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  const words = text.split(" ");
  while (words.length > 0 && lines.length < most) {
    if (lines.length === most - 1) {
      lines.push(fitText(words.join(" "), room, size) || must(words[0], "words"));
      break;
    }
    let line = must(words.shift(), "word");
    while (words.length > 0 && textWidth(`${line} ${words[0]}`, size) <= room) line += ` ${words.shift()}`;
    lines.push(line);
  }
  return lines;
}
