import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { engineOf } from "../../../src/query/engine.ts";
import { buildTimeIndex } from "../../../src/scene/timeIndex.ts";
import { type TimeTip, timeTip } from "../../../src/scene/timeTip.ts";
import { DEFAULT_VIEW, type Filters, NO_FILTERS, type View } from "../../../src/view/view.ts";
import { timeRangeOf, words } from "./timeRecord.ts";

const OWN: DatasetRows = JSON.parse(readFileSync("public/data/dataset.json", "utf8"));
const dataset = openRows(OWN);
const MEETING = OWN.events.find(({ title }) => /security leaders/.test(title.en ?? ""));

function tipOf(filters: Partial<Filters> = {}, axis: View["axis"] = "calendar", lang: "ar" | "en" = "en"): TimeTip {
  const engine = engineOf(dataset, DEFAULT_VIEW);
  const result = engine.apply({ ...NO_FILTERS, ...filters });
  const row = dataset.eventRow(MEETING!.id)!;
  return timeTip(row, buildTimeIndex(dataset, engine, axis), { dataset, engine, result, i18n: words(lang) });
}

describe("the tooltip of a mark of the timeline", () => {
  it("tells how much was ordered, with which strongest verb and of whom, and when with its doubt", () => {
    const { count, strongest, date } = tipOf();
    expect(stripBidi(count ?? "")).toBe("16 directives, 12 for the vote");
    expect(strongest).toMatchObject({ form: "list.saidBy", verb: expect.stringMatching(/^directed$/i) });
    expect(stripBidi(strongest?.whom.text ?? "")).toMatch(/security directors/);
    expect([stripBidi(date.text).replaceAll("\u00a0", " "), date.basis]).toEqual([
      "one day between 9 November and 9 December 2023",
      "outside",
    ]);
  });

  it("counts what the filter leaves, as a range where a time range may leave it out", () => {
    expect(stripBidi(tipOf({ facets: { measure: { values: ["polling-site-protection"], all: false } } }).count ?? "")).toBe(
      "1 directive for the vote",
    );
    expect(stripBidi(tipOf({ timeRanges: [timeRangeOf("2023-12-01", "2023-12-05")] }).count ?? "")).toBe(
      "no directive for certain, 16 possible",
    );
    const none = tipOf({ timeRanges: [timeRangeOf("2020-01-01", "2020-01-05")] });
    expect([none.count, none.strongest]).toEqual([null, null]);
  });

  it("says on the axis of voting how far from the vote, in Arabic too", () => {
    expect(stripBidi(tipOf({}, "polling").date.text)).toMatch(/1 to 31 days before the vote$/);
    expect(stripBidi(tipOf({}, "polling", "ar").date.text)).toMatch(/1 و31 يومًا/);
  });
});
