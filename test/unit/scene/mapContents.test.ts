import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mapPicture } from "../../../src/figure/picture.ts";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import type { PlaceId } from "../../../src/model/ids.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import type { Drawn } from "../../../src/scene/drawing.ts";
import { worldSize } from "../../../src/scene/mapProjection.ts";
import { siteCounts, siteWords } from "../../../src/scene/mapSites.ts";
import { mapWords } from "../../../src/scene/mapWords.ts";
import { drawSymbol } from "../../../src/scene/symbolDrawing.ts";
import { pictureInput } from "../figure/input.ts";

const rows: DatasetRows = JSON.parse(readFileSync("public/data/dataset.json", "utf8"));
const [EGYPT, BENGHAZI, DAR_AL_SALAM, SOUTH] = ["pl-eg", "pl-ly-benghazi", "pl-eg-dar-al-salam", "pl-ly-south"].map((id) => id as PlaceId);

/** What the mark at a place says, in a view of our own record. */
function at(place: PlaceId | undefined, view = "", lang: "en" | "ar" = "en") {
  const input = pictureInput({ rows, view, lang });
  const words = mapWords(input.i18n, input.dataset, input.result.unit);
  const mark = mapPicture(input).marks.find(({ spot }) => spot.place === place);
  if (!mark) return null;
  const { contents } = mark.symbol;
  const plain = (text: string) => stripBidi(text);
  return {
    contents,
    title: plain(words.title(mark)),
    more: words.more(mark.symbol).map(plain),
    name: plain(words.name(mark.symbol)),
    lines: (zoom: number) => textsIn(drawSymbol(mark, words, { chosen: false, dense: false, scale: worldSize(zoom) })).map(plain),
  };
}
const textsIn = (parts: readonly Drawn[]) => parts.flatMap((part) => (part.kind === "text" ? [part.text] : []));
const both = (n: number) => ({ sure: n, possible: n });

// Counted by hand in data/sources: of the core tier, by the meeting at which they were said.
describe("what marks of our own record say", () => {
  it("Egypt: 16 directives of the one meeting, 12 of them for the vote, and 5 events, one a meeting", () => {
    expect(at(EGYPT)).toMatchObject({
      contents: { directives: both(16), forVote: both(12), votes: 1, meetings: both(1), events: both(5) },
      title: "All Egypt: 16 directives",
      more: ["12 for the vote", "5 events, including 1 meeting"],
      name: "All Egypt: 16 directives, 12 for the vote, 5 events, including 1 meeting; for the country as a whole, or no closer place stated",
    });
    expect(at(EGYPT, "", "ar")).toMatchObject({
      title: "كل مصر: 16 توجيهًا",
      more: ["12 للاقتراع", "5 أحداث، ومن ذلك اجتماع واحد"],
    });
  });

  it("Benghazi: 6 directives for the municipal vote, 2 of another meeting for none", () => {
    expect(at(BENGHAZI)).toMatchObject({
      contents: { directives: both(8), forVote: both(6), meetings: both(2), events: both(2) },
      title: "Benghazi: 8 directives",
      more: ["6 for the vote", "2 meetings"],
      name: "Benghazi: 2 events, 8 directives, 6 for the vote",
    });
  });

  it("Dar al-Salam: two events, at which nothing was ordered", () => {
    expect(at(DAR_AL_SALAM)).toMatchObject({ title: "Dar al-Salam (Cairo)", more: ["2 events"], name: /: 2 events$/ });
    expect(at(DAR_AL_SALAM)?.contents).toMatchObject({ directives: both(0), forVote: both(0) });
  });

  it("where directives are counted, those that apply there: 2 in the south, for no vote, and no event", () => {
    expect(at(SOUTH, "unit=directives")).toMatchObject({ title: /: 2 directives$/, more: [] });
    expect(at(EGYPT, "unit=directives")).toMatchObject({ title: "All Egypt: 16 directives", more: ["12 for the vote"] });
    expect(at(BENGHAZI, "unit=directives")).toBeNull();
  });

  it("in ranges where the meeting may have been outside the period", () => {
    const shown = at(EGYPT, "t=2023-12-01/2023-12-31");
    expect(shown?.contents).toMatchObject({ directives: { sure: 0, possible: 16 }, forVote: { sure: 0, possible: 12 } });
    expect(shown?.title).toBe("All Egypt: no directive for certain, 16 possible");
    expect(shown?.more).toEqual(["0–12 for the vote", "no meeting for certain, 1 possible"]);
  });

  it("all for the vote where the filter leaves only those, and by words alone where nothing else is trusted", () => {
    expect(at(EGYPT, "measure=voter-assistance")).toMatchObject({
      title: "All Egypt: 1 directive",
      more: ["for the vote", "1 meeting"],
    });
    // Stated to serve it: the surroundings of polling places, and help for voters.
    expect(at(EGYPT, "trust=stated")?.contents).toMatchObject({ directives: both(16), forVote: both(2) });
  });

  it("as much as the country has room for on screen, and all of it by name", () => {
    const all = ["All Egypt: 16 directives", "12 for the vote", "5 events, including 1 meeting"];
    const shown = at(EGYPT);
    expect(shown?.lines(3)).toEqual(["5"]);
    expect(shown?.lines(4)).toEqual(["All Egypt", "16 directives"]);
    expect(shown?.lines(4.2)).toEqual(["All Egypt", "16 directives", "12 for the vote"]);
    expect(shown?.lines(5).join(" ")).toBe(all.join(" "));
    expect(shown?.name).toContain(all.join(", "));
  });
});

// Targets that are kinds of site, counted by hand in data/sources: of the core tier.
describe("the kinds of site that directives are for", () => {
  const said = (view: string, lang: "en" | "ar" = "en") => {
    const { dataset, engine, result, i18n } = pictureInput({ rows, view, lang });
    const words = siteWords(siteCounts(dataset, engine, result), dataset, i18n);
    return words && stripBidi(words);
  };

  it("are counted by kind, the most first", () => {
    expect(said("unit=directives&serves=el-eg-2024-presidential,el-ly-2024-municipal")).toBe(
      "Kinds of site meant, none of them named: Operations rooms: 2, Polling places: 2, Cities: 1, Roads: 1, Municipal entrances: 1",
    );
    expect(said("unit=directives&measure=polling-site-protection", "ar")).toBe("أنواع المواقع المقصودة، من غير تسمية: أماكن الاقتراع: 2");
  });

  it("are left out where there are none", () => {
    expect(said("unit=directives&measure=voter-assistance")).toBeNull();
  });
});
