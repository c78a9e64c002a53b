import { addDays, asDay, FIRST_DAY, formatDay, knownDay, LAST_DAY } from "../model/span.ts";
import { FIXED } from "../model/vocabulary.ts";
import { plainCode, plainDates, plainText, sealedText, separated } from "./mangled.ts";
import {
  type Camera,
  COMPARED,
  DEFAULT_VIEW,
  FACETS,
  type FacetFilter,
  type FacetId,
  type Filters,
  headlineFrom,
  MANY_VALUED,
  MAX_TEXT,
  MEASURE_AXES,
  PAGES,
  selectionOf,
  type TableSort,
  type TimeRange,
  type Two,
  type View,
} from "./view.ts";

/** One key of the fragment: `write` leaves the default out, `read` gives undefined for what it cannot mean. */
interface Codec<T> {
  readonly key: string;
  write(value: T): string | undefined;
  read(raw: string): T | undefined;
  /** Undoes what was done to a value on its way; plainCode where left out. */
  plain?(raw: string): string;
}

type Plain = Omit<View, "filters">;

function choice<const T extends string>(key: string, options: readonly T[], fallback: T): Codec<T> {
  return {
    key,
    write: (value) => (value === fallback ? undefined : value),
    read: (raw) => options.find((option) => option === raw),
  };
}

const flag = (key: string, fallback: boolean): Codec<boolean> => ({
  key,
  write: (value) => (value === fallback ? undefined : value ? "1" : "0"),
  read: (raw) => (raw === "1" ? true : raw === "0" ? false : undefined),
});

const two = (key: string): Codec<Two | null> => ({
  key,
  write: (value) => value?.join(","),
  read(raw) {
    const [, first, second] = /^([a-z0-9-]{1,80}),([a-z0-9-]{1,80})$/.exec(raw) ?? [];
    return first !== undefined && second !== undefined ? [first, second] : undefined;
  },
});

const OPEN = "..";

const writeTimeRange = ([from, to]: TimeRange): string => {
  const opens = from === FIRST_DAY && to !== LAST_DAY;
  return `${opens ? OPEN : formatDay(from)}/${to === LAST_DAY ? OPEN : formatDay(to)}`;
};

/** The days of a date as EDTF writes it: of a year, of a month, or the day itself. */
function daysOf(raw: string): TimeRange | undefined {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(raw) ?? [];
  const from = knownDay(Number(year), Number(month ?? 1), Number(date ?? 1));
  if (from === undefined) return undefined;
  if (date !== undefined) return [from, from];
  const isYearsEnd = month === undefined || month === "12";
  const next = isYearsEnd ? knownDay(Number(year) + 1, 1, 1) : knownDay(Number(year), Number(month) + 1, 1);
  return next && [from, addDays(next, -1)];
}

/** One part or an interval of them. An end is open where it is "..", and where the words around a link have swallowed that. */
function readRun(raw: string, ofPart: (part: string) => TimeRange | undefined): TimeRange | undefined {
  const [first = "", last = first, more] = raw.split("/");
  const isOpen = (part: string): boolean => part === OPEN || part === "";
  if (more !== undefined || (isOpen(first) && isOpen(last))) return undefined;
  const from = isOpen(first) ? FIRST_DAY : ofPart(first)?.[0];
  const to = isOpen(last) ? LAST_DAY : ofPart(last)?.[1];
  return from !== undefined && to !== undefined && from <= to ? [from, to] : undefined;
}

const readTimeRange = (raw: string): TimeRange | undefined => readRun(raw, daysOf);

/** Whole days from the first day of voting, of no more digits than a calendar has days. */
function countOf(raw: string): TimeRange | undefined {
  if (!/^[-+]?\d{1,6}$/.test(raw)) return undefined;
  const day = asDay(Number(raw) + 0);
  return [day, day];
}

function writeCounted([from, to]: TimeRange): string {
  const [first, last] = [from === FIRST_DAY ? OPEN : String(from), to === LAST_DAY ? OPEN : String(to)];
  return first === last && first !== OPEN ? first : `${first}/${last}`;
}

/** What the timeline can show at once has two ends. */
const readDomain = (raw: string): TimeRange | undefined => (/^(\.\.)?\/|\/(\.\.)?$/.test(raw) ? undefined : readTimeRange(raw));

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

function readCamera(raw: string): Camera | undefined {
  const parts = raw.split(",");
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = parts.map(Number);
  const valid =
    parts.length === 3 &&
    parts.every((part) => part.trim() !== "") &&
    Math.abs(lon) <= 180 &&
    Math.abs(lat) <= 85 &&
    zoom >= 0 &&
    zoom <= 20;
  return valid ? { lon, lat, zoom } : undefined;
}

function readSort(raw: string): TableSort | undefined {
  const [, minus, column] = /^(-?)([a-z]{1,20})$/.exec(raw) ?? [];
  return column === undefined ? undefined : { column, descending: minus === "-" };
}

