import type { Section } from "../forms.ts";

export const map = {
  "map.title": "Map of Egypt and Libya",
  "map.instructions":
    "Map. Tab moves through the places; Enter selects one; the arrow keys move the map; plus and minus zoom. Everything on it is also in the table.",
  "map.zoomIn": "Zoom in on the map",
  "map.zoomOut": "Zoom out of the map",
  "map.reset": "Show the whole map",
  "map.showCountry": "Show {country}",
  "map.countries": "Countries",
  "map.fitSelection": "Zoom to the selection",
  "map.attribution": "Outlines: Natural Earth · Coordinates: GeoNames",
  "map.placeLabel": "{place}: {count}",
  "map.placeLabelArea": "{place}, an area: {count}",
  "map.placeLabelUnknownExtent": "{place}, an area of unknown extent: {count}",
  "map.placeLabelLine": "{place}, a line: {count}",
  "map.nationwideLabel": "{country}, the country as a whole or no closer place stated: {count}",
  "map.notOnMap": "Not on the map: {what}",
  "map.nationwide": "Country level: {n}",
  "map.legend": "Legend",
  "map.mediterranean": "Mediterranean Sea",
  "map.redSea": "Red Sea",
  "map.severalPlaces": "{places} ({count}, counted once)",
  "map.controls": "Map controls",
  "map.scrollHint": "Hold {key} while scrolling to zoom, or click the map first.",
  "map.touchHint": "Use two fingers to move the map.",
  "map.cursorHelp": "Symbols of the map. The arrow keys step to the nearest symbol that way; Enter selects it.",
} as const satisfies Section<"map">;
