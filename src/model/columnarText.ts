import type { ColumnarFile, WordingFile } from "./columnar.ts";

/** The JSON of a columnar file in pieces, a column to a line, all in ASCII so that a reader's text takes one byte a character. */
export function* columnarText(file: ColumnarFile): Generator<string> {
  for (const piece of members(file, 2)) yield ascii(piece);
}

/** The JSON of a wording file in pieces, a column to a line. */
export const wordingText = (file: WordingFile): Generator<string> => members(file, 3);

/** An object's members, those of its objects down to `depth` each on a line of their own. */
function* members(fields: object, depth: number): Generator<string> {
  yield "{\n";
  let separator = "";
  for (const [key, value] of Object.entries<unknown>({ ...fields })) {
    yield `${separator}${JSON.stringify(key)}:`;
    if (depth > 1 && typeof value === "object" && value !== null && !Array.isArray(value)) yield* members(value, depth - 1);
    else yield JSON.stringify(value);
    separator = ",\n";
  }
  yield "\n}";
}

const ascii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
