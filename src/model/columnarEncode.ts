import type { ColumnarFile, DirectiveTable, EventTable, Numbers, WordingFile, Words } from "./columnar.ts";
import { packIds } from "./columnarIds.ts";
import { restOfFields } from "./columnarRest.ts";
import { readRows, sourceCodes } from "./columnarRows.ts";
import { unpackColumns } from "./columnarUnpack.ts";
import { codeOf, groupDirectives } from "./columns.ts";
import type { Fields } from "./fields.ts";
import { mapValues } from "./keyed.ts";
import type { DatasetRows, Directive, ElectionEvent, Text } from "./types.ts";
import { type Basis, type CodeBook, codeBookOf, type VocabularySet } from "./vocabulary.ts";

export interface ColumnarPair {
  readonly columns: ColumnarFile;
  readonly wording: WordingFile;
}

/** A dataset in row form as the columns and the wording of the large form, losing nothing; its references resolve and its directives are sorted by id. */
export function encodeColumnar(rows: DatasetRows, names: Pick<ColumnarFile, "columns" | "wording">): ColumnarPair {
  const { events, directives: unordered, ...tables } = rows;
  const directives = groupDirectives(events, unordered);
  const coder = new Coder(rows);
  const columns: ColumnarFile = {
    ...tables,
    form: "arrow",
    ...names,
    events: eventTable(events, directives, coder),
    directives: directiveTable(directives, coder),
    dates: coder.dates(),
  };
  return { columns, wording: wordingOf(columns, events, directives) };
}

type Table = "sources" | "actors" | "places" | "elections" | "events";

/** Codes of values and ids, from 1; 0 for none. Throws for an id that is not in its table. */
class Coder {
  readonly #tables: Readonly<Record<Table, ReadonlyMap<string, number>>>;
  readonly #dates = new Map<string, number>();
  readonly #book: CodeBook;

