import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryFinder, guardCases, WITHHELD } from "../../../src/model/childRule.ts";
import type { EventId, PlaceId } from "../../../src/model/ids.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows, Directive, ElectionEvent } from "../../../src/model/types.ts";
import { CASE, careless, ORDER, QUARTER } from "../../support/childCase.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { generateRows } from "../../support/generate.ts";
import { random } from "../../support/random.ts";

const eventIn = (rows: DatasetRows, id: string = CASE): ElectionEvent => rows.events.find((event) => event.id === id)!;
const brief = ({ places }: ElectionEvent) => places.map(({ place, role }) => [place, role]);

describe("a case that involves a child", () => {
  const given = careless();
  const guarded = guardCases(given);

  it("names the country alone, once a role, without the words and notes that named a finer place", () => {
    expect(brief(eventIn(guarded))).toEqual([
      ["pl-ly", "venue"],
      ["pl-ly", "site"],
    ]);
    for (const { evidence, ground, note } of eventIn(guarded).places) expect([evidence, ground, note]).toEqual([[], null, null]);
  });

  it("keeps entries that are coarse enough as they are, and prefers them", () => {
    const own = { ...eventIn(given).places[0]!, place: "pl-ly" as PlaceId };
    const rows = { ...given, events: [{ ...eventIn(given), places: [...eventIn(given).places, own, own] }] };
    const { places } = eventIn(guardCases(rows));
    expect(places.filter(({ role }) => role === "venue")).toEqual([own, own]);
    expect(places.find(({ role }) => role === "venue")).toBe(own);
  });

  it("has no date from outside, nor an order, a timing, an instrument or a follow-up's day", () => {
    expect(Object.keys(eventIn(guarded).when)).toEqual(["inferred"]);
    const order = { ...eventIn(given).places[0]!, basis: "outside" as const, relation: "before" as const, event: "ev-ly-video" as EventId };
    const ordered = { ...given, events: given.events.map((event) => (event.id === CASE ? { ...event, order: [order] } : event)) };
    expect(eventIn(guardCases(ordered)).order).toEqual([]);
    const directive = guarded.directives.find(({ id }) => id === ORDER)!;
    expect(directive).toMatchObject({ timing: null, instrument: null, targets: [{ place: "pl-ly" }], followUps: [{ when: {} }] });
  });

  it("has neither a postponement from outside, nor a date of one or of a timing", () => {
    const dated = (basis: "stated" | "outside") => ({ [basis]: { ...eventIn(careless()).when.outside! } });
    const grounds = { evidence: [], ground: null, confidence: null, note: null, basis: "stated" as const };
    const moved = { ...grounds, event: null, was: dated("outside"), now: dated("stated") };
    const guardedFrom = (postponement: ElectionEvent["postponement"], timing: Directive["timing"]) =>
      guardCases({
        ...given,
        events: given.events.map((event) => (event.id === CASE ? { ...event, postponement } : event)),
        directives: given.directives.map((directive) => (directive.id === ORDER ? { ...directive, timing } : directive)),
      });
    const text = { ar: "قبل الاقتراع", en: "before the vote" };
    const now = guardedFrom(moved, { ...grounds, text, when: { ...dated("outside"), ...dated("stated") } });
    expect(eventIn(now).postponement).toEqual({ ...moved, was: {} });
    expect(now.directives.find(({ id }) => id === ORDER)!.timing).toEqual({ ...grounds, text, when: dated("stated") });
    expect(eventIn(guardedFrom({ ...moved, basis: "outside" }, null)).postponement).toBeNull();
  });

  it.each([
    ["outside", []],
    ["stated", [CASE]],
  ] as const)("is not dated by another event's order to it that is %s", (basis, left) => {
    const { basis: _, ...grounds } = eventIn(given).places[0]!;
    const order = [{ ...grounds, basis, relation: "after" as const, event: CASE }];
    const corrections = [{ ...given.corrections![0]!, id: "ev-ly-video" as EventId, field: "order", was: CASE, now: null }];
    const events = given.events.map((event) => (event.id === "ev-ly-video" ? { ...event, order } : event));
    const now = guardCases({ ...given, events, corrections });
    expect(eventIn(now, "ev-ly-video").order.map(({ event }) => event)).toEqual(left);
    expect(now.corrections!.map(({ was }) => was)).toEqual([left.length > 0 ? CASE : WITHHELD]);
  });

  it("stands nowhere where its country is not in the record", () => {
    const places = given.places.filter(({ kind }) => kind !== "country").map((one) => ({ ...one, within: null }));
    expect(brief(eventIn(guardCases({ ...given, places })))).toEqual([]);
  });

  it("takes with it the places that nothing else names, and leaves those that something does", () => {
    const ids = (rows: DatasetRows): readonly PlaceId[] => rows.places.map(({ id }) => id);
    expect(ids(given).filter((id) => !ids(guarded).includes(id))).toEqual(["pl-ly-hidden", QUARTER]);
    expect(guarded.places.flatMap(({ notToConfuse }) => notToConfuse)).not.toContain(QUARTER);
    const other = { ...eventIn(given, "ev-ly-video"), places: [{ ...eventIn(given).places[0]!, place: QUARTER }] };
    const shared = guardCases({ ...given, events: [eventIn(given), other] });
    expect(ids(shared)).toEqual(ids(given));
    expect(brief(shared.events[1]!)).toEqual([[QUARTER, "venue"]]);
  });

  it("is silent in its corrections, which say so, and keep what may be told", () => {
    expect(guarded.corrections!.map(({ id, was, now }) => [id, was, now])).toEqual([
      [CASE, "pl-ly", WITHHELD],
      [CASE, WITHHELD, null],
      [ORDER, WITHHELD, "pl-ly"],
    ]);
    const own = { ...given.corrections![1]!, now: eventIn(given).when.inferred!.edtf };
    expect(guardCases({ ...given, corrections: [own] }).corrections![0]).toMatchObject({ was: WITHHELD, now: own.now });
  });

  it("stays a valid record, and the same when it is opened again", () => {
    expect(datasetSchema.safeParse(guarded).error).toBeUndefined();
    expect(guardCases(guarded)).toEqual(guarded);
  });
});

