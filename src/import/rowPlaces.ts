import { fold } from "../model/fold.ts";
import { countryBox, locationError } from "../model/location.ts";
import type { LonLat } from "../model/types.ts";
import { OTHER_NAMES } from "./areaNames.ts";
import { countryCode } from "./countries.ts";
import type { Scheme } from "./mapping.ts";
import { plainNumber } from "./numbers.ts";
import { recall } from "./recall.ts";
import type { CellOf } from "./rows.ts";

/** A province whose outline the map has, by ISO 3166-2 code. */
export interface KnownArea {
  readonly code: string;
  readonly names: readonly string[];
}

/** Why a place is drawn as it is. */
export type Because = "given" | "rounded" | "near" | "district" | "wholeArea" | "wholeCountry" | "nameOnly" | "empty";

export interface PlaceReading {
  readonly how: "point" | "near" | "area" | "none";
  readonly name: string | null;
  readonly area: string | null;
  readonly country: string | null;
  readonly at: LonLat | null;
  readonly radiusKm: number;
  readonly areas: readonly string[];
  readonly because: Because;
}

export type PlaceFault = "number" | "halfPoint" | "latitude" | "longitude" | "swapped" | "far" | "precision";

type Fault<Code> = { readonly fault: Code; readonly column: string; readonly value: string };

/** How far from where a table puts it a thing may have been, in kilometres, by what the table says of its exactness. */
const NEAR_KM = 25;
const DISTRICT_KM = 50;
const PROVINCE_KM = 100;
/** Of coordinates in whole degrees, and with one decimal. */
const ROUNDED_KM: readonly number[] = [80, 8];

type Exactness = "point" | "near" | "district" | "province" | "country" | "none";

const EXACTNESS: Readonly<Record<Scheme, ReadonlyMap<string, Exactness>>> = {
  acled: new Map([
    ["1", "point"],
    ["2", "near"],
    ["3", "province"],
  ] as const),
  ucdp: new Map([
    ["1", "point"],
    ["2", "near"],
    ["3", "district"],
    ["4", "province"],
    ["5", "province"],
    ["6", "country"],
    ["7", "none"],
  ] as const),
  words: new Map(),
};

const WORDS: readonly (readonly [Exactness, RegExp])[] = [
  ["point", /^(exact|point|address|city|town|village|certain|دقيق|مدينة|قرية)/i],
  ["near", /^(near|around|approx|less-certain|uncertain|قرب|تقريبي)/i],
  ["district", /^(district|municipality|adm(in)?2|مركز|بلدية|حي)/i],
  ["province", /^(province|governorate|region|adm(in)?1|area|محافظة|منطقة|شعبية)/i],
  ["country", /^(country|nation|بلد|دولة)/i],
  ["none", /^(none|unknown|لا|غير)/i],
];

/** Letters of a name by which two spellings of a province are one. */
const areaKey = (name: string): string =>
  fold(name)
    .replace(/^(?:al|el|as|ash|ad|an|ar|az) |^ال|(?: governorate| district| province)$|^(?:محافظه|شعبيه) (?:ال)?/g, "")
    .replaceAll(" ", "");

export type Gazetteer = (name: string, country: string | null) => string | undefined;

/** Looks a province up by its name, within a country where one is said. */
export function gazetteerOf(areas: readonly KnownArea[]): Gazetteer {
  const known = new Map<string, readonly string[]>();
  for (const { code, names } of areas)
    for (const name of [...names, ...(OTHER_NAMES[code]?.split(",") ?? [])])
      known.set(areaKey(name), [...new Set([...(known.get(areaKey(name)) ?? []), code])]);
  const codesOf = recall((name) => known.get(areaKey(name)) ?? []);
  return (name, country) => {
    const codes = codesOf(name).filter((code) => country === null || code.startsWith(country.toUpperCase()));
    return codes.length === 1 ? codes[0] : undefined;
  };
}

/** Where a row says that a thing was, no finer than it says; or which of its cells keeps it from being read. */
export function readPlace(cell: CellOf, swapped: boolean, gazetteer: Gazetteer): PlaceReading | Fault<PlaceFault> {
  const named = {
    name: cell("place").value || null,
    area: cell("area").value || null,
    country: countryCode(cell("country").value) ?? null,
  };
  const given = coordinatesOf(cell, swapped);
  if (given && "fault" in given) return given;
  const fault = given && locationError(given.at, named.country);
  if (fault) return { fault, column: given.column, value: given.value };
  const exactness = exactnessOf(cell);
  if (typeof exactness !== "string") return exactness;
  return placed({ ...named, given, exactness, radius: plainNumber(cell("radius").value) ?? 0 }, gazetteer);
}

