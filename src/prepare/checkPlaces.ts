import { type Fields } from "../model/fields.ts";
import { locationError, MOST_LATITUDE } from "../model/location.ts";
import { nearest } from "../model/nearest.ts";
import { asText, listAt, valueAt } from "../model/raw.ts";
import type { LonLat } from "../model/types.ts";
import type { Basemap } from "./basemap.ts";
import { type RecordSpot, recordsOf } from "./checkIds.ts";
import { onCycles } from "./cycles.ts";
import type { RecordCodes } from "./recordCodes.ts";
import { type Advice, errorAt, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";

/** Places whose shape, coordinates, areas and surroundings do not go together. */
export function checkPlaces(file: RecordFile, codes: RecordCodes, basemap: Basemap | undefined): readonly RecordError[] {
  const places = recordsOf(file, "place");
  const { countryOf, errors } = surroundings(places);
  return [
    ...places.flatMap((spot) => [
      ...placeErrors(spot),
      ...areaErrors(spot, codes, basemap),
      ...coordinateErrors(spot, countryOf(spot.value), basemap),
    ]),
    ...errors,
    ...cycleErrors(places),
  ];
}

type PlaceError = readonly [key: string, message: string, remedy: string];

const placeErrors = ({ file, path, value }: RecordSpot): RecordError[] =>
  shapeAdvice(value).map(([key, ...advice]) => errorAt(file, [...path, key], "shape", ...advice));

function shapeAdvice(place: Fields): readonly PlaceError[] {
  const [point, anchor] = [isGiven(place["point"]), isGiven(place["anchor"])];
  const areas = listAt(place, ["areas"]).length > 0;
  const { shape } = place;
  const errors: (PlaceError | false)[] = [
    shape === "point" && !point && ["point", "a point without coordinates", "Add point:, or change the shape"],
    point &&
      place["same"] === undefined && [
        "same",
        "a point that says nothing of what it is elsewhere",
        'Add same: ["geonames:…"], or same: [] where no gazetteer has it',
      ],
    shape !== "point" && point && ["point", `coordinates for the shape ${asText(shape)}`, "Remove point:, or make the shape point"],
    shape === "area" &&
      !areas &&
      !anchor && ["areas", "an area with neither areas nor an anchor", "Add areas: or an anchor:, or make the shape none"],
    (shape === "point" || shape === "none") && areas && ["areas", `areas for the shape ${shape}`, "Remove areas:, or make the shape area"],
    (shape === "point" || shape === "none") &&
      anchor && ["anchor", `an anchor for the shape ${shape}`, "Remove it, or make the shape area"],
    anchor &&
      place["extent"] === "known" && ["extent", "an anchor for an extent that is known", "Give areas: instead, or correct the extent"],
    shape === "area" && !isGiven(place["extent"]) && ["extent", "an area without an extent", "Say known, indicative or unknown"],
  ];
  return errors.filter((error) => error !== false);
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function areaErrors(spot: RecordSpot, codes: RecordCodes, basemap: Basemap | undefined): RecordError[] {
  const isNationwide = codes.nationwide.has(asText(spot.value["kind"]));
  return listAt(spot.value, ["areas"]).flatMap((code, index) => {
    const error = typeof code === "string" ? areaError(code, isNationwide, spot.value["country"], basemap) : undefined;
    return error ? [errorAt(spot.file, [...spot.path, "areas", index], ...error)] : [];
  });
}

function areaError(code: string, nationwide: boolean, country: unknown, basemap?: Basemap): Advice | undefined {
  if (basemap && !basemap.has(code)) {
    const near = nearest(code, basemap.codes());
    return ["area", "not an area of the basemap", near ? `Did you mean ${near}?` : "data/basemap/README.md says which there are"];
  }
  if (typeof country === "string" && code.slice(0, 2).toLowerCase() !== country)
    return ["area", "an area of another country", "Correct it or the country"];
  if (nationwide === code.includes("-"))
    return nationwide
      ? ["area", "a part for a whole country", `Write ${code.slice(0, 2)}`]
      : ["area", "a whole country for a place of another kind", "Name its parts, or choose a kind that is nationwide"];
  return undefined;
}

function coordinateErrors({ file, path, value }: RecordSpot, country: unknown, basemap: Basemap | undefined): RecordError[] {
  return ["point", "anchor"].flatMap((key) => {
    const at = lonLatAt(valueAt(value, [key, "at"]));
    const error = at && coordinateError(at, country, basemap);
    return error ? [errorAt(file, [...path, key, "at"], ...error)] : [];
  });
}

function lonLatAt(value: unknown): LonLat | undefined {
  const [lon, lat] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : undefined;
}

function coordinateError(at: LonLat, country: unknown, basemap?: Basemap): Advice | undefined {
  const code = typeof country === "string" ? country : null;
  const drawn = code !== null && basemap?.has(code.toUpperCase()) === true;
  if (drawn && basemap.holds(code.toUpperCase(), at)) return undefined;
  const [lon, lat] = at;
  const error = drawn && basemap.holds(code.toUpperCase(), [lat, lon]) ? "swapped" : locationError(at, code);
  if (error === "longitude") return ["coordinates", "coordinates out of range: a longitude beyond 180 degrees", DEGREES];
  if (error === "latitude")
    return Math.abs(lat) > 90
      ? ["coordinates", "coordinates out of range: a latitude beyond 90 degrees", DEGREES]
      : ["coordinates", `a latitude beyond ${MOST_LATITUDE} degrees, where the map ends`, DEGREES];
  if (error === undefined && !drawn) return undefined;
  const there = [...(basemap?.codes() ?? [])].find((other) => !other.includes("-") && basemap?.holds(other, at));
  const remedy = there ? `It lies in ${there}: correct the coordinates or the country` : "Correct the coordinates or the country";
  return [
    "coordinates",
    `a coordinate outside its country (${code})`,
    error === "swapped" ? "Swap the two: longitude stands first" : remedy,
  ];
}

const DEGREES = "Write [longitude, latitude] in degrees";

/** A place of no country of its own lies in that of what it lies in; two countries contradict each other. */
function surroundings(places: readonly RecordSpot[]): { countryOf: (place: Fields) => unknown; errors: RecordError[] } {
  const byId = new Map(places.map((spot) => [spot.value["id"], spot]));
  const countryOf = (place: Fields, seen: ReadonlySet<unknown> = new Set()): unknown => {
    const around = byId.get(place["within"]);
    if (isGiven(place["country"]) || !around || seen.has(around)) return place["country"];
    return countryOf(around.value, new Set([...seen, around]));
  };
  const errors = places.flatMap(({ file, path, value }): RecordError[] => {
    const around = byId.get(value["within"]);
    const [own, other] = [value["country"], around && countryOf(around.value)];
    if (!isGiven(own) || !isGiven(other) || own === other) return [];
    return [
      errorAt(file, [...path, "within"], "other", `a place in ${asText(own)} within one in ${asText(other)}`, "Correct one of the two"),
    ];
  });
  return { countryOf: (place) => countryOf(place), errors };
}

function cycleErrors(places: readonly RecordSpot[]): RecordError[] {
  const links = places.flatMap((spot) => {
    const { id, within } = spot.value;
    return typeof id === "string" && typeof within === "string" ? [{ from: id, to: within, spot }] : [];
  });
  return onCycles(links).map(({ spot }) =>
    errorAt(spot.file, [...spot.path, "within"], "order", "a place that lies within itself", "Break the circle"),
  );
}
