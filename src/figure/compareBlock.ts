import type { MatrixCell } from "../query/matrix.ts";
import { group, translate } from "../render/markup.ts";
import { path } from "../scene/drawing.ts";
import { type Flow, flowOf } from "../scene/flow.ts";
import { drawFlow, FLOW_WIDTH } from "../scene/flowDrawing.ts";
import { absentMark, type MeasureTable } from "../scene/measureTable.ts";
import { STRENGTH_BAR } from "../scene/strengthSteps.ts";
import { termWords } from "../scene/words.ts";
import { abreast, type Block, baselineOf, inward, leadingOf, prose, stacked, startX } from "./block.ts";
import { comparedGrid } from "./comparedGrid.ts";
import { type DrawContext, drawn, write } from "./drawContext.ts";
import { lineRoom } from "./metrics.ts";
import type { PictureInput } from "./picture.ts";
import { strengthSign } from "./wordSigns.ts";

const BODY = { size: 12, weight: 400 } as const;
const SMALL = { size: 11, weight: 400, color: "--ink-2" } as const;
/** Pixels between two columns. */
const GAP = 10;
/** The share of the width that the names of measures take. */
const NAMES = 0.27;

interface Grid {
  readonly input: PictureInput;
  readonly context: DrawContext;
  readonly table: MeasureTable;
  readonly names: number;
  readonly cells: number;
}

/** The grid of the comparison: measures of which some report speaks down, the columns of the view's axis across, and what an empty cell means; of more than `most` measures those with most directives. Where there is room without bounds, from whom to whom, if that is what the view shows. */
export function compareBlock(input: PictureInput, width: number, most: number, context: DrawContext): Block {
  const { dataset, i18n, view } = input;
  const flow = view.compared === "flow" && most === Infinity && width >= FLOW_WIDTH ? flowOf(dataset, i18n, input) : null;
  if (flow) return flowBlock(flow, input, width, context);
  const { table, rows, caption, note } = comparedGrid(input, most);
  const names = Math.floor(width * NAMES);
  const count = table.columns.length;
  const grid: Grid = { input, context, table, names, cells: Math.floor((width - names - GAP * count) / Math.max(1, count)) };
  return stacked(
    [
      prose(caption, width, { ...BODY, weight: 600 }, context),
      headRow(grid),
      ...rows.flatMap(({ name, cells }) => [
        rule(width, context),
        across(
          grid,
          prose(name, names, BODY, context),
          cells.map((cell) => cellBlock(cell, grid)),
        ),
      ]),
      rule(width, context),
      prose(note, width, SMALL, context),
    ],
    2,
  );
}

/** From whom to whom, about which measures, as in the page, and how it is read. */
function flowBlock(flow: Flow, { dataset, i18n }: PictureInput, width: number, context: DrawContext): Block {
  const picture = drawFlow(flow, dataset.columns.book, width, i18n);
  return stacked(
    [
      prose(i18n.t("compare.mode.flow"), width, { ...BODY, weight: 600 }, context),
      { width, height: picture.height, draw: () => drawn(picture.parts, "flow", context) },
      prose(i18n.t("compare.flowNote"), width, SMALL, context),
    ],
    4,
  );
}

const across = ({ context }: Grid, first: Block, others: readonly Block[]): Block => abreast([first, ...others], GAP, context);

function headRow(grid: Grid): Block {
  const { context, table, names, cells, input } = grid;
  const heads = table.columns.map(({ name, reports }) =>
    stacked(
      [
        prose(name, cells, { ...BODY, weight: 600, most: 6 }, context),
        prose(input.i18n.plural("count.reports", reports), cells, SMALL, context),
      ],
      0,
    ),
  );
  return across(grid, prose(input.i18n.t("compare.measure"), names, { ...BODY, weight: 600 }, context), heads);
}

function rule(width: number, context: DrawContext): Block {
  return { width, height: 1, draw: () => drawn([path(`M0 0.5H${width}`, { stroke: "--line" })], "rule", context) };
}

/** The count with a bar of the strongest wording, and its verb; or the mark that says why there is nothing. */
function cellBlock(cell: MatrixCell, { input: { dataset, i18n }, context, cells: width }: Grid): Block {
  const { sure, possible, total, mentioned, strongest } = cell;
  if (possible === 0 || strongest === null)
    return prose(total > 0 ? i18n.pair(0, 0, total) : absentMark(mentioned > 0), width, SMALL, context);
  const text = i18n.between(sure, possible);
  const strength = termWords(dataset, i18n, "strength", strongest);
  const x = startX(width, context) + inward(context) * (lineRoom(text, BODY.size, 600) + 8 + STRENGTH_BAR.width / 2);
  const bar = strengthSign(dataset.columns.book.directiveStrengths, strongest, i18n.dir);
  const head: Block = {
    width,
    height: leadingOf(BODY.size),
    draw: () =>
      write(context, { text, x: startX(width, context), y: baselineOf(BODY.size), size: BODY.size, weight: 600 }) +
      group({ transform: translate(x, leadingOf(BODY.size) / 2 - 1) }, drawn(bar, "strength", context)),
  };
  return stacked([head, prose(possible > 1 ? i18n.t("compare.upTo", { strength }) : strength, width, SMALL, context)], 0);
}
