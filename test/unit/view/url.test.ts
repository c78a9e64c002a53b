import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, FIRST_DAY, LAST_DAY, parseDay } from "../../../src/model/span.ts";
import { FIXED } from "../../../src/model/vocabulary.ts";
import { readFragment, writeFragment } from "../../../src/view/url.ts";
import {
  COMPARED,
  DEFAULT_VIEW,
  FACETS,
  type FacetFilter,
  type FacetId,
  type Filters,
  headlineFrom,
  MANY_VALUED,
  MEASURE_AXES,
  PAGES,
  type Selection,
  type TimeRange,
  type View,
} from "../../../src/view/view.ts";

const day = fc.integer({ min: parseDay("1000-01-01")!, max: parseDay("9999-12-31")! }).map((value) => value as Day);
const timeRange: fc.Arbitrary<TimeRange> = fc.tuple(day, day).map(([a, b]) => (a <= b ? [a, b] : [b, a]));
const count = fc.integer({ min: -40_000, max: 40_000 }).map((value) => value as Day);
const counted: fc.Arbitrary<TimeRange> = fc.oneof(
  fc.tuple(count, count).map(([a, b]): TimeRange => (a <= b ? [a, b] : [b, a])),
  count.map((from): TimeRange => [from, LAST_DAY]),
  count.map((to): TimeRange => [FIRST_DAY, to]),
);
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
  timeRanges: fc.array(timeRange, { maxLength: 4 }),
  days: fc.array(counted, { maxLength: 4 }),
  undated: fc.boolean(),
  text: fc.string({ unit: "binary", maxLength: 60 }),
});
const within = (low: number, high: number, digits: number) =>
  fc.integer({ min: low * 10 ** digits, max: high * 10 ** digits }).map((value) => value / 10 ** digits);
