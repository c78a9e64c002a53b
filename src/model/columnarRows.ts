import { codeAt, u32 } from "./cells.ts";
import type { ColumnarFile, WordingFile, Words } from "./columnar.ts";
import { IdColumn } from "./columnarIds.ts";
import { type SourceCodes, withRest } from "./columnarRest.ts";
import type { Unpacked } from "./columnarUnpack.ts";
import { valueAt } from "./columns.ts";
import { eventOfDirective } from "./dataset.ts";
import { directiveRow, idOf } from "./ids.ts";
import { asGiven } from "./language.ts";
import { must } from "./must.ts";
import { edtfOf } from "./reading.ts";
import { type Day, formatDay } from "./span.ts";
import type { DatasetRows, DateReading, Directive, ElectionEvent, Evidence, Grounds, Text, When } from "./types.ts";
import { type Basis, type Code, FIXED, type VocabularySet } from "./vocabulary.ts";

/** Makes one row an object, its keys in the order of the canonical form, in which it is hashed in a fraction of the time: with its wording, or where there is none what the columns say, titled with the words of its codes. */
export interface RowReader {
  event(row: number, wording: WordingFile | null): ElectionEvent;
  directive(row: number, wording: WordingFile | null): Directive;
}

const basisOf = (code: number): Basis => must(FIXED.basis[code - 1], "basis");
const NOWHERE: readonly Evidence[] = [];

/** The entries of a row's list, each read at its position in the codes. */
function entries<T>({ offsets }: { readonly offsets: Uint32Array }, row: number, read: (at: number) => T): readonly T[] {
  const list: T[] = [];
  for (let at = u32(offsets, row); at < u32(offsets, row + 1); at++) list.push(read(at));
  return list;
}

/** A row's words; empty in a language that it has none in, where the other stands for it. */
function wordsAt(words: Words, row: number): Text | null {
  const [ar, en] = [words.ar.at(row), words.en.at(row)];
  if (ar && en) return { ar, en };
  const one = ar || en;
  return one ? { ar: one, en: one, only: ar ? "ar" : "en" } : null;
}

export const sourceCodes = (file: ColumnarFile): SourceCodes => {
  const codes = new Map<string, number>(file.sources.map(({ id }, at) => [id, at + 1]));
  return { codeOf: (id) => codes.get(id) ?? 0, idOf: (code) => file.sources[code - 1]?.id };
};

/** What a value stands on as far as columns say it. */
const groundsOf = (basis: number): Grounds => ({ basis: basisOf(basis), confidence: null, evidence: NOWHERE, ground: null, note: null });
const orNull = <T>(code: number, read: (code: number) => T): T | null => (code === 0 ? null : read(code));

/** What the rows of both tables are read with. */
interface Reading {
  readonly file: ColumnarFile;
  readonly unpacked: Unpacked;
  readonly labels: (set: VocabularySet) => readonly Text[];
  readonly valueOf: <S extends VocabularySet>(set: S, code: number) => Code<S>;
}

export function readRows(file: ColumnarFile, unpacked: Unpacked): RowReader {
  const sources = sourceCodes(file);
  const reading: Reading = {
    file,
    unpacked,
    labels: (set) => file.vocabulary[set].map(({ label }) => label),
    valueOf: (set, code) => valueAt(unpacked.columns.book, set, code),
  };
  const [bareEvent, bareDirective] = [eventReader(reading), directiveReader(reading)];
  return {
    event(row, wording) {
      const bare = bareEvent(row);
      if (!wording) return bare;
      return withRest({ ...bare, title: wordsAt(wording.events.title, row) ?? bare.title }, wording.events.rest.at(row), sources);
    },
    directive(row, wording) {
      const bare = bareDirective(row);
      if (!wording) return bare;
      return withRest({ ...bare, what: wordsAt(wording.directives.what, row) ?? bare.what }, wording.directives.rest.at(row), sources);
    },
  };
}

