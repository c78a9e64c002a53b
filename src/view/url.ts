import { isId } from "../model/ids.ts";
import { type Day, formatDay, parseDay } from "../model/span.ts";
import { VOCABULARY } from "../model/vocabulary.ts";
import {
  type Camera,
  DEFAULT_VIEW,
  FACETS,
  type FacetFilter,
  type FacetId,
  type Filters,
  MANY_VALUED,
  MAX_TEXT,
  MEASURE_AXES,
  PAGES,
  type Selection,
  type TableSort,
  type View,
  type Window,
} from "./view.ts";

/** One key of the fragment: `write` leaves the default out, `read` gives undefined for what it cannot mean. */
interface Codec<T> {
  readonly key: string;
  write(value: T): string | undefined;
  read(raw: string): T | undefined;
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

const writeWindow = (window: Window): string => `${formatDay(window[0])}/${formatDay(window[1])}`;

function readWindow(raw: string): Window | undefined {
  const [from, to, more] = raw.split("/").map(parseDay) as [Day?, Day?, Day?];
  return from !== undefined && to !== undefined && more === undefined && from <= to && raw.split("/").length === 2 ? [from, to] : undefined;
}

const SELECTION_KINDS = ["event", "directive", "place", "actor", "source"] as const;

function readSelection(raw: string): Selection | undefined {
  const kind = SELECTION_KINDS.find((candidate) => isId(candidate, raw));
  return kind && ({ kind, id: raw } as Selection);
}

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
  const match = /^(-?)([a-z]{1,20})$/.exec(raw);
  return match ? { column: match[2]!, descending: match[1] === "-" } : undefined;
}

/** Complete by type: a new part of the view needs a codec to compile. */
export const CODECS: { readonly [K in keyof Plain]: Codec<Plain[K]> } = {
  tab: choice("view", PAGES, DEFAULT_VIEW.tab),
  selection: { key: "id", write: (selection) => (selection.kind === "none" ? undefined : selection.id), read: readSelection },
  trust: choice("trust", VOCABULARY.basis, DEFAULT_VIEW.trust),
  soft: flag("soft", DEFAULT_VIEW.soft),
  unit: choice("unit", ["events", "directives"], DEFAULT_VIEW.unit),
  digits: choice("digits", ["latn", "arab"], DEFAULT_VIEW.digits),
  mirror: flag("mirror", DEFAULT_VIEW.mirror),
  stretch: { key: "on", write: (window) => (window ? writeWindow(window) : undefined), read: readWindow },
  axis: choice("axis", ["calendar", "polling"], DEFAULT_VIEW.axis),
  camera: {
    key: "map",
    write: (camera) => (camera ? [round(camera.lon, 3), round(camera.lat, 3), round(camera.zoom, 2)].join(",") : undefined),
    read: readCamera,
  },
  rows: choice("rows", MEASURE_AXES, DEFAULT_VIEW.rows),
  sort: { key: "sort", write: (sort) => (sort ? `${sort.descending ? "-" : ""}${sort.column}` : undefined), read: readSort },
};

const FILTER_KEYS = { windows: "t", undated: "undated", text: "q" } as const;
const ALL_OF = "all:";
const MAX_VALUES = 500;

function readFacet(id: FacetId, raw: string): FacetFilter | undefined {
  const all = raw.startsWith(ALL_OF);
  if (all && !MANY_VALUED.has(id)) return undefined;
  const values = (all ? raw.slice(ALL_OF.length) : raw).split(",");
  if (values.length > MAX_VALUES || !values.every((value) => /^[a-z0-9-]{1,80}$/.test(value))) return undefined;
  return { values: [...new Set(values)].sort(), all };
}

/** What a fragment says: the view, and the keys that could not be read, for a notice; nothing is thrown. */
export interface ReadView {
  readonly view: View;
  readonly ignored: readonly string[];
  /** The value of the key that a cited link has beside its view (cited.ts), unread; null where it has none. */
  readonly cited: string | null;
}

/** Reads a fragment, with or without its `#`, after the migrations of older links. */
export function readFragment(fragment: string): ReadView {
  const params = migrate(new URLSearchParams(fragment.replace(/^#/, "")));
  const ignored: string[] = [];
  const take = <T>(key: string, read: (raw: string) => T | undefined): T | undefined => {
    const raw = params.get(key);
    params.delete(key);
    if (raw === null) return undefined;
    const value = read(raw);
    if (value === undefined) ignored.push(key);
    return value;
  };
  const cited = params.get("cited");
  params.delete("cited");
  const plain = Object.entries(CODECS).map(([name, codec]) => [name, take<unknown>(codec.key, codec.read)] as const);
  const filters = readFilters(take);
  const known = Object.fromEntries(plain.filter(([, value]) => value !== undefined));
  return { view: { ...DEFAULT_VIEW, ...known, filters }, ignored: named([...ignored, ...params.keys()]), cited };
}

const MAX_IGNORED = 20;

/** Few and short enough for a notice, however long the link. */
const named = (keys: readonly string[]): readonly string[] => [...new Set(keys.map((key) => key.slice(0, 40)))].slice(0, MAX_IGNORED);

function readFilters(take: <T>(key: string, read: (raw: string) => T | undefined) => T | undefined): Filters {
  const facets: Partial<Record<FacetId, FacetFilter>> = {};
  for (const id of FACETS) {
    const facet = take(id, (raw) => readFacet(id, raw));
    if (facet) facets[id] = facet;
  }
  const windows = take(FILTER_KEYS.windows, (raw) => {
    const read = raw.split(",").map(readWindow);
    return read.length <= 20 && read.every((window) => window !== undefined) ? read : undefined;
  });
  const undated = take(FILTER_KEYS.undated, (raw) => (raw === "1" ? true : undefined)) ?? false;
  const text = take(FILTER_KEYS.text, (raw) => (raw.length <= MAX_TEXT ? raw : undefined)) ?? "";
  return { facets, windows: windows ?? [], undated, text };
}

/** The fragment of a view without its `#`: only what differs from the default, in a fixed order. */
export function writeFragment(view: View): string {
  const parts: string[] = [];
  const put = (key: string, value: string | undefined) => {
    if (value !== undefined && value !== "") parts.push(`${key}=${encode(value)}`);
  };
  for (const [name, codec] of Object.entries(CODECS) as [keyof Plain, Codec<unknown>][]) put(codec.key, codec.write(view[name]));
  const { facets, windows, undated, text } = view.filters;
  for (const id of FACETS) {
    const facet = facets[id];
    if (facet && facet.values.length > 0) put(id, (facet.all ? ALL_OF : "") + facet.values.join(","));
  }
  put(FILTER_KEYS.windows, windows.map(writeWindow).join(","));
  put(FILTER_KEYS.undated, undated ? "1" : undefined);
  put(FILTER_KEYS.text, text);
  return parts.join("&");
}

/** Half a surrogate pair, which text cut short can hold, has no encoding. */
const encode = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replace(/%2C/g, ",")
    .replace(/%2F/g, "/")
    .replace(/%3A/g, ":");

/** Older links, oldest first; each rewrites the parameters of one retired form. None is retired yet. */
const MIGRATIONS: readonly ((params: URLSearchParams) => URLSearchParams)[] = [];

const migrate = (params: URLSearchParams): URLSearchParams => MIGRATIONS.reduce((current, step) => step(current), params);
