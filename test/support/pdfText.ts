import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

type Matrix = readonly [number, number, number, number, number, number];

/** Glyphs that were painted in one go, from left to right, with their characters in logical order. */
interface Run {
  readonly x: number;
  readonly y: number;
  /** Where its last glyph ends. */
  end: number;
  readonly size: number;
  readonly reversed: boolean;
  readonly glyphs: string[];
}

interface Glyph {
  readonly unicode: string;
  /** In thousandths of the size. */
  readonly width: number;
}

interface Node {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const SAME_LINE = 0.5;
/** The share of its size by which words stand apart. */
const WORD_GAP = 0.12;

/** A letter that the file names only together with its mark, which the reader of files does not tell. */
export const UNNAMED = "\ufffd";

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** Follows what a page paints, and collects its runs by the tag that they stand under. */
class Painting {
  readonly runs = new Map<number, Run[]>();
  readonly inOrder: Run[] = [];
  #saved: Matrix[] = [];
  #page = IDENTITY;
  #text = IDENTITY;
  #size = 0;
  #tags: (number | "reversed" | null)[] = [];
  #run: Run | null = null;

  readonly #steps: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => void this.#saved.push(this.#page),
    [OPS.restore]: () => void (this.#page = this.#saved.pop() ?? IDENTITY),
    [OPS.transform]: (args) => void (this.#page = times(this.#page, args as unknown as Matrix)),
    [OPS.beginText]: () => void (this.#run = null),
    [OPS.beginMarkedContent]: ([tag]) => this.#open((tag as { name: string }).name === "ReversedChars" ? "reversed" : null),
    [OPS.beginMarkedContentProps]: ([, id]) => this.#open(id as number | null),
    [OPS.endMarkedContent]: () => this.#close(),
    [OPS.setFont]: ([, size]) => void (this.#size = size as number),
    [OPS.setTextMatrix]: ([matrix]) => void ([this.#text, this.#run] = [[...(matrix as number[])] as unknown as Matrix, null]),
    [OPS.moveText]: ([x, y]) => void (this.#text = times(this.#text, [1, 0, 0, 1, x as number, y as number])),
    [OPS.showText]: ([glyphs]) => this.#show((glyphs as readonly (number | Glyph)[]).filter((glyph) => typeof glyph !== "number")),
  };

  do(operator: number, args: readonly unknown[] | null): void {
    this.#steps[operator]?.(args ?? []);
  }

  #open(tag: number | "reversed" | null): void {
    this.#tags.push(tag);
    if (tag === "reversed") this.#run = null;
  }

  #close(): void {
    if (this.#tags.pop() === "reversed") this.#run = null;
  }

  #show(glyphs: readonly Glyph[]): void {
    const [scale, , , , x, y] = times(this.#page, this.#text);
    const size = this.#size * Math.abs(scale);
    if (!this.#run) {
      this.#run = { x, y, end: x, size, reversed: this.#tags.includes("reversed"), glyphs: [] };
      this.inOrder.push(this.#run);
      const id = this.#tags.findLast((tag) => typeof tag === "number");
      if (typeof id === "number") this.runs.set(id, [...(this.runs.get(id) ?? []), this.#run]);
    }
    this.#run.glyphs.push(...glyphs.map(({ unicode }) => unicode));
    this.#run.end = x + (glyphs.reduce((sum, { width }) => sum + width, 0) / 1000) * size;
  }
}

async function paintingOf(page: PDFPageProxy): Promise<Painting> {
  const painting = new Painting();
  const { fnArray, argsArray } = await page.getOperatorList();
  fnArray.forEach((operator, at) => painting.do(operator, argsArray[at] as readonly unknown[] | null));
  return painting;
}

const MIRRORED: Readonly<Record<string, string>> = { "(": ")", ")": "(", "«": "»", "»": "«", "‹": "›", "›": "‹" };

/** As the format asks: what is marked as reversed is turned glyph by glyph, and the characters of one glyph keep their order. */
const wordsOf = ({ glyphs, reversed }: Run): string =>
  reversed
    ? glyphs
        .toReversed()
        .map((glyph) => MIRRORED[glyph] ?? glyph)
        .join("")
    : glyphs.join("");

/** Runs that follow one another on one baseline make a line, read from where lines of the page begin. */
function linesOf(runs: readonly Run[], rtl: boolean): string[] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last && Math.abs(last[0]!.y - run.y) < SAME_LINE) last.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => joined(line, rtl));
}

function joined(line: readonly Run[], rtl: boolean): string {
  const ordered = line.toSorted((a, b) => (rtl ? b.x - a.x : a.x - b.x));
  return ordered.reduce((words, run, at) => {
    const before = ordered[at - 1];
    const gap = !before ? 0 : rtl ? before.x - run.end : run.x - before.end;
    return words + (gap > run.size * WORD_GAP ? " " : "") + wordsOf(run);
  }, "");
}

const contentsOf = ({ type, id, children = [] }: Node): readonly string[] =>
  type === "content" ? [id!] : children.flatMap((child) => contentsOf(child));

const clean = (text: string): string =>
  text
    .replaceAll("\0", UNNAMED)
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();

export interface PdfText {
  readonly pages: number;
  readonly lines: readonly string[];
}

/**
 * The lines of a PDF without the marks that only steer direction: in the order in which its tags say that they are read, or as
 * they were painted, since the tags of a frame inside a page are those of another document.
 */
export async function readPdf(bytes: Uint8Array, dir: "ltr" | "rtl", order: "read" | "painted" = "read"): Promise<PdfText> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const lines: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { runs, inOrder } = await paintingOf(page);
    const tree = (await page.getStructTree()) as unknown as Node | null;
    const ids = tree ? contentsOf(tree) : [];
    const blocks = order === "painted" ? [inOrder] : ids.map((id) => runs.get(Number(/\d+$/.exec(id)?.[0])) ?? []);
    lines.push(...blocks.flatMap((block) => linesOf(block, dir === "rtl")));
  }
  const pages = pdf.numPages;
  await pdf.destroy();
  return { pages, lines: lines.map(clean).filter((line) => line !== "") };
}
