import { z } from "zod";
import { must } from "../model/must.ts";
import { type Attributes, attributesIn, escapeXml } from "../render/markup.ts";

const html = z.string().brand<"Html">();
/** Markup of ours, in which every text from the record has been escaped. */
export type Html = z.infer<typeof html>;

/** Markup that is known to be safe where it stands: written by us, or escaped for a script or a style. */
export const trusted = (markup: string): Html => html.parse(markup);

export const NOTHING = trusted("");

/** Any text, made safe between tags and inside quotes. */
export const text = (words: string): Html => trusted(escapeXml(words));

/** Names of elements that never have an end tag. */
const VOID = new Set(["link", "meta", "br", "hr"]);

/** An HTML element; attributes are escaped, those without a value left out, and those that need none empty. */
export function tag(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  const open = `<${name}${attributesIn(attributes)}>`;
  return trusted(VOID.has(name) ? open : `${open}${children.join("")}</${name}>`);
}

/** What a page may load, for its head. */
export const policyTag = (policy: string): Html => tag("meta", { "http-equiv": "Content-Security-Policy", content: policy });

/** A whole document. */
export const documentOf = (attributes: Attributes, head: readonly Html[], body: readonly Html[]): string => {
  const charset = tag("meta", { charset: "utf-8" });
  const page = tag("html", attributes, tag("head", {}, join([charset, ...head], "\n")), tag("body", {}, join(body, "\n")));
  return `<!doctype html>\n${page}\n`;
};

export const join = (parts: readonly Html[], between = ""): Html => trusted(parts.join(between));

export const paragraph = (words: string): Html => tag("p", {}, text(words));

/** Words from the record, kept from turning their neighbours. */
export const isolated = (words: string): Html => tag("bdi", {}, text(words));

/** JSON for a block that holds data: no character of it can end the block or break a line of script. */
export const jsonBlock = (attributes: Attributes, value: unknown): Html =>
  tag("script", attributes, trusted(escapeJson(JSON.stringify(value))));

const ESCAPED: Readonly<Record<string, string>> = { "<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029" };

/** JSON that an HTML parser reads past and a script could hold. */
export const escapeJson = (json: string): string => json.replace(/[<\u2028\u2029]/g, (character) => must(ESCAPED[character], "escape"));
