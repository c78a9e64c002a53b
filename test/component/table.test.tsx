import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { stripBidi } from "../../src/i18n/bidi.ts";
import type { DirectiveId, EventId } from "../../src/model/ids.ts";
import { dayOf } from "../../src/model/span.ts";
import { COLUMNS } from "../../src/table/columns.ts";
import { TableView } from "../../src/table/TableView.tsx";
import { facetSet } from "../../src/view/filterTransitions.ts";
import { inTimeRanges, searched, set } from "../../src/view/transitions.ts";
import type { View } from "../../src/view/view.ts";
import { withCase } from "../support/childCase.ts";
import { fixtureRows } from "../support/fixture.ts";
import { renderInApp as renderApp } from "../support/render.tsx";

const read = (element: Element | null | undefined): string => stripBidi(element?.textContent ?? "").replaceAll("\u00a0", " ");

const DIRECTIVES_ALONE = { grouped: false } as const;

/** With every column and row, unless told otherwise: what most ask for is a choice of them. */
const renderInApp = (ui: Parameters<typeof renderApp>[0], { view = {}, ...setting }: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(ui, { ...setting, view: { columns: COLUMNS, grouped: true, uncounted: true, ...view } });

/** The rows of the body by the wording of their title. */
const titles = (): readonly string[] => titleButtons().map(read);
const titleButtons = (): readonly Element[] => [...document.querySelectorAll("tbody th button")];
const rowOf = (title: string): HTMLElement =>
  titleButtons()
    .find((button) => read(button) === title)!
    .closest("tr")!;
const heads = (): readonly Element[] => [...document.querySelectorAll("thead th")];
const cell = (row: HTMLElement, column: string): string => {
  const index = heads().findIndex((header) => read(header) === column);
  return read(row.children[index]?.querySelector(".table-content") ?? row.children[index]);
};
const sortBy = (column: string) => userEvent.click(headOf(column).querySelector("button")!);
const headOf = (column: string): HTMLElement => heads().find((head) => read(head) === column) as HTMLElement;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the rows", () => {
  it("are the events in order of time with their directives after each, the undated last, then the calendar", () => {
    renderInApp(<TableView />);
    expect(titles()).toEqual([
      "Interior minister's meeting with security directors",
      "Deploy forces around polling places",
      "Call on women police",
      "Respect citizens' rights",
      "The plan calls for vigilance",
      "An arrest on a road",
      "A session of the council of ministers",
      "Strengthen cooperation between states",
      "Video meeting before the municipal elections",
      "Patrol the road",
      "Citizens' cooperation",
      "Meeting with the directors of the south",
      "Set up checkpoints and an operations room",
      "Security in the south",
      "Voting days",
      "A feast",
    ]);
    expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "17");
    expect(screen.getAllByRole("row").map((row) => row.getAttribute("aria-rowindex"))).toEqual(
      Array.from({ length: 17 }, (_, index) => String(index + 1)),
    );
  });

  it("are the directives alone when these are counted", () => {
    renderInApp(<TableView />, { view: DIRECTIVES_ALONE });
    expect(titles().length).toBe(9);
    expect(titles()).not.toContain("Voting days");
  });

  it("follow the filter, and the line above counts what they hold", async () => {
    const { store } = renderInApp(<TableView />);
    expect(read(screen.getByText(/of 5 events/))).toBe("5 of 5 events · 7 of 7 directives");
    await act(async () => store.update(facetSet("measure", ["checkpoints-patrols"])));
    expect(titles().slice(0, 4)).toEqual([
      "Video meeting before the municipal elections",
      "Patrol the road",
      "Meeting with the directors of the south",
      "Set up checkpoints and an operations room",
    ]);
    expect(read(screen.getByText(/of 5 events/))).toBe("2 of 5 events · 2 of 7 directives");
  });

  it("say so when the filter leaves none", () => {
    const filters = {
      facets: { authority: { values: ["regional"], all: false } },
      timeRanges: [],
      days: [],
      undated: false,
      text: "polling",
    };
    renderInApp(<TableView />, { view: { ...DIRECTIVES_ALONE, filters } });
    expect(screen.getByText("No rows match the current filter.")).toBeInTheDocument();
  });
});

