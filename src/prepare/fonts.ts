/**
 * Recipe of public/fonts: two weights of IBM Plex Sans Arabic (OFL 1.1), cut to what a page holds and renamed, since
 * the licence reserves the name for the uncut face. One-off: the face is fetched into a temporary folder, only the result is committed.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faceParts, subset } from "./faceParts.ts";
import { writeWhole } from "./publish.ts";

const PACKAGE = "@ibm/plex-sans-arabic@1.1.0";
const WEIGHTS = [
  ["Regular", 400],
  ["SemiBold", 600],
] as const;

const range = (from: number, to: number): string => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** ASCII, Arabic with its marks, پ چ ڤ گ ک ی, both sets of digits, the punctuation of both scripts and the bidi controls; other letters fall to the system's face. */
const CHARACTERS = [
  range(0x20, 0x7e),
  "\u00a0«»©·×§°±",
  "،؛؟ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي",
  range(0x64b, 0x655),
  range(0x660, 0x66c),
  "ٰٱپچژڤکگی",
  "‌‍‎‏‐‑–—‘’“”•…‹›⁦⁧⁨⁩−≤≥",
].join("");

const folder = mkdtempSync(join(tmpdir(), "ballotline-fonts-"));
execFileSync("npm", ["install", "--no-save", "--ignore-scripts", "--prefix", folder, PACKAGE], { stdio: "inherit" });
for (const [name, weight] of WEIGHTS) {
  const face = readFileSync(join(folder, `node_modules/@ibm/plex-sans-arabic/fonts/complete/woff2/IBMPlexSansArabic-${name}.woff2`));
  const whole = await subset(face, CHARACTERS);
  for (const [part, bytes] of [["", whole] as const, ...(await faceParts(whole, weight))]) {
    const file = `public/fonts/ballotline-sans-${weight}${part && `-${part}`}.woff2`;
    writeWhole(file, bytes);
    console.log(`${file}  ${bytes.length} bytes`);
  }
}
writeWhole("public/fonts/OFL.txt", readFileSync(join(folder, "node_modules/@ibm/plex-sans-arabic/LICENSE.txt")));