const view: fc.Arbitrary<View> = fc.record({
  tab: fc.constantFrom(...PAGES),
  filters,
  selection,
  trust: fc.constantFrom(...FIXED.basis),
  soft: fc.boolean(),
  unit: fc.constantFrom("events", "directives"),
  digits: fc.constantFrom("latn", "arab"),
  mirror: fc.boolean(),
  domain: fc.option(timeRange),
  axis: fc.constantFrom("calendar", "polling"),
  camera: fc.option(fc.record({ lon: within(-180, 180, 3), lat: within(-85, 85, 3), zoom: within(0, 20, 2) })),
  rows: fc.constantFrom(...MEASURE_AXES),
  compared: fc.constantFrom(...COMPARED),
  cell: fc.option(fc.tuple(slug, slug)),
  pair: fc.option(fc.tuple(slug, slug)),
  step: fc.option(fc.integer({ min: 1, max: 99 })),
  columns: fc.option(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 10 })),
  grouped: fc.boolean(),
  uncounted: fc.boolean(),
  sort: fc.option(fc.record({ column: fc.stringMatching(/^[a-z]{1,20}$/), descending: fc.boolean() })),
  headline: fc.string({ unit: "binary", maxLength: 60 }).map(headlineFrom),
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

  it.each(["view=measures", "view=measures&rows=meetings", "view=Measures.", "view%3Dmeasures", "#view=measures)"])(
    "opens the comparison where an older link opened the measures: %s",
    (link) => {
      const { view, ignored } = readFragment(link);
      expect([view.tab, view.rows, ignored]).toEqual(
        link === "view=Measures." ? ["map", "elections", ["view"]] : ["compare", link.endsWith("meetings") ? "meetings" : "elections", []],
      );
    },
  );

  it.each(["cell=one", "cell=one,two,three", "pair=one,", "pair=One,two"])("holds two ids where it holds two: %s", (link) => {
    expect(readFragment(link)).toMatchObject({ view: { cell: null, pair: null }, ignored: [link.slice(0, 4)] });
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
    const timeRanges: TimeRange[] = [[parseDay("2023-12-10")!, parseDay("2023-12-12")!]];
    expect(writeFragment({ ...DEFAULT_VIEW, filters: { ...filters, timeRanges } })).toBe(
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

describe("a date", () => {
  it.each([
    ["a day", "2024-11-16", "2024-11-16/2024-11-16"],
    ["a month", "2024-02", "2024-02-01/2024-02-29"],
    ["December", "2023-12", "2023-12-01/2023-12-31"],
    ["a year", "2024", "2024-01-01/2024-12-31"],
    ["the last year there is", "9999", "9999-01-01/.."],
    ["parts at both ends", "2023-11/2024", "2023-11-01/2024-12-31"],
    ["an open end", "2024-11-01/..", "2024-11-01/.."],
    ["an open end that a linkifier cut", "2024-11-01/", "2024-11-01/.."],
    ["an open end after a part", "2024/..", "2024-01-01/.."],
    ["an open start", "../2024-11-01", "../2024-11-01"],
    ["several", "2023,2024-11/..", "2023-01-01/2023-12-31,2024-11-01/.."],
  ])("is read as EDTF writes it: %s", (_case, raw, written) => {
    const { view, ignored } = readFragment(`t=${raw}`);
    expect(ignored).toEqual([]);
    expect(writeFragment(view)).toBe(`t=${written}`);
  });

  it("with an open end reaches as far as the calendar", () => {
    expect(readOf("t=2024-11-01/..").filters.timeRanges).toEqual([[parseDay("2024-11-01"), parseDay("9999-12-31")]]);
    expect(readOf("t=../2024-11-01").filters.timeRanges).toEqual([[parseDay("0001-01-01"), parseDay("2024-11-01")]]);
  });

  it.each([
    ["before it and its first day", "-30/0", "-30/0"],
    ["one day", "-5", "-5"],
    ["its first day", "0/0", "0"],
    ["after it, with a plus", "+1/+14", "1/14"],
    ["an open start", "../-1", "../-1"],
    ["an open end", "0/..", "0/.."],
    ["an open end that a linkifier cut", "-7/", "-7/.."],
    ["several", "-30/-8,0/2", "-30/-8,0/2"],
    ["with a minus of print and digits of Arabic", "−٣٠/٠", "-30/0"],
  ])("may be counted from a vote: %s", (_case, raw, written) => {
    const { view, ignored } = readFragment(`d=${raw}`);
    expect(ignored).toEqual([]);
    expect(writeFragment(view)).toBe(`d=${written}`);
  });

  it.each(["soon", "0/-7", "../..", "1.5", "-7/0/1", "2024-11-01", ""])(
    "counted from a vote is told and left out where it cannot be read: %s",
    (raw) => {
      const { view, ignored } = readFragment(`d=${raw}`);
      expect(view).toEqual(DEFAULT_VIEW);
      expect(ignored).toEqual(["d"]);
    },
  );

  it("is a visible domain of the timeline, too, where it has two ends", () => {
    expect(readOf("on=2024").domain).toEqual([parseDay("2024-01-01"), parseDay("2024-12-31")]);
  });
});

describe("a key that is repeated", () => {
  it.each([
    ["a facet", "country=ly&country=eg", "country=eg,ly"],
    ["the same value", "country=ly&country=ly&trust=stated&trust=stated", "trust=stated&country=ly"],
    ["all of a facet", "measure=all:a&measure=all:b", "measure=all:a,b"],
    ["periods", "t=2023&t=2024,2023", "t=2023-01-01/2023-12-31,2024-01-01/2024-12-31"],
  ])("has its values put together: %s", (_case, fragment, written) => {
    const { view, ignored } = readFragment(fragment);
    expect(ignored).toEqual([]);
    expect(writeFragment(view)).toBe(written);
  });

  it.each([
    ["of one choice", "trust=stated&trust=inferred", "trust=stated", "trust"],
    ["of texts", "q=a&q=b", "q=a", "q"],
    ["of all and any", "measure=all:a&measure=b", "measure=all:a", "measure"],
    ["of which one cannot be read", "country=EG&country=ly", "country=ly", "country"],
    ["of items", "id=ev-a&id=ev-b", "id=ev-a", "id"],
  ])("keeps the first that can stand, and is named: %s", (_case, fragment, written, key) => {
    const { view, ignored } = readFragment(fragment);
    expect(writeFragment(view)).toBe(written);
    expect(ignored).toEqual([key]);
  });
});

describe("a link that was mangled on its way", () => {
  const TAILS = [
    ".",
    ",",
    ")",
    ").",
    "]",
    ">",
    '"',
    "'",
    "”",
    "»",
    "».",
    "،",
    "؛",
    "؟",
    ".»",
    " ",
    "\u200f",
    "\u200b",
    "*",
    "_",
    "…",
    "!)",
    "\u061c.",
    "/",
    "/).",
  ];
  const HEADS = ["«", '"', "'", "“", "‘", "(", "<", "[", "„", " «", "\u200f«", "»"];
  const UNSEEN = ["\u200b", "\u200e", "\u200f", "\u2069", "\ufeff", "\u00ad", "\n", " ", "=\n", "=\r\n"];
  /** What an address bar makes of what is typed or pasted into it. */
  const inAddress = (fragment: string): string => new URL(`https://a.example/#${fragment}`).hash.slice(1);

  const escaped = fc
    .constantFrom("&amp;", "&#38;", "&#x26;", "&amp;amp;", "&#038;", "&AMP;")
    .map((and) => (link: string) => link.replaceAll("&", and));
  const encodedWhole = fc
    .integer({ min: 1, max: 2 })
    .map((times) => (link: string) => Array.from({ length: times }).reduce<string>((text) => encodeURIComponent(text), link));
  const encodedAgain = fc.constant((link: string) => encodeURI(link));
  const encodedAnds = fc.constantFrom("%26", "%2526", "%26amp;").map((and) => (link: string) => link.replaceAll("&", and));
  const otherSigns = fc.constantFrom(";", "#", "?", "%3B", "%23", "%253b", "؛").map((sign) => (link: string) => link.replaceAll("&", sign));
  const preceded = fc.constantFrom(...HEADS).map((head) => (link: string) => head + link);
  /** As a writer of Arabic or Persian types them, in all but a text. */
  const otherDigits = fc
    .constantFrom(0x660, 0x6f0)
    .map(
      (zero) => (link: string) =>
        link.replace(/(^|&)(?!q=|head=)[^&]*/g, (part) => part.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))),
    );
  const lowered = fc.constant((link: string) => link.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()));
  const followed = fc.constantFrom(...TAILS).map((tail) => (link: string) => link + tail);
  const unchanged = fc.constant((link: string) => link);
  const mangling = fc
    .tuple(
      fc.oneof(unchanged, otherDigits),
      fc.oneof(unchanged, encodedAgain, lowered),
      fc.oneof(unchanged, escaped, encodedWhole, encodedAnds, otherSigns),
      fc.oneof(unchanged, preceded),
      fc.oneof(unchanged, followed),
      fc.oneof(unchanged, fc.constant(inAddress)),
    )
    .map((steps) => (link: string) => steps.reduce((text, step) => step(text), link));

  it("opens the view that was written, whatever it holds", () => {
    fc.assert(
      fc.property(view, mangling, (given, mangle) => {
        const link = writeFragment(given);
        fc.pre(link !== "");
        expect(readFragment(mangle(link))).toEqual({ view: given, ignored: [], cited: null });
      }),
      { numRuns: 500 },
    );
  });

  it("opens the view that was written where its line was broken, unless a text was", () => {
    const silent = view.map((given) => ({ ...given, headline: "", filters: { ...given.filters, text: "" } }));
    fc.assert(
      fc.property(silent, fc.nat(), fc.constantFrom(...UNSEEN), fc.boolean(), (given, at, mark, pasted) => {
        const link = writeFragment(given);
        const cut = at % (link.length + 1);
        // Of a soft break an address bar leaves "=", which can be told from the "=" after a key only within a value.
        fc.pre(!(pasted && mark.startsWith("=")) || cut === 0 || /=[^&]+$/.test(link.slice(0, cut)));
        const broken = link.slice(0, cut) + mark + link.slice(cut);
        expect(readFragment(pasted ? inAddress(broken) : broken)).toEqual({ view: given, ignored: [], cited: null });
      }),
    );
  });

  it("keeps a text of signs: what looks mangled and is not", () => {
    for (const text of [
      "why?",
      "(a)",
      "a.",
      "100%",
      "%20",
      "%20%",
      "%2520",
      "%D9%86",
      "a%",
      "%%",
      "؟",
      " ",
      "a&t=2024",
      "3D",
      "=",
      "&amp;",
      "%26t=",
      "a;t=2024",
      "a#t=2024",
      "a?t=2024",
      "a/",
      "«a»",
      "٢٠٢٤",
    ]) {
      const given = { ...DEFAULT_VIEW, filters: { ...DEFAULT_VIEW.filters, text } };
      expect(readFragment(writeFragment(given))).toEqual({ view: given, ignored: [], cited: null });
      expect(readFragment(`${writeFragment(given)}).`)).toEqual({ view: given, ignored: [], cited: null });
    }
  });

  it.each([
    ["of a mail's source", "country=3Dly&t=3D2024-11-01/2024-11-30", "country=ly&t=2024-11-01/2024-11-30"],
    ["with the hyphens of a word processor", "t=2024‑11‑01/2024–11–30", "t=2024-11-01/2024-11-30"],
    ["whose signs of equality were encoded", "country%3Dly&t%3D2024-11", "country=ly&t=2024-11-01/2024-11-30"],
    ["twice over", "country=ly#t=2024-11", "country=ly&t=2024-11-01/2024-11-30"],
    ["with a mark of its page behind it", "country=ly#top", "country=ly"],
    ["with what a mailer puts behind it", "country=ly?utm_source=mail", "country=ly"],
    ["parted by semicolons", "country=ly;t=2024-11", "country=ly&t=2024-11-01/2024-11-30"],
    ["in the digits of Arabic", "t=٢٠٢٤-١١-٠١/٢٠٢٤-١١-٣٠", "t=2024-11-01/2024-11-30"],
    ["in the digits of Persian, encoded", `t=${encodeURIComponent("۲۰۲۴")}`, "t=2024-01-01/2024-12-31"],
    ["with a camera as Arabic writes it", "map=٣٠٫١،٢٦٫٢،٥", "map=30.1,26.2,5"],
    ["in quotes", "«country=ly»", "country=ly"],
    ["with its values in quotes", 'country="ly"&t=«2024»', "country=ly&t=2024-01-01/2024-12-31"],
    ["with a slash behind it", "country=ly/", "country=ly"],
    ["with a slash behind an interval", "t=2024-11-01/2024-11-30/", "t=2024-11-01/2024-11-30"],
    ["with a slash behind several", "t=2023/..,2024-11-01/2024-11-30/", "t=2023-01-01/..,2024-11-01/2024-11-30"],
    ["with a slash behind a visible domain", "on=2024-11-01/2024-11-30/", "on=2024-11-01/2024-11-30"],
    ["with a slash behind an open interval", "t=2024-11-01/../", "t=2024-11-01/.."],
    ["with its mark encoded", "#%23country%3Dly", "country=ly"],
    ["of a sentence that ends after another key", "country=ly&).", "country=ly"],
    ["whose text was encoded twice", "q=%25D9%2586%25D8%25B4%25D8%25B1", "q=%D9%86%D8%B4%D8%B1"],
  ])("%s is read", (_case, fragment, written) => {
    const { view, ignored } = readFragment(fragment);
    expect(ignored).toEqual([]);
    expect(writeFragment(view)).toBe(written);
  });

  it("is split at an encoded sign only before a key of its own", () => {
    expect(readOf("q=a%26b=c%26country=ly").filters).toMatchObject({ text: "a&b=c", facets: { country: { values: ["ly"], all: false } } });
  });

  it("still has the numbers that it cites", () => {
    expect(readFragment("country=ly&amp;cited=0123456789ab:3-5/11,3/7).").cited).toBe("0123456789ab:3-5/11,3/7");
  });

  it("is read however long it is", () => {
    const long = 200_000;
    for (const part of ["%", ".", "&amp;", "%25", "%26", "%26a", "amp;", "=", " ", "&"])
      readFragment(`q=${part.repeat(long / part.length)}x`);
    for (const part of ["%", ".", "%25"]) readFragment(`q=${part.repeat(long / part.length)}`);
    for (const part of ["t=1&", "country=ly&", "x=1&", "data=", "%26data=", "data=x%26t=", ";t=1", "#t=1", "«"])
      readFragment(part.repeat(long / part.length));
    expect(readFragment(`country=ly&${".".repeat(long)}`).view.filters.facets).toEqual({ country: { values: ["ly"], all: false } });
  });
});

describe("a stale or broken part", () => {
  it.each([
    "t=2024-02-30/2024-03-01",
    "t=2024-03-01/2024-02-01",
    "t=soon",
    "t=../..",
    "t=2024-13",
    "t=2024-11/2024-10",
    "t=24",
    "t=2024-01-01/2024-01-02/2024-01-03",
    "t=",
    "country=",
    "country=EG",
    "country=all:eg,ly",
    "authority=eg,,ly",
    "measure=a<script>b",
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
    "on=2024-01-01/..",
    "on=../2024",
    "on=/2024",
    "on=2024/",
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
    ["a list of time ranges", `t=${Array.from({ length: 21 }, () => "2024-01-01/2024-01-02").join()}`],
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
