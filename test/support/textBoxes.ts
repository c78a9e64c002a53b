/** Pixels that boxes of text may share, or lose at an edge, before anybody sees it. */
const TOLERANCE = 2;
/** How high letters stand, marks above and below with them, in ems: a line's box is higher in some faces. */
const LETTERS = 1.1;

interface TextBox {
  readonly words: string;
  readonly element: Element;
  readonly line: Text;
  /** The bar that stays while the page moves under it, where it stands on one. */
  readonly bar: Element | null;
  readonly isCut: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * What is wrong with the text in sight, in words: text on text, text that the edge of a picture cuts, and text on the timeline
 * that the edge of a band crosses without a background between them. Runs in the page, and so needs nothing from outside itself.
 */
export function textErrors({ tolerance, letters }: { readonly tolerance: number; readonly letters: number }): readonly string[] {
  const barOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at; at = at.parentElement) if (/sticky|fixed/.test(getComputedStyle(at).position)) return at;
    return null;
  };
  const isWords = (line: Text): boolean =>
    line.data.trim() !== "" &&
    !line.parentElement!.closest("title, desc, script, style, noscript, option") &&
    line.parentElement!.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const within = (box: DOMRect, spare: number, element: Element) => {
    const seen = { left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare };
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(at);
      const isPart = at instanceof SVGElement && !(at instanceof SVGSVGElement);
      if (isPart || display === "inline") continue;
      const edge = at.getBoundingClientRect();
      if (overflowX !== "visible") [seen.left, seen.right] = [Math.max(seen.left, edge.left), Math.min(seen.right, edge.right)];
      if (overflowY !== "visible") [seen.top, seen.bottom] = [Math.max(seen.top, edge.top), Math.min(seen.bottom, edge.bottom)];
    }
    return seen;
  };
  const boxes: TextBox[] = [];
  const lines = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    isWords(node as Text) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  while (lines.nextNode()) {
    const line = lines.currentNode as Text;
    const element = line.parentElement!;
    const range = document.createRange();
    range.selectNodeContents(line);
    for (const box of range.getClientRects()) {
      const spare = Math.max(0, box.height - Number.parseFloat(getComputedStyle(element).fontSize) * letters) / 2;
      const seen = within(box, spare, element);
      if (seen.right - seen.left < tolerance || seen.bottom - seen.top < tolerance) continue;
      const lost = [seen.left - box.left, box.right - seen.right, seen.top - box.top - spare, box.bottom - spare - seen.bottom];
      boxes.push({ words: line.data.trim(), element, line, bar: barOf(element), isCut: lost.some((by) => by > tolerance), ...seen });
    }
  }
  const meet = (a: TextBox, b: TextBox): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance;
  const over = boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => (a.line !== b.line && a.bar === b.bar && meet(a, b) ? [`“${a.words}” lies on “${b.words}”`] : [])),
  );
  const cut = boxes.filter(({ isCut, element }) => isCut && element.closest(".map-stage, .timeline svg"));
  const backgrounds = [...document.querySelectorAll(".timeline-label-background")].map((background) => background.getBoundingClientRect());
  const edges = [...document.querySelectorAll<SVGPathElement>(".timeline-band-edge")].flatMap((path) => {
    const { e, f } = path.getScreenCTM()!;
    return [...(path.getAttribute("d") ?? "").matchAll(/M([\d.-]+) ([\d.-]+)v([\d.-]+)/g)].map(([, x, y, height]) => ({
      x: Number(x) + e,
      top: Number(y) + f,
      bottom: Number(y) + Number(height) + f,
    }));
  });
  const crossed = boxes.filter(
    ({ element, left, right, top, bottom }) =>
      element.closest(".timeline-picture svg") &&
      edges.some(
        ({ x, ...edge }) =>
          x > left + tolerance &&
          x < right - tolerance &&
          edge.top < bottom &&
          edge.bottom > top &&
          !backgrounds.some(
            (background) => background.left <= x && background.right >= x && background.top <= top && background.bottom >= bottom,
          ),
      ),
  );
  const buttons = [...document.querySelectorAll(".map-controls > *, .map-head > *, .map-unplaced")].map((button) =>
    button.getBoundingClientRect(),
  );
  const hidden = boxes.filter(
    ({ element, left, right, top, bottom }) =>
      element.closest(".map-label") && buttons.some((on) => on.left < right && on.right > left && on.top < bottom && on.bottom > top),
  );
  return [
    ...over,
    ...hidden.map(({ words }) => `“${words}” lies under a button`),
    ...cut.map(({ words }) => `“${words}” is cut at an edge`),
    ...crossed.map(({ words }) => `“${words}” is crossed by a band`),
  ];
}

export const LEAST_SEEN = { tolerance: TOLERANCE, letters: LETTERS } as const;
