import { describe, expect, it } from "vitest";
import type { DataError } from "../../../src/load/errors.ts";
import { loadFile, loadForeign } from "../../../src/load/foreign.ts";
import { type Loaded } from "../../../src/load/load.ts";
import { isVerified } from "../../../src/model/dataset.ts";
import type { EventId, EventRow } from "../../../src/model/ids.ts";
import { generateRows } from "../../support/generate.ts";
import { filesOf, given } from "../../support/large.ts";
import { type Fields, goodColumns, goodRows, type Loose, loose } from "./records.ts";
import { serve } from "./server.ts";

const asFile = (value: unknown, name = "record.json"): File => new File([typeof value === "string" ? value : JSON.stringify(value)], name);

function spoilt(spoil: (record: Loose) => void): Promise<Loaded> {
  const record = loose(goodRows());
  spoil(record);
  return loadFile(asFile(record));
}

const STATED = { basis: "stated", evidence: [], ground: null, confidence: null, note: null };

const brief = ({ table, record, field, kind }: DataError) => [table, record, field, kind];
const named = (table: Fields[], id: string): Fields => table.find((row) => row["id"] === id)!;
const meeting = ({ events }: Loose): Fields => named(events, "ev-eg-meeting");
const dateOf = (event: Fields): Fields => Object.values(event["when"] as Record<string, Fields>)[0]!;

