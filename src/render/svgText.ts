import type { Drawn, TextShape } from "../scene/drawing.ts";
import { definitionsOf, type Element, elementOf, type Pen } from "./elements.ts";
import { element, escapeXml } from "./markup.ts";

/** A pen that may write its words in its own way. */
interface TextPen extends Pen {
  readonly write?: (line: TextShape, pen: Pen) => string;
}

const written = ({ tag, attributes, children }: Element): string => element(tag, attributes, ...children.map(written));

/** A line as text of the page's or program's own face. */
export function drawText(line: TextShape, pen: Pen): string {
  const [tag, attributes] = elementOf(line, pen);
  return element(tag, attributes, escapeXml(line.text));
}

function draw(part: Drawn, pen: TextPen): string {
  if (part.kind === "text") return (pen.write ?? drawText)(part, pen);
  const [tag, attributes] = elementOf(part, pen);
  return element(tag, attributes, ...(part.kind === "group" ? part.children.map((child) => draw(child, pen)) : []));
}

/** Parts of a picture as SVG text, their definitions first: all data in it is escaped. */
export function svgText(parts: readonly Drawn[], pen: TextPen): string {
  const definitions = [...definitionsOf(parts, pen).values()].map(written);
  return (definitions.length > 0 ? element("defs", {}, ...definitions) : "") + parts.map((part) => draw(part, pen)).join("");
}
