import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { StatusLine } from "../../src/facets/StatusLine.tsx";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { parseDay } from "../../src/model/span.ts";
import { toggled } from "../../src/view/transitions.ts";
import { type FacetFilter, type Filters, NO_FILTERS, type TimeRange, type View } from "../../src/view/view.ts";
import { renderInApp } from "../support/render.tsx";

const only = (...values: string[]): FacetFilter => ({ values, all: false });
const filtered = (filters: Partial<Filters>): Partial<View> => ({ filters: { ...NO_FILTERS, ...filters } });
const timeRange = (from: string, to: string): TimeRange => [parseDay(from)!, parseDay(to)!];
const text = (element: Element): string => stripBidi(element.textContent ?? "").replaceAll("\u00a0", " ");
const counts = (): string => text(document.querySelector(".status-counts strong")!);
const chips = (): string[] => screen.queryAllByRole("listitem").map(text);

afterEach(() => void vi.useRealTimers());

describe("the status line", () => {
  it.each([
    ["en", "5 events · 7 directives", /4 orders · 2 appeals · 1 commitment/, /2 calendar entries, counted apart/],
    ["ar", "5 أحداث · 7 توجيهات", /4 أوامر · مناشدتان · تعهّد واحد/, /موعدان/],
  ] as const)("says all there is (%s)", (lang, words, acts, calendar) => {
    renderInApp(<StatusLine />, { lang });
    expect(counts()).toBe(words);
    expect(screen.getByText(acts)).toBeInTheDocument();
    expect(text(screen.getByRole("region"))).toMatch(calendar);
    expect(chips()).toEqual([]);
  });

  it.each([
    ["en", "3 of 5 events · 3 of 7 directives"],
    ["ar", "3 من أصل 5 أحداث · 3 من أصل 7 توجيهات"],
  ] as const)("says what is left of it, events and directives both (%s)", (lang, words) => {
    renderInApp(<StatusLine />, { lang, view: filtered({ facets: { country: only("ly") } }) });
    expect(counts()).toBe(words);
  });

  it("says ranges where dates are uncertain", () => {
    renderInApp(<StatusLine />, { view: filtered({ timeRanges: [timeRange("2023-12-01", "2023-12-03")] }) });
    expect(counts()).toBe("0 or 1 of 5 events · 0 to 3 of 7 directives");
    expect(screen.getByText(/no order for certain, 2 possible/)).toBeInTheDocument();
  });

  it("says the filter in sentences and takes them away one at a time, keeping the focus", async () => {
    const user = userEvent.setup();
    const timeRanges = [timeRange("2024-11-01", "2024-11-16")];
    const { store } = renderInApp(<StatusLine />, { lang: "ar", view: filtered({ timeRanges, facets: { country: only("ly") } }) });
    expect(chips()).toEqual(["من 1 إلى 16 نوفمبر 2024", "البلد: بلد ly"]);
    await user.click(screen.getByRole("button", { name: /إزالة الشرط: .*نوفمبر/ }));
    expect(store.getState().filters).toEqual({ ...NO_FILTERS, facets: { country: only("ly") } });
    expect(screen.getByRole("button", { name: /البلد/ })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: /البلد/ }));
    expect(store.getState().filters).toEqual(NO_FILTERS);
    expect(screen.getByRole("region")).toHaveFocus();
  });

  it("clears everything at once and leaves the selection", async () => {
    const user = userEvent.setup();
    const selection = { kind: "event", id: "ev-eg-meeting" } as View["selection"];
    const { store } = renderInApp(<StatusLine />, { view: { ...filtered({ text: "x", facets: { country: only("ly") } }), selection } });
    await user.click(screen.getByRole("button", { name: "Clear all filters" }));
    expect(store.getState()).toMatchObject({ filters: NO_FILTERS, selection });
  });

  it("lets in what has no date, in the upper bound only", async () => {
    const user = userEvent.setup();
    const timeRanges = [timeRange("2024-11-01", "2024-11-16")];
    renderInApp(<StatusLine />, { view: filtered({ timeRanges }) });
    expect(counts()).toMatch(/^3 of 5 events/);
    await user.click(screen.getByRole("checkbox", { name: /Let in events with no date.*1 event/ }));
    expect(counts()).toMatch(/^3 or 4 of 5 events/);
  });

  it("announces what is left, politely and once it has settled", () => {
    vi.useFakeTimers();
    const { store } = renderInApp(<StatusLine />);
    act(() => store.update(toggled("country", "ly")));
    expect(screen.getByRole("status")).toHaveTextContent("");
    act(() => void vi.advanceTimersByTime(700));
    expect(text(screen.getByRole("status"))).toBe("3 of 5 events, 3 of 7 directives");
  });
});

describe("when nothing is left", () => {
  const nothing = filtered({ facets: { country: only("eg"), kind: only("meeting"), measure: only("checkpoints-patrols") } });

  it.each([
    ["en", "Without “Country: Eg”: 2 events", "Nothing meets all of these filters."],
    ["ar", "من دون «البلد: بلد eg»: حدثان", "لا شيء يستوفي هذه الشروط كلها."],
  ] as const)("names the filter whose removal gives most, and removes it (%s)", async (lang, words, sentence) => {
    const user = userEvent.setup();
    const { store } = renderInApp(<StatusLine />, { lang, view: nothing });
    const note = screen.getByText(sentence).closest("p")!;
    const button = await within(note).findByRole("button");
    expect(text(button)).toBe(words);
    await user.click(button);
    expect(Object.keys(store.getState().filters.facets).sort()).toEqual(["kind", "measure"]);
    expect(screen.queryByText(sentence)).toBeNull();
  });

  it("says so where no single removal helps", async () => {
    renderInApp(<StatusLine />, { view: filtered({ text: "nothing like it", facets: { measure: only("campaign-security") } }) });
    expect(await screen.findByText("No filter taken away by itself gives anything.")).toBeInTheDocument();
  });
});

it("shows a switch as it was just set, before any count has followed", async () => {
  const view = filtered({ timeRanges: [timeRange("2023-12-01", "2024-12-31")] });
  const { store } = renderInApp(<StatusLine />, { view, nextFrame: () => () => undefined });
  const before = counts();
  await userEvent.click(screen.getByRole("checkbox"));
  expect(screen.getByRole("checkbox")).toBeChecked();
  expect(store.getState().filters.undated).toBe(true);
  await userEvent.click(screen.getByRole("checkbox"));
  expect(screen.getByRole("checkbox")).not.toBeChecked();
  expect(store.getState().filters.undated).toBe(false);
  expect(counts()).toBe(before);
});
