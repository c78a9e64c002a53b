const LONG = 800;

/**
 * A picture with its long outlines drawn in whole pixels, bends shorter than `least` left out: they stand only until the live
 * map is there. Reads the path data that src/figure writes: `M x y l dx dy …`, closed or not.
 */
export const coarse = (picture: string, least: number): string =>
  picture.replace(/ d="([^"]+)"/g, (whole, d: string) => (d.length < LONG ? whole : ` d="${coarsePath(d, least)}"`));

const coarsePath = (d: string, least: number): string =>
  d.replace(/M([^Ml]+)l([^Mz]*)/g, (_, start: string, steps: string) => line(numbers(start), numbers(steps), least));

const numbers = (list: string): readonly number[] => (list.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

function line(start: readonly number[], steps: readonly number[], least: number): string {
  let [x, y] = [start[0]!, start[1]!];
  let [atX, atY] = [Math.round(x), Math.round(y)];
  let d = `M${atX} ${atY}l`;
  for (let index = 0; index + 1 < steps.length; index += 2) {
    x += steps[index]!;
    y += steps[index + 1]!;
    const last = index + 3 >= steps.length;
    if (!last && Math.hypot(x - atX, y - atY) < least) continue;
    const [dx, dy] = [Math.round(x) - atX, Math.round(y) - atY];
    d += `${index > 0 && dx >= 0 ? " " : ""}${dx}${dy < 0 ? "" : " "}${dy}`;
    [atX, atY] = [atX + dx, atY + dy];
  }
  return d.replace("l ", "l");
}
