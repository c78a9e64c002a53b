import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import type { DirectiveId, EventId, PlaceId } from "../../../src/model/ids.ts";
import type { DatasetRows, EventPlace } from "../../../src/model/types.ts";
import { highlightOf, linkPath, NO_HIGHLIGHT } from "../../../src/scene/mapHighlight.ts";
import { project } from "../../../src/scene/mapProjection.ts";
import { readBasemap } from "../../support/basemap.ts";
import { fixtureRows } from "../../support/fixture.ts";

const basemap = readBasemap();
const rows = fixtureRows();
const event = (id: string) => ({ kind: "event", id: id as EventId }) as const;
const rolesOf = (selection: Parameters<typeof highlightOf>[0], given: DatasetRows = rows, trust: "stated" | "outside" = "outside") =>
  highlightOf(selection, openRows(given), trust, basemap).places.map(({ role, spot }) => `${role} ${spot.place} ${spot.kind}`);

/** The Egyptian meeting with participants from three places. */
function withOrigins(): DatasetRows {
  const stated = rows.events.find(({ id }) => id === "ev-eg-meeting")!.places[1]!;
  const origin = (place: string): EventPlace => ({ ...stated, place: place as PlaceId, role: "origin" });
  const origins = [origin("pl-ly-sd-south"), origin("pl-eg"), origin("pl-ly-set")];
  return {
    ...rows,
    events: rows.events.map((each) => (each.id === "ev-eg-meeting" ? { ...each, places: [...each.places, ...origins] } : each)),
  };
}

describe("what is drawn for a selection", () => {
  it("an event: its venue, and the country that its orders are meant for", () => {
    expect(rolesOf(event("ev-eg-meeting"))).toEqual(["venue pl-eg-cairo point", "scope pl-eg country"]);
  });

  it("only the places that the reader trusts", () => {
    expect(rolesOf(event("ev-eg-meeting"), rows, "stated")).toEqual(["scope pl-eg country"]);
  });

  it("a line from each place of origin that can be drawn to the venue", () => {
    const { links } = highlightOf(event("ev-eg-meeting"), openRows(withOrigins()), "outside", basemap);
    expect(links.map(({ key }) => key)).toEqual(["pl-ly-sd-south>pl-eg-cairo", "pl-eg>pl-eg-cairo"]);
    const venue = project(rows.places.find(({ id }) => id === "pl-eg-cairo")!.point!.at);
    for (const { to } of links) expect(to).toEqual(venue);
  });

  it("no line where there is no venue", () => {
    expect(highlightOf(event("ev-ly-video"), openRows(rows), "outside", basemap).links).toEqual([]);
  });

  it("a claimed jurisdiction only where nothing nearer is known", () => {
    const polling = rolesOf(event("ev-eg-polling"));
    expect(polling).toEqual(["jurisdiction pl-eg country"]);
    const claimed = rows.events.map((each) =>
      each.id === "ev-eg-meeting"
        ? { ...each, places: each.places.map((p) => (p.role === "scope" ? { ...p, role: "jurisdiction" as const } : p)) }
        : each,
    );
    expect(rolesOf(event("ev-eg-meeting"), { ...rows, events: claimed })).toEqual(["venue pl-eg-cairo point"]);
  });

  it("a directive: what it is meant for, never the venue where it was given", () => {
    const directive = (id: string) => ({ kind: "directive", id: id as DirectiveId }) as const;
    expect(rolesOf(directive("dir-ly-2"))).toEqual(["target pl-ly-sd-south soft"]);
    expect(rolesOf(directive("dir-eg-1"))).toEqual(["scope pl-eg country"]);
  });

  it("a place: itself", () => {
    expect(rolesOf({ kind: "place", id: "pl-eg-cairo" as PlaceId })).toEqual(["place pl-eg-cairo point"]);
  });

  it("nothing for what has no place or is not in the record", () => {
    expect(highlightOf(event("ev-eg-gone"), openRows(rows), "outside", basemap)).toBe(NO_HIGHLIGHT);
    expect(rolesOf({ kind: "none" })).toEqual([]);
  });
});

describe("a link", () => {
  it("is straight, in the scale of the picture, to a hundredth", () => {
    expect(linkPath({ key: "", from: [0.1, 0.5], to: [0.3, 0.123456] }, 100)).toBe("M10 50L30 12.35");
  });
});
