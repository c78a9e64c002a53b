import type { Section } from "../forms.ts";

export const exporting = {
  "export.rows": "Which rows",
  "export.shownRows": "What is shown",
  "export.allRows": "Everything",
  "export.everything": "Everything in this record, without a filter",
  "export.everythingRead": "All that could be read of this record, without a filter",
  "export.noFilter": "no filter",
  "export.shownIs": "Filter: {filter}",
  "export.allIs": "The whole record, with implied directives, background and calendar entries, marked as not counted.",
  "export.more": "More formats",
  "export.name.csv-events": "Events, as a table",
  "export.name.csv-directives": "Directives, as a table",
  "export.name.csv-comparison": "The grid of Compare, as a table",
  "export.name.workbook": "Workbook",
  "export.name.package": "All tables, for analysis",
  "export.name.geojson": "Events, for maps",
  "export.name.geojson-directives": "Directives, for maps",
  "export.name.typed-events": "Events, for programs",
  "export.name.typed-directives": "Directives, for programs",
  "export.name.csv-columns": "What the columns are",
  "export.name.ics": "Events, for a calendar",
  "export.name.json": "The record, to open here again",
  "export.hint.csv-events":
    "Opens in Excel and similar. Each date has an earliest and latest start and end. Arabic and English. Text that could run as a formula has an apostrophe before it.",
  "export.hint.csv-directives": "One directive a row, with the event at which it was said.",
  "export.hint.csv-comparison": "One cell a row, of this view: a directive with several measures stands in several rows.",
  "export.hint.workbook":
    "For Excel and similar, in Arabic and English: events and directives to read, and every table with its choices, to work on and open here again.",
  "export.workbookHow":
    "The first two tables are to be read. The others are the record itself: what is changed or added there is shown when this file is dropped on the page. Ids join the tables; a date is EDTF text, and its four days are dates.",
  "export.hint.package":
    "One zip: a table for each kind of thing and for what joins them, each value with its basis; evidence, outlines and the codebook; described for Frictionless. Opens here again.",
  "export.packageHow":
    "The rows of {events} and {directives} are what the view counts. What it does not count is in {uncountedEvents} and {uncountedDirectives}; {standing} tells of each event and directive how the view counts, dates and places it. Text that could run as a formula has an apostrophe before it.",
  "export.codeOf": "A code of the set {set} in {file}.",
  "export.hint.geojson":
    "Points by their coordinates, areas by the outline that the map draws; where an extent is unknown, that is marked.",
  "export.hint.geojson-directives": "Where each directive applies; if it names no place, the area that its event concerns.",
  "export.hint.typed-events": "The columns of the CSV, with days, numbers and lists as such: for DuckDB, pandas, polars and R.",
  "export.hint.typed-directives": "The same for directives.",
  "export.hint.csv-columns":
    "For every column of the tables: its type, its set of codes, and what it means, in Arabic and English. It is the same for every view.",
  "export.hint.ics": "Only events and calendar entries whose days are known; the file says how many it leaves out.",
  "export.hint.json": "Our own format, with the sources, places and names that the rows refer to.",
  "export.entries": { zero: "no entries", one: "{n} entry", other: "{n} entries" },
  "export.download": "Download",
  "export.downloadNamed": "Download: {name}",
  "export.done": "Downloaded: {file}",
  "export.failed": "The file could not be made. JSON needs a page opened over a secure connection; reload the page and try again.",
  "export.carries": "Each file with rows of the record names its sources and dataset ({hash}), and says: {caution}",
  "export.licence": "Licence: {licence}",
  "export.licenceUnknown": "not stated",
  "export.anchorNote": "The centre and radius only say where to draw the blurred edge of an area; they are not its location.",
  "export.provenance": "{record}, {dataset}, licence: {licence}",
  "export.leftOut": {
    one: "{n} event left out, because its days are not known for certain.",
    other: "{n} events left out, because their days are not known for certain.",
  },
  "export.afterLastYear": {
    one: "{n} event left out, because a calendar file has no room for years after 9998.",
    other: "{n} events left out, because a calendar file has no room for years after 9998.",
  },
} as const satisfies Section<"export">;
