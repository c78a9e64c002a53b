import { expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import type { EventRow, PlaceId, SourceId } from "../../../src/model/ids.ts";
import { eventPlacement } from "../../../src/model/placement.ts";
import { Engine } from "../../../src/query/engine.ts";
import { buildSearchIndex } from "../../../src/query/search.ts";
import { knownView } from "../../../src/state/known.ts";
import { DEFAULT_VIEW, NO_FILTERS } from "../../../src/view/view.ts";
import { fixtureRows } from "../../support/fixture.ts";

const MANY = 200_000;
const rows = fixtureRows();
const [first, ...others] = rows.events.filter(({ kind }) => kind === "meeting");
const numbers = Array.from({ length: MANY }, (_, index) => index);

it("an event of two hundred thousand reports is searched and counted", () => {
  const sources = numbers.map((index) => ({ ...rows.sources[0]!, id: `src-eg-many-${index}` as SourceId }));
  const named = sources.with(MANY - 1, {
    ...sources[0]!,
    id: "src-eg-many-last" as SourceId,
    title: { ar: "عنوان فريد", en: "A singular title" },
  });
  const dataset = openRows({
    ...rows,
    sources: [...rows.sources, ...named],
    events: [{ ...first!, sources: named.map(({ id }) => id) }, ...others],
  });
  expect([...buildSearchIndex(dataset).hits("singular")!.events]).toEqual([1, ...others.map(() => 0)]);
  const { possible } = new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit: "events" })
    .apply(NO_FILTERS)
    .facet("source");
  expect(possible.filter((count) => count === 1).length).toBeGreaterThanOrEqual(MANY);
}, 60_000);

it("an event of two hundred thousand places is placed", () => {
  const places = numbers.map((index) => ({ ...rows.places.find(({ id }) => id === "pl-eg-cairo")!, id: `pl-eg-many-${index}` as PlaceId }));
  const event = { ...first!, places: places.map(({ id }) => ({ ...first!.places[0]!, place: id })) };
  const dataset = openRows({ ...rows, places: [...rows.places, ...places], events: [event, ...others] });
  const { class: drawn, places: group } = eventPlacement(dataset.event(0 as EventRow), dataset, "outside");
  expect([drawn, group.length]).toEqual(["point", MANY]);
  const { placements } = new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit: "events" }).apply(NO_FILTERS);
  expect(placements.groups.some((one) => one.places.length === MANY)).toBe(true);
}, 60_000);

it("a link with two hundred thousand unknown values opens, and they are named", () => {
  const filters = { ...NO_FILTERS, facets: { source: { values: numbers.map((index) => `src-${index}`), all: false } } };
  const { view, unknown } = knownView({ ...DEFAULT_VIEW, filters }, openRows(rows));
  expect(unknown).toHaveLength(MANY);
  expect(view.filters.facets).toEqual({});
});
