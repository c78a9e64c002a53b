import { PAGE, textWidth } from "./timeText.ts";

/** A colour of the page, by the name of its custom property. */
export type ColorVar = `--${string}`;

/** A length in pixels to a tenth, which no eye tells from the whole, for the outlines of paths. */
export const short = (length: number): number => Math.round(length * 10) / 10;

export const WEIGHTS = [400, 600] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A colour; one that fades to nothing from a pixel to another along x, or from the centre of what it fills outwards; or dots. */
export type Paint =
  | ColorVar
  | { readonly fade: ColorVar; readonly from: number; readonly to: number }
  | { readonly soft: ColorVar }
  | { readonly dots: ColorVar };

/** What a shape is cut to. Two clips of one name in a picture are the same. */
export interface Clip {
  readonly name: string;
  readonly d: string;
  readonly evenOdd?: boolean;
}

/** How a shape is painted: without `fill` it is not filled, without `stroke` not outlined; widths and dashes in pixels, opacities from 0 to 1. */
export interface Look {
  readonly fill?: Paint | undefined;
  readonly fillOpacity?: number | undefined;
  readonly evenOdd?: boolean | undefined;
  readonly stroke?: Paint | undefined;
  readonly strokeWidth?: number | undefined;
  readonly strokeOpacity?: number | undefined;
  readonly dash?: string | null | undefined;
  readonly cap?: "round" | undefined;
  readonly join?: "round" | undefined;
  readonly clip?: Clip | undefined;
}

interface Hooked {
  /** What a test or a hand finds it by. */
  readonly class?: string;
}

export interface PathShape extends Look, Hooked {
  readonly kind: "path";
  readonly d: string;
  /** Pixels by which it is moved. */
  readonly at?: readonly [x: number, y: number];
}

export interface CircleShape extends Look {
  readonly kind: "circle";
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A rectangle, its corners rounded by `rx`. */
export interface BoxShape extends Look, Hooked {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx?: number;
}

/** Lines at 45° across a box, `gap` pixels apart, as outlines of `stroke`. */
export interface Hatch extends Pick<Look, "stroke" | "strokeWidth" | "strokeOpacity" | "clip"> {
  readonly kind: "hatch";
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly gap: number;
}

/** One line of text in the direction of the page: `align` says which edge of it stands at `x`, `y` is its baseline, `width` what it takes at most. */
export interface TextShape extends Hooked {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly color: ColorVar;
  readonly align: "left" | "middle" | "right";
  /** Sets the letters off from what is below them. */
  readonly halo?: ColorVar | undefined;
  readonly width: number;
}

/** Shapes that belong together. With a key, which no neighbour has, it is known again when it is drawn anew. */
export interface Group extends Hooked {
  readonly kind: "group";
  readonly key?: string;
  /** What it stands for: attributes `data-…`. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly at?: readonly [x: number, y: number];
  readonly clip?: Clip | undefined;
  readonly children: readonly Drawn[];
}

/** A part of a picture, placed, measured and in order: what all renderers draw. */
export type Drawn = PathShape | CircleShape | BoxShape | Hatch | TextShape | Group;

export const path = (d: string, look: Look & Pick<PathShape, "at" | "class">): PathShape => ({ kind: "path", d, ...look });

export const circle = (x: number, y: number, r: number, look: Look): CircleShape => ({ kind: "circle", x, y, r, ...look });

export const box = (shape: Omit<BoxShape, "kind">): BoxShape => ({ kind: "box", ...shape });

export const group = (children: readonly Drawn[], more: Omit<Group, "kind" | "children"> = {}): Group => ({
  kind: "group",
  ...more,
  children,
});

/** A line of text, 12 pixels high and regular unless told. */
export function line(words: Pick<TextShape, "text" | "x" | "y" | "align"> & Partial<TextShape>): TextShape {
  const { size = 12, weight = 400 } = words;
  return { kind: "text", size, weight, color: "--ink", width: textWidth(words.text, size, PAGE, weight), ...words };
}

/** Path data of a rectangle. */
export const boxPath = (x0: number, x1: number, y0: number, y1: number): string => `M${x0} ${y0}H${x1}V${y1}H${x0}Z`;

/** Whether two parts of a picture are drawn alike. */
export function sameDrawn(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameDrawn(Reflect.get(a, name), Reflect.get(b, name)));
}
