import type { DraftRules } from "../draft/rules.ts";
import type { Fields } from "../model/fields.ts";
import { fold } from "../model/fold.ts";
import { idOf } from "../model/ids.ts";
import { asText, listAt, valueAt } from "../model/raw.ts";
import type { LonLat } from "../model/types.ts";
import type { Town } from "../prepare/towns.ts";
import type { Basemap } from "../scene/basemap.ts";
import { contains } from "../scene/mapGeometry.ts";
import { project, unitsPerKm } from "../scene/mapProjection.ts";
import type { Spot } from "../scene/mapSpots.ts";
import { matching, type Named } from "./names.ts";

/** What a press on the map does to a place of this form. */
export type Setting = "point" | "anchor" | "areas" | "nothing";

/** A point is set, an area of unknown extent gets its centre, another area takes outlines of the map. */
export function settingOf({ shape, extent }: Fields): Setting {
  if (shape === "point") return "point";
  if (shape !== "area") return "nothing";
  return extent === "unknown" ? "anchor" : "areas";
}

/** Some ten metres: nothing finer is known of a town. */
const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

/** A place with a press on the map taken in; the same where it says nothing. */
export function placedAt(place: Fields, at: LonLat, basemap: Basemap): Fields {
  const here = [rounded(at[0]), rounded(at[1])];
  switch (settingOf(place)) {
    case "point":
      return withSame({ ...place, point: { at: here } });
    case "anchor":
      return { ...place, anchor: anchorAt(place, here) };
    case "areas":
      return withArea(place, areaAt(place, at, basemap));
    default:
      return place;
  }
}

/** Its radius stays as it was: how far it reaches is for the coder to say. */
function anchorAt(place: Fields, at: readonly number[], gazetteer?: string): Fields {
  const radiusKm = valueAt(place, ["anchor", "radiusKm"]);
  return { at, ...(typeof radiusKm === "number" ? { radiusKm } : {}), ...(gazetteer === undefined ? {} : { gazetteer }) };
}

/** The area of its country that the map draws at a point. */
function areaAt({ country }: Fields, at: LonLat, { areas }: Basemap): string | undefined {
  const point = project(at);
  const prefix = asText(country).toUpperCase();
  return [...areas.values()].find(({ code, rings }) => code.startsWith(prefix) && contains(rings, point))?.code;
}

function withArea(place: Fields, code: string | undefined): Fields {
  if (code === undefined) return place;
  const areas = listAt(place, ["areas"]).map(asText);
  const next = areas.includes(code) ? areas.filter((one) => one !== code) : [...areas, code];
  const { areas: _, ...rest } = place;
  return next.length > 0 ? { ...rest, areas: next } : rest;
}

/** A place at a town of GeoNames: a point is that town, an area of unknown extent only has its centre there. */
export function placedIn(place: Fields, { id, name, country, at }: Town): Fields {
  const here = [rounded(at[0]), rounded(at[1])];
  if (settingOf(place) === "anchor") return { ...place, anchor: anchorAt(place, here, name) };
  return withSame({ ...place, shape: "point", country: place["country"] ?? country, point: { at: here, gazetteer: name } }, id);
}

/** What it is elsewhere, with its entry in GeoNames; without one where it is no longer at that. */
function withSame({ same: before, ...place }: Fields, id?: number): Fields {
  const others = listAt(before, []).filter((one) => !asText(one).startsWith("geonames:"));
  const same = id === undefined ? others : [...others, `geonames:${id}`];
  return same.length > 0 ? { ...place, same } : place;
}

const NEW = idOf("place", "pl-new");

/** How the map shows what is set so far of a place; null where nothing is. */
export function spotSoFar(place: Fields, { areas, countries }: Basemap): Spot | null {
  const at = lonLatOf(valueAt(place, ["point", "at"])) ?? lonLatOf(valueAt(place, ["anchor", "at"]));
  const radiusKm = valueAt(place, ["anchor", "radiusKm"]);
  if (settingOf(place) === "areas") {
    const outlines = listAt(place, ["areas"]).flatMap((code) => areas.get(asText(code)) ?? countries.get(asText(code)) ?? []);
    const [first] = outlines;
    return first ? { kind: "area", place: NEW, at: first.label(), rings: outlines.flatMap(({ rings }) => rings) } : null;
  }
  if (!at) return null;
  if (settingOf(place) === "anchor" && typeof radiusKm === "number" && radiusKm > 0)
    return { kind: "soft", place: NEW, at: project(at), radius: radiusKm * unitsPerKm(at[1]) };
  return { kind: "point", place: NEW, at: project(at) };
}

function lonLatOf(value: unknown): LonLat | undefined {
  const [lon, lat] = listAt(value, []);
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : undefined;
}

/** A town with every name that the record's own gazetteer has for it. */
interface NamedTown extends Named {
  readonly town: Town;
}

/** Towns to search by any spelling, in Arabic where the gazetteer of the drafts has their names. */
export function namedTowns(towns: readonly Town[], rules: DraftRules | undefined): readonly NamedTown[] {
  const keyOf = (country: string, name: string): string => `${country} ${fold(name)}`;
  const arabic = new Map((rules?.places.gazetteer ?? []).map(({ country, ar, en }) => [keyOf(country, en), ar]));
  return towns.map((town) => {
    const ar = arabic.get(keyOf(town.country, town.name)) ?? [];
    return { town, id: String(town.id), name: town.name, about: ar[0] ?? "", spellings: [town.name, ...ar].map(fold) };
  });
}

/** Places that share a name with one, or whose name is part of its name or holds it: what it must not be confused with. */
export function alikeTo(place: Named, others: readonly Named[]): readonly Named[] {
  const names = place.spellings.filter((spelling) => spelling !== "" && spelling !== fold(place.id));
  return others.filter(
    (other) =>
      other.id !== place.id &&
      (names.some((name) => matching([other], name).length > 0) ||
        other.spellings.some((name) => name !== fold(other.id) && matching([place], name).length > 0)),
  );
}

/** The kinds of place that the gazetteer of the drafts knows under a name of this one: more than one, and the name alone does not say which. */
export function kindsNamed(place: Fields, rules: DraftRules | undefined): readonly string[] {
  const name = fold(asText(valueAt(place, ["names", "ar"])));
  return (rules?.places.gazetteer ?? []).find(({ ar }) => ar.some((one) => fold(one) === name))?.kinds ?? [];
}
