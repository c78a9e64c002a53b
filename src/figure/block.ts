import { must } from "../model/must.ts";
import { group, translate } from "../render/markup.ts";
import type { ColorVar } from "../scene/drawing.ts";
import { type DrawContext, endEdge, startEdge, write } from "./drawContext.ts";
import { type Type, wrapLines } from "./wrap.ts";

/** A part of a figure that knows its size before it is drawn, in pixels from its own upper left corner. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly draw: () => string;
}

export const placed = ({ draw }: Block, x: number, y: number): string => group({ transform: translate(x, y) }, draw());

/** Blocks one under the other. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(({ height }) => height > 0);
  let y = 0;
  const at = shown.map(({ height }) => {
    const top = y;
    y += height + gap;
    return top;
  });
  return {
    width: Math.max(0, ...shown.map(({ width }) => width)),
    height: Math.max(0, y - gap),
    draw: () => shown.map((block, index) => placed(block, 0, must(at[index], "at"))).join(""),
  };
}

/** Blocks side by side in the order of reading, from where reading begins; `gap` between them. */
export function abreast(blocks: readonly Block[], gap: number, { i18n }: Pick<DrawContext, "i18n">): Block {
  const order = i18n.dir === "rtl" ? [...blocks].reverse() : blocks;
  const width = blocks.reduce((sum, block) => sum + block.width, 0) + gap * (blocks.length - 1);
  return {
    width,
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    draw: () => {
      let x = 0;
      return order
        .map((block) => {
          const drawn = placed(block, x, 0);
          x += block.width + gap;
          return drawn;
        })
        .join("");
    },
  };
}

/** Pixels from one line to the next: as far as the marks above and below Arabic letters need. */
export const leadingOf = (size: number): number => Math.ceil(size * 3.2) / 2;

/** Where letters of a line stand, below its top. */
export const baselineOf = (size: number): number => leadingOf(size) * 0.72;

export interface Prose extends Type {
  readonly color?: ColorVar;
  readonly most?: number;
}

/** Lines of text that fill a width from where reading begins. */
export function prose(text: string, width: number, { color = "--ink", most, ...type }: Prose, context: DrawContext): Block {
  const lines = text === "" ? [] : wrapLines(text, width, type, most);
  const leading = leadingOf(type.size);
  return {
    width,
    height: lines.length * leading,
    draw: () =>
      lines
        .map((line, at) =>
          write(context, { text: line, x: startX(width, context), y: at * leading + baselineOf(type.size), ...type, color }),
        )
        .join(""),
  };
}

export const startX = (width: number, context: DrawContext): number => (startEdge(context) === "left" ? 0 : width);
/** 1 where reading runs to the right, else −1. */
export const inward = (context: DrawContext): 1 | -1 => (endEdge(context) === "right" ? 1 : -1);
