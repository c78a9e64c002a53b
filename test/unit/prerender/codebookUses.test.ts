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

  it("are two at the most, of two items, and each has its code", () => {
    for (const [key, found] of uses) {
      expect(found.length).toBeLessThanOrEqual(2);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      for (const use of found) {
        expect(keyOf(use)).toBe(key);
        expect(JSON.stringify(items.get(use.id)), key).toContain(JSON.stringify(use.code));
      }
    }
    expect(uses.size).toBeGreaterThan(30);
  });

  it("are none of a case that involves a child", () => {
    const closed = new Set(rows.events.filter(({ sensitive }) => sensitive !== null).map(({ id }) => id));
    const events = [...uses.values()].flat().map(({ id }) => eventIds.get(id) ?? id);
    expect(events.filter((id) => closed.has(id as never))).toEqual([]);
  });

  it("leave no code out that stands in an open directive or event", () => {
    const open = rows.events.filter(({ sensitive }) => sensitive === null);
    const ids = new Set(open.map(({ id }) => id));
    for (const event of open) expect(uses.has(`eventKind/${event.kind}`), event.kind).toBe(true);
    for (const directive of rows.directives.filter(({ event }) => ids.has(event))) {
      for (const set of ["act", "strength", "tier", "checkable"] as const) {
        const code = directive[set];
        if (code !== null) expect(uses.has(`${set}/${code}`), code).toBe(true);
      }
      for (const { id, site } of directive.measures) {
        expect(uses.has(`measure/${id}`), id).toBe(true);
        if (site) expect(uses.has(`site/${site}`), site).toBe(true);
      }
    }
  });

  it("point at evidence of the item that they are of, where the code stands on any", () => {
    for (const { id, evidence } of [...uses.values()].flat())
      if (evidence !== null) expect(JSON.stringify(items.get(id))).toContain(JSON.stringify(evidence));
  });
});
