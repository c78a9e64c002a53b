import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { CountingSettings } from "../../src/facets/CountingSettings.tsx";
import { FACET_GROUPS, FacetPanel } from "../../src/facets/FacetPanel.tsx";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { parseDay } from "../../src/model/span.ts";
import { toggled } from "../../src/view/filterTransitions.ts";
import { readFragment } from "../../src/view/url.ts";
import { FACETS, type FacetFilter, NO_FILTERS, type View } from "../../src/view/view.ts";
import { generateRows } from "../support/generate.ts";
import { renderInApp } from "../support/render.tsx";

const group = (name: string) => document.querySelector<HTMLElement>(`[role="group"][aria-label="${name}"]`);
const facet = (name: string) => within(group(name)!);
const options = (name: string) => [...group(name)!.querySelectorAll<HTMLElement>('[role="checkbox"]')];
const option = (name: string, value: RegExp) => options(name).find((each) => value.test(said(each)))!;
const said = (element: HTMLElement): string => stripBidi(element.textContent ?? "");
const filtering = (facets: Record<string, FacetFilter>): Partial<View> => ({ filters: { ...NO_FILTERS, facets } });
const only = (...values: string[]): FacetFilter => ({ values, all: false });

async function openFacet(name: string): Promise<void> {
  const summary = screen.getByText(name, { selector: "summary span" }).closest("summary")!;
  summary.closest("details")!.open = true;
  fireEvent(summary.closest("details")!, new Event("toggle"));
}

describe("the facet panel", () => {
  it("has every facet of the view once", () => {
    expect(FACET_GROUPS.flatMap(({ facets }): readonly string[] => facets).sort()).toEqual([...FACETS].sort());
  });

  it.each([
    ["en", "Authority", ["Eg1 / 1", "Ly hor1 / 1", "Ly gnu2 / 2", "Regional1 / 1"]],
    ["ar", "السلطة", ["بلد eg1 من 1", "بلد ly-hor1 من 1", "بلد ly-gnu2 من 2", "بلد regional1 من 1"]],
  ] as const)("lists what is left of all there is (%s)", (lang, name, lines) => {
    renderInApp(<FacetPanel />, { lang });
    expect(options(name).map(said)).toEqual(lines);
  });

  it("counts what the engine counts", () => {
    const { session } = renderInApp(<FacetPanel />, { view: filtering({ country: only("ly") }) });
    const { values, possible, total } = session.outcome.getState().result.facet("kind");
    const expected = values.flatMap((_, code) => (total[code]! > 0 ? [`${possible[code]} / ${total[code]}`] : []));
    const shown = options("Kind of event").map(said);
    expect(shown.map((line) => /\d+ \/ \d+/.exec(line)?.[0])).toEqual(expected);
  });

  it("says a range where a date makes the count uncertain", () => {
    const timeRanges = [[parseDay("2023-12-01")!, parseDay("2023-12-03")!]] as const;
    renderInApp(<FacetPanel />, { view: { filters: { ...NO_FILTERS, timeRanges } } });
    expect(said(option("Authority", /^Eg/))).toBe("Eg0–1 / 1");
  });

  it("adds and takes a value by click, and by Space", async () => {
    const user = userEvent.setup();
    const { store } = renderInApp(<FacetPanel />);
    await user.click(option("Authority", /^Eg/));
    expect(store.getState().filters.facets.authority).toEqual(only("eg"));
    expect(option("Authority", /^Eg/)).toBeChecked();
    option("Authority", /^Eg/).focus();
    await user.keyboard(" ");
    expect(store.getState().filters.facets).toEqual({});
    expect(option("Authority", /^Eg/)).not.toBeChecked();
  });

  it("leaves a middle or a modified click to the browser, on a link to the view with the value", () => {
    const { store } = renderInApp(<FacetPanel />, { view: { unit: "directives" } });
    const link = option("Authority", /^Eg/);
    fireEvent.pointerDown(link);
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true);
    const read = readFragment(new URL((link as HTMLAnchorElement).href).hash);
    expect(read).toEqual({ view: { ...store.getState(), ...toggled("authority", "eg")(store.getState()) }, ignored: [], cited: null });
    expect(store.getState().filters).toBe(NO_FILTERS);
  });

  it("keeps a facet's own filter out of its counts, and the selection out of the filter", () => {
    const { store } = renderInApp(<FacetPanel />, { view: { ...filtering({ authority: only("eg") }), selection: { kind: "none" } } });
    expect(said(option("Authority", /^Ly gnu/))).toBe("Ly gnu2 / 2");
    expect(store.getState().selection.kind).toBe("none");
  });

  it("says how a share moved, in words and by an arrow", () => {
    renderInApp(<FacetPanel />, { view: filtering({ country: only("ly") }) });
    const larger = option("Kind of event", /^Arrest/);
    expect(stripBidi(larger.title)).toBe("A larger share than in the whole record: 33% against 20%");
    expect(larger.querySelector("svg")).toHaveAttribute("data-trend", "2");
    expect(option("Kind of event", /^Conference/).querySelector("svg")).toHaveAttribute("data-trend", "-2");
  });

  it("puts what is not stated last, whatever the order", async () => {
    const user = userEvent.setup();
    renderInApp(<FacetPanel />, { lang: "ar" });
    expect(said(options("صادر عن").at(-1)!)).toBe("لم يُذكر1 من 1");
    await user.click(option("صادر عن", /^لم يُذكر/));
    expect(said(options("صادر عن").at(-1)!)).toMatch(/^لم يُذكر/);
  });

  it("offers any of and all of where one thing holds several values", async () => {
    const user = userEvent.setup();
    const { store } = renderInApp(<FacetPanel />, { view: filtering({ measure: only("operations-rooms") }) });
    await user.click(facet("Measure").getByRole("radio", { name: "all of" }));
    expect(store.getState().filters.facets.measure).toEqual({ values: ["operations-rooms"], all: true });
    expect(said(option("Measure", /^Checkpoints/))).toBe("Checkpoints patrols1 / 2");
    await user.click(facet("Measure").getByRole("button", { name: /^Clear/ }));
    expect(store.getState().filters.facets).toEqual({});
  });

  it("keeps a chosen value in sight when the record has none of it", () => {
    renderInApp(<FacetPanel />, { view: filtering({ kind: only("verdict") }) });
    expect(option("Kind of event", /^Verdict/)).toBeChecked();
  });

  it("opens a folded facet", async () => {
    renderInApp(<FacetPanel />);
    expect(group("Place")).toBeNull();
    await openFacet("Place");
    expect(said(option("Place", /^Libya/))).toBe("Libya4 / 4");
  });

  it("sets what is counted and which facts are used", async () => {
    const user = userEvent.setup();
    const { store } = renderInApp(
      <>
        <FacetPanel />
        <CountingSettings />
      </>,
    );
    await user.click(screen.getByRole("radio", { name: "Directives" }));
    await user.click(screen.getByRole("radio", { name: "Stated facts only" }));
    await user.click(screen.getByRole("checkbox", { name: /implied requirements/ }));
    expect(store.getState()).toMatchObject({ unit: "directives", trust: "stated", soft: true });
    expect(said(option("Authority", /^Eg/))).toBe("Eg4 / 4");
  });
});

