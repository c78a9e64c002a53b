import { group } from "../render/markup.ts";
import { homeOf } from "../scene/mapHome.ts";
import type { ReadingList } from "../scene/readingList.ts";
import { recordName } from "../scene/recordName.ts";
import { isFiltered } from "../view/view.ts";
import type { FigureInput } from "./asked.ts";
import { type Block, prose, stacked } from "./block.ts";
import { compareBlock } from "./compareBlock.ts";
import type { DrawContext } from "./drawContext.ts";
import { countWords, figureTitle, filterWords, mapCaption, selectionWords, undatedWords } from "./figureWords.ts";
import { legendBlock } from "./legendBlock.ts";
import { legendParts } from "./legendSigns.ts";
import { mapHeight } from "./mapCamera.ts";
import { mapPanel } from "./mapPanel.ts";
import { mapPicture, timePicture } from "./picture.ts";
import { told } from "./substance.ts";
import { timePanel } from "./timePanel.ts";
import { type Telling, wordsBlock } from "./wordsBlock.ts";

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

/** What stands over everything: the record, the headline, what the view tells where that is not the headline, and the counts. */
export function header({ input, context, title, subtitle, alone }: Making, width: number): Block {
  const size = 20;
  const filter = isFiltered(input.view.filters) ? [filterWords(input)] : [];
  const counts = alone === null ? [countWords(input), ...filter, selectionWords(input)].filter((part) => part !== null) : [];
  const small = { size: 12, weight: 400, color: "--ink-2", most: 3 } as const;
  const name = `${recordName(input.dataset, input.i18n)} · ${figureTitle(input)}`;
  return stacked(
    [
      prose(name, width, { ...small, weight: 600, color: "--accent", most: 2 }, context),
      prose(title, width, { size, weight: 600, most: 4 }, context),
      prose(subtitle ?? "", width, { ...small, color: "--ink" }, context),
      prose(counts.join(" · "), width, small, context),
    ],
    2,
  );
}

const CAPTION = { size: 11.5, weight: 400, color: "--ink-2" } as const;

export function mapBlock({ input, context }: Making, width: number, height: number): Block {
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

/** The height at which a figure's map fills a width. */
export const naturalHeight = ({ input: { dataset, basemap } }: Making, width: number): number => mapHeight(width, homeOf(dataset, basemap));
export const hasMap = ({ input: { kind } }: Making): boolean => kind === "map";
export const hasGrid = ({ input: { kind } }: Making): boolean => kind === "compare";
/** Beside a map the timeline stands in a column alone, which is as high as both take. */
const hasTime = (making: Making): boolean =>
  making.alone === null && !hasGrid(making) && (!hasMap(making) || making.input.size === "column");

/** What stands below words and map: the timeline, or the grid of the comparison. */
export function picturesBelow(making: Making, width: number, mostMeasures = Infinity): readonly Block[] {
  if (hasGrid(making)) return [compareBlock(making.input, width, mostMeasures, making.context)];
  return hasTime(making) ? [timeBlock(making, width)] : [];
}

/** The key to what is in the figure, in columns. */
export function keyBlock(making: Making, width: number, columns: number): Block {
  const { input, context } = making;
  const map = hasMap(making) ? mapPicture(input) : null;
  const time = hasTime(making) ? timePicture(input, width) : null;
  return legendBlock(legendParts({ map, time, list: making.list }, input), width, columns, context);
}

/** Lines of directives that a figure holds at most: of any room, in a column, and in one that shows no more than a meeting. */
const MOST_LINES = { any: 40, column: 24, alone: 60 } as const;

const wordsOf = (making: Making, width: number, lines: number, telling: Telling): Block =>
  wordsBlock(told(making.list, lines, making.input), making.input, width, telling, making.context);

/** The words with as many lines as a column of a report holds. */
export const columnWords = (making: Making, width: number): Block =>
  wordsOf(making, width, making.alone === null ? MOST_LINES.column : MOST_LINES.alone, "whole");

/** The words with as many lines as a height holds, and no fewer than `least`. */
export function filled(making: Making, width: number, height: number, least: number, telling: Telling = "whole"): Block {
  let [low, high]: [number, number] = [least, making.alone === null ? MOST_LINES.any : MOST_LINES.alone];
  let best = wordsOf(making, width, least, telling);
  while (low < high) {
    const lines = Math.ceil((low + high) / 2);
    const block = wordsOf(making, width, lines, telling);
    if (block.height <= height) [best, low] = [block, lines];
    else high = lines - 1;
  }
  return best;
}
