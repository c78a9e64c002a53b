import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { catalogue } from "../../../src/i18n/en/catalogue.ts";
import { createI18n } from "../../../src/i18n/translator.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { DirectiveRow, EventRow } from "../../../src/model/ids.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { engineOf, type Settings } from "../../../src/query/engine.ts";
import { type ReadingMeeting, type ReadingRun, readingList } from "../../../src/scene/readingList.ts";
import { runwayWords, venueWords, votingWords } from "../../../src/scene/readingWords.ts";
import { NO_FILTERS } from "../../../src/view/view.ts";
import { Bench, settings, step } from "../../support/filterSteps.ts";
import { fixtureRows } from "../../support/fixture.ts";

const record = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
const i18n = createI18n("en", catalogue, { digits: "latn" });
const SETTINGS: Settings = { trust: "outside", soft: false, unit: "events" };

function listOf(rows: DatasetRows, { soft = false, limit = 1000, filters = NO_FILTERS, trust = SETTINGS.trust } = {}) {
  const dataset = openRows(rows);
  const engine = engineOf(dataset, { ...SETTINGS, soft, trust });
  const result = engine.apply(filters, null);
  return { dataset, engine, result, list: readingList(dataset, engine, result, limit) };
}

const ids = (runs: readonly ReadingRun[]) => runs.map(({ lines }) => lines.map(({ directive }) => directive.id));
const outline = ({ event, runs, others, leftOut }: ReadingMeeting) => ({ event: event.id, runs: ids(runs), others: ids(others), leftOut });
const rowsOf = ({ runs, others }: ReadingMeeting) => [...runs, ...others].flatMap(({ lines }) => lines.map(({ row }) => row));

