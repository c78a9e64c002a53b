import { describe, expect, it } from "vitest";
import { addresseeKey } from "../../../src/model/columns.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { Day } from "../../../src/model/span.ts";
import { Engine, type Settings } from "../../../src/query/engine.ts";
import { type MeasureMatrix, measureMatrix } from "../../../src/query/matrix.ts";
import { type Filters, MEASURE_AXES, type MeasureAxis, NO_FILTERS, NONE } from "../../../src/view/view.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { generateRows } from "../../support/generate.ts";
import { Naive } from "../../support/naive.ts";
import { VOCABULARY } from "../../support/vocabulary.ts";

const CORE: Settings = { trust: "outside", soft: false, unit: "events" };

function matrixOf(axis: MeasureAxis, filters: Partial<Filters> = {}, { rows = fixtureRows(), settings = CORE, limit = 40 } = {}) {
  const dataset = openRows(rows);
  const engine = new Engine(dataset.columns, dataset.places, settings);
  const result = engine.apply({ ...NO_FILTERS, ...filters });
  return { matrix: measureMatrix(engine, result, dataset, axis, limit), result };
}

function cellOf(matrix: MeasureMatrix, measure: string, column: string) {
  const [row, at] = [matrix.measures.findIndex((id) => id === measure), matrix.columns.findIndex(({ id }) => id === column)];
  if (row < 0 || at < 0) throw new Error(`no cell ${measure} × ${column}`);
  return matrix.cell(row, at);
}

const columnIds = (matrix: MeasureMatrix): readonly string[] => matrix.columns.map(({ id }) => id);

describe("measures against authorities, counted by hand", () => {
  const { matrix } = matrixOf("authorities");

  it("has a column for each authority of the record, in the order of the vocabulary", () => {
    expect(columnIds(matrix)).toEqual(["eg", "ly-hor", "ly-gnu", "regional"]);
  });

  it.each([
    ["polling-site-protection", "eg", 1, "directed"],
    ["force-deployment", "eg", 1, "directed"],
    ["women-police", "eg", 1, "assigned"],
    ["rights-and-public", "eg", 1, "pledged"],
    ["rights-and-public", "ly-gnu", 1, "called-for"],
    ["checkpoints-patrols", "ly-hor", 1, "decided"],
    ["checkpoints-patrols", "ly-gnu", 1, "directed"],
    ["international-cooperation", "regional", 1, "called-for"],
    ["checkpoints-patrols", "eg", 0, null],
  ])("%s, %s: %i, strongest %s", (measure, column, n, strongest) => {
    expect(cellOf(matrix, measure, column)).toMatchObject({ sure: n, possible: n, total: n, strongest });
  });

  it("tells orders, appeals and commitments apart", () => {
    expect(matrix.whole.acts).toEqual([
      { sure: 4, possible: 4 },
      { sure: 2, possible: 2 },
      { sure: 1, possible: 1 },
    ]);
  });

  it("counts a directive with two measures in both rows and once in every total", () => {
    expect(matrix.columnTotal(0)).toMatchObject({ possible: 3, total: 3 });
    expect(matrix.whole).toMatchObject({ possible: 7, total: 7 });
  });

  it("totals a row over its columns, with the strongest wording among them", () => {
    expect(matrix.rowTotal(matrix.measures.indexOf("checkpoints-patrols"))).toMatchObject({ possible: 2, strongest: "decided" });
  });

  it("tells what is only mentioned from what no report mentions", () => {
    expect(cellOf(matrix, "counter-terrorism", "ly-hor")).toMatchObject({ total: 0, mentioned: 1 });
    expect(cellOf(matrix, "counter-terrorism", "eg")).toMatchObject({ total: 0, mentioned: 0 });
  });

  it("says how many reports stand behind a column", () => {
    expect(matrix.columns.map(({ reports }) => reports)).toEqual([1, 1, 1, 2]);
  });
});

