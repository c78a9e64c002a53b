import type { TimeScene } from "../scene/timePlaced.ts";

const SVG = "http://www.w3.org/2000/svg";
const LEAST = 24;

function target(row: number, x0: number, x1: number, y: number, height: number): SVGRectElement {
  const rect = document.createElementNS(SVG, "rect");
  const width = Math.max(LEAST, x1 - x0);
  const box = { x: (x0 + x1 - width) / 2, y, width, height, fill: "transparent" };
  for (const [name, value] of Object.entries(box)) rect.setAttribute(name, String(value));
  rect.dataset["row"] = String(row);
  return rect;
}

/** Lays over every mark and band of a drawn timeline a part that a finger can hit. */
export function addTargets(drawing: SVGSVGElement, { bands, marks }: TimeScene): void {
  const overBands = bands.flatMap(({ row, bars, y, height }) => bars.map(({ x0, x1 }) => target(row, x0, x1, y, height)));
  const overMarks = marks.map(({ row, x0, x1, y }) => target(row, x0, x1, y - LEAST / 2, LEAST));
  drawing.append(...overBands, ...overMarks);
}
