import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import { Engine } from "../../../src/query/engine.ts";
import { NO_FILTERS } from "../../../src/view/view.ts";
import { duckdbInNode, duckdbWasm } from "../../bench/databases.ts";
import { arquero, crossfilter2, inSql, plainArrays } from "../../bench/peers.ts";
import { type Answer, ASKED, askedRows, drags, type Peer } from "../../bench/question.ts";
import { generateRows } from "../../support/generate.ts";

const { columns, places } = openRows(generateRows({ seed: 11, events: 1500, directives: 1 }));
const wasm = process.env["BALLOTLINE_DUCKDB_WASM"];
const PEERS: readonly (readonly [string, () => Peer | Promise<Peer>])[] = [
  ["plain arrays", () => plainArrays],
  ["crossfilter2", () => crossfilter2],
  ["arquero", () => arquero],
  ["DuckDB in Node", async () => inSql(await duckdbInNode())],
  ...(wasm === undefined ? [] : [["DuckDB-WASM", async () => inSql(await duckdbWasm(wasm))] as const]),
];

const timeRanges = drags(columns).filter((_, at) => at % 24 === 0);
const KIND = columns.book.codes.eventKind.indexOf("meeting") + 1;

/** What our own engine says of the same. */
function ours(kind: number | null): readonly Answer[] {
  const engine = new Engine(columns, places, { trust: "outside", soft: false, unit: "events" });
  const facets = kind === null ? {} : { kind: { values: [columns.book.codes.eventKind[kind - 1]!], all: false } };
  return timeRanges.map((timeRange) => {
    const result = engine.apply({ ...NO_FILTERS, facets, timeRanges: [timeRange] });
    return Object.fromEntries(ASKED.map((of) => [of, result.facet(of).possible])) as unknown as Answer;
  });
}

describe.each(PEERS)("%s", (_name, made) => {
  // A facet's own choice does not cut its own counts here, as it does in a table that was filtered.
  it.each([null, KIND])("counts what our engine counts, of events of kind %s", async (kind) => {
    const ask = await (await made())(askedRows(columns));
    const asked = kind === null ? ASKED : ASKED.filter((of) => of !== "kind");
    const lists = (answer: Answer) => asked.map((of) => [of, ...Array.from(answer[of])]);
    const answers: Answer[] = [];
    for (const timeRange of timeRanges) answers.push(await ask(timeRange, kind));
    expect(answers.map(lists)).toEqual(ours(kind).map(lists));
    expect(new Set(answers.map((answer) => Array.from(answer.source).join())).size).toBeGreaterThan(5);
  });
});
