import { CODECS, isPlain, type Plain, writeText } from "./codecs.ts";
import { plainCode, plainDates, plainText, separated } from "./mangled.ts";
import { countOf, readRun, readTimeRange, writeCounted, writeTimeRange } from "./rangeText.ts";
import {
  DEFAULT_VIEW,
  FACETS,
  type FacetFilter,
  type FacetId,
  type Filters,
  MANY_VALUED,
  MAX_TEXT,
  sameTimeRange,
  type TimeRange,
  type View,
} from "./view.ts";

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
  const more = other.filter((timeRange) => !one.some((each) => sameTimeRange(each, timeRange)));
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

/** An address with a fragment, or without one where that says nothing. */
export const withFragment = (address: string, fragment: string): string => (fragment === "" ? address : `${address}#${fragment}`);

const encode = (value: string): string => encodeURIComponent(value).replace(/%2C/g, ",").replace(/%2F/g, "/").replace(/%3A/g, ":");

/** What is now the comparison was a table of measures. */
const measuresCompared = (params: URLSearchParams): URLSearchParams =>
  new URLSearchParams(
    [...params].map(([key, value]) => [key, plainCode(key) === "view" && plainCode(value) === "measures" ? "compare" : value]),
  );

/** Older links, oldest first; each rewrites the parameters of one retired form. */
const MIGRATIONS: readonly ((params: URLSearchParams) => URLSearchParams)[] = [measuresCompared];

const migrate = (params: URLSearchParams): URLSearchParams => MIGRATIONS.reduce((current, step) => step(current), params);
