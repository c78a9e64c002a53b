import { describe, expect, it } from "vitest";
import { partOf, timesOf } from "../../../src/import/times.ts";
import { formatDay } from "../../../src/model/span.ts";
import { imported, tableFrom } from "../../support/importing.ts";

const timesFrom = async (dates: readonly string[]) => {
  const { read, waiting, refused } = await imported(await tableFrom("t.csv", `title,date\n${dates.map((date) => `A,${date}\n`).join("")}`));
  return timesOf({ read, waiting, refused });
};

describe("where the rows of a table lie in time", () => {
  it("is from the first day to the last; what may lie in several stretches counts once in all", async () => {
    const times = await timesFrom(["2021-01-01", "2021", "2021-12-31", ""]);
    expect(times && [formatDay(times.from), formatDay(times.to)]).toEqual(["2021-01-01", "2021-12-31"]);
    expect(times?.bins.reduce((sum, count) => sum + count, 0)).toBeCloseTo(3);
    expect(times?.bins[30]).toBeCloseTo(1 / 60);
    expect(times?.bins.at(-1)).toBeCloseTo(1 + 1 / 60);
  });

  it("is nowhere without a date, and of a date that can be read both ways at either", async () => {
    expect(await timesFrom(["", ""])).toBeNull();
    const times = await timesFrom(["03/04/2021"]);
    expect(times && [formatDay(times.from), formatDay(times.to)]).toEqual(["2021-03-04", "2021-04-03"]);
  });

  it.each([
    ["2021-01-02", "day", 0.1, 0.1],
    ["[2021-01-02..2021-01-04]", "may", 0.1, 0.3],
    ["2021-01-01/2021-01-10", "long", 0, 1],
    ["2021-01-06/..", "long", 0.5, 0.5],
  ])("is told for one row as a day, one of several, or from one to another: %s", async (edtf, how, at, length) => {
    const times = await timesFrom(["2021-01-01", "2021-01-10"]);
    const part = times && partOf(edtf, times);
    expect(part?.how).toBe(how);
    expect([part?.at, part?.length]).toEqual([expect.closeTo(at), expect.closeTo(length)]);
  });
});
