import { describe, expect, it } from "vitest";
import { isolate, ltr, rtl, stripBidi } from "../../../src/i18n/bidi.ts";
import { arabic, arabicIndic, english } from "./pages.ts";

describe("a number", () => {
  it.each([
    [english, "1,234,567", "46%", "2023"],
    [arabic, "1,234,567", "46%", "2023"],
    [arabicIndic, "١٬٢٣٤٬٥٦٧", "٤٦٪", "٢٠٢٣"],
  ])("is grouped, a percentage, or a bare label, without hidden marks", (page, grouped, percent, label) => {
    expect(page.number(1_234_567)).toBe(grouped);
    expect(page.percent(0.456)).toBe(percent);
    expect(page.plain(2023)).toBe(label);
  });

  it("with a sign is one left-to-right run in either direction", () => {
    expect(arabic.signed(-3)).toBe("\u2066−3\u2069");
    expect(arabicIndic.signed(-3)).toBe("\u2066−٣\u2069");
    expect(english.signed(2)).toBe("\u2066+2\u2069");
    expect(english.signed(0)).toBe("0");
    expect(arabic.number(-3)).toBe("\u2066−3\u2069");
  });

  it("of two bounds reads from the smaller in the direction of the page", () => {
    expect(english.between(9, 11)).toBe("\u20669–11\u2069");
    expect(arabic.between(9, 11)).toBe("\u20679–11\u2069");
    expect(arabic.between(9, 9)).toBe("9");
  });
});

describe("isolated runs", () => {
  it.each([isolate, ltr, rtl])("open and close, and leave no trace in an export", (wrap) => {
    const run = wrap("ev-2023-0001");
    expect(run).toHaveLength("ev-2023-0001".length + 2);
    expect(run.endsWith("\u2069")).toBe(true);
    expect(stripBidi(run)).toBe("ev-2023-0001");
  });

  it("are told apart by what opens them", () => {
    expect([isolate("a"), ltr("a"), rtl("a")].map((run) => run[0])).toEqual(["\u2068", "\u2066", "\u2067"]);
  });

  it("run as their first letter does where it stands in an isolate of its own", () => {
    expect([isolate(isolate("الأهرام")), isolate(isolate("Al-Ahram"))].map((run) => run[0])).toEqual(["\u2067", "\u2066"]);
  });

  it("are stripped with the older marks, and nothing else is", () => {
    expect(stripBidi("\u200F\u061C٤٦٪\u200E، \u202Bقال\u202C\u00a0ثم\u200c")).toBe("٤٦٪، قال\u00a0ثم\u200c");
  });
});
