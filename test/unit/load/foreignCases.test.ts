import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type DatasetError, type FileKind } from "../../../src/load/errors.ts";
import { loadFile, loadForeign } from "../../../src/load/foreign.ts";
import { type Loaded } from "../../../src/load/load.ts";
import { isVerified } from "../../../src/model/dataset.ts";
import type { EventId, PlaceId } from "../../../src/model/ids.ts";
import { correctionSchema, termSchema } from "../../../src/model/schema.ts";
import { BENGHAZI, FOREIGN_CASES, inUtf16, inWindows1256, MEETING, REAL } from "../../support/foreignCases.ts";
import { filesOf, given } from "../../support/large.ts";
import { goodColumns } from "./records.ts";
import { serve } from "./server.ts";

const opened = (name: keyof typeof FOREIGN_CASES): Promise<Loaded> => loadFile(new File([FOREIGN_CASES[name]()], "theirs.json"));
const refused = async (content: BlobPart): Promise<DatasetError["reason"]> => {
  const error: unknown = await loadFile(new File([content], "theirs.json")).catch((reason: unknown) => reason);
  return (error as DatasetError).reason;
};

describe("a record one change away from ours", () => {
  it("opens whole, verified and without a word to say, as it is", async () => {
    const { dataset, findings } = await opened("asItIs");
    expect(findings).toMatchObject({ leftOut: 0, more: 0, groups: [], notices: [] });
    expect([dataset.complete, isVerified(dataset)]).toEqual([true, true]);
  });

  it.each(readdirSync("public/v", { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : [])))(
    "opens whole and without a word to say, as the release %s was",
    async (name) => {
      const release = new File([readFileSync(`public/v/${name}/dataset.json`)], "theirs.json");
      const { dataset, findings } = await loadFile(release);
      expect(findings).toMatchObject({ leftOut: 0, more: 0, groups: [], notices: [] });
      expect(dataset.complete).toBe(true);
    },
  );

  it("opens whole where something was withdrawn from it since", async () => {
    const { findings } = await loadFile(new File([JSON.stringify({ ...REAL, withdrawn: [] })], "theirs.json"));
    expect(findings.notices).toEqual([]);
  });

  it("says that a table is not in it", async () => {
    const { dataset, findings } = await opened("noDirectives");
    expect(findings.notices).toMatchObject([{ kind: "table", field: "directives" }]);
    expect([dataset.columns.eventCount, dataset.columns.directiveCount, dataset.complete]).toEqual([REAL.events.length, 0, false]);
  });

  it("loses one word of its vocabulary for one bad word", async () => {
    const { dataset, findings } = await opened("emptyLabel");
    const [first, ...others] = REAL.vocabulary.act;
    expect(findings.errors).toMatchObject([{ table: "vocabulary", record: `act.${first!.id}`, field: "label.en", kind: "length" }]);
    expect(dataset.term("act", first!.id).label).toEqual({ ar: first!.id, en: first!.id });
    for (const term of others) expect(dataset.term("act", term.id)).toEqual(term);
    expect(dataset.term("measure", "other")).toEqual(REAL.vocabulary.measure.find(({ id }) => id === "other"));
    expect(dataset.complete).toBe(false);
  });

  it("is refused with field, value, the nearest allowed value and how often, where no event is right", async () => {
    const reason = await refused(FOREIGN_CASES.everyKindMisspelt());
    expect(reason).toMatchObject({
      code: "noGoodRecord",
      findings: {
        groups: [{ table: "events", field: "kind", value: "meetng", kind: "code", nearest: "meeting", count: REAL.events.length }],
      },
    });
  });

  it("opens in the one language that it has, and says so", async () => {
    const { dataset, findings } = await opened("englishOnly");
    const event = dataset.event(dataset.eventRow(REAL.events[0]!.id)!);
    const { en } = REAL.events[0]!.title;
    expect(event.title).toEqual({ ar: en, en, only: "en" });
    expect(dataset.columns.eventCount).toBe(REAL.events.length);
    expect(findings.notices).toMatchObject([{ kind: "oneLanguage", value: "en", count: REAL.events.length }]);
    expect(findings.groups).toEqual([]);
  });

  it("keeps a good record after a bad one of the same id, and what hangs on it", async () => {
    const { dataset, findings } = await opened("badThenGood");
    expect(findings).toMatchObject({ leftOut: 1, groups: [{ field: "kind", value: "nope", count: 1, fallen: {} }] });
    expect([dataset.columns.eventCount, dataset.columns.directiveCount]).toEqual([REAL.events.length, REAL.directives.length]);
  });

  it("tells one error once, with what hangs on it", async () => {
    const { findings } = await opened("badDate");
    const hanging = REAL.directives.filter(({ event }) => event === MEETING).length;
    expect(findings.errors).toMatchObject([{ record: MEETING, field: "when.stated.edtf", value: "16/11/2024", kind: "date" }]);
    expect(findings.groups).toMatchObject([{ count: 1, fallen: { directives: hanging } }]);
    expect([hanging, findings.leftOut]).toEqual([17, 18]);
  });

  it("shows titles without the marks that would turn them, and says that they were there", async () => {
    const { dataset, findings } = await opened("steered");
    expect(dataset.event(dataset.eventRow(REAL.events[0]!.id)!).title).toEqual(REAL.events[0]!.title);
    expect(findings.notices.map(({ kind, field, count }) => [kind, field, count])).toEqual([
      ["steering", "title.ar", REAL.events.length],
      ["steering", "title.en", REAL.events.length],
    ]);
  });

  it("keeps a stated hash apart from that of its contents", async () => {
    const { dataset } = await opened("hashOfAnother");
    expect(dataset.hash).toBe(REAL.hash);
    expect(dataset.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(isVerified(dataset)).toBe(false);
  });

  it("counts what is wrong with a hundred thousand records, keeps the first 500 and shows the others", async () => {
    const { dataset, findings } = await opened("emptyEvents");
    expect(dataset.columns.eventCount).toBe(REAL.events.length);
    expect(findings.errors).toHaveLength(500);
    expect(findings).toMatchObject({ leftOut: 100_000, more: 99_500, groups: [{ kind: "empty", count: 100_000 }] });
    expect(findings.groups[0]!.records).toHaveLength(5);
  });

  it.each(["formulas", "lastDay", "manySources"] as const)("opens where what it holds is only unusual: %s", async (name) => {
    const { dataset, findings } = await opened(name);
    expect([dataset.columns.eventCount, findings.groups]).toEqual([REAL.events.length, []]);
  });

  it("is told of a year of the Hijri calendar, with ours, and shown as it is written", async () => {
    const { dataset, findings } = await opened("hijriYear");
    expect(findings.notices).toMatchObject([
      { kind: "hijri", field: "when.stated.edtf", value: "1446-05-09", expected: "2024–2025", records: [MEETING] },
    ]);
    expect(dataset.event(dataset.eventRow(MEETING as EventId)!).when.stated?.edtf).toBe("1446-05-09");
  });

  it("is told of a date far from all others", async () => {
    const { findings } = await opened("lastDay");
    expect(findings.notices).toMatchObject([{ kind: "farDate", value: "9999-12-31", records: [MEETING] }]);
    expect(findings.notices[0]!.expected).toMatch(/^20\d\d–20\d\d$/);
  });

  it.each([
    ["turnedCoordinates", "swapped"],
    ["southPole", "beyondMap"],
  ] as const)("is told of a place that is not where its country is, which is shown: %s", async (name, kind) => {
    const { dataset, findings } = await opened(name);
    expect(findings.notices).toMatchObject([{ kind, field: "point.at", records: [BENGHAZI] }]);
    expect(dataset.place(BENGHAZI as PlaceId)?.point).not.toBeNull();
  });

  it("of an older schema is not called newer", async () => {
    expect(await refused(FOREIGN_CASES.olderSchema())).toEqual({ code: "olderVersion", found: "ballotline/0" });
    expect(await refused(FOREIGN_CASES.newerSchema())).toEqual({ code: "newerVersion", found: "ballotline/99" });
  });

  it("is refused where its bytes are not UTF-8, with the encoding guessed, from a file and from a host", async () => {
    expect(await refused(inWindows1256())).toEqual({ code: "notUtf8", guess: "Windows-1256" });
    expect(await refused(inUtf16())).toEqual({ code: "notUtf8", guess: "UTF-16 (little-endian)" });
    const url = await serve({ "theirs.json": (_request, response) => void response.end(Buffer.from(inWindows1256())) });
    await expect(loadForeign(`${url}theirs.json`, { signal: new AbortController().signal })).rejects.toMatchObject({
      reason: { code: "notUtf8", guess: "Windows-1256" },
    });
  });

  it("says where letters were lost before", async () => {
    const { findings } = await loadFile(
      new File([FOREIGN_CASES.asItIs().replace(REAL.events[0]!.title.en, "Lost \ufffd letter")], "a.json"),
    );
    expect(findings.notices).toMatchObject([{ kind: "lostLetters", field: "title.en", count: 1 }]);
  });
});

describe("a file of another kind", () => {
  it.each<[FileKind, BlobPart]>([
    ["csv", "id,kind,title\nev-1,meeting,One\n"],
    ["csv", "id;kind;title\r\nev-1;meeting;One\r\n"],
    ["spreadsheet", Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, ...new TextEncoder().encode("[Content_Types].xml")])],
    ["archive", Uint8Array.from([0x50, 0x4b, 3, 4, 0xff])],
    ["archive", Uint8Array.from([0x1f, 0x8b, 8])],
    ["geojson", '{"type":"FeatureCollection","features":[]}'],
    ["kml", '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"></kml>'],
    ["ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"],
    ["html", "<!doctype html><title>404</title>"],
    ["pdf", "%PDF-1.7\n"],
    ["empty", " \n"],
    ["yaml", "source:\n  id: src-x\n"],
    ["part", given(filesOf(goodColumns()))[1][0]!],
    ["part", given(filesOf(goodColumns()))[1][1]!],
    ["json", '{"schema":"other/1"}'],
    ["json", "[]"],
  ])("is known by what it holds: %s", async (kind, content) => {
    expect(await refused(content)).toEqual({ code: "otherKind", kind });
  });

  it("that is JSON cut short is no other kind", async () => {
    expect(await refused(FOREIGN_CASES.asItIs().slice(0, -20))).toEqual({ code: "notJson" });
  });
});

