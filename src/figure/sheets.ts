import { element, group } from "../render/markup.ts";
import { homeOf } from "../scene/mapHome.ts";
import type { ReadingList } from "../scene/readingList.ts";
import { recordName } from "../scene/recordName.ts";
import { isFiltered } from "../view/view.ts";
import type { FigureInput, FigureSize } from "./asked.ts";
import { abreast, type Block, placed, prose, stacked } from "./block.ts";
import { compareBlock } from "./compareBlock.ts";
import type { DrawContext } from "./drawContext.ts";
import { countWords, figureTitle, filterWords, mapCaption, selectionWords, undatedWords } from "./figureWords.ts";
import { legendBlock } from "./legendBlock.ts";
import { legendParts } from "./legendSigns.ts";
import { mapHeight } from "./mapCamera.ts";
import { mapPanel } from "./mapPanel.ts";
import { mapPicture, timePicture } from "./picture.ts";
import { creditBlock, provenanceBlock } from "./provenance.ts";
import { told } from "./substance.ts";
import { timePanel } from "./timePanel.ts";
import { wordsBlock } from "./wordsBlock.ts";

/** A figure in the making: every part is drawn for the width that it gets. */
export interface Making {
  readonly input: FigureInput;
  readonly context: DrawContext;
  readonly list: ReadingList;
  /** What the one meeting is that is drawn alone; null where the whole view is. */
  readonly alone: string | null;
  readonly title: string;
  /** What the view tells, where its author gave it another headline. */
  readonly subtitle: string | null;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

export const SHEETS: Readonly<Record<FigureSize, (making: Making) => Sheet>> = { column, page, slide, card };

function header({ input, context, title, subtitle, alone }: Making, width: number, size: number): Block {
  const lead = size * 0.62;
  const filter = isFiltered(input.view.filters) ? [filterWords(input)] : [];
  const counts = alone === null ? [countWords(input), ...filter, selectionWords(input)].filter((part) => part !== null) : [];
  const small = { size: lead, weight: 400, leading: lead * 1.6, color: "--ink-2", most: 3 } as const;
  const name = `${recordName(input.dataset, input.i18n)} · ${figureTitle(input)}`;
  return stacked(
    [
      prose(name, width, { ...small, weight: 600, color: "--accent", most: 2 }, context),
      prose(title, width, { size, weight: 600, leading: size * 1.5, most: 4 }, context),
      prose(subtitle ?? "", width, { ...small, color: "--ink" }, context),
      prose(counts.join(" · "), width, small, context),
    ],
    2,
  );
}

const CAPTION = { size: 11.5, weight: 400, leading: 17, color: "--ink-2" } as const;

function mapBlock({ input, context }: Making, width: number, height: number): Block {
  const map = mapPicture(input);
  const panel: Block = { width, height, draw: () => mapPanel(map, input, width, height, context) };
  return stacked([panel, prose(mapCaption(map, input), width, CAPTION, context)], 4);
}

function timeBlock({ input, context }: Making, width: number): Block {
  const time = timePicture(input, width);
  const { height } = time.scene;
  const panel: Block = { width, height, draw: () => group({}, timePanel(time, context)) };
  return stacked([panel, prose(undatedWords(input, time.index) ?? "", width, CAPTION, context)], 4);
}

const naturalHeight = ({ input: { dataset, basemap } }: Making, width: number): number => mapHeight(width, homeOf(dataset, basemap));
const hasMap = ({ input: { kind } }: Making): boolean => kind === "map";
const hasGrid = ({ input: { kind } }: Making): boolean => kind === "compare";
const hasTime = (making: Making): boolean => making.alone === null && !hasGrid(making);

/** Measures that a grid has room for where it must be read from afar. */
const MOST_MEASURES = { page: 12, slide: 9, card: 5 } as const;

/** What stands below words and map: the timeline, or the grid of the comparison. */
function picturesBelow(making: Making, width: number, mostMeasures = Infinity): readonly Block[] {
  if (hasGrid(making)) return [compareBlock(making.input, width, mostMeasures, making.context)];
  return hasTime(making) ? [timeBlock(making, width)] : [];
}

function keyBlock(making: Making, width: number, columns: number): Block {
  const { input, context } = making;
  const map = hasMap(making) ? mapPicture(input) : null;
  const time = hasTime(making) ? timePicture(input, width) : null;
  return legendBlock(legendParts({ map, time, list: making.list }, input), width, columns, context);
}

/** Beside a grid the words are reduced with it, so that both can be read. */
const wordsOf = (making: Making, width: number, lines: number, times: number): Block =>
  wordsBlock(told(making.list, lines, making.input), making.input, width, hasGrid(making) ? 1 : times, making.context);

/** Lines of directives that a figure holds at most: of any room, in a column, and in one that shows no more than a meeting. */
const MOST_LINES = { any: 40, column: 24, alone: 60 } as const;
/** Lines for the sake of which all else is reduced rather than left without words. */
const LEAST_LINES = 8;

interface Fitted {
  readonly block: Block;
  readonly lines: number;
}

/** The words with as many lines as a height holds. */
function fitted(making: Making, width: number, height: number, times: number): Fitted {
  let [low, high]: [number, number] = [0, making.alone === null ? MOST_LINES.any : MOST_LINES.alone];
  let best: Fitted = { block: wordsOf(making, width, 0, times), lines: 0 };
  while (low < high) {
    const lines = Math.ceil((low + high) / 2);
    const block = wordsOf(making, width, lines, times);
    if (block.height <= height) {
      best = { block, lines };
      low = lines;
    } else high = lines - 1;
  }
  return best;
}

/** One above the other, as wide as a column of a report and as high as it takes. */
function column(making: Making): Sheet {
  const [width, margin] = [720, 14];
  const inside = width - 2 * margin;
  const block = stacked(
    [
      header(making, inside, 20),
      wordsOf(making, inside, making.alone === null ? MOST_LINES.column : MOST_LINES.alone, 1),
      ...(hasMap(making) ? [mapBlock(making, inside, naturalHeight(making, inside))] : []),
      ...picturesBelow(making, inside),
      keyBlock(making, inside, 3),
      provenanceBlock(making.input, inside, "full", making),
    ],
    16,
  );
  return { width, height: Math.ceil(block.height + 2 * margin), body: placed(block, margin, margin) };
}

/** How much larger than its page a layout may be before it is reduced to it. */
const STEPS = [1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5, 1.6, 1.75, 2, 2.5, 3];

interface Tried {
  readonly block: Block;
  /** The layout's pixels that stand on one of the page's. */
  readonly times: number;
}

/** The layout at the least reduction at which it fits a page. */
function reduced(width: number, height: number, layout: (width: number, height: number, times: number) => Block): Tried {
  for (const times of STEPS) {
    const block = layout(width * times, height * times, times);
    if (block.height <= height * times) return { block, times };
  }
  const block = layout(width * 3, height * 3, 3);
  return { block, times: Math.max(3, block.height / height) };
}

function onPage(width: number, height: number, margin: number, layout: (width: number, height: number, times: number) => Block): Sheet {
  const { block, times } = reduced(width - 2 * margin, height - 2 * margin, layout);
  const scaled = element("g", { transform: `translate(${margin} ${margin}) scale(${Math.round(1e4 / times) / 1e4})` }, block.draw());
  return { width, height, body: scaled };
}

/** As many lines as there is room for, and no fewer than a few: where those do not fit, the whole becomes higher than its page. */
function filled(making: Making, width: number, height: number, times: number, least = LEAST_LINES): Block {
  const { block, lines } = fitted(making, width, height, times);
  return lines >= least ? block : wordsOf(making, width, least, times);
}

/** A portrait page of A4: the words take what height the pictures leave, and the map what the words leave. */
function page(making: Making): Sheet {
  return onPage(794, 1123, 48, (width, height, times) => {
    const gap = 16;
    const least = hasMap(making) ? mapBlock(making, width, naturalHeight(making, width) * 0.8) : null;
    const head = header(making, width, 20 * times);
    const below = [
      ...picturesBelow(making, width, MOST_MEASURES.page),
      keyBlock(making, width, 3),
      provenanceBlock(making.input, width, "full", making),
    ];
    const words = filled(making, width, height - stacked([head, ...(least ? [least] : []), ...below], gap).height - gap, times);
    if (!least) return stacked([head, words, ...below], gap);
    const left = height - stacked([head, words, least, ...below], gap).height;
    const fills = naturalHeight(making, width);
    const map = mapBlock(making, width, fills * 0.8 + Math.max(0, Math.min(fills * 0.32, left)));
    return stacked([head, words, map, ...below], gap);
  });
}

/** 16:9; the words on the side where reading begins, pictures and key on the other, the provenance below. */
function slide(making: Making): Sheet {
  return onPage(1280, 720, 36, (width, height, times) => {
    const gap = 28;
    const side = (width - gap) / 2;
    const head = header(making, width, 22 * times);
    const provenance = provenanceBlock(making.input, width, "brief", making);
    const beside = stacked(
      [
        ...(hasMap(making) ? [mapBlock(making, side, naturalHeight(making, side))] : []),
        ...picturesBelow(making, side, MOST_MEASURES.slide),
        keyBlock(making, side, 2),
      ],
      12,
    );
    const words = filled(making, side, Math.max(beside.height, height - head.height - provenance.height - 28), times, 4);
    return stacked([head, abreast([words, beside], gap, making.context), provenance], 14);
  });
}

/** For previews of a link, seen small: few words, large. */
function card(making: Making): Sheet {
  return onPage(1200, 630, 32, (width, height, times) => {
    const gap = 28;
    const head = header(making, width, 27 * times);
    const credit = creditBlock(making.input, width, making.context);
    const room = height - head.height - credit.height - 28;
    const side = (width - gap) / 2;
    if (hasGrid(making)) {
      const words = filled(making, side, room, times, 2);
      return stacked([head, abreast([words, ...picturesBelow(making, side, MOST_MEASURES.card)], gap, making.context), credit], 14);
    }
    if (!hasMap(making)) return stacked([head, filled(making, width, room, 1.3 * times, 2), credit], 14);
    const time = timeBlock(making, side);
    const words = stacked([filled(making, side, room - time.height - gap, times, 2), time], gap);
    const map = mapBlock(making, side, Math.max(240, room - mapBlock(making, side, 0).height));
    return stacked([head, abreast([words, map], gap, making.context), credit], 14);
  });
}
