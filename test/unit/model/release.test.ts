import { describe, expect, it } from "vitest";
import { shortHash } from "../../../src/model/digest.ts";
import { isReleaseName, readReleases } from "../../../src/model/release.ts";

const HASH = "0123456789abcdef".repeat(4);
const good = { hash: HASH, date: "2025-01-31", sources: 1, events: 2, directives: 0, schema: "ballotline/1", sha256: HASH };

const read = (raw: unknown) => readReleases(JSON.stringify(raw));

describe("the list of releases", () => {
  it("is not taken from what is no JSON", () => {
    expect(readReleases("{")).toBeUndefined();
  });

  it("is read as it is, further fields and all", () => {
    expect(read({ releases: [] })).toEqual([]);
    expect(read({ releases: [{ ...good, further: true }], more: 1 })).toEqual([{ ...good, further: true }]);
  });

  it.each([
    ["no object", null],
    ["a list by itself", [good]],
    ["a short hash", { releases: [{ ...good, hash: "abc" }] }],
    ["a hash in capitals", { releases: [{ ...good, sha256: HASH.toUpperCase() }] }],
    ["a day that is not", { releases: [{ ...good, date: "2025-02-29" }] }],
    ["a negative count", { releases: [{ ...good, events: -1 }] }],
    ["a fraction of a count", { releases: [{ ...good, directives: 0.5 }] }],
    ["one bad entry among good ones", { releases: [good, { ...good, schema: 1 }] }],
  ])("is not taken from %s", (_case, raw) => {
    expect(read(raw)).toBeUndefined();
  });
});

describe("a release's name", () => {
  it("is the first twelve digits of its hash", () => {
    expect(shortHash(HASH)).toBe("0123456789ab");
    expect(isReleaseName(shortHash(HASH))).toBe(true);
  });

  it.each(["", "0123456789a", "0123456789abc", "0123456789AB", "../../secret", "0123456789ab\n"])("is not %j", (raw) => {
    expect(isReleaseName(raw)).toBe(false);
  });
});
