import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EventMap } from "../../src/map/EventMap.tsx";
import type { EventId } from "../../src/model/ids.ts";
import { dayOf } from "../../src/model/span.ts";
import { inTimeRanges, moved, selected, set } from "../../src/view/transitions.ts";
import { readBasemap } from "../support/basemap.ts";
import { generateRows } from "../support/generate.ts";
import { renderInApp } from "../support/render.tsx";

const BASEMAP = readBasemap();

/** jsdom has no layout and no canvas: Leaflet needs a size, and the canvas a context that takes every call. */
function layOut(): void {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(500);
  const context = new Proxy(
    {},
    { get: (_, name) => (name === "measureText" ? (text: string) => ({ width: text.length * 7 }) : () => undefined), set: () => true },
  );
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
  vi.stubGlobal("Path2D", vi.fn());
}

beforeEach(layOut);
afterEach(() => {
  vi.restoreAllMocks();
});

const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u2066-\u2069]/g, "");
const namesIn = (region: HTMLElement): string[] =>
  within(region)
    .getAllByRole("button")
    .map((button) => plain(button.getAttribute("aria-label")));
const theMap = () => screen.getByRole("region", { name: "Map of Egypt and Libya" });
/** The sum of what is on the map, in the open legend. */
async function sumLine(): Promise<string> {
  if (!screen.queryByRole("region", { name: "Legend" })) await userEvent.click(screen.getByRole("button", { name: "Legend" }));
  await screen.findByRole("region", { name: "Legend" });
  return plain(document.querySelector(".map-sum")?.textContent);
}

