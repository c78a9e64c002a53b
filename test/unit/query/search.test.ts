import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import type { DirectiveRow, EventRow } from "../../../src/model/ids.ts";
import { buildSearchIndex } from "../../../src/query/search.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { foreignFrom } from "../../support/foreign.ts";

const rows = fixtureRows();
const aliased = rows.places.map((place) =>
  place.id === "pl-ly-road" ? { ...place, aliases: { ar: ["طريق أبو رقيبة"], en: ["Bu Rgeba"] } } : place,
);
const dataset = openRows({ ...rows, places: aliased });
const index = buildSearchIndex(dataset);

const eventsFound = (query: string): string[] =>
  [...(index.hits(query)?.events ?? [])].flatMap((hit, row) => (hit ? dataset.event(row as EventRow).id : []));
const directivesFound = (query: string): string[] =>
  [...(index.hits(query)?.directives ?? [])].flatMap((hit, row) => (hit ? dataset.directive(row as DirectiveRow).id : []));

describe("search finds an event", () => {
  it.each([
    ["by its title", "توقيف", ["ev-ly-arrest"]],
    ["by its title in the other language", "arrest road", ["ev-ly-arrest"]],
    ["by its summary", "راجع الوزير", ["ev-eg-meeting"]],
    ["by the report it stands in", "ترتيبات الانتخابات", ["ev-ly-arrest", "ev-ly-session", "ev-ly-undated", "ev-ly-video"]],
    ["by another spelling of its place", "بورقيبه", ["ev-ly-arrest"]],
    ["by the Latin spelling of its place", "rgeb", ["ev-ly-arrest"]],
    ["by several words, whatever their script and order", "road توقيف", ["ev-ly-arrest"]],
    ["only where every word is met", "توقيف القاهرة", []],
  ])("%s", (_case, query, expected) => expect(eventsFound(query)).toEqual(expected));
});

describe("search reads an event's note", () => {
  const noted = {
    ...rows,
    events: rows.events.map((event) =>
      event.id === "ev-ly-arrest" ? { ...event, note: { ar: "حاشية", en: "outcome: Released" } } : event,
    ),
  };
  const found = (host?: string): number =>
    [...(buildSearchIndex(openRows(noted, foreignFrom(host, noted))).hits("released")?.events ?? [])].filter((hit) => hit > 0).length;

  it("in a record that was made of a table, and not in ours", () => {
    expect([found("table.csv"), found()]).toEqual([1, 0]);
  });
});

describe("search finds a directive", () => {
  it.each([
    ["by what was ordered", "الشرطة النسائية", ["dir-eg-2"]],
    ["by the place it is for", "أبو رقيبة", ["dir-ly-4"]],
    ["by when it was to be done", "يوم الاقتراع", ["dir-ly-4"]],
  ])("%s", (_case, query, expected) => expect(directivesFound(query)).toEqual(expected));

  it("by its issuer in either language", () => {
    const { names } = rows.actors.find(({ id }) => id === "ac-eg-minister")!;
    const byIssuer = ["dir-eg-1", "dir-eg-2", "dir-eg-3", "dir-eg-4"];
    expect(directivesFound(names.ar)).toEqual(expect.arrayContaining(byIssuer));
    expect(directivesFound(names.en)).toEqual(expect.arrayContaining(byIssuer));
  });
});

it.each(["", "  ", "،«»"])("a query without a word filters nothing: %j", (query) => expect(index.hits(query)).toBeNull());

it("a query is words, never a pattern", () => {
  for (const query of [".*", "(", "[", "\\", "$&"]) expect(index.hits(query)).toBeNull();
  expect(eventsFound("arrest.*")).toEqual(["ev-ly-arrest"]);
});
