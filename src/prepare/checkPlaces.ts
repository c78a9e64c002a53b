import { nearest } from "../model/nearest.ts";
import type { LonLat } from "../model/types.ts";
import type { Basemap } from "./basemap.ts";
import { type RecordSpot, recordsOf } from "./checkIds.ts";
import { onCycles } from "./cycles.ts";
import { type Mistake, mistakeAt } from "./mistake.ts";
import { asText, listAt, type Raw, valueAt } from "./raw.ts";
import type { RecordFile } from "./recordFiles.ts";

/** Places whose shape, coordinates, areas and surroundings do not go together. */
export function checkPlaces(file: RecordFile, basemap: Basemap | undefined): readonly Mistake[] {
  const places = recordsOf(file, "place");
  return [
    ...places.flatMap((spot) => [...shapeMistakes(spot), ...areaMistakes(spot, basemap), ...coordinateMistakes(spot, basemap)]),
    ...cycleMistakes(places),
  ];
}

type Fault = readonly [key: string, problem: string, remedy: string];

const shapeMistakes = ({ file, path, value }: RecordSpot): Mistake[] =>
  shapeFaults(value).map(([key, problem, remedy]) => mistakeAt(file, [...path, key], problem, remedy));

function shapeFaults(place: Raw): readonly Fault[] {
  const [point, anchor] = [isGiven(place["point"]), isGiven(place["anchor"])];
  const areas = listAt(place, ["areas"]).length > 0;
  const { shape } = place;
  const faults: (Fault | false)[] = [
    shape === "point" && !point && ["point", "a point without coordinates", "Add point:, or change the shape"],
    shape !== "point" && point && ["point", `coordinates for the shape ${asText(shape)}`, "Remove point:, or make the shape point"],
    shape === "area" && !areas && !anchor && ["areas", "an area that lies nowhere", "Add areas: or an anchor:, or make the shape none"],
    (shape === "point" || shape === "none") && areas && ["areas", `areas for the shape ${shape}`, "Remove areas:, or make the shape area"],
    (shape === "point" || shape === "none") &&
      anchor && ["anchor", `an anchor for the shape ${shape}`, "Remove it, or make the shape area"],
    anchor &&
      place["extent"] === "known" && ["extent", "an anchor for an extent that is known", "Give areas: instead, or correct the extent"],
    shape === "area" && !isGiven(place["extent"]) && ["extent", "an area without an extent", "Say known, indicative or unknown"],
  ];
  return faults.filter((fault) => fault !== false);
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function areaMistakes(spot: RecordSpot, basemap: Basemap | undefined): Mistake[] {
  const nationwide = spot.value["kind"] === "country";
  return listAt(spot.value, ["areas"]).flatMap((code, index) => {
    const fault = typeof code === "string" ? areaFault(code, nationwide, spot.value["country"], basemap) : undefined;
    return fault ? [mistakeAt(spot.file, [...spot.path, "areas", index], ...fault)] : [];
  });
}

function areaFault(code: string, nationwide: boolean, country: unknown, basemap?: Basemap): readonly [string, string] | undefined {
  if (basemap && !basemap.has(code)) {
    const near = nearest(code, basemap.codes());
    return ["no area of the basemap", near ? `Did you mean ${near}?` : "data/basemap/README.md says which there are"];
  }
  if (typeof country === "string" && code.slice(0, 2).toLowerCase() !== country)
    return ["an area of another country", "Correct it or the country"];
  if (nationwide === code.includes("-"))
    return nationwide
      ? ["a part for a whole country", `Write ${code.slice(0, 2)}`]
      : ["a whole country for a place of another kind", "Name its parts, or make the kind country"];
  return undefined;
}

function coordinateMistakes({ file, path, value }: RecordSpot, basemap: Basemap | undefined): Mistake[] {
  return ["point", "anchor"].flatMap((key) => {
    const at = lonLatAt(valueAt(value, [key, "at"]));
    const fault = at && coordinateFault(at, value["country"], basemap);
    return fault ? [mistakeAt(file, [...path, key, "at"], ...fault)] : [];
  });
}

function lonLatAt(value: unknown): LonLat | undefined {
  const [lon, lat] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : undefined;
}

function coordinateFault(at: LonLat, country: unknown, basemap?: Basemap): readonly [string, string] | undefined {
  const [lon, lat] = at;
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return ["no point on Earth", "Write [longitude, latitude] in degrees"];
  if (!basemap || typeof country !== "string") return undefined;
  const code = country.toUpperCase();
  if (!basemap.has(code) || basemap.holds(code, at)) return undefined;
  const swapped = basemap.holds(code, [lat, lon]);
  return [
    `a coordinate outside its country (${country})`,
    swapped ? "Swap the two: longitude stands first" : "Correct the coordinates or the country",
  ];
}

function cycleMistakes(places: readonly RecordSpot[]): Mistake[] {
  const links = places.flatMap((spot) => {
    const { id, within } = spot.value;
    return typeof id === "string" && typeof within === "string" ? [{ from: id, to: within, spot }] : [];
  });
  return onCycles(links).map(({ spot }) =>
    mistakeAt(spot.file, [...spot.path, "within"], "a place that lies, in the end, within itself", "Break the circle"),
  );
}
