import type { z } from "zod";
import type { ColumnarFile, WordingFile, Words } from "../model/columnar.ts";
import { IdColumn } from "../model/columnarIds.ts";
import type { EvidenceTuple, Rest } from "../model/columnarRest.ts";
import { readRows } from "../model/columnarRows.ts";
import { directiveRest, eventRest } from "../model/columnarSchema.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
import { RECORD_SCHEMAS, words } from "../model/schema.ts";
import { keptRows } from "./keepRows.ts";
import { type Reference, references } from "./references.ts";
import { inSlices } from "./slices.ts";
import type { ValidColumns } from "./validateColumns.ts";

type Standing = (reference: Reference) => boolean;

/** What of a foreign file's wording can be shown: a row whose words are not as they should be is left without. */
export async function validateWording(raw: WordingFile, valid: ValidColumns, signal: AbortSignal): Promise<WordingFile> {
  const { file, given, kept } = valid;
  const standing = standingIn(file);
  const sources = { given: given.sources, same: file.sources.length === given.sources.length };
  const table = async (flags: Uint8Array, text: Words, rest: readonly unknown[], schema: z.ZodType) => {
    const found = { words: { ar: [] as string[], en: [] as string[] }, rest: [] as (Rest | null)[] };
    await inSlices(keptRows(flags), signal, (row) => {
      const both = words.safeParse(text.ar[row]).success && words.safeParse(text.en[row]).success;
      found.words.ar.push(both ? text.ar[row]! : "");
      found.words.en.push(both ? text.en[row]! : "");
      found.rest.push(restOf(rest[row], schema, sources, standing));
    });
    return found;
  };
  const events = await table(kept.events, raw.events.title, raw.events.rest, eventRest);
  const directives = await table(kept.directives, raw.directives.what, raw.directives.rest, directiveRest);
  const found = {
    ...raw,
    events: { title: events.words, rest: events.rest },
    directives: { what: directives.words, rest: directives.rest },
  };
  await dropMisfits(found, file, signal);
  return found;
}

/** Words that are right by themselves may speak of something that their row's columns lack: such a row keeps its columns alone. */
async function dropMisfits(wording: WordingFile, file: ColumnarFile, signal: AbortSignal): Promise<void> {
  const rows = readRows(file, unpackColumns(file));
  const events = wording.events.rest as (Rest | null)[];
  const directives = wording.directives.rest as (Rest | null)[];
  await inSlices(events.keys(), signal, (row) => {
    if (events[row] && !RECORD_SCHEMAS.events.safeParse(rows.event(row, wording)).success) events[row] = null;
  });
  await inSlices(directives.keys(), signal, (row) => {
    if (directives[row] && !RECORD_SCHEMAS.directives.safeParse(rows.directive(row, wording)).success) directives[row] = null;
  });
}

interface Sources {
  readonly given: readonly ({ readonly id: string } | null)[];
  readonly same: boolean;
}

/** A row's rest where it is as the format requires and points at records that stand; evidence by the sources' ids where their codes have changed. */
function restOf(raw: unknown, schema: z.ZodType, sources: Sources, standing: Standing): Rest | null {
  const parsed = raw === null ? undefined : schema.safeParse(raw);
  if (!parsed?.success) return null;
  const named = withSourceIds(parsed.data, sources.given) as Rest;
  if (![...references(named)].every(standing)) return null;
  return sources.same ? (parsed.data as Rest) : named;
}

/** The same with evidence as objects. */
function withSourceIds(value: unknown, sources: Sources["given"]): unknown {
  if (Array.isArray(value)) return value.map((item) => withSourceIds(item, sources));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "evidence" ? (item as readonly unknown[]).map((one) => evidenceOf(one, sources)) : withSourceIds(item, sources),
    ]),
  );
}

function evidenceOf(item: unknown, sources: Sources["given"]): unknown {
  if (!Array.isArray(item)) return item;
  const [code, p, cue, c0, c1, a0, a1] = item as unknown as EvidenceTuple;
  return { source: sources[code - 1]?.id ?? `#${code}`, p, cue, chars: [c0, c1], about: [a0, a1] };
}

function standingIn(file: ColumnarFile): Standing {
  const ids = (table: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(table.map(({ id }) => id));
  const small = { sources: ids(file.sources), actors: ids(file.actors), places: ids(file.places), elections: ids(file.elections) };
  const rows = { events: new IdColumn(file.events.ids), directives: new IdColumn(file.directives.ids) };
  return ({ table, id }) => (table === "events" || table === "directives" ? rows[table].find(id) !== undefined : small[table].has(id));
}