/** Reads an event's dates, said by `source` where they are not from outside. */
function whenReader(file: ColumnarFile, { also, stated, inferred, outside }: Unpacked["events"]) {
  const readings = readingsOf(file);
  return (row: number, source: DateReading["source"]): When => {
    const when: { -readonly [Field in keyof When]: When[Field] } = {};
    if (u32(also.offsets, row) < u32(also.offsets, row + 1))
      when.also = entries(also, row, (at) => {
        const basis = basisOf(codeAt(also.basis, at));
        return { basis, ...readings(codeAt(also.date, at), basis === "outside" ? null : source) };
      });
    if (codeAt(inferred, row) > 0) when.inferred = readings(codeAt(inferred, row), source);
    if (codeAt(outside, row) > 0) when.outside = readings(codeAt(outside, row), null);
    if (codeAt(stated, row) > 0) when.stated = readings(codeAt(stated, row), source);
    return when;
  };
}

function eventReader({ file, unpacked: { events, eventIds }, labels, valueOf }: Reading): (row: number) => ElectionEvent {
  const kindLabels = labels("eventKind");
  const whenOf = whenReader(file, events);
  const { actors, places, sources, kind, status, statusBasis, authority, country, mode, modeBasis, election, electionBasis, round } =
    events;
  return (row) => {
    const from = entries(sources, row, (at) => must(file.sources[codeAt(sources.id, at) - 1], "sources").id);
    return {
      actors: entries(actors, row, (at) => ({
        actor: must(file.actors[codeAt(actors.id, at) - 1], "actors").id,
        ...groundsOf(codeAt(actors.basis, at)),
        presence: orNull(codeAt(actors.presence, at), (code) => valueOf("presence", code)),
        role: valueOf("actorRole", codeAt(actors.role, at)),
      })),
      authority: orNull(codeAt(authority, row), (code) => valueOf("authority", code)),
      country: orNull(codeAt(country, row), (code) => valueOf("country", code)),
      election: orNull(codeAt(election, row), (code) => {
        const { note, ...grounds } = groundsOf(codeAt(electionBasis, row));
        const id = must(file.elections[code - 1], "elections").id;
        return { ...grounds, id, note, round: orNull(codeAt(round, row), (number) => number) };
      }),
      evidence: [],
      id: idOf("event", eventIds.at(row)),
      kind: valueOf("eventKind", codeAt(kind, row)),
      mode: orNull(codeAt(mode, row), (code) => ({ ...groundsOf(codeAt(modeBasis, row)), value: valueOf("mode", code) })),
      note: null,
      order: [],
      places: entries(places, row, (at) => ({
        ...groundsOf(codeAt(places.basis, at)),
        place: must(file.places[codeAt(places.id, at) - 1], "places").id,
        role: valueOf("placeRole", codeAt(places.role, at)),
      })),
      sensitive: null,
      sources: from,
      status: { ...groundsOf(codeAt(statusBasis, row)), value: valueOf("status", codeAt(status, row)) },
      summary: null,
      title: must(kindLabels[codeAt(kind, row) - 1], "label"),
      when: whenOf(row, from.length === 1 ? must(from[0], "source") : null),
    };
  };
}

