import { must } from "../model/must.ts";
import type { Weight } from "../scene/drawing.ts";
import { FORMS, formOf, isMark, JOINING } from "./arabicShaping.ts";
import fallback from "./fallback.json";
import table from "./metrics.json";

/** Advances of one weight in thousandths of an em; `kerning[left class]` holds pairs of right class and difference. */
export interface FaceMetrics {
  /** By the characters of `plain`, then by the letters of JOINING in each of their forms. */
  readonly advances: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly kerning: readonly (readonly number[])[];
}

/** What the bundled faces measure, as `npm run metrics` writes it. */
export interface MetricsTable {
  readonly plain: string;
  readonly faces: Readonly<Record<Weight, FaceMetrics>>;
}

/** What programs that lack the bundled face are likely to put in its place: of each slot of MetricsTable the widest advance. Source: fallback.json. */
export interface FallbackTable {
  readonly faces: readonly string[];
  readonly advances: Readonly<Record<Weight, readonly number[]>>;
}

const METRICS = table as MetricsTable;
const FALLBACK = fallback as FallbackTable;
const STEERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** True for the marks that only steer direction, which take no room. */
export const isSteering = (character: string): boolean => STEERING.test(character);

/** The width, in ems, set aside for a character that the bundled faces lack. */
export const foreignAdvance = (character: string): number => (character >= "\u2e80" ? 1.05 : 0.62);

/** The place of a character in a form among the advances of a face. */
export function slots(plain: string): (character: string, form: number) => number | undefined {
  const [others, letters] = [Array.from(plain), Array.from(JOINING)];
  const index = new Map(others.map((character, at) => [character, at]));
  letters.forEach((letter, at) => index.set(letter, others.length + at * FORMS.length));
  return (character, form) => {
    const at = index.get(character);
    return at === undefined || at < others.length ? at : at + form;
  };
}

const slotOf = slots(METRICS.plain);

function kernings({ kerning }: FaceMetrics): readonly ReadonlyMap<number, number>[] {
  return kerning.map(
    (row) => new Map(Array.from({ length: row.length / 2 }, (_, at) => [must(row[2 * at], "row"), must(row[2 * at + 1], "row")])),
  );
}
const KERNING: Readonly<Record<Weight, readonly ReadonlyMap<number, number>[]>> = {
  400: kernings(METRICS.faces[400]),
  600: kernings(METRICS.faces[600]),
};

interface Letter {
  readonly character: string;
  /** Its place among the advances; undefined where the faces lack it. */
  readonly slot: number | undefined;
}

function lettersIn(text: string): readonly Letter[] {
  const characters = Array.from(text).filter((character) => !isMark(character));
  return characters.map((character, at) => ({
    character,
    slot: slotOf(character, formOf(characters[at - 1], character, characters[at + 1])),
  }));
}

const unknown = (character: string): number => (isSteering(character) ? 0 : foreignAdvance(character) * 1000);

/** Pixels that one line takes in the bundled face: the same in Node and in a page, to about one part in a hundred. */
export function lineWidth(text: string, size: number, weight: Weight): number {
  const { advances, left, right } = METRICS.faces[weight];
  let [thousandths, before] = [0, -1];
  for (const { character, slot } of lettersIn(text)) {
    if (slot === undefined) thousandths += unknown(character);
    else
      thousandths +=
        must(advances[slot], "advances") +
        (before < 0 ? 0 : (must(KERNING[weight][must(left[before], "left")], "kerning").get(must(right[slot], "right")) ?? 0));
    before = slot ?? -1;
  }
  return (thousandths / 1000) * size;
}

/** Pixels to set aside for one line: as many as it takes in the bundled face or in any of those that a program may put in its place. */
export function lineRoom(text: string, size: number, weight: Weight): number {
  const advances = FALLBACK.advances[weight];
  const room = (sum: number, { character, slot }: Letter) =>
    sum + (slot === undefined ? unknown(character) : must(advances[slot], "advances"));
  return Math.max(lineWidth(text, size, weight), (lettersIn(text).reduce(room, 0) / 1000) * size);
}
