import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { asDay } from "../../../src/model/span.ts";
import type { DatasetRows, ElectionEvent } from "../../../src/model/types.ts";
import { focusBoxes, labelExtent } from "../../../src/scene/timeFocus.ts";
import { backgroundStart, type TimeScene } from "../../../src/scene/timePlaced.ts";
import { createScale, daysUnder } from "../../../src/scene/timeScale.ts";
import { gapsBetween, placeTimeRanges } from "../../../src/scene/timeScene.ts";
import { PAGE, textWidth } from "../../../src/scene/timeText.ts";
import { NO_FILTERS, type TimeRange } from "../../../src/view/view.ts";
import { electionOf, evId, type GivenEvent, recordOf, shown, timeRangeOf } from "./timeRecord.ts";

const OWN: DatasetRows = JSON.parse(readFileSync("public/data/dataset.json", "utf8"));

const RECORD = recordOf(
  [
    { id: "day", on: "2023-12-05" },
    { id: "range", on: "[2023-11-09..2023-12-09]" },
    { id: "long", on: "2024-10-01/2024-11-10", authority: "ly-hor", country: "ly" },
    { id: "council", on: "2023-08-03", authority: "regional", country: null, basis: "outside" },
    { id: "when", authority: "ly-hor", country: "ly" },
    { id: "vote", kind: "polling", on: "2023-12-10/2023-12-12" },
    { id: "abroad", kind: "polling", on: "2023-12-01/2023-12-03" },
    { id: "feast", kind: "holiday", on: "2024-01-07" },
    { id: "local", kind: "polling", on: "2024-11-16", authority: null, country: "ly" },
  ],
  [electionOf("el-eg", [{ inside: "vote", abroad: "abroad" }]), electionOf("el-ly", [{ inside: "local" }])],
);

const ranged = (from: string, to: string) => ({ filters: { ...NO_FILTERS, timeRanges: [timeRangeOf(from, to)] } });
const markOf = (of: ReturnType<typeof shown>, id: string) => of.scene.marks.find(({ row }) => row === of.row(id));
const ids = (of: ReturnType<typeof shown>): readonly string[] => of.scene.marks.map(({ row }) => of.dataset.event(row).id).sort();

