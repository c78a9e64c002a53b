import type { Dataset } from "../model/dataset.ts";
import { keyed } from "../model/keyed.ts";
import { SCHEMA } from "../model/version.ts";
import { FIXED, isFixed, SETS, type VocabularySet } from "../model/vocabulary.ts";
import { Codes, shortKey } from "./codes.ts";
import { countryCode, countryNames } from "./countries.ts";
import { eventOf } from "./events.ts";
import type { Mapping } from "./mapping.ts";
import { Places } from "./places.ts";
import type { ReadRow } from "./rows.ts";
import { Sources } from "./sources.ts";
import type { Table } from "./table.ts";
import { kindWords, OWN_TERMS, type Words, wordsOf } from "./terms.ts";

/** Words of the codes that every record has, as ours has them. */
export type TermOf = Dataset["term"];

/** More kinds, or lanes of authorities, than these are too many to tell apart; the others are named in notes. */
const MOST_KINDS = 240;
const MOST_AUTHORITIES = 24;

/** A record in this format, without its hash, made of the rows of a table. */
export type ImportedRecord = Readonly<Record<string, unknown>>;

/** What the rows of a record name, each with its code. */
export interface Registries {
  readonly kinds: Codes;
  readonly frequent: ReadonlySet<string>;
  readonly authorities: Codes;
  readonly frequentAuthorities: ReadonlySet<string>;
  readonly countries: Codes;
  readonly actors: Codes;
  readonly actorRoles: Codes;
  readonly places: Places;
  readonly sources: Sources;
  readonly preset: Mapping["preset"];
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Makes a record of the rows of a table: its categories become the vocabulary, what it names places, actors and sources. */
export function recordOf(table: Table, mapping: Mapping, rows: readonly ReadRow[], term: TermOf): ImportedRecord {
  const maker = new RecordMaker(table, mapping, {
    kinds: countsOf(rows, ({ kind }) => kind),
    authorities: countsOf(rows, ({ authority }) => authority),
  });
  const events = maker.events(rows).sort(byId);
  return { ...maker.head(term), events };
}

/** How often each value stands in the rows of a table. */
export type ValueCounts = ReadonlyMap<string, number>;

/** Makes a record of rows that come some at a time. */
export class RecordMaker {
  readonly #registries: Registries;
  readonly #title: Words;
  readonly #terms: Mapping["terms"];
  readonly #ids = new Codes("ev-");
  readonly #keyOf = rowKeys();

  constructor(
    table: Pick<Table, "name" | "title">,
    { preset, terms }: Pick<Mapping, "preset" | "terms">,
    counts: { readonly kinds: ValueCounts; readonly authorities: ValueCounts },
  ) {
    this.#title = wordsOf(table.title ?? table.name.replace(/\.[a-z0-9]{2,8}$/i, ""));
    this.#terms = terms;
    this.#registries = {
      kinds: new Codes(),
      frequent: mostFrequent(counts.kinds, MOST_KINDS),
      authorities: new Codes(),
      frequentAuthorities: mostFrequent(counts.authorities, MOST_AUTHORITIES),
      countries: new Codes(),
      actors: new Codes("ac-"),
      actorRoles: new Codes(),
      places: new Places(),
      sources: new Sources(table, this.#title, terms),
      preset,
    };
  }

  /** The events of some rows, in their order. */
  events(rows: readonly ReadRow[]) {
    return rows.map((row) => eventOf(row, this.#ids.once(this.#keyOf(row)), this.#registries));
  }

  /** The record of the rows met so far, all but its events. */
  head(term: TermOf): ImportedRecord {
    const { licence, citation, local } = this.#terms;
    const { sources, places, actors } = this.#registries;
    return {
      schema: SCHEMA,
      title: this.#title,
      ...(licence === "" && citation === "" && !local ? {} : { terms: { licence: licence || null, citation: citation || null, local } }),
      sources: [...sources.rows].sort(byId),
      events: [],
      directives: [],
      places: [...places.rows].sort(byId),
      actors: actorRows(actors).sort(byId),
      elections: [],
      vocabulary: vocabularyOf(this.#registries, term),
    };
  }
}

/** What each row goes by: its id, or else its contents and its number among rows that have the same. */
function rowKeys(): (row: ReadRow) => string {
  const seen = new Map<string, number>();
  return ({ id, cells }) => {
    if (id !== null) return id;
    const key = `row ${shortKey(cells.join("\u001f"))}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  };
}

function countsOf(rows: readonly ReadRow[], valueOf: (row: ReadRow) => string | null): ValueCounts {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function mostFrequent(counts: ValueCounts, most: number): ReadonlySet<string> {
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Set(ordered.slice(0, most).map(([value]) => value));
}

const actorRows = (actors: Codes) =>
  actors.all.map(([name, id]) => ({
    id,
    names: wordsOf(name),
    aliases: { ar: [], en: [] },
    kind: "named",
    office: null,
    authority: null,
    country: null,
    outside: [],
    note: null,
  }));

interface TermRow {
  readonly id: string;
  readonly label: Words;
  readonly definition: Words;
}

const same = (id: string, label: Words): TermRow => ({ id, label, definition: label });

function vocabularyOf(registries: Registries, term: TermOf): Readonly<Record<VocabularySet, readonly object[]>> {
  const { kinds, countries, authorities, frequentAuthorities, actorRoles, preset } = registries;
  const known = (set: VocabularySet, id: string): object => {
    const { label, definition } = term(set, id);
    return { id, label: { ar: label.ar, en: label.en }, definition: { ar: definition.ar, en: definition.en } };
  };
  const byText = (codes: Codes, words: (text: string) => Words): readonly TermRow[] =>
    [...codes.all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text, id]) => same(id, words(text)));
  const own: Partial<Record<VocabularySet, readonly object[]>> = {
    country: [
      ...byText(countries, (text) => (countryCode(text) === text ? countryNames(text) : wordsOf(text))),
      { id: "not-stated", ...OWN_TERMS.notStated },
    ],
    authority: [
      ...byText(authorities, wordsOf),
      ...(frequentAuthorities.size === MOST_AUTHORITIES ? [{ id: "other-authority", ...OWN_TERMS.otherAuthority }] : []),
    ],
    eventKind: eventKinds(
      byText(kinds, (text) => kindWords(text, preset)),
      registries,
    ),
    status: [known("status", "reported")],
    placeKind: [
      { ...known("placeKind", "country"), nationwide: true },
      { id: "named", ...OWN_TERMS.place },
    ],
    actorKind: [{ id: "named", ...OWN_TERMS.actor }],
    actorRole: byText(actorRoles, wordsOf),
    voice: [{ id: "not-stated", ...OWN_TERMS.notStated }],
    sourceKind: [
      { id: "table", ...OWN_TERMS.table },
      { id: "named", ...OWN_TERMS.namedSource },
    ],
  };
  return keyed(SETS, (set) => (isFixed(set) ? FIXED[set].map((id) => known(set, id)) : (own[set] ?? [])));
}

function eventKinds(terms: readonly TermRow[], { preset, frequent }: Registries): readonly object[] {
  if (preset === "calendar") return [{ id: "calendar-entry", ...OWN_TERMS.calendar, calendar: true }];
  const others = frequent.size < MOST_KINDS ? [] : [{ id: "other-kind", ...OWN_TERMS.otherKind }];
  return [...terms, ...others, { id: "not-stated", ...(frequent.size === 0 ? OWN_TERMS.event : OWN_TERMS.notStated) }];
}
