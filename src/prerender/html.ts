import { type Attributes, attributesIn, escapeXml } from "../render/markup.ts";

declare const safe: unique symbol;
/** Markup of ours, in which every text from the record has been escaped. */
export type Html = string & { readonly [safe]: true };

export const NOTHING = "" as Html;

/** Any text, made safe between tags and inside quotes. */
export const text = (words: string): Html => escapeXml(words) as Html;

/** Names of elements that never have an end tag. */
const VOID = new Set(["link", "meta", "br", "hr"]);

/** An HTML element; attributes are escaped, those without a value left out, and those that need none empty. */
export function tag(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  const open = `<${name}${attributesIn(attributes)}>`;
  return (VOID.has(name) ? open : `${open}${children.join("")}</${name}>`) as Html;
}

export const join = (parts: readonly Html[], between = ""): Html => parts.join(between) as Html;

export const paragraph = (words: string): Html => tag("p", {}, text(words));

/** Words from the record, kept from turning their neighbours. */
export const isolated = (words: string): Html => tag("bdi", {}, text(words));

/** A picture that src/figure has drawn: its texts are escaped there. */
export const svg = (picture: string): Html => picture as Html;

/** JSON for a block that holds data: no character of it can end the block or break a line of script. */
export const jsonBlock = (attributes: Attributes, value: unknown): Html =>
  tag("script", attributes, escapeJson(JSON.stringify(value)) as Html);

const ESCAPED: Readonly<Record<string, string>> = { "<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029" };

/** JSON that an HTML parser reads past and a script could hold. */
export const escapeJson = (json: string): string => json.replace(/[<\u2028\u2029]/g, (character) => ESCAPED[character]!);
