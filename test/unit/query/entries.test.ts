import { expect, it } from "vitest";
import type { PlaceId } from "../../../src/model/ids.ts";
import { ancestors } from "../../../src/query/entries.ts";
import { fixtureRows } from "../../support/fixture.ts";

it("what a place lies in is looked up where it is named, and once", () => {
  const deep = 3000;
  const [own] = fixtureRows().places;
  let asked = 0;
  const places = Array.from({ length: deep }, (_, at) => ({
    ...own!,
    id: `pl-deep-${at}` as PlaceId,
    get within() {
      asked++;
      return at + 1 < deep ? (`pl-deep-${at + 1}` as PlaceId) : null;
    },
  }));
  const chainOf = ancestors(
    places.map(({ id }) => id),
    places,
  );
  expect(chainOf(deep - 2)).toEqual([deep - 2, deep - 1, deep]);
  expect(chainOf(1)).toHaveLength(deep);
  expect(chainOf(1)).toBe(chainOf(1));
  expect(chainOf(0)).toEqual([0]);
  expect(asked).toBe(deep);
});
