import type { Pen } from "../render/elements.ts";
import { drawText } from "../render/svgText.ts";
import { type TextShape, WEIGHTS, type Weight } from "../scene/drawing.ts";

/** How a picture writes its words: as text in a face, or as outlines. */
export interface TextRenderer {
  readonly form: "text" | "outlines";
  draw(line: TextShape, pen: Pen): string;
  /** What a body of lines so drawn needs; goes into the picture once, before it. */
  head(body: string): string;
}

/** Both weights of the bundled face as WOFF2 (or TrueType) bytes. */
export type Faces = Readonly<Record<Weight, Uint8Array>>;

export const FAMILY = "Ballotline Sans, Noto Sans Arabic, Segoe UI, Tahoma, system-ui, sans-serif";

/** Words as text; with `faces`, the file brings its own type along: for files only, since a page's policy forbids a style element. */
export function plainTextRenderer(faces?: Faces): TextRenderer {
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