describe("the lanes of the timeline", () => {
  it("are one for each authority in the order of the vocabulary, and no more where every event has one", () => {
    expect(shown(RECORD).scene.lanes.map(({ lane }) => lane)).toEqual(["eg", "ly-hor", "ly-gnu", "regional"]);
  });

  it("are followed by one for events without an authority where there are any", () => {
    const record = recordOf([{ id: "stray", on: "2023-12-05", authority: null }]);
    expect(shown(record).scene.lanes.map(({ lane }) => lane)).toEqual(["eg", "ly-hor", "ly-gnu", "regional", "none"]);
  });

  it("are one alone, for its bands, where a record has calendar entries and no authority", () => {
    const record = recordOf([{ id: "vote", kind: "polling", on: "2023-12-10", authority: null, country: null }]);
    const { lanes, bands } = shown({ ...record, vocabulary: { ...record.vocabulary, authority: [] } }).scene;
    expect([lanes.map(({ lane }) => lane), bands.length]).toEqual([["none"], 1]);
  });

  it("say why they are empty: no report, no date, or nothing in the period", () => {
    const record = recordOf([
      { id: "when", authority: "ly-gnu" },
      { id: "day", on: "2023-12-05" },
    ]);
    const { scene } = shown(record, ranged("2020-01-01", "2020-02-01"));
    expect(scene.lanes.map(({ note }) => note?.text ?? null)).toEqual([
      "Nothing in this period",
      "No report in this record",
      "Only undated events",
      "No report in this record",
    ]);
  });

  it("follow one another without a gap, under the axis", () => {
    const { lanes, axis } = shown(RECORD).scene;
    lanes.forEach((lane, at) => expect(lane.y).toBe(at === 0 ? axis.y : lanes[at - 1]!.y + lanes[at - 1]!.height));
    expect(axis.bottom).toBe(lanes.at(-1)!.y + lanes.at(-1)!.height);
  });

  it("are thin where the record tells nothing of an authority, its name and that note in one line", () => {
    const { lanes } = shown(OWN, {}, { lang: "en", width: 760 }).scene;
    const thin = lanes.filter(({ isThin }) => isThin);
    expect(thin.map(({ header, note }) => [header.lines, note?.text])).toEqual([
      [["Government of National Unity (Tripoli)"], "No report in this record"],
    ]);
    expect(thin[0]!.height).toBeLessThan(Math.min(...lanes.filter(({ isThin }) => !isThin).map(({ height }) => height)));
  });

  it.each(["ar", "en"] as const)("leave most of a laptop's screen to the map: %s", (lang) => {
    const { scene } = shown(OWN, {}, { lang, width: 766 });
    expect(scene.height).toBeLessThanOrEqual(250);
    const libya = scene.marks.filter(({ lane }) => scene.lanes[lane]?.lane === "ly-hor");
    expect(new Set(libya.map(({ y }) => y)).size).toBe(1);
  });

  it.each(["ar", "en"] as const)("are as tall whatever is counted under their names: %s", (lang) => {
    const heights = (unit: "events" | "directives") => shown(OWN, { unit }, { lang, width: 766 }).scene.lanes.map(({ height }) => height);
    expect(heights("directives")).toEqual(heights("events"));
  });

  it("say of each meeting how many directives, and how many of them for its vote", () => {
    const labels = shown(OWN, {}, { lang: "en", width: 760 }).scene.marks.map(({ label }) => stripBidi(label?.strong ?? ""));
    expect(labels.filter(Boolean).sort()).toEqual([
      "16 directives, 12 for the vote",
      "2 directives",
      "6 directives for the vote",
      "8 directives",
    ]);
  });

  it.each([
    [
      "a measure",
      { measure: { values: ["polling-site-protection"], all: false } },
      ["1 directive for the vote", "1 directive for the vote"],
    ],
    ["no authority but Egypt's", { authority: { values: ["eg"], all: false } }, ["16 directives, 12 for the vote"]],
  ])("count what the filter leaves: %s", (_filter, facets, expected) => {
    const { marks } = shown(OWN, { filters: { ...NO_FILTERS, facets } }, { lang: "en", width: 760 }).scene;
    expect(marks.map(({ label }) => stripBidi(label?.strong ?? "")).filter(Boolean)).toEqual(expected);
  });

  it("say of what a time range only possibly holds that it is possible, on the same spot", () => {
    const view = ranged("2023-12-01", "2023-12-05");
    const [mark, ...others] = shown(OWN, view, { lang: "en", width: 760 }).scene.marks;
    expect(others).toEqual([]);
    expect(mark?.level).toBe(1);
    expect(stripBidi(mark?.label?.strong ?? "")).toBe("Possible: 16 directives");
    const whole = shown(OWN, {}, { lang: "en", width: 760 }).scene.marks.find(({ row }) => row === mark?.row);
    expect([mark?.x0, mark?.y, mark?.label?.x]).toEqual([whole?.x0, whole?.y, whole?.label?.x]);
  });

  it("stand above a long mark on a ground no wider than what they say", () => {
    const view = { ...ranged("2023-12-01", "2023-12-05"), domain: timeRangeOf("2023-11-08", "2023-12-12") };
    const label = shown(OWN, view, { lang: "en", width: 760 }).scene.marks.find(({ level }) => level === 1)?.label;
    expect(label?.side).toBe("middle");
    expect(label?.width).toBe(textWidth(label!.text, 12, PAGE));
  });

  it("count for the vote no more than what the reader trusts says", () => {
    const stated = shown(OWN, { trust: "stated" }, { lang: "en", width: 760 }).scene.marks.map(({ label }) =>
      stripBidi(label?.strong ?? ""),
    );
    expect(stated).not.toContain("16 directives, 12 for the vote");
  });

  it("count what has no date apart", () => {
    expect(shown(RECORD).scene.lanes[1]!.counts.map(stripBidi)).toEqual(["2 events", "Undated: 1"]);
  });
});

