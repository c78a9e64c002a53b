import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import type { EventId } from "../../../src/model/ids.ts";
import { dayOf, FIRST_DAY, LAST_DAY } from "../../../src/model/span.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { NO_ANCHOR } from "../../../src/query/anchors.ts";
import { engineOf, type Settings } from "../../../src/query/engine.ts";
import { type Filters, NO_FILTERS, type TimeRange } from "../../../src/view/view.ts";

/*
 * Counted by hand from data/: Egypt voted inside the country from 10 December 2023, and its meeting of 16 core directives
 * was on one unknown day from 9 November to 9 December 2023, so 31 to 1 days before (outside knowledge). Libya voted on
 * 16 November 2024, and its meeting of 6 was on 11 November, 5 days before (inferred). All else concerns no vote.
 */
const rows: DatasetRows = JSON.parse(readFileSync("public/data/dataset.json", "utf8"));
const record = openRows(rows);
const SETTINGS: Settings = { trust: "outside", soft: false, unit: "events" };
const EGYPT = "ev-eg-2023-presidential-meeting";
const open = (settings: Partial<Settings> = {}) => engineOf(record, { ...SETTINGS, ...settings });
const run = (from: number, to: number): TimeRange => [from as TimeRange[0], to as TimeRange[1]];
const within = (...days: TimeRange[]): Filters => ({ ...NO_FILTERS, days });
const count = (sure: number, possible = sure) => ({ sure, possible });

describe("days to the vote", () => {
  it.each([
    ["the last 7 days", run(-7, 0), count(1, 2), count(6, 22)],
    ["the last 30 days, one less than the meeting in Egypt may have been before", run(-30, 0), count(1, 2), count(6, 22)],
    ["all days on which it may have been", run(-31, -1), count(2), count(22)],
    ["before all of them", run(FIRST_DAY, -32), count(0), count(0)],
    ["until its first", run(FIRST_DAY, -31), count(0, 1), count(0, 16)],
    ["the day before", run(-1, -1), count(0, 1), count(0, 16)],
    ["the day in Libya alone", run(-5, -5), count(1, 2), count(6, 22)],
    ["from the first day of voting on", run(0, LAST_DAY), count(0), count(0)],
  ])("leave what was on them in the country of each vote: %s", (_case, days, events, directives) => {
    expect(open().apply(within(days))).toMatchObject({ events, directives });
  });

  it("touching each other are one run, in which all of a range may lie", () => {
    expect(open().apply(within(run(-31, -10), run(-9, -1))).events).toEqual(count(2));
    expect(open().apply(within(run(-31, -10), run(-8, -1))).events).toEqual(count(1, 2));
  });

  it("narrow dates, and dates them", () => {
    const year: TimeRange = [dayOf(2023, 1, 1), dayOf(2023, 12, 31)];
    expect(open().apply({ ...within(run(-31, -1)), timeRanges: [year] })).toMatchObject({ events: count(1), directives: count(16) });
    expect(open().apply({ ...within(run(-31, -1)), timeRanges: [[dayOf(2023, 12, 1), dayOf(2023, 12, 31)]] }).events).toEqual(count(0, 1));
    expect(open().apply({ ...within(run(-7, 0)), timeRanges: [[dayOf(2023, 11, 1), dayOf(2023, 12, 2)]] }).events).toEqual(count(0));
  });

  it("follow how much is believed", () => {
    expect(open({ trust: "inferred" }).apply(within(run(-31, 0))).events).toEqual(count(1));
    expect(open({ trust: "stated" }).apply(within(run(-31, 0))).events).toEqual(count(0));
  });

  it("let in what has no date only where it concerns a vote", () => {
    const undated = (id: EventId) => {
      const events = rows.events.map((event) => (event.id === id ? { ...event, when: {} } : event));
      return engineOf(openRows({ ...rows, events }), SETTINGS).apply({ ...within(run(-7, 0)), undated: true }).events;
    };
    expect(open().apply({ ...within(run(-7, 0)), undated: true }).events).toEqual(count(1, 2));
    expect(undated(EGYPT as EventId)).toEqual(count(1, 2));
  });

  it("are left again as they were come to", () => {
    const engine = open();
    const year: TimeRange = [dayOf(2024, 1, 1), dayOf(2024, 12, 31)];
    const before = engine.apply({ ...NO_FILTERS, timeRanges: [year] });
    engine.apply(within(run(-7, 0)));
    expect(engine.apply({ ...NO_FILTERS, timeRanges: [year] }).events).toEqual(before.events);
    expect(engine.apply(NO_FILTERS).events).toEqual(count(before.eventTotal));
    expect(before.events).toEqual(count(1));
  });

  it("are counted from no vote where an election has no day of voting, or rounds of which none is named", () => {
    const row = record.eventRow(EGYPT)!;
    const anchor = (elections: DatasetRows["elections"]): number => engineOf(openRows({ ...rows, elections }), SETTINGS).anchor(row);
    expect(open().anchor(row)).toBe(dayOf(2023, 12, 10));
    expect(anchor(rows.elections.map((one) => ({ ...one, rounds: one.rounds.map((round) => ({ ...round, inside: null })) })))).toBe(
      NO_ANCHOR,
    );
    expect(anchor(rows.elections.map((one) => ({ ...one, rounds: one.rounds.map((round) => ({ ...round, round: 2 })) })))).toBe(NO_ANCHOR);
  });
});
