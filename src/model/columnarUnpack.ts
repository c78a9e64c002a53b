import { outside } from "./cells.ts";
import {
  type ColumnarFile,
  type Counts,
  DIRECTIVE_CODES,
  DIRECTIVE_LISTS,
  type Domain,
  domainSize,
  EVENT_CODES,
  EVENT_LISTS,
  type Lists,
  type Numbers,
  type Singles,
} from "./columnar.ts";
import { datesOf } from "./columnarDates.ts";
import { IdColumn } from "./columnarIds.ts";
import { type Codes, type Columns, codes, type Many } from "./columns.ts";
import { mapValues } from "./keyed.ts";
import { must } from "./must.ts";
import { codeBookOf } from "./vocabulary.ts";

interface Offsets {
  readonly offsets: Uint32Array;
}
type EventParts = Singles<typeof EVENT_CODES, Codes> & Lists<typeof EVENT_LISTS, Offsets, Codes>;
type DirectiveParts = Singles<typeof DIRECTIVE_CODES, Codes> & Lists<typeof DIRECTIVE_LISTS, Offsets, Codes>;

/** The columns of the large form as typed arrays: all of its columns, and what the engine counts of them. */
export interface Unpacked {
  readonly events: EventParts;
  readonly directives: DirectiveParts;
  readonly eventIds: IdColumn;
  readonly directiveIds: IdColumn;
  readonly columns: Columns;
}

/** Decodes a file whose columns fit together; no row becomes an object. */
export function unpackColumns(file: ColumnarFile): Unpacked {
  const size = (domain: Domain): number => domainSize(file, domain);
  const [eventIds, directiveIds] = [new IdColumn(file.events.ids), new IdColumn(file.directives.ids)];
  const events: EventParts = {
    ...singlesOf(file.events, EVENT_CODES, size),
    sources: listOf(file.events.sources, EVENT_LISTS.sources, size),
    actors: listOf(file.events.actors, EVENT_LISTS.actors, size),
    places: listOf(file.events.places, EVENT_LISTS.places, size),
    also: listOf(file.events.also, EVENT_LISTS.also, size),
  };
  const directives: DirectiveParts = {
    ...singlesOf(file.directives, DIRECTIVE_CODES, size),
    issuers: listOf(file.directives.issuers, DIRECTIVE_LISTS.issuers, size),
    measures: listOf(file.directives.measures, DIRECTIVE_LISTS.measures, size),
    targets: listOf(file.directives.targets, DIRECTIVE_LISTS.targets, size),
  };
  return { events, directives, eventIds, directiveIds, columns: columnsOf(file, events, directives, eventIds) };
}

type Size = (domain: Domain) => number;

/** A column that was read stands as it is: nothing is copied. */
function pack(numbers: Numbers, size: number): Codes {
  if (ArrayBuffer.isView(numbers)) return numbers;
  const column = codes(numbers.length, size);
  column.set(numbers);
  return column;
}

const singlesOf = <Spec extends Readonly<Record<string, Domain>>>(table: Singles<Spec, Numbers>, spec: Spec, size: Size) =>
  mapValues(spec, (name, domain) => pack(table[name], size(domain)));

const listOf = <Parts extends Readonly<Record<string, Domain>>>(list: Counts & Singles<Parts, Numbers>, parts: Parts, size: Size) => ({
  offsets: offsetsOf(list.counts),
  ...mapValues(parts, (part, domain) => pack(list[part], size(domain))),
});

function offsetsOf(counts: Numbers): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++) offsets[row + 1] = (offsets[row] ?? outside()) + (counts[row] ?? outside());
  return offsets;
}

const many = (offsets: Uint32Array, column: Codes): Many => ({ offsets, codes: column });
const bytes = (column: Codes): Uint8Array => (column instanceof Uint8Array ? column : Uint8Array.from(column));

