import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import type { Day } from "../../../src/model/span.ts";
import { Engine, type Settings } from "../../../src/query/engine.ts";
import { FACETS, type FacetFilter, type Filters, NO_FILTERS } from "../../../src/view/view.ts";
import { generateRows } from "../../support/generate.ts";
import { Naive } from "../../support/naive.ts";
import { pictureOfEngine } from "../../support/picture.ts";
import { type Random, random } from "../../support/random.ts";

const rows = generateRows({ seed: 21, events: 1700, directives: 3 });
const dataset = openRows(rows);
const SETTINGS: readonly Settings[] = [
  { trust: "outside", soft: false, unit: "events" },
  { trust: "inferred", soft: true, unit: "directives" },
];

/** Small steps and large ones: few rows change, or nearly all. */
function nextFilters(r: Random, { facets, timeRanges, days, undated }: Filters, engine: Engine): Filters {
  const id = r.pick(FACETS);
  const { values } = engine.apply({ facets, timeRanges, days, undated, text: "" }).facet(id);
  const filter: FacetFilter = { values: [...new Set(r.times(r.between(1, 3), () => r.pick(values)))], all: r.chance(0.2) };
  const { [id]: _, ...others } = facets;
  const from = 16_000 + r.between(0, 3000);
  return r.weighted<Filters>(
    [
      { facets: { ...others, [id]: filter }, timeRanges, days, undated, text: "" },
      { facets: others, timeRanges, days, undated, text: "" },
      { facets, timeRanges: [[from as Day, (from + r.between(0, 900)) as Day]], days, undated, text: "" },
      { facets, timeRanges: [], days, undated: !undated, text: "" },
    ],
    [3, 2, 3, 1],
  );
}

describe.each(SETTINGS)("among thousands of rows, counting $unit", (settings) => {
  const build = () => new Engine(dataset.columns, dataset.places, settings);

  it("steps lead to the counts that the last filter gives when it is asked at once", () => {
    const stepped = build();
    const r = random(5);
    let filters = NO_FILTERS;
    for (let step = 0; step < 25; step++) {
      filters = nextFilters(r, filters, stepped);
      const [now, atOnce] = [stepped.apply(filters), build().apply(filters)];
      expect(pictureOfEngine(dataset, now)).toEqual(pictureOfEngine(dataset, atOnce));
    }
  }, 60_000);

  it("the whole and a filtered part are what a naive filter counts", () => {
    const naive = new Naive(rows, settings);
    const filters: Filters = {
      ...NO_FILTERS,
      facets: { country: { values: ["eg"], all: false }, measure: { values: ["force-deployment"], all: false } },
      timeRanges: [[16_500 as Day, 17_900 as Day]],
    };
    const engine = build();
    for (const asked of [NO_FILTERS, filters]) {
      const result = engine.apply(asked);
      const found = naive.apply(asked, null);
      for (const unit of ["events", "directives"] as const) {
        const levels = [...found[unit].values()];
        expect(result[unit]).toEqual({ sure: levels.filter((level) => level === 2).length, possible: levels.length });
      }
    }
  }, 60_000);
});

it("an event with very many directives is counted as any other", () => {
  const event = rows.events.find(({ kind }) => kind === "meeting");
  const directives = rows.directives.slice(0, 5000).map((directive) => ({ ...directive, event: event!.id }));
  const one = openRows({ ...rows, events: [event!], directives });
  const engine = new Engine(one.columns, one.places, SETTINGS[0]!);
  const core = directives.filter(({ tier }) => tier === "core");
  const result = engine.apply(NO_FILTERS);
  expect(result.directiveTotal).toBe(core.length);
  const acts = result.facet("act");
  expect(Array.from(acts.possible).every((count, code) => count === Number(core.some(({ act }) => act === acts.values[code])))).toBe(true);
});
