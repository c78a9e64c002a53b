import type { Section } from "../forms.ts";

export const mapPanels = {
  "map.legendPoint": "Point: a city or a site",
  "map.legendArea": "Area: anywhere within it",
  "map.legendSoftArea": "Soft edge: an area of unknown extent",
  "map.legendLine": "Line: a road",
  "map.legendNationwide": "Whole country: meant for all of it, or no closer place stated",
  "map.legendOrigin": "Dashed link: where participants came from",
  "map.legendSize": "Size: how many",
  "map.legendRange": "Hollow ring: possibly, by an uncertain date",
  "map.legendDisputed": "Dashed boundary: explained under Sources",
  "map.division2007": "2007 division",
  "map.outlinesIndicative": "Outlines are indicative.",
  "map.legendAuthorities": "Whose events",
  "map.legendNoAuthority": "No authority named",
  "map.legendMixed": "More than one authority",
  "map.legendSeveral": "Joined symbols: one thing at several places, counted once",
  "map.legendWholeRecord": "In a record this large, colours are those of all its events, not of the filtered ones.",
  "map.legendByPlace": "In a record this crowded, what happened at several places is counted at the first of them.",
  "map.notOnMapTitle": "Not on the map",
  "map.notOnMapHelp": "The reports do not say where, or name places that have no location here.",
  "map.unplacedMore": { zero: "and nothing more", one: "and {n} more, in the table", other: "and {n} more, in the table" },
} as const satisfies Section<"map">;
