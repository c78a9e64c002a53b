import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import { keyOf, usesOf } from "../../../src/prerender/codebookUses.ts";
import { openRecord } from "../../../src/prerender/openRecord.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { generateRows } from "../../support/generate.ts";

const RECORDS = [
  ["our own", await openRecord("public/data/dataset.json")],
  ["the hand-made", openRows(fixtureRows())],
  ["a generated", openRows(generateRows({ seed: 5, events: 60 }))],
] as const;

describe.each(RECORDS)("the examples of %s record", (_whose, dataset) => {
  const uses = usesOf(dataset);
  const rows = dataset.rows();
  const items = new Map(
    [...rows.events, ...rows.directives, ...rows.sources, ...rows.places, ...rows.actors, ...rows.elections].map((item) => [
      item.id as string,
      item,
    ]),
  );
  const eventIds = new Map(rows.directives.map(({ id, event }) => [id as string, event]));

  const holds = (id: string, part: unknown): boolean => (JSON.stringify(items.get(id)) ?? "").includes(JSON.stringify(part));

  it("are two at the most, of two items, and each has its code", () => {
    expect(uses.size).toBeGreaterThan(30);
    for (const [key, found] of uses) {
      expect(found.length).toBeLessThanOrEqual(2);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      expect(found.map(keyOf)).toEqual(found.map(() => key));
    }
    const all = [...uses.values()].flat();
    expect(all.filter(({ id, code }) => !holds(id, code))).toEqual([]);
  });

  it("are none of a case that involves a child", () => {
    const closed = new Set(rows.events.filter(({ sensitive }) => sensitive !== null).map(({ id }) => id));
    const events = [...uses.values()].flat().map(({ id }) => eventIds.get(id) ?? id);
    expect(events.filter((id) => closed.has(id as never))).toEqual([]);
  });

  it("leave no code out that stands in an open directive or event", () => {
    const open = rows.events.filter(({ sensitive }) => sensitive === null);
    const ids = new Set(open.map(({ id }) => id));
    const directives = rows.directives.filter(({ event }) => ids.has(event));
    const used = [
      ...open.map(({ kind }) => `eventKind/${kind}`),
      ...directives.flatMap(({ act, strength, tier, checkable }) => [
        `act/${act}`,
        `strength/${strength}`,
        `tier/${tier}`,
        `checkable/${checkable}`,
      ]),
      ...directives.flatMap(({ measures }) => measures.flatMap(({ id, site }) => [`measure/${id}`, `site/${site}`])),
    ].filter((key) => !/\/(null|undefined)$/.test(key));
    expect(used.filter((key) => !uses.has(key))).toEqual([]);
  });

  it("point at evidence of the item that they are of, where the code stands on any", () => {
    const grounded = [...uses.values()].flat().filter(({ evidence }) => evidence !== null);
    expect(grounded.length > 0).toBe(rows.directives.some(({ evidence }) => evidence.length > 0));
    expect(grounded.filter(({ id, evidence }) => !holds(id, evidence))).toEqual([]);
  });
});
