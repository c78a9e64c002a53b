import type { Section } from "../forms.ts";

export const timePanels = {
  "timeline.axisDirection": "Direction of time",
  "timeline.axisRtl": "Right to left",
  "timeline.axisLtr": "Left to right",
  "timeline.undatedTitle": "Undated events",
  "timeline.undatedHelp": "No date can be read for these under the present setting. They are counted, and stand at no point in time.",
  "timeline.undatedMore": {
    zero: "No other setting gives any of them a date.",
    one: "{n} of them has a date once what the words imply, or outside knowledge, is let in.",
    other: "{n} of them have a date once what the words imply, or outside knowledge, is let in.",
  },
  "timeline.before": "before {event}",
  "timeline.after": "after {event}",
  "timeline.legendDay": "Solid mark: a known day",
  "timeline.legendInterval": "Solid bar: lasted from day to day",
  "timeline.legendUnknownDay": "Open, hatched bar: one unknown day within it",
  "timeline.legendOpen": "Fading end: no known start or end",
  "timeline.legendOutside": "Ringed mark: date from outside the text",
  "timeline.legendInferred": "Half-filled mark: date inferred from the text",
  "timeline.legendBand": "Band: an election; with broken edges, a feast",
  "timeline.letUndated": "Let undated events into the period",
  "timeline.zoomHint": "Ctrl and the wheel, or a pinch, zooms; a drag moves.",
  "timeline.legendPossible": "Pale mark: possibly in the chosen period",
  "timeline.legendMarked": "Dashed edge: the date is uncertain or approximate",
  "timeline.legendDensity": "Area: number of events; hatched where only possible",
} as const satisfies Section<"timeline">;