describe("measures against the other axes", () => {
  it("has every election of the record, also one that no directive serves, and what serves none", () => {
    const rows = fixtureRows();
    const unserved = { ...rows.elections[0]!, id: "el-eg-zz" as (typeof rows.elections)[0]["id"] };
    const { matrix } = matrixOf("elections", {}, { rows: { ...rows, elections: [...rows.elections, unserved] } });
    expect(columnIds(matrix)).toEqual(["el-eg-vote", "el-ly-municipal", "el-eg-zz", NONE]);
    expect(matrix.columnTotal(2)).toMatchObject({ total: 0, mentioned: 0 });
    expect(matrix.columns[2]!.reports).toBe(1);
    expect(cellOf(matrix, "rights-and-public", NONE)).toMatchObject({ possible: 1, strongest: "pledged" });
  });

  it("has the meetings with something said at them in the order of their dates, those without one last", () => {
    expect(columnIds(matrixOf("meetings").matrix)).toEqual(["ev-eg-meeting", "ev-ly-session", "ev-ly-video", "ev-ly-undated"]);
  });

  it("has the issuers of the record, and what nobody is named for", () => {
    const { matrix } = matrixOf("issuers");
    expect(columnIds(matrix)).toEqual(["ac-eg-minister", "ac-ly-hor-minister", "ac-ly-minister", NONE]);
    expect(cellOf(matrix, "international-cooperation", NONE).possible).toBe(1);
  });

  it("keeps the columns with most directives where there are too many, in their order", () => {
    const { matrix } = matrixOf("meetings", {}, { limit: 2 });
    expect(columnIds(matrix)).toEqual(["ev-eg-meeting", "ev-ly-video"]);
    expect(matrix.hidden).toBe(2);
    expect(matrix.whole.possible).toBe(7);
  });
});

describe("measures under a filter", () => {
  const december = [19_692, 19_694] as const satisfies readonly number[];

  it("counts ranges where a date is uncertain", () => {
    const [from, to] = december as unknown as readonly [Day, Day];
    const { matrix, result } = matrixOf("authorities", { timeRanges: [[from, to]] });
    expect(cellOf(matrix, "women-police", "eg")).toMatchObject({ sure: 0, possible: 1, total: 1 });
    expect(matrix.whole).toMatchObject(result.directives);
  });

  it("keeps what the filter hides apart from what is not in the record", () => {
    const { matrix } = matrixOf("authorities", { facets: { country: { values: ["ly"], all: false } } });
    expect(cellOf(matrix, "women-police", "eg")).toMatchObject({ possible: 0, total: 1, strongest: null });
  });

  it("counts the soft tier when asked, and takes it for no strong wording", () => {
    const { matrix } = matrixOf("authorities", {}, { settings: { ...CORE, soft: true } });
    expect(cellOf(matrix, "readiness-level", "eg")).toMatchObject({ possible: 1, total: 1, strongest: "affirmed" });
    expect(cellOf(matrixOf("authorities").matrix, "readiness-level", "eg")).toMatchObject({ possible: 0, total: 0, mentioned: 1 });
  });
});

describe("measures of a larger record", () => {
  const rows = generateRows({ seed: 7, events: 300 });
  const filters: Filters = {
    ...NO_FILTERS,
    facets: { act: { values: ["order", "appeal"], all: false } },
    timeRanges: [[16_500 as Day, 17_500 as Day]],
    undated: true,
  };

  it.each(MEASURE_AXES)("agree with a plain count, cell by cell: %s", (axis) => {
    const { matrix, result } = matrixOf(axis, filters, { rows, limit: 1000 });
    const naive = new Naive(rows, CORE);
    const kept = naive.apply(filters, null).directives;
    const columnsOf = (directive: (typeof rows.directives)[number]): readonly string[] => {
      if (axis === "meetings") return [directive.event];
      if (axis === "issuers") return directive.issuers.length > 0 ? directive.issuers.map(({ actor }) => actor) : [NONE];
      if (axis === "addressees") return directive.addressees.length > 0 ? [...new Set(directive.addressees.map(addresseeKey))] : [NONE];
      if (axis === "authorities") return [directive.authority ?? NONE];
      return [directive.serves === null ? NONE : "election" in directive.serves ? directive.serves.election : directive.serves.event];
    };
    const expected = new Map<string, { sure: number; possible: number }>();
    for (const directive of rows.directives) {
      const level = kept.get(directive.id);
      if (!level) continue;
      const measures = directive.measures.length > 0 ? directive.measures.map(({ id }) => id) : [NONE];
      for (const measure of new Set<string>(measures))
        for (const column of columnsOf(directive)) {
          const key = `${measure} × ${column}`;
          const { sure, possible } = expected.get(key) ?? { sure: 0, possible: 0 };
          expected.set(key, { sure: sure + (level === 2 ? 1 : 0), possible: possible + 1 });
        }
    }
    const found = new Map<string, { sure: number; possible: number }>();
    matrix.measures.forEach((measure, row) => {
      matrix.columns.forEach(({ id }, column) => {
        const { sure, possible } = matrix.cell(row, column);
        if (possible > 0) found.set(`${measure} × ${id}`, { sure, possible });
      });
    });
    expect(expected.size).toBeGreaterThan(20);
    expect(found).toEqual(expected);
    expect(matrix.whole).toMatchObject(result.directives);
    expect(matrix.whole.total).toBe(result.directiveTotal);
    expect(VOCABULARY.measure.length).toBeLessThanOrEqual(matrix.measures.length);
  });
});
