import { shortDigest } from "../model/digest.ts";
import { element, group } from "../render/markup.ts";
import { homeOf } from "../scene/mapHome.ts";
import type { Box } from "../scene/mapProjection.ts";
import { recordName } from "../scene/recordName.ts";
import { writeFragment } from "../view/url.ts";
import { isFiltered } from "../view/view.ts";
import { altText } from "./altText.ts";
import { abreast, type Block, placed, prose, stacked } from "./block.ts";
import type { DrawContext } from "./drawContext.ts";
import { countWords, figureTitle, filterWords, mapCaption, selectionWords, undatedWords } from "./figureWords.ts";
import { legendBlock } from "./legendBlock.ts";
import { legendParts } from "./legendSigns.ts";
import { mapHeight } from "./mapCamera.ts";
import { mapPanel } from "./mapPanel.ts";
import { svgRoot } from "./panels.ts";
import { type MapPicture, mapPicture, type TimePicture, timePicture } from "./picture.ts";
import { creditBlock, type ProvenanceInput, provenanceBlock } from "./provenance.ts";
import { plainTextRenderer, type TextRenderer } from "./textRenderer.ts";
import { PRINT } from "./theme.ts";
import { timePanel } from "./timePanel.ts";

export const FIGURE_SIZES = ["column", "page", "slide", "card"] as const;
export type FigureSize = (typeof FIGURE_SIZES)[number];

export interface FigureInput extends ProvenanceInput {
  readonly size: FigureSize;
  readonly textRenderer?: TextRenderer;
  /** Prefix of ids; by default one that tells apart records, views, languages and sizes. */
  readonly id?: string;
  readonly title?: string;
}

/** A figure in the making: every part is drawn for the width that it gets. */
interface Making {
  readonly input: FigureInput;
  readonly context: DrawContext;
  readonly map: MapPicture;
  readonly title: string;
}

/** A view as one picture that stands by itself: map, timeline, key and provenance. The same input gives the same text. */
export function figureSvg(input: FigureInput): string {
  const id = input.id ?? `fig-${shortDigest([input.dataset.hash, writeFragment(input.view), input.i18n.lang, input.size].join())}`;
  const context: DrawContext = { theme: PRINT, textRenderer: input.textRenderer ?? plainTextRenderer(), i18n: input.i18n, id };
  const title = input.title ?? figureTitle(input);
  const { width, height, body } = LAYOUT[input.size]({ input, context, map: mapPicture(input), title });
  const background = element("rect", { width, height, fill: context.theme("--paper") });
  const root = { id, name: "figure", title, description: altText(input), width, height };
  return svgRoot(root, context, background, body);
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

const LAYOUT: Readonly<Record<FigureSize, (making: Making) => Sheet>> = { column, page, slide, card };

function header({ input, context, title }: Making, width: number, size: number): Block {
  const lead = size * 0.62;
  const counts = [countWords(input), ...(isFiltered(input.view.filters) ? [filterWords(input)] : []), selectionWords(input)].filter(
    (part) => part !== null,
  );
  return stacked(
    [
      prose(
        recordName(input.dataset, input.i18n),
        width,
        { size: lead, weight: 600, leading: lead * 1.6, color: "--accent", most: 2 },
        context,
      ),
      prose(title, width, { size, weight: 600, leading: size * 1.5, most: 2 }, context),
      prose(counts.join(" · "), width, { size: lead, weight: 400, leading: lead * 1.6, color: "--ink-2", most: 3 }, context),
    ],
    2,
  );
}

const CAPTION = { size: 11.5, weight: 400, leading: 17, color: "--ink-2" } as const;

function mapBlock({ input, context, map }: Making, width: number, height: number): Block {
  const panel: Block = { width, height, draw: () => mapPanel(map, input, width, height, context) };
  return stacked([panel, prose(mapCaption(map, input), width, CAPTION, context)], 4);
}

function timeBlock({ input, context }: Making, time: TimePicture, width: number): Block {
  const { height } = time.scene;
  const panel: Block = { width, height, draw: () => group({}, timePanel(time, context)) };
  return stacked([panel, prose(undatedWords(input, time.index) ?? "", width, CAPTION, context)], 4);
}

function keyBlock({ input, context, map }: Making, time: TimePicture, width: number, columns: number): Block {
  return legendBlock(legendParts(map, time, input), width, columns, context);
}

/** One above the other, as wide as a column of a report and as high as it takes. */
function column(making: Making): Sheet {
  const [width, margin] = [720, 14];
  const inside = width - 2 * margin;
  const block = portrait(making, inside, 20, () => mapHeight(inside, homeIn(making)));
  return { width, height: Math.ceil(block.height + 2 * margin), body: placed(block, margin, margin) };
}

/** `heightBeside` gives the map's height, told that of all else. */
function portrait(making: Making, width: number, size: number, heightBeside: (others: number) => number): Block {
  const { input, context } = making;
  const time = timePicture(input, width);
  const head = header(making, width, size);
  const others = [timeBlock(making, time, width), keyBlock(making, time, width, 3), provenanceBlock(input, width, "full", context)];
  const without = stacked([head, mapBlock(making, width, 0), ...others], 16).height;
  return stacked([head, mapBlock(making, width, heightBeside(without)), ...others], 16);
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

const homeIn = ({ input: { dataset, basemap } }: Making): Box => homeOf(dataset, basemap);

/** A portrait page of A4; the map takes what height is left. */
function page(making: Making): Sheet {
  return onPage(794, 1123, 48, (width, height, times) =>
    portrait(making, width, 20 * times, (others) => {
      const fills = mapHeight(width, homeIn(making));
      return Math.min(fills * 1.12, Math.max(fills * 0.8, height - others));
    }),
  );
}

/** 16:9; the map on the side where reading begins, timeline and key on the other, the provenance below. */
function slide(making: Making): Sheet {
  return onPage(1280, 720, 36, (width, _, times) => {
    const gap = 28;
    const side = (width - gap) / 2;
    const time = timePicture(making.input, side);
    const other = stacked([timeBlock(making, time, side), keyBlock(making, time, side, 2)], 12);
    return stacked(
      [
        header(making, width, 22 * times),
        abreast([besides(making, side, other.height), other], gap, making.context),
        provenanceBlock(making.input, width, "brief", making.context),
      ],
      14,
    );
  });
}

/** The map as high as what stands beside it, within what its shape allows. */
function besides(making: Making, width: number, height: number): Block {
  const caption = mapBlock(making, width, 0).height;
  const fills = mapHeight(width, homeIn(making));
  return mapBlock(making, width, Math.min(fills * 1.25, Math.max(fills, height - caption)));
}

/** For previews of a link, seen small: few words, large. */
function card(making: Making): Sheet {
  return onPage(1200, 630, 32, (width, _, times) => {
    const gap = 28;
    const side = (width - gap) / 2;
    const beside = timeBlock(making, timePicture(making.input, side), side);
    return stacked(
      [
        header(making, width, 30 * times),
        abreast([besides(making, side, beside.height), beside], gap, making.context),
        creditBlock(making.input, width, making.context),
      ],
      14,
    );
  });
}