function directiveReader({ file, unpacked, labels, valueOf }: Reading): (row: number) => Directive {
  const { directives, directiveIds, eventIds, columns } = unpacked;
  const [measureLabels, strengthLabels] = [labels("measure"), labels("strength")];
  const { act, strength, tier, checkable, authority, issuers, serves, servesBasis, measures, targets } = directives;
  const [elections, places] = [file.elections.length, file.places.length];
  const servedBy = (code: number, { basis, confidence, ...grounds }: Grounds) =>
    code <= elections
      ? { basis, confidence, election: must(file.elections[code - 1], "elections").id, ...grounds }
      : { basis, confidence, event: idOf("event", eventIds.at(code - elections - 1)), ...grounds };
  const target = (code: number, { note, ...grounds }: Grounds) =>
    code <= places
      ? { ...grounds, note, place: must(file.places[code - 1], "places").id }
      : { ...grounds, kind: valueOf("siteKind", code - places), note };
  return (row) => {
    const main = measures.offsets[row] === measures.offsets[row + 1] ? 0 : codeAt(measures.id, u32(measures.offsets, row));
    return {
      act: orNull(codeAt(act, row), (code) => valueOf("act", code)),
      addressees: [],
      authority: orNull(codeAt(authority, row), (code) => valueOf("authority", code)),
      checkable: valueOf("checkable", codeAt(checkable, row)),
      event: idOf("event", eventIds.at(eventOfDirective(columns, directiveRow(row)))),
      evidence: [],
      followUps: [],
      id: idOf("directive", directiveIds.at(row)),
      instrument: null,
      issuers: entries(issuers, row, (at) => ({
        actor: must(file.actors[codeAt(issuers.id, at) - 1], "actors").id,
        ...groundsOf(codeAt(issuers.basis, at)),
      })),
      measures: entries(measures, row, (at) => ({
        id: valueOf("measure", codeAt(measures.id, at)),
        ...(measures.site[at] === 0 ? {} : { site: valueOf("site", codeAt(measures.site, at)) }),
      })),
      note: null,
      quantities: [],
      serves: orNull(codeAt(serves, row), (code) => servedBy(code, groundsOf(codeAt(servesBasis, row)))),
      strength: valueOf("strength", codeAt(strength, row)),
      targets: entries(targets, row, (at) => target(codeAt(targets.id, at), groundsOf(codeAt(targets.basis, at)))),
      tier: valueOf("tier", codeAt(tier, row)),
      timing: null,
      what: main > 0 ? must(measureLabels[main - 1], "label") : must(strengthLabels[codeAt(strength, row) - 1], "label"),
    };
  };
}

type Bounds = Pick<DateReading, "edtf" | "from" | "latestStart" | "earliestEnd" | "to">;

const dayOrNull = (day: Day | undefined): string | null => (day !== undefined && Number.isFinite(day) ? formatDay(day) : null);

function boundsOf(edtf: string): Bounds {
  const span = edtfOf(edtf);
  return {
    earliestEnd: dayOrNull(span?.earliestEnd),
    edtf,
    from: dayOrNull(span?.from),
    latestStart: dayOrNull(span?.latestStart),
    to: dayOrNull(span?.to),
  };
}

/** Readings by the code of their date, without what they stand on. */
function readingsOf({ dates }: ColumnarFile) {
  const cache = new Map<number, Bounds>();
  return (date: number, source: DateReading["source"]): DateReading => {
    const bounds = cache.get(date) ?? boundsOf(must(dates[date - 1], "date"));
    cache.set(date, bounds);
    const { edtf, from, latestStart, earliestEnd, to } = bounds;
    return { confidence: null, earliestEnd, edtf, evidence: NOWHERE, from, ground: null, latestStart, note: null, source, to };
  };
}

/** The whole in row form, its events and directives made one at a time as they are asked for; directives sorted by id. */
export function rowsInTurn(
  { form: _form, columns: _columns, wording: _wording, dates: _dates, ...file }: ColumnarFile,
  reader: RowReader,
  wording: WordingFile | null,
) {
  const { events, directives, ...tables } = file;
  return {
    ...tables,
    events: inTurn(
      Array.from({ length: events.count }, (_, row) => row),
      (row) => reader.event(row, wording),
    ),
    directives: inTurn(orderById(new IdColumn(directives.ids)), (row) => reader.directive(row, wording)),
  };
}

/** The same as the record's files give it, which is what its hash is of: a text in one language is that one alone. */
export function rowsAsGiven(file: ColumnarFile, reader: RowReader, wording: WordingFile | null) {
  const { events, directives, ...tables } = rowsInTurn(file, reader, wording);
  return {
    ...tables,
    events: inTurn(events, (event) => ({ ...event, title: asGiven(event.title) })),
    directives: inTurn(directives, (directive) => ({ ...directive, what: asGiven(directive.what) })),
  };
}

function* inTurn<Row, T>(rows: Iterable<Row>, read: (row: Row) => T): Generator<T> {
  for (const row of rows) yield read(row);
}

function orderById(ids: IdColumn): readonly number[] {
  const named = [...ids].map((id, row) => ({ id, row }));
  named.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  return named.map(({ row }) => row);
}

/** The whole in row form: what the file and its wording say together. */
export function rowsOf(file: ColumnarFile, reader: RowReader, wording: WordingFile | null): DatasetRows {
  const rows = rowsInTurn(file, reader, wording);
  return { ...rows, events: [...rows.events], directives: [...rows.directives] };
}
