/** The rooms of src/ and which of them really import which; run by itself, draws them into src/README.md. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

/** Every file of code that stands in a room, from src/. */
export const roomFiles = (): readonly string[] =>
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\/.*\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

export interface Import {
  readonly from: string;
  readonly names: string;
  readonly typeOnly: boolean;
}

/** What a file imports, in whatever way. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(`src/${file}`, "utf8");
  const statements = [...text.matchAll(/^import\s+(type\s+)?([^"';]*?)\s*(?:from\s+)?"([^"]+)";/gm)];
  const dynamic = [...text.matchAll(/import\("([^"]+)"\)/g)];
  return [
    ...statements.map(([, type, names = "", from = ""]) => ({ typeOnly: type !== undefined, names, from })),
    ...dynamic.map(([, from = ""]) => ({ typeOnly: false, names: "", from })),
  ];
}

export const roomOf = (file: string): string => file.split("/")[0] ?? "";
export const target = (file: string, from: string): string => posix.join(posix.dirname(file), from);

/** For each room the others whose values it imports. */
function used(): ReadonlyMap<string, ReadonlySet<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const file of roomFiles()) {
    const room = roomOf(file);
    const others = rooms.get(room) ?? new Set();
    rooms.set(room, others);
    for (const { from, typeOnly } of importsOf(file)) {
      const other = from.startsWith(".") && !typeOnly ? roomOf(target(file, from)) : room;
      if (other !== room && !other.includes(".")) others.add(other);
    }
  }
  return rooms;
}

/** A Mermaid chart of the rooms; an arrow that another way already says is left out. */
export function roomsChart(): string {
  const rooms = used();
  const reach = new Map<string, ReadonlySet<string>>();
  const reached = (room: string, seen: readonly string[] = []): ReadonlySet<string> => {
    const known = reach.get(room);
    if (known || seen.includes(room)) return known ?? new Set();
    const all = new Set([...(rooms.get(room) ?? [])].flatMap((other) => [other, ...reached(other, [...seen, room])]));
    reach.set(room, all);
    return all;
  };
  const arrows = [...rooms]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([room, others]) => {
      const list = [...others].toSorted();
      const direct = list.filter((other) => !list.some((between) => between !== other && reached(between).has(other)));
      return direct.map((other) => `  ${room} --> ${other}`);
    });
  return ["```mermaid", "flowchart LR", ...arrows, "```"].join("\n");
}

const BETWEEN = /(<!-- rooms -->\n)[\s\S]*?(\n?<!-- \/rooms -->)/;
export const withChart = (text: string): string => text.replace(BETWEEN, (_, open: string) => `${open}${roomsChart()}\n<!-- /rooms -->`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = "src/README.md";
  writeFileSync(`${page}.part`, withChart(readFileSync(page, "utf8")));
  renameSync(`${page}.part`, page);
}
