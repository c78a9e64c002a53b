import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ActiveFilters } from "../../src/facets/ActiveFilters.tsx";
import { CountingSettings } from "../../src/facets/CountingSettings.tsx";
import { FilterBar } from "../../src/facets/FilterBar.tsx";
import { NothingLeft } from "../../src/facets/NothingLeft.tsx";
import { StatusLine } from "../../src/facets/StatusLine.tsx";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { parseDay } from "../../src/model/span.ts";
import { toggled } from "../../src/view/filterTransitions.ts";
import { type FacetFilter, type Filters, NO_FILTERS, type TimeRange, type View } from "../../src/view/view.ts";
import { fixtureRows } from "../support/fixture.ts";
import { renderInApp } from "../support/render.tsx";

const only = (...values: string[]): FacetFilter => ({ values, all: false });
const filtered = (filters: Partial<Filters>): Partial<View> => ({ filters: { ...NO_FILTERS, ...filters } });
const timeRange = (from: string, to: string): TimeRange => [parseDay(from)!, parseDay(to)!];
const text = (element: Element): string => stripBidi(element.textContent ?? "").replaceAll("\u00a0", " ");
const counts = (): string => text(document.querySelector(".status-line p")!);
const chips = (): string[] => screen.queryAllByRole("listitem").map(text);

afterEach(() => void vi.useRealTimers());

describe("the status line", () => {
  it.each([
    ["en", "7 directives at 4 meetings · 1 other event · all shown"],
    ["ar", "7 توجيهات في 4 اجتماعات · حدث آخر · السجل كلّه"],
  ] as const)("says all there is, directives first (%s)", (lang, words) => {
    renderInApp(<StatusLine />, { lang });
    expect(counts()).toBe(words);
  });

  it.each([
    ["en", "3 of 7 directives at 2 of 4 meetings · 1 of 1 other event"],
    ["ar", "3 توجيهات من أصل 7 في اجتماعين من أصل 4 · حدث آخر من أصل 1"],
  ] as const)("says what is left of it (%s)", (lang, words) => {
    renderInApp(<StatusLine />, { lang, view: filtered({ facets: { country: only("ly") } }) });
    expect(counts()).toBe(words);
  });

  it("says ranges in words where dates are uncertain", () => {
    renderInApp(<StatusLine />, { view: filtered({ timeRanges: [timeRange("2023-12-01", "2023-12-03")] }) });
    expect(counts()).toBe("0 to 3 of 7 directives at 0 to 1 of 4 meetings");
  });

  it("says how much is believed where that is not everything", () => {
    renderInApp(<StatusLine />, { view: { trust: "stated" } });
    expect(counts()).toMatch(/ · Stated facts only · all shown$/);
  });

  it("speaks of events where something that gives directives is not held anywhere, and where nothing gives any", () => {
    const rows = fixtureRows();
    const said = rows.events.map((event) => (event.id === "ev-eg-meeting" ? { ...event, kind: "statement" } : event));
    renderInApp(<StatusLine />, { rows: { ...rows, events: said } });
    expect(counts()).toBe("7 directives at 4 events · 1 other event · all shown");
  });

  it("counts events alone in a record without directives", () => {
    renderInApp(<StatusLine />, { rows: { ...fixtureRows(), directives: [] } });
    expect(counts()).toMatch(/^5 events {1,2}· all shown$/);
  });

  it("announces what is left, politely and once it has settled", () => {
    vi.useFakeTimers();
    const { store } = renderInApp(<StatusLine />);
    act(() => store.update(toggled("country", "ly")));
    expect(screen.getByRole("status")).toHaveTextContent("");
    act(() => void vi.advanceTimersByTime(700));
    expect(text(screen.getByRole("status"))).toBe("3 of 7 directives at 2 of 4 meetings, 1 of 1 other event");
  });
});

describe("what is counted", () => {
  it.each([
    ["en", /4 instructions to subordinates · 2 appeals · 1 commitment/, /plus 2 calendar entries/],
    ["ar", /4 توجيهات إلى مرؤوسين · مناشدتان · تعهّد واحد/, /موعدان/],
  ] as const)("is told by its acts, and with what stands beside events (%s)", (lang, acts, calendar) => {
    renderInApp(<CountingSettings />, { lang });
    expect(text(screen.getByText(acts))).toMatch(calendar);
  });

  it("is a range where dates are uncertain", () => {
    renderInApp(<CountingSettings />, { view: filtered({ timeRanges: [timeRange("2023-12-01", "2023-12-03")] }) });
    expect(screen.getByText(/no instruction to subordinates for certain, 2 possible/)).toBeInTheDocument();
  });
});

