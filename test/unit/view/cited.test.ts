import { describe, expect, it } from "vitest";
import { type CitedNumbers, citedLink, pinnedLink, readCited, writeCited } from "../../../src/view/cited.ts";
import { readFragment, writeFragment } from "../../../src/view/url.ts";

const HASH = "0123456789ab".padEnd(64, "c");
const count = (sure: number, possible: number, total: number) => ({ sure, possible, total });
const NUMBERS: CitedNumbers = { name: HASH.slice(0, 12), events: count(9, 11, 11), directives: count(28, 28, 36) };

describe("the numbers of a cited link", () => {
  it.each([
    ["a range and a number", NUMBERS, "0123456789ab:9-11/11,28/36"],
    ["nothing at all", { ...NUMBERS, events: count(0, 0, 0), directives: count(0, 3, 3) }, "0123456789ab:0/0,0-3/3"],
  ])("survive the address: %s", (_case, numbers, written) => {
    expect(writeCited(numbers)).toBe(written);
    expect(readCited(written)).toEqual(numbers);
  });

  it.each([
    "",
    "9-11",
    "0123456789ab:9-11/11",
    "0123456789AB:9-11/11,28/36",
    "0123456789ab:11-9/11,28/36",
    "0123456789ab:9-12/11,28/36",
    "0123456789ab:-9/11,28/36",
    "0123456789ab:1e9/1e9,28/36",
    "0123456789ab:9999999999/9999999999,28/36",
    "<img src=x>:9/11,28/36",
  ])("are not %j", (raw) => {
    expect(readCited(raw)).toBeUndefined();
  });
});

describe("a cited link", () => {
  const counts = { events: NUMBERS.events, directives: NUMBERS.directives };

  it("is pinned to the dataset where that was released, and keeps the view", () => {
    expect(citedLink(pinnedLink("https://a.example/en/#country=ly&q=%D8%A3", HASH), HASH, counts)).toBe(
      "https://a.example/en/?v=0123456789ab#country=ly&q=%D8%A3&cited=0123456789ab:9-11/11,28/36",
    );
  });

  it("of the whole record in a dataset that was not released names the dataset alone", () => {
    expect(citedLink("https://a.example/en/", HASH, counts)).toBe("https://a.example/en/#cited=0123456789ab:9-11/11,28/36");
  });

  it("opens the view as the permalink does, and hands the numbers on unread", () => {
    const { hash } = new URL(citedLink("https://a.example/en/#country=ly", HASH, counts));
    const { view, ignored, cited } = readFragment(hash);
    expect([writeFragment(view), ignored, readCited(cited!)]).toEqual(["country=ly", [], NUMBERS]);
  });
});