describe("somebody else's record", () => {
  it("opens whole when nothing is wrong with it, named by its host", async () => {
    let sent: unknown;
    const url = await serve({
      "theirs.json": (request, response) => {
        sent = [request.headers.referer, request.headers.cookie];
        response.end(JSON.stringify(goodRows()));
      },
    });
    const {
      dataset,
      findings: { errors: rejected },
    } = await loadForeign(`${url}theirs.json`, { signal: new AbortController().signal });
    expect(rejected).toEqual([]);
    expect(dataset.rows()).toStrictEqual(goodRows());
    expect(dataset.host).toBe(new URL(url).host);
    expect(sent).toEqual([undefined, undefined]);
  });

  it("opens although its hash is not its own, and keeps the two apart", async () => {
    const { dataset } = await spoilt((record) => {
      record["hash"] = "f".repeat(64);
    });
    expect([dataset.hash, dataset.contentHash]).toEqual(["f".repeat(64), goodRows().hash]);
    expect(isVerified(dataset)).toBe(false);
  });

  it("is verified where its contents have the hash that it states, and goes by that of its contents where it states none", async () => {
    expect(isVerified((await spoilt(() => undefined)).dataset)).toBe(true);
    const { dataset, findings } = await spoilt((record) => delete record["hash"]);
    expect([dataset.hash, dataset.contentHash]).toEqual([goodRows().hash, goodRows().hash]);
    expect(findings.notices).toMatchObject([{ kind: "noHash" }]);
  });

  it("goes by the hash of its contents, with no remark, where the page made it of a table", async () => {
    const { dataset, findings } = await spoilt((record) => {
      record["hash"] = null;
    });
    expect([dataset.hash, findings.notices]).toEqual([goodRows().hash, []]);
  });

  it.each<[string, (record: Loose) => void, readonly string[]]>([
    ["a title in no language", (r) => (meeting(r)["title"] = {}), ["events", "ev-eg-meeting", "title", "language"]],
    ["no kind", (r) => delete meeting(r)["kind"], ["events", "ev-eg-meeting", "kind", "missing"]],
    ["a number for a title", (r) => (meeting(r)["title"] = 7), ["events", "ev-eg-meeting", "title", "type"]],
    ["a kind that is none", (r) => (meeting(r)["kind"] = "party"), ["events", "ev-eg-meeting", "kind", "code"]],
    ["an id with a space", (r) => (meeting(r)["id"] = "ev eg"), ["events", "ev eg", "id", "id"]],
    ["an id of another kind", (r) => (meeting(r)["id"] = "dir-x"), ["events", "dir-x", "id", "id"]],
    ["a date that is none", (r) => (dateOf(meeting(r))["edtf"] = "2024-02-30"), ["events", "ev-eg-meeting", "when.*.edtf", "date"]],
    ["a day that is none", (r) => (dateOf(meeting(r))["from"] = "2024-02-30"), ["events", "ev-eg-meeting", "when.*.from", "date"]],
    ["bounds that do not follow", (r) => (dateOf(meeting(r))["from"] = "1999-01-01"), ["events", "ev-eg-meeting", "when.*", "bounds"]],
    ["an empty title", (r) => ((meeting(r)["title"] as Fields)["en"] = ""), ["events", "ev-eg-meeting", "title.en", "length"]],
    ["a script for an address", (r) => (r.sources[1]!["url"] = "javascript:alert(1)"), ["sources", "src-ly-two", "url", "url"]],
  ])("leaves out an event or source with %s, and says so", async (_case, spoil, [table, record, field, kind]) => {
    const {
      findings: { errors: rejected },
    } = await spoilt(spoil);
    const [table0, record0, field0, reason] = brief(rejected[0]!);
    expect([table0, record0, reason]).toEqual([table, record, kind]);
    expect(field0).toMatch(new RegExp(`^${field!.replaceAll(".", "\\.").replace("*", "(stated|inferred|outside)")}$`));
  });

  it.each([
    [
      "a timing",
      (r: Loose, when: unknown) => (r.directives[0]!["timing"] = { ...STATED, text: { en: "soon" }, when }),
      "directives",
      "timing.when.stated",
    ],
    [
      "a postponement",
      (r: Loose, now: unknown) => (meeting(r)["postponement"] = { ...STATED, event: null, was: {}, now }),
      "events",
      "postponement.now.stated",
    ],
  ] as const)("leaves out what has %s with bounds that do not follow", async (_case, spoil, table, field) => {
    const reading = {
      edtf: "2024-11-16",
      from: "2024-11-16",
      latestStart: "2024-11-16",
      earliestEnd: "2024-11-16",
      to: "2024-11-16",
      source: null,
    };
    const { evidence, ground, confidence, note } = STATED;
    const stated = { ...reading, evidence, ground, confidence, note };
    expect((await spoilt((r) => spoil(r, { stated }))).findings.errors).toEqual([]);
    const { errors } = (await spoilt((r) => spoil(r, { stated: { ...stated, to: "2024-11-17" } }))).findings;
    expect(errors).toMatchObject([{ table, field, kind: "bounds" }]);
  });

  it("shows a source that has no text to be held against", async () => {
    const { dataset, findings } = await spoilt(({ sources }) => (sources[0]!["text"] = null));
    expect(findings.errors).toEqual([]);
    expect(dataset.rows().sources.some(({ text }) => text === null)).toBe(true);
  });

  it("leaves out a place beyond the poles", async () => {
    const {
      findings: { errors: rejected },
    } = await spoilt(({ places }) => {
      const point = places.find((place) => place["point"])!["point"] as Fields;
      point["at"] = [31, 95];
    });
    expect(rejected[0]).toMatchObject({ table: "places", field: "point.at.1", kind: "range", value: "95", expected: "≤ 90" });
  });

  it("keeps the first of two events with one id", async () => {
    const {
      dataset,
      findings: { errors: rejected },
    } = await spoilt((record) => {
      record.events.push({ ...meeting(record), summary: null, note: { ar: "آخر", en: "the other" } });
    });
    expect(rejected.map(brief)).toEqual([["events", "ev-eg-meeting", "id", "duplicate"]]);
    expect(dataset.rows().events).toHaveLength(goodRows().events.length);
    expect(dataset.rows().events.find(({ id }) => id === "ev-eg-meeting")!.note).toBeNull();
  });

  it("leaves out with a record all that points at it, however far", async () => {
    const { dataset, findings } = await spoilt((record) => {
      meeting(record)["kind"] = "party";
    });
    const left = dataset.rows();
    const of = (id: string) => goodRows().directives.filter(({ event }) => event === id);
    expect(findings.errors.map(brief)).toEqual([["events", "ev-eg-meeting", "kind", "code"]]);
    expect(findings.groups).toMatchObject([{ count: 1, records: ["ev-eg-meeting"], value: "party" }]);
    expect(findings.groups[0]!.fallen["directives"]).toBeGreaterThanOrEqual(of("ev-eg-meeting").length);
    expect(findings.leftOut).toBe(1 + Object.values(findings.groups[0]!.fallen).reduce((sum, n) => sum + n, 0));
    expect(left.directives.some(({ event }) => event === "ev-eg-meeting")).toBe(false);
  });

  it("follows a chain of references in time that grows with its length", async () => {
    const length = 4_000;
    const place = goodRows().places[0]!;
    const chain = Array.from({ length }, (_, at) => ({ ...place, id: `pl-c-${at}`, within: `pl-c-${at + 1}`, notToConfuse: [] }));
    const { findings } = await spoilt((record) => {
      (record as Record<string, unknown>)["places"] = [...record.places, ...chain];
    });
    expect(findings).toMatchObject({ leftOut: length, groups: [{ count: 1, fallen: { places: length - 1 } }] });
  }, 20_000);

  it("gives bare codes where words are missing", async () => {
    const { dataset, findings } = await spoilt((record) => {
      record["vocabulary"] = "none";
    });
    expect(findings.errors.map(brief)).toEqual([["vocabulary", "vocabulary", "vocabulary", "table"]]);
    expect(dataset.term("act", "order").label).toEqual({ ar: "order", en: "order" });
  });

  it.each<[string, (record: Loose) => void, object]>([
    ["no event can be read", (r) => r.events.splice(0), { code: "noGoodRecord" }],
    ["the events are no list", (r) => ((r as Fields)["events"] = {}), { code: "noGoodRecord" }],
    ["it is of a newer version", (r) => (r["schema"] = "ballotline/9"), { code: "newerVersion", found: "ballotline/9" }],
  ])("is refused when %s", async (_case, spoil, reason) => {
    await expect(spoilt(spoil)).rejects.toMatchObject({ name: "DatasetError", reason });
  });
});

