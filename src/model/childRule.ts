import type { PlaceId } from "./ids.ts";
import { namesOf } from "./keyed.ts";
import { readings } from "./reading.ts";
import type { CorrectedValue, Correction, DatasetRows, Directive, ElectionEvent, Grounds, Place, Text, When } from "./types.ts";
import { nationwideKinds } from "./vocabulary.ts";

type IsCoarse = (place: Pick<Place, "kind">) => boolean;

/** True for a place that a case that involves a child may name: a whole country, and none that is finer. */
const coarseIn = ({ vocabulary }: Pick<DatasetRows, "vocabulary">): IsCoarse => {
  const nationwide = nationwideKinds(vocabulary);
  return ({ kind }) => nationwide.has(kind);
};

const isCase = ({ sensitive }: ElectionEvent): boolean => sensitive === "child";

/** Cases by the ids of their events, with their directives and the places that these name, whether they are among a record's rows or were left out of it. */
export interface Cases {
  readonly events: ReadonlySet<string>;
  readonly directives: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

export const NO_CASES: Cases = { events: new Set(), directives: new Set(), places: new Set() };

/** An event that has the id of a case is one. */
export const withCasesMarked = (events: readonly ElectionEvent[], { events: ids }: Cases): readonly ElectionEvent[] =>
  mapped(events, (event) => (ids.has(event.id) && !isCase(event) ? { ...event, sensitive: "child" } : event));

/**
 * The record with every case that involves a child kept at the level of the country and without a date from outside;
 * the same object where it is so already. `known` are cases that it may not have among its rows. Our own record is held to it when it is prepared, and every foreign one passes
 * here before it is opened, so that no view, figure or export has to ask. Rule: record.md "Rules that careless coding breaks", 7.
 */
export function guardCases(rows: DatasetRows, known: Cases = NO_CASES): DatasetRows {
  const cases: ReadonlySet<string> = new Set([...known.events, ...rows.events.filter(isCase).map(({ id }) => id)]);
  if (cases.size === 0) return rows;
  const countryOf = countryFinder(rows);
  const events = mapped(rows.events, (event) => (cases.has(event.id) ? guardedEvent(event, countryOf) : withoutOrderTo(event, cases)));
  const directives = mapped(rows.directives, (directive) =>
    cases.has(directive.event) ? guardedDirective(directive, countryOf) : directive,
  );
  const guarded = { ...rows, events, directives };
  const gone = placesOfCasesAlone(rows, guarded, known.places);
  const ofCases = new Set([...cases, ...known.directives, ...directives.flatMap(({ id, event }) => (cases.has(event) ? id : []))]);
  const corrections = rows.corrections && guardedCorrections(rows.corrections, guarded, { cases, ofCases, gone });
  const isAsItWas = events === rows.events && directives === rows.directives && corrections === rows.corrections && gone.size === 0;
  return isAsItWas ? rows : { ...guarded, places: withoutPlaces(rows.places, gone), ...(corrections && { corrections }) };
}

/** The same list where nothing in it changes. */
function mapped<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((item, at) => item === list[at]) ? list : changed;
}

type CountryOf = (id: PlaceId) => PlaceId | null;

/** Finds the country that a place lies in, as a place of the record; null where the record has none. */
export function countryFinder(rows: Pick<DatasetRows, "places" | "vocabulary">): CountryOf {
  const [{ places }, isCoarse] = [rows, coarseIn(rows)];
  const byId = new Map<string, Place>(places.map((place) => [place.id, place]));
  const byCountry = new Map(places.filter(isCoarse).map(({ country, id }) => [country, id]));
  const cache = new Map<PlaceId, PlaceId | null>();
  const ownCountry = (place: Place): PlaceId | null | undefined => {
    if (isCoarse(place)) return place.id;
    if (place.within !== null) return cache.get(place.id);
    return place.country === null ? null : (byCountry.get(place.country) ?? null);
  };
  return (id) => {
    const passed: PlaceId[] = [];
    let found: PlaceId | null | undefined;
    for (const place of upwards(id, byId)) {
      passed.push(place.id);
      found = ownCountry(place);
      if (found !== undefined) break;
    }
    for (const one of passed) cache.set(one, found ?? null);
    return found ?? null;
  };
}

