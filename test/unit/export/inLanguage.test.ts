import { describe, expect, it } from "vitest";
import { inLanguage } from "../../../src/export/inLanguage.ts";

describe("the address of a page in a language", () => {
  it.each([
    ["https://a.example/en/", "https://a.example/ar/"],
    ["https://a.example/sub/en/index.html?v=0123456789ab#id=ev-x", "https://a.example/sub/ar/index.html?v=0123456789ab#id=ev-x"],
    [
      "https://a.example/ar/?data=https%3A%2F%2Fb.example%2Fen%2F#q=/en/",
      "https://a.example/ar/?data=https%3A%2F%2Fb.example%2Fen%2F#q=/en/",
    ],
    ["https://a.example/en/en/", "https://a.example/en/ar/"],
    ["file:///home/en/ballotline-en.html", "file:///home/en/ballotline-ar.html"],
    ["https://a.example/", "https://a.example/"],
    ["https://a.example/token/", "https://a.example/token/"],
  ])("of %s is %s in Arabic", (address, expected) => {
    expect(inLanguage(address, "ar")).toBe(expected);
  });
});