describe("what somebody else's record holds beside what the format has", () => {
  const said = ({ findings }: Loaded) =>
    findings.notices.map(({ field, expected, count, records }) => [field, expected, count, records[0]]);
  const word = (record: Loose, set: string): Fields => (record["vocabulary"] as Record<string, Fields[]>)[set]![0]!;

  it.each<[string, (record: Loose) => void, readonly unknown[]]>([
    ["a field", (r) => (meeting(r)["mood"] = "calm"), ["events.mood", "", 1, "ev-eg-meeting"]],
    ["a field of a date", (r) => (dateOf(meeting(r))["gruond"] = null), ["events.when.*.gruond", "", 1, "ev-eg-meeting"]],
    [
      "a date under another name",
      (r) => ((meeting(r)["when"] as Fields)["infered"] = {}),
      ["events.when.infered", "inferred", 1, "ev-eg-meeting"],
    ],
    ["a third language", (r) => ((meeting(r)["title"] as Fields)["fr"] = "Titre"), ["events.title.fr", "", 1, "ev-eg-meeting"]],
    [
      "a field of an entry in a list",
      (r) => ((meeting(r)["places"] as Fields[])[0]!["distance"] = 3),
      ["events.places.distance", "", 1, "ev-eg-meeting"],
    ],
    ["a word of a word", (r) => (word(r, "act")["colour"] = "red"), ["vocabulary.act.colour", "", 1, /^act\./]],
    ["a table", (r) => ((r as Fields)["incidents"] = []), ["incidents", "", 1, "incidents"]],
    ["a part under another name", (r) => ((r as Fields)["correction"] = []), ["correction", "corrections", 1, "correction"]],
    ["a set", (r) => ((r["vocabulary"] as Fields)["mood"] = []), ["vocabulary.mood", "", 1, "vocabulary"]],
    ["a language of its title", (r) => ((r["title"] as Fields)["fr"] = "Titre"), ["title.fr", "", 1, "title"]],
  ])("is said, and that it is not shown: %s", async (_case, spoil, [field, expected, count, record]) => {
    const loaded = await spoilt(spoil);
    expect(loaded.findings.notices.map(({ kind }) => kind)).toEqual(["unknown"]);
    const told = said(loaded)[0]!;
    const inAnyDate = String(told[0]).replace(/when\.(stated|inferred|outside)\./, "when.*.");
    expect([inAnyDate, ...told.slice(1, 3)]).toEqual([field, expected, count]);
    expect(told[3]).toMatch(record as string);
    expect([loaded.findings.groups, loaded.dataset.complete]).toEqual([[], false]);
  });

  it("is said once for all records that have it, with the first of them", async () => {
    const loaded = await spoilt((record) => {
      for (const event of record.events) event["mood"] = "calm";
    });
    expect(said(loaded)).toEqual([["events.mood", "", goodRows().events.length, goodRows().events[0]!.id]]);
    expect(loaded.dataset.rows().events.some((event) => "mood" in event)).toBe(false);
  });

  it("is said of one that is left out, too: the name meant is the one that it lacks", async () => {
    const loaded = await spoilt((record) => {
      meeting(record)["kindd"] = meeting(record)["kind"];
      delete meeting(record)["kind"];
    });
    expect(loaded.findings.errors.map(brief)).toEqual([["events", "ev-eg-meeting", "kind", "missing"]]);
    expect(said(loaded)).toEqual([["events.kindd", "kind", 1, "ev-eg-meeting"]]);
  });

  it("is nothing where a name only says which schema it is of", async () => {
    const { findings, dataset } = await spoilt((record) => (record["$schema"] = "dataset.schema.json"));
    expect([findings.notices, dataset.complete]).toEqual([[], true]);
  });

  it("is counted where there is no end to it", async () => {
    const { findings, dataset } = await spoilt((record) => {
      for (let at = 0; at < 3_000; at++) meeting(record)[`field${at}`] = at;
      meeting(record)["x".repeat(100_000)] = 1;
      meeting(record)["turned\u202e"] = 1;
    });
    expect(findings.notices).toHaveLength(501);
    expect(findings.notices.at(-1)).toMatchObject({ kind: "unlisted", count: 2_502 });
    expect(dataset.complete).toBe(false);
  });

  it("is written without what would turn or fill the page", async () => {
    const { findings } = await spoilt((record) => {
      meeting(record)["x".repeat(100_000)] = 1;
      meeting(record)["turned\u202e"] = 1;
    });
    const [long, turned] = findings.notices.map(({ field }) => field);
    expect(long!.length).toBeLessThan(300);
    expect(turned).toBe("events.turned\\u202e");
  });

  it("is a word of a set whose words are fixed, told with the one that is near", async () => {
    const { findings, dataset } = await spoilt((record) => {
      const { basis } = record["vocabulary"] as Record<string, Fields[]>;
      basis!.push({ ...basis![0], id: "infered" });
    });
    expect(findings.errors).toMatchObject([
      { table: "vocabulary", record: "basis.infered", field: "id", value: "infered", kind: "code", nearest: "inferred" },
    ]);
    expect(dataset.complete).toBe(false);
  });

  it("is a second word with the id of the first", async () => {
    const { findings } = await spoilt((record) => {
      const { act } = record["vocabulary"] as Record<string, Fields[]>;
      act!.push({ ...act![0], label: { ar: "آخر", en: "another" } });
    });
    expect(findings.errors).toMatchObject([{ table: "vocabulary", field: "id", kind: "duplicate" }]);
  });

  it("is what it covers, where that is not of two days", async () => {
    const { findings, dataset } = await spoilt((record) => (record["covers"] = { from: "2023", to: "2025-01-01" }));
    expect(findings.errors).toMatchObject([{ table: "dataset", field: "covers.from", value: "2023", kind: "date" }]);
    expect(dataset.complete).toBe(false);
  });
});