describe("what is not counted", () => {
  it.each([
    ["en", "Security in the south", "background, not counted"],
    ["ar", "الوضع الأمني في الجنوب", "سياق لا يدخل في العدد"],
  ] as const)("is labelled in %s", (lang, title, label) => {
    renderInApp(<TableView />, { lang });
    expect(rowOf(title)).toHaveTextContent(label);
  });

  it("is of the soft tier until the reader lets it in", async () => {
    const { store } = renderInApp(<TableView />);
    expect(rowOf("The plan calls for vigilance")).toHaveTextContent("implied, not counted with the current settings");
    await act(async () => store.update(set("soft", true)));
    expect(read(rowOf("The plan calls for vigilance"))).not.toContain("not counted");
    expect(read(screen.getByText(/of 5 events/))).toContain("8 of 8 directives");
  });

  it("follows a filter of directives as those that count do", async () => {
    const { store } = renderInApp(<TableView />, { view: DIRECTIVES_ALONE });
    const measure = fixtureRows().directives.find(({ what }) => what.en === "Security in the south")!.measures[0]!.id;
    await act(async () => store.update(facetSet("measure", [measure])));
    expect(titles()).toContain("Security in the south");
    expect(titles()).not.toContain("Patrol the road");
  });

  it("leaves the table at the reader's wish", async () => {
    renderInApp(<TableView />);
    await userEvent.click(screen.getByRole("checkbox"));
    expect(titles()).not.toContain("Security in the south");
    expect(titles()).not.toContain("The plan calls for vigilance");
    expect(titles()).toContain("Patrol the road");
  });

  it("is a calendar entry, counted apart", () => {
    renderInApp(<TableView />);
    expect(rowOf("Voting days")).toHaveTextContent("calendar entry, not counted among events");
  });
});

describe("a cell", () => {
  it("says what no report states", () => {
    renderInApp(<TableView />);
    expect(cell(rowOf("Meeting with the directors of the south"), "Date")).toBe("no date stated");
    expect(cell(rowOf("An arrest on a road"), "People and bodies")).toBe("not stated");
    expect(cell(rowOf("Strengthen cooperation between states"), "Place")).toBe("Where it applies is not stated");
    expect(cell(rowOf("Strengthen cooperation between states"), "People and bodies")).toBe("Issued by: issuer not stated");
  });

  it("says how a date and a place are known", () => {
    renderInApp(<TableView />);
    const row = rowOf("Interior minister's meeting with security directors");
    expect(cell(row, "Date")).toBe("one day between 1 and 5 December 2023 stated in the text");
    expect(cell(row, "Place")).toBe("Venue Cairo inferred from the textScope Egypt stated in the text");
  });

  it("holds only what the reader trusts so far", async () => {
    const { store } = renderInApp(<TableView />, { view: { trust: "stated" } });
    expect(cell(rowOf("Voting days"), "Date")).toBe("no date stated");
    expect(cell(rowOf("Interior minister's meeting with security directors"), "Place")).toBe("Scope Egypt stated in the text");
    await act(async () => store.update(set("trust", "outside")));
    expect(cell(rowOf("Voting days"), "Date")).toContain("10–12 December 2023");
  });

  it("gives of a child's case no place finer than the country", () => {
    renderInApp(<TableView />, { rows: withCase() });
    expect(cell(rowOf("An arrest on a road"), "Place")).toBe("Site Libya stated in the text");
  });

  it("gives of a directive its act, strength, measures and what it serves", () => {
    renderInApp(<TableView />);
    const row = rowOf("Deploy forces around polling places");
    expect(["Kind", "Strength of wording", "Measures", "For which election or event"].map((column) => cell(row, column))).toEqual([
      "Order",
      "Directed",
      "Polling site protection (around)Force deployment",
      "The Egyptian election",
    ]);
  });

  it("gives of a directive its own authority, its timing and the numbers that it names", () => {
    const rows = fixtureRows();
    const said = { basis: "stated", evidence: [], ground: null, confidence: null, note: null } as const;
    const day = { from: "2024-11-16", latestStart: "2024-11-16", earliestEnd: "2024-11-16", to: "2024-11-16" };
    const when = { outside: { ...said, ...day, edtf: "2024-11-16", source: null } };
    const patrol = { authority: "eg", timing: { ...said, text: { ar: "يوم الاقتراع", en: "On polling day" }, when } };
    const quantities = [{ ...said, count: 20, of: { ar: "دوريات", en: "Patrols" } }];
    const directives = rows.directives.map((one) => (one.id === "dir-ly-4" ? { ...one, ...patrol, quantities } : one));
    renderInApp(<TableView />, { rows: { ...rows, directives } });
    expect(cell(rowOf("Patrol the road"), "Authority")).toBe("Eg");
    expect(read(rowOf("Patrol the road").querySelector("th"))).toBe("Patrol the roadTiming: On polling day · 16 November 2024Patrols: 20");
  });

  it("says beside an event's date from which day to which another was moved", async () => {
    const rows = fixtureRows();
    const [voting, undated] = [rows.events.find(({ id }) => id === "ev-eg-polling")!, "ev-ly-undated"];
    const was = { stated: { ...voting.when.outside!, edtf: "2023-11-20", from: "2023-11-20", to: "2023-11-20" } };
    const moved = {
      basis: "stated",
      evidence: [],
      ground: null,
      confidence: null,
      note: null,
      event: voting.id,
      was,
      now: voting.when,
    } as const;
    const events = rows.events.map((one) => (one.id === undated ? { ...one, postponement: moved } : one));
    const { store } = renderInApp(<TableView />, { rows: { ...rows, events } });
    const row = (): string => cell(rowOf("Meeting with the directors of the south"), "Date");
    expect(row()).toBe("no date statedmoved from 20 November 2023 to 10–12 December 2023");
    await act(async () => store.update(set("trust", "stated")));
    expect(row()).toBe("no date statedmoved from 20 November 2023");
  });

  it("marks the words searched for in the record's own wording", async () => {
    const { store } = renderInApp(<TableView />, { lang: "ar" });
    await act(async () => store.update(searched("النسائيه")));
    expect(within(rowOf("الاستعانة بالشرطة النسائية")).getByText("نسائية").tagName).toBe("MARK");
  });

  it("marks a row that an uncertain date lets in only possibly", async () => {
    const { store } = renderInApp(<TableView />);
    await act(async () => store.update(inTimeRanges([[dayOf(2023, 12, 5), dayOf(2023, 12, 31)]])));
    expect(rowOf("Interior minister's meeting with security directors")).toHaveTextContent("may fall in this period: date uncertain");
    await act(async () => store.update(inTimeRanges([[dayOf(2023, 12, 1), dayOf(2023, 12, 31)]])));
    expect(rowOf("Interior minister's meeting with security directors")).not.toHaveTextContent("possibly");
  });
});

