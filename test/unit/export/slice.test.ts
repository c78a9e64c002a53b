import { describe, expect, it } from "vitest";
import { dateFacts, joinList, paragraphs, textsIn } from "../../../src/export/facts.ts";
import { knownDays } from "../../../src/export/knownDays.ts";
import { isCalendarRow } from "../../../src/model/columns.ts";
import type { SourceId } from "../../../src/model/ids.ts";
import type { DateReading, Text, When } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { exportRequest } from "./asked.ts";

const sliceOf = (view: string, scope: "shown" | "all" = "shown") => exportRequest({ view, scope }).slice;

describe("the rows of a file", () => {
  it("are, for everything, every row once, calendar entries apart from events", () => {
    const { dataset, events, calendar, directives } = sliceOf("country=ly", "all");
    expect(events.length + calendar.length).toBe(dataset.columns.eventCount);
    expect(directives).toHaveLength(dataset.columns.directiveCount);
    expect(calendar.every(({ row, standing }) => isCalendarRow(dataset.columns, row) && standing === "not-counted")).toBe(true);
    expect(calendar.length).toBeGreaterThan(0);
  });

  it("are, for a view, those that the filter leaves, and each says how it stands", () => {
    const { dataset, events, directives } = sliceOf("country=ly");
    const rows = fixtureRows();
    const inLibya = rows.events.filter(({ country, kind }) => country === "ly" && kind !== "polling" && kind !== "holiday");
    expect(events.map(({ row }) => dataset.event(row).id).toSorted()).toEqual(inLibya.map(({ id }) => id).toSorted());
    expect(new Set(events.map(({ standing }) => standing))).toEqual(new Set(["certain"]));
    for (const { row, standing } of directives) {
      expect(dataset.directive(row).tier).toBe("core");
      expect(standing).toBe("certain");
    }
  });

  it("hold the soft tier only where the reader lets it in, and never context as counted", () => {
    const tiers = (view: string) => {
      const { dataset, directives } = sliceOf(view);
      return new Set(directives.map(({ row }) => dataset.directive(row).tier));
    };
    expect(tiers("")).toEqual(new Set(["core"]));
    expect(tiers("soft=1")).toEqual(new Set(["core", "soft"]));
    const { dataset, directives } = sliceOf("soft=1", "all");
    const context = directives.filter(({ row }) => dataset.directive(row).tier === "context");
    expect(context.length).toBeGreaterThan(0);
    expect(context.every(({ standing }) => standing === "not-counted")).toBe(true);
  });

  it("say of an event that a time range may hold, and may not, that it is possibly in", () => {
    const { dataset, events } = sliceOf("t=2024-11-01/2024-11-30&trust=outside");
    for (const { row, standing } of events) {
      const facts = dateFacts(dataset.event(row).when, "outside")!;
      const inside = facts.from !== null && facts.to !== null && facts.from >= "2024-11-01" && facts.to <= "2024-11-30";
      expect([dataset.event(row).id, standing]).toEqual([dataset.event(row).id, inside ? "certain" : "possible"]);
    }
    expect(events.length).toBeGreaterThan(0);
  });
});

describe("events on known days", () => {
  it("come in the order of time, and what has none is counted", () => {
    const slice = sliceOf("trust=outside", "all");
    const { known, uncertain, afterLastYear } = knownDays(slice);
    const from = known.map(({ date }) => date.edtf.from);
    expect(from).toEqual(from.toSorted((a, b) => a - b));
    expect(known.length + uncertain + afterLastYear).toBe(slice.dataset.columns.eventCount);
    expect(afterLastYear).toBe(0);
    expect(known.every(({ date: { edtf } }) => edtf.from === edtf.latestStart && edtf.earliestEnd === edtf.to)).toBe(true);
  });
});

const reading = (edtf: string): DateReading => ({ ...fixtureRows().events[0]!.when.stated!, edtf });

describe("what a file says of a date", () => {
  const when: When = { stated: reading("2024-11"), inferred: reading("2024-11-16"), outside: reading("2024-12-01") };

  it("goes as far as the reader trusts, and names what contradicts it", () => {
    expect(dateFacts(when, "stated")).toMatchObject({ edtf: "2024-11", basis: "stated", conflicts: [] });
    expect(dateFacts(when, "inferred")).toMatchObject({ edtf: "2024-11-16", basis: "inferred", conflicts: [] });
    expect(dateFacts(when, "outside")).toMatchObject({ edtf: "2024-11-16", conflicts: ["2024-12-01"] });
  });

  it("leaves a bound open where it is, and is nothing where there is no date", () => {
    expect(dateFacts({ stated: reading("[2024-11-16..]") }, "stated")).toMatchObject({
      from: "2024-11-16",
      latestStart: null,
      earliestEnd: "2024-11-16",
      to: null,
    });
    expect(dateFacts({}, "outside")).toBeNull();
    expect(dateFacts({ outside: reading("2024") }, "inferred")).toBeNull();
  });
});

describe("several things in one cell", () => {
  it("stand apart, and nothing is an empty cell", () => {
    expect([joinList(["a", "b"]), joinList([])]).toEqual(["a | b", null]);
    const texts = [
      { ar: "أ", en: "a" },
      { ar: "ب", en: "b" },
    ];
    expect([textsIn([], "ar"), textsIn(texts, "ar"), textsIn(texts, "en")]).toEqual([[], ["أ", "ب"], ["a", "b"]]);
  });

  it("are in one language alone only where all of them are", () => {
    const [one, other] = [
      { ar: "a", en: "a", only: "en" as const },
      { ar: "b", en: "b", only: "en" as const },
    ];
    const inBoth = (texts: readonly Text[]) => [textsIn(texts, "ar"), textsIn(texts, "en")];
    expect(inBoth([one, other])).toEqual([[], ["a", "b"]]);
    expect(inBoth([one, { ar: "ب", en: "b" }])).toEqual([
      ["a", "ب"],
      ["a", "b"],
    ]);
    expect(inBoth([one, { ...other, only: "ar" }])).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
  });

  it("are paragraphs by report, in their order, each once", () => {
    const piece = (source: string, p: number) => ({ source: source as SourceId, p, cue: "x", chars: [0, 1], about: [0, 1] }) as const;
    expect(paragraphs([piece("src-b", 10), piece("src-a", 3), piece("src-b", 2), piece("src-b", 10)])).toEqual(["src-b:2,10", "src-a:3"]);
    expect(paragraphs([])).toEqual([]);
  });
});
