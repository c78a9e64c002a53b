import { describe, expect, it } from "vitest";
import { BARE_VALUE, correctionKey, isContact, newestFirst, withdrawalOf } from "../../../src/model/corrections.ts";
import type { Correction } from "../../../src/model/types.ts";

const correction = (date: string, id: string, field: string | null): Correction => ({
  date,
  id,
  field,
  withdrawn: field === null,
  was: null,
  now: field === null ? null : "x",
  why: { ar: "سبب", en: "Why" },
});

describe("an address for corrections", () => {
  it.each(["https://example.org/contact?lang=ar#form", "mailto:name@host.example", "mailto:a.b+c@host"])("is %s", (address) => {
    expect(isContact(address)).toBe(true);
  });

  it.each([
    ["a page without encryption", "http://example.org/"],
    ["a page with a name to log in by", "https://bank.example@evil.example/"],
    ["a script", "javascript:alert(1)"],
    ["two people", "mailto:a@x.example,b@y.example"],
    ["a mail with words in it", "mailto:a@x.example?subject=hi"],
    ["a mail with a fragment", "mailto:a@x.example#b"],
    ["a mail to nobody", "mailto:"],
    ["a bare mail address", "a@x.example"],
    ["nothing", ""],
  ])("is not %s", (_what, address) => {
    expect(isContact(address)).toBe(false);
  });
});

describe("a value that is the same in every language", () => {
  it.each(["2025-01-31", "ev-eg-meeting", "https://example.org/a?b#c", "~"])("is %j", (value) => expect(value).toMatch(BARE_VALUE));
  it.each(["", "two words", "عربي", "a\n", "x".repeat(501)])("is not %j", (value) => expect(value).not.toMatch(BARE_VALUE));
});

describe("corrections", () => {
  it("are told the newest first, those of a day by what they concern and its field", () => {
    const sorted = [
      correction("2025-02-01", "ev-a", "when"),
      correction("2025-01-31", "ev-a", null),
      correction("2025-01-31", "ev-a", "act"),
      correction("2025-01-31", "ev-a", "when"),
      correction("2025-01-31", "ev-b", "act"),
      correction("2024-12-31", "dir-a", "act"),
    ];
    for (const given of [sorted, sorted.toReversed()]) expect(newestFirst(given)).toEqual(sorted);
  });

  it("tell a withdrawal from a change of the same item", () => {
    const [changed, gone] = [correction("2025-01-31", "ev-a", "when"), correction("2025-02-01", "ev-a", null)];
    expect(withdrawalOf([changed, gone], "ev-a")).toBe(gone);
    expect(withdrawalOf([changed], "ev-a")).toBeUndefined();
    expect(withdrawalOf([gone], "ev-b")).toBeUndefined();
  });

  it("have names of their own", () => {
    const all = [
      correction("2025-01-31", "ev-a", "when"),
      correction("2025-01-31", "ev-a", null),
      correction("2025-02-01", "ev-a", "when"),
    ];
    expect(all.map(correctionKey)).toEqual(["2025-01-31-ev-a-when", "2025-01-31-ev-a", "2025-02-01-ev-a-when"]);
  });
});