/** A place and all that it lies in, each once; walks that share `seen` end where an earlier one passed. */
function* upwards(id: string, byId: ReadonlyMap<string, Place>, seen = new Set<string>()): Generator<Place> {
  for (let place = byId.get(id); place && !seen.has(place.id); place = place.within === null ? undefined : byId.get(place.within)) {
    seen.add(place.id);
    yield place;
  }
}

function guardedEvent(event: ElectionEvent, countryOf: CountryOf): ElectionEvent {
  return changed(event, {
    places: coarsened(event.places, countryOf),
    when: withoutOutside(event.when),
    order: insideOnly(event.order),
    postponement: guardedPostponement(inside(event.postponement)),
  });
}

/** Another event that stands before or after a case, from outside, dates the case, too. */
function withoutOrderTo(event: ElectionEvent, cases: ReadonlySet<string>): ElectionEvent {
  const order = event.order.filter((entry) => entry.basis !== "outside" || !cases.has(entry.event));
  return order.length === event.order.length ? event : { ...event, order };
}

function guardedDirective(directive: Directive, countryOf: CountryOf): Directive {
  return changed(directive, {
    targets: coarsened(directive.targets, countryOf),
    timing: guardedTiming(inside(directive.timing)),
    instrument: inside(directive.instrument),
    followUps: mapped(directive.followUps, (entry) => changed(entry, { when: withoutOutside(entry.when) })),
  });
}

/** A thing with other values in some of its fields; the same object where they are what they were. */
const changed = <T extends object>(thing: T, fields: Partial<T>): T =>
  namesOf(fields).every((key) => fields[key] === thing[key]) ? thing : { ...thing, ...fields };

const guardedPostponement = (moved: ElectionEvent["postponement"]): ElectionEvent["postponement"] =>
  moved && changed(moved, { was: withoutOutside(moved.was), now: withoutOutside(moved.now) });

const guardedTiming = (timing: Directive["timing"]): Directive["timing"] =>
  timing?.when ? changed(timing, { when: withoutOutside(timing.when) }) : timing;

interface Placed {
  readonly place?: PlaceId;
  readonly role?: string;
}

const roleOf = ({ role = "" }: Placed, place: PlaceId): string => `${place} ${role}`;

/** Entries with the country in the stead of a finer place, without the words and notes that name that; each role of a country once. */
function coarsened<T extends Grounds>(entries: readonly (T & Placed)[], countryOf: CountryOf): readonly T[] {
  const isFine = ({ place }: Placed): boolean => place !== undefined && countryOf(place) !== place;
  if (!entries.some(isFine)) return entries;
  const seen = new Set(entries.flatMap((entry) => (entry.place === undefined || isFine(entry) ? [] : roleOf(entry, entry.place))));
  return entries.flatMap((entry): readonly T[] => {
    if (!isFine(entry)) return [entry];
    const country = entry.place === undefined ? null : countryOf(entry.place);
    if (country === null || seen.has(roleOf(entry, country))) return [];
    seen.add(roleOf(entry, country));
    return [{ ...entry, place: country, evidence: [], ground: null, note: null }];
  });
}

function withoutOutside(when: When): When {
  const also = when.also && insideOnly(when.also);
  if (when.outside === undefined && also === when.also) return when;
  const { outside: _, also: __, ...own } = when;
  return also && also.length > 0 ? { ...own, also } : own;
}

function insideOnly<T extends Pick<Grounds, "basis">>(entries: readonly T[]): readonly T[] {
  return entries.some(({ basis }) => basis === "outside") ? entries.filter(({ basis }) => basis !== "outside") : entries;
}

const inside = <T extends Pick<Grounds, "basis"> | null | undefined>(value: T): T | null => (value?.basis === "outside" ? null : value);

type Tables = Pick<DatasetRows, "events" | "directives" | "elections" | "places" | "vocabulary">;

