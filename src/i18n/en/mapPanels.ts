import type { Section } from "../forms.ts";

export const mapPanels = {
  "map.placementSum":
    "At points: {points}; on lines: {lines}; in areas: {areas}; whole country: {nationwide}; not on the map: {notPlaced}. Total: {total}",
  "map.count": "Map counts",
  "map.countEvents": "events",
  "map.countDirectives": "directives",
  "map.legendPoint": "Point: a city or a site",
  "map.legendArea": "Area: anywhere within it",
  "map.legendSoftArea": "Blurred edge: we do not know how far the area reaches",
  "map.legendLine": "Line: a road",
  "map.legendNationwide": "Whole country: meant for all of it, or no closer place stated",
  "map.legendOrigin": "Dashed line: where participants came from",
  "map.legendSize": "Size: how many",
  "map.legendRange": "Hollow ring: possibly, by an uncertain date",
  "map.legendDisputed": "Dashed boundary: explained under Sources",
  "map.division2007": "2007 division",
  "map.outlinesIndicative": "Outlines are indicative.",
  "map.legendAuthorities": "Authority",
  "map.legendNoAuthority": "No authority named",
  "map.legendMixed": "More than one authority",
  "map.legendSeveral": "Joined symbols: one event in several places, counted once",
  "map.legendWholeRecord": "This record is large, so colours show all events, not only the filtered ones.",
  "map.legendByPlace": "This record is large, so an event in several places is counted at the first one.",
  "map.notOnMapTitle": "Not on the map",
  "map.notOnMapHelp": "The reports do not say where, or name places we cannot put on the map.",
  "map.unplacedMore": { zero: "and nothing more", one: "and {n} more, in the table", other: "and {n} more, in the table" },
} as const satisfies Section<"map">;
