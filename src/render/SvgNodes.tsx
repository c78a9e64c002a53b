import { createElement, Fragment, memo, type ReactNode } from "react";
import { type Drawn, sameDrawn } from "../scene/drawing.ts";
import { definitionsOf, type Element, elementOf, type Pen } from "./elements.ts";
import type { Attributes } from "./markup.ts";

/** Attributes under the names that React knows. */
const named = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name === "class" ? "className" : name.startsWith("data-") ? name : name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

const definition = ({ tag, attributes, children }: Element, at: number): ReactNode =>
  createElement(tag, { key: String(attributes["id"] ?? at), ...named(attributes) }, ...children.map(definition));

function draw(part: Drawn, pen: Pen): ReactNode {
  const [tag, attributes] = elementOf(part, pen);
  const children = part.kind === "text" ? [part.text] : part.kind === "group" ? part.children.map((child) => node(child, pen)) : [];
  return createElement(tag, named(attributes), ...children);
}

interface KeyedProps {
  readonly part: Drawn;
  readonly pen: Pen;
}

/** Looked at again only where it is drawn otherwise than it was. */
const Keyed = memo(
  function Keyed({ part, pen }: KeyedProps) {
    return draw(part, pen);
  },
  (last, next) => last.pen === next.pen && sameDrawn(last.part, next.part),
);

const node = (part: Drawn, pen: Pen): ReactNode =>
  part.kind === "group" && part.key !== undefined ? <Keyed key={part.key} part={part} pen={pen} /> : draw(part, pen);

/** Parts of a picture as nodes of an SVG, their definitions first. */
export function SvgNodes({ parts, pen }: { readonly parts: readonly Drawn[]; readonly pen: Pen }) {
  const definitions = [...definitionsOf(parts, pen).values()];
  return (
    <>
      {definitions.length > 0 && <defs>{definitions.map(definition)}</defs>}
      {createElement(Fragment, null, ...parts.map((part) => node(part, pen)))}
    </>
  );
}
