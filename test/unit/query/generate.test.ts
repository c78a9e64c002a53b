import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import { shownDate } from "../../../src/model/reading.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import { isSingleDay, isUncertain } from "../../../src/model/span.ts";
import { FIXED } from "../../../src/model/vocabulary.ts";
import { generateRows } from "../../support/generate.ts";
import { VOCABULARY } from "../../support/vocabulary.ts";

describe("generated records", () => {
  const rows = generateRows({ seed: 11, events: 400, places: 100 });

  it.each([0, 1, 10, 400])("are valid datasets: %i events", (events) => {
    expect(datasetSchema.safeParse(generateRows({ seed: events, events })).error?.issues ?? []).toEqual([]);
  });

  it("come out the same from the same seed, and otherwise not", () => {
    expect(generateRows({ seed: 11, events: 40 })).toEqual(generateRows({ seed: 11, events: 40 }));
    expect(generateRows({ seed: 11, events: 40 })).not.toEqual(generateRows({ seed: 12, events: 40 }));
  });

  it("hold lists sorted by id and references that resolve", () => {
    for (const list of [rows.events, rows.directives, rows.sources, rows.actors, rows.elections]) {
      const ids = list.map(({ id }) => id as string);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
    const places = new Set(rows.places.map(({ id }) => id));
    expect(rows.events.flatMap((event) => event.places).every(({ place }) => places.has(place))).toBe(true);
    expect(rows.places.every(({ within }) => within === null || places.has(within))).toBe(true);
    expect(openRows(rows).columns.directiveCount).toBe(rows.directives.length);
  });

  it("have what real records have: every shape, kind, tier and basis, chains of places, and dates of every certainty", () => {
    expect(new Set(rows.places.map(({ shape }) => shape))).toEqual(new Set(FIXED.shape));
    expect(new Set(rows.events.map(({ kind }) => kind))).toEqual(new Set(VOCABULARY.eventKind));
    expect(new Set(rows.directives.map(({ tier }) => tier))).toEqual(new Set(FIXED.tier));
    const spans = rows.events.map(({ when }) => shownDate(when, "outside"));
    expect(spans.some((shown) => shown === undefined)).toBe(true);
    expect(spans.some((shown) => shown && isSingleDay(shown.edtf))).toBe(true);
    expect(spans.some((shown) => shown && isUncertain(shown.edtf))).toBe(true);
    expect(spans.some((shown) => shown && shown.conflicts.length > 0)).toBe(true);
    expect(spans.some((shown) => shown?.edtf.from === -Infinity)).toBe(true);
    expect(rows.events.some(({ title }) => /[\u0600-\u06ff]/.test(title.ar))).toBe(true);
  });

  it("are certain throughout when asked to be", () => {
    const certain = generateRows({ seed: 2, events: 60, certain: true }).events.map(({ when }) => shownDate(when, "stated"));
    expect(certain.every((shown) => shown && isSingleDay(shown.edtf))).toBe(true);
  });
});
