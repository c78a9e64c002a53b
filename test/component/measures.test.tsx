import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { MeasuresView } from "../../src/measures/MeasuresView.tsx";
import { NO_FILTERS, type View } from "../../src/view/view.ts";
import { renderInApp } from "../support/render.tsx";
import { VOCABULARY } from "../support/vocabulary.ts";

const text = (element: Element): string => stripBidi(element.textContent ?? "");
const name = (element: Element): string => stripBidi((element.querySelector(".sr-only") ?? element).textContent ?? "");
const table = () => document.querySelector("table")!;
const bodyRows = () => [...table().tBodies[0]!.rows];
const headings = () => [...table().tHead!.querySelectorAll("th")];
const rowNamed = (measure: string) => bodyRows().find((row) => text(row.cells[0]!) === measure)!;
const cellsOf = (measure: string) => [...rowNamed(measure).cells].slice(1);
const buttonIn = (cell: Element) => cell.querySelector("button");
const against = (rows: View["rows"], lang: "ar" | "en" = "en") => renderInApp(<MeasuresView />, { lang, view: { rows } });

describe("the measures view", () => {
  it("is a table with a caption, headings by country, and every measure", () => {
    against("authorities");
    expect(screen.getByRole("table", { name: /Directives by measure, against: .*Authorities/ })).toBeInTheDocument();
    expect(headings().map(text)).toEqual([
      "Measure",
      "Eg",
      "Ly",
      "Other",
      "All",
      "Egreports: 1",
      "Ly horreports: 1",
      "Ly gnureports: 1",
      "Regionalreports: 2",
    ]);
    expect(bodyRows()).toHaveLength(VOCABULARY.measure.length);
  });

  it.each([
    ["en", "Checkpoints patrols", "Checkpoints patrols, Ly hor: 1 directive, strongest wording: Decided, 1 order"],
    ["ar", "قيمة checkpoints-patrols", "قيمة checkpoints-patrols، بلد ly-hor: توجيه واحد، أقوى صيغة: قيمة decided، أمر واحد"],
  ] as const)("says a cell in words (%s)", (lang, measure, words) => {
    against("authorities", lang);
    expect(name(buttonIn(cellsOf(measure)[1]!)!)).toBe(words);
  });

  it.each([
    ["en", "Women police", /Not mentioned in the reports of this record \(reports behind this column: 1\)/],
    ["ar", "قيمة women-police", /لم يرد في تقارير هذا السجل \(التقارير التي يستند إليها هذا العمود: 1\)/],
  ] as const)("says of an empty cell that no report mentions it, and out of how many (%s)", (lang, measure, words) => {
    against("authorities", lang);
    expect(text(cellsOf(measure)[1]!)).toMatch(words);
    expect(buttonIn(cellsOf(measure)[1]!)).toBeNull();
  });

  it("says of what is only read that it was neither required nor promised", () => {
    against("authorities");
    expect(text(cellsOf("Counter terrorism")[1]!)).toMatch(/Mentioned, but neither required nor promised/);
  });

  it("says of what the filter hides that it is in the record", () => {
    const facets = { country: { values: ["eg"], all: false } };
    renderInApp(<MeasuresView />, { view: { rows: "authorities", filters: { ...NO_FILTERS, facets } } });
    expect(text(cellsOf("Operations rooms")[1]!)).toMatch(/1 directive, outside the current filter/);
  });

  it.each([
    ["authorities", 2, { issuedBy: { values: ["ly-gnu"], all: false } }],
    ["elections", 1, { serves: { values: ["el-ly-municipal"], all: false } }],
    ["issuers", 2, { issuer: { values: ["ac-ly-minister"], all: false } }],
  ] as const)("filters to a cell and back (%s)", async (rows, column, facets) => {
    const user = userEvent.setup();
    const { store } = against(rows);
    const button = () => buttonIn(cellsOf("Checkpoints patrols")[column]!)!;
    await user.click(button());
    expect(store.getState().filters.facets).toEqual({ ...facets, measure: { values: ["checkpoints-patrols"], all: false } });
    expect(button()).toHaveAttribute("aria-pressed", "true");
    await user.click(button());
    expect(store.getState().filters.facets).toEqual({});
  });

  it("selects the meeting of a cell, which is no facet", async () => {
    const user = userEvent.setup();
    const { store } = against("meetings");
    const columns = headings().filter((heading) => /reports/.test(text(heading)));
    const column = columns.findIndex((heading) => /Video meeting/.test(text(heading)));
    await user.click(buttonIn(cellsOf("Checkpoints patrols")[column]!)!);
    expect(store.getState().selection).toEqual({ kind: "event", id: "ev-ly-video" });
    expect(store.getState().filters.facets.measure?.values).toEqual(["checkpoints-patrols"]);
  });

  it("changes what the measures are set against", async () => {
    const user = userEvent.setup();
    const { store } = against("elections");
    await user.click(screen.getByRole("radio", { name: "Issuers" }));
    expect(store.getState().rows).toBe("issuers");
    expect(screen.getByRole("table", { name: /Issuers/ })).toBeInTheDocument();
  });

  it("sorts by name and by total, and back to the record's order", async () => {
    const user = userEvent.setup();
    const { i18n } = against("authorities");
    const names = () => bodyRows().map((row) => text(row.cells[0]!));
    const original = names();
    await user.click(screen.getByRole("button", { name: "Measure" }));
    expect(names()).toEqual([...original].sort(i18n.compare));
    expect(screen.getByRole("columnheader", { name: "Measure" })).toHaveAttribute("aria-sort", "ascending");
    await user.click(screen.getByRole("button", { name: "All" }));
    expect(names().slice(0, 2)).toEqual(["Checkpoints patrols", "Rights and public"]);
    await user.click(screen.getByRole("button", { name: "All" }));
    await user.click(screen.getByRole("button", { name: "All" }));
    expect(names()).toEqual(original);
  });

  it.each([
    ["en", "{ArrowRight}"],
    ["ar", "{ArrowLeft}"],
  ] as const)("is walked by the arrow keys along the text, empty cells too, and reads the cell out (%s)", async (lang, along) => {
    const user = userEvent.setup();
    against("authorities", lang);
    const measure = lang === "en" ? "Women police" : "قيمة women-police";
    buttonIn(cellsOf(measure)[0]!)!.focus();
    await user.keyboard(along);
    expect(cellsOf(measure)[1]!).toContainElement(document.activeElement as HTMLElement);
    expect(text(document.querySelector(".measure-read")!)).toBe(text(cellsOf(measure)[1]!.querySelector(".sr-only")!));
    await user.keyboard("{ArrowUp}");
    expect(document.activeElement?.closest("tr")).toBe(bodyRows()[bodyRows().indexOf(rowNamed(measure)) - 1]);
  });

  it("totals what the status line counts", () => {
    const { session } = against("authorities");
    const { directives } = session.outcome.getState().result;
    expect(text(table().tFoot!.rows[0]!.cells[5]!)).toMatch(new RegExp(`^${directives.possible}`));
  });
});
