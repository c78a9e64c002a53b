import type { I18n } from "../i18n/translator.ts";
import type { Pen, Theme } from "../render/elements.ts";
import { svgText } from "../render/svgText.ts";
import { type Drawn, line, type TextShape } from "../scene/drawing.ts";
import type { TextRenderer } from "./textRenderer.ts";

/** What every part of a picture draws with. `id` is the prefix of ids, unlike any other picture's on a page. */
export interface DrawContext {
  readonly theme: Theme;
  readonly textRenderer: TextRenderer;
  readonly i18n: I18n;
  readonly id: string;
}

type Words = Pick<TextShape, "text" | "x" | "y"> & Partial<TextShape>;

const penOf = ({ theme, i18n: { dir }, id }: DrawContext, name: string): Pen => ({ theme, dir, prefix: `${id}-${name}` });

/** A line of text in the picture's own direction; by default 12 pixels, regular, from where reading begins. */
export const write = (context: DrawContext, words: Words): string =>
  words.text === "" ? "" : context.textRenderer.draw(line({ align: startEdge(context), ...words }), penOf(context, "text"));

/** Parts that scene has drawn, as markup; `name` tells their ids from those of other parts of the picture. */
export const drawn = (parts: readonly Drawn[], name: string, context: DrawContext): string =>
  svgText(parts, { ...penOf(context, name), write: context.textRenderer.draw });

/** The edge where reading begins, and the one where it ends. */
export const startEdge = ({ i18n }: DrawContext): "left" | "right" => (i18n.dir === "rtl" ? "right" : "left");
export const endEdge = ({ i18n }: DrawContext): "left" | "right" => (i18n.dir === "rtl" ? "left" : "right");