interface Given {
  readonly at: LonLat;
  readonly column: string;
  readonly value: string;
  readonly decimals: number;
}

function coordinatesOf(cell: CellOf, swapped: boolean): Given | Fault<PlaceFault> | undefined {
  const point = cell("point");
  const [lat, lon] = point.value === "" ? [cell("latitude"), cell("longitude")] : pairOf(point);
  if (lat.value === "" && lon.value === "") return undefined;
  const empty = lat.value === "" ? lat : lon.value === "" ? lon : undefined;
  if (empty) return { fault: "halfPoint", column: empty.column, value: lat.value + lon.value };
  const [north, east] = [plainNumber(lat.value), plainNumber(lon.value)];
  if (north === undefined) return { fault: "number", column: lat.column, value: lat.value };
  if (east === undefined) return { fault: "number", column: lon.column, value: lon.value };
  const value = lat.column === lon.column ? point.value : `${lat.value}, ${lon.value}`;
  const decimals = Math.max(...[lat.value, lon.value].map((raw) => raw.replace(",", ".").split(/[.٫]/)[1]?.length ?? 0));
  return { at: swapped ? [north, east] : [east, north], column: lat.column, value, decimals };
}

interface Cell {
  readonly column: string;
  readonly value: string;
}

/** Two numbers, latitude first; in well-known text and in brackets longitude first. */
function pairOf({ column, value }: Cell): readonly [Cell, Cell] {
  const wkt = /^POINT ?\(\s*(\S+)\s+(\S+)\s*\)$/i.exec(value) ?? /^\[\s*([^,\s]+)\s*,\s*([^,\s]+)\s*\]$/.exec(value);
  const plain = /^\(?([^\s,;؛]+)[\s,;؛]+([^\s,;؛]+?)\)?$/.exec(value);
  const [lat = "", lon = ""] = wkt ? [wkt[2], wkt[1]] : plain ? [plain[1], plain[2]] : [value, value];
  return [
    { column, value: lat },
    { column, value: lon },
  ];
}

function exactnessOf(cell: CellOf): Exactness | Fault<PlaceFault> {
  const { column, value, use } = cell("placePrecision");
  if (value === "") return "point";
  const known = EXACTNESS[use.scheme ?? "words"].get(value) ?? WORDS.find(([, pattern]) => pattern.test(value))?.[0];
  return known ?? { fault: "precision", column, value };
}

interface Said extends Pick<PlaceReading, "name" | "area" | "country"> {
  readonly given: Given | undefined;
  readonly exactness: Exactness;
  readonly radius: number;
}

function placed({ given, exactness, radius, ...named }: Said, gazetteer: Gazetteer): PlaceReading {
  const none = { ...named, how: "none", at: null, radiusKm: 0, areas: [] } as const;
  const near = (radiusKm: number, because: Because): PlaceReading =>
    given ? { ...none, how: "near", at: given.at, radiusKm, because } : nowhere();
  const nowhere = (): PlaceReading => ({ ...none, because: named.name === null && named.area === null ? "empty" : "nameOnly" });
  const code = named.area === null ? undefined : gazetteer(named.area, named.country);
  const wholeArea = (): PlaceReading | undefined =>
    code === undefined ? undefined : { ...none, how: "area", areas: [code], because: "wholeArea" };
  if (exactness === "country") {
    if (named.country === null || !countryBox(named.country)) return nowhere();
    return { ...none, how: "area", areas: [named.country.toUpperCase()], because: "wholeCountry" };
  }
  if (exactness === "none") return nowhere();
  if (!given) return wholeArea() ?? nowhere();
  if (exactness === "province") return wholeArea() ?? near(PROVINCE_KM, "wholeArea");
  if (exactness === "district") return near(DISTRICT_KM, "district");
  if (exactness === "near") return near(NEAR_KM, "near");
  if (radius > 0) return near(radius, "district");
  const rounded = ROUNDED_KM[given.decimals];
  return rounded === undefined ? { ...none, how: "point", at: given.at, because: "given" } : near(rounded, "rounded");
}
