import type { I18n } from "../i18n/translator.ts";
import { must } from "../model/must.ts";

const INVISIBLE = /\p{M}|[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Arabic letters that are far wider where no other follows. */
const ENDINGS = /[ئبتثسشصضفقكلنىي](?![آ-ي])/g;
const ENDING = 0.5;
/** Characters of about one width, in ems. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/\s/u, 0.25],
  [/[ijl.,:;'|!\u060C\u061Bاأإآبتثنيىئلرز]/u, 0.31],
  [/[ftrI()[\]\u00B7-]/u, 0.4],
  [/[acekosvxyzؤةدذعغفقكمهوء]/u, 0.54],
  [/[mwMW@%\u2026\u2014سشصضطظ]/u, 0.9],
];

const widths = new Map<string, number>();

/** Width of one character in ems, a little more than it takes in the page's own type. */
function emsOf(character: string): number {
  const ems = widths.get(character) ?? guessEms(character);
  widths.set(character, ems);
  return ems;
}

function guessEms(character: string): number {
  const kind = KINDS.find(([pattern]) => pattern.test(character));
  if (kind) return kind[1];
  if (character >= "\u2E80") return 1.05;
  return /\p{Lu}/u.test(character) ? 0.7 : 0.61;
}

const MOST_TEXTS = 10_000;
const measured = new Map<string, number>();

/** What words are written in. */
type Lettering = Pick<I18n, "widening">;
/** The page's own letters. */
export const PAGE: Lettering = {};
/** Bold letters are wider. */
const WIDENING = { 400: 1, 600: 1.04 } as const;

/** Pixels that a line of text takes at a size, estimated on the safe side: the same in Node and in a page. */
export function textWidth(text: string, size: number, { widening = WIDENING }: Lettering, weight: 400 | 600 = 400): number {
  let ems = measured.get(text);
  if (ems === undefined) {
    const seen = text.replace(INVISIBLE, "");
    ems = (seen.match(ENDINGS)?.length ?? 0) * ENDING;
    for (const character of seen) ems += emsOf(character);
    if (measured.size > MOST_TEXTS) measured.clear();
    measured.set(text, ems);
  }
  return ems * size * widening[weight];
}

/** The text, cut at a word and ended with "…" where it is wider than `room`; empty where not even a word fits. */
export function fitText(text: string, room: number, size: number, type: Lettering): string {
  if (textWidth(text, size, type) <= room) return text;
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    const cut = `${words.join(" ").replace(/[\s،,:.·]+$/u, "")}…`;
    if (textWidth(cut, size, type) <= room) return cut;
  }
  return "";
}

/** The text in at most `most` lines no wider than `room`; what does not fit ends in "…". */
export function wrapText(text: string, room: number, size: number, most: number, type: Lettering): readonly string[] {
  const lines: string[] = [];
  const words = text.split(" ");
  while (words.length > 0 && lines.length < most) {
    if (lines.length === most - 1) {
      lines.push(fitText(words.join(" "), room, size, type) || must(words[0], "words"));
      break;
    }
    let line = must(words.shift(), "word");
    while (words.length > 0 && textWidth(`${line} ${words[0]}`, size, type) <= room) line += ` ${words.shift()}`;
    lines.push(line);
  }
  return lines;
}
