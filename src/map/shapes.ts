import { MIXED, type SymbolMark } from "../scene/mapAuthorities.ts";
import { pathOf } from "../scene/mapGeometry.ts";
import { jointsOf } from "../scene/mapMarks.ts";
import type { MapSymbol } from "../scene/mapSymbols.ts";
import type { Ground, Paint } from "./paint.ts";
import { keyedChildren, PATH_SCALE, svgElement } from "./svg.ts";

/** Pixels: badges are smaller on a crowded map. */
const LEAST_SOFT_RADIUS = { crowded: 10, free: 22 } as const;

/** A place that covers ground, drawn once however many symbols stand in it. */
interface Shape {
  readonly key: string;
  readonly spot: Ground;
  readonly leastPixels: number;
  mark: SymbolMark;
  possibleOnly: boolean;
}

function shapesOf(symbols: readonly MapSymbol[], crowded: boolean): readonly Shape[] {
  const leastPixels = LEAST_SOFT_RADIUS[crowded ? "crowded" : "free"];
  const shapes = new Map<string, Shape>();
  for (const { spots, mark, sure } of symbols) {
    for (const spot of spots) {
      if (spot.kind === "point") continue;
      const key = `${spot.place}~${leastPixels}`;
      const known = shapes.get(key);
      // On a crowded map the symbols say what is only possible: ground that flickers with each step would say it less.
      if (!known) shapes.set(key, { key, spot, leastPixels, mark, possibleOnly: sure === 0 && !crowded });
      else {
        if (known.mark !== mark) known.mark = MIXED;
        known.possibleOnly &&= sure === 0;
      }
    }
  }
  return [...shapes.values()];
}

/** What symbols cover: areas, soft edges and countries, and the joints between the places of one symbol. */
export function createShapes(parent: SVGGElement, paint: Paint) {
  const [shapeGroup, jointGroup] = [svgElement("g"), svgElement("g")];
  parent.append(shapeGroup, jointGroup);
  const showShapes = keyedChildren<Shape>(
    shapeGroup,
    ({ key }) => key,
    ({ spot, leastPixels }) => paint.ground(spot, leastPixels),
    (node, { spot, mark, possibleOnly }) => {
      paint.fill(node, spot, mark.colorVar);
      if (node.hasAttribute("data-possible") !== possibleOnly) node.toggleAttribute("data-possible", possibleOnly);
    },
  );
  const showJoints = keyedChildren<MapSymbol>(
    jointGroup,
    ({ key }) => key,
    (symbol) => svgElement("path", { class: "map-joint", d: pathOf(jointsOf(symbol), PATH_SCALE, false) }),
    (node, symbol) => paint.color(node, symbol.mark.colorVar),
  );
  return function show(symbols: readonly MapSymbol[], crowded: boolean): void {
    showShapes(shapesOf(symbols, crowded));
    showJoints(symbols.filter(({ spots }) => spots.length > 1));
  };
}
