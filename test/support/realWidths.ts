import { existsSync, readFileSync } from "node:fs";
import { type Face, openFace } from "../../src/figure/shaping.ts";
import type { Weight } from "../../src/scene/drawing.ts";

const DEJAVU = "/usr/share/fonts/truetype/dejavu";
/** Ours, and where Debian's package has put it a wider one that programs have in its stead. */
const FILES: Readonly<Record<Weight, readonly string[]>> = {
  400: ["public/fonts/ballotline-sans-400.woff2", `${DEJAVU}/DejaVuSans.ttf`],
  600: ["public/fonts/ballotline-sans-600.woff2", `${DEJAVU}/DejaVuSans-Bold.ttf`],
};

function facesOf(weight: Weight): readonly Face[] {
  const there = FILES[weight].filter((file) => existsSync(file));
  if (there.length < FILES[weight].length) console.log(`${DEJAVU} is not installed: words are measured in our own face alone`);
  return there.map((file) => openFace(readFileSync(file)));
}

const faces: Partial<Record<Weight, readonly Face[]>> = {};
const known = new Map<string, number>();

/** How wide the widest of real faces draws a line, its letters joined and placed by the face itself. */
export function drawnWidth(text: string, size: number, weight: Weight): number {
  const key = `${weight} ${text}`;
  const ems = known.get(key) ?? Math.max(...(faces[weight] ??= facesOf(weight)).map((face) => face.line(text, "rtl").width));
  known.set(key, ems);
  return ems * size;
}
