import { isFields } from "../model/fields.ts";
import { memoOf } from "../model/memo.ts";
import { asText, mapsUnder, type Path } from "../model/raw.ts";
import type { Text } from "../model/types.ts";
import type { RecordFile } from "../prepare/recordFiles.ts";

const MOST = 12;

interface Noted {
  readonly owner: string;
  readonly note: Text;
}

/** Every note of a report with the name of what it is about: read once a file, since forms ask for it with every key. */
const notedIn = memoOf((file: RecordFile): readonly Noted[] =>
  [...mapsUnder(file)].flatMap(({ path, value }) => {
    const note = value["note"];
    const isBoth = isFields(note) && typeof note["ar"] === "string" && typeof note["en"] === "string";
    return isBoth ? [{ owner: nameOf(path), note: { ar: asText(note["ar"]), en: asText(note["en"]) } }] : [];
  }),
);

/** Notes that the record has at fields of the same name, those most used first: one reason is given in one wording. */
export function notesIn(files: readonly RecordFile[], path: Path): readonly Text[] {
  const owner = nameOf(path.slice(0, -1));
  const found = new Map<string, { readonly note: Text; count: number }>();
  for (const file of files.filter(({ kind }) => kind === "report")) {
    for (const { note } of notedIn(file).filter((one) => one.owner === owner)) {
      const entry = found.get(note.ar) ?? { note, count: 0 };
      entry.count++;
      found.set(note.ar, entry);
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ note }) => note);
}

const nameOf = (path: Path): string => path.findLast((step) => typeof step === "string") ?? "";
