import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stripBidi } from "../../src/i18n/bidi.ts";
import type { EventId } from "../../src/model/ids.ts";
import { formatDay, parseDay } from "../../src/model/span.ts";
import type { DatasetRows, ElectionEvent } from "../../src/model/types.ts";
import { Period } from "../../src/timeline/Period.tsx";
import { Timeline } from "../../src/timeline/Timeline.tsx";
import { toggled } from "../../src/view/filterTransitions.ts";
import { inTimeRanges, selected } from "../../src/view/transitions.ts";
import { NO_FILTERS, type TimeRange, type View } from "../../src/view/view.ts";
import { fixtureRows } from "../support/fixture.ts";
import { generateRows } from "../support/generate.ts";
import { renderInApp } from "../support/render.tsx";

const observers = new Set<object>();

/** jsdom lays nothing out, so it has neither; both count what is not given back. */
beforeEach(() => {
  observers.clear();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = () => void observers.add(this);
      unobserve = () => undefined;
      disconnect = () => void observers.delete(this);
    },
  );
  stubMotion(false);
  Element.prototype.setPointerCapture = () => undefined;
});

afterEach(() => {
  vi.useRealTimers();
});

const stubMotion = (reduced: boolean): unknown =>
  vi.stubGlobal("matchMedia", () => ({ matches: reduced, addEventListener: () => undefined, removeEventListener: () => undefined }));

const show = (setting: Parameters<typeof renderInApp>[1] = {}) =>
  renderInApp(
    <>
      <Period />
      <Timeline />
    </>,
    setting,
  );
const mark = (name: RegExp) => screen.getByRole("button", { name });
const timeRange = (from: string, to: string): TimeRange => [parseDay(from)!, parseDay(to)!];
const timeRanges = (...list: TimeRange[]): Partial<View> => ({ filters: { ...NO_FILTERS, timeRanges: list } });
const said = (list: readonly TimeRange[]): readonly string[] => list.map(([from, to]) => `${formatDay(from)} ${formatDay(to)}`);
const tray = () => screen.getByRole("button", { name: /^Undated events: / });
const settings = () => screen.getByRole("button", { name: "اتجاه الزمن" });
const picture = () => screen.getByRole("group", { name: /A lane for each authority|مسار لكل سلطة/ });
const chosen = (state: { readonly store: { getState(): View } }) => state.store.getState().selection;

const MEETING = /Interior minister's meeting with security directors/;
const ARREST = /An arrest on a road/;
const VIDEO = /Video meeting before the municipal elections/;

describe("the lanes", () => {
  it("name every authority and hold a button for each of its events", () => {
    show();
    const lanes = within(picture()).getAllByRole("group");
    expect(lanes).toHaveLength(4);
    expect(within(lanes[0]!).getByRole("button", { name: MEETING })).toBeInTheDocument();
    expect(within(lanes[2]!).getByRole("button", { name: VIDEO })).toBeInTheDocument();
  });

  it("say the date in words, that it is uncertain, and what it stands on", () => {
    show();
    const name = (label: RegExp) => stripBidi(mark(label).getAttribute("aria-label") ?? "").replaceAll("\u00a0", " ");
    expect(name(MEETING)).toMatch(/one day between 1 and 5 December 2023, date uncertain$/);
    expect(name(ARREST)).toMatch(/3 November 2024, inferred from the text$/);
  });

  it("select an event, and show which one is selected", async () => {
    const state = show();
    await userEvent.click(mark(VIDEO));
    expect(chosen(state)).toEqual({ kind: "event", id: "ev-ly-video" });
    expect(mark(VIDEO)).toHaveAttribute("aria-current", "true");
  });

  it("pass the highlight on, and take it back", async () => {
    const { hover } = show();
    await userEvent.hover(mark(VIDEO));
    expect(hover.getState().hover).toEqual({ kind: "event", id: "ev-ly-video" });
    await userEvent.unhover(mark(VIDEO));
    expect(hover.getState().hover).toEqual({ kind: "none" });
  });

  it("show the highlight of another view", () => {
    const { hover, container } = show();
    expect(container.querySelectorAll(".timeline-passed rect")).toHaveLength(0);
    act(() => hover.setState({ hover: { kind: "event", id: "ev-ly-video" as EventId } }));
    expect(container.querySelectorAll(".timeline-passed rect")).toHaveLength(1);
  });

  it("leave out what the filter leaves out, but never what is selected", () => {
    const { store } = show();
    act(() => store.update(selected({ kind: "event", id: "ev-eg-meeting" as EventId })));
    act(() => store.update(toggled("country", "ly")));
    expect(mark(MEETING)).toBeInTheDocument();
    act(() => store.update(selected({ kind: "none" })));
    expect(screen.queryByRole("button", { name: MEETING })).toBeNull();
  });

  it("take one stop of the tab key, and the arrows go where the eye would", async () => {
    show();
    const stops = within(picture())
      .getAllByRole("button")
      .filter((button) => button.matches("[data-row]") && button.tabIndex === 0);
    expect(stops).toHaveLength(1);
    mark(ARREST).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(mark(VIDEO)).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(picture()).toContainElement(document.activeElement as HTMLElement);
    expect(mark(VIDEO)).not.toHaveFocus();
  });

  it("turn the arrows round where time runs from right to left", async () => {
    show({ lang: "ar" });
    mark(/توقيف على طريق/).focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(mark(/اجتماع عبر الفيديو/)).toHaveFocus();
  });
});

