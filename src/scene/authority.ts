import type { Authority, CodeBook, Mark } from "../model/vocabulary.ts";

export type MarkShape = Mark | "ring" | "hexagon";

/** The custom property that holds a colour and the shape that repeats what the colour says. */
export interface AuthorityMark {
  readonly colorVar: `--${string}`;
  readonly shape: MarkShape;
}

/** The colour of each shape: that of the authority which a record gives it to. */
const colorOf = (shape: Mark): `--${string}` => `--mark-${shape}`;

const NO_AUTHORITY: AuthorityMark = { colorVar: "--no-authority", shape: "ring" };

/** One colour and one shape an authority, the same in every view; a ring where a report names no authority. */
export function authorityMark({ authorities }: CodeBook, authority: Authority | null): AuthorityMark {
  const shape = authority === null ? undefined : authorities.get(authority)?.mark;
  return shape === undefined ? NO_AUTHORITY : { colorVar: colorOf(shape), shape };
}

/** For one symbol that stands for several authorities at once. */
export const MIXED_MARK: AuthorityMark = { colorVar: "--ink-2", shape: "hexagon" };

// Each makes a shape cover the area of the circle of the same size.
const TRIANGLE_SCALE = Math.sqrt(Math.PI / (0.75 * Math.sqrt(3)));
const SQUARE_HALF = Math.sqrt(Math.PI) / 2;
const DIAMOND_HALF = Math.sqrt(Math.PI / 2);
const HEXAGON_SCALE = Math.sqrt(Math.PI / (1.5 * Math.sqrt(3)));
const RING_HOLE = 0.7;
const STAR_INNER = 0.45;
const STAR_SCALE = Math.sqrt(Math.PI / (5 * STAR_INNER * Math.sin(Math.PI / 5)));
/** Half the width of an arm, as a part of its length. */
const ARM = 0.36;
const CROSS_SCALE = Math.sqrt(Math.PI / (8 * ARM - 4 * ARM * ARM));

const at = (value: number): string => String(Math.round(value * 100) / 100);
const polygon = (points: readonly (readonly [number, number])[]): string => `M${points.map(([x, y]) => `${at(x)},${at(y)}`).join("L")}Z`;

const onCircle = (r: number, degrees: number): readonly [number, number] => {
  const angle = (degrees * Math.PI) / 180;
  return [r * Math.cos(angle), r * Math.sin(angle)];
};

/** The twelve corners of a cross whose arms reach `r` pixels, turned by some degrees. */
function cross(r: number, turn: number): readonly (readonly [number, number])[] {
  const [far, near] = [Math.hypot(1, ARM), Math.hypot(ARM, ARM)];
  const tip = (Math.atan2(ARM, 1) * 180) / Math.PI;
  return [0, 90, 180, 270].flatMap((arm) => [
    onCircle(r * far, arm + turn - tip),
    onCircle(r * far, arm + turn + tip),
    onCircle(r * near, arm + turn + 45),
  ]);
}

function circle(radius: number, sweep: 0 | 1 = 1): string {
  const [r, d] = [at(radius), at(2 * radius)];
  return `M${at(-radius)},0a${r},${r} 0 1 ${sweep} ${d},0a${r},${r} 0 1 ${sweep} ${at(-2 * radius)},0Z`;
}

const paths = new Map<string, string>();

/** An SVG path of a mark centred at 0,0, its area that of a circle of diameter `size` pixels (a ring is that circle with a hole, fill-rule nonzero). */
export function markPath(shape: MarkShape, size: number): string {
  const key = `${shape}${at(size)}`;
  const path = paths.get(key) ?? draw(shape, size / 2);
  paths.set(key, path);
  return path;
}

function draw(shape: MarkShape, radius: number): string {
  switch (shape) {
    case "circle":
      return circle(radius);
    case "ring":
      return circle(radius) + circle(radius * RING_HOLE, 0);
    case "triangle": {
      const r = radius * TRIANGLE_SCALE;
      const half = (r * Math.sqrt(3)) / 2;
      return polygon([
        [0, -r],
        [half, r / 2],
        [-half, r / 2],
      ]);
    }
    case "wedge": {
      const r = radius * TRIANGLE_SCALE;
      const half = (r * Math.sqrt(3)) / 2;
      return polygon([
        [0, r],
        [half, -r / 2],
        [-half, -r / 2],
      ]);
    }
    case "plus":
      return polygon(cross(radius * CROSS_SCALE, 0));
    case "saltire":
      return polygon(cross(radius * CROSS_SCALE, 45));
    case "star": {
      const r = radius * STAR_SCALE;
      return polygon(Array.from({ length: 10 }, (_, at) => onCircle(at % 2 === 0 ? r : r * STAR_INNER, at * 36 - 90)));
    }
    case "square": {
      const h = radius * SQUARE_HALF;
      return polygon([
        [-h, -h],
        [h, -h],
        [h, h],
        [-h, h],
      ]);
    }
    case "diamond": {
      const h = radius * DIAMOND_HALF;
      return polygon([
        [0, -h],
        [h, 0],
        [0, h],
        [-h, 0],
      ]);
    }
    case "hexagon": {
      const r = radius * HEXAGON_SCALE;
      return polygon([0, 60, 120, 180, 240, 300].map((degrees) => onCircle(r, degrees)));
    }
    default:
      return shape satisfies never;
  }
}

const REACH: Readonly<Record<MarkShape, number>> = {
  circle: 1,
  ring: 1,
  triangle: TRIANGLE_SCALE,
  wedge: TRIANGLE_SCALE,
  star: STAR_SCALE,
  plus: CROSS_SCALE * Math.hypot(1, ARM),
  saltire: CROSS_SCALE * Math.hypot(1, ARM),
  square: SQUARE_HALF * Math.SQRT2,
  diamond: DIAMOND_HALF,
  hexagon: HEXAGON_SCALE,
};

/** Pixels from the centre of a mark of a size to its farthest corner. */
export const markReach = (shape: MarkShape, size: number): number => (size / 2) * REACH[shape];

/** An SVG path, to stroke, that marks the badge of a line: a bend of road centred at 0,0 and 14 pixels wide. */
export const ROAD = "M-7,4C-2,4 -3,-4 1,-4S4,3 7,2";
