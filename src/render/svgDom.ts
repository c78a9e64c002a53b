import { type Drawn, sameDrawn } from "../scene/drawing.ts";
import { definitionsOf, type Element, elementOf, type Pen } from "./elements.ts";
import type { Attributes } from "./markup.ts";

/** Makes an element of SVG; attributes without a value are left out. */
export function svgElement(tag: string, attributes: Attributes = {}): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  assign(element, attributes);
  return element;
}

/** Sets what is not so already: what is set anew is painted anew, with all that lies under it. */
function assign(element: SVGElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
}

function build({ tag, attributes, children }: Element): SVGElement {
  const element = svgElement(tag, attributes);
  element.append(...children.map(build));
  return element;
}

interface Known {
  readonly key: string;
  readonly part: Drawn;
}

const known = new WeakMap<SVGElement, Known>();
const keyOf = (part: Drawn, at: number): string => (part.kind === "group" && part.key !== undefined ? part.key : String(at));

/** Makes an element hold some parts, in order; what it held before and is drawn alike is left as it is. */
function fill(parent: SVGElement, parts: readonly Drawn[], pen: Pen): void {
  const children = [...parent.children].filter((child) => child instanceof SVGElement);
  const before = new Map(children.map((child) => [known.get(child)?.key, child]));
  parts.forEach((part, at) => {
    const key = keyOf(part, at);
    const held = before.get(key);
    const last = held && known.get(held)?.part;
    const same = last?.kind === part.kind;
    if (same) before.delete(key);
    const element = held && same ? held : svgElement(elementOf(part, pen)[0]);
    if (!same || !sameDrawn(last, part)) update(element, part, pen);
    known.set(element, { key, part });
    if (parent.children[at] !== element) parent.insertBefore(element, parent.children[at] ?? null);
  });
  for (const child of before.values()) if (known.has(child)) child.remove();
}

function update(element: SVGElement, part: Drawn, pen: Pen): void {
  assign(element, elementOf(part, pen)[1]);
  if (part.kind === "group") fill(element, part.children, pen);
  if (part.kind === "text") element.textContent = part.text;
}

/** Shows parts of a picture in an element of SVG that is filled by nothing else; definitions are added to `defs`, and stay. */
export function showIn(parent: SVGElement, defs: SVGElement, parts: readonly Drawn[], pen: Pen): void {
  for (const [id, definition] of definitionsOf(parts, pen)) {
    if (![...defs.children].some((child) => child.id === id)) defs.append(build(definition));
  }
  fill(parent, parts, pen);
}
