import createBidi from "bidi-js";
import { create, type Font } from "fontkit";
import type { Dir } from "../i18n/locale.ts";
import { u8 } from "../model/cells.ts";
import { must } from "../model/must.ts";
import { foreignAdvance, isSteering } from "./metrics.ts";

interface FreshGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
}

declare module "fontkit" {
  /** Takes any bytes, which its types do not say. */
  function create(bytes: Uint8Array): Font | FontCollection;
  interface Font {
    /** Takes glyphs in the stead of characters, which its types do not say. */
    layout(glyphs: readonly FreshGlyph[], features: undefined, script: string, language: undefined, direction: string): GlyphRun;
  }
}

/** A glyph in visual order; its place in ems from the left end of the line, y upward. */
export interface PlacedGlyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** Characters that the face lacks, from `x` on, `width` set aside for them. */
export interface ForeignRun {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly dir: Dir;
}

/** A line of text as the face draws it, in ems. */
export interface ShapedLine {
  readonly width: number;
  readonly glyphs: readonly PlacedGlyph[];
  readonly foreign: readonly ForeignRun[];
}

export interface PathCommand {
  readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
  /** In ems, y upward. */
  readonly args: readonly number[];
}

/** One weight of a typeface. */
export interface Face {
  /** Shapes, joins and reorders one line whose paragraph runs in `dir`. */
  line(text: string, dir: Dir): ShapedLine;
  outline(id: number): readonly PathCommand[];
  has(character: string): boolean;
}

interface Run {
  readonly text: string;
  readonly level: number;
  readonly known: boolean;
}

const ARABIC = /\p{Script=Arabic}/u;
const bidi = createBidi();

function fontIn(bytes: Uint8Array): Font {
  const opened = create(bytes);
  if ("layout" in opened) return opened;
  throw new TypeError("a collection of faces, not one");
}

/** Opens a TrueType, WOFF or WOFF2 face. */
export function openFace(bytes: Uint8Array): Face {
  const font = fontIn(bytes);
  const em = font.unitsPerEm;
  const has = (character: string): boolean => font.hasGlyphForCodePoint(must(character.codePointAt(0), "character"));

  /** fontkit caches a glyph with the characters it first stood for, and joins by those: each line needs glyphs of its own. */
  function freshGlyphs(text: string): readonly FreshGlyph[] {
    const glyphs = Array.from(text, (character) => {
      const code = must(character.codePointAt(0), "character");
      return { id: font.glyphForCodePoint(code).id, codePoints: [code] };
    });
    return glyphs;
  }

  function shapeRun({ text, level }: Run, x: number): { readonly glyphs: readonly PlacedGlyph[]; readonly end: number } {
    const rtl = level % 2 === 1;
    const shaped = font.layout(freshGlyphs(text), undefined, ARABIC.test(text) ? "arab" : "latn", undefined, rtl ? "rtl" : "ltr");
    let pen = x;
    const glyphs = shaped.glyphs.map((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = must(shaped.positions[index], "positions");
      const placed = { id: glyph.id, x: pen + xOffset / em, y: yOffset / em };
      pen += xAdvance / em;
      return placed;
    });
    return { glyphs, end: pen };
  }

  function line(text: string, dir: Dir): ShapedLine {
    const glyphs: PlacedGlyph[] = [];
    const foreign: ForeignRun[] = [];
    let x = 0;
    for (const run of visualRuns(text, dir, has)) {
      if (run.known) {
        const shaped = shapeRun(run, x);
        glyphs.push(...shaped.glyphs);
        x = shaped.end;
      } else {
        const width = Array.from(run.text).reduce((sum, character) => sum + foreignAdvance(character), 0);
        foreign.push({ text: run.text, x, width, dir: run.level % 2 === 1 ? "rtl" : "ltr" });
        x += width;
      }
    }
    return { width: x, glyphs, foreign };
  }

  const outlines = new Map<number, readonly PathCommand[]>();
  function outline(id: number): readonly PathCommand[] {
    const cached = outlines.get(id) ?? scaled(font.getGlyph(id).path.commands, em);
    outlines.set(id, cached);
    return cached;
  }

  return { line, outline, has };
}

const scaled = (commands: readonly PathCommand[], em: number): readonly PathCommand[] =>
  commands.map(({ command, args }) => ({ command, args: args.map((value) => value / em) }));

/** Runs of one level from left to right, mirrored characters replaced, steering marks taken out. */
function visualRuns(text: string, dir: Dir, has: (character: string) => boolean): readonly Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const runs: Run[] = [];
  let index = 0;
  for (const character of text) {
    const level = u8(levels, index);
    const shown = mirrored.get(index) ?? character;
    index += character.length;
    if (isSteering(character)) continue;
    const [last, known] = [runs.at(-1), has(shown)];
    if (last?.level === level && last.known === known) runs[runs.length - 1] = { ...last, text: last.text + shown };
    else runs.push({ text: shown, level, known });
  }
  return reordered(runs);
}

/** Rule L2 of the Unicode bidirectional algorithm, over runs. */
function reordered(runs: readonly Run[]): readonly Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      if (must(order[start], "order").level < level) continue;
      let end = start;
      while (end < order.length && must(order[end], "order").level >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}
