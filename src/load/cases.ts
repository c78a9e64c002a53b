import { guardCases } from "../model/childRule.ts";
import type { WordingFile } from "../model/columnar.ts";
import { readRows, rowsOf } from "../model/columnarRows.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
import type { DatasetRows } from "../model/types.ts";
import { keptRows } from "./keepRows.ts";
import type { ValidColumns } from "./validateColumns.ts";
import { validateWording } from "./validateWording.ts";
import { noteWithheld } from "./withheld.ts";

/** Where what it says of it cannot be read, it may be a case, and is taken for one. */
function maySayCase(rest: unknown): boolean {
  if (rest === null || rest === undefined) return false;
  if (typeof rest !== "object" || Array.isArray(rest)) return true;
  const { sensitive = null } = rest as { readonly sensitive?: unknown };
  return sensitive !== null;
}

/** The rows, of those kept, that by a wording may concern a child. */
const casesIn = ({ events }: WordingFile, { kept }: ValidColumns): ReadonlySet<number> =>
  new Set(keptRows(kept.events).flatMap((given, row) => (maySayCase(events.rest[given]) ? [row] : [])));

/** The validated wording of a columnar file with cases, and the record in row form where its columns tell more of them than may be told. */
interface Cases {
  readonly wording: WordingFile;
  readonly guarded: DatasetRows | null;
}

/** Null where by the wording no event involves a child. */
export async function readCases(raw: WordingFile, valid: ValidColumns, signal: AbortSignal): Promise<Cases | null> {
  const cases = casesIn(raw, valid);
  if (cases.size === 0) return null;
  const { file } = valid;
  const wording = await validateWording(raw, valid, signal);
  const rows = rowsOf(file, readRows(file, unpackColumns(file)), wording);
  const marked = { ...rows, events: rows.events.map((event, row) => (cases.has(row) ? { ...event, sensitive: "child" as const } : event)) };
  const guarded = guardCases(marked);
  noteWithheld(marked, guarded, valid.log);
  return { wording, guarded: guarded === marked ? null : guarded };
}
