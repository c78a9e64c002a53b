import type { Mark } from "./marks.ts";
import { lanesOf } from "./marks.ts";
import { type Span, toUtf16 } from "./words.ts";

/** A paragraph's one text node, and where in its text the node begins: of a long paragraph only a part is shown. */
export interface Shown {
  readonly node: Text;
  readonly text: string;
  readonly from: number;
}

/** A range of what is shown; null where none of the span is. */
export function rangeIn({ node, from }: Shown, [start, end]: Span): Range | null {
  const [first, last] = [Math.max(0, start - from), Math.min(node.length, end - from)];
  if (first >= last) return null;
  const range = document.createRange();
  range.setStart(node, first);
  range.setEnd(node, last);
  return range;
}

/** Grounds of what is coded, and of what the hand is at. */
export const CODED = ["suggested", "ok", "below", "asked", "current"] as const;
export const HAND = ["span", "cue", "cursor"] as const;
/** From the lowest to the one above all others. */
const GROUNDS = [...CODED, ...HAND];
type Painted = Readonly<Partial<Record<(typeof GROUNDS)[number], readonly Range[]>>>;

/** Gives words their grounds, without a single element among them: letters stay joined. Nothing where the browser has no highlights. */
export function paint(grounds: Painted): void {
  if (!("highlights" in CSS)) return;
  for (const [at, ground] of GROUNDS.entries()) {
    const ranges = grounds[ground];
    if (!ranges) continue;
    const highlight = new Highlight(...ranges);
    highlight.priority = at;
    CSS.highlights.set(`desk-${ground}`, highlight);
  }
}

export function clearPaint(): void {
  if ("highlights" in CSS) for (const ground of GROUNDS) CSS.highlights.delete(`desk-${ground}`);
}

/** Pixels from one line under the words to the next. */
const LANE = 3;
const LANES = 3;

/** Draws under a paragraph's words the lines of what was said in them. */
export function drawLanes(overlay: HTMLElement, shown: Shown, marks: readonly Mark[]): void {
  const box = overlay.getBoundingClientRect();
  const lines = lanesOf(marks).flatMap(({ about, lane, state }) => {
    const range = rangeIn(shown, [toUtf16(shown.text, about[0]), toUtf16(shown.text, about[1])]);
    if (!range || lane >= LANES) return [];
    return [...range.getClientRects()].map((rect) => lineOf(rect, box, lane, state));
  });
  overlay.replaceChildren(...lines);
}

function lineOf(rect: DOMRect, box: DOMRect, lane: number, state: string): HTMLElement {
  const line = document.createElement("span");
  line.className = `desk-lane is-${state}`;
  line.style.translate = `${rect.left - box.left}px ${rect.bottom - box.top + lane * LANE}px`;
  line.style.inlineSize = `${rect.width}px`;
  return line;
}

/** Letters to each side of a caret among which the one under a point is looked for: a run of digits in Arabic has its ends at both. */
const NEAR = 60;

/** The letter of a paragraph under a point, in UTF-16 positions; beside all letters the place nearest to it, null elsewhere. */
export function letterAt({ node, from }: Shown, { x, y }: Point): Span | null {
  const caret = caretAt({ x, y });
  if (caret?.node !== node) return null;
  const { offset } = caret;
  const range = document.createRange();
  for (let at = Math.max(0, offset - NEAR); at < Math.min(node.length, offset + NEAR); at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const isUnder = [...range.getClientRects()].some((box) => box.left <= x && x < box.right && box.top <= y && y < box.bottom);
    if (isUnder) return [from + at, from + at + 1];
  }
  return [from + offset, from + offset];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Not every browser has the newer of the two ways. */
function caretAt({ x, y }: Point): { readonly node: Node; readonly offset: number } | null {
  const page: Partial<Pick<Document, "caretPositionFromPoint">> = document;
  const caret = page.caretPositionFromPoint?.(x, y);
  if (caret !== undefined) return caret && { node: caret.offsetNode, offset: caret.offset };
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** UTF-16 positions of what the reader has selected in a paragraph; null where the selection leaves it. */
export function selectedIn({ node, from }: Shown): Span | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.startContainer !== node || range.endContainer !== node) return null;
  return [from + range.startOffset, from + range.endOffset];
}
