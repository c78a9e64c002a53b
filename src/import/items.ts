import { isFields } from "../model/fields.ts";
import { cellText } from "./cellText.ts";

const DEEPEST = 4;

const BREAKS = /<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi;
const LAST_LETTER = 0x10ffff;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** The words of a text that is written with tags. */
export const withoutTags = (html: string): string =>
  html
    .replace(BREAKS, "\n")
    .replace(/<\/?[a-z!][^<>]*>/gi, "")
    .replace(/&(?:#(\d{1,6})|(\w{2,6}));/g, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (ENTITIES[name ?? ""] ?? whole) : Number(code) > LAST_LETTER ? whole : String.fromCodePoint(Number(code)),
    )
    .replace(/[ \t]+/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

/** The values of an object by the way to each, in words; a list of them is parted by bars. */
export function flattened(value: unknown, path = "", into = new Map<string, string>(), depth = 0): Map<string, string> {
  if (isFields(value) && depth < DEEPEST) {
    for (const [key, inner] of Object.entries(value)) flattened(inner, path === "" ? key : `${path}.${key}`, into, depth + 1);
    return into;
  }
  const text = wordsOf(value);
  if (text !== "" && path !== "") into.set(path, text);
  return into;
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(nameOf)
      .filter((part) => part !== "")
      .join("|");
  return typeof value === "string" ? withoutTags(value) : cellText(value);
}

/** What an entry of a list goes by. */
function nameOf(value: unknown): string {
  if (!isFields(value)) return wordsOf(value);
  const named = ["title", "name", "label", "value", "path", "id"].map((key) => value[key]).find((found) => typeof found === "string");
  return wordsOf(named ?? JSON.stringify(value));
}
