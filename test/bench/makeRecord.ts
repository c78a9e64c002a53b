import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type ColumnarFile, type LargeHead, MOST_EVENTS_IN_ROWS, type Numbers } from "../../src/model/columnar.ts";
import type { ColumnarPair } from "../../src/model/columnarEncode.ts";
import type { IdRun } from "../../src/model/columnarIds.ts";
import { readRows, rowsAsGiven, rowsOf } from "../../src/model/columnarRows.ts";
import { unpackColumns } from "../../src/model/columnarUnpack.ts";
import type { Place } from "../../src/model/types.ts";
import { hashInTurn } from "../../src/prepare/hashInTurn.ts";
import { largeFiles, type NamedFile, writeDataset } from "../../src/prepare/write.ts";
import { generateRows } from "../support/generate.ts";
import { type Random, random } from "../support/random.ts";
import { Dates, DirectiveMaker, EventMaker, type Sizes } from "./makeColumns.ts";

/** Events and directives together, one to three. */
const SIZES = [10, 1_000, 10_000, 100_000, 1_000_000] as const;

const TABLES = { places: 500, actors: 300, sources: 2_000 };

/**
 * A made-up record in the large form with the real record's shape over ten years, made as columns from the start: about
 * 15 % of the events on an unknown day within a range, 5 % over several days, 3 % without a date.
 */
function makeRecord(seed: number, rows: number, names: Pick<LargeHead, "columns" | "wording">): ColumnarPair {
  const r = random(seed);
  const { events: _events, directives: _directives, ...tables } = generateRows({ seed, events: 0, ...tableSizes(rows) });
  const places = withBasemapAreas(r, tables.places);
  const [eventCount, directiveCount] = [Math.max(1, Math.round(rows / 4)), rows - Math.max(1, Math.round(rows / 4))];
  const sizes: Sizes = { ...tableSizes(rows), places: places.length, elections: tables.elections.length };
  const dates = new Dates();
  const [events, directives] = [new EventMaker(r, dates, sizes), new DirectiveMaker(r, sizes)];
  const counts = directiveCounts(r, eventCount, directiveCount);
  counts.forEach((count, event) => {
    events.add();
    for (let at = 0; at < count; at++) directives.add(sizes.elections + event + 1);
  });
  const columns: ColumnarFile = {
    ...tables,
    places,
    form: "arrow",
    ...names,
    dates: dates.list,
    events: { count: eventCount, ids: [run("ev", eventCount)], directives: counts, ...events.columns },
    directives: { count: directiveCount, ids: [run("dir", directiveCount)], ...directives.columns },
  };
  return withHash({ columns, wording: { hash: columns.hash, events: events.wording, directives: directives.wording } });
}

/** A record of a few rows has few places and people. */
function tableSizes(rows: number): typeof TABLES {
  const share = Math.min(1, 0.02 + rows / 2_000);
  return {
    places: Math.round(TABLES.places * share),
    actors: Math.round(TABLES.actors * share),
    sources: Math.round(TABLES.sources * share),
  };
}

const run = (prefix: string, count: number): IdRun => [`${prefix}-b-`, 7, 1, count];

/** The hash of the row form, made row by row. */
function withHash({ columns, wording }: ColumnarPair): ColumnarPair {
  const rows = rowsAsGiven(columns, readRows(columns, unpackColumns(columns)), wording);
  const hash = hashInTurn(rows);
  return { columns: { ...columns, hash }, wording: { ...wording, hash } };
}

/** Places known as areas take the codes of areas that the basemap has. */
function withBasemapAreas(r: Random, places: readonly Place[]): readonly Place[] {
  const basemap = JSON.parse(readFileSync("data/basemap/basemap.topo.json", "utf8")) as {
    readonly objects: { readonly areas: { readonly geometries: readonly { readonly id: string }[] } };
  };
  const codes = basemap.objects.areas.geometries.map(({ id }) => id);
  return places.map((place) => (place.areas.length > 0 && place.kind !== "country" ? { ...place, areas: [r.pick(codes)] } : place));
}

/** From none to six directives an event, `total` in all. */
function directiveCounts(r: Random, events: number, total: number): Numbers {
  const counts = r.times(events, () => r.between(0, 6));
  let missing = total - counts.reduce((sum, count) => sum + count, 0);
  while (missing !== 0) {
    const at = r.between(0, events - 1);
    const step = Math.sign(missing);
    if (counts[at]! + step < 0) continue;
    counts[at]! += step;
    missing -= step;
  }
  return counts;
}

/** Writes a record of each size into a folder, as N.json in the form that the contract has for it, archives in N.columns.zip and N.wording.zip; gives the datasets' paths; more events than `mostInRows` are in the large form. */
export function writeRecords(
  folder: string,
  seed: number,
  sizes: readonly number[] = SIZES,
  mostInRows = MOST_EVENTS_IN_ROWS,
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return sizes.map((rows) => {
    const { columns, wording } = makeRecord(seed, rows, { columns: `${rows}.columns.zip`, wording: `${rows}.wording.zip` });
    const name = `${rows}.json`;
    const files: readonly NamedFile[] =
      columns.events.count > mostInRows
        ? largeFiles(columns, wording, name)
        : [[name, writeDataset(rowsOf(columns, readRows(columns, unpackColumns(columns)), wording))]];
    for (const [file, contents] of files) writeFileSync(join(folder, file), contents);
    return join(folder, name);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: "string", default: "1" }, rows: { type: "string", default: SIZES.join() } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error("usage: tsx test/bench/makeRecord.ts FOLDER [--seed N] [--rows N,N]");
  for (const path of writeRecords(folder, Number(values.seed), values.rows.split(",").map(Number))) console.log(path);
}
