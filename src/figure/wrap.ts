import { must } from "../model/must.ts";
import type { Weight } from "../scene/drawing.ts";
import { lineRoom } from "./metrics.ts";

export interface Type {
  readonly size: number;
  readonly weight: Weight;
}

const OPENERS = /[\u2066-\u2068]/u;
const PDI = "\u2069";
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LETTER = /\p{L}/u;

const widthOf = (text: string, { size, weight }: Type): number => lineRoom(text, size, weight);

/** The text in lines no wider than `room` pixels, in our face or one that takes its place; a word that is wider is cut where an address may be; the last of `most` lines ends in "…" where more would follow. */
export function wrapLines(text: string, room: number, type: Type, most = Number.POSITIVE_INFINITY): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/).flatMap((word) => breakWord(word, room, type))) {
    const longer = line === "" ? word.text : `${line}${word.glued ? "" : " "}${word.text}`;
    if (line !== "" && widthOf(longer, type) > room) {
      lines.push(line);
      line = word.text;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  return balanced(lines.length > most ? cut(lines, room, type, most) : lines);
}

function cut(lines: readonly string[], room: number, type: Type, most: number): readonly string[] {
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), fitLine(`${kept.at(-1)} ${lines[most]}`, room, type)];
}

/** The text where it fits, else as many of its words as do, and "…". */
export function fitLine(text: string, room: number, type: Type): string {
  if (widthOf(text, type) <= room) return text;
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    const shorter = `${words.join(" ").replace(/[\s،,;؛:.·]+$/u, "")}…`;
    if (widthOf(shorter, type) <= room) return must(balanced([shorter])[0], "balanced");
  }
  const letters = Array.from(text);
  while (letters.length > 1 && widthOf(`${letters.join("")}…`, type) > room) letters.pop();
  return must(balanced([`${letters.join("")}…`])[0], "balanced");
}

interface Piece {
  readonly text: string;
  /** Follows the piece before it without a space. */
  readonly glued: boolean;
}

/** A word that is wider than a line, cut after the signs that part an address, else between letters. */
function breakWord(word: string, room: number, type: Type): readonly Piece[] {
  if (widthOf(word, type) <= room) return word === "" ? [] : [{ text: word, glued: false }];
  const parts = word.split(/(?<=[/&?#=,;:_-])/u).flatMap((part) => (widthOf(part, type) > room ? Array.from(part) : [part]));
  const pieces: Piece[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last && widthOf(last.text + part, type) <= room) pieces[pieces.length - 1] = { ...last, text: last.text + part };
    else pieces.push({ text: part, glued: pieces.length > 0 });
  }
  return pieces;
}

/** Lines that close what they isolate, and isolate again what goes on in the next, its direction being that of the whole. */
function balanced(lines: readonly string[]): readonly string[] {
  const whole = lines.join(" ");
  let [open, at]: [string[], number] = [[], 0];
  return lines.map((line) => {
    const head = open.join("");
    for (const character of line) {
      if (OPENERS.test(character)) open = [...open, resolved(character, whole.slice(at + 1))];
      if (character === PDI) open = open.slice(0, -1);
      at += character.length;
    }
    at += 1;
    return head + line + PDI.repeat(open.length);
  });
}

/** A first-strong isolate takes the direction of its first letter outside further isolates; without one it runs left to right. */
function resolved(opener: string, rest: string): string {
  if (opener !== "\u2068") return opener;
  let depth = 0;
  for (const character of rest) {
    if (OPENERS.test(character)) depth++;
    else if (character === PDI && depth-- === 0) break;
    else if (depth === 0 && LETTER.test(character)) return RTL_LETTER.test(character) ? "\u2067" : "\u2066";
  }
  return "\u2066";
}
