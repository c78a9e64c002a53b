import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { altText } from "../../../src/figure/altText.ts";
import { FIGURE_KINDS, FIGURE_SIZES } from "../../../src/figure/asked.ts";
import { readInWords, shares, told } from "../../../src/figure/substance.ts";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { headline } from "../../../src/scene/headline.ts";
import { type Asked, figure, pictureInput, textOf } from "./input.ts";

const rows = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
const LANGS = ["ar", "en"] as const;

/** Read off data/sources: the directives of the record that protect polling places, both of them said before a vote. */
const POLLING = "measure=polling-site-protection";
const WHAT = {
  ar: ["تعزيز الأمن حول أماكن الاقتراع بتشكيلات", "ضمان وجود فرق حماية في أماكن الاقتراع"],
  en: ["Reinforced security around polling places", "Protection teams at polling places"],
} as const;

const headlineOf = (asked: Asked): string => {
  const input = pictureInput({ rows, ...asked });
  return stripBidi(headline(readInWords(input), input.dataset, input.view, input.i18n)).replaceAll("\u00a0", " ");
};

describe.each(LANGS)("a headline in %s", (lang) => {
  it.each([
    [
      "country=eg&kind=meeting",
      {
        en: "Minister of Interior of Egypt to security directors and heads of security agencies (Egypt): 12 directives before the Egyptian presidential election 2024 (10–12 December 2023)",
        ar: "وزير الداخلية في مصر، والموجَّه إليهم مديرو الأمن وقيادات الأجهزة الأمنية (مصر): 12 توجيهًا قبل الانتخابات الرئاسية المصرية 2024 (من 10 إلى 12 ديسمبر 2023)",
      },
    ],
    [
      POLLING,
      {
        en: "Polling-site protection: 1 directive before the Egyptian presidential election 2024 (10–12 December 2023) and 1 directive before the Libyan municipal council elections 2024 (16 November 2024)",
        ar: "حماية أماكن الاقتراع: توجيه واحد قبل الانتخابات الرئاسية المصرية 2024 (من 10 إلى 12 ديسمبر 2023) وتوجيه واحد قبل الانتخابات البلدية الليبية 2024 (16 نوفمبر 2024)",
      },
    ],
    ["kind=arrest", { en: "3 events", ar: "3 أحداث" }],
    ["kind=conference-session", { en: "8 directives · 1 event · not tied to a vote", ar: "8 توجيهات · حدث واحد · بلا صلة باقتراع" }],
  ])("of “%s” is made from what the filter leaves", (view, said) => {
    expect(headlineOf({ lang, view })).toBe(said[lang]);
  });

  it("gives a range where a date leaves open whether anything was said in the period, and no vote before which it was not", () => {
    const said = headlineOf({ lang, view: "t=2023-12-01/2023-12-05" });
    expect(said).toContain(lang === "en" ? "no directive for certain, 12 possible" : "لا توجيه مؤكّدًا، و12 توجيهًا محتملًا");
  });
});

describe.each(LANGS.flatMap((lang) => FIGURE_KINDS.flatMap((kind) => FIGURE_SIZES.map((size) => [lang, kind, size] as const))))(
  "a figure in %s, of %s, %s",
  (lang, kind, size) => {
    it("says in words what was ordered, where a filter leaves two directives", () => {
      const svg = figure({ rows, lang, view: POLLING }, { kind, size });
      const text = textOf(svg);
      const sought = kind === "meeting" ? WHAT[lang].slice(0, 1) : WHAT[lang];
      for (const what of sought) expect(text).toContain(what);
      expect(text).toContain(lang === "en" ? "para. 6" : "ف 6");
      expect(svg).toMatch(/<desc[^>]*>[^<]*(Reinforced security around|تعزيز الأمن حول)/);
    });
  },
);