describe("a long facet", () => {
  const rows = generateRows({ seed: 5, events: 400, actors: 150, directives: 6 });
  const count = (name: string) => options(name).length;

  it("shows the first values, then all, drawing only those in sight", async () => {
    const user = userEvent.setup();
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(352);
    const { session } = renderInApp(<FacetPanel />, { rows });
    const listed = session.outcome
      .getState()
      .result.facet("issuer")
      .total.filter((n) => n > 0).length;
    expect(listed).toBeGreaterThan(100);
    expect(count("Issued by")).toBe(8);
    await user.click(facet("Issued by").getByRole("button", { name: `Show ${listed - 8} more` }));
    await waitFor(() => expect(count("Issued by")).toBeGreaterThan(0));
    expect(count("Issued by")).toBeLessThan(60);
    vi.restoreAllMocks();
  });

  it("finds a value by its words in the other language", async () => {
    const user = userEvent.setup();
    const { session, dataset } = renderInApp(<FacetPanel />, { rows });
    const { values, total } = session.outcome.getState().result.facet("issuer");
    const id = values.find((value, code) => value !== "none" && total[code]! > 0)!;
    const { names } = dataset.actor(id)!;
    await user.type(facet("Issued by").getByRole("searchbox"), names.ar);
    const found = options("Issued by").map(said);
    expect(found.some((line) => line.startsWith(names.en))).toBe(true);
    expect(found.length).toBeLessThan(8);
  });

  it("sorts by name in the page's language", async () => {
    const user = userEvent.setup();
    const { i18n } = renderInApp(<FacetPanel />, { rows });
    await user.click(facet("Issued by").getByRole("radio", { name: "by name" }));
    const names = options("Issued by")
      .map((each) => each.querySelector("bdi")!.textContent)
      .filter((name) => name !== "none recorded");
    expect(names).toEqual([...names].sort(i18n.compare));
  });

  it("says when no value matches", async () => {
    const user = userEvent.setup();
    renderInApp(<FacetPanel />, { rows });
    await user.type(facet("Issued by").getByRole("searchbox"), "zzzz");
    expect(facet("Issued by").getByText(/No value matches/)).toBeInTheDocument();
  });
});
