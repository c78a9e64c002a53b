import type { Weight } from "../../src/scene/drawing.ts";
import { drawnWidth } from "./realWidths.ts";

/** A rectangle in pixels of the sheet. */
export interface Box {
  readonly what: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

export interface Boxes {
  /** Lines of text, as wide as the widest of the faces that are at hand draws them. */
  readonly texts: readonly Box[];
  /** The code to be scanned. */
  readonly codes: readonly Box[];
  /** Rectangles with rounded corners of 4, by which the map frames a count. */
  readonly chips: readonly Box[];
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const TAG = /<(\/?)(g|text|path|rect)\b([^>]*?)(\/?)>([^<]*)/g;
const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
const numberIn = (tag: string, name: string, otherwise = 0): number => Number(attribute(tag, name) ?? otherwise);

function moved(frame: Frame, tag: string): Frame {
  const transform = attribute(tag, "transform") ?? "";
  const [, dx = "0", dy = "0"] = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(transform) ?? [];
  const [, times = "1"] = /scale\(([\d.]+)\)/.exec(transform) ?? [];
  return { x: frame.x + Number(dx) * frame.scale, y: frame.y + Number(dy) * frame.scale, scale: frame.scale * Number(times) };
}

const placed = ({ x, y, scale }: Frame, what: string, x0: number, x1: number, y0: number, y1: number): Box => ({
  what,
  x0: x + x0 * scale,
  x1: x + x1 * scale,
  y0: y + y0 * scale,
  y1: y + y1 * scale,
});

function textBox(frame: Frame, tag: string, text: string): Box {
  const [x, y, size] = [numberIn(tag, "x"), numberIn(tag, "y"), numberIn(tag, "font-size")];
  const width = drawnWidth(text.replaceAll(/&[a-z#0-9]+;/g, "&"), size, numberIn(tag, "font-weight", 400) as Weight);
  const anchor = attribute(tag, "text-anchor") ?? "start";
  const toLeft = (attribute(tag, "direction") === "rtl") !== (anchor === "end");
  const left = anchor === "middle" ? x - width / 2 : toLeft ? x - width : x;
  return placed(frame, text.replaceAll(/[\u2066-\u2069]/g, ""), left, left + width, y - size * 0.6, y + size * 0.1);
}

/** The extent of a path of `M x y h… v…` squares. */
function codeBox(frame: Frame, tag: string): Box {
  const points = [...attribute(tag, "d")!.matchAll(/M(-?[\d.]+) (-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)/g)].map((found) =>
    found.slice(1).map(Number),
  );
  const xs = points.flatMap(([x, , w]) => [x!, x! + w!]);
  const ys = points.flatMap(([, y, , h]) => [y!, y! + h!]);
  return placed(frame, "code", Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys));
}

/** Where a figure in text form has its words, codes and chips. */
export function boxesOf(svg: string): Boxes {
  const [texts, codes, chips]: [Box[], Box[], Box[]] = [[], [], []];
  let frames: readonly Frame[] = [{ x: 0, y: 0, scale: 1 }];
  for (const [, closes, name, tag = "", empty, text = ""] of svg.replaceAll(/<(title|desc|defs)\b.*?<\/\1>/gs, "").matchAll(TAG)) {
    const frame = moved(frames.at(-1)!, tag);
    if (name === "g") frames = closes ? frames.slice(0, -1) : empty ? frames : [...frames, frame];
    else if (name === "text" && !closes) texts.push(textBox(frame, tag, text));
    else if (name === "path" && tag.includes("crispEdges")) codes.push(codeBox(frame, tag));
    else if (name === "rect" && attribute(tag, "rx") === "4" && tag.includes("stroke=")) {
      const [x, y] = [numberIn(tag, "x"), numberIn(tag, "y")];
      chips.push(placed(frame, "chip", x, x + numberIn(tag, "width"), y, y + numberIn(tag, "height")));
    }
  }
  return { texts, codes, chips };
}

export const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