describe("the filters that are on", () => {
  it("are sentences that can be taken away one at a time, keeping the focus", async () => {
    const user = userEvent.setup();
    const timeRanges = [timeRange("2024-11-01", "2024-11-16")];
    const { store } = renderInApp(<ActiveFilters />, { lang: "ar", view: filtered({ timeRanges, facets: { country: only("ly") } }) });
    expect(chips()).toEqual(["من 1 إلى 16 نوفمبر 2024", "البلد: بلد ly"]);
    await user.click(screen.getByRole("button", { name: /إزالة الشرط: .*نوفمبر/ }));
    expect(store.getState().filters).toEqual({ ...NO_FILTERS, facets: { country: only("ly") } });
    expect(screen.getByRole("button", { name: /البلد/ })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: /البلد/ }));
    expect(store.getState().filters).toEqual(NO_FILTERS);
    expect(document.querySelector(".active-filters")).toHaveFocus();
  });

  it("are cleared at once, with the selection left, and come back when that is undone", async () => {
    const user = userEvent.setup();
    const selection = { kind: "event", id: "ev-eg-meeting" } as View["selection"];
    const given = filtered({ text: "x", facets: { country: only("ly") } });
    const { store } = renderInApp(<FilterBar onMore={() => undefined} />, { view: { ...given, selection } });
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(store.getState()).toMatchObject({ filters: NO_FILTERS, selection });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(store.getState()).toMatchObject({ ...given, selection });
  });

  it.each<[string, Partial<View>]>([
    ["a selection", { selection: { kind: "none" } }],
    ["another axis", { axis: "polling" }],
    ["another filter that is taken away again", { filters: { ...NO_FILTERS, text: "y" } }],
  ])("are not brought back after the next action: %s", async (_action, change) => {
    const user = userEvent.setup();
    const { store } = renderInApp(<FilterBar onMore={() => undefined} />, { view: filtered({ text: "x" }) });
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    act(() => store.update(() => change));
    act(() => store.update(() => ({ filters: NO_FILTERS })));
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("let in what has no date, in the upper bound only", async () => {
    const user = userEvent.setup();
    renderInApp(
      <>
        <StatusLine />
        <ActiveFilters />
      </>,
      { view: filtered({ timeRanges: [timeRange("2024-11-01", "2024-11-16")] }) },
    );
    expect(counts()).toMatch(/at 2 of 4 meetings/);
    await user.click(screen.getByRole("checkbox", { name: /Include undated events.*1 event/ }));
    expect(counts()).toMatch(/at 2 to 3 of 4 meetings/);
  });

  it("offers no drop-down for addressees of whom the record says nothing", () => {
    const rows = fixtureRows();
    const { unmount } = renderInApp(<FilterBar onMore={() => undefined} />, { rows });
    expect(screen.getByRole("button", { name: "To whom" })).toBeInTheDocument();
    unmount();
    renderInApp(<FilterBar onMore={() => undefined} />, {
      rows: { ...rows, directives: rows.directives.map((directive) => ({ ...directive, addressees: [] })) },
    });
    expect(screen.queryByRole("button", { name: "To whom" })).toBeNull();
  });
});

describe("when nothing is left", () => {
  const nothing = filtered({ facets: { country: only("eg"), kind: only("meeting"), measure: only("checkpoints-patrols") } });

  it.each([
    ["en", "Without “Country: Eg”: 2 events", "Nothing meets all of these filters."],
    ["ar", "من دون «البلد: بلد eg»: حدثان", "لا شيء يستوفي هذه الشروط كلّها."],
  ] as const)("names the filter whose removal gives most, and removes it (%s)", async (lang, words, sentence) => {
    const user = userEvent.setup();
    const { store } = renderInApp(<NothingLeft />, { lang, view: nothing });
    const note = screen.getByText(sentence).closest("p")!;
    const button = await within(note).findByRole("button");
    expect(text(button)).toBe(words);
    await user.click(button);
    expect(Object.keys(store.getState().filters.facets).sort()).toEqual(["kind", "measure"]);
    expect(screen.queryByText(sentence)).toBeNull();
  });

  it("says so where no single removal helps", async () => {
    renderInApp(<NothingLeft />, { view: filtered({ text: "nothing like it", facets: { measure: only("campaign-security") } }) });
    expect(await screen.findByText("Removing one filter is not enough. Clear more than one.")).toBeInTheDocument();
  });

  it("is told in the status line, too", () => {
    renderInApp(<StatusLine />, { view: nothing });
    expect(counts().trim()).toBe("Nothing meets all of these filters.");
  });
});

it("shows a switch as it was just set, before any count has followed", async () => {
  const view = filtered({ timeRanges: [timeRange("2023-12-01", "2024-12-31")] });
  const { store } = renderInApp(<ActiveFilters />, { view, nextFrame: () => () => undefined });
  await userEvent.click(screen.getByRole("checkbox"));
  expect(screen.getByRole("checkbox")).toBeChecked();
  expect(store.getState().filters.undated).toBe(true);
  await userEvent.click(screen.getByRole("checkbox"));
  expect(screen.getByRole("checkbox")).not.toBeChecked();
  expect(store.getState().filters.undated).toBe(false);
});