describe("a record in which much is wrong", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("is not looked at more closely where it has nothing: records, words and corrections", async () => {
    const empty = Array.from({ length: 2_000 }, () => ({}));
    const looks = [termSchema, correctionSchema].map((schema) => vi.spyOn(schema, "safeParse"));
    const vocabulary = { ...REAL.vocabulary, act: empty };
    const record = { ...REAL, events: [...REAL.events, ...empty], corrections: empty, vocabulary };
    const { findings } = await loadFile(new File([JSON.stringify(record)], "a.json"));
    const { act: _, ...others } = REAL.vocabulary;
    expect(looks.map((look) => look.mock.calls.length)).toEqual([Object.values(others).flat().length, 0]);
    expect(findings.groups.map(({ table, kind: reason, count }) => `${table} ${reason} ${count}`).toSorted()).toEqual([
      "corrections empty 2000",
      "events empty 2000",
      "vocabulary empty 2000",
    ]);
  });

  it("loses an event with a list of more errors than can be passed on at once, and no other", async () => {
    const [first, ...others] = REAL.events;
    const record = { ...REAL, directives: [], events: [{ ...first, places: Array.from({ length: 60_000 }, () => ({})) }, ...others] };
    const { dataset, findings } = await loadFile(new File([JSON.stringify(record)], "a.json"));
    expect(findings.errors).toMatchObject([{ table: "events", record: first!.id, field: "places", kind: "other" }]);
    expect(findings.leftOut).toBe(1);
    expect(dataset.columns.eventCount).toBe(others.length);
  });

  it("counts an event once in which one thing is wrong several times", async () => {
    const [first, ...others] = REAL.events;
    const { basis, ground, confidence, note } = first!.status;
    const evidence = [1, 2, 3].map(() => ({ source: first!.sources[0], cue: "x", chars: [0, 1], about: [0, 1] }));
    const record = { ...REAL, directives: [], events: [{ ...first, evidence, status: { basis, ground, confidence, note } }, ...others] };
    const { findings } = await loadFile(new File([JSON.stringify(record)], "a.json"));
    expect(findings.groups.find(({ field }) => field === "evidence.0.p")).toMatchObject({ count: 1, errors: 3, records: [first!.id] });
    expect(findings.errors.filter(({ field }) => field.startsWith("evidence"))).toHaveLength(3);
  });

  it("counts what it has no room to note, and still says that a table is missing", async () => {
    const { directives: _, ...rest } = REAL;
    const [event] = REAL.events;
    const events = Array.from({ length: 600 }, (_gone, at) => ({ ...event, id: `ev-${at}`, [`odd${at}`]: "a\u202eb" }));
    const { dataset, findings } = await loadFile(new File([JSON.stringify({ ...rest, events: [...REAL.events, ...events] })], "a.json"));
    expect(findings.notices.filter(({ kind }) => kind === "steering")).toHaveLength(500);
    expect(findings.notices).toContainEqual(expect.objectContaining({ kind: "table", field: "directives" }));
    expect(findings.notices.at(-1)).toMatchObject({ kind: "unlisted", count: 200 });
    expect(dataset.complete).toBe(false);
  });
});