describe("events without a date", () => {
  it("stand in the tray with what is known of their order, and can be selected", async () => {
    const state = show();
    expect(screen.queryByText(/^after /)).toBeNull();
    await userEvent.click(tray());
    expect(stripBidi((await screen.findByText(/^after /)).textContent ?? "")).toBe("after Video meeting before the municipal elections");
    await userEvent.click(screen.getByRole("button", { name: /directors of the south/, hidden: true }));
    expect(chosen(state)).toEqual({ kind: "event", id: "ev-ly-undated" });
  });

  it("come into the period when the switch lets them, and count as possible only", async () => {
    const { store } = show({ view: timeRanges(timeRange("2024-11-01", "2024-11-30")) });
    expect(stripBidi(tray().textContent ?? "")).toBe("Undated events: 1");
    await userEvent.click(tray());
    await userEvent.click(await screen.findByRole("checkbox", { name: "Include undated events", hidden: true }));
    expect(store.getState().filters.undated).toBe(true);
    expect(stripBidi(tray().textContent ?? "")).toBe("Undated events: 0–1");
  });

  it("are more when fewer facts are used, and the tray says how many would have a date", async () => {
    const { store } = show();
    act(() => store.setState({ trust: "stated" }));
    expect(stripBidi(tray().textContent ?? "")).toBe("Undated events: 2");
    await userEvent.click(tray());
    expect(await screen.findByText(/^1 of them has a date if/)).toBeInTheDocument();
  });
});

const panel = () => document.querySelector<HTMLElement>(".timeline-periods")!;

/** Opens what the periods are typed in. */
async function openPeriod(): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: /^Period/ }));
  await screen.findByLabelText("From");
}

