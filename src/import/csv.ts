import Papa from "papaparse";
import type { DecodedText } from "./decode.ts";
import { LIMITS, type Table, type TableRow, tableOf, UnreadTable } from "./table.ts";

const SEPARATORS = [",", ";", "\t", "|"] as const;
const HEAD = 1 << 16;
const SAMPLE_ROWS = 200;

/** Reads a table of separated values; the separator is the one by which most rows have as many cells. Throws UnreadTable. */
export function readCsv(name: string, { text, encoding }: DecodedText, chosen?: string): Table {
  const said = SEPARATOR_LINE.exec(text);
  const separator = chosen ?? said?.[1] ?? separatorOf(text);
  const lines = said ? linesOf(text.slice(said[0].length), separator, 2) : linesOf(text, separator, 1);
  return tableOf(lines, { name, form: "csv", encoding, separator });
}

/** Spreadsheets write it above a table, and take it away again. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=([,;\t|])"?(?:\r\n|\r|\n)/i;

/** The separator that a table shows. */
export function separatorOf(text: string): string {
  const head = text.length > HEAD ? text.slice(0, text.lastIndexOf("\n", HEAD) + 1 || HEAD) : text;
  const scored = SEPARATORS.map((delimiter) => {
    const rows = Papa.parse<string[]>(head, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: true }).data;
    const [width, count] = mostFrequent(rows.map((row) => row.length));
    return { delimiter, score: width < 2 ? 0 : count / rows.length + Math.min(width, LIMITS.columns) / 1_000_000 };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function mostFrequent(widths: readonly number[]): readonly [width: number, count: number] {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
}

const BREAKS = /\r\n|\r|\n/g;

function linesOf(text: string, delimiter: string, first: number): readonly TableRow[] {
  const rows: TableRow[] = [];
  let [line, cells] = [first, 0];
  let over: UnreadTable | undefined;
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors }, parser) {
      const broken = errors.some(({ type }) => type === "Quotes");
      cells += data.length;
      if (data.length > LIMITS.columns) over = new UnreadTable("columns", LIMITS.columns);
      else if (rows.length > LIMITS.rows) over = new UnreadTable("rows", LIMITS.rows);
      else if (cells > LIMITS.cells) over = new UnreadTable("cells", LIMITS.cells);
      if (over) return parser.abort();
      rows.push({ line, cells: data, ...(broken ? { broken: "quote" } : {}) });
      line += 1 + data.reduce((count, cell) => count + (cell.match(BREAKS)?.length ?? 0), 0);
    },
  });
  if (over) throw over;
  return rows;
}
