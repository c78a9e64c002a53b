import { describe, expect, it } from "vitest";
import {
  type Codes,
  codeOf,
  codes,
  DAY_MAX,
  DAY_MIN,
  encodeColumns,
  groupDirectives,
  type Many,
  NO_SPAN,
} from "../../../src/model/columns.ts";
import { shownDate } from "../../../src/model/reading.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { FIXED } from "../../../src/model/vocabulary.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { generateRows } from "../../support/generate.ts";
import { VOCABULARY } from "../../support/vocabulary.ts";

const named = (list: readonly string[], column: Codes, at: number): string | null => (column[at] === 0 ? null : list[column[at]! - 1]!);
const entries = <T>({ offsets }: Many, row: number, read: (entry: number) => T): T[] =>
  Array.from({ length: offsets[row + 1]! - offsets[row]! }, (_, index) => read(offsets[row]! + index));

describe.each<readonly [string, DatasetRows]>([
  ["the small record", fixtureRows()],
  ["a generated record", generateRows({ seed: 4, events: 300 })],
])("the columns of %s say what its rows say", (_name, rows) => {
  const directives = groupDirectives(rows.events, rows.directives);
  const columns = encodeColumns(rows, directives);
  const { ids, said } = columns;
  const nameOf = (key: string | null): string | null => (key === null ? null : (said.get(key)?.en ?? key));

  it("of events", () => {
    rows.events.forEach((event, row) => {
      expect(named(VOCABULARY.eventKind, columns.kind, row)).toBe(event.kind);
      expect(named(VOCABULARY.authority, columns.authority, row)).toBe(event.authority);
      expect(named(VOCABULARY.country, columns.country, row)).toBe(event.country);
      expect(named(VOCABULARY.mode, columns.mode, row)).toBe(event.mode?.value ?? null);
      expect(named(ids.election, columns.election, row)).toBe(event.election?.id ?? null);
      expect(named(FIXED.basis, columns.electionBasis, row)).toBe(event.election?.basis ?? null);
      expect(entries(columns.source, row, (entry) => named(ids.source, columns.source.codes, entry))).toEqual(event.sources);
      const actors = entries(columns.actor, row, (entry) => [
        named(ids.actor, columns.actor.codes, entry),
        named(VOCABULARY.actorRole, columns.actor.role, entry),
      ]);
      expect(actors).toEqual(event.actors.map(({ actor, role }) => [actor, role]));
      const places = entries(columns.place, row, (entry) => [
        named(ids.place, columns.place.codes, entry),
        named(FIXED.placeRole, columns.place.role, entry),
        named(FIXED.basis, columns.place.basis, entry),
      ]);
      expect(places).toEqual(event.places.map(({ place, role, basis }) => [place, role, basis]));
    });
  });

  it("of dates under each trust", () => {
    FIXED.basis.forEach((trust, index) => {
      rows.events.forEach((event, row) => {
        const shown = shownDate(event.when, trust);
        const at = columns.span[index as 0 | 1 | 2][row]!;
        expect(named(FIXED.basis, columns.dateBasis[index as 0 | 1 | 2], row)).toBe(shown?.reading.basis ?? null);
        const days = shown && [shown.edtf.from, shown.edtf.latestStart, shown.edtf.earliestEnd, shown.edtf.to];
        const finite = days?.map((day) => Math.max(DAY_MIN, Math.min(DAY_MAX, day)));
        expect(at === NO_SPAN ? undefined : Array.from(columns.spans.subarray(at * 4, at * 4 + 4))).toEqual(finite);
      });
    });
  });

  it("of directives, each among those of its event", () => {
    directives.forEach((directive, row) => {
      const { measures, serves, targets } = directive;
      expect(named(VOCABULARY.act, columns.act, row)).toBe(directive.act);
      expect(named(VOCABULARY.strength, columns.strength, row)).toBe(directive.strength);
      expect(named(FIXED.tier, columns.tier, row)).toBe(directive.tier);
      expect(named(VOCABULARY.authority, columns.issuedBy, row)).toBe(directive.authority);
      expect(entries(columns.issuer, row, (entry) => named(ids.actor, columns.issuer.codes, entry))).toEqual([
        ...new Set(directive.issuers.map(({ actor }) => actor)),
      ]);
      expect(entries(columns.addressee, row, (entry) => named(ids.addressee, columns.addressee.codes, entry)).map(nameOf)).toEqual([
        ...new Set(directive.addressees.map((to) => ("actor" in to ? to.actor : to.who.en))),
      ]);
      expect(named(ids.serves, columns.serves, row)).toBe(serves === null ? null : "election" in serves ? serves.election : serves.event);
      expect(entries(columns.measure, row, (entry) => named(VOCABULARY.measure, columns.measure.codes, entry))).toEqual([
        ...new Set(measures.map(({ id }) => id)),
      ]);
      expect(entries(columns.site, row, (entry) => named(VOCABULARY.site, columns.site.codes, entry))).toEqual([
        ...new Set(measures.flatMap(({ site }) => site ?? [])),
      ]);
      const placed = targets.flatMap((target) => ("place" in target ? [[target.place, target.basis]] : []));
      const encoded = entries(columns.target, row, (entry) => [
        named(ids.place, columns.target.codes, entry),
        named(FIXED.basis, columns.target.basis, entry),
      ]);
      expect(encoded).toEqual(placed);
      const event = rows.events.findIndex(({ id }) => id === directive.event);
      expect(columns.directiveStart[event]).toBeLessThanOrEqual(row);
      expect(columns.directiveStart[event + 1]).toBeGreaterThan(row);
    });
    expect(columns.directiveStart.at(-1)).toBe(directives.length);
  });
});

it("directives are grouped by event and keep their order within it; those of no event are left out", () => {
  const rows = fixtureRows();
  const [first] = rows.directives;
  const stray = { ...first!, id: "dir-stray" as never, event: "ev-none" as never };
  const grouped = groupDirectives(rows.events, [...rows.directives.toReversed(), stray]);
  expect(grouped.map(({ id }) => id)).toEqual(
    rows.events.flatMap((event) =>
      rows.directives
        .filter((d) => d.event === event.id)
        .map(({ id }) => id)
        .toReversed(),
    ),
  );
});

it.each([
  [255, Uint8Array],
  [256, Uint16Array],
  [65_535, Uint16Array],
  [65_536, Uint32Array],
])("codes up to %i stand in the narrowest array that holds them", (size, type) => {
  const column = codes(1, size);
  column[0] = size;
  expect(column).toBeInstanceOf(type);
  expect(column[0]).toBe(size);
});

it("a value that is not recorded has code 0", () => {
  const { book } = encodeColumns(fixtureRows(), []);
  expect([null, undefined, "xx", "eg"].map((value) => codeOf(book, "country", value))).toEqual([0, 0, 0, 1]);
});