describe("the marks of the timeline", () => {
  it("stand in the lane of their authority, within its height", () => {
    const { scene } = shown(RECORD);
    for (const { lane, y } of scene.marks) {
      const own = scene.lanes.find(({ number }) => number === lane)!;
      expect(y).toBeGreaterThan(own.y);
      expect(y).toBeLessThan(own.y + own.height);
    }
  });

  it("leave out what has no date and what belongs to the calendar", () => {
    expect(ids(shown(RECORD))).toEqual(["council", "day", "long", "range"].map(evId));
  });

  it("leave out what the filter leaves out", () => {
    expect(ids(shown(RECORD, ranged("2023-12-01", "2023-12-31")))).toEqual(["day", "range"].map(evId));
  });

  it("tell possibly in from certainly in", () => {
    const of = shown(RECORD, ranged("2023-12-01", "2023-12-31"));
    expect([markOf(of, "day")?.level, markOf(of, "range")?.level]).toEqual([2, 1]);
  });

  it("keep the selected event, as one outside the filter", () => {
    const of = shown(RECORD, ranged("2023-12-01", "2023-12-31"), { selected: "council" });
    expect(markOf(of, "council")?.level).toBe(0);
  });

  it("say what the date stands on", () => {
    const of = shown(RECORD);
    expect([markOf(of, "day")?.basis, markOf(of, "council")?.basis]).toEqual(["stated", "outside"]);
  });

  it("follow what the reader trusts", () => {
    expect(ids(shown(RECORD, { trust: "stated" }))).not.toContain(evId("council"));
  });

  it("know dates that the record itself calls uncertain or approximate", () => {
    const of = shown(
      recordOf([
        { id: "doubt", on: "2023-12-05?" },
        { id: "about", on: "2023-12~" },
        { id: "day", on: "2023-12-05" },
      ]),
    );
    expect(["doubt", "about", "day"].map((id) => markOf(of, id)?.marked)).toEqual([true, true, false]);
  });
});

const reflected = (scene: TimeScene, x: number): number => scene.scale.left + scene.scale.right - x;

describe("the direction of time", () => {
  it("is that of the page unless the reader turns it", () => {
    expect(shown(RECORD).scene.scale.mirrored).toBe(false);
    expect(shown(RECORD, {}, { lang: "ar" }).scene.scale.mirrored).toBe(true);
    expect(shown(RECORD, { mirror: false }, { lang: "ar" }).scene.scale.mirrored).toBe(false);
  });

  it("mirrors every mark and band, in the same rows", () => {
    const [there, back] = [shown(RECORD, {}, { lang: "ar" }).scene, shown(RECORD, { mirror: false }, { lang: "ar" }).scene];
    there.marks.forEach((mark, at) => {
      const other = back.marks[at]!;
      expect(mark.x0).toBeCloseTo(reflected(there, other.x1));
      expect(mark.y).toBe(other.y);
    });
    there.bands.forEach((band, at) => expect(band.bars[0]!.x0).toBeCloseTo(reflected(there, back.bands[at]!.bars[0]!.x1)));
  });

  it("puts the names of lanes where reading begins", () => {
    const [en, ar] = [shown(RECORD).scene, shown(RECORD, {}, { lang: "ar" }).scene];
    expect(en.lanes[0]!.header.x).toBeLessThan(en.scale.left);
    expect(ar.lanes[0]!.header.x).toBeGreaterThan(ar.scale.right);
  });

  it("labels both ends in full, the earlier one where time begins", () => {
    const domain = timeRangeOf("2023-11-01", "2024-01-31");
    const ends = (mirror: boolean) =>
      shown(RECORD, { domain, mirror }, { lang: "ar" }).scene.axis.ends.map(({ label }) => stripBidi(label).replaceAll("\u00a0", " "));
    expect(ends(false)).toEqual(["1 نوفمبر 2023", "31 يناير 2024"]);
    expect(ends(true)).toEqual(["31 يناير 2024", "1 نوفمبر 2023"]);
  });
});

