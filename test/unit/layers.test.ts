import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importsOf, roomFiles, roomOf, target, withChart } from "../support/rooms.ts";

const VIEWS = ["model", "view", "i18n", "state", "ui", "scene", "render"];
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  view: ["model"],
  i18n: ["model"],
  load: ["model"],
  draft: ["model"],
  agree: ["model"],
  tidy: ["model"],
  import: ["model", "tidy"],
  query: ["model", "view"],
  prepare: ["model", "view", "i18n", "draft", "agree"],
  state: ["model", "view", "query"],
  scene: ["model", "view", "query", "i18n"],
  render: ["i18n", "scene"],
  ui: ["i18n", "model"],
  map: VIEWS,
  timeline: VIEWS,
  facets: VIEWS,
  table: VIEWS,
  list: VIEWS,
  compare: VIEWS,
  details: VIEWS,
  sources: VIEWS,
  story: VIEWS,
  intake: ["model", "i18n", "ui", "import"],
  figure: ["model", "view", "query", "i18n", "scene", "render"],
  desk: [...VIEWS, "query", "draft", "agree", "prepare", "figure", "export", "list", "map"],
  export: ["model", "view", "query", "i18n", "scene", "render", "figure", "state", "ui", "tidy"],
};
/** Views take query's types, and the compare view its matrix; app, embed and prerender may import everything below them. */
const TOP = new Set(["app", "embed", "prerender"]);

const files = roomFiles();

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

it("is drawn in the architecture as it stands (npx tsx test/support/rooms.ts)", () => {
  const page = readFileSync("src/README.md", "utf8");
  expect(page).toBe(withChart(page));
  expect(page).toContain("flowchart");
});
