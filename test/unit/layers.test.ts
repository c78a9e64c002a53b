import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

const VIEWS = ["model", "view", "i18n", "state", "ui", "scene", "render"];
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  view: ["model"],
  i18n: ["model"],
  load: ["model"],
  ingest: ["model"],
  query: ["model", "view"],
  prepare: ["model", "i18n", "ingest"],
  state: ["model", "view", "query"],
  scene: ["model", "view", "query", "i18n"],
  render: ["i18n", "scene"],
  ui: ["i18n", "model"],
  map: VIEWS,
  timeline: VIEWS,
  facets: VIEWS,
  table: VIEWS,
  list: VIEWS,
  measures: VIEWS,
  details: VIEWS,
  sources: VIEWS,
  figure: ["model", "view", "query", "i18n", "scene", "render"],
  export: ["model", "view", "query", "i18n", "scene", "render", "figure", "state", "ui"],
};
/** Views take query's types, and the measures view its matrix; app, embed and prerender may import everything below them. */
const TOP = new Set(["app", "embed", "prerender"]);

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\/.*\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

interface Import {
  readonly from: string;
  readonly names: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(`src/${file}`, "utf8");
  const statements = [...text.matchAll(/^import\s+(type\s+)?([^"';]*?)\s*(?:from\s+)?"([^"]+)";/gm)];
  const dynamic = [...text.matchAll(/import\("([^"]+)"\)/g)];
  return [
    ...statements.map((hit) => ({ typeOnly: hit[1] !== undefined, names: hit[2]!, from: hit[3]! })),
    ...dynamic.map((hit) => ({ typeOnly: false, names: "", from: hit[1]! })),
  ];
}

const roomOf = (file: string): string => file.split("/")[0]!;
const target = (file: string, from: string): string => posix.join(posix.dirname(file), from);

describe.each(files)("src/%s", (file) => {
  const room = roomOf(file);
  const imports = importsOf(file);

  it("imports only what its room may", () => {
    const inside = imports.filter(({ from }) => from.startsWith("."));
    const wrong = inside.filter(({ from, typeOnly }) => {
      const path = target(file, from);
      const other = roomOf(path);
      if (other === ".." || other === room || TOP.has(room)) return false;
      if (MAY_IMPORT[room]?.includes(other)) return false;
      return !(VIEWS === MAY_IMPORT[room] && other === "query" && (typeOnly || path.endsWith("query/matrix.ts")));
    });
    expect(wrong.map(({ from }) => from)).toEqual([]);
  });

  it("keeps each library in its own room", () => {
    const wrong = imports.filter(({ from, names, typeOnly }) => {
      if (from === "leaflet" || from === "react-leaflet") return room !== "map";
      if (from === "d3" && !typeOnly && /\b(brush|zoom)\w*/.test(names)) return room !== "timeline";
      return from.startsWith("node:") && room !== "prepare" && room !== "prerender";
    });
    expect(wrong.map(({ from }) => from)).toEqual([]);
  });

  it("touches the address only in app and embed", () => {
    if (room === "app" || room === "embed") return;
    const code = readFileSync(`src/${file}`, "utf8")
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
      .replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1/g, '""');
    expect(code).not.toMatch(/\b(window\.)?(location|history)\.(href|hash|search|pathname|replace|assign|pushState|replaceState)\b/);
  });
});

it("has no room that the table does not name", () => {
  const rooms = new Set(files.map(roomOf));
  expect([...rooms].filter((room) => !TOP.has(room) && !(room in MAY_IMPORT))).toEqual([]);
});