describe("sorting", () => {
  it("is by date until a head is pressed, and says so", async () => {
    renderInApp(<TableView />);
    expect(headOf("Date")).toHaveAttribute("aria-sort", "ascending");
    await sortBy("Event or directive");
    expect(headOf("Event or directive")).toHaveAttribute("aria-sort", "ascending");
    expect(headOf("Date")).not.toHaveAttribute("aria-sort");
  });

  it("goes up, down and back to the order of time", async () => {
    const { store } = renderInApp(<TableView />);
    const sort = (): View["sort"] => store.getState().sort;
    await sortBy("Authority");
    expect(sort()).toEqual({ column: "authority", descending: false });
    await sortBy("Authority");
    expect(sort()).toEqual({ column: "authority", descending: true });
    expect(headOf("Authority")).toHaveAttribute("aria-sort", "descending");
    await sortBy("Authority");
    expect(sort()).toBeNull();
  });

  it("keeps the undated last whichever way it runs", async () => {
    renderInApp(<TableView />, { view: { sort: { column: "date", descending: true } } });
    const events = titles().filter((title) => title.includes("eeting") || title.includes("arrest") || title.includes("session"));
    expect(events).toEqual([
      "Video meeting before the municipal elections",
      "A session of the council of ministers",
      "An arrest on a road",
      "Interior minister's meeting with security directors",
      "Meeting with the directors of the south",
    ]);
  });

  it("orders strength as the vocabulary does, not by the alphabet", async () => {
    renderInApp(<TableView />, { view: DIRECTIVES_ALONE });
    await sortBy("Strength of wording");
    const strengths = titles().map((_, index) => cell(document.querySelectorAll<HTMLElement>("tbody tr")[index]!, "Strength of wording"));
    expect(strengths).toEqual([
      "Decided",
      "Directed",
      "Directed",
      "Assigned",
      "Called for",
      "Called for",
      "Pledged",
      "Affirmed",
      "Described",
    ]);
  });

  it("keeps directives with their event", async () => {
    renderInApp(<TableView />);
    await sortBy("Event or directive");
    const all = titles();
    expect(all.indexOf("Citizens' cooperation")).toBe(all.indexOf("Video meeting before the municipal elections") + 1);
  });

  it("sorts Arabic names without the article", async () => {
    const rows = fixtureRows();
    const named = (id: string, ar: string) =>
      rows.events.find((event) => event.id === id)! && { ...rows.events.find((event) => event.id === id)!, title: { ar, en: ar } };
    const events = [named("ev-ly-video", "التاء"), named("ev-ly-undated", "باء"), named("ev-ly-arrest", "الألف")];
    renderInApp(<TableView />, { lang: "ar", rows: { ...rows, events, directives: [] } });
    await sortBy("الحدث أو التوجيه");
    expect(titles()).toEqual(["الألف", "باء", "التاء"]);
  });

  it("takes a column that a link names wrongly for none", () => {
    renderInApp(<TableView />, { view: { sort: { column: "nothing", descending: true } } });
    expect(headOf("Date")).toHaveAttribute("aria-sort", "ascending");
  });
});