function columnsOf(file: ColumnarFile, events: EventParts, directives: DirectiveParts, eventIds: IdColumn): Columns {
  const { sources, actors, places, also } = events;
  const { act, strength, tier, authority: issuedBy, issuers, measures, targets } = directives;
  const book = codeBookOf(file.vocabulary);
  const served = servesOf(file, directives.serves, eventIds);
  const idsOf = <Id>(table: readonly { readonly id: Id }[]): readonly Id[] => table.map(({ id }) => id);
  return {
    book,
    eventCount: file.events.count,
    directiveCount: file.directives.count,
    ids: {
      source: idsOf(file.sources),
      actor: idsOf(file.actors),
      place: idsOf(file.places),
      serves: served.ids,
      election: idsOf(file.elections),
      // Addressees stand with the words, which are not there yet.
      addressee: [],
    },
    said: new Map(),
    kind: events.kind,
    authority: events.authority,
    country: events.country,
    mode: events.mode,
    election: events.election,
    electionBasis: bytes(events.electionBasis),
    round: events.round,
    source: many(sources.offsets, sources.id),
    actor: { ...many(actors.offsets, actors.id), role: bytes(actors.role) },
    place: { ...many(places.offsets, places.id), role: bytes(places.role), basis: bytes(places.basis) },
    ...datesOf(file.dates, { stated: events.stated, inferred: events.inferred, outside: events.outside, also }),
    directiveStart: offsetsOf(file.events.directives),
    act,
    strength,
    tier,
    issuedBy,
    addressee: many(new Uint32Array(file.directives.count + 1), new Uint8Array(0)),
    issuer: onceEach(issuers.offsets, issuers.id, file.actors.length),
    serves: served.codes,
    measure: onceEach(measures.offsets, measures.id, book.codes.measure.length),
    site: onceEach(measures.offsets, measures.site, book.codes.site.length),
    target: placesOf(targets, file.places.length),
  };
}

/** The ids that directives serve, sorted, and each directive's code in them. */
function servesOf(file: ColumnarFile, serves: Codes, eventIds: IdColumn): { readonly ids: readonly string[]; readonly codes: Codes } {
  const elections = file.elections.length;
  const used = new Uint8Array(elections + file.events.count + 1);
  for (const code of serves) used[code] = 1;
  const idOf = (code: number): string =>
    code <= elections ? must(file.elections[code - 1], "elections").id : eventIds.at(code - elections - 1);
  const sorted: { readonly id: string; readonly code: number }[] = [];
  for (let code = 1; code < used.length; code++) if (used[code]) sorted.push({ id: idOf(code), code });
  sorted.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const codeOf = new Uint32Array(used.length);
  sorted.forEach(({ code }, at) => {
    codeOf[code] = at + 1;
  });
  const column = codes(serves.length, sorted.length);
  for (let row = 0; row < serves.length; row++) column[row] = codeOf[serves[row] ?? outside()] ?? outside();
  return { ids: sorted.map(({ id }) => id), codes: column };
}

/** A row's codes without repetition and without 0. */
function onceEach(offsets: Uint32Array, column: Codes, size: number): Many {
  const kept = codes(column.length, size);
  const starts = new Uint32Array(offsets.length);
  const lastRow = new Int32Array(size + 1).fill(-1);
  let end = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let at = offsets[row] ?? outside(); at < (offsets[row + 1] ?? outside()); at++) {
      const code = column[at] ?? outside();
      if (code === 0 || lastRow[code] === row) continue;
      lastRow[code] = row;
      kept[end++] = code;
    }
    starts[row + 1] = end;
  }
  return many(starts, kept.slice(0, end));
}

/** Targets that are places, with what each stands on. */
function placesOf({ offsets, id, basis }: DirectiveParts["targets"], places: number): Many & { readonly basis: Uint8Array } {
  const kept = codes(id.length, places);
  const keptBasis = new Uint8Array(id.length);
  const starts = new Uint32Array(offsets.length);
  let end = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let at = offsets[row] ?? outside(); at < (offsets[row + 1] ?? outside()); at++) {
      if ((id[at] ?? outside()) > places) continue;
      kept[end] = id[at] ?? outside();
      keptBasis[end++] = basis[at] ?? outside();
    }
    starts[row + 1] = end;
  }
  return { ...many(starts, kept.slice(0, end)), basis: keptBasis.slice(0, end) };
}