describe("a hostile record", () => {
  it("cannot reach a prototype", async () => {
    const text = JSON.stringify(goodRows()).replace(
      '"kind":',
      '"__proto__":{"polluted":true,"toString":null},"constructor":{"prototype":1},"kind":',
    );
    const { dataset } = await loadFile(asFile(text));
    expect(({} as Fields)["polluted"]).toBeUndefined();
    expect(Object.getPrototypeOf(dataset.rows().events[0])).toBe(Object.prototype);
    expect((dataset.rows().events[0] as unknown as Fields)["polluted"]).toBeUndefined();
  });

  it("cannot name a table or a code by a built-in word", async () => {
    const {
      findings: { errors: rejected },
    } = await spoilt((record) => {
      meeting(record)["kind"] = "constructor";
      (record as Fields)["hasOwnProperty"] = 1;
      record["vocabulary"] = { __proto__: [] };
    });
    expect(rejected[0]).toMatchObject({ kind: "code", value: "constructor" });
  });

  it("cannot exhaust the stack by nesting", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const text = JSON.stringify(goodRows()).replace('"summary":null', `"summary":${deep}`);
    const {
      findings: { errors: rejected },
    } = await loadFile(asFile(text));
    expect(rejected[0]).toMatchObject({ field: "summary", kind: "type" });
    expect(rejected[0]!.value.length).toBeLessThan(300);
  });

  it("cannot fill the page with one word", async () => {
    const {
      findings: { errors: rejected },
    } = await spoilt((record) => {
      (meeting(record)["title"] as Fields)["en"] = "x".repeat(5_000_000);
      meeting(record)["id"] = "ev-eg-meeting";
    });
    expect(rejected[0]).toMatchObject({ field: "title.en", kind: "length" });
    expect(rejected[0]!.value.length).toBeLessThan(300);
  });

  it("cannot hold the page with an id made to be matched slowly", async () => {
    const {
      findings: { errors: rejected },
    } = await spoilt((record) => {
      meeting(record)["id"] = `ev${"-a".repeat(500_000)}!`;
    });
    expect(rejected[0]).toMatchObject({ table: "events", field: "id" });
  });
});

