import type { Faces } from "./textRenderer.ts";

/** Opens a file by its address. */
export type OpenFile = (url: string) => Promise<Response>;

/** The bundled faces of the page; `folder` ends in a slash. Throws where one cannot be had. */
export async function fetchFaces(folder: string, open: OpenFile): Promise<Faces> {
  const [regular, bold] = await Promise.all([
    fetchFace(`${folder}ballotline-sans-400.woff2`, open),
    fetchFace(`${folder}ballotline-sans-600.woff2`, open),
  ]);
  return { 400: regular, 600: bold };
}

async function fetchFace(url: string, open: OpenFile): Promise<Uint8Array> {
  const response = await open(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The picture as pixels, `scale` of them to one of its own. Its words need to be outlines, or to bring their face along. */
export async function figurePng(svg: string, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await pngOf(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });

/** The picture as an element to be put into a page, for print with vector text; parsed as XML, so that nothing in it runs. */
export function svgElementOf(svg: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (!(root instanceof SVGSVGElement)) throw new Error("not a picture");
  return document.importNode(root, true);
}
