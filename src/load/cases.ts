import { type Cases, guardCases, withCasesMarked } from "../model/childRule.ts";
import type { Numbers, WordingFile } from "../model/columnar.ts";
import { IdColumn } from "../model/columnarIds.ts";
import { readRows, rowsOf } from "../model/columnarRows.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
import { isFields } from "../model/fields.ts";
import { must } from "../model/must.ts";
import type { DatasetRows } from "../model/types.ts";
import { eachEntry } from "./columnErrors.ts";
import { type GivenColumns, keptRows } from "./keepRows.ts";
import type { ValidColumns } from "./validateColumns.ts";
import { validateWording } from "./validateWording.ts";
import { noteWithheld } from "./withheld.ts";
import type { OpenedWords } from "./wording.ts";

/** Where what it says of it cannot be read, it may be a case, and is taken for one. */
function maySayCase(rest: unknown): boolean {
  if (rest === null || rest === undefined) return false;
  return !isFields(rest) || (rest["sensitive"] ?? null) !== null;
}

/** What by a wording may concern a child, left out or not: two rows of one id are one. */
function casesIn({ events }: WordingFile, { given }: ValidColumns): Cases {
  const ids = new IdColumn(given.events.ids);
  const cases = new Set([...ids].filter((_, row) => maySayCase(events.rest.at(row))));
  if (cases.size === 0) return { events: cases, directives: cases, places: cases };
  const ofCase = [...ids].map((id) => cases.has(id));
  const [directives, ofDirective] = [new Set<string>(), new Set<number>()];
  const directiveIds = new IdColumn(given.directives.ids);
  eachEntry(given.events.directives, (event, row) => {
    if (!ofCase[event]) return;
    directives.add(directiveIds.at(row));
    ofDirective.add(row);
  });
  const places = [
    ...placesAt(given, given.events.places, (row) => ofCase[row] === true),
    ...placesAt(given, given.directives.targets, (row) => ofDirective.has(row)),
  ];
  return { events: cases, directives, places: new Set(places) };
}

/** The ids of the places that some rows' lists name. */
function placesAt(
  { places }: GivenColumns,
  { counts, id }: { readonly counts: Numbers; readonly id: Numbers },
  has: (row: number) => boolean,
) {
  const found: string[] = [];
  eachEntry(counts, (row, at) => {
    const place = has(row) ? places[must(id[at], "id") - 1] : undefined;
    if (place) found.push(place.id);
  });
  return found;
}

/** The validated wording of a columnar file with cases, and the record in row form where its columns tell more of them than may be told. */
interface Read {
  readonly wording: WordingFile;
  readonly guarded: DatasetRows | null;
}

/** Null where by the wording no event involves a child. */
export async function readCases(raw: OpenedWords, valid: ValidColumns, signal: AbortSignal): Promise<Read | null> {
  const cases = casesIn(raw.wording, valid);
  if (cases.events.size === 0) return null;
  const { file, log, given, kept } = valid;
  const wording = await validateWording(raw, valid, signal);
  const rows = rowsOf(file, readRows(file, unpackColumns(file)), wording);
  const marked = { ...rows, events: withCasesMarked(rows.events, cases) };
  const guarded = guardCases(marked, cases);
  noteWithheld(marked, guarded, log);
  const named = keptRows(kept.place).flatMap((at) => given.places[at]?.id ?? []);
  log.keepBack(cases, [...cases.places, ...named], guarded.places);
  return { wording, guarded: guarded === rows ? null : guarded };
}
