import { expect, it } from "vitest";
import { figureName } from "../../../src/export/figureName.ts";

it("names a figure's file by record, kind, size, view, release and language", () => {
  const dataset = { host: null, isFile: false, hash: "ab".repeat(32), contentHash: "ab".repeat(32) };
  const asked = { kind: "words", size: "column", lang: "ar", dataset, permalink: "https://a.example/ar/" } as const;
  const names = [
    asked,
    { ...asked, permalink: "https://a.example/ar/#country=ly" },
    { ...asked, permalink: "https://a.example/ar/#country=eg" },
    { ...asked, lang: "en" },
    { ...asked, size: "slide" },
    { ...asked, kind: "map" } as const,
    { ...asked, dataset: { host: "other.example", isFile: false, hash: "", contentHash: null } },
  ].map(figureName);
  expect(new Set(names).size).toBe(names.length);
  expect(names[0]).toBe("ballotline-column-abababababab-ar");
  expect(names.at(-1)).toBe("other.example-column-ar");
});
