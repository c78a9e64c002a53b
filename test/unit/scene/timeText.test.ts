import { describe, expect, it } from "vitest";
import { fitText, textWidth, wrapText } from "../../../src/scene/timeText.ts";

describe("text with little room", () => {
  it("stays whole where it fits", () => {
    expect(fitText("A meeting", 500, 12)).toBe("A meeting");
  });

  it("is cut at a word, and never wider than its room", () => {
    const cut = fitText("A meeting, with many people, in Cairo", 120, 12);
    expect(cut).toMatch(/^A meeting(, with( many)?)?…$/);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(120);
  });

  it("is nothing where not even a word fits", () => {
    expect(fitText("Constitutional", 20, 12)).toBe("");
  });

  it("takes no room for marks that only steer direction", () => {
    expect(textWidth("\u2068اجتماع\u2069", 12)).toBe(textWidth("اجتماع", 12));
  });

  it("is wrapped into lines, the last of which ends in …", () => {
    const lines = wrapText("Libyan Government designated by the House of Representatives", 124, 12.5, 3);
    expect(lines).toEqual(["Libyan Government", "designated by the", expect.stringMatching(/^House.*…$/)]);
    for (const line of lines) expect(textWidth(line, 12.5)).toBeLessThanOrEqual(124);
  });

  it("keeps every word where there are lines enough", () => {
    const name = "Libyan Government designated by the House of Representatives";
    expect(wrapText(name, 124, 12.5, 9).join(" ")).toBe(name);
  });
});