  constructor(rows: DatasetRows) {
    this.#book = codeBookOf(rows.vocabulary);
    const indexed = (table: Table) => new Map<string, number>(rows[table].map(({ id }, at) => [id, at + 1]));
    this.#tables = {
      sources: indexed("sources"),
      actors: indexed("actors"),
      places: indexed("places"),
      elections: indexed("elections"),
      events: indexed("events"),
    };
  }

  value(set: VocabularySet, value: string | null | undefined): number {
    return codeOf(this.#book, set, value);
  }

  id(table: Table, id: string | null | undefined): number {
    if (id == null) return 0;
    const code = this.#tables[table].get(id);
    if (code === undefined) throw new RangeError(`${id} is not among the ${table}`);
    return code;
  }

  serves({ serves }: Directive): number {
    if (serves === null) return 0;
    return "election" in serves ? this.id("elections", serves.election) : this.#tables.elections.size + this.id("events", serves.event);
  }

  target(target: Directive["targets"][number]): number {
    return "place" in target ? this.id("places", target.place) : this.#tables.places.size + this.value("siteKind", target.kind);
  }

  date(edtf: string | undefined): number {
    if (edtf === undefined) return 0;
    const code = this.#dates.get(edtf) ?? this.#dates.size + 1;
    this.#dates.set(edtf, code);
    return code;
  }

  dates = (): readonly string[] => [...this.#dates.keys()];
}

function lists<Row, Item, Part extends string>(
  rows: readonly Row[],
  items: (row: Row) => readonly Item[],
  parts: Readonly<Record<Part, (item: Item) => number>>,
): { readonly counts: Numbers } & Readonly<Record<Part, Numbers>> {
  const all = rows.flatMap(items);
  return { counts: rows.map((row) => items(row).length), ...mapValues(parts, (_part, code) => all.map(code)) };
}

function eventTable(events: readonly ElectionEvent[], directives: readonly Directive[], coder: Coder): EventTable {
  const basis = (item: { readonly basis: Basis } | null): number => coder.value("basis", item?.basis);
  const column = (read: (event: ElectionEvent) => number): Numbers => events.map(read);
  const counts = new Map<string, number>();
  for (const { event } of directives) counts.set(event, (counts.get(event) ?? 0) + 1);
  return {
    count: events.length,
    ids: packIds(events.map(({ id }) => id)),
    directives: column(({ id }) => counts.get(id) ?? 0),
    kind: column(({ kind }) => coder.value("eventKind", kind)),
    status: column(({ status }) => coder.value("status", status.value)),
    statusBasis: column(({ status }) => basis(status)),
    authority: column(({ authority }) => coder.value("authority", authority)),
    country: column(({ country }) => coder.value("country", country)),
    mode: column(({ mode }) => coder.value("mode", mode?.value)),
    modeBasis: column(({ mode }) => basis(mode)),
    election: column(({ election }) => coder.id("elections", election?.id)),
    electionBasis: column(({ election }) => basis(election)),
    round: column(({ election }) => election?.round ?? 0),
    stated: column(({ when }) => coder.date(when.stated?.edtf)),
    inferred: column(({ when }) => coder.date(when.inferred?.edtf)),
    outside: column(({ when }) => coder.date(when.outside?.edtf)),
    sources: lists(events, (event) => event.sources, { id: (source) => coder.id("sources", source) }),
    actors: lists(events, (event) => event.actors, {
      id: ({ actor }) => coder.id("actors", actor),
      role: ({ role }) => coder.value("actorRole", role),
      presence: ({ presence }) => coder.value("presence", presence),
      basis,
    }),
    places: lists(events, (event) => event.places, {
      id: ({ place }) => coder.id("places", place),
      role: ({ role }) => coder.value("placeRole", role),
      basis,
    }),
    also: lists(events, ({ when }) => when.also ?? [], { date: ({ edtf }) => coder.date(edtf), basis }),
  };
}

function directiveTable(directives: readonly Directive[], coder: Coder): DirectiveTable {
  const basis = (item: { readonly basis: Basis } | null): number => coder.value("basis", item?.basis);
  const column = (read: (directive: Directive) => number): Numbers => directives.map(read);
  return {
    count: directives.length,
    ids: packIds(directives.map(({ id }) => id)),
    act: column(({ act }) => coder.value("act", act)),
    strength: column(({ strength }) => coder.value("strength", strength)),
    tier: column(({ tier }) => coder.value("tier", tier)),
    checkable: column(({ checkable }) => coder.value("checkable", checkable)),
    authority: column(({ authority }) => coder.value("authority", authority)),
    serves: column((directive) => coder.serves(directive)),
    servesBasis: column(({ serves }) => basis(serves)),
    issuers: lists(directives, (directive) => directive.issuers, { id: ({ actor }) => coder.id("actors", actor), basis }),
    measures: lists(directives, (directive) => directive.measures, {
      id: ({ id }) => coder.value("measure", id),
      site: ({ site }) => coder.value("site", site),
    }),
    targets: lists(directives, (directive) => directive.targets, { id: (target) => coder.target(target), basis }),
  };
}

const words = (texts: readonly Text[]): Words => ({
  ar: texts.map(({ ar, only }) => (only === "en" ? "" : ar)),
  en: texts.map(({ en, only }) => (only === "ar" ? "" : en)),
});

/** What the columns do not say, found by reading them back. */
function wordingOf(columns: ColumnarFile, events: readonly ElectionEvent[], directives: readonly Directive[]): WordingFile {
  const reader = readRows(columns, unpackColumns(columns));
  const sources = sourceCodes(columns);
  const rest = (whole: Fields, bare: Fields) => restOfFields(whole, bare, sources) ?? null;
  return {
    hash: columns.hash,
    events: {
      title: words(events.map(({ title }) => title)),
      rest: events.map((event, row) => rest(event, { ...reader.event(row, null), title: event.title })),
    },
    directives: {
      what: words(directives.map(({ what }) => what)),
      rest: directives.map((directive, row) => rest(directive, { ...reader.directive(row, null), what: directive.what })),
    },
  };
}
