import { LIMITS } from "../import/table.ts";
import { fetchCode } from "../load/fetchCode.ts";
import { loadFile, loadForeign } from "../load/foreign.ts";
import type { Loaded } from "../load/load.ts";
import type { Foreign } from "./entries.ts";
import { madeFile } from "./madeFile.ts";

/** Somebody else's record, from its address or from a file, which may be a package of its tables. Throws DatasetError. */
export const loadOther = async (wanted: Foreign, options: Parameters<typeof loadForeign>[1]): Promise<Loaded> =>
  wanted.from === "url" ? loadForeign(wanted.url.href, options) : loadFile(await recordFile(wanted.file), wanted.beside, options);

/** The record that a file's tables make; the file itself where they make none, or cannot be read, which is told there. */
async function recordFile(file: File): Promise<File> {
  try {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    if (first !== 0x50 || second !== 0x4b || file.size > LIMITS.megabytes * 2 ** 20) return file;
    const { readRecord } = await fetchCode(() => import("../import/record.ts"));
    const record = await readRecord(new Uint8Array(await file.arrayBuffer()));
    return record === null ? file : madeFile(record, file.name);
  } catch {
    return file;
  }
}