/** Half a surrogate pair, which text cut short can hold, has no encoding. */
const writeText = (text: string): string => sealedText(text.replace(/\p{Surrogate}/gu, "\ufffd"));

/** Complete by type: a new part of the view needs a codec to compile. */
export const CODECS: { readonly [K in keyof Plain]: Codec<Plain[K]> } = {
  tab: choice("view", PAGES, DEFAULT_VIEW.tab),
  selection: { key: "id", write: (selection) => (selection.kind === "none" ? undefined : selection.id), read: selectionOf },
  trust: choice("trust", FIXED.basis, DEFAULT_VIEW.trust),
  soft: flag("soft", DEFAULT_VIEW.soft),
  unit: choice("unit", ["events", "directives"], DEFAULT_VIEW.unit),
  digits: choice("digits", ["latn", "arab"], DEFAULT_VIEW.digits),
  mirror: flag("mirror", DEFAULT_VIEW.mirror),
  domain: { key: "on", write: (domain) => domain?.map(formatDay).join("/"), read: readDomain, plain: plainDates },
  axis: choice("axis", ["calendar", "polling"], DEFAULT_VIEW.axis),
  camera: {
    key: "map",
    write: (camera) => (camera ? [round(camera.lon, 3), round(camera.lat, 3), round(camera.zoom, 2)].join(",") : undefined),
    read: readCamera,
  },
  rows: choice("rows", MEASURE_AXES, DEFAULT_VIEW.rows),
  compared: choice("compare", COMPARED, DEFAULT_VIEW.compared),
  cell: two("cell"),
  pair: two("pair"),
  step: {
    key: "step",
    write: (step) => step?.toString(),
    read: (raw) => (/^[1-9]\d?$/.test(raw) ? Number(raw) : undefined),
  },
  columns: {
    key: "columns",
    write: (columns) => columns?.join(","),
    read: (raw) => (/^[a-z]{1,20}(,[a-z]{1,20}){0,19}$/.test(raw) ? [...new Set(raw.split(","))] : undefined),
  },
  grouped: flag("grouped", DEFAULT_VIEW.grouped),
  uncounted: flag("uncounted", DEFAULT_VIEW.uncounted),
  sort: { key: "sort", write: (sort) => (sort ? `${sort.descending ? "-" : ""}${sort.column}` : undefined), read: readSort },
  headline: { key: "head", write: writeText, read: (raw) => (raw.length <= MAX_TEXT ? headlineFrom(raw) : undefined), plain: plainText },
};

const isPlain = (name: string): name is keyof Plain => Object.hasOwn(CODECS, name);

const FILTER_KEYS = { timeRanges: "t", days: "d", undated: "undated", text: "q" } as const;
const ALL_OF = "all:";
const MAX_VALUES = 500;
const MAX_TIME_RANGES = 20;

function readFacet(id: FacetId, raw: string): FacetFilter | undefined {
  const all = raw.startsWith(ALL_OF);
  if (all && !MANY_VALUED.has(id)) return undefined;
  return facetOf((all ? raw.slice(ALL_OF.length) : raw).split(","), all);
}

function facetOf(values: readonly string[], all: boolean): FacetFilter | undefined {
  const isReadable = values.length <= MAX_VALUES && values.every((value) => /^[a-z0-9-]{1,80}$/.test(value));
  return isReadable ? { values: [...new Set(values)].sort(), all } : undefined;
}

/** Values of a key that is repeated are alternatives, as they are within one; "all of" and "any of" cannot be both. */
const bothFacets = (one: FacetFilter, other: FacetFilter): FacetFilter | undefined =>
  one.all === other.all ? facetOf([...one.values, ...other.values], one.all) : undefined;

function readRuns(raw: string, read: (part: string) => TimeRange | undefined): readonly TimeRange[] | undefined {
  const runs = raw.split(",").map(read);
  return runs.length <= MAX_TIME_RANGES && runs.every((run) => run !== undefined) ? runs : undefined;
}

function bothTimeRanges(one: readonly TimeRange[], other: readonly TimeRange[]): readonly TimeRange[] | undefined {
  const more = other.filter(([from, to]) => !one.some((timeRange) => timeRange[0] === from && timeRange[1] === to));
  return one.length + more.length <= MAX_TIME_RANGES ? [...one, ...more] : undefined;
}

/** What a fragment says: the view, and the keys that could not be read, for a notice; nothing is thrown. */
export interface ReadView {
  readonly view: View;
  readonly ignored: readonly string[];
  /** The value of the key that a cited link has beside its view (cited.ts), unread; null where it has none. */
  readonly cited: string | null;
}

