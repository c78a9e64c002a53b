import { put } from "./markup.ts";

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A slanting line of a hatching, and the middle of it from the left. */
export interface HatchLine {
  readonly d: string;
  readonly x: number;
}

/** Lines at 45° across a box, `gap` pixels apart, as paths: programs that know no patterns draw them too. */
export function hatchLines({ x0, x1, y0, y1 }: Box, gap: number): readonly HatchLine[] {
  const lines: HatchLine[] = [];
  const height = y1 - y0;
  for (let foot = x0 + gap / 2; foot < x1 + height; foot += gap) {
    const [right, left] = [Math.min(foot, x1), Math.max(foot - height, x0)];
    if (right - left < 0.5) continue;
    lines.push({ d: `M${put(left)} ${put(y0 + foot - left)}L${put(right)} ${put(y0 + foot - right)}`, x: (left + right) / 2 });
  }
  return lines;
}

export const hatchPath = (box: Box, gap: number): string =>
  hatchLines(box, gap)
    .map(({ d }) => d)
    .join("");
