import { element, group, path, translate } from "../render/markup.ts";
import { markPath, markReach, ROAD } from "../scene/authority.ts";
import type { Rect } from "../scene/mapLabels.ts";
import { BADGE_HEIGHT, type PlacedMark } from "../scene/mapMarks.ts";
import { type Brush, endEdge, write } from "./brush.ts";
import type { MapFrame } from "./mapCamera.ts";
import { lineRoom } from "./metrics.ts";
import type { MapPicture } from "./picture.ts";

const COUNT = { size: 13, weight: 600 } as const;
const ICON = 12;
const ROAD_WIDTH = 16;
const [PAD, GAP] = [6, 4];

/** A symbol with its words, and the room that it takes in the picture. */
interface Dressed {
  readonly mark: PlacedMark;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly textWidth: number;
  readonly inside: boolean;
}

function dress(mark: PlacedMark, frame: MapFrame, { i18n }: Brush): Dressed {
  const { symbol, spot, form, dx, dy } = mark;
  const [x, y] = frame.at(spot.at);
  const short = i18n.between(symbol.sure, symbol.possible);
  const text = form === "badge" && spot.kind === "country" ? i18n.t("map.nationwide", { n: short }) : short;
  const textWidth = lineRoom(text, COUNT.size, COUNT.weight);
  return { mark, x: x + dx, y: y + dy, text, textWidth, inside: textWidth <= symbol.sureRadius * 1.5 };
}

const signsWidth = ({ mark }: Dressed): number => ICON + (mark.symbol.class === "line" ? GAP + ROAD_WIDTH : 0);
const badgeWidth = (dressed: Dressed): number => 2 * PAD + signsWidth(dressed) + GAP + dressed.textWidth;

/** The rectangles that a symbol blocks for names. */
export function roomOf(mark: PlacedMark, frame: MapFrame, brush: Brush): readonly Rect[] {
  const dressed = dress(mark, frame, brush);
  const { x, y, textWidth, inside } = dressed;
  if (mark.form === "badge") return [{ x, y, halfWidth: badgeWidth(dressed) / 2 + 2, halfHeight: BADGE_HEIGHT / 2 + 1 }];
  const radius = markReach(mark.symbol.mark.shape, 2 * mark.symbol.radius);
  const own: Rect = { x, y, halfWidth: radius, halfHeight: radius };
  if (inside) return [own];
  const after = endEdge(brush) === "right" ? 1 : -1;
  return [own, { x: x + after * (radius + textWidth / 2 + 3), y, halfWidth: textWidth / 2 + 2, halfHeight: 9 }];
}

/** Every symbol at each of its places, the largest below the rest. */
export function mapMarks({ marks, selected, dense, highlight }: MapPicture, frame: MapFrame, brush: Brush): string {
  const ringed = new Set(highlight.places.map(({ spot }) => spot.place));
  return marks
    .map((mark) => {
      const dressed = dress(mark, frame, brush);
      const chosen = selected.has(mark.symbol.key) && !(mark.form === "mark" && ringed.has(mark.spot.place));
      return mark.form === "badge" ? badge(dressed, chosen, brush) : symbol(dressed, chosen, dense, brush);
    })
    .join("");
}

function badge(dressed: Dressed, chosen: boolean, brush: Brush): string {
  const { mark, x, y, text } = dressed;
  const { colorVar, shape } = mark.symbol.mark;
  const [width, color] = [badgeWidth(dressed), brush.theme(colorVar)];
  const box = { x: -width / 2, y: -BADGE_HEIGHT / 2, width, height: BADGE_HEIGHT, rx: 4 };
  const inward = endEdge(brush) === "right" ? 1 : -1;
  const edge = -inward * (width / 2 - PAD);
  const icon = edge + inward * (ICON / 2);
  return group(
    { "data-key": mark.key, "data-mark": mark.symbol.mark.authority, transform: translate(x, y) },
    chosen ? frameOf({ x: box.x - 3, y: box.y - 3, width: width + 6, height: BADGE_HEIGHT + 6, rx: 6 }, brush) : "",
    element("rect", {
      ...box,
      fill: brush.theme("--surface"),
      stroke: color,
      "stroke-width": 1.5,
      "stroke-dasharray": mark.symbol.sure === mark.symbol.possible ? null : "4 3",
    }),
    path(markPath(shape, ICON), { transform: translate(icon, 0), fill: color }),
    mark.symbol.class === "line"
      ? path(ROAD, {
          transform: translate(icon + inward * (ICON / 2 + GAP + ROAD_WIDTH / 2), 0),
          fill: "none",
          stroke: brush.theme("--ink-2"),
          "stroke-width": 2,
        })
      : "",
    write(brush, { text, x: edge + inward * (signsWidth(dressed) + GAP), y: 4.5, ...COUNT, align: inward === 1 ? "left" : "right" }),
  );
}

const frameOf = (box: Readonly<Record<string, number>>, { theme }: Brush): string =>
  element("rect", { ...box, fill: "none", stroke: theme("--selected"), "stroke-width": 2.5 });

function symbol({ mark, x, y, text, inside }: Dressed, chosen: boolean, dense: boolean, brush: Brush): string {
  const { symbol } = mark;
  const { colorVar, shape } = symbol.mark;
  const [color, surface] = [brush.theme(colorVar), brush.theme("--surface")];
  const isRing = shape === "ring";
  const after = endEdge(brush) === "right" ? 1 : -1;
  const reach = markReach(shape, 2 * symbol.radius);
  const label = inside
    ? { x: 0, align: "middle" as const, color: isRing ? ("--ink" as const) : ("--on-accent" as const) }
    : { x: after * (reach + 3), align: after === 1 ? ("left" as const) : ("right" as const), halo: "--land" as const };
  return group(
    { "data-key": mark.key, "data-mark": symbol.mark.authority, transform: translate(x, y) },
    chosen ? element("circle", { r: reach + 3, fill: "none", stroke: brush.theme("--selected"), "stroke-width": 2.5 }) : "",
    symbol.sure === symbol.possible
      ? ""
      : path(markPath(shape, symbol.radius * 2), {
          fill: surface,
          "fill-opacity": 0.5,
          stroke: color,
          "stroke-width": 1.75,
          "stroke-dasharray": "4 3",
        }),
    isRing && symbol.sure > 0 ? path(markPath("circle", symbol.sureRadius * 2), { fill: surface }) : "",
    symbol.sure > 0 ? path(markPath(shape, symbol.sureRadius * 2), { fill: color, stroke: surface, "stroke-width": 1.5 }) : "",
    dense && !inside ? "" : write(brush, { text, y: 4.5, ...COUNT, ...label }),
  );
}
