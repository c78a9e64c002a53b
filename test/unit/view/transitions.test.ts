import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventId } from "../../../src/model/ids.ts";
import { type Day, parseDay } from "../../../src/model/span.ts";
import { facetMode, facetSet, paged, toggled, undatedLet } from "../../../src/view/filterTransitions.ts";
import {
  cleared,
  inTimeRanges,
  moved,
  pannedDomain,
  reset,
  searched,
  selected,
  set,
  sorted,
  type Transition,
  tabbed,
  unfiltered,
  zoomedDomain,
  zoomedTo,
} from "../../../src/view/transitions.ts";
import { DEFAULT_VIEW, type TimeRange, type View } from "../../../src/view/view.ts";

const after = (...transitions: Transition[]): View => transitions.reduce<View>((view, step) => ({ ...view, ...step(view) }), DEFAULT_VIEW);
const day = (raw: string): Day => parseDay(raw)!;
const w = (from: string, to: string): TimeRange => [day(from), day(to)];
const meeting = selected({ kind: "event", id: "ev-eg-meeting" as EventId });

describe("a filter", () => {
  it("takes a value in, and out again, and is then not set at all", () => {
    expect(after(toggled("country", "ly"), toggled("country", "eg")).filters.facets).toEqual({
      country: { values: ["eg", "ly"], all: false },
    });
    expect(after(toggled("country", "eg"), toggled("country", "eg")).filters).toEqual(DEFAULT_VIEW.filters);
  });

  it("holds each value once, in one order, however it was set", () => {
    expect(after(facetSet("kind", ["visit", "arrest", "visit"])).filters.facets.kind).toEqual({ values: ["arrest", "visit"], all: false });
  });

  it("asks for all of several values only where one thing can have several", () => {
    expect(after(facetSet("measure", ["women-police", "other"]), facetMode("measure", true)).filters.facets.measure?.all).toBe(true);
    expect(after(facetSet("country", ["eg", "ly"], true)).filters.facets.country?.all).toBe(false);
  });

  it("keeps “all of” when a value is added", () => {
    expect(after(facetSet("measure", ["other"], true), toggled("measure", "women-police")).filters.facets.measure).toEqual({
      values: ["other", "women-police"],
      all: true,
    });
  });

  it("never clears the selection, whichever it is", () => {
    const steps = [
      toggled("country", "eg"),
      inTimeRanges([w("2024-01-01", "2024-01-31")]),
      searched("أمن"),
      undatedLet(true),
      paged(1),
      unfiltered,
    ];
    for (const step of steps) expect(after(meeting, step).selection).toEqual({ kind: "event", id: "ev-eg-meeting" });
    expect(after(meeting, cleared).selection).toEqual({ kind: "none" });
  });

  it("is dropped whole, leaving how the reader looks at things", () => {
    const view = after(set("trust", "stated"), tabbed("table"), toggled("country", "eg"), searched("x"), undatedLet(true), unfiltered);
    expect(view).toEqual({ ...DEFAULT_VIEW, trust: "stated", tab: "table" });
  });

  it("takes no longer text than a link can carry", () => expect(after(searched("ا".repeat(5000))).filters.text).toHaveLength(200));
});

describe("paging", () => {
  it("moves one time range by its own width, so that pages meet without a gap", () => {
    expect(after(inTimeRanges([w("2024-02-01", "2024-02-29")]), paged(1)).filters.timeRanges).toEqual([w("2024-03-01", "2024-03-29")]);
    expect(after(inTimeRanges([w("2024-02-01", "2024-02-29")]), paged(-1)).filters.timeRanges).toEqual([w("2024-01-03", "2024-01-31")]);
  });

  it("forth and back ends where it began", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 20_000 }), fc.nat(4000), (from, width) => {
        const timeRange: TimeRange = [from as Day, (from + width) as Day];
        expect(after(inTimeRanges([timeRange]), paged(1), paged(-1)).filters.timeRanges).toEqual([timeRange]);
      }),
    );
  });

  it.each([[[]], [[w("2024-01-01", "2024-01-02"), w("2024-03-01", "2024-03-02")]]])(
    "does nothing with none or several time ranges",
    (timeRanges) => expect(after(inTimeRanges(timeRanges), paged(1)).filters.timeRanges).toEqual(timeRanges),
  );

  it("stops at the ends of the calendar that a date can be written in", () => {
    const century = [w("9950-01-01", "9999-12-31")];
    expect(after(inTimeRanges(century), paged(1)).filters.timeRanges).toEqual(century);
  });
});

describe("the visible domain of time shown", () => {
  const bounds = w("2023-01-01", "2024-12-31");

  it("zooms in about a day, which keeps its place on the axis", () => {
    const [from, to] = zoomedDomain(bounds, day("2023-07-01"), 0.5, bounds);
    const share = (at: number, [a, b]: TimeRange) => (at - a) / (b - a);
    expect(to - from).toBeCloseTo((bounds[1] - bounds[0]) / 2, -1);
    expect(share(day("2023-07-01"), [from, to])).toBeCloseTo(share(day("2023-07-01"), bounds), 1);
  });

  it("is never narrower than a week, and never wider than all there is", () => {
    const [from, to] = zoomedDomain(bounds, day("2023-07-01"), 1e-9, bounds);
    expect(to - from).toBe(7);
    expect(zoomedDomain(w("2023-03-01", "2023-04-01"), day("2023-03-10"), 1e9, bounds)).toEqual(bounds);
  });

  it("stays in order and within bounds, zoomed and panned however often", () => {
    const act = fc.oneof(
      fc.record({ zoom: fc.double({ min: 0.01, max: 50, noNaN: true }), about: fc.double({ min: -0.5, max: 1.5, noNaN: true }) }),
      fc.record({ pan: fc.double({ min: -3, max: 3, noNaN: true }) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let domain: TimeRange = bounds;
        for (const step of acts) {
          const about = "zoom" in step ? ((bounds[0] + step.about * (bounds[1] - bounds[0])) as Day) : bounds[0];
          domain = "zoom" in step ? zoomedDomain(domain, about, step.zoom, bounds) : pannedDomain(domain, step.pan, bounds);
          expect(domain[0]).toBeGreaterThanOrEqual(bounds[0]);
          expect(domain[1]).toBeLessThanOrEqual(bounds[1]);
          expect(domain[1]).toBeGreaterThan(domain[0]);
          expect(domain.every(Number.isInteger)).toBe(true);
        }
      }),
    );
  });

  it("fits a record of a single day", () => {
    const single: TimeRange = [day("2024-05-01"), day("2024-05-01")];
    expect(zoomedDomain(single, single[0], 0.5, single)).toEqual(single);
    expect(pannedDomain(single, 1, single)).toEqual(single);
  });
});

describe("starting over", () => {
  it("forgets all but how digits are written and which way time runs", () => {
    const view = after(
      meeting,
      tabbed("compare"),
      moved({ lon: 30, lat: 30, zoom: 6 }),
      zoomedTo(w("2024-01-01", "2024-02-01")),
      sorted({ column: "date", descending: true }),
      set("digits", "arab"),
      set("mirror", false),
      reset,
    );
    expect(view).toEqual({ ...DEFAULT_VIEW, digits: "arab", mirror: false });
  });
});
