import type { I18n } from "../i18n/translator.ts";
import type { Lettering, TextLine } from "./lettering.ts";
import type { Theme } from "./theme.ts";

/** What every part of a picture draws with. `id` is the prefix of ids, unlike any other picture's on a page. */
export interface Brush {
  readonly theme: Theme;
  readonly lettering: Lettering;
  readonly i18n: I18n;
  readonly id: string;
}

type Words = Pick<TextLine, "text" | "x" | "y"> & Partial<TextLine>;

/** A line of text in the picture's own direction; by default 12 pixels, regular, from where reading begins. */
export function write({ theme, lettering, i18n }: Brush, words: Words): string {
  const align = i18n.dir === "rtl" ? "right" : "left";
  return words.text === "" ? "" : lettering.draw({ size: 12, weight: 400, fill: theme("--ink"), align, dir: i18n.dir, ...words });
}

/** The edge where reading begins, and the one where it ends. */
export const startEdge = ({ i18n }: Brush): "left" | "right" => (i18n.dir === "rtl" ? "right" : "left");
export const endEdge = ({ i18n }: Brush): "left" | "right" => (i18n.dir === "rtl" ? "left" : "right");