/** Reads a fragment, with or without its `#`, after undoing what was done to it on its way and the migrations of older links. */
export function readFragment(fragment: string): ReadView {
  const given = valuesByKey(migrate(separated(fragment, KEYS)));
  const ignored: string[] = [];
  const take: Take = (key, read, both = theSame, plain = plainCode) => {
    const values = (given.get(key) ?? []).map(plain);
    given.delete(key);
    let taken: ReturnType<typeof read>;
    for (const raw of new Set(values)) {
      const value = read(raw);
      const together = taken === undefined || value === undefined ? value : both(taken, value);
      if (together === undefined) ignored.push(key);
      else taken = together;
    }
    return taken;
  };
  const cited = given.get(CITED)?.[0];
  given.delete(CITED);
  const plain = Object.entries(CODECS).map(([name, codec]) => [name, take<unknown>(codec.key, codec.read, theSame, codec.plain)] as const);
  const filters = readFilters(take);
  const known = Object.fromEntries(plain.filter(([, value]) => value !== undefined));
  return {
    view: { ...DEFAULT_VIEW, ...known, filters },
    ignored: named([...ignored, ...given.keys()]),
    cited: cited === undefined ? null : plainCode(cited),
  };
}

/** The values of a key in their order, read and put together; what cannot be is left out, and the key named. */
type Take = <T>(
  key: string,
  read: (raw: string) => T | undefined,
  both?: (one: T, other: T) => T | undefined,
  plain?: (raw: string) => string,
) => T | undefined;

/** Of two values that exclude each other the first stands. */
const theSame = (): undefined => undefined;

function valuesByKey(params: URLSearchParams): Map<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [raw, value] of params) {
    const plain = plainCode(raw);
    const key = KEYS.has(plain) ? plain : raw;
    // The end of a sentence after a last "&" names nothing.
    if (plain === "" && value === "") continue;
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
  }
  return values;
}

/** The key of a cited link beside those of the view. */
export const CITED = "cited";

const KEYS: ReadonlySet<string> = new Set([
  ...Object.values(CODECS).map(({ key }) => key),
  ...FACETS,
  ...Object.values(FILTER_KEYS),
  CITED,
]);

const MAX_IGNORED = 20;

/** Few and short enough for a notice, however long the link. */
const named = (keys: readonly string[]): readonly string[] => [...new Set(keys.map((key) => key.slice(0, 40)))].slice(0, MAX_IGNORED);

function readFilters(take: Take): Filters {
  const facets: Partial<Record<FacetId, FacetFilter>> = {};
  for (const id of FACETS) {
    const facet = take(id, (raw) => readFacet(id, raw), bothFacets);
    if (facet) facets[id] = facet;
  }
  const timeRanges = take(FILTER_KEYS.timeRanges, (raw) => readRuns(raw, readTimeRange), bothTimeRanges, plainDates);
  const days = take(FILTER_KEYS.days, (raw) => readRuns(raw, (part) => readRun(part, countOf)), bothTimeRanges, plainDates);
  const undated = take(FILTER_KEYS.undated, (raw) => (raw === "1" ? true : undefined)) ?? false;
  const text = take(FILTER_KEYS.text, (raw) => (raw.length <= MAX_TEXT ? raw : undefined), theSame, plainText) ?? "";
  return { facets, timeRanges: timeRanges ?? [], days: days ?? [], undated, text };
}

const written = <K extends keyof Plain>(name: K, view: Pick<Plain, K>): string | undefined => CODECS[name].write(view[name]);

/** The fragment of a view without its `#`: only what differs from the default, in a fixed order. */
export function writeFragment(view: View): string {
  const parts: string[] = [];
  const put = (key: string, value: string | undefined) => {
    if (value !== undefined && value !== "") parts.push(`${key}=${encode(value)}`);
  };
  for (const name of Object.keys(CODECS).filter(isPlain)) put(CODECS[name].key, written(name, view));
  const { facets, timeRanges, days, undated, text } = view.filters;
  for (const id of FACETS) {
    const facet = facets[id];
    if (facet && facet.values.length > 0) put(id, (facet.all ? ALL_OF : "") + facet.values.join(","));
  }
  put(FILTER_KEYS.timeRanges, timeRanges.map(writeTimeRange).join(","));
  put(FILTER_KEYS.days, days.map(writeCounted).join(","));
  put(FILTER_KEYS.undated, undated ? "1" : undefined);
  put(FILTER_KEYS.text, writeText(text));
  return parts.join("&");
}

const encode = (value: string): string => encodeURIComponent(value).replace(/%2C/g, ",").replace(/%2F/g, "/").replace(/%3A/g, ":");

/** What is now the comparison was a table of measures. */
const measuresCompared = (params: URLSearchParams): URLSearchParams =>
  new URLSearchParams(
    [...params].map(([key, value]) => [key, plainCode(key) === "view" && plainCode(value) === "measures" ? "compare" : value]),
  );

/** Older links, oldest first; each rewrites the parameters of one retired form. */
const MIGRATIONS: readonly ((params: URLSearchParams) => URLSearchParams)[] = [measuresCompared];

const migrate = (params: URLSearchParams): URLSearchParams => MIGRATIONS.reduce((current, step) => step(current), params);
