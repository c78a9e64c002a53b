import { must } from "../model/must.ts";
import { group, translate } from "../render/markup.ts";
import type { LegendEntry } from "../scene/mapSigns.ts";
import { type Block, inward, leadingOf, placed, prose, stacked, startX } from "./block.ts";
import { type DrawContext, drawn } from "./drawContext.ts";
import type { LegendPart } from "./legendSigns.ts";

const SIGN = 44;
const TYPE = { size: 11.5, weight: 400 } as const;
const LEAST = 20;

function entryBlock({ key, sign, words }: LegendEntry, width: number, context: DrawContext): Block {
  const text = prose(words, width - SIGN, { ...TYPE, color: "--ink-2" }, context);
  const x = inward(context) === 1 ? SIGN : 0;
  return {
    width,
    height: Math.max(LEAST, text.height + 3),
    draw: () =>
      group({ transform: translate(startX(width, context) + inward(context) * (SIGN / 2 - 2), LEAST / 2) }, drawn(sign, key, context)) +
      placed(text, x, (LEAST - leadingOf(TYPE.size)) / 2),
  };
}

const titleBlock = (title: string, width: number, context: DrawContext): Block =>
  prose(title, width, { size: 11.5, weight: 600, color: "--ink" }, context);

/** The key in columns of equal width: a part in each where there are as many, else all as evenly as their entries allow. */
export function legendBlock(parts: readonly LegendPart[], width: number, columns: number, context: DrawContext): Block {
  const gap = 20;
  const column = (width - gap * (columns - 1)) / columns;
  const blocks = parts.map(({ title, entries }) => ({
    title: titleBlock(title, column, context),
    entries: entries.map((entry) => entryBlock(entry, column, context)),
  }));
  const flow = blocks.flatMap(({ title, entries }) => [stacked([title, ...entries.slice(0, 1)], 0), ...entries.slice(1)]);
  const split = balance(
    flow.map(({ height }) => height),
    columns,
  );
  const stacks =
    blocks.length === columns
      ? blocks.map(({ title, entries }) => stacked([title, ...entries], 2))
      : split.map(([from, to]) => stacked(flow.slice(from, to), 2));
  return {
    width,
    height: Math.max(0, ...stacks.map(({ height }) => height)),
    draw: () =>
      stacks
        .map((stack, at) => placed(stack, inward(context) === 1 ? at * (column + gap) : width - column - at * (column + gap), 0))
        .join(""),
  };
}

/** Cuts a row of heights into columns, in order, so that the highest is as low as it can be: first and first after of each. */
export function balance(heights: readonly number[], columns: number): readonly (readonly [number, number])[] {
  let limit = Math.max(0, ...heights, heights.reduce((sum, height) => sum + height, 0) / columns);
  for (;;) {
    const cuts = fill(heights, limit);
    if (cuts.length <= columns) return cuts;
    limit += 4;
  }
}

function fill(heights: readonly number[], limit: number): readonly (readonly [number, number])[] {
  const cuts: [number, number][] = [];
  let sum = Infinity;
  heights.forEach((height, at) => {
    if (sum + height > limit) {
      cuts.push([at, at + 1]);
      sum = height;
    } else {
      must(cuts.at(-1), "cuts")[1] = at + 1;
      sum += height;
    }
  });
  return cuts;
}
