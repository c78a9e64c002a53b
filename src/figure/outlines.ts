import { drawText, type Faces, HALO_WIDTH, type Lettering, type TextLine } from "./lettering.ts";
import { path } from "./markup.ts";
import type { Weight } from "./metrics.ts";
import type { Face, PathCommand, ShapedLine } from "./shaping.ts";

const LETTER: Readonly<Record<PathCommand["command"], string>> = {
  moveTo: "m",
  lineTo: "l",
  quadraticCurveTo: "q",
  bezierCurveTo: "c",
  closePath: "z",
};

/** Words as outlines, for programs that have neither the face nor its shaping; loads the shaper. What the faces lack stays text. */
export async function loadOutlines(faces: Faces): Promise<Lettering> {
  const { openFace } = await import("./shaping.ts");
  const open: Readonly<Record<Weight, Face>> = { 400: openFace(faces[400]), 600: openFace(faces[600]) };
  return { form: "outlines", head: "", draw: (line) => drawOutlines(line, open[line.weight]) };
}

function drawOutlines(line: TextLine, face: Face): string {
  const shaped = face.line(line.text, line.dir);
  const left = line.x - shaped.width * line.size * (line.align === "left" ? 0 : line.align === "right" ? 1 : 0.5);
  const d = outlineOf(shaped, face, left, line);
  const halo = line.halo ? { fill: "none", stroke: line.halo, "stroke-width": HALO_WIDTH, "stroke-linejoin": "round" } : null;
  const letters = d === "" ? "" : (halo ? path(d, halo) : "") + path(d, { fill: line.fill });
  const foreign = shaped.foreign.map(({ text, x, width, dir }) =>
    drawText({ ...line, text, dir, x: left + (x + width / 2) * line.size, align: "middle" }),
  );
  return letters + foreign.join("");
}

/** Path data of a line: steps from point to point in hundredths of a pixel, which are shorter than places. */
function outlineOf({ glyphs }: ShapedLine, face: Face, left: number, { y, size }: TextLine): string {
  let [x0, y0] = [0, 0];
  let [startX, startY] = [0, 0];
  let d = "";
  for (const glyph of glyphs) {
    for (const { command, args } of face.outline(glyph.id)) {
      const points = hundredths(args, left + glyph.x * size, y - glyph.y * size, size);
      d += LETTER[command] + steps(points, x0, y0);
      if (command === "closePath") [x0, y0] = [startX, startY];
      else [x0, y0] = points.slice(-2) as [number, number];
      if (command === "moveTo") [startX, startY] = [x0, y0];
    }
  }
  return d.replace(/^m/, "M");
}

const hundredths = (args: readonly number[], x: number, y: number, size: number): readonly number[] =>
  args.map((value, index) => Math.round((index % 2 === 0 ? x + value * size : y - value * size) * 100));

function steps(points: readonly number[], x0: number, y0: number): string {
  const written = points.map((value, index) => (value - (index % 2 === 0 ? x0 : y0)) / 100).map(bare);
  return written.map((number, index) => (index === 0 || number.startsWith("-") ? number : ` ${number}`)).join("");
}

/** Without a zero before the point. */
const bare = (value: number): string => String(value || 0).replace(/^(-?)0\./, "$1.");
