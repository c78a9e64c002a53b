import { expect, it } from "vitest";
import { charactersOf } from "../../../src/prepare/faceParts.ts";
import { wholeFonts } from "../../../src/prerender/embedFonts.ts";
import { readFaces } from "../../../src/prerender/fontFiles.ts";

it("a frame of a record that nobody has read has every letter, mark and figure of both weights, and what stands in names", async () => {
  const fonts = await wholeFonts();
  const faces = readFaces();
  for (const weight of [400, 600] as const) {
    const has = new Set(charactersOf(Buffer.from(fonts[weight].replace(/^data:font\/woff2;base64,/, ""), "base64")));
    const missing = charactersOf(faces[weight]).filter((character) => character !== "\uffff" && !has.has(character));
    expect(
      missing.filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character) || "-–—'’\"«»“”()[]/.,:;?!&+#@%،؛؟…".includes(character)),
    ).toEqual([]);
    expect(missing.length).toBeGreaterThan(10);
  }
});
