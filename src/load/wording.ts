import type { ColumnarFile, WordingFile } from "../model/columnar.ts";
import type { ReadWording } from "../model/columnarDataset.ts";
import { readRows, rowsInTurn } from "../model/columnarRows.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
import { type Fields, isFields } from "../model/fields.ts";
import { DatasetError } from "./errors.ts";
import { matchesHash } from "./hash.ts";
import { parseFile } from "./parse.ts";

/** Up to this many rows the hash is checked once the wording is there; above, making every row for it would take longer than the reader waits. */
export const HASHED_ROWS = 100_000;

/** A text by the name that a columnar file gives its wording, with the address it is at. */
export type ReadBeside = (name: string) => Promise<{ readonly url: string; readonly text: string }>;

/** The wording of our own record: it belongs to the file, and together they have its hash. */
export const ownWording =
  (file: ColumnarFile, read: ReadBeside, signal: AbortSignal): ReadWording =>
  async () => {
    const { url, text } = await read(file.wording);
    const wording = fitWording(await parseFile(url, text), url, file);
    const { count } = file.events;
    if (count + file.directives.count > HASHED_ROWS) return wording;
    const rows = rowsInTurn(file, readRows(file, unpackColumns(file)), wording);
    if (!(await matchesHash(rows, file.hash, signal))) throw new DatasetError(url, { code: "damaged" });
    return wording;
  };

/** A wording file that has the dataset's hash, where that states one, and as many entries as it has rows. Throws DatasetError. */
export function fitWording(raw: Fields, url: string, file: Counted): WordingFile {
  if (raw["form"] !== "wording") throw new DatasetError(url, { code: "notThisFormat" });
  if (!fits(raw, file)) throw new DatasetError(url, { code: "damaged" });
  return raw;
}

type Counted = Pick<ColumnarFile, "hash" | "events" | "directives">;

const fits = (raw: Fields, { hash, events, directives }: Counted): raw is WordingFile =>
  (hash === "" || raw["hash"] === hash) &&
  fitsTable(raw["events"], "title", events.count) &&
  fitsTable(raw["directives"], "what", directives.count);

const isList = (raw: unknown, length: number): boolean => Array.isArray(raw) && raw.length === length;

function fitsTable(raw: unknown, words: string, count: number): boolean {
  const both = isFields(raw) ? raw[words] : undefined;
  return isFields(raw) && isFields(both) && isList(both["ar"], count) && isList(both["en"], count) && isList(raw["rest"], count);
}
