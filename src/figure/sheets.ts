import { element } from "../render/markup.ts";
import type { FigureSize } from "./asked.ts";
import { abreast, type Block, placed, stacked } from "./block.ts";
import { columnWords, filled, hasGrid, hasMap, header, keyBlock, type Making, mapBlock, naturalHeight, picturesBelow } from "./parts.ts";
import { creditBlock, type Detail, provenanceBlock } from "./provenance.ts";
import { linesOf } from "./substance.ts";

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

export const SHEETS: Readonly<Record<FigureSize, (making: Making) => Sheet>> = { column, page, slide, card };

/** Measures that a grid has room for where it must be read from afar. */
const MOST_MEASURES = { page: 11, slide: 4, card: 3 } as const;

/** One above the other, as wide as a column of a report and as high as it takes. */
function column(making: Making): Sheet {
  const [width, margin] = [720, 14];
  const inside = width - 2 * margin;
  const block = stacked(
    [
      header(making, inside),
      columnWords(making, inside),
      ...(hasMap(making) ? [mapBlock(making, inside, naturalHeight(making, inside))] : []),
      ...picturesBelow(making, inside),
      keyBlock(making, inside, 3),
      provenanceBlock(making.input, inside, "full", making),
    ],
    16,
  );
  return { width, height: Math.ceil(block.height + 2 * margin), body: placed(block, margin, margin) };
}

interface Attempt {
  /** The layout's pixels that stand on one of the page's. */
  readonly times: number;
  readonly detail: Detail;
  /** Lines of directives below which it does not go. */
  readonly least: number;
}

/** Lines that a sheet should hold at least, from the best case down: all of a meeting that is drawn alone, if it can. */
const leastLines = ({ alone, list }: Making, some: readonly number[]): readonly number[] =>
  alone === null ? some : [...new Set([linesOf(list), 10, 6, 2].map((lines) => Math.min(lines, linesOf(list))))];

type Layout = (width: number, height: number, attempt: Attempt) => Block;

/** The most lines that can be had, at the largest type at which they fit. */
const attempts = (detail: Detail, lines: readonly number[], scales: readonly number[]): readonly Attempt[] =>
  lines.flatMap((least) => scales.map((times) => ({ detail, least, times })));

/** What is tried where nothing else fits: a sheet is read with a glass rather than cut off. */
const REDUCED = [1.3, 1.4, 1.5, 1.6, 1.75, 2, 2.5, 3];

/** The first attempt that fits a sheet of its own size; where none does, the last, made to fit. */
function onSheet(width: number, height: number, margin: number, tries: readonly Attempt[], layout: Layout): Sheet {
  const [across, down] = [width - 2 * margin, height - 2 * margin];
  const made = (attempt: Attempt): Block => layout(across * attempt.times, down * attempt.times, attempt);
  const all = [...tries, ...attempts("brief", [2], REDUCED)];
  const best = all.find((attempt) => made(attempt).height <= down * attempt.times) ?? { times: 3, detail: "brief", least: 2 };
  const block = made(best);
  const times = Math.max(best.times, block.height / down);
  const scaled = element("g", { transform: `translate(${margin} ${margin}) scale(${Math.round(1e4 / times) / 1e4})` }, block.draw());
  return { width, height, body: scaled };
}

/** A portrait page of A4: the words take what height the pictures leave, and the map what the words leave. */
function page(making: Making): Sheet {
  const sizes = [1, 1.06, 1.12, 1.18];
  const [first = 8, ...fewer] = leastLines(making, [8, 4]);
  const tries = [...attempts("full", [first], sizes), ...attempts("brief", [first, ...fewer], [...sizes, 1.24])];
  return onSheet(794, 1123, 48, tries, (width, height, { detail, least }) => {
    const gap = 14;
    const head = header(making, width);
    const fills = naturalHeight(making, width);
    const lowest = hasMap(making) ? [mapBlock(making, width, fills * 0.7)] : [];
    const below = [
      ...picturesBelow(making, width, MOST_MEASURES.page),
      keyBlock(making, width, 3),
      provenanceBlock(making.input, width, detail, making),
    ];
    const words = filled(making, width, height - stacked([head, ...lowest, ...below], gap).height - gap, least);
    const left = height - stacked([head, words, ...lowest, ...below], gap).height;
    const map = hasMap(making) ? [mapBlock(making, width, fills * 0.7 + Math.max(0, Math.min(fills * 0.4, left)))] : [];
    return stacked([head, words, ...map, ...below], gap);
  });
}

/** 16:9; the words on the side where reading begins, pictures on the other, key and provenance below. */
function slide(making: Making): Sheet {
  const sizes = [0.8, 0.85, 0.9, 0.95, 1, 1.08];
  const tries = [...attempts("brief", leastLines(making, [4, 2]), sizes), ...attempts("brief", [2], [1.2])];
  return onSheet(1280, 720, 36, tries, (width, height, { least }) => {
    const [gap, between] = [28, 14];
    const side = (width - gap) / 2;
    const head = header(making, width);
    const provenance = provenanceBlock(making.input, width, "brief", making);
    const key = keyBlock(making, width, 4);
    const room = height - head.height - key.height - provenance.height - 3 * between;
    const picture = hasMap(making)
      ? mapBlock(making, side, mapRoom(making, side, room))
      : picturesBelow(making, side, MOST_MEASURES.slide)[0];
    const words = filled(
      making,
      picture ? side : width,
      Math.max(picture?.height ?? 0, room),
      least,
      making.alone === null ? "short" : "whole",
    );
    const body = picture ? abreast([words, picture], gap, making.context) : words;
    return stacked([head, body, key, provenance], between);
  });
}

/** What a map may take of a height, with its caption: what fills its width at most, and no less than shows anything. */
const mapRoom = (making: Making, width: number, room: number): number =>
  Math.min(naturalHeight(making, width), Math.max(200, Math.floor(room - mapBlock(making, width, 1).height)));

/** For previews of a link, seen small: few words, large. */
function card(making: Making): Sheet {
  const tries = attempts("brief", [2], [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9, 1, 1.1, 1.2]);
  return onSheet(1200, 630, 32, tries, (width, height, { least }) => {
    const [gap, between] = [24, 12];
    const head = header(making, width);
    const credit = creditBlock(making.input, width, making.context);
    const room = height - head.height - credit.height - 2 * between;
    if (!hasMap(making) && !hasGrid(making)) return stacked([head, filled(making, width, room, least, "terse"), credit], between);
    const side = (width - gap) * (hasGrid(making) ? 0.6 : 0.5);
    const picture = hasMap(making)
      ? [mapBlock(making, side, mapRoom(making, side, room))]
      : picturesBelow(making, side, MOST_MEASURES.card);
    return stacked(
      [head, abreast([filled(making, width - gap - side, room, least, "terse"), ...picture], gap, making.context), credit],
      between,
    );
  });
}
