import { describe, expect, it } from "vitest";
import { figureSvg } from "../../../src/figure/figure.ts";
import { outcomeOf } from "../../../src/figure/picture.ts";
import { validateRows } from "../../../src/load/validate.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { foreignFrom } from "../../support/foreign.ts";
import { FOREIGN_CASES } from "../../support/foreignCases.ts";
import { figure, figureInput, textOf } from "./input.ts";

/** The figure's rows of a record as the page would take them in. */
async function rowsOf(name: keyof typeof FOREIGN_CASES) {
  const raw = JSON.parse(FOREIGN_CASES[name]()) as Record<string, unknown>;
  return (await validateRows(raw, { signal: new AbortController().signal })).rows;
}

describe.each(["southPole", "turnedCoordinates", "lastDay", "hijriYear", "englishOnly"] as const)(
  "the figure of somebody else's record with an odd value: %s",
  (name) => {
    it.each(["ar", "en"] as const)("is drawn with finite numbers (%s)", async (lang) => {
      const svg = figure({ lang, rows: await rowsOf(name), host: "data.example.org" });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(textOf(svg)).toContain("data.example.org");
    });
  },
);

it("names a hash that is not that of the contents as unverified, in the provenance", async () => {
  const rows = await rowsOf("hashOfAnother");
  const input = figureInput({ rows });
  const dataset = openRows(rows, { ...foreignFrom("data.example.org", rows)!, contentHash: "0".repeat(64) });
  const svg = figureSvg({ ...input, dataset, ...outcomeOf(dataset, input.view) });
  expect(textOf(svg)).toContain(`${rows.hash.slice(0, 12)} (unverified)`);
});

it.each([
  ["en", /close to the ministries|GeoNames/, "An absence here is not evidence of absence"],
  ["ar", /الوزارات أو قريبة منها|GeoNames/, "خلوّ السجل من شيء ليس دليلًا على عدم وقوعه"],
] as const)(
  "says of somebody else's record neither that it is the ministries' nor that its places are GeoNames' (%s)",
  async (lang, ours, caution) => {
    const rows = await rowsOf("englishOnly");
    const theirs = textOf(figure({ lang, rows, host: "data.example.org" }));
    expect(theirs).not.toMatch(ours);
    expect(theirs).toContain(caution);
    expect(theirs).toContain("Natural Earth");
    expect(textOf(figure({ lang }))).toMatch(ours);
  },
);
