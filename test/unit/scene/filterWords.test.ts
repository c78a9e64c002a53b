import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { addresseeKey } from "../../../src/model/columns.ts";
import { type Dataset, openRows } from "../../../src/model/dataset.ts";
import { must } from "../../../src/model/must.ts";
import { asDay, parseDay } from "../../../src/model/span.ts";
import { facetColumns } from "../../../src/query/facets.ts";
import { valueName, valueWordings } from "../../../src/scene/facetWords.ts";
import { filterSentences } from "../../../src/scene/filterWords.ts";
import { bestRelief } from "../../../src/scene/relief.ts";
import {
  DEFAULT_VIEW,
  FACETS,
  type FacetFilter,
  type FacetId,
  type Filters,
  NO_FILTERS,
  type TimeRange,
  type View,
} from "../../../src/view/view.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { generateRows } from "../../support/generate.ts";
import { Naive } from "../../support/naive.ts";
import { wordsOf } from "../../support/render.tsx";
import { openSession } from "../../support/session.ts";

const dataset = openRows(fixtureRows());
const [ar, en] = [wordsOf("ar"), wordsOf("en")];
const day = (iso: string) => parseDay(iso)!;
const november: TimeRange = [day("2024-11-01"), day("2024-11-16")];
const either = (...values: string[]): FacetFilter => ({ values, all: false });
const countIn = (record: Dataset, view: View) => openSession(record, view).session.countEach;
const filtersOf = (change: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...change });

const plain = (words: string): string => stripBidi(words).replaceAll("\u00a0", " ");
const inArabic = (change: Partial<Filters>, limit?: number): string[] =>
  filterSentences(dataset, ar, filtersOf(change), limit).map(({ words }) => plain(words));
const inEnglish = (change: Partial<Filters>, limit?: number): string[] =>
  filterSentences(dataset, en, filtersOf(change), limit).map(({ words }) => plain(words));

describe("the filter in sentences", () => {
  it("says nothing where nothing is filtered", () => {
    expect(inEnglish({})).toEqual([]);
  });

  it("says a time range as dates are said", () => {
    expect(inArabic({ timeRanges: [november] })).toEqual(["من 1 إلى 16 نوفمبر 2024"]);
    expect(inEnglish({ timeRanges: [november] })).toEqual(["1–16 November 2024"]);
  });

  it("says days to the vote, and with what has no date", () => {
    expect(inEnglish({ days: [[asDay(-7), asDay(0)]] })).toEqual(["from 7 days before the vote to the first day of voting"]);
    expect(inEnglish({ timeRanges: [november], days: [[asDay(0), asDay(0)]], undated: true })).toEqual([
      "1–16 November 2024, and events with no date",
      "the first day of voting, and events with no date",
    ]);
  });

  it("takes events without a date out with the last period that they were let into", () => {
    const filters = filtersOf({ timeRanges: [november], days: [[asDay(0), asDay(0)]], undated: true });
    const [dates, days] = filterSentences(dataset, en, filters);
    const without = (next: Filters, sentence = days): Filters => ({
      ...next,
      ...must(sentence, "sentence").remove({ ...DEFAULT_VIEW, filters: next }).filters,
    });
    expect(without(filters)).toMatchObject({ timeRanges: [november], days: [], undated: true });
    expect(without(without(filters), dates)).toEqual(NO_FILTERS);
  });

  it("says several time ranges as alternatives, touching ones as one", () => {
    const parts: TimeRange[] = [
      [day("2024-11-01"), day("2024-11-10")],
      [day("2024-11-11"), day("2024-11-16")],
      [day("2023-12-01"), day("2023-12-05")],
    ];
    expect(inEnglish({ timeRanges: parts })).toEqual(["1–5 December 2023 or 1–16 November 2024"]);
    expect(inArabic({ timeRanges: parts })).toEqual(["من 1 إلى 5 ديسمبر 2023 أو من 1 إلى 16 نوفمبر 2024"]);
  });

  it("says that events without a date are let in", () => {
    expect(inEnglish({ timeRanges: [november], undated: true })).toEqual(["1–16 November 2024, and events with no date"]);
  });

  it("says values of a facet as alternatives", () => {
    expect(inEnglish({ facets: { authority: either("eg", "ly-gnu") } })).toEqual(["Authority: Eg or Ly gnu"]);
    expect(inArabic({ facets: { authority: either("eg", "ly-gnu") } })).toEqual(["السلطة: بلد eg أو بلد ly-gnu"]);
  });

  it("says values that are all asked for", () => {
    const facets = { measure: { values: ["checkpoints-patrols", "operations-rooms"], all: true } };
    expect(inEnglish({ facets })).toEqual(["Measure, all of: Checkpoints patrols and Operations rooms"]);
  });

  it("says what no report says as not stated", () => {
    expect(inArabic({ facets: { mode: either("none") } })).toEqual(["طريقة الانعقاد: لم يُذكر"]);
  });

  it("only counts what is beyond the limit", () => {
    const facets = { strength: either("decided", "directed", "assigned", "demanded") };
    expect(inEnglish({ facets }, 3)).toEqual(["Strength of wording: Decided, Directed or 2 others"]);
    expect(inEnglish({ facets }, 4)).toEqual(["Strength of wording: Decided, Directed, Assigned or Demanded"]);
  });

  it("quotes the words searched for", () => {
    expect(inEnglish({ text: "الشرطة" })).toEqual(["containing “الشرطة”"]);
  });

  it("stands in one order: time, facets, text", () => {
    const facets = { country: either("ly"), measure: either("women-police") };
    const ids = filterSentences(dataset, en, filtersOf({ text: "x", timeRanges: [november], facets })).map(({ id }) => id);
    expect(ids).toEqual(["time", "measure", "country", "text"]);
  });

  it("takes away just what a sentence says", () => {
    const filters = filtersOf({ text: "x", timeRanges: [november], undated: true, facets: { country: either("ly") } });
    const left = filterSentences(dataset, en, filters).map(({ remove }) => remove({ ...DEFAULT_VIEW, filters }).filters);
    expect(left).toEqual([
      { ...filters, timeRanges: [], undated: false },
      { ...filters, facets: {} },
      { ...filters, text: "" },
    ]);
  });
});

