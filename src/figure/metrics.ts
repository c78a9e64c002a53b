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

/** What stands between two spaces, in thousandths of an em: no letter joins or is formed across a space, so each is measured once. */
interface Run {
  /** In the bundled face. */
  readonly width: number;
  /** In the widest of the faces that may take its place. */
  readonly fallback: number;
  /** Its outer characters among the advances; -1 where the faces lack them, undefined for nothing at all. */
  readonly first: number | undefined;
  readonly last: number | undefined;
}

const unknown = (character: string): number => (isSteering(character) ? 0 : foreignAdvance(character) * 1000);

/** The place of each character that takes room; -1 where the faces lack it. */
function slotsIn(text: string): readonly (readonly [slot: number, character: string])[] {
  const characters = Array.from(text).filter((character) => !isMark(character));
  return characters.map((character, at) => [slotOf(character, formOf(characters[at - 1], character, characters[at + 1])) ?? -1, character]);
}

/** What two neighbours stand closer or wider; nothing beside what the faces lack. */
function kerningOf(weight: Weight, before: number | undefined, after: number | undefined): number {
  const { left, right } = METRICS.faces[weight];
  if (before === undefined || after === undefined || before < 0 || after < 0) return 0;
  return must(KERNING[weight][must(left[before], "left")], "kerning").get(must(right[after], "right")) ?? 0;
}

function measured(text: string, weight: Weight): Run {
  let [width, fallback, last]: [number, number, number | undefined] = [0, 0, undefined];
  const letters = slotsIn(text);
  for (const [slot, character] of letters) {
    width += (slot < 0 ? unknown(character) : must(METRICS.faces[weight].advances[slot], "advances")) + kerningOf(weight, last, slot);
    fallback += slot < 0 ? unknown(character) : must(FALLBACK.advances[weight][slot], "advances");
    last = slot;
  }
  return { width, fallback, first: letters[0]?.[0], last };
}

/** How many runs are kept: those of a large figure many times over. */
const MOST_RUNS = 20_000;
const runs: Readonly<Record<Weight, Map<string, Run>>> = { 400: new Map(), 600: new Map() };

function run(text: string, weight: Weight): Run {
  const kept = runs[weight].get(text);
  if (kept) return kept;
  const made = measured(text, weight);
  if (runs[weight].size >= MOST_RUNS) runs[weight].clear();
  runs[weight].set(text, made);
  return made;
}

/** A line's width in the bundled face, and in the widest that may take its place, in thousandths of an em. */
function lineMeasure(text: string, weight: Weight): Pick<Run, "width" | "fallback"> {
  let [width, fallback, last]: [number, number, number | undefined] = [0, 0, undefined];
  for (const piece of text.split(/( )/)) {
    const next = run(piece, weight);
    width += kerningOf(weight, last, next.first) + next.width;
    fallback += next.fallback;
    last = next.last ?? last;
  }
  return { width, fallback };
}

/** Pixels that one line takes in the bundled face: the same in Node and in a page, to about one part in a hundred. */
export const lineWidth = (text: string, size: number, weight: Weight): number => (lineMeasure(text, weight).width / 1000) * size;

/** Pixels to set aside for one line: as many as it takes in the bundled face or in any of those that a program may put in its place. */
export function lineRoom(text: string, size: number, weight: Weight): number {
  const { width, fallback } = lineMeasure(text, weight);
  return (Math.max(width, fallback) / 1000) * size;
}
