import { z } from "zod";
import type { ByRow, ColumnarFile, WordingFile, Words } from "../model/columnar.ts";
import { IdColumn } from "../model/columnarIds.ts";
import { isTuple, type Rest } from "../model/columnarRest.ts";
import { readRows } from "../model/columnarRows.ts";
import { directiveRest, eventRest } from "../model/columnarSchema.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
import { asFields, type Fields } from "../model/fields.ts";
import { words } from "../model/shapes.ts";
import { read, show } from "./dataErrors.ts";
import type { ErrorLog } from "./errorLog.ts";
import { keptRows } from "./keepRows.ts";
import { inOneLanguage } from "./language.ts";
import { type Reference, references } from "./references.ts";
import { inSlices } from "./slices.ts";
import { dateErrors, schemasOf } from "./tables.ts";
import { tidied } from "./tidy.ts";
import { noteUnknown, noteUnknownNames } from "./unknown.ts";
import type { ValidColumns } from "./validateColumns.ts";
import type { OpenedWords } from "./wording.ts";

type Standing = (reference: Reference) => boolean;

/** What of a foreign file's wording can be shown: a row whose words are not as they should be is left without, and that is told. */
export async function validateWording({ wording, raw }: OpenedWords, valid: ValidColumns, signal: AbortSignal): Promise<WordingFile> {
  const { file, given, kept, log } = valid;
  const standing = standingIn(file);
  noteUnknownParts(raw, log);
  const sources = { given: given.sources, same: file.sources.length === given.sources.length };
  const table = async (name: "events" | "directives", text: Words, rest: ByRow<unknown>, schema: z.ZodType) => {
    const found: Found = { words: { ar: [], en: [] }, rest: [] };
    const ids = new IdColumn(given[name].ids);
    await inSlices(keptRows(kept[name]), signal, (row) => {
      const of = { table: name, record: ids.at(row), log };
      const both = wordsOf(text, row, of);
      found.words.ar.push(both.ar);
      found.words.en.push(both.en);
      found.rest.push(restOf(tidied(rest.at(row), of.record, log), schema, { sources, standing, of }));
    });
    return found;
  };
  const events = await table("events", wording.events.title, wording.events.rest, eventRest);
  const directives = await table("directives", wording.directives.what, wording.directives.rest, directiveRest);
  const found = {
    ...wording,
    events: { title: events.words, rest: events.rest },
    directives: { what: directives.words, rest: directives.rest },
  };
  const misfits = await misfitsIn(found, valid, signal);
  const fitting = (name: "events" | "directives") => found[name].rest.map((rest, row) => (misfits[name].has(row) ? null : rest));
  return {
    ...found,
    events: { ...found.events, rest: fitting("events") },
    directives: { ...found.directives, rest: fitting("directives") },
  };
}

/** What was found, in lists. */
type Listed = WordingFile & { readonly [T in "events" | "directives"]: { readonly rest: readonly (Rest | null)[] } };

interface Found {
  readonly words: { readonly ar: string[]; readonly en: string[] };
  readonly rest: (Rest | null)[];
}

/** What stands beside the rows' words and rests, each of which is looked at in its turn. */
function noteUnknownParts(raw: Fields, log: ErrorLog): void {
  const named = { record: "wording", log };
  noteUnknownNames(raw, ["events", "directives"], { ...named, path: "wording" });
  noteUnknownNames(raw["events"], ["title", "rest"], { ...named, path: "wording.events" });
  noteUnknownNames(raw["directives"], ["what", "rest"], { ...named, path: "wording.directives" });
}

interface Subject {
  readonly table: "events" | "directives";
  readonly record: string;
  readonly log: ErrorLog;
}

const maybeWords = z.object({ ar: z.union([z.literal(""), words]), en: z.union([z.literal(""), words]) });