describe("the reading list", () => {
  it("puts directives under the vote that they serve, votes in the order of their first day, the rest after them", () => {
    const { list, dataset } = listOf(fixtureRows());
    expect(list.votes.map(({ election, serving, meetings }) => [election.id, serving, meetings.map(outline)])).toEqual([
      [
        "el-eg-vote",
        { sure: 2, possible: 2, total: 2 },
        [{ event: "ev-eg-meeting", runs: [["dir-eg-1"], ["dir-eg-2"]], others: [["dir-eg-3"]], leftOut: 0 }],
      ],
      [
        "el-ly-municipal",
        { sure: 2, possible: 2, total: 2 },
        [{ event: "ev-ly-video", runs: [["dir-ly-4"], ["dir-ly-5"]], others: [], leftOut: 0 }],
      ],
    ]);
    expect(list.meetings.map(outline)).toEqual([
      { event: "ev-ly-session", runs: [["dir-ly-1"]], others: [], leftOut: 0 },
      { event: "ev-ly-undated", runs: [["dir-ly-2"]], others: [], leftOut: 0 },
    ]);
    expect(list.events.map((row) => dataset.event(row).id)).toEqual(["ev-ly-arrest"]);
  });

  it("lists what is only said to be required when that is counted", () => {
    const { list } = listOf(fixtureRows(), { soft: true });
    expect(ids(list.votes[0]!.meetings[0]!.runs)).toContainEqual(["dir-eg-4"]);
  });

  it("says how many directives of a meeting the filter leaves out", () => {
    const filters = { ...NO_FILTERS, facets: { measure: { values: ["women-police"], all: false } } };
    const { list } = listOf(fixtureRows(), { filters });
    expect(list.votes.map(({ meetings }) => meetings.map(outline))).toEqual([
      [{ event: "ev-eg-meeting", runs: [["dir-eg-2"]], others: [], leftOut: 1 }],
    ]);
    expect([list.meetings, list.events]).toEqual([[], []]);
  });

  it("counts for a vote only what is known to serve it as far as the reader trusts, of all that is", () => {
    const filters = { ...NO_FILTERS, facets: { measure: { values: ["polling-site-protection"], all: false } } };
    expect(listOf(record, { filters }).list.votes.map(({ serving }) => serving)).toEqual([
      { sure: 1, possible: 1, total: 12 },
      { sure: 1, possible: 1, total: 6 },
    ]);
    const stated = listOf(record, { trust: "stated" }).list.votes.map(({ serving, meetings }) => [
      serving,
      meetings.flatMap(({ runs }) => runs.flatMap(({ lines }) => lines.map(({ known }) => known))),
    ]);
    expect(stated).toEqual([
      [{ sure: 2, possible: 2, total: 2 }, ["stated", "stated"]],
      [{ sure: 2, possible: 2, total: 2 }, ["stated", "stated"]],
    ]);
  });

  it("stops at the limit, and says how many events it lists", () => {
    const { list, result } = listOf(fixtureRows(), { limit: 2 });
    expect([list.listed, result.events.possible]).toEqual([2, 5]);
    expect(list.votes.map(({ serving }) => serving)).toEqual(list.votes.map(() => null));
  });

  it("reads the rows that it lists, and no others, however many there are", () => {
    const bench = new Bench(3, 300, SETTINGS);
    const asked = { events: new Set<number>(), directives: new Set<number>() };
    const dataset = {
      ...bench.dataset,
      event: (row: EventRow) => bench.dataset.event(asked.events.add(row) && row),
      directive: (row: DirectiveRow) => bench.dataset.directive(asked.directives.add(row) && row),
    };
    const list = readingList(dataset, bench.engine, bench.result, 5);
    const under = [...list.votes.flatMap(({ meetings }) => meetings), ...list.meetings];
    expect(asked.events).toEqual(new Set([...under.map(({ row }) => row), ...list.events]));
    expect(asked.events.size).toBe(5);
    expect([...asked.directives].toSorted((a, b) => a - b)).toEqual([...new Set(under.flatMap(rowsOf))].toSorted((a, b) => a - b));
  });

  it("says what strangers ask of our own record: twelve and six directives, one to 31 and five days before the vote", () => {
    const { list, dataset } = listOf(record);
    const said = list.votes.map(({ election, serving, meetings }) => [
      votingWords(election, dataset, "outside", i18n),
      serving?.sure,
      meetings.map(({ event, daysBefore }) => [runwayWords(daysBefore, i18n), venueWords(event, dataset, "outside", i18n)]),
    ]);
    expect(JSON.parse(stripBidi(JSON.stringify(said)).replaceAll("\u00a0", " "))).toEqual([
      ["10–12 December 2023", 12, [["1 to 31 days before the vote", { text: "place not stated", basis: null }]]],
      ["16 November 2024", 6, [["5 days before the vote", { text: "Benghazi", basis: "inferred" }]]],
    ]);
  });

  it("puts lines together only where verb, issuers and addressees are the same, the strongest first", () => {
    const { list, dataset } = listOf(record);
    const { strength } = dataset.columns.book.codes;
    for (const { runs, others } of [...list.votes.flatMap(({ meetings }) => meetings), ...list.meetings]) {
      for (const part of [runs, others]) {
        const ranks = part.map(({ first }) => strength.indexOf(first.strength));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(new Set(part.map(({ key }) => key)).size).toBe(part.length);
        for (const { first, lines } of part) {
          for (const { directive } of lines) {
            expect(directive.strength).toBe(first.strength);
            expect(directive.issuers.map(({ actor }) => actor)).toEqual(first.issuers.map(({ actor }) => actor));
          }
        }
      }
    }
  });

  it("holds each directive and each event that the filter leaves once, whatever is filtered", () => {
    fc.assert(
      fc.property(fc.nat(500), settings, fc.array(step, { maxLength: 4 }), (seed, chosen, steps) => {
        const bench = new Bench(seed, 12, chosen);
        for (const one of steps) bench.take(one);
        const result = bench.engine.apply(bench.filters, null);
        const { dataset, engine } = bench;
        const list = readingList(dataset, engine, result, Infinity);
        const under = list.votes.flatMap(({ meetings }) => meetings);
        const listed = [...under, ...list.meetings].flatMap(rowsOf);
        const expected = Array.from({ length: dataset.columns.directiveCount }, (_, row) => row as DirectiveRow).filter(
          (row) => result.directiveLevel(row) > 0,
        );
        expect(listed.toSorted((a, b) => a - b)).toEqual(expected);
        const events = new Set([...under.map(({ row }) => row), ...list.meetings.map(({ row }) => row), ...list.events]);
        expect([events.size, list.listed]).toEqual([result.events.possible, result.events.possible]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("words of the way to the vote", () => {
  it.each([
    [[5, 5], "5 days before the vote"],
    [[1, 31], "1 to 31 days before the vote"],
    [[0, 3], "at most 3 days before the vote"],
    [[-4, -2], "2 to 4 days after voting began"],
    [[-1, 3], null],
    [null, null],
  ] as const)("%j reads %s", (days, words) => {
    expect(runwayWords(days, i18n)).toBe(words);
  });
});
