import { formatDay } from "../model/span.ts";
import { FIXED } from "../model/vocabulary.ts";
import { plainDates, plainText, sealedText } from "./mangled.ts";
import { readDomain } from "./rangeText.ts";
import {
  type Camera,
  COMPARED,
  DEFAULT_VIEW,
  headlineFrom,
  MAX_TEXT,
  MEASURE_AXES,
  PAGES,
  selectionOf,
  type TableSort,
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

export type Plain = Omit<View, "filters">;

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
export const writeText = (text: string): string => sealedText(text.replace(/\p{Surrogate}/gu, "\ufffd"));

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

export const isPlain = (name: string): name is keyof Plain => Object.hasOwn(CODECS, name);
