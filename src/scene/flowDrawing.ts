import type { I18n } from "../i18n/translator.ts";
import { must } from "../model/must.ts";
import type { CodeBook } from "../model/vocabulary.ts";
import { authorityMark } from "./authority.ts";
import { box, type Drawn, line, path, short } from "./drawing.ts";
import type { Flow, FlowNode, FlowStrand } from "./flow.ts";
import { textWidth, wrapText } from "./timeText.ts";

/** Below this width its names would be cut. */
export const FLOW_WIDTH = 640;

const HEAD = 28;
const STRAND = 6;
const BAR = 8;
const GAP = 10;
const LEADING = 18;
const NAME_LINES = 3;
/** Between a bar and the words beside it. */
const BESIDE = 6;
/** The share of the width that the names of issuers take, and from which the words of the other columns begin. */
const STARTS = [0.22, 0.47, 0.76] as const;

interface Bar {
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly node: FlowNode;
}

interface Sheet {
  readonly flow: Flow;
  readonly width: number;
  readonly i18n: I18n;
  readonly book: CodeBook;
  /** Places a distance from where reading begins. */
  readonly x: (from: number) => number;
}

/** Issuers, addressees and measures as bars in three columns, each strand as thick as the directives that it stands for. */
export function drawFlow(
  flow: Flow,
  book: CodeBook,
  asked: number,
  i18n: I18n,
): { readonly width: number; readonly height: number; readonly parts: readonly Drawn[] } {
  const width = Math.max(FLOW_WIDTH, Math.floor(asked));
  const sheet: Sheet = { flow, width, i18n, book, x: (from) => (i18n.dir === "rtl" ? width - from : from) };
  const columns = flow.columns.map((nodes, at) => barsOf(nodes, at, sheet));
  const height = Math.max(...columns.map((bars) => bars.reduce((end, bar) => Math.max(end, bar.y + bar.height), 0))) + GAP;
  const strands = flow.strands.flatMap((list, at) => drawStrands(list, at, columns, sheet));
  return { width, height, parts: [...drawHeads(sheet), ...strands, ...columns.flatMap((bars, at) => drawBars(bars, at, sheet))] };
}

const startOf = (column: number, width: number): number => Math.round(width * must(STARTS[column], "column"));

const startEdge = ({ dir }: I18n): "left" | "right" => (dir === "rtl" ? "right" : "left");

function drawHeads({ i18n, width, x }: Sheet): readonly Drawn[] {
  const names = [i18n.t("compare.axis.issuers"), i18n.t("compare.axis.addressees"), i18n.t("compare.measure")];
  return names.map((text, at) =>
    line({ text, x: x(at === 0 ? 0 : startOf(at, width)), y: 16, align: startEdge(i18n), weight: 600, color: "--ink-2" }),
  );
}

/** How many directives leave or reach a bar, whichever are more. */
function strandsAt({ strands }: Flow, column: number, place: number): number {
  const sum = (list: readonly FlowStrand[] | undefined, end: "from" | "to"): number =>
    (list ?? []).reduce((total, strand) => total + (strand[end] === place ? strand.possible : 0), 0);
  return Math.max(sum(strands[column], "from"), sum(strands[column - 1], "to"));
}

const countOf = ({ sure, possible }: FlowNode, i18n: I18n): string => i18n.between(sure, possible);

/** Pixels for the words beside a bar, its number before them. */
function roomFor(column: number, { width }: Sheet): number {
  if (column === 0) return startOf(0, width) - BESIDE;
  return (column === 1 ? startOf(2, width) - 48 : width) - startOf(column, width) - BAR - BESIDE;
}

function barsOf(nodes: readonly FlowNode[], column: number, sheet: Sheet): readonly Bar[] {
  let y = HEAD;
  return nodes.map((node, place) => {
    const number = textWidth(countOf(node, sheet.i18n), 12, sheet.i18n, 600) + BESIDE;
    const lines = wrapText(node.name, roomFor(column, sheet) - number, 12, NAME_LINES, sheet.i18n);
    const height = Math.max(strandsAt(sheet.flow, column, place) * STRAND, lines.length * LEADING);
    const bar = { y, height, lines, node };
    y += height + GAP;
    return bar;
  });
}

function drawBars(bars: readonly Bar[], column: number, { i18n, x, width }: Sheet): readonly Drawn[] {
  const start = startOf(column, width);
  const words = column === 0 ? 0 : start + BAR + BESIDE;
  const align = startEdge(i18n);
  return bars.flatMap(({ y, height, lines, node }) => {
    const count = line({ text: countOf(node, i18n), x: x(words), y: y + 13, align, weight: 600, halo: "--surface" });
    const from = words + count.width + BESIDE;
    return [
      box({ x: Math.min(x(start), x(start + BAR)), y, width: BAR, height, fill: "--ink-2" }),
      count,
      ...lines.map((text, at) => line({ text, x: x(from), y: y + 13 + at * LEADING, align, halo: "--surface" })),
    ];
  });
}

function drawStrands(
  strands: readonly FlowStrand[],
  column: number,
  columns: readonly (readonly Bar[])[],
  { x, width, book }: Sheet,
): readonly Drawn[] {
  const [starts, ends] = [new Map<number, number>(), new Map<number, number>()];
  const [a, b] = [startOf(column, width) + BAR, startOf(column + 1, width)];
  const middle = (a + b) / 2;
  /** The middle of the next strand at a bar, from its top down. */
  function next(taken: Map<number, number>, bars: readonly Bar[] | undefined, place: number, thick: number): number {
    const used = taken.get(place) ?? 0;
    taken.set(place, used + thick);
    return must(bars?.[place], "bar").y + used + thick / 2;
  }
  return strands.map((strand) => {
    const thick = strand.possible * STRAND;
    const from = next(starts, columns[column], strand.from, thick);
    const to = next(ends, columns[column + 1], strand.to, thick);
    const d = `M${short(x(a))} ${short(from)}C${short(x(middle))} ${short(from)} ${short(x(middle))} ${short(to)} ${short(x(b))} ${short(to)}`;
    return path(d, {
      stroke: authorityMark(book, strand.authority).colorVar,
      strokeWidth: Math.max(1, thick - 1),
      strokeOpacity: strand.sure > 0 ? 0.35 : 0.15,
    });
  });
}
