import { readFileSync } from "node:fs";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { faceParts, RARE } from "../../../src/prepare/faceParts.ts";

const fileOf = (weight: number, part: string): Buffer => readFileSync(`public/fonts/ballotline-sans-${weight}${part}.woff2`);

function charactersOf(file: Buffer): readonly string[] {
  const face = create(file);
  return "characterSet" in face ? face.characterSet.map((code) => String.fromCodePoint(code)) : [];
}

describe.each([400, 600])("the face of weight %i", (weight) => {
  it("stands in its two parts with every character in one of them", () => {
    const [common, rare] = [charactersOf(fileOf(weight, "-common")), charactersOf(fileOf(weight, "-rare"))];
    const shown = (characters: readonly string[]) => characters.filter((character) => character !== "\uffff");
    expect(shown(rare).toSorted()).toEqual([...RARE].toSorted());
    expect(shown([...common, ...rare]).toSorted()).toEqual(shown(charactersOf(fileOf(weight, ""))).toSorted());
  });

  it("was cut by this recipe", async () => {
    const { common, rare } = await faceParts(fileOf(weight, ""));
    expect(Buffer.from(common).equals(fileOf(weight, "-common"))).toBe(true);
    expect(Buffer.from(rare).equals(fileOf(weight, "-rare"))).toBe(true);
  });

  it("has its rare characters named where the page says which file to fetch for them", () => {
    const faces = readFileSync("src/app/tokens.css", "utf8").match(/@font-face \{[^}]*\}/g) ?? [];
    const face = faces.find((one) => one.includes(`-${weight}-rare.woff2`))!;
    const ranges = [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from, to = from]) =>
      [from, to].map((hex) => parseInt(hex!, 16)),
    );
    const named = ranges.flatMap(([from, to]) => Array.from({ length: to! - from! + 1 }, (_, at) => String.fromCodePoint(from! + at)));
    expect(named).toEqual([...RARE].toSorted());
  });
});
