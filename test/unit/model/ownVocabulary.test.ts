import { describe, expect, it } from "vitest";
import { figureSvg } from "../../../src/figure/figure.ts";
import { loadFile } from "../../../src/load/foreign.ts";
import { openColumns } from "../../../src/model/columnarDataset.ts";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { codeOf } from "../../../src/model/columns.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { Engine } from "../../../src/query/engine.ts";
import { measureMatrix } from "../../../src/query/matrix.ts";
import { authorityMark } from "../../../src/scene/authority.ts";
import { actCount } from "../../../src/scene/countWords.ts";
import { buildTimeIndex } from "../../../src/scene/timeIndex.ts";
import { NO_FILTERS } from "../../../src/view/view.ts";
import { NAMES } from "../../support/large.ts";
import { rowsWithOwnWords } from "../../support/ownWords.ts";
import { exportRequest, written } from "../export/asked.ts";
import { figureInput, textOf, words } from "../figure/input.ts";

const SETTINGS = { trust: "outside", soft: false, unit: "directives" } as const;
const rows = rowsWithOwnWords();
const dataset = openRows(rows);
const engine = new Engine(dataset.columns, dataset.places, SETTINGS);
const result = engine.apply(NO_FILTERS);

const opened = async (given: DatasetRows) => loadFile(new File([JSON.stringify(given)], "a.json"));

describe("a record with words of its own", () => {
  it("is as the published format has it, in rows and in columns", () => {
    expect(datasetSchema.safeParse(rows).error).toBeUndefined();
    const { columns, wording } = encodeColumnar(rows, NAMES);
    const again = openColumns(columns, () => Promise.resolve(wording));
    expect(again.columns.book).toEqual(dataset.columns.book);
    expect([...again.columns.authority]).toEqual([...dataset.columns.authority]);
  });

  it("has its authority as a facet, a lane beside its country's, a mark that no other has, and a column", () => {
    const { book } = dataset.columns;
    expect(result.facet("issuedBy").values).toContain("hnec");
    expect(buildTimeIndex(dataset, engine, "calendar").lanes).toEqual(["eg", "ly-hor", "ly-gnu", "hnec", "regional", "none"]);
    const shapes = book.codes.authority.map((authority) => authorityMark(book, authority).shape);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(measureMatrix(engine, result, dataset, "authorities").columns.map(({ id }) => id)).toContain("hnec");
  });

  it("counts its kinds, acts, measures and sites as it counts ours, the directive by its own strength", () => {
    const at = (facet: "kind" | "act" | "measure" | "site" | "strength", value: string): number => {
      const { values, possible } = result.facet(facet);
      return possible[values.indexOf(value)]!;
    };
    const kinds = new Engine(dataset.columns, dataset.places, { ...SETTINGS, unit: "events" }).apply(NO_FILTERS).facet("kind");
    expect(kinds.possible[kinds.values.indexOf("agreement")]).toBe(1);
    expect([at("act", "request"), at("measure", "weapons-ban"), at("site", "entrance"), at("strength", "warned")]).toEqual([1, 1, 1, 1]);
    expect(dataset.columns.book.directiveStrengths[0]).toBe("warned");
    const act = dataset.columns.book.codes.act.indexOf("request");
    expect(actCount(dataset, words.en, "request", result.acts[act]!)).toContain("Request");
    expect(actCount(dataset, words.ar, "request", result.acts[act]!)).toContain("طلب");
  });

  it("takes its words into figures and exports", async () => {
    const figure = textOf(figureSvg(figureInput({ rows })));
    expect(figure).toContain("Elections commission");
    const csv = await written("csv-directives", exportRequest({ rows }));
    for (const word of ["hnec", "Elections commission", "weapons-ban@entrance", "Weapons ban", "Warned of", "طلب"])
      expect(csv).toContain(word);
  });

  it("opens whole as somebody else's", async () => {
    const { dataset: foreign, findings } = await opened(rows);
    expect([findings.groups, findings.notices.filter(({ kind }) => kind === "table")]).toEqual([[], []]);
    expect(foreign.event(foreign.eventRow("ev-eg-meeting")!).kind).toBe("agreement");
  });

  it("has a code that its vocabulary lacks told with the nearest that it has", async () => {
    const { findings } = await opened({
      ...rows,
      events: rows.events.map((event) => (event.id === "ev-eg-meeting" ? { ...event, kind: "agrement" } : event)),
    });
    expect(findings.errors.find(({ record }) => record === "ev-eg-meeting")).toMatchObject({
      field: "kind",
      value: "agrement",
      kind: "code",
      nearest: "agreement",
    });
  });

  it("loses a kind with its events and nothing else where a vocabulary no longer has it", async () => {
    const without = { ...rows.vocabulary, eventKind: rows.vocabulary.eventKind.filter(({ id }) => id !== "agreement") };
    const { dataset: foreign, findings } = await opened({ ...rows, vocabulary: without });
    expect(foreign.eventRow("ev-eg-meeting")).toBeUndefined();
    expect(foreign.columns.eventCount).toBe(rows.events.length - 1);
    expect(findings.errors.some(({ field }) => field === "kind")).toBe(true);
  });
});

it("an authority of calendar entries alone has no lane, unless the vocabulary gives it a mark", () => {
  const lanesWith = (mark?: "plus"): readonly string[] => {
    const commission = {
      id: "nea",
      label: { ar: "هيئة", en: "Commission" },
      definition: { ar: "هيئة", en: "It runs votes" },
      country: "eg",
      mark,
    };
    const opened = openRows({
      ...rows,
      events: rows.events.map((event) => (event.kind === "polling" ? { ...event, authority: "nea" } : event)),
      vocabulary: { ...rows.vocabulary, authority: [...rows.vocabulary.authority, commission] },
    });
    return buildTimeIndex(opened, new Engine(opened.columns, opened.places, SETTINGS), "calendar").lanes;
  };
  expect(lanesWith()).not.toContain("nea");
  expect(lanesWith("plus")).toContain("nea");
});

it("calendar entries are those whose kind says so, whatever its name", () => {
  const calendar = rows.vocabulary.eventKind.map((term) => (term.id === "agreement" ? { ...term, calendar: true } : term));
  const columns = openRows({ ...rows, vocabulary: { ...rows.vocabulary, eventKind: calendar } }).columns;
  const total = (of: typeof columns) => new Engine(of, rows.places, { ...SETTINGS, unit: "events" }).apply(NO_FILTERS).eventTotal;
  expect(total(columns)).toBe(total(dataset.columns) - 1);
  expect(codeOf(columns.book, "eventKind", "agreement")).toBeGreaterThan(0);
});
