import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mapPicture } from "../../../src/figure/picture.ts";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { mapTip, originTip } from "../../../src/scene/mapTip.ts";
import { mapWords } from "../../../src/scene/mapWords.ts";
import { pictureInput } from "../figure/input.ts";

const rows: DatasetRows = JSON.parse(readFileSync("public/data/dataset.json", "utf8"));

const plain = (text: string): string => stripBidi(text).replace(/\u00a0/g, " ");

/** What the tooltip of the mark at a place of our own record says. */
function tipAt(place: string, view = "", lang: "en" | "ar" = "en") {
  const input = pictureInput({ rows, view, lang });
  const mark = mapPicture(input).marks.find(({ spot }) => spot.place === place);
  if (!mark) throw new Error(place);
  const { count, strongest, dates, more } = mapTip(mark.symbol, mapWords(input.i18n, input.dataset, input.result.unit), input);
  return {
    count: plain(count),
    strongest: strongest && [strongest.who, strongest.verb, strongest.whom.text].map(plain),
    dates: dates.map(({ text, basis }) => [plain(text), basis]),
    more,
  };
}

// Read by hand in data/sources.
describe("the tooltip of a mark of our own record", () => {
  it("Egypt: 16 directives, the strongest verb and to whom, and when: one dated meeting, and events without a date", () => {
    expect(tipAt("pl-eg")).toEqual({
      count: "16 directives, 12 for the vote, 5 events, including 1 meeting",
      strongest: ["Minister of Interior", "directed", "assistant ministers of interior; security directors and heads of security agencies"],
      dates: [
        ["one day between 9 November and 9 December 2023", "outside"],
        ["no date stated", null],
      ],
      more: 0,
    });
  });

  it("Benghazi: two meetings, each with its date; the strongest verb is that of the later", () => {
    expect(tipAt("pl-ly-benghazi")).toMatchObject({
      count: "8 directives, 6 for the vote, 2 meetings",
      strongest: [
        "Minister of Interior in the Libyan Government designated by the House of Representatives",
        "demanded",
        "all heads of the security plans",
      ],
      dates: [
        ["one day between 6 and 9 August 2023", "outside"],
        ["11 November 2024", "inferred"],
      ],
    });
  });

  it("leaves out what the filter does, and dates that the reader does not believe", () => {
    expect(tipAt("pl-ly-benghazi", "t=2023").dates).toEqual([["one day between 6 and 9 August 2023", "outside"]]);
    expect(tipAt("pl-ly-benghazi", "t=2023").count).toBe("2 directives, 1 meeting");
    expect(tipAt("pl-eg", "trust=stated").dates.map(([, basis]) => basis)).not.toContain("outside");
  });

  it("Dar al-Salam: where nothing was ordered no verb is the strongest, and what has no date says so once", () => {
    expect(tipAt("pl-eg-dar-al-salam")).toEqual({ count: "2 events", strongest: null, dates: [["no date stated", null]], more: 0 });
  });

  it("speaks, where directives are counted, of those alone", () => {
    expect(tipAt("pl-eg", "unit=directives")).toMatchObject({
      count: "16 directives, 12 for the vote",
      dates: [["one day between 9 November and 9 December 2023", "outside"]],
    });
  });
});

describe("the tooltip of a place from which participants came", () => {
  const told = (place: string, lang: "en" | "ar" = "en", view = "") => {
    const input = pictureInput({ rows, view, lang });
    const { surroundings } = mapPicture(input);
    const words = mapWords(input.i18n, input.dataset, input.result.unit);
    const [id] = input.dataset.places.flatMap((found) => (found.id === place ? [found.id] : []));
    const tip = originTip(id!, surroundings, words, input);
    return tip && { said: plain(tip.said), dates: tip.dates.map(({ text }) => plain(text)), more: tip.more };
  };

  it("says where to, and when", () => {
    expect(told("pl-ly-sd-sabha")).toEqual({ said: "participants came from here to Benghazi", dates: ["11 November 2024"], more: 0 });
    expect(told("pl-ly-sd-sabha", "ar")).toMatchObject({ said: "من هنا جاء مشاركون إلى بنغازي", dates: ["11 نوفمبر 2024"] });
  });

  it("says nothing of a place from which nobody came, or nobody in the filter", () => {
    expect(told("pl-eg-cairo")).toBeNull();
    expect(told("pl-ly-sd-sabha", "en", "country=eg")).toBeNull();
  });
});
