import { createHash } from "node:crypto";
import { type Column, columnFromArray, dictionary, float64, int8, utf8 } from "@uwdata/flechette";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataError } from "../../../src/load/errors.ts";
import { loadFile, loadForeign } from "../../../src/load/foreign.ts";
import { type Loaded } from "../../../src/load/load.ts";
import type { ByRow, ColumnarFile, Numbers, WordingFile } from "../../../src/model/columnar.ts";
import { type ColumnarPair, encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { isVerified } from "../../../src/model/dataset.ts";
import type { Fields } from "../../../src/model/fields.ts";
import { canonicalRows } from "../../../src/model/hash.ts";
import type { EventRow } from "../../../src/model/ids.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { NamedFile } from "../../../src/prepare/write.ts";
import { CASE, careless, toldBy } from "../../support/childCase.ts";
import { generateRows } from "../../support/generate.ts";
import { type Columns as ArrowColumns, filesOf, given, NAMES, rewritten } from "../../support/large.ts";
import { goodColumns, goodRows } from "./records.ts";
import { serve } from "./server.ts";

type Deep<T> = T extends string | number
  ? T
  : T extends Numbers
    ? number[]
    : T extends ByRow<infer Item>
      ? Deep<Item>[]
      : T extends object
        ? { -readonly [K in keyof T]: Deep<T[K]> }
        : T;
type Columns = Deep<ColumnarFile>;
type Wording = Deep<WordingFile>;

interface Pair {
  readonly columns: Columns;
  readonly wording: Wording;
}

const copyOf = (pair: ColumnarPair): Pair => structuredClone(pair) as unknown as Pair;
const opened = (pair: Pair | ColumnarPair): Promise<Loaded> => loadFile(...given(filesOf(pair as ColumnarPair)));

function spoilt(spoil: (columns: Columns, wording: Wording) => void): Promise<Loaded> {
  const pair = copyOf(goodColumns());
  spoil(pair.columns, pair.wording);
  return opened(pair);
}

/** The good record with one of the tables in its archive of columns rewritten, or without it. */
function rewrittenIn(
  table: string,
  edit: ((columns: ArrowColumns) => ArrowColumns) | null,
  archive: keyof typeof NAMES = "columns",
): Promise<Loaded> {
  const files = filesOf(goodColumns()).map(
    ([name, contents]): NamedFile => [name, name === NAMES[archive] ? rewritten(contents as Uint8Array, table, edit) : contents],
  );
  return loadFile(...given(files));
}

const without =
  (name: string) =>
  (columns: ArrowColumns): ArrowColumns =>
    columns.filter(([other]) => other !== name);
const replaced =
  (name: string, make: (column: Column<unknown>) => Column<unknown>) =>
  (columns: ArrowColumns): ArrowColumns =>
    columns.map(([other, column]) => [other, other === name ? make(column) : column]);
/** The same words, as others write them: without a dictionary. */
const asTexts = (column: Column<unknown>) => columnFromArray(Array.from(column), utf8());

const brief = ({ table, record, field, kind }: DataError) => [table, record, field, kind];
const rows = goodRows();
const first = rows.events[0]!.id;

describe("somebody else's columns", () => {
  it("open whole when nothing is wrong with them", async () => {
    const {
      dataset,
      findings: { errors: rejected },
    } = await spoilt(() => {});
    await dataset.wording.load();
    expect(rejected).toEqual([]);
    expect(dataset.rows()).toStrictEqual(rows);
  });

  it.each<[string, (columns: Columns) => void, string]>([
    ["counts do not add up", (c) => c.events.places.counts[0]!++, "events.places.id"],
    ["events have more directives than there are", (c) => c.events.directives[0]!++, "events.directives"],
    ["there are more ids than rows", (c) => c.events.ids.push("ev-one-more"), "events.ids"],
    ["an id list holds something else", (c) => (c.events.ids[0] = ["ev-", 2, 0] as never), "events.ids"],
    ["a run of ids ends in a digit before its number", (c) => (c.events.ids[0] = ["ev-1", 2, 0, 1]), "events.ids"],
    ["a date is a long text", (c) => (c.dates[0] = "2".repeat(61)), "dates"],
    ["the wording is somewhere else", (c) => (c.wording = "../../private.json"), "wording"],
    ["the wording is on another site", (c) => (c.wording = "https://example.org/words.json"), "wording"],
    ["the columns are somewhere else", (c) => (c.columns = "../../private.json"), "columns"],
  ])("are refused when %s, naming the column", async (_case, spoil, column) => {
    await expect(spoilt(spoil)).rejects.toMatchObject({ name: "DatasetError", reason: { code: "badColumn", column } });
  });

  it.each<[string, string, ((columns: ArrowColumns) => ArrowColumns) | null, string]>([
    ["a column is missing", "events.arrow", without("kind"), "events.kind"],
    ["a column of a list is missing", "directives.measures.arrow", without("site"), "directives.measures.site"],
    ["a table is missing", "events.arrow", null, "events.count"],
    ["a list is missing", "events.places.arrow", null, "events.places.id"],
    [
      "a count is negative",
      "events.arrow",
      replaced("actors", (c) =>
        columnFromArray(
          Array.from(c, () => -1),
          int8(),
        ),
      ),
      "events.actors",
    ],
    [
      "a count is no whole number",
      "events.arrow",
      replaced("sources", (c) =>
        columnFromArray(
          Array.from(c, () => 0.5),
          float64(),
        ),
      ),
      "events.sources",
    ],
    [
      "a count is text",
      "events.arrow",
      replaced("directives", (c) =>
        columnFromArray(
          Array.from(c, () => "1"),
          utf8(),
        ),
      ),
      "events.directives",
    ],
  ])("are refused when %s, naming the column", async (_case, table, edit, column) => {
    const reason: unknown = expect.objectContaining({ code: "badColumn", column: expect.stringContaining(column) as string });
    await expect(rewrittenIn(table, edit)).rejects.toMatchObject({ name: "DatasetError", reason });
  });

  it.each<[string, (columns: ArrowColumns) => ArrowColumns]>([
    ["without a dictionary", replaced("kind", asTexts)],
    ["with a dictionary in another order", replaced("kind", (c) => columnFromArray(Array.from(c).reverse(), dictionary(utf8(), int8())))],
    ["in several batches", (columns) => columns.map(([name, c]) => [name, columnFromArray(Array.from(c), c.type, { maxBatchRows: 2 })])],
  ])("open as whole as others write them: %s", async (how, edit) => {
    const { dataset, findings } = await rewrittenIn("events.arrow", edit);
    await dataset.wording.load();
    expect(findings.errors).toEqual([]);
    const kinds = rows.events.map(({ kind }) => kind);
    const shown = how.includes("order") ? kinds.toReversed() : kinds;
    expect(dataset.rows().events).toStrictEqual(rows.events.map((event, row) => ({ ...event, kind: shown[row] })));
  });

  it.each<
    [string, string, string, (words: unknown[]) => unknown[], readonly [field: string, kind: string, value: string, nearest?: string]]
  >([
    ["kind", "events.arrow", "kind", (words) => words.with(0, "meetign"), ["kind", "code", "meetign", "meeting"]],
    ["source", "events.sources.arrow", "id", (words) => words.with(0, "src-none"), ["sources.id", "reference", "src-none"]],
    ["thing that is no word", "events.arrow", "kind", (words) => words.with(0, "5"), ["kind", "code", "5"]],
  ])("name the word where an event has a %s that the record lacks", async (_case, table, name, edit, [field, kind, value, nearest]) => {
    const made = (column: Column<unknown>) => columnFromArray(edit(Array.from(column)), utf8());
    const { dataset, findings } = await rewrittenIn(table, replaced(name, made));
    expect(findings.errors[0]).toMatchObject({ table: "events", record: first, field, kind, value, ...(nearest && { nearest }) });
    expect(dataset.eventRow(first)).toBeUndefined();
  });

  it.each<[string, (columns: Columns) => void, readonly [field: string, problem: string]]>([
    ["a code that its set lacks", (c) => (c.events.kind[0] = 99), ["kind", "code"]],
    ["a negative code", (c) => (c.events.authority[0] = -1), ["authority", "code"]],
    ["no kind", (c) => (c.events.kind[0] = 0), ["kind", "missing"]],
    [
      "a mode that stands on nothing",
      (c) => Object.assign(c.events, { mode: c.events.mode.fill(1, 0, 1), modeBasis: c.events.modeBasis.fill(0, 0, 1) }),
      ["modeBasis", "missing"],
    ],
    ["a source beyond the table", (c) => (c.events.sources.id[0] = 77), ["sources.id", "range"]],
    ["a date beyond the list", (c) => (c.events.stated[0] = 7_777), ["stated", "range"]],
    ["a date that is none", (c) => (c.dates[c.events.stated[0]! - 1] = "soon"), ["stated", "date"]],
    ["an election beyond the table", (c) => (c.events.election[0] = 50), ["election", "range"]],
    ["an id of another kind", (c) => (c.events.ids[0] = "dir-x"), ["id", "id"]],
  ])("lose an event with %s", async (_case, spoil, [field, kind]) => {
    const {
      dataset,
      findings: { errors: rejected },
    } = await spoilt(spoil);
    expect(rejected[0]).toMatchObject({ table: "events", field, kind });
    expect(dataset.eventRow(first)).toBeUndefined();
    await dataset.wording.load();
    const left = dataset.rows();
    expect(datasetSchema.safeParse(left).error).toBeUndefined();
    for (const event of left.events) expect(event).toStrictEqual(rows.events.find(({ id }) => id === event.id));
    for (const directive of left.directives) expect(directive).toStrictEqual(rows.directives.find(({ id }) => id === directive.id));
  });

  it("keep the first of two rows with one id", async () => {
    const {
      dataset,
      findings: { errors: rejected },
    } = await spoilt((columns) => {
      columns.events.ids[1] = first;
    });
    expect(rejected.map(brief)).toContainEqual(["events", first, "id", "duplicate"]);
    expect(dataset.eventRow(first)).toBe(0);
    expect(dataset.columns.eventCount).toBeLessThan(rows.events.length);
  });

  it("lose with a record of a small table all rows that point at it", async () => {
    const actor = rows.events.flatMap(({ actors }) => actors)[0]!.actor;
    const {
      dataset,
      findings: { errors: rejected },
    } = await spoilt(({ actors }) => {
      actors.find(({ id }) => id === actor)!.names.ar = "";
    });
    await dataset.wording.load();
    const left = dataset.rows();
    expect(rejected[0]).toMatchObject({ table: "actors", record: actor, kind: "length" });
    expect(JSON.stringify([left.events, left.directives])).not.toContain(`"${actor}"`);
    expect(left.events.length).toBeGreaterThan(0);
    for (const event of left.events) expect(event).toStrictEqual(rows.events.find(({ id }) => id === event.id));
  });

  it("lose with an event the election that names it, and with that the events that it held", async () => {
    const polling = rows.elections.flatMap(({ rounds }) => rounds).find(({ inside }) => inside)!.inside!;
    const election = rows.elections.find(({ rounds }) => rounds.some(({ inside }) => inside === polling))!.id;
    const { dataset, findings } = await spoilt((columns) => {
      columns.events.kind[rows.events.findIndex(({ id }) => id === polling)] = 99;
    });
    const left = dataset.rows();
    expect(findings.errors.map(brief)).toEqual([["events", polling, "kind", "code"]]);
    expect(findings.groups[0]!.fallen).toMatchObject({ elections: 1 });
    expect(left.elections.map(({ id }) => id)).not.toContain(election);
    expect(left.events.some((event) => event.election?.id === election)).toBe(false);
    expect(left.directives.some(({ serves }) => serves && "election" in serves && serves.election === election)).toBe(false);
  });

  it("lose more events with an election that falls with one of them, as far as it goes", async () => {
    const chain = rows.events.slice(0, 4).map(({ id }) => id);
    const elections = ["el-one", "el-two", "el-three"];
    const { dataset, findings } = await spoilt((columns) => {
      const round = { ...rows.elections[0]!.rounds[0]!, scope: [], abroad: null, silence: null, results: null };
      const status = { ...round.status, evidence: [] };
      columns.elections = elections.map((id, at) => ({
        ...rows.elections[0]!,
        id,
        rounds: [{ ...round, status, inside: chain[at] }],
      })) as never;
      columns.directives.serves.fill(0);
      columns.events.kind[0] = 99;
      columns.events.election = columns.events.election.map((_code, row) => (row < chain.length ? row : 0));
      columns.events.electionBasis = columns.events.election.map(Math.sign);
    });
    expect(findings.errors.map(brief)).toEqual([["events", chain[0], "kind", "code"]]);
    expect(findings.groups[0]!.fallen).toMatchObject({ elections: 3, events: 3 });
    expect(dataset.columns.eventCount).toBe(rows.events.length - chain.length);
  });

  it.each(["sources", "actors", "places", "elections"] as const)("keep every row that does not need one of the %s", async (table) => {
    const whole = generateRows({ seed: 23, events: 40, places: 60, actors: 60, sources: 60 });
    const given = copyOf(encodeColumnar(whole, NAMES));
    const gone = given.columns[table][table === "elections" ? 0 : 20]!;
    if ("names" in gone) gone.names.en = "";
    else gone.summary.en = "";
    const { dataset } = await opened(given);
    await dataset.wording.load();
    const left = dataset.rows();
    expect(left[table].map(({ id }) => id)).not.toContain(gone.id);
    expect(left.events.length).toBeGreaterThan(0);
    expect(left.directives.some(({ targets }) => targets.some((target) => "kind" in target))).toBe(true);
    for (const event of left.events) expect(event).toStrictEqual(whole.events.find(({ id }) => id === event.id));
    for (const directive of left.directives) expect(directive).toStrictEqual(whole.directives.find(({ id }) => id === directive.id));
  });

  it("never open with a row that points at nothing, however they are spoilt", async () => {
    const given = encodeColumnar(generateRows({ seed: 11, events: 30 }), NAMES);
    const column = fc.constantFrom("events", "directives");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(column, fc.nat(), fc.nat(), fc.integer({ min: -1, max: 60 })), { minLength: 1, maxLength: 8 }),
        async (spoils) => {
          const { columns, wording } = copyOf(given);
          for (const [table, which, at, value] of spoils) {
            const lists = numberColumns(columns[table as "events"]);
            const list = lists[which % lists.length]!;
            list[at % Math.max(1, list.length)] = value;
          }
          const { dataset } = await opened({ columns, wording });
          await dataset.wording.load();
          const left = dataset.rows();
          expect(datasetSchema.safeParse(left).error).toBeUndefined();
          const again = await loadFile(new File([JSON.stringify(left)], "again.json"));
          expect(again.findings.groups).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);
});

/** Every column whose values may be spoilt without the table falling apart. */
const numberColumns = (table: object): number[][] =>
  Object.entries(table).flatMap(([name, value]) => {
    if (name === "ids" || name === "count" || name === "directives") return [];
    return Array.isArray(value)
      ? [value as number[]]
      : Object.entries(value as Record<string, number[]>).flatMap(([part, list]) => (part === "counts" || list.length === 0 ? [] : [list]));
  });

describe("what somebody else's columns get wrong, as their rows do", () => {
  const meeting = rows.events.findIndex(({ id }) => id === "ev-eg-meeting");

  it("keeps a good row after a bad one of the same id, and what hangs on it", async () => {
    const whole = generateRows({ seed: 3, events: 4, directives: 2 });
    const { columns, wording } = copyOf(encodeColumnar(whole, NAMES));
    const [first] = whole.events;
    columns.events.ids = whole.events.map(({ id }, row) => (row === 1 ? first!.id : id));
    columns.events.kind[0] = 99;
    const { dataset, findings } = await opened({ columns, wording });
    expect(dataset.eventRow(first!.id)).toBeDefined();
    expect(findings.groups.filter(({ table }) => table === "events").map(({ field, count }) => [field, count])).toEqual([["kind", 1]]);
  });

  it("says that a table is not there, and shows the rest", async () => {
    const [head, beside] = given(filesOf(goodColumns()));
    const { vocabulary: _vocabulary, ...others } = JSON.parse(await head.text()) as Record<string, unknown>;
    const { dataset, findings } = await loadFile(new File([JSON.stringify(others)], head.name), beside);
    expect(findings.notices).toMatchObject([{ kind: "table", field: "vocabulary" }]);
    expect(dataset.columns.eventCount).toBe(rows.events.length);
  });

  it.each<[string, (columns: Columns, wording: Wording) => void, string, string]>([
    ["a table", (columns) => Object.assign(columns, { incidents: [] }), "incidents", ""],
    ["a field of a small table", (columns) => Object.assign(columns.places[0]!, { colour: "red" }), "places.colour", ""],
    ["a set", (columns) => Object.assign(columns.vocabulary, { mood: [] }), "vocabulary.mood", ""],
    ["a field of the rest", (_columns, { events }) => (events.rest[meeting] = { sumary: null } as never), "events.sumary", "summary"],
  ])("says what the format has no place for: %s", async (_case, spoil, field, expected) => {
    const loaded = await spoilt(spoil);
    await loaded.dataset.wording.load();
    expect(loaded.findings.notices).toMatchObject([{ kind: "unknown", field, expected, count: 1 }]);
    expect([loaded.findings.groups, loaded.dataset.complete]).toEqual([[], false]);
  });

  it.each<[string, string, keyof typeof NAMES, string, string]>([
    ["a column", "events.arrow", "columns", "moods", "events.moods"],
    ["a column of a list", "directives.issuers.arrow", "columns", "bases", "directives.issuers.bases"],
    ["a third language", "events.words.arrow", "wording", "title_fr", "wording.events.title_fr"],
  ])("says what the format has no place for: %s", async (_case, table, archive, name, field) => {
    const more = (columns: ArrowColumns): ArrowColumns => [
      ...columns,
      [
        name,
        columnFromArray(
          Array.from(columns[0]![1], () => "x"),
          utf8(),
        ),
      ],
    ];
    const loaded = await rewrittenIn(table, more, archive);
    await loaded.dataset.wording.load();
    expect(loaded.findings.notices).toMatchObject([{ kind: "unknown", field, count: 1 }]);
    expect([loaded.findings.groups, loaded.dataset.complete]).toEqual([[], false]);
  });

  it("tells dates of another calendar and places out of their country", async () => {
    const { findings } = await spoilt((columns) => {
      columns.dates[columns.events.stated[meeting]! - 1] = "1446-05-09";
      const place = columns.places.find(({ point }) => point)!;
      Object.assign(place, { country: "ly", point: { ...place.point, at: [32.1, 20.1] } });
    });
    expect(findings.notices.map(({ kind }) => kind).sort()).toEqual(["hijri", "swapped"]);
  });

  it("shows words in the one language that they have, and without what would turn them; both are said once they are there", async () => {
    const loaded = await spoilt((_columns, { events }) => {
      events.title.ar[meeting] = "";
      events.title.en[meeting] = "Met\u202e in Cairo";
    });
    const { dataset } = loaded;
    await dataset.wording.load();
    expect(dataset.event(meeting as EventRow).title).toEqual({ ar: "Met in Cairo", en: "Met in Cairo", only: "en" });
    expect(loaded.findings.notices.map(({ kind, count }) => `${kind} ${count}`).sort()).toEqual(["oneLanguage 1", "steering 1"]);
  });

  it("have their hash checked once their words are there", async () => {
    const { dataset } = await spoilt(() => undefined);
    expect([dataset.contentHash, isVerified(dataset)]).toEqual([null, false]);
    await dataset.wording.load();
    expect([dataset.contentHash, isVerified(dataset)]).toEqual([rows.hash, true]);
  });

  it("have the hash of what they hold, where they state another's", async () => {
    const { dataset } = await spoilt((_columns, { events }) => (events.title.en[meeting] = "Another title"));
    await dataset.wording.load();
    const { hash, ...left } = dataset.rows();
    expect(dataset.contentHash).toBe(createHash("sha256").update(canonicalRows(left)).digest("hex"));
    expect([hash, isVerified(dataset)]).toEqual([rows.hash, false]);
  });

  it("have no hash checked where something of them is left out", async () => {
    const { dataset } = await spoilt((columns) => (columns.events.kind[0] = 99));
    await dataset.wording.load();
    expect(dataset.contentHash).toBeNull();
  });

  it("are whole until their words are found to be wrong", async () => {
    const { dataset } = await spoilt((_columns, { events }) => ((events.title.ar[meeting] = ""), (events.title.en[meeting] = "")));
    expect(dataset.complete).toBe(true);
    await dataset.wording.load();
    expect(dataset.complete).toBe(false);
  });

  it("count a row once that has one thing wrong several times", async () => {
    const { findings } = await spoilt((columns) => {
      const { counts, id } = columns.events.sources;
      const many = counts.findIndex((count) => count > 1);
      const before = counts.slice(0, many).reduce((sum, count) => sum + count, 0);
      id.fill(99, before, before + counts[many]!);
    });
    const { count, errors, records } = findings.groups.find(({ field }) => field === "sources.id")!;
    expect([count, errors > 1, records.length]).toEqual([1, true, 1]);
  });
});

describe("somebody else's columns of which it cannot be known what concerns a child", () => {
  const { columns, wording } = encodeColumnar({ ...careless(), hash: "a".repeat(64) }, NAMES);
  const signal = () => new AbortController().signal;
  const files = (pair: ColumnarPair) => Object.fromEntries(filesOf(pair)) as Record<string, string | Uint8Array>;
  const hosted = async (words: string | Uint8Array | null) => {
    const { [NAMES.wording]: _words, ...others } = files({ columns, wording });
    return loadForeign(`${await serve({ ...others, ...(words !== null && { [NAMES.wording]: words }) })}theirs.json`, { signal: signal() });
  };

  it.each<[string, () => Promise<Loaded>, object]>([
    [
      "no second archive",
      () => loadFile(given(filesOf({ columns, wording }))[0], [given(filesOf({ columns, wording }))[1][1]!]),
      { code: "notGiven" },
    ],
    ["not found", () => hosted(null), { code: "status", status: 404 }],
    ["no archive", () => hosted("{"), { code: "notThisFormat" }],
    [
      "of another record",
      () => hosted(files({ columns: { ...columns, hash: "0".repeat(64) }, wording })[NAMES.wording]!),
      { code: "damaged" },
    ],
    ["the columns themselves", () => hosted(files({ columns, wording })[NAMES.columns]!), { code: "damaged" }],
  ])("are not shown, and why is said: %s", async (_case, open, reason) => {
    await expect(open()).rejects.toMatchObject({
      url: expect.stringContaining(NAMES.wording) as string,
      reason: { code: "noWords", reason },
    });
  });

  it.each<[string, (rest: object) => unknown]>([
    ["hidden characters in it", (rest) => ({ ...rest, sensitive: "ch\u202eild" })],
    ["another spelling", (rest) => ({ ...rest, sensitive: "Child" })],
    ["a list", (rest) => [rest]],
    ["text", (rest) => JSON.stringify(rest)],
    ["errors beside it", (rest) => ({ ...rest, note: 5 })],
  ])("keep to what may be told where it cannot be read: %s", async (_case, spoil) => {
    const at = careless().events.findIndex(({ id }) => id === CASE);
    const rest = Array.from({ length: wording.events.rest.length }, (_, row) =>
      row === at ? spoil(wording.events.rest.at(row)!) : wording.events.rest.at(row),
    );
    const spoiltWords = { ...wording, events: { ...wording.events, rest: rest as Fields[] } };
    const { dataset } = await opened({ columns, wording: spoiltWords });
    await dataset.wording.load();
    expect(toldBy(JSON.stringify([dataset.rows(), dataset.columns, dataset.places]))).toEqual([]);
  });
});

it("somebody else's columns that state no hash get their words", async () => {
  const { dataset, findings } = await spoilt((columns) => delete (columns as Partial<Columns>).hash);
  await dataset.wording.load();
  expect(dataset.event(0 as EventRow).title).toEqual(rows.events[0]!.title);
  expect(findings.notices).toMatchObject([{ kind: "noHash" }]);
});

describe("somebody else's wording", () => {
  const event = 1 as EventRow;
  const whole = rows.events[event]!;

  it.each<[string, (wording: Wording) => void]>([
    ["a title of no words", (w) => ((w.events.title.ar[event] = ""), (w.events.title.en[event] = ""))],
    ["a title of a million letters", (w) => (w.events.title.en[event] = "x".repeat(1_000_000))],
  ])("leaves an event its kind for a title when it has %s", async (_case, spoil) => {
    const { dataset } = await spoilt((_columns, wording) => spoil(wording));
    await dataset.wording.load();
    expect(dataset.event(event)).toStrictEqual({ ...whole, title: dataset.term("eventKind", whole.kind).label });
  });

  it.each<[string, unknown]>([
    ["is no object", "words"],
    ["has a summary in no language", { summary: {} }],
    ["points at a source beyond the table", { evidence: [[99, 1, "x", 0, 1, 0, 1]] }],
    [
      "points at an event that is not there",
      { order: [{ basis: "stated", evidence: [], ground: null, confidence: null, note: null, relation: "before", event: "ev-none" }] },
    ],
    ["has a note of an unknown kind", { places: { "0": { note: 7 } } }],
  ])("leaves an event to its columns when its rest %s, and says so", async (_case, rest) => {
    const loaded = await spoilt((_columns, wording) => {
      wording.events.rest[event] = rest as never;
    });
    const { dataset } = loaded;
    await dataset.wording.load();
    expect(dataset.event(event)).toMatchObject({ id: whole.id, title: whole.title, summary: null, evidence: [] });
    expect(loaded.findings.errors).toMatchObject([{ table: "events", record: whole.id }]);
  });

  it("cannot change what the columns say", async () => {
    const { dataset } = await spoilt((_columns, wording) => {
      wording.events.rest[event] = {
        id: "ev-other",
        kind: "verdict",
        status: { value: "cancelled" },
        places: { "0": { place: "pl-none" } },
        ["__proto__"]: { x: 1 },
      };
    });
    await dataset.wording.load();
    const { id, kind, status, places } = dataset.event(event);
    expect([id, kind, status.value, places[0]?.place]).toEqual([whole.id, whole.kind, whole.status.value, whole.places[0]?.place]);
  });

  it("follows its rows and its sources when some were left out", async () => {
    const { dataset } = await spoilt((columns) => {
      columns.sources[0]!.summary.ar = "";
    });
    await dataset.wording.load();
    const left = dataset.rows();
    expect(left.sources.map(({ id }) => id)).toEqual(rows.sources.slice(1).map(({ id }) => id));
    for (const event of left.events) expect(event).toStrictEqual(rows.events.find(({ id }) => id === event.id));
    expect(left.events.length).toBeGreaterThan(0);
  });
});
