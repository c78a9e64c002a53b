import { gzipSync } from "node:zlib";
import type { Html } from "./html.ts";

/** The most that a page of the report weighs, in bytes of gzip. */
export const PAGE_BYTES = 60_000;

/** What a page weighs, packed as carelessly as any host does. */
export const packedBytes = (html: string): number => gzipSync(html, { level: 1 }).length;

/** Room for what stands around a page's list. */
const AROUND_BYTES = 6_000;

/** A list in the order of its pages. */
export interface Shelf {
  readonly title: string;
  /** The name of a page's file; what does not fit on it stands in further parts, counted from 1. */
  readonly nameOf: (page: number, part: number) => string;
  readonly count: number;
  /** How many items a page holds where they are of ordinary length. */
  readonly perPage: number;
  /** The items from one position to before another. */
  readonly render: (from: number, to: number) => Html;
}

/** One page of a shelf: its number, its part where items are so long that they take more pages than one, and what it holds. */
export interface Part {
  readonly name: string;
  readonly page: number;
  readonly from: number;
  readonly to: number;
  readonly html: Html;
}

export const pageCount = ({ count, perPage }: Pick<Shelf, "count" | "perPage">): number => Math.ceil(count / perPage);

/** Names of pages by their numbers. */
export const numbered = (file: string) => (page: number, part: number) =>
  part === 1 ? `${file}-${page}.html` : `${file}-${page}-${part}.html`;

/** Part by part with the names of the parts before and after it. */
export function* partsInTurn(shelf: Shelf): Generator<Part & { readonly previous: string | null; readonly next: string | null }> {
  let previous: string | null = null;
  let held: Part | null = null;
  for (const part of partsOf(shelf)) {
    if (held) yield { ...held, previous, next: part.name };
    previous = held?.name ?? null;
    held = part;
  }
  if (held) yield { ...held, previous, next: null };
}

/** The pages of a shelf one after another: its items in equal numbers, cut again where they would weigh too much. */
export function* partsOf(shelf: Shelf): Generator<Part> {
  for (let page = 1; page <= pageCount(shelf); page++) {
    const first = (page - 1) * shelf.perPage;
    let part = 0;
    for (const cut of fitting(shelf, first, Math.min(shelf.count, first + shelf.perPage))) {
      part++;
      yield { ...cut, page, name: shelf.nameOf(page, part) };
    }
  }
}

/** A single item is never cut. */
function* fitting(shelf: Shelf, from: number, to: number): Generator<Pick<Part, "from" | "to" | "html">> {
  const html = shelf.render(from, to);
  if (to - from === 1 || packedBytes(html) <= PAGE_BYTES - AROUND_BYTES) {
    yield { from, to, html };
    return;
  }
  const middle = (from + to) >> 1;
  yield* fitting(shelf, from, middle);
  yield* fitting(shelf, middle, to);
}
