export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

// Characters that XML cannot hold: controls, and halves of a surrogate pair.
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made safe between tags and inside quotes. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

/** A number to two decimals, without needless zeros. */
export const put = (value: number): string => String(Math.round(value * 100) / 100 || 0);

const attribute = ([name, value]: [string, string | number | null | undefined]): string =>
  value === null || value === undefined ? "" : ` ${name}="${typeof value === "number" ? put(value) : escapeXml(value)}"`;

/** Attributes as they stand in a tag: escaped, numbers to two decimals, and those without a value left out. */
export const attributesIn = (attributes: Attributes): string => Object.entries(attributes).map(attribute).join("");

/** An element; children are markup, attributes are escaped, and those without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const open = `<${name}${attributesIn(attributes)}`;
  const inside = children.join("");
  return inside === "" ? `${open}/>` : `${open}>${inside}</${name}>`;
}

export const group = (attributes: Attributes, ...children: readonly string[]): string =>
  children.every((child) => child === "") ? "" : element("g", attributes, ...children);

export const path = (d: string, attributes: Attributes = {}): string => element("path", { d, ...attributes });

export const translate = (x: number, y: number): string => `translate(${put(x)} ${put(y)})`;