describe("whatever a record says", () => {
  it("its cases alone change, and break the rule nowhere", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 20 }), (seed, events) => {
        const r = random(seed);
        const made = generateRows({ seed, events });
        const given = { ...made, events: made.events.map((event) => ({ ...event, sensitive: r.chance(0.3) ? ("child" as const) : null })) };
        const guarded = guardCases(given);
        const kinds = new Map(guarded.places.map(({ id, kind }) => [id, kind]));
        given.events.forEach((event, row) => {
          const now = guarded.events[row]!;
          expect(now === event || event.sensitive === "child" || event.order.some(({ basis }) => basis === "outside")).toBe(true);
          const fine = now.places.filter(({ place }) => kinds.get(place) !== "country");
          const outside = [
            ...(now.when.also ?? []).map(({ basis }) => basis),
            ...Object.keys(now.when),
            ...now.order.map(({ basis }) => basis),
          ];
          expect(event.sensitive === null || (fine.length === 0 && !outside.includes("outside"))).toBe(true);
        });
        const known = new Set(guarded.places.map(({ id }) => id));
        expect(guarded.events.flatMap(({ places }) => places).every(({ place }) => known.has(place))).toBe(true);
        expect(guarded.places.every(({ within }) => within === null || known.has(within))).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 20_000);

  it("a record without such a case, or with none that breaks the rule, is the very same object", () => {
    const rows = fixtureRows();
    const none = { ...rows, events: rows.events.map((event) => ({ ...event, sensitive: null })) };
    expect(guardCases(none)).toBe(none);
    const own = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
    expect(own.events.some(({ sensitive }) => sensitive === "child")).toBe(true);
    expect(guardCases(own)).toBe(own);
  });
});

it("the country of a place is found without circling where places lie in one another", () => {
  const rows = fixtureRows();
  const knotted = rows.places.map((place) =>
    place.id === "pl-ly-road"
      ? { ...place, within: "pl-ly-set" as PlaceId }
      : place.id === "pl-ly-set"
        ? { ...place, within: "pl-ly-road" as PlaceId }
        : place,
  );
  expect(countryFinder({ ...rows, places: knotted })("pl-ly-road" as PlaceId)).toBeNull();
  expect(countryFinder(rows)("pl-ly-road" as PlaceId)).toBe("pl-ly");
});

describe("places that lie in one another by thousands", () => {
  const DEEP = 3000;
  const given = careless();
  const quarter = given.places.find(({ id }) => id === QUARTER)!;

  /** A chain of places, and how often it was asked what one of them lies in. */
  function chained(top: PlaceId | null) {
    let asked = 0;
    const nested = Array.from({ length: DEEP }, (_, at) => ({
      ...quarter,
      id: `pl-deep-${at}` as PlaceId,
      get within() {
        asked++;
        return at + 1 < DEEP ? (`pl-deep-${at + 1}` as PlaceId) : top;
      },
    }));
    return { nested, asked: () => asked };
  }

  it("are walked up to once in all, whether a case names each of them or none", () => {
    for (const isNamed of [true, false]) {
      const { nested, asked } = chained("pl-ly" as PlaceId);
      const entry = eventIn(given).places[0]!;
      const named = isNamed ? nested.map(({ id }) => ({ ...entry, place: id })) : [];
      const events = given.events.map((event) => (event.id === CASE ? { ...event, places: [...event.places, ...named] } : event));
      const guarded = guardCases({ ...given, events, places: [...given.places, ...nested] });
      expect(guarded.places.length - (isNamed ? 0 : DEEP)).toBeLessThan(given.places.length);
      expect(brief(eventIn(guarded))).toEqual(brief(eventIn(guardCases(given))));
      expect(asked()).toBeLessThan(10 * DEEP);
    }
  });

  it("have their country found by one walk, also where they have none", () => {
    for (const top of ["pl-ly" as PlaceId, "pl-gone" as PlaceId, "pl-deep-7" as PlaceId]) {
      const { nested, asked } = chained(top);
      const countryOf = countryFinder({ ...given, places: [...given.places, ...nested] });
      const found = new Set(nested.toReversed().map(({ id }) => countryOf(id)));
      expect([...found]).toEqual([top === "pl-ly" ? "pl-ly" : null]);
      expect(asked()).toBeLessThan(10 * DEEP);
    }
  });
});
