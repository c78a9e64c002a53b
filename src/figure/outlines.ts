import { must } from "../model/must.ts";
import { HALO_WIDTH, type Pen } from "../render/elements.ts";
import { element, group, path } from "../render/markup.ts";
import { drawText } from "../render/svgText.ts";
import { type TextShape, WEIGHTS, type Weight } from "../scene/drawing.ts";
import type { Face, PathCommand, ShapedLine } from "./shaping.ts";
import type { Faces, TextRenderer } from "./textRenderer.ts";

const LETTER: Readonly<Record<PathCommand["command"], string>> = {
  moveTo: "m",
  lineTo: "l",
  quadraticCurveTo: "q",
  bezierCurveTo: "c",
  closePath: "z",
};
/** Letters are drawn once each on a grid of so many units to an em, off by less than a thirtieth of a pixel in any size of ours, and put where they stand by reference. */
const EM = 750;
const units = (ems: number): number => Math.round(ems * EM) || 0;

const PREFIX: Readonly<Record<Weight, string>> = { 400: "r", 600: "b" };
const nameOf = (weight: Weight, glyph: number): string => `${PREFIX[weight]}${glyph.toString(36)}`;

/** Words as outlines, for programs that have neither the face nor its shaping; loads the shaper. What the faces lack stays text. */
export async function loadOutlines(faces: Faces): Promise<TextRenderer> {
  const { openFace } = await import("./shaping.ts");
  const open: Readonly<Record<Weight, Face>> = { 400: openFace(faces[400]), 600: openFace(faces[600]) };
  return {
    form: "outlines",
    draw: (line, pen) => drawOutlines(line, open[line.weight], pen),
    head: (body) => element("defs", {}, ...WEIGHTS.flatMap((weight) => letters(body, weight, open[weight]))),
  };
}

/** Each letter of a weight that a body refers to. */
function letters(body: string, weight: Weight, face: Face): readonly string[] {
  const used = new Set(
    Array.from(body.matchAll(new RegExp(` xlink:href="#${PREFIX[weight]}([0-9a-z]+)"`, "g")), ([, id]) => must(id, "id")),
  );
  return [...used].sort().map((id) => path(letterPath(face.outline(Number.parseInt(id, 36))), { id: `${PREFIX[weight]}${id}` }));
}

function drawOutlines(line: TextShape, face: Face, pen: Pen): string {
  const { x, y, size, align, color, halo } = line;
  const shaped = face.line(line.text, pen.dir);
  const left = x - shaped.width * size * (align === "left" ? 0 : align === "right" ? 1 : 0.5);
  const placed = references(shaped, face, line.weight);
  const transform = `translate(${bare(left)} ${bare(y)})scale(${Math.round((size / EM) * 1e6) / 1e6})`;
  const rim = halo
    ? { fill: "none", stroke: pen.theme(halo), "stroke-width": bare((HALO_WIDTH * EM) / size), "stroke-linejoin": "round" }
    : null;
  const foreign = shaped.foreign.map((run) =>
    drawText({ ...line, text: run.text, x: left + (run.x + run.width / 2) * size, align: "middle" }, { ...pen, dir: run.dir }),
  );
  const fill = pen.theme(color);
  const drawn = rim ? group({ transform, fill }, group(rim, placed) + placed) : group({ transform, fill }, placed);
  return drawn + foreign.join("");
}

/** The letters of a line where they stand; those without an outline, as spaces, are left out. */
const references = ({ glyphs }: ShapedLine, face: Face, weight: Weight): string =>
  glyphs
    .filter(({ id }) => face.outline(id).length > 0)
    .map(({ id, x, y }) => element("use", { "xlink:href": `#${nameOf(weight, id)}`, x: units(x) || null, y: units(-y) || null }))
    .join("");

/** Path data of a letter: steps from point to point, which are shorter than places, y downward. */
function letterPath(outline: readonly PathCommand[]): string {
  let [x0, y0] = [0, 0];
  let [startX, startY] = [0, 0];
  let d = "";
  for (const { command, args } of outline) {
    const points = args.map((value, index) => units(index % 2 === 0 ? value : -value));
    d += LETTER[command] + steps(points, x0, y0);
    if (command === "closePath") [x0, y0] = [startX, startY];
    else [x0, y0] = [points.at(-2) ?? x0, points.at(-1) ?? y0];
    if (command === "moveTo") [startX, startY] = [x0, y0];
  }
  return d.replace(/^m/, "M");
}

function steps(points: readonly number[], x0: number, y0: number): string {
  const written = points.map((value, index) => String(value - (index % 2 === 0 ? x0 : y0)));
  return written.map((number, index) => (index === 0 || number.startsWith("-") ? number : ` ${number}`)).join("");
}

/** To hundredths of a pixel. */
const bare = (value: number): string => String(Math.round(value * 100) / 100 || 0);
