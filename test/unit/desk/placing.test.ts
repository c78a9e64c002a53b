import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { matching, namedIn } from "../../../src/desk/names.ts";
import { alikeTo, kindsNamed, namedTowns, placedAt, placedIn, settingOf, spotSoFar } from "../../../src/desk/placing.ts";
import { fold } from "../../../src/model/fold.ts";
import { must } from "../../../src/model/must.ts";
import type { BasemapTopology } from "../../../src/model/topology.ts";
import { openBasemap } from "../../../src/scene/basemap.ts";
import { deskSide } from "../../support/desk.ts";
import { wordsOf } from "../../support/render.tsx";

const record = deskSide();
const basemap = openBasemap(JSON.parse(readFileSync("data/basemap/basemap.topo.json", "utf8")) as BasemapTopology);
const TOBRUK = [23.9764, 32.0836] as const;
const town = must(
  record.towns.find(({ name }) => name === "Tobruk"),
  "Tobruk",
);

describe("a new place on the map", () => {
  it("takes of a press what its form can say, and nothing where it says no form", () => {
    expect(placedAt({ shape: "point" }, [23.97641234, 32.08359], basemap)).toEqual({ shape: "point", point: { at: [23.9764, 32.0836] } });
    const area = { shape: "area", extent: "unknown", anchor: { at: [1, 1], radiusKm: 30, gazetteer: "Elsewhere" } };
    expect(placedAt(area, TOBRUK, basemap)).toEqual({ ...area, anchor: { at: [...TOBRUK], radiusKm: 30 } });
    expect(placedAt({ shape: "area", extent: "unknown" }, TOBRUK, basemap)).toMatchObject({ anchor: { at: [...TOBRUK] } });
    for (const none of [{}, { shape: "none" }, { shape: "line" }]) expect(placedAt(none, TOBRUK, basemap)).toBe(none);
  });

  it("takes in the outline under a press, and leaves it out at the next", () => {
    const place = { shape: "area", extent: "known", country: "ly" };
    const once = placedAt(place, TOBRUK, basemap);
    expect(once).toEqual({ ...place, areas: ["LY-BU"] });
    expect(placedAt(once, TOBRUK, basemap)).toEqual(place);
    expect(placedAt({ ...place, country: "eg" }, TOBRUK, basemap)).toMatchObject({ country: "eg" });
    expect(placedAt({ ...place, country: "eg" }, TOBRUK, basemap)).not.toHaveProperty("areas");
    expect(placedAt(place, [20, 35], basemap)).toBe(place);
  });

  it("is a town of GeoNames with its id and name; an area only has its centre there", () => {
    expect(placedIn({ shape: "point", same: ["wikidata:Q1", "geonames:1"] }, town)).toEqual({
      shape: "point",
      country: "ly",
      point: { at: [expect.closeTo(TOBRUK[0], 1), expect.closeTo(TOBRUK[1], 1)], gazetteer: "Tobruk" },
      same: ["wikidata:Q1", `geonames:${town.id}`],
    });
    const moved = placedAt(placedIn({ shape: "point", same: ["wikidata:Q1"] }, town), [20, 30], basemap);
    expect(moved).toMatchObject({ point: { at: [20, 30] }, same: ["wikidata:Q1"] });
    expect(placedAt(placedIn({ shape: "point" }, town), [20, 30], basemap)).not.toHaveProperty("same");
    const area = placedIn({ shape: "area", extent: "unknown" }, town);
    expect(area).toMatchObject({ shape: "area", anchor: { gazetteer: "Tobruk" } });
    expect(area).not.toHaveProperty("same");
    expect(area).not.toHaveProperty("point");
  });

  it("is drawn as what is said of it so far: no circle before its radius", () => {
    const area = { shape: "area", extent: "unknown", anchor: { at: [...TOBRUK] } };
    expect(spotSoFar(area, basemap)?.kind).toBe("point");
    expect(spotSoFar({ ...area, anchor: { at: [...TOBRUK], radiusKm: 40 } }, basemap)?.kind).toBe("soft");
    expect(spotSoFar({ shape: "area", extent: "known", areas: ["LY-BU"] }, basemap)?.kind).toBe("area");
    expect(spotSoFar({ shape: "point", point: { at: [null, 3] } }, basemap)).toBeNull();
    expect(settingOf({ shape: "area" })).toBe("areas");
  });

  it("is found in GeoNames by any spelling, and only in the record's countries", () => {
    const towns = namedTowns(record.towns, record.rules);
    expect(matching(towns, "tobruk").map(({ name }) => name)).toContain("Tobruk");
    expect(matching(towns, "الإسكندرية").map(({ name }) => name)).toEqual(["Alexandria"]);
    expect(new Set(record.towns.map(({ country }) => country))).toEqual(new Set(["eg", "ly"]));
    expect(matching(towns, "London")).toEqual([]);
  });
});

describe("what a place must not be confused with", () => {
  const others = namedIn(record.files, "place", wordsOf("en"));
  const named = (...spellings: string[]) => ({ id: "pl-ly-new", name: "", about: "", spellings: [...spellings, "pl-ly-new"].map(fold) });

  it("is every place that shares its name, or whose name holds it or is held by it", () => {
    expect(alikeTo(named("البطنان"), others).map(({ id }) => id)).toContain("pl-ly-sd-butnan");
    expect(alikeTo(named("بلدية سبها"), others).map(({ id }) => id)).toContain("pl-ly-sd-sabha");
    expect(alikeTo(named("قرية لا يعرفها أحد"), others)).toEqual([]);
    expect(alikeTo({ ...named("البطنان"), id: "pl-ly-sd-butnan" }, others).map(({ id }) => id)).not.toContain("pl-ly-sd-butnan");
  });

  it("names the kinds that a bare name may be", () => {
    expect(kindsNamed({ names: { ar: "القاهرة" } }, record.rules)).toEqual(["governorate", "city"]);
    expect(kindsNamed({}, record.rules)).toEqual([]);
  });
});
