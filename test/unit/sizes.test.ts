import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, it } from "vitest";

const MOST_LINES_OF_A_FILE = 300;
const MOST_LINES_OF_A_FUNCTION = 60;

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.(tsx?|css)$/.test(file));
const files = sources.filter((file) => !file.endsWith(".css"));
const linesIn = (text: string): number => text.split("\n").length;

function functionsIn(file: string): { readonly name: string; readonly lines: number }[] {
  const text = readFileSync(`src/${file}`, "utf8");
  const found: { name: string; lines: number }[] = [];
  function visit(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    const { type, start, end, id } = node as { type?: string; start: number; end: number; id?: { name?: string } };
    if (type && /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type))
      found.push({ name: `${file} ${id?.name ?? ""}`.trim(), lines: linesIn(text.slice(start, end)) });
    Object.values(node).forEach(visit);
  }
  visit(parseSync(file, text).program);
  return found;
}

it("no source file is too long to be read as a whole", () => {
  expect(sources.filter((file) => linesIn(readFileSync(`src/${file}`, "utf8")) > MOST_LINES_OF_A_FILE + 1)).toEqual([]);
});

it("no function is too long to be seen at once", () => {
  const functions = files.flatMap(functionsIn);
  expect(functions.length).toBeGreaterThan(files.length);
  expect(functions.filter(({ lines }) => lines > MOST_LINES_OF_A_FUNCTION)).toEqual([]);
});
