/** A value with numbers to two decimals, and ids without what is a picture's own in them. */
const plain = (value: string): string =>
  value
    .replace(/url\(#.*?-((?:glyph|plot|marks|fade|soft|dots|unsure|density|frame|country|lane).*?)\)/g, "url($1)")
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100 || 0));

/** An element and those it stands in, up to a root and without it. */
function chain(element: Element, root: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) found.push(at);
  return found;
}

const SHAPES = new Set(["path", "rect", "circle", "text"]);

/** What an SVG draws, from back to front: name, place, look and words of each shape. */
export function shapesIn(root: Element): readonly string[] {
  return [...root.querySelectorAll("*")]
    .filter((shape) => SHAPES.has(shape.nodeName) && !shape.closest("defs"))
    .map((shape) => {
      const said = chain(shape, root).flatMap((node) =>
        [...node.attributes].filter(({ name }) => name !== "class" || node === shape).map(({ name, value }) => `${name}=${plain(value)}`),
      );
      return [shape.nodeName, ...said.sort(), shape.textContent].join(" ");
    });
}
