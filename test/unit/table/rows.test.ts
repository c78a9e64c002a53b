import { expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import { Engine } from "../../../src/query/engine.ts";
import { orderRows } from "../../../src/table/rows.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { wordsOf } from "../../support/render.tsx";

const dataset = openRows(fixtureRows());
const { span } = new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit: "events" });

it("the order of time is read from the columns: no row of a record of any size is made an object for it", () => {
  const asked: number[] = [];
  const watched = {
    ...dataset,
    event: (row: Parameters<typeof dataset.event>[0]) => (asked.push(row), dataset.event(row)),
    directive: (row: Parameters<typeof dataset.directive>[0]) => (asked.push(row), dataset.directive(row)),
  };
  const reader = { dataset: watched, i18n: wordsOf(), trust: "outside", span } as const;
  const byDate = orderRows(null, reader, () => true);
  expect(byDate.events).toHaveLength(dataset.columns.eventCount);
  expect(byDate.directives()).toHaveLength(dataset.columns.directiveCount);
  expect(byDate.events.flatMap(byDate.within).toSorted((a, b) => a - b)).toEqual(byDate.directives().toSorted((a, b) => a - b));
  expect(asked).toEqual([]);
  const times = byDate.events.map((row) => span(row)?.from ?? Infinity);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

it("the directives are put in order where somebody lists them by themselves, and then once", () => {
  let asked = 0;
  const watched = { ...dataset, directive: (row: Parameters<typeof dataset.directive>[0]) => (asked++, dataset.directive(row)) };
  const order = orderRows(
    { column: "title", descending: false },
    { dataset: watched, i18n: wordsOf(), trust: "outside", span },
    () => true,
  );
  expect(asked).toBe(0);
  const listed = order.directives();
  expect(asked).toBe(dataset.columns.directiveCount);
  expect(order.directives()).toBe(listed);
});
