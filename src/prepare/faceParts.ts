import * as fontkit from "fontkit";
import subsetFont from "subset-font";

/** What joins and places Arabic letters, and kerning; no stylistic sets. */
const FEATURES = ["ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "calt", "liga", "mark", "mkmk"];

/** The characters that few pages show, in a file of their own that a browser fetches when one does; src/app/tokens.css names them too. */
export const RARE = "#$*<>@\\^_`{|}~§©±٠١٢٣٤٥٦٧٨٩٪٫٬ٱپچژڤکگی•‹›≤≥";

/** A face with no more than some characters, as WOFF2. */
export const subset = (face: Uint8Array, characters: string): Promise<Uint8Array> =>
  subsetFont(Buffer.from(face), characters, { targetFormat: "woff2", keepFeatures: FEATURES, noHinting: true });

/** Cuts a face in two: what a page's first view shows, and the rare characters. */
export async function faceParts(whole: Uint8Array): Promise<Readonly<Record<"common" | "rare", Uint8Array>>> {
  const face = fontkit.create(Buffer.from(whole));
  const characters = "characterSet" in face ? face.characterSet.map((code) => String.fromCodePoint(code)) : [];
  const common = characters.filter((character) => !RARE.includes(character)).join("");
  return { common: await subset(whole, common), rare: await subset(whole, RARE) };
}