function namedPlaces({ events, directives, elections }: Tables): Set<PlaceId> {
  return new Set([
    ...events.flatMap(({ places }) => places.map(({ place }) => place)),
    ...directives.flatMap(({ targets }) => targets.flatMap((target) => ("place" in target ? target.place : []))),
    ...elections.flatMap(({ rounds }) => rounds.flatMap(({ scope }) => scope)),
  ]);
}

/** Places that such cases alone name, with what those lie in: the list of places would give them away. */
function placesOfCasesAlone(given: Tables, guarded: Tables, known: Cases["places"]): ReadonlySet<string> {
  const named: ReadonlySet<string> = namedPlaces(guarded);
  const isCoarse = coarseIn(given);
  const byId = new Map<string, Place>(given.places.map((place) => [place.id, place]));
  const gone = new Set<string>();
  const [ofCases, ofOthers] = [new Set<string>(), new Set<string>()];
  for (const id of new Set([...namedPlaces(given), ...known])) {
    if (named.has(id)) continue;
    if (!byId.has(id)) gone.add(id);
    for (const place of upwards(id, byId, ofCases)) if (!isCoarse(place) && !named.has(place.id)) gone.add(place.id);
  }
  for (const { id } of given.places) if (!gone.has(id)) for (const place of upwards(id, byId, ofOthers)) gone.delete(place.id);
  return gone;
}

function withoutPlaces(places: readonly Place[], gone: ReadonlySet<string>): readonly Place[] {
  if (gone.size === 0) return places;
  return places
    .filter(({ id }) => !gone.has(id))
    .map((place) =>
      place.notToConfuse.some((id) => gone.has(id)) ? { ...place, notToConfuse: place.notToConfuse.filter((id) => !gone.has(id)) } : place,
    );
}

/** Stands in a correction of such a case for a place or a date that must not be told. */
export const WITHHELD: Text = { ar: "محجوب، لأن الواقعة تخصّ طفلًا", en: "withheld, because it concerns a child" };

/** By its words: a record that was written with it and read again has it, too. */
const isWithheld = (value: CorrectedValue): boolean => typeof value === "object" && value.ar === WITHHELD.ar && value.en === WITHHELD.en;

/** Fields whose corrections tell a place: of such a case only the country may be told. */
export const PLACED: ReadonlySet<string | null> = new Set(["places", "targets"]);
/** Fields whose corrections tell a date: of such a case only those that still stand may be told. */
export const DATED: ReadonlySet<string | null> = new Set(["when", "order", "postponement", "timing", "instrument", "followUps"]);

interface Told {
  readonly cases: ReadonlySet<string>;
  /** With their directives. */
  readonly ofCases: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

function guardedCorrections(
  corrections: readonly Correction[],
  { events, places, vocabulary }: Tables,
  { cases, ofCases, gone }: Told,
): readonly Correction[] {
  const dates = new Map<string, readonly string[]>(
    events.filter(({ id }) => cases.has(id)).map(({ id, when }) => [id, readings(when).map(({ edtf }) => edtf)]),
  );
  const countries = new Set<string>(places.filter(coarseIn({ vocabulary })).map(({ id }) => id));
  const standing = new Map<string, ReadonlySet<string>>(events.map(({ id, order }) => [id, new Set(order.map(({ event }) => event))]));
  const kept = corrections.some(({ id }) => gone.has(id)) ? corrections.filter(({ id }) => !gone.has(id)) : corrections;
  return mapped(kept, (correction) => {
    const { id, field, was, now } = correction;
    const isOfCase = ofCases.has(id);
    if (!(isOfCase ? PLACED.has(field) || DATED.has(field) : field === "order")) return correction;
    const mayStand = (value: string): boolean => {
      if (!isOfCase) return !cases.has(value) || standing.get(id)?.has(value) === true;
      return PLACED.has(field) ? countries.has(value) : (dates.get(id) ?? []).includes(value);
    };
    const mayBeTold = (value: CorrectedValue | null): boolean =>
      value === null || isWithheld(value) || (typeof value === "string" ? mayStand(value) : !isOfCase);
    const told = (value: CorrectedValue | null) => (mayBeTold(value) ? value : WITHHELD);
    return told(was) === was && told(now) === now ? correction : { ...correction, was: told(was), now: told(now) };
  });
}