/** A row's words in either language, empty where it has none. */
function wordsOf(text: Words, row: number, { table, record, log }: Subject): { readonly ar: string; readonly en: string } {
  const field = table === "events" ? "title" : "what";
  const both = asFields(tidied({ ar: text.ar.at(row) ?? "", en: text.en.at(row) ?? "" }, record, log));
  const { data: good } = maybeWords.safeParse(both);
  if (good && (good.ar !== "" || good.en !== "")) {
    const { ar, en } = good;
    if (ar === "" || en === "") log.note({ kind: "oneLanguage", field: "", value: ar === "" ? "en" : "ar", expected: "" }, record);
    return good;
  }
  log.add({
    table,
    record,
    field,
    value: good ? "" : show({ ar: both["ar"], en: both["en"] }),
    kind: good ? "language" : "other",
    expected: "",
  });
  return { ar: "", en: "" };
}

/** Words that are right by themselves may speak of something that their row's columns lack: such a row keeps its columns alone. */
async function misfitsIn(wording: Listed, { file, log }: ValidColumns, signal: AbortSignal) {
  const rows = readRows(file, unpackColumns(file));
  const check = { log, schemas: schemasOf(file.vocabulary) };
  const [events, directives] = [new Set<number>(), new Set<number>()];
  await inSlices(wording.events.rest.entries(), signal, ([row, rest]) => {
    if (rest && isMisfit("events", rows.event(row, wording), check)) events.add(row);
  });
  await inSlices(wording.directives.rest.entries(), signal, ([row, rest]) => {
    if (rest && isMisfit("directives", rows.directive(row, wording), check)) directives.add(row);
  });
  return { events, directives };
}

interface Misfits {
  readonly log: ErrorLog;
  readonly schemas: ReturnType<typeof schemasOf>;
}

function isMisfit(table: "events" | "directives", row: { readonly id: string }, { log, schemas }: Misfits): boolean {
  const { data, errors: found } = read<object>(schemas[table], row, table, row.id);
  const errors = data ? dateErrors(table, row.id, row) : found;
  log.addAll(errors);
  return errors.length > 0;
}

interface Sources {
  readonly given: readonly ({ readonly id: string } | null)[];
  readonly same: boolean;
}

/** A row's rest where it is as the format requires and points at records that stand; evidence by the sources' ids where their codes have changed. */
function restOf(raw: unknown, schema: z.ZodType, { sources, standing, of }: Given): Rest | null {
  if (raw === null || raw === undefined) return null;
  const { table, record, log } = of;
  noteUnknown(schema, raw, { path: table, record, log });
  const { data, errors } = read(schema, raw, table, record);
  if (errors.length > 0) {
    log.addAll(errors);
    return null;
  }
  const rest = asFields(inOneLanguage(data, record, log));
  const named = asFields(withSourceIds(rest, sources.given));
  const gone = [...references(named)].find((reference) => !standing(reference));
  if (!gone) return sources.same ? rest : named;
  log.add({ table, record, field: gone.path, value: gone.id, kind: "reference", expected: "" });
  return null;
}

interface Given {
  readonly sources: Sources;
  readonly standing: Standing;
  readonly of: Subject;
}

/** The same with evidence as objects. */
function withSourceIds(value: unknown, sources: Sources["given"]): unknown {
  if (Array.isArray(value)) return value.map((item) => withSourceIds(item, sources));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "evidence" && Array.isArray(item) ? item.map((one) => evidenceOf(one, sources)) : withSourceIds(item, sources),
    ]),
  );
}

function evidenceOf(item: unknown, sources: Sources["given"]): unknown {
  if (!isTuple(item)) return item;
  const [code, p, cue, c0, c1, a0, a1] = item;
  return { source: sources[code - 1]?.id ?? `#${code}`, p, cue, chars: [c0, c1], about: [a0, a1] };
}

function standingIn(file: ColumnarFile): Standing {
  const ids = (table: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(table.map(({ id }) => id));
  const small = { sources: ids(file.sources), actors: ids(file.actors), places: ids(file.places), elections: ids(file.elections) };
  const rows = { events: new IdColumn(file.events.ids), directives: new IdColumn(file.directives.ids) };
  return ({ table, id }) => (table === "events" || table === "directives" ? rows[table].find(id) !== undefined : small[table].has(id));
}
