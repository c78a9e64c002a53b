import { describe, expect, it } from "vitest";
import { aliasesWith, lonLatWith } from "../../../src/desk/PlainFields.tsx";

describe("coordinates as they are typed", () => {
  it("leave the other one as it was, empty where it is: nothing is guessed to be zero", () => {
    expect(lonLatWith([], 0, "13.18")).toEqual([13.18, null]);
    expect(lonLatWith([13.18, null], 1, "32.9")).toEqual([13.18, 32.9]);
    expect(lonLatWith([13.18, 32.9], 1, "")).toEqual([13.18, null]);
    expect(lonLatWith([13.18, null], 0, "")).toBeUndefined();
    expect(lonLatWith([0, 0], 0, "0")).toEqual([0, 0]);
  });
});

describe("spellings as they are typed", () => {
  it("leave out a language without any, and the whole where there are none", () => {
    expect(aliasesWith({ ar: [], en: [] }, "ar", "طرابلس\nأطرابلس")).toEqual({ ar: ["طرابلس", "أطرابلس"] });
    expect(aliasesWith({ ar: ["طرابلس"], en: [] }, "ar", "")).toBeUndefined();
  });
});
