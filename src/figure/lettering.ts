import type { Dir } from "../i18n/locale.ts";
import { element, escapeXml } from "./markup.ts";
import { WEIGHTS, type Weight } from "./metrics.ts";

/** One line of text in pixels; `align` says which edge of it stands at `x`, `y` is its baseline. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly align: "left" | "middle" | "right";
  readonly dir: Dir;
  /** A colour to set the letters off from what is below them. */
  readonly halo?: string;
}

/** How a picture writes its words: as text in a face, or as outlines. */
export interface Lettering {
  readonly form: "text" | "outlines";
  draw(line: TextLine): string;
  /** What a body of lines so drawn needs; goes into the picture once, before it. */
  head(body: string): string;
}

/** Both weights of the bundled face as WOFF2 (or TrueType) bytes. */
export type Faces = Readonly<Record<Weight, Uint8Array>>;

export const FAMILY = "Ballotline Sans, Noto Sans Arabic, Segoe UI, Tahoma, system-ui, sans-serif";
export const HALO_WIDTH = 3;

/** The anchor that puts an edge of a line at its x: in a right-to-left line the start is its right edge. */
function anchorOf({ align, dir }: TextLine): string | null {
  if (align === "middle") return "middle";
  return (align === "left") === (dir === "ltr") ? null : "end";
}

export function drawText(line: TextLine): string {
  const { text, x, y, size, weight, fill, dir, halo } = line;
  return element(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": weight === 400 ? null : weight,
      fill,
      direction: dir === "rtl" ? "rtl" : null,
      "text-anchor": anchorOf(line),
      ...(halo ? { stroke: halo, "stroke-width": HALO_WIDTH, "stroke-linejoin": "round", "paint-order": "stroke" } : {}),
    },
    escapeXml(text),
  );
}

/** Words as text; with `faces`, the file brings its own type along: for files only, since a page's policy forbids a style element. */
export function textLettering(faces?: Faces): Lettering {
  return { form: "text", draw: drawText, head: () => (faces ? fontFaces(faces) : "") };
}

/** A letter with a rim is written into a PDF twice, and would be found and read out twice. */
const ONCE_IN_PRINT = "@media print{text{stroke:none}}";

function fontFaces(faces: Faces): string {
  const rule = (weight: Weight): string =>
    `@font-face{font-family:"Ballotline Sans";font-weight:${weight};src:url(data:font/woff2;base64,${base64(faces[weight])}) format("woff2")}`;
  return `<style>${WEIGHTS.map(rule).join("")}${ONCE_IN_PRINT}</style>`;
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

const UNESCAPE: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** Every character that a picture holds, once each: what a face cut for it must have. */
export function lettersOf(svg: string): string {
  const text = svg
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => UNESCAPE[entity]!);
  return [...new Set(text)].sort().join("");
}
