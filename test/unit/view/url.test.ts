import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, parseDay } from "../../../src/model/span.ts";
import { VOCABULARY } from "../../../src/model/vocabulary.ts";
import { readFragment, writeFragment } from "../../../src/view/url.ts";
import {
  DEFAULT_VIEW,
  FACETS,
  type FacetFilter,
  type FacetId,
  type Filters,
  MANY_VALUED,
  MEASURE_AXES,
  PAGES,
  type Selection,
  type View,
  type Window,
} from "../../../src/view/view.ts";

const day = fc.integer({ min: parseDay("1000-01-01")!, max: parseDay("9999-12-31")! }).map((value) => value as Day);
const window: fc.Arbitrary<Window> = fc.tuple(day, day).map(([a, b]) => (a <= b ? [a, b] : [b, a]));
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const selection = fc.oneof(
  fc.constant({ kind: "none" }),
  ...(
    [
      ["event", "ev"],
      ["directive", "dir"],
      ["place", "pl"],
      ["actor", "ac"],
      ["source", "src"],
    ] as const
  ).map(([kind, prefix]) => slug.map((rest) => ({ kind, id: `${prefix}-${rest}` }))),
) as fc.Arbitrary<Selection>;
const facet = (id: FacetId): fc.Arbitrary<FacetFilter> =>
  fc.record({
    values: fc.uniqueArray(slug, { minLength: 1, maxLength: 5 }).map((values) => values.toSorted()),
    all: MANY_VALUED.has(id) ? fc.boolean() : fc.constant(false),
  });
const filters: fc.Arbitrary<Filters> = fc.record({
  facets: fc.record(Object.fromEntries(FACETS.map((id) => [id, facet(id)])), { requiredKeys: [] }),
  windows: fc.array(window, { maxLength: 4 }),
  undated: fc.boolean(),
  text: fc.string({ unit: "binary", maxLength: 60 }),
});
const within = (low: number, high: number, digits: number) =>
  fc.integer({ min: low * 10 ** digits, max: high * 10 ** digits }).map((value) => value / 10 ** digits);
const view: fc.Arbitrary<View> = fc.record({
  tab: fc.constantFrom(...PAGES),
  filters,
  selection,
  trust: fc.constantFrom(...VOCABULARY.basis),
  soft: fc.boolean(),
  unit: fc.constantFrom("events", "directives"),
  digits: fc.constantFrom("latn", "arab"),
  mirror: fc.boolean(),
  stretch: fc.option(window),
  axis: fc.constantFrom("calendar", "polling"),
  camera: fc.option(fc.record({ lon: within(-180, 180, 3), lat: within(-85, 85, 3), zoom: within(0, 20, 2) })),
  rows: fc.constantFrom(...MEASURE_AXES),
  sort: fc.option(fc.record({ column: fc.stringMatching(/^[a-z]{1,20}$/), descending: fc.boolean() })),
});

const readOf = (fragment: string) => readFragment(fragment).view;

describe("a view in the fragment", () => {
  it("survives a reload, whatever it holds", () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(readFragment(writeFragment(given))).toEqual({ view: given, ignored: [], cited: null });
      }),
    );
  });

  it("is written in one way only", () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(writeFragment(readOf(writeFragment(given)))).toBe(writeFragment(given));
      }),
    );
  });

  it("leaves out what is as by default: an untouched view is an empty fragment", () => {
    expect(writeFragment(DEFAULT_VIEW)).toBe("");
    expect(readFragment("")).toEqual({ view: DEFAULT_VIEW, ignored: [], cited: null });
    expect(readFragment("#")).toEqual({ view: DEFAULT_VIEW, ignored: [], cited: null });
  });

  it("reads as a person would write it", () => {
    const filters = { ...DEFAULT_VIEW.filters, facets: { measure: { values: ["operations-rooms", "women-police"], all: true } } };
    const windows: Window[] = [[parseDay("2023-12-10")!, parseDay("2023-12-12")!]];
    expect(writeFragment({ ...DEFAULT_VIEW, filters: { ...filters, windows } })).toBe(
      "measure=all:operations-rooms,women-police&t=2023-12-10/2023-12-12",
    );
    expect(writeFragment({ ...DEFAULT_VIEW, filters: { ...DEFAULT_VIEW.filters, text: "نشر القوات" } })).toBe(
      `q=${encodeURIComponent("نشر القوات")}`,
    );
  });

  it("does not move a day in any time zone", () => {
    const fragment = "t=2024-02-29/2024-02-29";
    expect(writeFragment(readOf(fragment))).toBe(fragment);
  });
});

describe("a stale or broken part", () => {
  it.each([
    "t=2024-02-30/2024-03-01",
    "t=2024-03-01/2024-02-01",
    "t=soon",
    "t=2024-01-01",
    "t=2024-01-01/2024-01-02/2024-01-03",
    "t=",
    "country=",
    "country=EG",
    "country=all:eg,ly",
    "authority=eg,,ly",
    "measure=<script>",
    "id=ev-",
    "id=__proto__",
    "id=ev-eg-<b>",
    "trust=blindly",
    "soft=yes",
    "undated=0",
    "view=constructor",
    "map=1,2",
    "map=,,",
    "map=30,91,5",
    "map=NaN,0,0",
    "map=1e3,0,0",
    "sort=--date",
    "sort=Date",
    "on=2024-01-01",
    "unknown=1",
    "__proto__=1",
    "constructor=1",
  ])("is ignored and named: %s", (fragment) => {
    const { view, ignored } = readFragment(fragment);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(ignored).toEqual([fragment.split("=")[0]]);
  });

  it.each([
    ["a text", `q=${"ا".repeat(201)}`],
    ["a list of values", `actor=${Array.from({ length: 501 }, (_, index) => `ac-${index}`).join()}`],
    ["a list of windows", `t=${Array.from({ length: 21 }, () => "2024-01-01/2024-01-02").join()}`],
  ])("is ignored and named where %s is too long", (_case, fragment) => {
    expect(readFragment(fragment)).toEqual({ view: DEFAULT_VIEW, ignored: [fragment.split("=")[0]], cited: null });
  });

  it("leaves the rest of the link standing", () => {
    const { view, ignored } = readFragment("#trust=maybe&country=eg&t=never");
    expect(view.filters.facets).toEqual({ country: { values: ["eg"], all: false } });
    expect(ignored).toEqual(["trust", "t"]);
  });

  it("never throws, whatever the fragment, and names only what fits a notice", () => {
    const hostile = [
      "%",
      "%E0%A4%A",
      "q=%ff%fe",
      "=".repeat(1000),
      "&".repeat(1000),
      "#".repeat(9),
      "a=1&".repeat(5000),
      `${"k".repeat(1e5)}=1`,
    ];
    const junk = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...hostile),
      fc.array(fc.string()).map((parts) => parts.join("&")),
    );
    fc.assert(
      fc.property(junk, (fragment) => {
        const { view, ignored } = readFragment(fragment);
        expect(() => writeFragment(view)).not.toThrow();
        expect(ignored.join().length).toBeLessThan(1000);
      }),
    );
    expect(Object.prototype).not.toHaveProperty("1");
  });

  it("stands for half a letter in a text that was cut short", () => {
    expect(writeFragment({ ...DEFAULT_VIEW, filters: { ...DEFAULT_VIEW.filters, text: "a\ud83d" } })).toBe("q=a%EF%BF%BD");
  });
});
