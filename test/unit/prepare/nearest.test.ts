import { describe, expect, it } from "vitest";
import { nearest, slipsBetween } from "../../../src/model/nearest.ts";

describe("slips of the pen", () => {
  it.each([
    ["pl-eg", "pl-eg", 0],
    ["pl-eg", "pl-ge", 1],
    ["pl-eg", "pl-e", 1],
    ["pl-eg", "pl-egy", 1],
    ["pl-eg", "pl-ag", 1],
    ["", "abc", 3],
    ["ca", "abc", 3],
    ["kitten", "sitting", 3],
  ])("from %j to %j are %i, there and back", (a, b, slips) => {
    expect([slipsBetween(a, b), slipsBetween(b, a)]).toEqual([slips, slips]);
  });

  it("lead to the nearest word, the first of several as near", () => {
    expect(nearest("pl-eg-ciaro", ["pl-eg", "pl-eg-cairo", "pl-eg-giza"])).toBe("pl-eg-cairo");
    expect(nearest("ab", ["ax", "ay"])).toBe("ax");
  });

  it("lead nowhere when no word is near", () => {
    expect(nearest("pl-ly-sabha", ["ac-eg-minister", "x"])).toBeUndefined();
    expect(nearest("pl", [])).toBeUndefined();
  });
});
