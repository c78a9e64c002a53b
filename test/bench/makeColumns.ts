import type { ColumnarFile, Numbers } from "../../src/model/columnar.ts";
import { type Day, dayOf, formatDay } from "../../src/model/span.ts";
import type { Random } from "../support/random.ts";
import { VOCABULARY } from "../support/vocabulary.ts";
import { CUES, directiveWords, eventSummary, eventTitle } from "./words.ts";

const FIRST_DAY = dayOf(2014, 1, 1);
const DAYS = 3652;

/** How many records the small tables hold. */
export interface Sizes {
  readonly sources: number;
  readonly actors: number;
  readonly places: number;
  readonly elections: number;
}

/** EDTF strings by their codes. */
export class Dates {
  readonly list: string[] = [];
  readonly #codes = new Map<string, number>();

  code(edtf: string): number {
    const known = this.#codes.get(edtf);
    if (known !== undefined) return known;
    this.list.push(edtf);
    this.#codes.set(edtf, this.list.length);
    return this.list.length;
  }
}

const dayNames: readonly string[] = Array.from({ length: DAYS + 60 }, (_, day) => formatDay((FIRST_DAY + day) as Day));

function someEdtf(r: Random, day: number): string {
  const [a, b, c] = [dayNames[day]!, dayNames[day + r.between(1, 30)]!, dayNames[day + r.between(1, 5)]!];
  return r.weighted([a, `[${a}..${b}]`, a.slice(0, 7), `${a}/${c}`], [77, 10, 5, 5]);
}

type Columns<Table, Left extends string> = { [Name in keyof Omit<Table, Left>]: Mutable<Table[Name & keyof Table]> };
type Mutable<T> = T extends Numbers ? number[] : { -readonly [K in keyof T]: Mutable<T[K]> };
type Json = null | boolean | number | string | readonly Json[] | Rest;
type Rest = { readonly [key: string]: Json };

const basisOf = (r: Random): number => r.weighted([1, 2, 3], [6, 3, 1]);
/** Codes as in a vocabulary set, the early ones more often. */
const someCode = (r: Random, size: number): number => 1 + Math.floor(r.unit() ** 2 * size);
const someValue = (r: Random, set: keyof typeof VOCABULARY): number => r.between(1, VOCABULARY[set].length);

function evidence(r: Random, source: number): Json {
  const at = r.between(0, 200);
  const cue = r.pick(CUES);
  return [[source, r.between(1, 12), cue, at, at + cue.length, at, at + r.between(30, 90)]];
}

/** Makes events as columns, one after another. */
export class EventMaker {
  readonly columns: Columns<ColumnarFile["events"], "count" | "ids" | "directives"> = {
    kind: [],
    status: [],
    statusBasis: [],
    authority: [],
    country: [],
    mode: [],
    modeBasis: [],
    election: [],
    electionBasis: [],
    round: [],
    stated: [],
    inferred: [],
    outside: [],
    sources: { counts: [], id: [] },
    actors: { counts: [], id: [], role: [], presence: [], basis: [] },
    places: { counts: [], id: [], role: [], basis: [] },
    also: { counts: [], date: [], basis: [] },
  };
  readonly wording: { title: { ar: string[]; en: string[] }; rest: (Rest | null)[] } = { title: { ar: [], en: [] }, rest: [] };

  constructor(
    readonly r: Random,
    readonly dates: Dates,
    readonly sizes: Sizes,
  ) {}