describe("the names of values", () => {
  it.each([
    ["serves", "el-ly-municipal", "The Libyan municipal elections"],
    ["issuer", "ac-eg-minister", "The Egyptian minister"],
    ["addressee", "ac-eg-directors", "Security directors"],
    ["addressee", addresseeKey({ ...fixtureRows().events[0]!.status, who: { ar: "المواطنون", en: "Citizens" } }), "Citizens"],
    ["election", "el-eg-vote", "The Egyptian election"],
    ["source", "src-ly-two", "Arrangements for the municipal elections"],
    ["place", "pl-eg-cairo", "Cairo"],
    ["place", "pl-nowhere", "pl-nowhere"],
  ] as const)("%s %s", (facet, value, name) => {
    expect(valueName(dataset, en, facet, value)).toBe(name);
  });

  it("tells places of one name apart by what they lie in", () => {
    const rows = fixtureRows();
    const twin = { ...rows.places[1]!, id: "pl-ly-cairo" as (typeof rows.places)[0]["id"], within: rows.places[2]!.id };
    const twins = openRows({ ...rows, places: [...rows.places, twin] });
    const name = (id: string): string => stripBidi(valueName(twins, en, "place", id));
    expect([name("pl-eg-cairo"), name("pl-ly-cairo"), name("pl-ly")]).toEqual(["Cairo (Egypt)", "Cairo (Libya)", "Libya"]);
  });

  it("are found under every spelling in both languages", () => {
    expect(valueWordings(dataset, "issuer", "ac-ly-hor-minister")).toEqual(["أبو زريبة", "Bouzriba", "بوزريبة", "Abu Zariba"]);
  });
});

describe("the filter whose removal gives most", () => {
  const rows = generateRows({ seed: 3, events: 60 });
  const generated = openRows(rows);
  const columns = facetColumns(generated.columns, generated.places, "outside");
  const valuesOf = (id: FacetId): readonly string[] => [...columns.event, ...columns.directive].find((column) => column.id === id)!.values;
  const facet = fc
    .constantFrom(...FACETS)
    .chain((id) =>
      fc.record({ id: fc.constant(id), values: fc.uniqueArray(fc.constantFrom(...valuesOf(id)), { minLength: 1, maxLength: 2 }) }),
    );
  const timeRange = fc
    .tuple(fc.integer({ min: 16_000, max: 19_700 }), fc.integer({ min: 0, max: 400 }))
    .map(([from, width]) => [from, from + width] as unknown as TimeRange);
  const filters = fc.record({ facets: fc.array(facet, { maxLength: 4 }), timeRanges: fc.array(timeRange, { maxLength: 1 }) }).map(
    ({ facets, timeRanges }): Filters => ({
      ...NO_FILTERS,
      timeRanges,
      facets: Object.fromEntries(facets.map(({ id, values }) => [id, { values: values.sort(), all: false }])),
    }),
  );

  it("gives as much as any single removal does, by a plain count", () => {
    let helped = 0;
    fc.assert(
      fc.property(filters, fc.constantFrom("events" as const, "directives" as const), (given, unit) => {
        const view = { ...DEFAULT_VIEW, filters: given, unit };
        const sentences = filterSentences(generated, en, given);
        const naive = new Naive(rows, { trust: view.trust, soft: view.soft, unit });
        const gains = sentences.map(({ remove }) => naive.apply(remove(view).filters!, null)[unit].size);
        const relief = bestRelief(countIn(generated, view), view, sentences);
        expect(relief?.count ?? 0).toBe(Math.max(0, ...gains));
        expect(relief && gains[sentences.indexOf(relief.sentence)]).toBe(relief?.count);
        if (relief) helped++;
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(helped).toBeGreaterThan(20);
  });

  it("counts a search like any other filter", () => {
    const given = filtersOf({ text: "cairo", facets: { country: either("ly") } });
    const sentences = filterSentences(dataset, en, given);
    expect(
      bestRelief(countIn(dataset, { ...DEFAULT_VIEW, filters: given }), { ...DEFAULT_VIEW, filters: given }, sentences)?.sentence.id,
    ).toBe("text");
    expect(countIn(dataset, DEFAULT_VIEW)([given, filtersOf({ text: "cairo" })])).toEqual([0, 1]);
  });

  it("names none where no single one helps", () => {
    const given = filtersOf({ text: "nothing like it", facets: { measure: either("campaign-security") } });
    const view = { ...DEFAULT_VIEW, filters: given };
    expect(bestRelief(countIn(dataset, view), view, filterSentences(dataset, en, given))).toBeUndefined();
  });
});