describe("elections and feasts", () => {
  it("are bands over the lanes of their country", () => {
    const of = shown(RECORD);
    const lanesUnder = (id: string) => {
      const { y, height } = of.scene.bands.find(({ row }) => row === of.row(id))!;
      return of.scene.lanes.filter((lane) => lane.y < y + height && lane.y + lane.height > y).map(({ lane }) => lane);
    };
    expect(lanesUnder("vote")).toEqual(["eg"]);
    expect(lanesUnder("local")).toEqual(["ly-hor", "ly-gnu"]);
  });

  it("tell voting abroad from voting inside, and both from a feast", () => {
    const of = shown(RECORD);
    const kinds = ["vote", "abroad", "feast", "local"].map((id) => of.scene.bands.find(({ row }) => row === of.row(id))?.kind);
    expect(kinds).toEqual(["polling", "abroad", "holiday", "polling"]);
  });

  it("are unsure where their day is", () => {
    const of = shown(
      recordOf([
        { id: "vote", kind: "polling", on: "[2023-12-10..2023-12-12]" },
        { id: "day", on: "2023-12-01" },
      ]),
    );
    expect(of.scene.bands[0]!.bars.map(({ sure }) => sure)).toEqual([false]);
  });

  it("are named without touching each other, on the axis", () => {
    const days = fc.integer({ min: 0, max: 27 }).map((date) => `2024-02-${String(date + 1).padStart(2, "0")}`);
    const votes = fc.array(fc.tuple(days, fc.constantFrom("polling", "holiday"), fc.constantFrom("eg", "ly")), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(votes, fc.integer({ min: 320, max: 1400 }), (list, width) => {
        const events = list.map(([on, kind, country], at) => ({
          id: `v${at}`,
          on,
          kind: kind as ElectionEvent["kind"],
          country,
        }));
        const { scene } = shown(recordOf([...events, { id: "day", on: "2024-05-05" }]), {}, { width });
        const names = scene.bands.flatMap(({ label }) => (label ? [{ ...labelExtent(label), y: label.y }] : []));
        for (const name of names) {
          expect(name.x0).toBeGreaterThanOrEqual(scene.scale.left - 0.01);
          expect(name.x1).toBeLessThanOrEqual(scene.scale.right + 0.01);
          expect(names.filter((other) => other.y === name.y && other.x0 < name.x1 && name.x0 < other.x1)).toEqual([name]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const crowd = (count: number, spread: number): readonly GivenEvent[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `many-${at}`,
    on: new Date(Date.UTC(2022, 0, 1 + (at % spread))).toISOString().slice(0, 10),
  }));

describe("words on the lanes", () => {
  const across = ({ bands }: TimeScene, y: number): readonly number[] =>
    bands.filter((band) => band.y <= y && y <= band.y + band.height).flatMap(({ bars }) => bars.flatMap(({ x0, x1 }) => [x0, x1]));
  /** Whether each label has a background, and whether the edge of a band crosses it. */
  const groundsOf = (scene: TimeScene) =>
    [
      ...scene.marks.map(({ label, y }) => ({ label, y })),
      ...scene.bands.map(({ label }) => ({ label, y: label?.y ?? 0 })),
      ...scene.lanes.map(({ note, noteY }) => ({ label: note, y: noteY })),
    ].flatMap(({ label, y }) => {
      if (!label) return [];
      const start = backgroundStart(label);
      return [
        { text: label.text, background: label.background, crossed: across(scene, y).some((x) => x > start && x < start + label.width) },
      ];
    });

  it.each((["en", "ar"] as const).flatMap((lang) => [300, 640, 900, 1100, 1366, 1920].map((width) => [lang, width] as const)))(
    "stand on a background wherever the edge of a band crosses them, and nowhere else: %s, %i px",
    (lang, width) => {
      const labels = groundsOf(shown(OWN, {}, { lang, width }).scene);
      expect(labels.length).toBeGreaterThan(5);
      expect(labels.filter(({ background, crossed }) => background !== crossed)).toEqual([]);
    },
  );

  it("go to the side of their mark that no band crosses", () => {
    const { scene } = shown(OWN, {}, { lang: "en", width: 1366 });
    const meeting = groundsOf(scene).find(({ text }) => /^between .*9\sDec\s2023/.test(stripBidi(text)));
    expect(meeting).toMatchObject({ background: false, crossed: false });
  });
});

describe("more events than marks can show", () => {
  it("are drawn as density, one lane at a time", () => {
    const { scene } = shown(recordOf([...crowd(400, 300), { id: "one", on: "2022-03-03", authority: "regional" }]));
    expect(scene.lanes.map(({ density }) => density !== null)).toEqual([true, false, false, false]);
    expect(scene.marks).toHaveLength(1);
  });

  it("are single marks again once the visible domain has room for them", () => {
    const { scene } = shown(recordOf(crowd(400, 300)), { domain: timeRangeOf("2022-02-01", "2022-02-20") });
    expect(scene.lanes[0]!.density).toBeNull();
    expect(scene.marks).toHaveLength(40);
  });

  it("are single marks again once the filter leaves few", () => {
    const few = recordOf([
      ...crowd(400, 300),
      ...crowd(6, 6).map((event) => ({ ...event, id: `few-${event.id}`, kind: "arrest" as const })),
    ]);
    const { scene } = shown(few, { filters: { ...NO_FILTERS, facets: { kind: { values: ["arrest"], all: false } } } });
    expect(scene.lanes[0]!.density).toBeNull();
    expect(scene.marks).toHaveLength(6);
  });

  it("stay as they are while a time range moves, which the picture only shades", () => {
    const record = recordOf(crowd(400, 300));
    const { scene } = shown(record, ranged("2022-02-01", "2022-02-03"));
    expect(scene.lanes[0]!.density).toEqual(shown(record).scene.lanes[0]!.density);
    expect(scene.timeRanges).toHaveLength(1);
  });

  it.each([false, true])("dims what is in no time range, once, however time ranges lie on one another (mirrored: %s)", (mirrored) => {
    const scale = createScale([0, 99] as unknown as TimeRange, 100, 200, mirrored);
    const timeRanges = [
      [20, 59],
      [30, 39],
      [50, 69],
      [80, 99],
    ] as unknown as readonly TimeRange[];
    const placed = placeTimeRanges(timeRanges, scale);
    const gaps = gapsBetween(placed, scale);
    const days = (runs: readonly { readonly x0: number; readonly x1: number }[]) =>
      runs.map(({ x0, x1 }) => daysUnder([x0, x1], scale)).sort((a, b) => a[0] - b[0]);
    expect(days(placed)).toEqual([
      [20, 69],
      [80, 99],
    ]);
    expect(days(gaps)).toEqual([
      [0, 19],
      [70, 79],
    ]);
  });

  it("keep their place while a time range takes others away", () => {
    const record = recordOf(crowd(40, 40));
    const whole = shown(record).scene;
    const part = shown(record, ranged("2022-01-10", "2022-01-20")).scene;
    expect(part.marks).toHaveLength(11);
    for (const mark of part.marks) expect(whole.marks).toContainEqual(mark);
  });

  it("still show the selected one", () => {
    const { scene, row } = shown(recordOf(crowd(400, 300)), {}, { selected: "many-7" });
    expect(scene.marks.map((mark) => mark.row)).toEqual([row("many-7")]);
  });
});

describe("the axis of days from voting", () => {
  const record = recordOf(
    [
      { id: "eg-before", on: "2023-12-05", serves: ["el-eg", 1] },
      { id: "ly-before", on: "2024-11-11", authority: "ly-hor", country: "ly", serves: ["el-ly", null] },
      { id: "loose", on: "2023-12-05" },
      { id: "unknown", on: "2023-12-05", serves: ["el-open", 1] },
      { id: "vote", kind: "polling", on: "2023-12-10/2023-12-12" },
      { id: "local", kind: "polling", on: "2024-11-16", authority: null, country: "ly" },
      { id: "open", kind: "polling", on: "2025-03" },
    ],
    [electionOf("el-eg", [{ inside: "vote" }]), electionOf("el-ly", [{ inside: "local" }]), electionOf("el-open", [{ inside: "open" }])],
  );
  const of = shown(record, { axis: "polling" });

  it("lays two elections over each other", () => {
    const glyph = (id: string) => markOf(of, id)!.glyph!.x;
    expect(glyph("eg-before")).toBeCloseTo(glyph("ly-before"));
    const starts = of.scene.bands.map(({ bars }) => bars[0]!.x0);
    expect(starts[0]).toBeCloseTo(starts[1]!);
  });

  it("has a lane for each vote that an event serves, in the order of its day, whichever authority ordered what", () => {
    const { lanes } = of.scene;
    expect(lanes.map(({ name, counts }) => [name, ...counts.map(stripBidi)])).toEqual([
      ["Eg", "Presidential", "Day 0: 10\u00a0Dec 2023"],
      ["Eg", "Presidential", "Day 0: 16\u00a0Nov 2024"],
    ]);
    expect(lanes.map(({ mark }) => mark.shape)).toEqual(["circle", "triangle"]);
    expect(of.scene.bands.map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it("shades what days to the vote leave out, and no other range", () => {
    const days = shown(record, { axis: "polling", filters: { ...NO_FILTERS, days: [[asDay(-7), asDay(0)]] } }).scene;
    const { scale } = days;
    expect(days.timeRanges).toEqual([{ x0: scale.x(-7), x1: scale.x(1) }]);
    expect(shown(record, { axis: "polling", ...ranged("2023-01-01", "2023-12-31") }).scene.timeRanges).toBeNull();
  });

  it("keeps of dates chosen besides only what lies in them", () => {
    expect(ids(shown(record, { axis: "polling", ...ranged("2023-01-01", "2023-12-31") }))).toEqual([evId("eg-before")]);
  });

  it("stands empty where no vote has a first day", () => {
    const { scene } = shown(recordOf([{ id: "loose", on: "2023-12-05" }]), { axis: "polling" });
    expect(scene.lanes.map(({ note }) => note?.text)).toEqual(["No event linked to a vote"]);
    expect(scene.marks).toEqual([]);
  });

  it("puts an event as many days from the first day of voting as it was", () => {
    const { scale } = of.scene;
    expect(markOf(of, "eg-before")!.glyph!.x).toBeCloseTo(scale.x(-5 + 0.5));
  });

  it("counts the events that it cannot place, and places none of them", () => {
    expect(of.index.apart).toHaveLength(2);
    expect(ids(of)).toEqual(["eg-before", "ly-before"].map(evId));
  });

  it("labels its ends in days", () => {
    expect(of.scene.axis.ends.map(({ label }) => stripBidi(label))).toEqual([
      expect.stringMatching(/^−\d+$/),
      expect.stringMatching(/^\+\d+$/),
    ]);
  });
});

describe("what a finger or a key can reach", () => {
  const events = fc.array(
    fc.record({
      on: fc.integer({ min: 0, max: 400 }).map((at) => new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10)),
      authority: fc.constantFrom("eg", "ly-hor", "ly-gnu", "regional", null),
      kind: fc.constantFrom("meeting", "visit", "polling", "holiday"),
    }),
    { minLength: 1, maxLength: 50 },
  );

  it("is never smaller than 24 pixels and never under another", () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 320, max: 1600 }), fc.constantFrom("ar" as const, "en" as const), (list, width, lang) => {
        const record = recordOf(list.map((event, at) => ({ id: `e${at}`, country: null, ...event })));
        const boxes = focusBoxes(shown(record, {}, { width, lang }).scene);
        for (const box of boxes) {
          expect(Math.min(box.x1 - box.x0, box.y1 - box.y0)).toBeGreaterThan(23.99);
          const over = boxes.filter(
            (other) => other.x0 < box.x1 - 0.01 && box.x0 < other.x1 - 0.01 && other.y0 < box.y1 - 0.01 && box.y0 < other.y1 - 0.01,
          );
          expect(over).toEqual([box]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