describe("the words of a figure", () => {
  it("are headed by what its author wrote, over what the view tells", () => {
    const svg = figure({ rows, view: "country=eg&kind=meeting" }, { kind: "words", title: "What <b>I</b> say" });
    expect(svg).toMatch(/<title[^>]*>What &lt;b&gt;I&lt;\/b&gt; say<\/title>/);
    const text = textOf(svg);
    expect(text.indexOf("What <b>I</b> say")).toBeLessThan(text.indexOf("12 directives before"));
  });

  it("are of one meeting alone: the one selected, with all that was said there", () => {
    const text = textOf(figure({ rows, view: "id=ev-ly-2024-municipal-meeting" }, { kind: "meeting" }));
    expect(text).toContain("Protection teams at polling places");
    expect(text).toContain("Effective coordination");
    expect(text).not.toContain("Reinforced security");
  });

  it("count the days where the kind says so, whatever the axis of the view", () => {
    const days = figure({ rows, view: "country=ly" }, { kind: "days" });
    expect(days).toBe(figure({ rows, view: "country=ly&axis=polling" }, { kind: "days" }));
    expect(days).not.toBe(figure({ rows, view: "country=ly" }, { kind: "words" }));
  });

  it("have the timeline beside the map in a column alone, and the description says what there is", () => {
    const [inColumn, onPage] = (["column", "page"] as const).map((size) => figure({ rows, view: "country=ly" }, { kind: "map", size }));
    expect(inColumn).toMatch(/<desc[^>]*>[^<]*A map of Egypt and Libya and a timeline/);
    expect(onPage).toMatch(/<desc[^>]*>[^<]*A map of Egypt and Libya:/);
    expect([inColumn, onPage].map((svg) => svg!.includes("data-row="))).toEqual([true, false]);
  });

  it("are told in the description of the figure, with issuer and addressee", () => {
    const alt = altText(pictureInput({ rows, view: "country=ly&kind=meeting" }));
    expect(alt).toContain("to all heads of the security plans (Demanded): Protection teams at polling places; ");
    expect(alt).not.toMatch(/[\u2066-\u2069]/u);
  });
});

describe("as many lines as there is room for", () => {
  const input = pictureInput({ rows });
  const list = readInWords(input);
  const shown = (most: number) => told(list, most, input);

  it("go to all in turn", () => {
    expect(shares([3, 1, 5], 6)).toEqual([3, 1, 2]);
    expect(shares([3, 1, 5], 99)).toEqual([3, 1, 5]);
    expect(shares([], 4)).toEqual([]);
  });

  it("go to what serves a vote before all else, and what is left is counted where it belongs", () => {
    const { votes, meetings, moreMeetings, events, moreEvents } = shown(7);
    const [egypt, libya] = votes.map((vote) => vote.meetings[0]!);
    expect([egypt!.runs.flatMap(({ lines }) => lines).length, egypt!.more]).toEqual([4, 8]);
    expect([libya!.runs.flatMap(({ lines }) => lines).length, libya!.more]).toEqual([3, 3]);
    expect([meetings, events]).toEqual([[], []]);
    expect([moreMeetings, moreEvents]).toEqual([{ events: 2, directives: 10 }, 6]);
  });

  it("name every directive and event once, told or counted, whatever the room", () => {
    for (const most of [0, 1, 7, 18, 19, 30, 99]) {
      const { votes, meetings, moreMeetings, events, moreEvents, unlisted } = shown(most);
      const each = [...votes.flatMap((vote) => vote.meetings), ...meetings];
      const lines = each.flatMap(({ runs, others }) => [...runs, ...others]).reduce((sum, run) => sum + run.lines.length, 0);
      const counted = each.reduce((sum, { more, moreOthers }) => sum + more + moreOthers, 0) + moreMeetings.directives;
      expect(lines + counted).toBe(input.result.directives.possible);
      expect(each.length + moreMeetings.events + events.length + moreEvents + unlisted).toBe(input.result.events.possible);
    }
  });
});