describe("selecting", () => {
  it("is by the button in the title, and the row says that it is the one", async () => {
    const { store } = renderInApp(<TableView />);
    await userEvent.click(rowOf("Patrol the road").querySelector("th button")!);
    expect(store.getState().selection).toEqual({ kind: "directive", id: "dir-ly-4" as DirectiveId });
    expect(rowOf("Patrol the road")).toHaveAttribute("aria-current", "true");
  });

  it("shows the same selection as the other views, and only one", () => {
    renderInApp(<TableView />, { view: { selection: { kind: "event", id: "ev-ly-video" as EventId } } });
    expect([...document.querySelectorAll("[aria-current]")]).toEqual([rowOf("Video meeting before the municipal elections")]);
  });

  it("passes the pointer's row on to the other views, and theirs back", async () => {
    const { hover } = renderInApp(<TableView />);
    await userEvent.hover(rowOf("Patrol the road"));
    expect(hover.getState().hover).toEqual({ kind: "directive", id: "dir-ly-4" });
    await act(async () => hover.setState({ hover: { kind: "event", id: "ev-ly-video" as EventId } }));
    expect(rowOf("Video meeting before the municipal elections")).toHaveClass("is-hovered");
    expect(rowOf("Patrol the road")).not.toHaveClass("is-hovered");
  });
});

describe("a long table", () => {
  it("says how many rows there are while it holds only those in sight", () => {
    const rows = fixtureRows();
    const [first] = rows.events;
    const events = Array.from({ length: 400 }, (_, n) => ({ ...first!, kind: "meeting" as const, id: `ev-eg-${n}` as EventId }));
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(700);
    vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(1200);
    renderInApp(<TableView />, { rows: { ...rows, events, directives: [] } });
    expect(document.querySelector("table")).toHaveAttribute("aria-rowcount", "401");
    expect(titles().length).toBeGreaterThan(0);
    expect(titles().length).toBeLessThan(100);
    expect(document.querySelector("tbody tr[aria-rowindex]")).toHaveAttribute("aria-rowindex", "2");
  });
});

describe("as it opens", () => {
  const plain = (view: Partial<View> = {}) => renderApp(<TableView />, { view });

  it("is of directives alone, with the columns that most ask for, and of what counts", () => {
    plain();
    expect(heads().map(read)).toEqual(["Date", "Issuer and addressee", "Directive", "Strength of wording", "Reports"]);
    expect(titles()).toEqual([
      "Deploy forces around polling places",
      "Call on women police",
      "Respect citizens' rights",
      "Strengthen cooperation between states",
      "Patrol the road",
      "Citizens' cooperation",
      "Set up checkpoints and an operations room",
    ]);
  });

  it("says who gave a directive to whom, how strongly, and in which paragraph it says so", () => {
    plain();
    const row = rowOf("Deploy forces around polling places");
    expect(cell(row, "Issuer and addressee")).toMatch(/^Issued by: .*minister.* Addressee: Security directors/i);
    expect(cell(row, "Strength of wording")).toBe("Directed");
    expect(cell(row, "Reports")).toMatch(/ · para\. 2$/);
  });

  it("leads to the events, and to what is not counted", async () => {
    const user = userEvent.setup();
    const { store } = plain();
    await user.click(screen.getByRole("radio", { name: "Events with their directives" }));
    expect(titles()).toContain("An arrest on a road");
    await user.click(screen.getByRole("checkbox", { name: "Show what is not counted" }));
    expect(titles()).toContain("Security in the south");
    expect(store.getState()).toMatchObject({ grouped: true, uncounted: true });
  });

  it("has the columns that the reader chooses, its title always, and says so in the view", async () => {
    const user = userEvent.setup();
    const { store } = plain();
    await user.click(screen.getByRole("button", { name: "Columns" }));
    const box = (name: string) => screen.getByRole("checkbox", { name, hidden: true });
    expect(box("Directive")).toBeDisabled();
    await user.click(box("Measures"));
    expect(store.getState().columns).toEqual(["date", "actors", "title", "strength", "measures", "sources"]);
    expect(heads().map(read)).toContain("Measures");
    await user.click(box("Measures"));
    expect(store.getState().columns).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show all columns", hidden: true }));
    expect(store.getState().columns?.toSorted()).toEqual(COLUMNS.toSorted());
  });

  it("keeps to the columns that it knows of those that a link names", () => {
    plain({ columns: ["measures", "colour"] });
    expect(heads().map(read)).toEqual(["Directive", "Measures"]);
  });
});
