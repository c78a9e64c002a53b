import * as fontkit from "fontkit";
import subsetFont from "subset-font";

/** What joins and places Arabic letters, and kerning; no stylistic sets. */
const FEATURES = ["ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "calt", "liga", "mark", "mkmk"];

/** The characters that few pages show, in a file of their own that a browser fetches when one does; src/app/tokens.css names them too. */
export const RARE = "#$*<>@\\^_`{|}~§©±٠١٢٣٤٥٦٧٨٩٪٫٬ٱپچژڤکگی•‹›≤≥";

/** The bold face is for names and counts: a page in Arabic shows hardly a Latin letter in it. */
export const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A face with no more than some characters, as WOFF2. */
export const subset = (face: Uint8Array, characters: string): Promise<Uint8Array> =>
  subsetFont(Buffer.from(face), characters, { targetFormat: "woff2", keepFeatures: FEATURES, noHinting: true });

export type FacePart = "common" | "latin" | "rare";

/** Cuts a face into what every page's first view shows, and characters that come when a page shows one; only the bold face has its Latin letters apart. */
export async function faceParts(whole: Uint8Array, weight: 400 | 600): Promise<ReadonlyMap<FacePart, Uint8Array>> {
  const face = fontkit.create(Buffer.from(whole));
  const characters = "characterSet" in face ? face.characterSet.map((code) => String.fromCodePoint(code)) : [];
  const apart = [["rare", RARE] as const, ...(weight === 600 ? [["latin", LATIN] as const] : [])];
  const common = characters.filter((character) => !apart.some(([, list]) => list.includes(character))).join("");
  const parts = new Map<FacePart, Uint8Array>();
  for (const [name, list] of [["common", common] as const, ...apart]) parts.set(name, await subset(whole, list));
  return parts;
}
