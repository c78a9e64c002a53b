import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CellList } from "../../src/compare/CellList.tsx";
import { CompareView } from "../../src/compare/CompareView.tsx";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { Meeting } from "../../src/list/Meeting.tsx";
import { addresseeKey } from "../../src/model/columns.ts";
import { type MeasureAxis, NO_FILTERS, type Two, type View } from "../../src/view/view.ts";
import { fixtureRows } from "../support/fixture.ts";
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
const against = (rows: View["rows"], lang: "ar" | "en" = "en") => renderInApp(<CompareView Meeting={Meeting} />, { lang, view: { rows } });

describe("the grid of measures", () => {
  it("is a table with a caption, headings by country, and every measure of which some report speaks", () => {
    against("authorities");
    expect(screen.getByRole("table", { name: /Directives by measure and by: .*Authorities/ })).toBeInTheDocument();
    expect(headings().map(text)).toEqual([
      "Measure",
      "Eg",
      "Ly",
      "Other",
      "All",
      "Eg1 report",
      "Ly hor1 report",
      "Ly gnu1 report",
      "Regional2 reports",
    ]);
    const spoken = new Set<string>(fixtureRows().directives.flatMap(({ measures }) => measures.map(({ id }) => id)));
    expect(bodyRows()).toHaveLength(spoken.size);
  });

  it("folds the measures of which no report speaks into one line", async () => {
    const user = userEvent.setup();
    against("authorities");
    const unspoken = VOCABULARY.measure.length - bodyRows().length;
    const fold = screen.getByRole("button", { name: `${unspoken} measures in no report` });
    expect(fold).toHaveAttribute("aria-expanded", "false");
    await user.click(fold);
    expect([...table().tBodies].flatMap(({ rows }) => [...rows])).toHaveLength(VOCABULARY.measure.length + 1);
  });

  it.each([
    ["en", "Checkpoints patrols", "Checkpoints patrols, Ly hor: 1 directive, strongest wording: Decided, 1 instruction to subordinates"],
    ["ar", "قيمة checkpoints-patrols", "قيمة checkpoints-patrols، بلد ly-hor: توجيه واحد، أقوى صيغة: قيمة decided، توجيه واحد إلى مرؤوسين"],
  ] as const)("says a cell in words (%s)", (lang, measure, words) => {
    against("authorities", lang);
    expect(name(buttonIn(cellsOf(measure)[1]!)!)).toBe(words);
  });

  it.each([
    ["en", "Women police", /Not reported in this column \(this column rests on 1 report\)/],
    ["ar", "قيمة women-police", /لم يرد في هذا العمود \(أُخذ هذا العمود من تقرير واحد\)/],
  ] as const)(
    "says of an empty cell that its column has none, since its report may say it in another, and how many reports it rests on (%s)",
    (lang, measure, words) => {
      against("authorities", lang);
      expect(text(cellsOf(measure)[1]!)).toMatch(words);
      expect(buttonIn(cellsOf(measure)[1]!)).toBeNull();
    },
  );

  it("gives the strongest wording of a record the deepest tone", () => {
    against("authorities");
    const [strongest] = VOCABULARY.strength;
    const tones = cellsOf("Polling site protection").map((cell) => cell.getAttribute("data-tone"));
    expect(strongest).toBe("decided");
    expect(cellsOf("Operations rooms")[1]).toHaveAttribute("data-tone", "7");
    expect(Number(tones[0])).toBeLessThan(7);
  });

  it("says of what is only read that it was neither required nor promised", () => {
    against("authorities");
    expect(text(cellsOf("Counter terrorism")[1]!)).toMatch(/Mentioned, with no request or promise/);
  });

  it("says of what the filter hides that it is in the record", () => {
    const facets = { country: { values: ["eg"], all: false } };
    renderInApp(<CompareView Meeting={Meeting} />, { view: { rows: "authorities", filters: { ...NO_FILTERS, facets } } });
    expect(text(cellsOf("Operations rooms")[1]!)).toMatch(/1 directive, hidden by the filter/);
  });

  it("opens a cell, and closes it again", async () => {
    const user = userEvent.setup();
    const { store } = against("authorities");
    const button = () => buttonIn(cellsOf("Checkpoints patrols")[2]!)!;
    await user.click(button());
    expect(store.getState().cell).toEqual(["checkpoints-patrols", "ly-gnu"]);
    expect(store.getState().filters.facets).toEqual({});
    expect(button()).toHaveAttribute("aria-pressed", "true");
    await user.click(button());
    expect(store.getState().cell).toBeNull();
  });

  it("sets measures against those to whom they are addressed, actors or words", () => {
    against("addressees");
    expect(headings().map(text)).toEqual(expect.arrayContaining(["Security directors1 report", "Citizens1 report"]));
  });

  it("changes what the measures are set against", async () => {
    const user = userEvent.setup();
    const { store } = against("elections");
    await user.click(screen.getByRole("radio", { name: "Issuers" }));
    expect(store.getState().rows).toBe("issuers");
    expect(screen.getByRole("table", { name: /Issuers/ })).toBeInTheDocument();
  });

  it("closes the cell that was open when other columns come", async () => {
    const user = userEvent.setup();
    const { store } = renderInApp(<CompareView Meeting={Meeting} />, { view: { cell: ["women-police", "el-eg-vote"], pair: ["a", "b"] } });
    await user.click(screen.getByRole("radio", { name: "Issuers" }));
    expect(store.getState()).toMatchObject({ cell: null, pair: null });
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

const TO_CITIZENS = addresseeKey(fixtureRows().directives.find(({ id }) => id === "dir-ly-5")!.addressees[0]!);

describe("the directives of a cell", () => {
  const opened = (rows: MeasureAxis, cell: Two, view: Partial<View> = {}, lang: "ar" | "en" = "en") =>
    renderInApp(<CellList Meeting={Meeting} />, { lang, view: { ...view, tab: "compare", rows, cell } });
  const lines = () => [...document.querySelectorAll(".reading-what")].map(text);

  it("are told in words under the meeting where they were given", () => {
    opened("authorities", ["checkpoints-patrols", "ly-hor"]);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("Checkpoints patrols");
    expect(text(document.querySelector(".compare-cell")!)).toContain(
      "1 directive, strongest wording: Decided, 1 instruction to subordinates",
    );
    expect(screen.getByRole("heading", { name: "Meeting with the directors of the south" })).toBeInTheDocument();
    expect(lines()).toEqual(["Set up checkpoints and an operations room"]);
  });

  it.each([
    ["elections", ["rights-and-public", "el-ly-municipal"], ["Citizens' cooperation"]],
    ["elections", ["rights-and-public", "none"], ["Respect citizens' rights"]],
    ["issuers", ["checkpoints-patrols", "ac-ly-minister"], ["Patrol the road"]],
    ["meetings", ["force-deployment", "ev-eg-meeting"], ["Deploy forces around polling places"]],
    ["addressees", ["rights-and-public", TO_CITIZENS], ["Citizens' cooperation"]],
    ["addressees", ["polling-site-protection", "ac-eg-directors"], ["Deploy forces around polling places"]],
    ["addressees", ["women-police", "none"], ["Call on women police"]],
    ["authorities", ["women-police", "ly-hor"], []],
    ["authorities", ["women-police", "gone"], []],
  ] as const)("are those of its measure and its column: %s %o", (axis, cell, expected) => {
    opened(axis, cell);
    expect(lines()).toEqual(expected);
  });

  it("follow the filter", () => {
    opened("authorities", ["women-police", "eg"], { filters: { ...NO_FILTERS, facets: { country: { values: ["ly"], all: false } } } });
    expect(lines()).toEqual([]);
    expect(screen.getByText("1 directive, hidden by the filter")).toBeInTheDocument();
  });

  it("can be made a filter, and no longer one", async () => {
    const user = userEvent.setup();
    const { store } = opened("issuers", ["checkpoints-patrols", "ac-ly-minister"]);
    const button = screen.getByRole("button", { name: "Filter to these directives" });
    await user.click(button);
    expect(store.getState().filters.facets).toEqual({
      issuer: { values: ["ac-ly-minister"], all: false },
      measure: { values: ["checkpoints-patrols"], all: false },
    });
    expect(button).toHaveAttribute("aria-pressed", "true");
    await user.click(button);
    expect(store.getState().filters.facets).toEqual({});
  });

  it("cannot be made a filter where no facet says it", () => {
    opened("meetings", ["force-deployment", "ev-eg-meeting"]);
    expect(screen.queryByRole("button", { name: "Filter to these directives" })).toBeNull();
  });

  it.each([
    ["en", "Back to the grid"],
    ["ar", "العودة إلى الجدول"],
  ] as const)("lead back to the cell (%s)", async (lang, back) => {
    const user = userEvent.setup();
    const view: Partial<View> = { tab: "compare", rows: "authorities", cell: ["women-police", "eg"] };
    const { store } = renderInApp(
      <>
        <CompareView Meeting={Meeting} />
        <CellList Meeting={Meeting} />
      </>,
      { lang, view },
    );
    await user.click(screen.getByRole("button", { name: back }));
    expect(store.getState().cell).toBeNull();
    expect(document.activeElement).toBe(document.querySelector('[data-cell="women-police,eg"]'));
  });
});

describe("two columns side by side", () => {
  const sides = (view: Partial<View> = {}, lang: "ar" | "en" = "en") =>
    renderInApp(<CompareView Meeting={Meeting} />, { lang, view: { tab: "compare", compared: "sides", ...view } });
  const part = (name: RegExp | string) => within(screen.getByRole("region", { name }));
  const read = (element: HTMLElement): string => stripBidi(element.textContent ?? "").trim();

  it("are chosen from two lists, in neither of which the other's can be had", async () => {
    const user = userEvent.setup();
    const { store } = sides({ rows: "authorities", pair: ["eg", "ly-gnu"] });
    const second = screen.getByRole("combobox", { name: "Second column" });
    expect(within(second).getByRole("option", { name: "Eg" })).toBeDisabled();
    await user.selectOptions(second, "ly-hor");
    expect(store.getState().pair).toEqual(["eg", "ly-hor"]);
  });

  it("are what is compared once the reader says so", async () => {
    const user = userEvent.setup();
    const { store } = sides({ compared: "grid" });
    await user.click(screen.getByRole("radio", { name: "Side by side" }));
    expect(store.getState().compared).toBe("sides");
    expect(screen.getByRole("heading", { name: "In both" })).toBeInTheDocument();
  });

  it("tell what is in both by measure, each side under its name, and what is in one alone", () => {
    sides({ rows: "authorities", pair: ["eg", "ly-gnu"] });
    const both = part("In both");
    expect(both.getByRole("heading", { level: 3, name: "Rights and public" })).toBeInTheDocument();
    const lines = both
      .getAllByRole("list")
      .map((list) => [stripBidi(list.getAttribute("aria-label") ?? ""), within(list).getAllByRole("button").map(read)]);
    expect(lines).toEqual([
      ["Eg", ["Respect citizens' rights"]],
      ["Ly gnu", ["Citizens' cooperation"]],
    ]);
    expect(
      part(/Eg.? only/)
        .getAllByRole("button")
        .map(read),
    ).toEqual(["Deploy forces around polling places", "The same directive as under “Force deployment”", "Call on women police"]);
    expect(
      part(/Ly gnu.? only/)
        .getAllByRole("button")
        .map(read),
    ).toEqual(["Patrol the road"]);
    expect(document.body).toHaveTextContent("(it rests on 1 report)");
  });

  it("lead from each line to its directive", async () => {
    const user = userEvent.setup();
    const { store } = sides({ rows: "authorities", pair: ["eg", "ly-gnu"] });
    await user.click(screen.getByRole("button", { name: "Patrol the road" }));
    expect(store.getState().selection).toEqual({ kind: "directive", id: "dir-ly-4" });
  });

  it("count what stands in neither, and tell it on asking", async () => {
    const user = userEvent.setup();
    sides({ rows: "elections" });
    const fold = document.querySelector(".sides-foot details")!;
    const summary = fold.querySelector("summary")!;
    expect(text(summary)).toBe("Not laid side by side: 1 directive at the same meetings and 2 directives elsewhere");
    await user.click(summary);
    expect([...fold.querySelectorAll(".reading-what")].map(text)).toEqual([
      "Respect citizens' rights",
      "Strengthen cooperation between states",
      "Set up checkpoints and an operations room",
    ]);
  });

  it.each([
    ["en", /^Days to the vote: .*2 directives, 5 to 9 days before the vote · .*2 directives$/],
    ["ar", /^الأيام قبل الاقتراع: .*توجيهان، قبل بدء الاقتراع بما بين 5 و9 أيام · .*توجيهان$/],
  ] as const)("stand on one axis of days to the vote, which is told in words, too (%s)", (lang, words) => {
    sides({}, lang);
    expect(stripBidi(screen.getByRole("img", { name: /Days to the vote|الأيام قبل الاقتراع/ }).getAttribute("aria-label") ?? "")).toMatch(
      words,
    );
  });

  it("say so where there are not two", () => {
    const rows = fixtureRows();
    const one = { ...rows, directives: rows.directives.filter(({ event }) => event === "ev-eg-meeting") };
    renderInApp(<CompareView Meeting={Meeting} />, { rows: one, view: { tab: "compare", compared: "sides", rows: "meetings" } });
    expect(screen.getByText("There are not two columns to compare side by side.")).toBeInTheDocument();
  });
});
