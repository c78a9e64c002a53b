import * as fontkit from "fontkit";
import subsetFont from "subset-font";

/** What joins and places Arabic letters, and kerning; no stylistic sets. */
const FEATURES = ["ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "calt", "liga", "mark", "mkmk"];

/** The characters that few pages show, in a file of their own that a browser fetches when one does; src/app/tokens.css names them too. */
export const RARE = "#$*<>@\\^_`{}~§©±٠١٢٣٤٥٦٧٨٩٪٫٬ٱپچژڤکگی•‹›≤≥";

/** The bold face is for names and counts: a page in Arabic shows hardly a Latin letter in it. */
export const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const ARABIC = /\p{Script_Extensions=Arabic}/u;

/** A face with no more than some characters, as WOFF2. */
export const subset = (face: Uint8Array, characters: string): Promise<Uint8Array> =>
  subsetFont(Buffer.from(face), characters, { targetFormat: "woff2", keepFeatures: FEATURES, noHinting: true });

/** The characters that a face has. */
export function charactersOf(whole: Uint8Array): readonly string[] {
  const face = fontkit.create(Buffer.from(whole));
  return "characterSet" in face ? face.characterSet.map((code) => String.fromCodePoint(code)) : [];
}

export type FacePart = "common" | "latin" | "rare";

/**
 * Cuts a face into what the first view of an Arabic page shows, what that of an English one shows, which has Latin letters with
 * figures and signs of its own, and characters that come when a page shows one.
 */
export async function faceParts(whole: Uint8Array, weight: 400 | 600): Promise<ReadonlyMap<FacePart, Uint8Array>> {
  const characters = charactersOf(whole);
  const usual = characters.filter((character) => !RARE.includes(character));
  const lists = {
    common: usual.filter((character) => weight === 400 || !LATIN.includes(character)),
    latin: usual.filter((character) => LATIN.includes(character) || !ARABIC.test(character)),
    rare: [...RARE],
  } satisfies Record<FacePart, readonly string[]>;
  const parts = new Map<FacePart, Uint8Array>();
  for (const part of ["common", "latin", "rare"] as const) parts.set(part, await subset(whole, lists[part].join("")));
  return parts;
}
