import { describe, expect, it } from "vitest";
import type { PlaceId } from "../../../src/model/ids.ts";
import { classOf, directivePlacement, eventPlacement } from "../../../src/model/placement.ts";
import type { Directive, ElectionEvent, Place } from "../../../src/model/types.ts";
import type { Basis, PlaceRole } from "../../../src/model/vocabulary.ts";
import { fixtureRows } from "../../support/fixture.ts";

const rows = fixtureRows();
const model = rows.places[0]!;
const made = (id: string, kind: Place["kind"], shape: Place["shape"]): Place => ({ ...model, id: id as PlaceId, kind, shape });
const places = [
  made("pl-egypt", "country", "area"),
  made("pl-pinned-country", "country", "point"),
  made("pl-cairo", "city", "point"),
  made("pl-giza", "city", "point"),
  made("pl-road", "road", "line"),
  made("pl-aswan", "governorate", "area"),
  made("pl-unlisted", "set-not-listed", "none"),
];
const book = { nationwide: new Set(["country"]) };
const gazetteer = { place: (id: PlaceId) => places.find((place) => place.id === id), columns: { book } };

type At = readonly [place: string, role: PlaceRole, basis?: Basis];
const grounds = { evidence: [], ground: null, confidence: null, note: null };
const eventAt = (...list: At[]): ElectionEvent => ({
  ...rows.events[0]!,
  places: list.map(([place, role, basis = "stated"]) => ({ ...grounds, basis, place: place as PlaceId, role })),
});
const directiveAt = (...list: readonly (readonly [place: string, basis?: Basis])[]): Directive => ({
  ...rows.directives[0]!,
  targets: list.map(([place, basis = "stated"]) => ({ ...grounds, basis, place: place as PlaceId })),
});

const ofEvent = (event: ElectionEvent, trust: Basis = "outside") => eventPlacement(event, gazetteer, trust);
const ofDirective = (directive: Directive, event: ElectionEvent, trust: Basis = "outside") =>
  directivePlacement(directive, event, gazetteer, trust);

describe("the one placement of an event", () => {
  it.each<readonly [string, readonly At[], string]>([
    [
      "its venue before anything else",
      [
        ["pl-aswan", "scope"],
        ["pl-giza", "site"],
        ["pl-cairo", "venue"],
      ],
      "point venue pl-cairo",
    ],
    [
      "else its site",
      [
        ["pl-road", "subject"],
        ["pl-giza", "site"],
      ],
      "point site pl-giza",
    ],
    [
      "else its subject",
      [
        ["pl-egypt", "scope"],
        ["pl-road", "subject"],
      ],
      "line subject pl-road",
    ],
    [
      "else its scope",
      [
        ["pl-egypt", "jurisdiction"],
        ["pl-aswan", "scope"],
      ],
      "area scope pl-aswan",
    ],
    ["else its jurisdiction", [["pl-egypt", "jurisdiction"]], "nationwide jurisdiction pl-egypt"],
    [
      "never where participants came from, nor a target",
      [
        ["pl-cairo", "origin"],
        ["pl-giza", "target"],
      ],
      "none - ",
    ],
    ["none where no place is stated", [], "none - "],
  ])("is %s", (_case, list, expected) => {
    const { class: c, role, places } = ofEvent(eventAt(...list));
    expect(`${c} ${role ?? "-"} ${places.join("+")}`).toBe(expected);
  });

  it("is a country as a whole, never a pin, even where the registry gives it a point", () => {
    expect(ofEvent(eventAt(["pl-pinned-country", "venue"])).class).toBe("nationwide");
  });

  it("is one group of all places of the winning role, each once, in one order", () => {
    expect(ofEvent(eventAt(["pl-giza", "venue"], ["pl-cairo", "venue"], ["pl-giza", "venue"])).places).toEqual(["pl-cairo", "pl-giza"]);
  });

  it.each<readonly [string[], string]>([
    [["pl-cairo", "pl-road"], "line"],
    [["pl-cairo", "pl-aswan"], "area"],
    [["pl-aswan", "pl-egypt"], "nationwide"],
    [["pl-cairo", "pl-unlisted"], "none"],
  ])("is as coarse as the coarsest of its places: %j is %s", (list, expected) => {
    expect(ofEvent(eventAt(...list.map((place): At => [place, "venue"]))).class).toBe(expected);
    expect(ofEvent(eventAt(...list.toReversed().map((place): At => [place, "venue"]))).class).toBe(expected);
  });

  it("uses only places that the reader trusts so far", () => {
    const event = eventAt(["pl-cairo", "venue", "outside"], ["pl-aswan", "scope", "stated"]);
    expect(ofEvent(event, "inferred").places).toEqual(["pl-aswan"]);
    expect(ofEvent(event, "outside").places).toEqual(["pl-cairo"]);
  });
});

describe("the one placement of a directive", () => {
  const event = eventAt(["pl-cairo", "venue"], ["pl-giza", "origin"], ["pl-road", "site"], ["pl-egypt", "scope"]);

  it("is its target", () =>
    expect(ofDirective(directiveAt(["pl-aswan"]), event)).toMatchObject({ class: "area", role: "target", places: ["pl-aswan"] }));

  it("is else its event's scope, never the venue, a site or an origin", () => {
    expect(ofDirective(directiveAt(), event)).toMatchObject({ class: "nationwide", role: "scope", places: ["pl-egypt"] });
    expect(ofDirective(directiveAt(), eventAt(["pl-cairo", "venue"], ["pl-giza", "origin"])).class).toBe("none");
  });

  it("is not a target that the reader does not trust so far", () => {
    expect(ofDirective(directiveAt(["pl-aswan", "inferred"]), event, "stated").role).toBe("scope");
  });

  it("takes a kind of site for no place", () => {
    const kinds = { ...directiveAt(), targets: [{ ...grounds, basis: "stated" as const, kind: "polling-sites" as const }] };
    expect(ofDirective(kinds, event).role).toBe("scope");
  });
});

it("a place is drawn as what it is", () => {
  expect(places.map((place) => classOf(place, book))).toEqual(["nationwide", "nationwide", "point", "point", "line", "area", "none"]);
});
