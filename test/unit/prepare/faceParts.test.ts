import { readFileSync } from "node:fs";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { type FacePart, faceParts, LATIN, RARE } from "../../../src/prepare/faceParts.ts";

const fileOf = (weight: number, part: FacePart | null): Buffer =>
  readFileSync(`public/fonts/ballotline-sans-${weight}${part === null ? "" : `-${part}`}.woff2`);

function charactersOf(file: Buffer): readonly string[] {
  const face = create(file);
  const all = "characterSet" in face ? face.characterSet.map((code) => String.fromCodePoint(code)) : [];
  return all.filter((character) => character !== "\uffff").toSorted();
}

const faces = readFileSync("src/app/tokens.css", "utf8").match(/@font-face \{[^}]*\}/g) ?? [];

/** The characters for which the page's style names a part of the face; null where it names no range. */
function namedFor(weight: number, part: FacePart): readonly string[] | null {
  const face = faces.find((one) => one.includes(`-${weight}-${part}.woff2`))!;
  if (!face.includes("unicode-range")) return null;
  const ranges = [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
    ([, from = "", to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
  );
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)));
}

describe.each([
  [400, ["rare"]],
  [600, ["rare", "latin"]],
] as const)("the face of weight %i", (weight, apart) => {
  it("stands in its parts with every character in one of them", () => {
    const parts = (["common", ...apart] as const).flatMap((part) => charactersOf(fileOf(weight, part)));
    expect(parts.toSorted()).toEqual(charactersOf(fileOf(weight, null)));
  });

  it("was cut by this recipe", async () => {
    const parts = await faceParts(fileOf(weight, null), weight);
    expect([...parts.keys()].toSorted()).toEqual(["common", ...apart].toSorted());
    for (const [part, bytes] of parts) expect(Buffer.from(bytes).equals(fileOf(weight, part))).toBe(true);
  });

  it.each(apart)("has the characters of %s named where the page says which file to fetch for them", (part) => {
    expect(namedFor(weight, part)).toEqual([...(part === "rare" ? RARE : LATIN)].toSorted());
    expect(namedFor(weight, part)).toEqual(charactersOf(fileOf(weight, part)));
  });

  it("has the rest for whatever else a page shows", () => {
    expect(namedFor(weight, "common")).toBeNull();
  });
});
