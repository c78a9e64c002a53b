import { isFields } from "../model/fields.ts";
import { mapsUnder, type Path } from "../model/raw.ts";
import type { Text } from "../model/types.ts";
import type { RecordFile } from "../prepare/recordFiles.ts";

const MOST = 12;

/** Notes that the record has at fields of the same name, those most used first: one reason is given in one wording. */
export function notesIn(files: readonly RecordFile[], path: Path): readonly Text[] {
  const owner = nameOf(path.slice(0, -1));
  const found = new Map<string, { readonly note: Text; count: number }>();
  for (const file of files) {
    if (file.kind !== "report") continue;
    for (const { path: at, value } of mapsUnder(file)) {
      const note = value["note"];
      if (!isFields(note) || typeof note["ar"] !== "string" || typeof note["en"] !== "string" || nameOf(at) !== owner) continue;
      const entry = found.get(note["ar"]) ?? { note: { ar: note["ar"], en: note["en"] }, count: 0 };
      entry.count++;
      found.set(note["ar"], entry);
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ note }) => note);
}

const nameOf = (path: Path): string => path.findLast((step) => typeof step === "string") ?? "";
