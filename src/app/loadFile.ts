import { fetchCode } from "../load/fetchCode.ts";
import { loadFile as loadRecord } from "../load/foreign.ts";
import { contentHash } from "../load/hash.ts";

const NEVER = new AbortController().signal;

/** A record from a file on the reader's device, which may be a package of its tables. Throws DatasetError. */
export const loadFile: typeof loadRecord = async (file, beside, options) => loadRecord(await recordFile(file), beside, options);

/** The record that a file's tables make; the file itself where they make none, or cannot be read, which is told there. */
async function recordFile(file: File): Promise<File> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return file;
    const { readRecord } = await fetchCode(() => import("../import/record.ts"));
    const record = await readRecord(bytes);
    if (record === null) return file;
    const hash = await contentHash(record, NEVER);
    return new File([JSON.stringify({ ...record, ...(hash !== null && { hash }) })], file.name, { type: "application/json" });
  } catch {
    return file;
  }
}
