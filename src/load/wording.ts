import type { ByRow, ColumnarFile, WordingFile } from "../model/columnar.ts";
import type { ReadWording } from "../model/columnarDataset.ts";
import { readRows, rowsAsGiven } from "../model/columnarRows.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
import { type Fields, isFields } from "../model/fields.ts";
import { unpack } from "./archive.ts";
import { readWords } from "./arrowTables.ts";
import { DatasetError } from "./errors.ts";
import { matchesHash } from "./hash.ts";

/** Up to this many rows the hash is checked once the wording is there; above, making every row for it would take longer than the reader waits. */
export const HASHED_ROWS = 100_000;

/** A file by the name that a record gives it, with the address it is at. */
export type ReadBeside = (name: string) => Promise<{ readonly url: string; readonly bytes: Uint8Array }>;

/** The wording of our own record: it belongs to the file, and together they have its hash. */
export const ownWording =
  (file: ColumnarFile, read: ReadBeside, signal: AbortSignal): ReadWording =>
  async () => {
    const { url, bytes } = await read(file.wording);
    const { wording } = await openWording(bytes, url, file);
    const { count } = file.events;
    if (count + file.directives.count > HASHED_ROWS) return wording;
    const rows = rowsAsGiven(file, readRows(file, unpackColumns(file)), wording);
    if (!(await matchesHash(rows, file.hash, signal))) throw new DatasetError(url, { code: "damaged" });
    return wording;
  };

type Counted = Pick<ColumnarFile, "hash" | "events" | "directives">;

/** A wording, and all that stands where it was read from. */
export interface OpenedWords {
  readonly wording: WordingFile;
  readonly raw: Fields;
}

/** The wording in an archive that has the dataset's hash, where that states one, and as many entries as it has rows. Rejects with DatasetError. */
export async function openWording(bytes: Uint8Array, url: string, { hash, events, directives }: Counted): Promise<OpenedWords> {
  const { raw, hash: stated } = readWords(await unpack(url, bytes));
  const [titles, what] = [wordsIn(raw["events"], "title", events.count), wordsIn(raw["directives"], "what", directives.count)];
  if (!titles || !what || (hash !== "" && stated !== hash)) throw new DatasetError(url, { code: "damaged" });
  const wording = { hash: stated, events: { title: titles.words, rest: titles.rest }, directives: { what: what.words, rest: what.rest } };
  return { wording, raw };
}

const isByRow = (raw: unknown, length: number): raw is ByRow<never> =>
  typeof raw === "object" && raw !== null && "at" in raw && "length" in raw && raw.length === length;

function wordsIn(raw: unknown, field: string, count: number) {
  const [both, rest] = isFields(raw) ? [raw[field], raw["rest"]] : [];
  if (!isFields(both) || !isByRow(both["ar"], count) || !isByRow(both["en"], count) || !isByRow(rest, count)) return undefined;
  return { words: { ar: both["ar"], en: both["en"] }, rest };
}
