import { describe, expect, it } from "vitest";
import { directiveRows, eventOfDirective, openRows } from "../../../src/model/dataset.ts";
import type { DirectiveRow, EventId, EventRow } from "../../../src/model/ids.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { foreignFrom } from "../../support/foreign.ts";
import { generateRows } from "../../support/generate.ts";

describe("a dataset opened from rows", () => {
  const rows = fixtureRows();
  const dataset = openRows(rows);

  it("gives things by id and rows by number, both ways", () => {
    for (let row = 0; row < dataset.columns.eventCount; row++) expect(dataset.eventRow(dataset.event(row as EventRow).id)).toBe(row);
    for (let row = 0; row < dataset.columns.directiveCount; row++) {
      expect(dataset.directiveRow(dataset.directive(row as DirectiveRow).id)).toBe(row);
    }
    for (const place of rows.places) expect(dataset.place(place.id)).toBe(place);
    for (const source of rows.sources) expect(dataset.source(source.id)).toBe(source);
    for (const actor of rows.actors) expect(dataset.actor(actor.id)).toBe(actor);
    for (const election of rows.elections) expect(dataset.election(election.id)).toBe(election);
  });

  it("knows nothing of ids that it lacks, nor of names that every object has", () => {
    for (const id of ["ev-none", "__proto__", "constructor", ""] as EventId[]) {
      expect(dataset.eventRow(id)).toBeUndefined();
      expect(dataset.place(id as never)).toBeUndefined();
    }
  });

  it("names a coded value in words, or by its bare code where the vocabulary lacks it", () => {
    expect(dataset.term("country", "eg").id).toBe("eg");
    expect(dataset.term("country", "xx").label).toEqual({ ar: "xx", en: "xx" });
    expect(dataset.term("country", "toString").label.en).toBe("toString");
  });

  it("is our own unless it came from a host", () => {
    expect(dataset.host).toBeNull();
    expect(openRows(rows, foreignFrom("data.example.org", rows)).host).toBe("data.example.org");
  });

  it("gives back the rows that it was opened from", () => expect(dataset.rows()).toBe(rows));
});

it("each directive belongs to the event in whose run it stands, runs without any among them", () => {
  const dataset = openRows(generateRows({ seed: 9, events: 200, directives: 2 }));
  const { columns } = dataset;
  for (let row = 0; row < columns.eventCount; row++) {
    for (const d of directiveRows(columns, row as EventRow)) {
      expect(eventOfDirective(columns, d)).toBe(row);
      expect(dataset.directive(d).event).toBe(dataset.event(row as EventRow).id);
    }
  }
  expect(Array.from({ length: columns.eventCount }, (_, row) => directiveRows(columns, row as EventRow)).flat()).toHaveLength(
    columns.directiveCount,
  );
});
