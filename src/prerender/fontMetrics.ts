import { FORMS, formOf, JOINING } from "../figure/arabicShaping.ts";
import { type FaceMetrics, type FallbackTable, type MetricsTable, slots } from "../figure/metrics.ts";
import type { Face } from "../figure/shaping.ts";
import { must } from "../model/must.ts";
import type { Weight } from "../scene/drawing.ts";

const TATWEEL = "ـ";
const LATIN = Array.from({ length: 0x7e - 0x20 + 1 }, (_, at) => String.fromCodePoint(0x20 + at));
const ARABIC_PLAIN = "ء،؛؟٪٫٬٠١٢٣٤٥٦٧٨٩";
const OTHERS = "\u00a0«»©·×§°±–—‘’“”•…‹›−≤≥‐‑";

/** Characters that have one form: Latin, punctuation, digits. */
export const PLAIN = [...LATIN, ...OTHERS, ...ARABIC_PLAIN, TATWEEL].join("");

/** Measures faces once, so that lines can be laid out without shaping them: advances by form, and what each pair differs from their sum. */
export function measureFaces(faces: Readonly<Record<Weight, Face>>): MetricsTable {
  return { plain: PLAIN, faces: { 400: measureFace(faces[400]), 600: measureFace(faces[600]) } };
}

/** Measures faces that programs put in the place of ours, each by its name with files of both weights: the widest advance of each letter. */
export function measureFallback(faces: readonly { readonly name: string; readonly face: Readonly<Record<Weight, Face>> }[]): FallbackTable {
  const widest = (weight: Weight): readonly number[] => {
    const known = faces.map(({ face }) =>
      advancesOf(face[weight]).map((advance, slot) => (face[weight].has(characterAt(slot)) ? advance : 0)),
    );
    return SLOTS.map((_, slot) => Math.max(...known.map((advances) => must(advances[slot], "advances"))));
  };
  return { faces: faces.map(({ name }) => name), advances: { 400: widest(400), 600: widest(600) } };
}

const SLOTS = [...Array.from(PLAIN), ...Array.from(JOINING).flatMap((letter) => FORMS.map(() => letter))];
const characterAt = (slot: number): string => must(SLOTS[slot], "character");

interface Measure {
  readonly width: (text: string) => number;
  /** Of letters between joining neighbours, which are not counted. */
  readonly padded: (text: string, before: boolean, after: boolean) => number;
}

function measureOf(face: Face): Measure {
  const width = (text: string): number => Math.round(face.line(text, "ltr").width * 1000);
  const tatweel = width(TATWEEL);
  const padded = (text: string, before: boolean, after: boolean): number =>
    width((before ? TATWEEL : "") + text + (after ? TATWEEL : "")) - (before ? tatweel : 0) - (after ? tatweel : 0);
  return { width, padded };
}

function advancesOf(face: Face): readonly number[] {
  const { width, padded } = measureOf(face);
  const inForm = (letter: string, form: number): number => padded(letter, form === 1 || form === 3, form >= 2);
  return [...Array.from(PLAIN, width), ...Array.from(JOINING).flatMap((letter) => FORMS.map((_, form) => inForm(letter, form)))];
}

function measureFace(face: Face): FaceMetrics {
  const { width, padded } = measureOf(face);
  const advances = advancesOf(face);
  const slot = slots(PLAIN);
  const pairs = new Map<number, Map<number, number>>();
  const note = (left: number, right: number, difference: number): void => {
    if (difference === 0) return;
    const row = pairs.get(left) ?? new Map<number, number>();
    pairs.set(left, row.set(right, difference));
  };
  for (const a of LATIN) {
    for (const b of LATIN)
      note(
        must(slot(a, 0), "character"),
        must(slot(b, 0), "character"),
        width(a + b) -
          must(advances[must(slot(a, 0), "character")], "advances") -
          must(advances[must(slot(b, 0), "character")], "advances"),
      );
  }
  for (const [a, b] of pairsOf(JOINING)) {
    for (const before of [false, true]) {
      for (const after of [false, true]) {
        const [left, right] = [formOf(before ? TATWEEL : undefined, a, b), formOf(a, b, after ? TATWEEL : undefined)];
        const [from, to] = [must(slot(a, left), "character"), must(slot(b, right), "character")];
        note(from, to, padded(a + b, before, after) - must(advances[from], "advances") - must(advances[to], "advances"));
      }
    }
  }
  return { advances, ...classes(pairs, advances.length) };
}

const pairsOf = (letters: string): readonly (readonly [string, string])[] =>
  Array.from(letters).flatMap((a) => Array.from(letters, (b): readonly [string, string] => [a, b]));

/** Slots that kern alike share a class, on the left and on the right. */
function classes(pairs: ReadonlyMap<number, ReadonlyMap<number, number>>, count: number): Omit<FaceMetrics, "advances"> {
  const columnKey = (right: number): string =>
    [...pairs].flatMap(([left, row]) => (row.has(right) ? [`${left}:${row.get(right)}`] : [])).join();
  const right = numbered(Array.from({ length: count }, (_, at) => columnKey(at)));
  const byClass = (left: number): readonly number[] => {
    const row = new Map([...(pairs.get(left) ?? [])].map(([at, difference]) => [must(right.of[at], "of"), difference]));
    return [...row].sort(([a], [b]) => a - b).flat();
  };
  const left = numbered(Array.from({ length: count }, (_, at) => byClass(at).join()));
  return { left: left.of, right: right.of, kerning: left.keys.map((key) => (key === "" ? [] : key.split(",").map(Number))) };
}

function numbered(keys: readonly string[]): { readonly of: readonly number[]; readonly keys: readonly string[] } {
  const distinct = [...new Set(keys)];
  const numbers = new Map(distinct.map((key, at) => [key, at]));
  return { of: keys.map((key) => must(numbers.get(key), "numbers")), keys: distinct };
}
