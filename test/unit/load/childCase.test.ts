import { describe, expect, it } from "vitest";
import { loadFile } from "../../../src/load/foreign.ts";
import type { Loaded } from "../../../src/load/load.ts";
import { guardCases } from "../../../src/model/childRule.ts";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import type { Dataset } from "../../../src/model/dataset.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { buildSearchIndex } from "../../../src/query/search.ts";
import { CASE, careless, ORDER, QUARTER, toldBy } from "../../support/childCase.ts";
import { filesOf, given, NAMES } from "../../support/large.ts";

const rows = careless();

async function loaded(record: DatasetRows | ReturnType<typeof encodeColumnar>): Promise<Loaded> {
  const file = (value: unknown, name: string) => new File([JSON.stringify(value)], name);
  return "columns" in record ? loadFile(...given(filesOf(record))) : loadFile(file(record, "record.json"));
}

async function openFile(record: DatasetRows | ReturnType<typeof encodeColumnar>): Promise<Dataset> {
  const { dataset, findings } = await loaded(record);
  expect(findings.leftOut).toBe(0);
  await dataset.wording.load();
  return dataset;
}

describe("what is kept back of a child's case", () => {
  it.each<[string, () => Promise<Loaded>]>([
    ["rows", () => loaded(rows)],
    ["columns", () => loaded(encodeColumnar(rows, NAMES))],
  ])("is said by field and event, without what it was, and the record is not called whole: %s", async (_form, open) => {
    const { dataset, findings } = await open();
    await dataset.wording.load();
    const withheld = findings.notices.filter(({ kind }) => kind === "withheld");
    const told = withheld.map(({ field, records }) => [field, ...records]);
    expect(told).toContainEqual(["places", CASE]);
    expect(told).toContainEqual(["when", CASE]);
    expect(told).toContainEqual(["targets", ORDER]);
    expect(told.filter(([field]) => field === "corrections")).toHaveLength(1);
    expect(toldBy(JSON.stringify(findings))).toEqual([]);
    expect(dataset.complete).toBe(false);
  });

  it("is nothing where the record tells no more than it may", async () => {
    const { dataset, findings } = await loaded(guardCases(rows));
    expect([findings.notices.filter(({ kind }) => kind === "withheld"), dataset.complete]).toEqual([[], true]);
  });
});

describe("of a case that cannot be read, another event with its id, its corrections, its places and what is said of it tell nothing", () => {
  type Loose = Record<string, unknown>;
  const told = async (dataset: Dataset, loadedFrom: Loaded): Promise<readonly string[]> => {
    await dataset.wording.load();
    return toldBy(JSON.stringify([dataset.rows(), dataset.columns, dataset.places, dataset.corrections, loadedFrom.findings]));
  };
  const shownAs = (dataset: Dataset) => dataset.rows().events.find(({ id }) => id === CASE)?.sensitive;
  const at = rows.events.findIndex(({ id }) => id === CASE);
  const twin = (): Loose => ({ ...structuredClone(rows.events[at]!), sensitive: null });
  const bad = (spoil: (event: Loose) => unknown): Loose => {
    const event = structuredClone(rows.events[at]!) as unknown as Loose;
    spoil(event);
    return event;
  };

  it.each<[string, readonly Loose[]]>([
    ["one that is bad, before it", [bad((event) => (event["kind"] = "nope")), twin()]],
    ["one that is bad, after it", [twin(), bad((event) => (event["kind"] = "nope"))]],
    ["one that is good, after it", [twin(), bad(() => undefined)]],
    ["one whose word for it is unknown", [bad((event) => (event["sensitive"] = "Child")), twin()]],
    ["one that is bad, alone", [bad((event) => (event["kind"] = "nope"))]],
    ["one whose place is not there", [bad((event) => ((event["places"] as Loose[])[0]!["place"] = "pl-ly-secret-2"))]],
    ["one whose date cannot be read", [bad((event) => ((event["when"] as Record<string, Loose>)["outside"]!["edtf"] = "2031-03-07x"))]],
    ["one whose days do not follow", [bad((event) => ((event["when"] as Record<string, Loose>)["outside"]!["from"] = "2031-03-01"))]],
  ])("by rows with %s", async (_case, events) => {
    const record = { ...rows, events: [...rows.events.slice(0, at), ...events, ...rows.events.slice(at + 1)] };
    const opened = await loaded(record as unknown as DatasetRows);
    expect(await told(opened.dataset, opened)).toEqual([]);
    expect(opened.findings.leftOut).toBeGreaterThan(0);
    expect([undefined, "child"]).toContain(shownAs(opened.dataset));
  });

  it.each(["places", "point"])("by rows whose place is told of for itself: %s", async (what) => {
    const places = rows.places.map((place) =>
      place.id !== QUARTER
        ? place
        : what === "point"
          ? { ...place, point: { ...place.point!, at: [32.0456, 13.2345] } }
          : { ...place, kind: "nope" },
    );
    const opened = await loaded({ ...rows, places } as unknown as DatasetRows);
    expect(await told(opened.dataset, opened)).toEqual([]);
  });

  it.each(["before it", "after it", "alone"])("by columns with one that is bad, %s", async (where) => {
    const pair = structuredClone(encodeColumnar(rows, NAMES)) as unknown as {
      columns: { events: { ids: unknown[]; kind: number[] } };
      wording: { events: { rest: (Loose | null)[] } };
    };
    const { events } = pair.columns;
    const ids = rows.events.map(({ id }) => id as string);
    const other = where === "after it" ? at - 1 : at + 1;
    if (where !== "alone") {
      // The neighbour takes the place of a twin: the case's id, and what it says of place and date.
      for (const [name, column] of Object.entries(events))
        if (Array.isArray(column) && name !== "directives" && name !== "ids") column[other] = column[at];
      ids[other] = ids[at]!;
    }
    events.ids = ids;
    events.kind[at] = 99;
    const opened = await loaded(pair as never);
    await opened.dataset.wording.load();
    expect(await told(opened.dataset, opened)).toEqual([]);
    expect(shownAs(opened.dataset)).toBe(where === "alone" ? undefined : "child");
  });
});

describe("of a child's case that a foreign record places and dates too finely, nothing is told", () => {
  it.each<[string, () => Promise<Dataset>]>([
    ["rows", () => openFile(rows)],
    ["columns", () => openFile(encodeColumnar(rows, NAMES))],
  ])("by a record opened from %s, its columns and its search", async (_form, open) => {
    const dataset = await open();
    expect(toldBy(JSON.stringify(dataset.rows()))).toEqual([]);
    expect(toldBy(JSON.stringify([dataset.columns, dataset.places, dataset.corrections]))).toEqual([]);
    const { place, target, span, dateBasis } = dataset.columns;
    const row = dataset.eventRow(CASE)!;
    const codes = place.codes.subarray(place.offsets[row], place.offsets[row + 1]);
    expect([...codes].map((code) => dataset.columns.ids.place[code - 1])).toEqual(["pl-ly", "pl-ly"]);
    const order = dataset.directiveRow(ORDER)!;
    expect(target.offsets[order + 1]! - target.offsets[order]!).toBe(1);
    expect(span[2][row]).toBe(span[1][row]);
    expect(dateBasis[2][row]).toBe(dateBasis[1][row]);
    expect(dataset.place(QUARTER)).toBeUndefined();
    expect(dataset.event(row).sensitive).toBe("child");
    for (const query of ["السرّ", "Secret", "الكتمان"]) expect(buildSearchIndex(dataset).hits(query)?.events).not.toContain(1);
  });
});
