import type { FigureInput, FigureKind } from "../figure/asked.ts";
import { figurePng, svgElementOf } from "../figure/browser.ts";
import { figureSvg, headlineOf, viewOf } from "../figure/figure.ts";
import { loadOutlines } from "../figure/outlines.ts";
import { type Faces, plainTextRenderer } from "../figure/textRenderer.ts";
import { stripBidi } from "../i18n/bidi.ts";
import { withFragment, writeFragment } from "../view/url.ts";
import type { View } from "../view/view.ts";

export type FigureForm = "text" | "outlines";
export type FigureRequest = Omit<FigureInput, "textRenderer">;

/** What a figure is called unless its author names it. */
export const ownHeadline = (request: FigureRequest): string => stripBidi(headlineOf(request));

/** The address of what a kind of figure shows of the view of a permalink. */
export function linkOf(permalink: string, view: View, kind: FigureKind): string {
  const [page = ""] = permalink.split("#", 1);
  return withFragment(page, writeFragment(viewOf(kind, view)));
}

/** The figure in the page's own type, to be shown or printed here; `id` keeps its names apart from those of other pictures. */
export const figureElement = (request: FigureRequest, id: string): SVGSVGElement => svgElementOf(figureSvg({ ...request, id }));

/** A file that needs nothing beside it: words with their typeface, or as outlines. */
export async function figureFile(request: FigureRequest, form: FigureForm, faces: Faces): Promise<Blob> {
  const textRenderer = form === "outlines" ? await loadOutlines(faces) : plainTextRenderer(faces);
  return new Blob([figureSvg({ ...request, textRenderer })], { type: "image/svg+xml" });
}

/** Pixels, `scale` of them to one of the figure's own; words are outlined, so that no browser's handling of faces in pictures matters. */
export async function figurePixels(request: FigureRequest, scale: number, faces: Faces): Promise<Blob> {
  const textRenderer = await loadOutlines(faces);
  return figurePng(figureSvg({ ...request, textRenderer }), scale);
}

/**
 * Prints the figure alone, as vectors; the page is as it was once the print dialog is closed. The sheet is a modal of its own,
 * since all else is inert while a dialog is open, and what is inert is left untagged in a PDF.
 */
export function printFigure(request: FigureRequest): void {
  const sheet = document.createElement("dialog");
  sheet.className = "figure-sheet";
  sheet.dataset["size"] = request.size;
  sheet.append(figureElement(request, "figure-print"));
  document.body.append(sheet);
  sheet.showModal();
  addEventListener(
    "afterprint",
    () => {
      sheet.close();
      sheet.remove();
    },
    { once: true },
  );
  print();
}