  add(): void {
    const { r, columns } = this;
    const libyan = r.chance(0.6);
    columns.kind.push(r.weighted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [50, 3, 12, 5, 5, 2, 10, 8, 3, 2]));
    columns.status.push(r.weighted([1, 2, 3], [5, 1, 4]));
    columns.statusBasis.push(basisOf(r));
    columns.authority.push(libyan ? r.weighted([2, 3, 0], [6, 3, 1]) : r.weighted([1, 4], [9, 1]));
    columns.country.push(libyan ? 2 : 1);
    const mode = r.chance(0.4) ? someValue(r, "mode") : 0;
    columns.mode.push(mode);
    columns.modeBasis.push(mode > 0 ? basisOf(r) : 0);
    const election = r.chance(0.6) ? r.between(1, this.sizes.elections) : 0;
    columns.election.push(election);
    columns.electionBasis.push(election > 0 ? basisOf(r) : 0);
    columns.round.push(election > 0 && r.chance(0.7) ? r.between(1, 2) : 0);
    this.#addDates();
    this.#addLists();
    this.#addWords();
  }

  #addDates(): void {
    const { r, columns, dates } = this;
    const day = r.between(0, DAYS - 1);
    const main = r.chance(0.03) ? 0 : basisOf(r);
    const second = main > 0 && main < 3 && r.chance(0.1) ? main + 1 : 0;
    const date = (basis: number): number =>
      basis === main ? dates.code(someEdtf(r, day)) : basis === second ? dates.code(dayNames[day + r.between(0, 3)]!) : 0;
    columns.stated.push(date(1));
    columns.inferred.push(date(2));
    columns.outside.push(date(3));
    const also = main > 0 && r.chance(0.01);
    columns.also.counts.push(Number(also));
    if (!also) return;
    columns.also.date.push(dates.code(someEdtf(r, day)));
    columns.also.basis.push(main);
  }

  #addLists(): void {
    const { r, columns } = this;
    const sources = new Set(r.times(r.chance(0.2) ? 2 : 1, () => r.between(1, this.sizes.sources)));
    columns.sources.counts.push(sources.size);
    columns.sources.id.push(...sources);
    const actors = r.between(0, 4);
    columns.actors.counts.push(actors);
    for (let at = 0; at < actors; at++) {
      columns.actors.id.push(someCode(r, this.sizes.actors));
      columns.actors.role.push(at === 0 ? 1 : someValue(r, "actorRole"));
      columns.actors.presence.push(r.chance(0.3) ? someValue(r, "presence") : 0);
      columns.actors.basis.push(basisOf(r));
    }
    const places = r.between(1, 3);
    columns.places.counts.push(places);
    for (let at = 0; at < places; at++) {
      columns.places.id.push(someCode(r, this.sizes.places));
      columns.places.role.push(at === 0 ? r.weighted([1, 4, 7], [5, 3, 2]) : someValue(r, "placeRole"));
      columns.places.basis.push(basisOf(r));
    }
  }

  #addWords(): void {
    const { r, wording } = this;
    const [ar, en] = eventTitle(r);
    wording.title.ar.push(ar);
    wording.title.en.push(en);
    const source = this.columns.sources.id.at(-1)!;
    const summary = r.chance(0.3) ? eventSummary(r) : null;
    wording.rest.push({ evidence: evidence(r, source), ...(summary ? { summary: { ar: summary[0], en: summary[1] } } : {}) });
  }
}

/** Makes directives as columns, one after another. */
export class DirectiveMaker {
  readonly columns: Columns<ColumnarFile["directives"], "count" | "ids"> = {
    act: [],
    strength: [],
    tier: [],
    checkable: [],
    authority: [],
    serves: [],
    servesBasis: [],
    issuers: { counts: [], id: [], basis: [] },
    measures: { counts: [], id: [], site: [] },
    targets: { counts: [], id: [], basis: [] },
  };
  readonly wording: { what: { ar: string[]; en: string[] }; rest: (Rest | null)[] } = { what: { ar: [], en: [] }, rest: [] };

  constructor(
    readonly r: Random,
    readonly sizes: Sizes,
  ) {}

  /** `eventCode` is that of its event among the things a directive may serve. */
  add(eventCode: number): void {
    const { r, columns } = this;
    const tier = r.weighted([1, 2, 3], [6, 2, 2]);
    columns.tier.push(tier);
    columns.act.push(tier === 3 ? 0 : r.weighted([1, 2, 3], [6, 2, 2]));
    columns.strength.push(tier === 1 ? r.between(1, 7) : r.between(8, 10));
    columns.checkable.push(someValue(r, "checkable"));
    const issuer = r.chance(0.9) ? someCode(r, this.sizes.actors) : 0;
    columns.authority.push(issuer > 0 ? someValue(r, "authority") : 0);
    columns.issuers.counts.push(issuer > 0 ? 1 : 0);
    if (issuer > 0) {
      columns.issuers.id.push(issuer);
      columns.issuers.basis.push(basisOf(r));
    }
    const serves = r.weighted([0, r.between(1, this.sizes.elections), eventCode], [20, 78, 2]);
    columns.serves.push(serves);
    columns.servesBasis.push(serves > 0 ? basisOf(r) : 0);
    this.#addLists();
    this.#addWords();
  }

  #addLists(): void {
    const { r, columns } = this;
    const measures = r.weighted([1, 2, 3], [7, 2, 1]);
    columns.measures.counts.push(measures);
    for (let at = 0; at < measures; at++) {
      columns.measures.id.push(someCode(r, VOCABULARY.measure.length));
      columns.measures.site.push(r.chance(0.2) ? someValue(r, "site") : 0);
    }
    const targets = r.weighted([0, 1, 2], [5, 4, 1]);
    columns.targets.counts.push(targets);
    for (let at = 0; at < targets; at++) {
      columns.targets.id.push(r.chance(0.3) ? this.sizes.places + someValue(r, "siteKind") : someCode(r, this.sizes.places));
      columns.targets.basis.push(basisOf(r));
    }
  }

  #addWords(): void {
    const { r, wording } = this;
    const [ar, en] = directiveWords(r);
    wording.what.ar.push(ar);
    wording.what.en.push(en);
    wording.rest.push({ evidence: evidence(r, r.between(1, this.sizes.sources)) });
  }
}
