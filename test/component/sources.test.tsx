import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { SETS } from "../../src/model/vocabulary.ts";
import { SourcesView } from "../../src/sources/SourcesView.tsx";
import { set } from "../../src/view/transitions.ts";
import { fixtureRows } from "../support/fixture.ts";
import { renderInApp } from "../support/render.tsx";
import { VOCABULARY } from "../support/vocabulary.ts";

const read = (element: Element | null | undefined): string => stripBidi(element?.textContent ?? "").replaceAll("\u00a0", " ");
const report = (name: RegExp): HTMLElement => screen.getByRole("article", { name });
const field = (card: HTMLElement, label: string): string => read(within(card).getByText(label, { selector: "dt" }).nextElementSibling);

const EG = /security directors/;
const LY = /Arrangements/;

describe("a report", () => {
  it("is shown with what is known of it and how, and with what is not known", () => {
    renderInApp(<SourcesView />);
    expect(field(report(EG), "Publisher")).toBe("A newspaper inferred from the text");
    expect(field(report(EG), "Date of publication")).toBe("6 December 2023 stated in the text");
    expect(field(report(EG), "Author")).toBe("not stated");
    expect(field(report(LY), "Address on the web")).toBe("unknown");
    expect(field(report(LY), "Archived copy")).toBe("unknown");
  });

  it("says of a publisher that the setting leaves out that it is known from elsewhere", async () => {
    const { store } = renderInApp(<SourcesView />);
    await act(async () => store.update(set("trust", "stated")));
    expect(field(report(EG), "Publisher")).toBe("Known only from facts not in use now (inferred from the text).");
  });

  it("keeps its headline in Arabic beside our translation", () => {
    renderInApp(<SourcesView />);
    expect(within(report(EG)).getByText("وزير الداخلية يجتمع بمديري الأمن")).toHaveAttribute("lang", "ar");
    expect(report(EG)).toHaveTextContent("our translation. As printed:");
  });

  it("says when no headline survived", () => {
    const rows = fixtureRows();
    renderInApp(<SourcesView />, { rows: { ...rows, sources: rows.sources.map((source) => ({ ...source, title: null })) } });
    expect(screen.getAllByText("The report’s title is not known.").length).toBe(2);
  });

  it("counts what was coded from it by tier, the calendar apart, whatever the filter", () => {
    const filters = { facets: { authority: { values: ["ly-hor"], all: false } }, timeRanges: [], days: [], undated: false, text: "" };
    renderInApp(<SourcesView />, { view: { filters } });
    expect(read(report(EG))).toContain(
      "2 eventsplus 2 calendar entries for votes and religious holidays, not countedexplicit: 3 directivesimplied: 1",
    );
    expect(read(report(LY))).toContain("4 eventsexplicit: 4 directivesbackground, not counted: 1");
  });

  it("says when nothing in it is a directive", () => {
    renderInApp(<SourcesView />, { rows: { ...fixtureRows(), directives: [] } });
    expect(screen.getAllByText("Nothing in it is a directive.").length).toBe(2);
  });

  it("selects itself and the events coded from it", async () => {
    const { store } = renderInApp(<SourcesView />);
    await userEvent.click(within(report(EG)).getByRole("button", { name: /^Interior minister meets/ }));
    expect(store.getState().selection).toEqual({ kind: "source", id: "src-eg-one" });
    expect(report(EG)).toHaveAttribute("aria-current", "true");
    await userEvent.click(within(report(LY)).getByRole("button", { name: "An arrest on a road" }));
    expect(store.getState().selection).toEqual({ kind: "event", id: "ev-ly-arrest" });
  });

  it("links to its page without a referrer, and never to another scheme", () => {
    const rows = fixtureRows();
    const sources = rows.sources.map((source) => (source.url ? source : { ...source, url: "javascript:alert(1)" }));
    renderInApp(<SourcesView />, { rows: { ...rows, sources } });
    const reports = [report(EG), report(LY)];
    const links = reports
      .flatMap((card) => within(card).queryAllByRole("link"))
      .filter((link) => !link.getAttribute("href")?.startsWith("#"));
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["https://example.org/one", "https://example.org/one"]);
    for (const link of links) expect(link).toHaveAttribute("rel", "noopener noreferrer");
    expect(report(LY)).not.toHaveTextContent("Open the report’s page");
    expect(field(report(LY), "Address on the web")).toBe("javascript:alert(1)");
  });
});

describe("the method", () => {
  it.each([
    ["en", "These are accounts by or close to the ministries", "Natural Earth", "CC BY 4.0"],
    ["ar", "روايات صادرة عن الوزارات", "Natural Earth", "CC BY 4.0"],
  ] as const)("says in %s what the record covers, how to check it, and whose the data are", (lang, caution, ...owners) => {
    renderInApp(<SourcesView />, { lang });
    const page = read(document.body);
    expect(page.toLowerCase()).toContain(caution.toLowerCase());
    expect(page).toContain("npm run verify -- DIR");
    for (const owner of owners) expect(page).toContain(owner);
    expect(page).toContain("GeoNames");
  });

  it("explains the lines of the map that governments dispute", () => {
    renderInApp(<SourcesView />);
    expect(read(document.body)).toContain("Egypt’s line with Sudan is dashed east of the Nile");
    expect(read(document.body)).toContain("2007 division");
    expect(read(document.body)).toContain("do not imply endorsement or acceptance");
  });

  it("gives every coded value its words, its definition and its code", () => {
    renderInApp(<SourcesView />);
    const tables = screen.getAllByRole("table", { hidden: true });
    expect(tables.length).toBe(Object.keys(VOCABULARY).length);
    expect(tables.map((table) => within(table).getAllByRole("row", { hidden: true }).length - 1)).toEqual(
      SETS.map((set) => VOCABULARY[set].length),
    );
    expect(read(tables[0])).toContain("EgWhat Eg means.eg");
  });
});
