import { decodeQR } from "qr/decode.js";
import { expect, it } from "vitest";
import { fitsQr, qrPath } from "../../../src/figure/qr.ts";

const SIZE = 400;

/** Paints the runs of a code's path on a white square, as a reader's camera would see them. */
function painted(markup: string): Uint8Array {
  const pixels = new Uint8Array(SIZE * SIZE * 3).fill(255);
  for (const [, x, y, w, h] of markup.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)) {
    const [left, top, right, bottom] = [Number(x), Number(y), Number(x) + Number(w), Number(y) + Number(h)].map(Math.round);
    for (let row = top!; row < bottom!; row++) pixels.fill(0, (row * SIZE + left!) * 3, (row * SIZE + right!) * 3);
  }
  return pixels;
}

it.each([
  ["a short link", "https://site.example/ar/"],
  ["a link to a view", "https://site.example/en/#unit=directives&country=eg&measure=checkpoints-patrols&t=2023-11-01/2023-12-31&id=ev-one"],
])("a code is read back as it was written: %s", (_, link) => {
  expect(decodeQR({ width: SIZE, height: SIZE, data: painted(qrPath(link, 0, 0, SIZE, "#000000")) })).toBe(link);
});

it("is not asked for links that would be too fine to read", () => {
  expect(fitsQr("x".repeat(700))).toBe(true);
  expect(fitsQr("ب".repeat(400))).toBe(false);
});
