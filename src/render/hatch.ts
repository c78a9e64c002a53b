import { put } from "./markup.ts";

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Path data of lines at 45° across a box, `gap` pixels apart: programs that know no patterns draw them too. */
export function hatchPath({ x0, x1, y0, y1 }: Box, gap: number): string {
  let d = "";
  const height = y1 - y0;
  for (let foot = x0 + gap / 2; foot < x1 + height; foot += gap) {
    const [right, left] = [Math.min(foot, x1), Math.max(foot - height, x0)];
    if (right - left >= 0.5) d += `M${put(left)} ${put(y0 + foot - left)}L${put(right)} ${put(y0 + foot - right)}`;
  }
  return d;
}