describe("the map", () => {
  it("names each symbol by its place, what kind of place it is, and how many", () => {
    renderInApp(<EventMap basemap={BASEMAP} />);
    expect(namesIn(theMap()).sort()).toEqual([
      "Airport road, a line: 1 event",
      "All Libya: 2 directives, for the vote, 1 meeting; for the country as a whole, or no closer place stated",
      "Cairo: 1 event, 3 directives, 2 for the vote",
      "Security directorate of the south, an area of unknown extent: 1 event, 1 directive",
    ]);
  });

  it("says the same in Arabic", () => {
    renderInApp(<EventMap basemap={BASEMAP} />, { lang: "ar" });
    expect(namesIn(screen.getByRole("region", { name: "خريطة مصر وليبيا" }))).toEqual(
      expect.arrayContaining([
        "1 · القاهرة: حدث واحد، 3 توجيهات، 2 للاقتراع",
        "كل ليبيا: توجيهان، للاقتراع، اجتماع واحد؛ للبلد كلّه، أو لم يُذكر مكان أدق",
        "1 · مديرية أمن الجنوب (منطقة غير معلومة الحدود): حدث واحد، توجيه واحد",
      ]),
    );
  });

  it("adds up in its legend, and again for directives", async () => {
    const { store } = renderInApp(<EventMap basemap={BASEMAP} />);
    expect(await sumLine()).toBe("At points: 1 · On lines: 1 · In areas: 1 · Whole country: 1 · Not on the map: 1 · Total: 5 events");
    act(() => store.update(set("unit", "directives")));
    expect(await sumLine()).toMatch(/Total: 7 directives$/);
  });

  it("says once that boundaries are no claim, and where its outlines are from", async () => {
    renderInApp(<EventMap basemap={BASEMAP} />);
    expect(screen.getAllByText(/do not imply endorsement/)).toHaveLength(1);
    await sumLine();
    expect(screen.getAllByText(/do not imply endorsement/)).toHaveLength(1);
    expect(within(screen.getByRole("region", { name: "Legend" })).getByText(/Natural Earth/)).toBeInTheDocument();
  });

  it("counts in ranges where a date is uncertain", async () => {
    renderInApp(<EventMap basemap={BASEMAP} />, {
      view: { filters: { facets: {}, timeRanges: [[dayOf(2023, 12, 3), dayOf(2023, 12, 31)]], days: [], undated: true, text: "" } },
    });
    expect(namesIn(theMap())).toContain(
      "0–1 · Cairo: no event for certain, 1 possible, no directive for certain, 3 possible, 0–2 for the vote",
    );
    expect(await sumLine()).toContain("At points: 0–1 ·");
  });

  it("lists what is not on it, and selects from that list", async () => {
    const { store } = renderInApp(<EventMap basemap={BASEMAP} />);
    const opener = screen.getByRole("button", { name: /^Not on the map/ });
    expect(plain(opener.textContent)).toBe("Not on the map: Conference session");
    await userEvent.click(opener);
    await userEvent.click(await screen.findByText("A session of the council of ministers"));
    expect(store.getState().selection).toEqual({ kind: "event", id: "ev-ly-session" });
  });

  it("selects the event of a symbol that counts one, and shows that it is chosen", async () => {
    const { store } = renderInApp(<EventMap basemap={BASEMAP} />);
    const cairo = () => within(theMap()).getByRole("button", { name: /Cairo/ });
    await userEvent.click(cairo());
    expect(store.getState().selection).toEqual({ kind: "event", id: "ev-eg-meeting" });
    expect(cairo()).toHaveAttribute("aria-pressed", "true");
    expect(document.querySelectorAll(".map-chosen [data-role=venue]")).toHaveLength(1);
    expect(document.querySelectorAll(".map-chosen [data-role=scope]")).toHaveLength(1);
  });

  it("highlights what another view passes over, and passes on what is passed over here", () => {
    const { hover } = renderInApp(<EventMap basemap={BASEMAP} />);
    act(() => hover.setState({ hover: { kind: "event", id: "ev-eg-meeting" as EventId } }));
    expect(within(theMap()).getByRole("button", { name: /Cairo/ })).toHaveAttribute("data-hovered");
    act(() => hover.setState({ hover: { kind: "none" } }));
    fireEvent.focus(within(theMap()).getByRole("button", { name: /Libya/ }));
    expect(hover.getState().hover).toEqual({ kind: "event", id: "ev-ly-video" });
  });

  it("tells of the mark that has the focus how much, the strongest verb and to whom, and when", async () => {
    const { store } = renderInApp(<EventMap basemap={BASEMAP} />);
    expect(screen.queryByRole("tooltip")).toBeNull();
    const cairo = within(theMap()).getByRole("button", { name: /Cairo/ });
    act(() => cairo.focus());
    const tip = await screen.findByRole("tooltip");
    expect([...tip.children].map(({ textContent }) => plain(textContent).replace(/\s+/g, " "))).toEqual([
      "Cairo",
      "3 directives, 2 for the vote, 1 meeting",
      "strongest: Minister of Interior of Egypt directed security directors stated in the text",
      "one day between 1 and 5 December 2023 stated in the text",
    ]);
    expect(cairo).toHaveAccessibleDescription(/3 directives/);
    act(() => store.update(set("unit", "directives")));
    act(() => cairo.blur());
    expect(screen.queryByRole("tooltip")).toBeNull();
  });

  it("keeps its tooltip from fingers, and takes it away when the mark goes", async () => {
    const { store } = renderInApp(<EventMap basemap={BASEMAP} />);
    const cairo = within(theMap()).getByRole("button", { name: /Cairo/ });
    fireEvent.pointerEnter(cairo, { pointerType: "mouse" });
    await screen.findByRole("tooltip");
    act(() => store.update(inTimeRanges([[dayOf(2024, 11, 10), dayOf(2024, 11, 30)]])));
    expect(screen.queryByRole("tooltip")).toBeNull();
    fireEvent.pointerEnter(within(theMap()).getByRole("button", { name: /Libya/ }), { pointerType: "touch" });
    expect(screen.queryByRole("tooltip")).toBeNull();
  });

  it("follows the filter, symbol by symbol", async () => {
    const { store } = renderInApp(<EventMap basemap={BASEMAP} />);
    act(() => store.update(inTimeRanges([[dayOf(2024, 11, 10), dayOf(2024, 11, 30)]])));
    expect(namesIn(theMap())).toEqual([
      "All Libya: 2 directives, for the vote, 1 meeting; for the country as a whole, or no closer place stated",
    ]);
    expect(await sumLine()).toBe("Whole country: 1 · Total: 1 event");
  });

  it("is moved by its buttons, which the view remembers, and by the view, silently", async () => {
    const { store } = renderInApp(<EventMap basemap={BASEMAP} />);
    const updates = vi.spyOn(store, "update");
    await userEvent.click(screen.getByRole("button", { name: /Show .?Egypt/ }));
    await waitFor(() => expect(store.getState().camera?.lon).toBeGreaterThan(28));
    expect(store.mode()).toBe("replace");
    updates.mockClear();
    act(() => store.setState(moved({ lon: 20, lat: 28, zoom: 6 })(store.getState())));
    expect(updates).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Show the whole map" }));
    expect(store.getState().camera).toBeNull();
  });

  it("explains in its legend what it shows", async () => {
    renderInApp(<EventMap basemap={BASEMAP} />);
    await userEvent.click(screen.getByRole("button", { name: "Legend" }));
    const legend = await screen.findByRole("region", { name: "Legend" });
    expect(within(legend).getByText("Whole country: meant for all of it, or no closer place stated")).toBeInTheDocument();
    expect(within(legend).queryByText(/Joined symbols/)).toBeNull();
  });

  it("offers to show what is selected", () => {
    const { store } = renderInApp(<EventMap basemap={BASEMAP} />);
    expect(screen.queryByRole("button", { name: "Zoom to the selection" })).toBeNull();
    act(() => store.update(selected({ kind: "event", id: "ev-eg-meeting" as EventId })));
    expect(screen.getByRole("button", { name: "Zoom to the selection" })).toBeInTheDocument();
  });
});

describe("the map of many places", () => {
  const crowded = { rows: generateRows({ seed: 5, events: 2000, places: 400 }) };

  it("draws one canvas, and one button that steps from symbol to symbol and says each name", async () => {
    const { hover } = renderInApp(<EventMap basemap={BASEMAP} />, crowded);
    await waitFor(() => expect(document.querySelectorAll(".map-canvas")).toHaveLength(1));
    const [cursor, ...others] = within(theMap()).getAllByRole("button");
    expect(others).toEqual([]);
    const spoken = document.querySelector(".map-leaflet [aria-live]")!;
    act(() => cursor!.focus());
    await userEvent.keyboard("{ArrowRight}");
    const first = spoken.textContent;
    await userEvent.keyboard("{ArrowDown}");
    expect(first).toMatch(/events?|directives?/);
    expect(spoken.textContent).not.toBe(first);
    expect(hover.getState().hover.kind).not.toBe("none");
  });

  it("selects what the button stands on", async () => {
    const { store } = renderInApp(<EventMap basemap={BASEMAP} />, crowded);
    await userEvent.click((await within(theMap()).findAllByRole("button"))[0]!);
    expect(["event", "place"]).toContain(store.getState().selection.kind);
  });
});