describe("the period", () => {
  it("is typed, whole only when the year is", async () => {
    const { store } = show();
    await openPeriod();
    const field = screen.getByLabelText("From");
    fireEvent.change(field, { target: { value: "0002-11-01" } });
    expect(store.getState().filters.timeRanges).toEqual([]);
    fireEvent.change(field, { target: { value: "2024-11-01" } });
    fireEvent.change(screen.getByLabelText("To"), { target: { value: "2024-11-30" } });
    expect(said(store.getState().filters.timeRanges)).toEqual(["2024-11-01 2024-11-30"]);
  });

  it("never ends before it begins", async () => {
    const { store } = show({ view: timeRanges(timeRange("2024-11-01", "2024-11-30")) });
    await openPeriod();
    fireEvent.change(screen.getByLabelText("From"), { target: { value: "2024-12-05" } });
    expect(said(store.getState().filters.timeRanges)).toEqual(["2024-12-05 2024-12-05"]);
  });

  it("is paged by its own length, and cleared", async () => {
    const { store } = show({ view: timeRanges(timeRange("2024-11-01", "2024-11-10")) });
    await openPeriod();
    await userEvent.click(screen.getByRole("button", { name: "Next period", hidden: true }));
    expect(said(store.getState().filters.timeRanges)).toEqual(["2024-11-11 2024-11-20"]);
    await userEvent.click(screen.getByRole("button", { name: "Clear the period", hidden: true }));
    expect(store.getState().filters.timeRanges).toEqual([]);
  });

  it("is joined by another, and each can be taken away", async () => {
    const { store } = show({ view: timeRanges(timeRange("2023-12-01", "2023-12-31")) });
    await openPeriod();
    await userEvent.click(screen.getByRole("button", { name: "Add a period", hidden: true }));
    fireEvent.change(screen.getByLabelText("From"), { target: { value: "2024-11-01" } });
    fireEvent.change(screen.getByLabelText("To"), { target: { value: "2024-11-30" } });
    expect(said(store.getState().filters.timeRanges)).toEqual(["2023-12-01 2023-12-31", "2024-11-01 2024-11-30"]);
    await userEvent.click(screen.getAllByRole("button", { name: /^Remove the period/, hidden: true })[0]!);
    expect(said(store.getState().filters.timeRanges)).toEqual(["2024-11-01 2024-11-30"]);
  });

  it.each([
    ["en", "ArrowRight", "Start of the period", "2024-11-02 2024-11-20"],
    ["en", "ArrowLeft", "End of the period", "2024-11-01 2024-11-19"],
    ["ar", "ArrowRight", "بداية الفترة", "2024-10-31 2024-11-20"],
    ["ar", "ArrowLeft", "نهاية الفترة", "2024-11-01 2024-11-21"],
  ] as const)("has ends that a key moves as the eye sees it (%s, %s)", (lang, key, name, expected) => {
    const { store } = show({ lang, view: timeRanges(timeRange("2024-11-01", "2024-11-20")) });
    fireEvent.keyDown(screen.getByRole("slider", { name }), { key });
    expect(said(store.getState().filters.timeRanges)).toEqual([expected]);
  });

  it("is set in days before the vote as well, on either axis", async () => {
    const { store } = show();
    await openPeriod();
    await userEvent.click(screen.getByRole("button", { name: "Last 7 days", hidden: true }));
    expect(store.getState()).toMatchObject({ axis: "calendar", filters: { timeRanges: [], days: [[-7, 0]] } });
    await userEvent.click(within(panel()).getByRole("radio", { name: "Days to the vote", hidden: true }));
    expect(screen.getByLabelText("From")).toHaveValue("−7");
  });

  it("says its ends in words", () => {
    show({ view: timeRanges(timeRange("2024-11-01", "2024-11-30")) });
    expect(screen.getByRole("slider", { name: "End of the period" })).toHaveAttribute("aria-valuetext", "30\u00a0November 2024");
  });

  it("moves on the picture without an echo when another view changes it", () => {
    const { store } = show();
    const heard = vi.fn<() => void>();
    store.subscribe(heard);
    act(() => store.update(inTimeRanges([timeRange("2024-11-01", "2024-11-30")])));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe("the visible domain", () => {
  const width = ({ store }: { readonly store: { getState(): View } }): number | null => {
    const { domain } = store.getState();
    return domain && domain[1] - domain[0];
  };

  it("zooms in, moves, and comes back with buttons", async () => {
    const state = show();
    await userEvent.click(screen.getByRole("button", { name: "Zoom in on the timeline" }));
    const zoomed = state.store.getState().domain!;
    await userEvent.click(screen.getByRole("button", { name: "Later" }));
    expect(state.store.getState().domain![0]).toBeGreaterThan(zoomed[0]);
    expect(width(state)).toBe(zoomed[1] - zoomed[0]);
    await userEvent.click(screen.getByRole("button", { name: "Show the whole period" }));
    expect(width(state)).toBeNull();
  });

  it("zooms and moves with keys from a mark", async () => {
    const state = show();
    mark(ARREST).focus();
    await userEvent.keyboard("+");
    const zoomed = state.store.getState().domain!;
    fireEvent.keyDown(document.activeElement!, { key: "ArrowLeft", shiftKey: true });
    expect(state.store.getState().domain![0]).toBeLessThan(zoomed[0]);
    fireEvent.keyDown(document.activeElement!, { key: "0" });
    expect(width(state)).toBeNull();
  });

  it("keeps the focus on the timeline when the mark that had it leaves the visible domain", () => {
    show({ view: { domain: timeRange("2024-10-20", "2024-11-30") } });
    mark(VIDEO).focus();
    for (let press = 0; press < 8; press++) fireEvent.keyDown(document.activeElement!, { key: "ArrowLeft", shiftKey: true });
    expect(document.activeElement).toHaveAccessibleName("Show the whole period");
    fireEvent.keyDown(document.activeElement!, { key: "0" });
    expect(picture()).toContainElement(document.activeElement as HTMLElement);
  });

  it("keeps the focus, and the keys, where zooming out leaves too many events for marks", () => {
    const rows = generateRows({ seed: 5, events: 1200, certain: true });
    const { store, container } = show({ rows, view: { domain: timeRange("2018-03-01", "2018-03-14") } });
    container.querySelector<HTMLElement>(".timeline-target")!.focus();
    for (let press = 0; press < 12; press++) fireEvent.keyDown(document.activeElement!, { key: "-" });
    expect(container.querySelector(".timeline-picture")).toContainElement(document.activeElement as HTMLElement);
    const { domain } = store.getState();
    fireEvent.keyDown(document.activeElement!, { key: "+" });
    expect(store.getState().domain).not.toEqual(domain);
  });

  /** What only hands need comes at their first sign of life. */
  async function showToHands(setting: Parameters<typeof show>[0] = {}) {
    const state = show(setting);
    fireEvent.pointerMove(document.body);
    await vi.waitFor(() => expect(fireEvent.wheel(picture(), { deltaY: 0, ctrlKey: true })).toBe(false));
    act(() => state.store.update(() => ({ domain: setting.view?.domain ?? null })));
    return state;
  }

  it("leaves a plain wheel to the page, and zooms with Ctrl", async () => {
    const state = await showToHands();
    expect(fireEvent.wheel(picture(), { deltaY: -200 })).toBe(true);
    expect(width(state)).toBeNull();
    expect(fireEvent.wheel(picture(), { deltaY: -200, ctrlKey: true, clientX: 500 })).toBe(false);
    expect(width(state)).not.toBeNull();
  });

  it.each([
    ["en", 1],
    ["ar", -1],
  ] as const)("follows a drag (%s)", async (lang, way) => {
    const { store } = await showToHands({ lang, view: { domain: timeRange("2024-01-01", "2024-06-30") } });
    fireEvent.pointerDown(picture(), { clientX: 500, button: 0, pointerId: 1 });
    fireEvent.pointerMove(picture(), { clientX: 300, pointerId: 1 });
    fireEvent.pointerUp(picture(), { clientX: 300, pointerId: 1 });
    const [from] = store.getState().domain!;
    expect(Math.sign(from - parseDay("2024-01-01")!)).toBe(way);
  });

  it("takes the end of a drag over a mark for no click", async () => {
    const state = await showToHands({ view: { domain: timeRange("2024-10-20", "2024-11-30") } });
    fireEvent.pointerDown(mark(VIDEO), { clientX: 500, button: 0, pointerId: 1 });
    fireEvent.pointerMove(mark(VIDEO), { clientX: 420, pointerId: 1 });
    fireEvent.pointerUp(mark(VIDEO), { clientX: 420, pointerId: 1 });
    fireEvent.click(mark(VIDEO));
    expect(chosen(state)).toEqual({ kind: "none" });
  });
});

describe("stepping", () => {
  it("goes from event to event in the order of time", async () => {
    const state = show();
    const next = screen.getByRole("button", { name: "Next event" });
    const path: string[] = [];
    for (let step = 0; step < 5; step++) {
      await userEvent.click(next);
      path.push((chosen(state) as { id: string }).id);
    }
    expect(path).toEqual(["ev-eg-meeting", "ev-ly-arrest", "ev-ly-session", "ev-ly-video", "ev-ly-video"]);
    await userEvent.click(screen.getByRole("button", { name: "Previous event" }));
    expect(chosen(state)).toEqual({ kind: "event", id: "ev-ly-session" });
  });

  it("never moves by itself", () => {
    vi.useFakeTimers();
    const state = show();
    act(() => void vi.advanceTimersByTime(10_000));
    expect(chosen(state)).toEqual({ kind: "none" });
    expect(screen.queryByRole("button", { name: /play/i })).toBeNull();
  });
});

describe("how the timeline is read", () => {
  it("is told once it is asked", async () => {
    show();
    expect(screen.queryByText("Solid mark: a known day")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Timeline key" }));
    expect(await screen.findByText("Solid mark: a known day")).toBeInTheDocument();
    expect(screen.getByText("Dashed edge: the date is uncertain or approximate")).toBeInTheDocument();
  });
});

describe("the settings of the axis", () => {
  it("count days from voting, from the whole visible domain again, and say what has no place there", async () => {
    const { store } = show({ view: { domain: timeRange("2024-01-01", "2024-06-30") } });
    await userEvent.click(screen.getByRole("radio", { name: "Days to the vote" }));
    expect(store.getState()).toMatchObject({ axis: "polling", domain: null });
    expect(await screen.findByText(/Left out: 4 events that concern no vote/)).toBeInTheDocument();
    expect(mark(MEETING)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: VIDEO })).toBeNull();
  });

  it("turn the axis only where the page reads from right to left", async () => {
    const { store } = show({ lang: "ar" });
    await userEvent.click(settings());
    await userEvent.click(await screen.findByRole("radio", { name: "من اليسار إلى اليمين", hidden: true }));
    expect(store.getState().mirror).toBe(false);
  });

  it("offer no direction in English", () => {
    show();
    expect(screen.getByRole("radio", { name: "Dates" })).toBeChecked();
    expect(screen.queryByRole("button", { name: "Direction of time" })).toBeNull();
  });
});

describe("the end of the timeline", () => {
  it("leaves nothing behind: no observer, no timer, no listener that still acts", () => {
    vi.useFakeTimers();
    const { store, unmount } = show();
    const node = picture();
    unmount();
    expect(observers.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    fireEvent.wheel(node, { deltaY: -200, ctrlKey: true });
    expect(store.getState().domain).toBeNull();
  });
});

describe("dates far from all others", () => {
  const farFrom = (edtf: string, id = "ev-eg-meeting"): DatasetRows => {
    const rows = fixtureRows();
    const moved = ({ when: { stated, ...when } }: ElectionEvent) => ({ ...when, stated: { ...stated!, edtf } });
    return { ...rows, events: rows.events.map((event) => (event.id === id ? { ...event, when: moved(event) } : event)) };
  };

  it.each([
    ["1446-05-09", "Much earlier: 1 (1446)", "ev-eg-meeting"],
    ["2204-11-11", "Much later: 1 (2204)", "ev-eg-meeting"],
    ["1446-05-09", "Much earlier: 1 (1446)", "ev-eg-polling"],
  ])("are counted at the edge, those of the calendar too, and a click leads there and back: %s, %s, %s", async (edtf, words, id) => {
    const user = userEvent.setup();
    const { store } = show({ rows: farFrom(edtf, id) });
    await user.click(await screen.findByRole("button", { name: (name) => stripBidi(name) === words }));
    const [low, high] = store.getState().domain!;
    expect([low <= parseDay(edtf)!, high >= parseDay(edtf)!, high - low < 60]).toEqual([true, true, true]);
    await user.click(screen.getByRole("button", { name: "Show the whole period" }));
    expect(store.getState().domain).toBeNull();
  });

  it("are within the reach of the overview: it goes where the reader goes, and an end that nobody set leaves none out", async () => {
    const user = userEvent.setup();
    const far = parseDay("2204-11-11")!;
    const { store } = show({ rows: farFrom("2204-11-11") });
    await openPeriod();
    fireEvent.pointerMove(document.body);
    await screen.findByRole("slider", { name: "Start of the period" });
    const handle = (name: string) => screen.getByRole("slider", { name });
    fireEvent.change(screen.getByLabelText("From"), { target: { value: "2024-01-01" } });
    expect(store.getState().filters.timeRanges[0]![1]).toBeGreaterThan(far);
    act(() => store.setState(timeRanges() as View));
    fireEvent.keyDown(handle("Start of the period"), { key: "ArrowRight" });
    expect(store.getState().filters.timeRanges[0]![1]).toBeGreaterThan(far);
    act(() => store.setState(timeRanges() as View));
    await user.click(await screen.findByRole("button", { name: /^Much later/ }));
    expect(Number(handle("End of the period").getAttribute("aria-valuenow"))).toBeGreaterThan(far);
    expect(Number(handle("Start of the period").getAttribute("aria-valuenow"))).toBeGreaterThan(far - 60);
  });

  it("stand on the side where the axis has them, in either direction", async () => {
    const { store } = show({ rows: farFrom("2204-11-11"), lang: "ar" });
    const row = () => document.querySelector(".timeline-outliers")!;
    await screen.findByRole("button", { name: /^أحدث بكثير/ });
    expect(row()).toHaveAttribute("dir", "rtl");
    act(() => store.setState({ mirror: false }));
    expect(row()).toHaveAttribute("dir", "ltr");
  });

  it("are no matter where there are none", () => {
    show();
    expect(screen.queryByRole("button", { name: /^Much / })).toBeNull();
  });
});

describe("the tooltip", () => {
  it.each([
    ["the pointer", (button: HTMLElement) => fireEvent.pointerEnter(button)],
    ["the focus", (button: HTMLElement) => act(() => button.focus())],
  ])("tells what was ordered, of whom and when, to %s", async (_by, reach) => {
    show();
    reach(mark(MEETING));
    const tip = await screen.findByRole("tooltip");
    expect(stripBidi(tip.textContent ?? "")).toMatch(/Interior minister.*\d directives?.*strongest: .*\d{4}/);
  });

  it("describes the mark that has the focus", async () => {
    show();
    act(() => mark(MEETING).focus());
    await screen.findByRole("tooltip");
    expect(mark(MEETING)).toHaveAccessibleDescription(/directive/);
  });
});

describe("long empty stretches", () => {
  const folds = () => within(picture()).queryAllByRole("button", { name: /^Nothing in the record for/ });
  const reset = () => screen.getByRole("button", { name: "Show the whole period" });

  it("are folded under a button that tells how long they are and opens them; showing the whole period folds them again", async () => {
    show();
    expect(folds().map((button) => stripBidi(button.getAttribute("aria-label") ?? ""))).toEqual([
      expect.stringMatching(/^Nothing in the record for 9.months, .*2024: show these dates$/),
    ]);
    expect(reset()).toBeDisabled();
    await userEvent.click(folds()[0]!);
    expect(folds()).toEqual([]);
    expect(reset()).toBeEnabled();
    await userEvent.click(reset());
    expect(folds()).toHaveLength(1);
    expect(reset()).toBeDisabled();
  });

  it("keep a keyboard's focus on the timeline when one is opened, and zero folds it again", async () => {
    show();
    folds()[0]!.focus();
    await userEvent.keyboard("{Enter}");
    expect(folds()).toEqual([]);
    expect(picture()).toContainElement(document.activeElement as HTMLElement);
    await userEvent.keyboard("0");
    expect(folds()).toHaveLength(1);
  });

  it("say so in Arabic too", () => {
    show({ lang: "ar" });
    expect(within(picture()).getByRole("button", { name: /^لا شيء في السجل طوال/ })).toBeInTheDocument();
  });
});
