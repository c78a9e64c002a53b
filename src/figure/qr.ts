import { encodeQR } from "qr";
import { path, put } from "../render/markup.ts";

/** More bytes than this make squares too small to be read off paper at the size that figures have room for. */
const MOST_BYTES = 700;
const QUIET = 4;

/** True where an address is short enough for a code that can be read. */
export const fitsQr = (text: string): boolean => new TextEncoder().encode(text).length <= MOST_BYTES;

/** A code of dark squares, its quiet zone inside `size` pixels; the background is the caller's. */
export function qrPath(text: string, x: number, y: number, size: number, color: string): string {
  const rows = encodeQR(text, "raw", { ecc: "low", border: QUIET });
  const module = size / rows.length;
  const at = (index: number): number => index * module;
  const d = rows.flatMap((row, line) =>
    runs(row).map(
      ([from, to]) =>
        `M${put(x + at(from))} ${put(y + at(line))}h${put((to - from) * module)}v${put(module)}h${put((from - to) * module)}z`,
    ),
  );
  return path(d.join(""), { fill: color, "shape-rendering": "crispEdges" });
}

/** Runs of dark squares in a row: first, and first after. */
function runs(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  row.forEach((dark, index) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last?.[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  });
  return found;
}