describe("a check that takes long", () => {
  const EMPTY = 1_000;
  const many = () =>
    JSON.stringify({
      ...REAL,
      events: Array.from({ length: EMPTY }, () => ({})),
      corrections: Array.from({ length: EMPTY }, () => ({})),
      vocabulary: { ...REAL.vocabulary, act: Array.from({ length: EMPTY }, () => ({})) },
    });
  const { act: _, ...others } = REAL.vocabulary;
  const head = EMPTY * 2 + Object.values(others).flat().length;

  /** Every look at the clock finds a slice over. */
  beforeEach(() => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (now += 1_000));
  });
  afterEach(() => void vi.restoreAllMocks());

  it("tells how far it has come", async () => {
    const seen: number[] = [];
    const total = EMPTY + head + [REAL.sources, REAL.directives, REAL.places, REAL.actors, REAL.elections].flat().length;
    const onCheck = (checked: { readonly done: number; readonly total: number }) => {
      expect(checked.total).toBe(total);
      seen.push(checked.done);
    };
    await loadFile(new File([many()], "a.json"), [], { signal: new AbortController().signal, onCheck }).catch(() => undefined);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    // With every record, and every word of the vocabulary: nothing is checked in one piece.
    expect(new Set(seen).size).toBe(total);
  });

  it.each([
    ["in the vocabulary", 1],
    ["in the corrections", EMPTY - 1],
    ["in the records", head + 1],
  ])("ends at once when it is cancelled %s", async (_where, at) => {
    const controller = new AbortController();
    const seen: number[] = [];
    const onCheck = ({ done }: { readonly done: number }) => {
      seen.push(done);
      if (done === at) controller.abort();
    };
    const loading = loadFile(new File([many()], "a.json"), [], { signal: controller.signal, onCheck });
    await expect(loading).rejects.toMatchObject({ name: "AbortError" });
    expect(seen.at(-1)).toBe(at);
  });
});

describe("a host that falls silent", () => {
  it.each<[string, (response: { readonly write: (chunk: string) => void }) => void]>([
    ["before its answer", () => undefined],
    ["in the middle of it", (response) => response.write('{"schema":')],
  ])("is given up, and after how long is said: %s", async (_case, answer) => {
    const url = await serve({ "theirs.json": (_request, response) => answer(response) });
    const loading = loadForeign(`${url}theirs.json`, { signal: new AbortController().signal, patience: 0.2 });
    await expect(loading).rejects.toMatchObject({ reason: { code: "silent", seconds: 0.2 } });
  });
});