describe("a file on the reader's device", () => {
  it("is named by its name", async () => {
    const { dataset } = await loadFile(asFile(goodRows(), "mine.json"));
    expect(dataset.host).toBe("mine.json");
  });

  it("opens as columns where it has many rows, and says the same", async () => {
    const few = generateRows({ seed: 5, events: 20, directives: 0 });
    const events = Array.from({ length: 10_001 }, (_, at) => ({
      ...few.events[at % 20]!,
      id: `ev-many-${String(at).padStart(5, "0")}` as EventId,
    }));
    const many = { ...few, events: events.map((event) => ({ ...event, order: [], election: null })), elections: [], hash: "" };
    const { dataset, findings } = await loadFile(asFile(many, "many.json"));
    expect([findings.leftOut, dataset.wording.state()]).toEqual([0, "ready"]);
    const first = dataset.event(0 as EventRow);
    for (let row = 1; row < 3_000; row++) dataset.event(row as EventRow);
    expect(dataset.event(0 as EventRow)).not.toBe(first);
    expect(dataset.rows().events).toStrictEqual(many.events);
  }, 60_000);

  it("finds its archives among the files given with it", async () => {
    const [head, beside] = given(filesOf(goodColumns()));
    const { dataset } = await loadFile(head, [asFile("{}", "other.json"), ...beside.toReversed()]);
    await dataset.wording.load();
    expect(dataset.rows()).toStrictEqual(goodRows());
  });

  it("is refused as unreadable where its bytes cannot be had, as those of a folder", async () => {
    const folder = asFile("", "folder");
    Object.defineProperty(folder, "arrayBuffer", { value: () => Promise.reject(new DOMException("gone", "NotReadableError")) });
    await expect(loadFile(folder)).rejects.toMatchObject({ url: "folder", reason: { code: "unreadable" } });
  });

  it("is refused unread when it is too large", async () => {
    const file = asFile("{}", "huge.json");
    Object.defineProperty(file, "size", { value: 2 ** 40 });
    await expect(loadFile(file)).rejects.toMatchObject({ reason: { code: "tooLarge" } });
  });
});
