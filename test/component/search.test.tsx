import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SearchBox } from "../../src/facets/SearchBox.tsx";
import { searched } from "../../src/view/transitions.ts";
import { NO_FILTERS } from "../../src/view/view.ts";
import { renderInApp } from "../support/render.tsx";

const input = () => screen.getByRole<HTMLInputElement>("searchbox");
const type = (text: string) => fireEvent.input(input(), { target: { value: text } });
const wait = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function renderSearch(setting: Parameters<typeof renderInApp>[1] = {}) {
  const app = renderInApp(<SearchBox />, setting);
  const changes: string[] = [];
  app.store.subscribe((view) => changes.push(`${app.store.mode()} ${view.filters.text}`));
  return { ...app, changes };
}

describe("the search box", () => {
  it.each([
    ["en", "Search"],
    ["ar", "بحث"],
  ] as const)("is named in the page's language (%s)", (lang, name) => {
    renderInApp(<SearchBox />, { lang });
    expect(screen.getByRole("searchbox", { name })).toBeInTheDocument();
    expect(input().closest("search")).not.toBeNull();
  });

  it("filters once one pauses, amending the history", () => {
    const { changes } = renderSearch();
    type("c");
    wait(100);
    type("ca");
    wait(149);
    expect(changes).toEqual([]);
    wait(1);
    expect(changes).toEqual(["replace ca"]);
  });

  it("makes one entry in the history when one is done", () => {
    const { changes } = renderSearch();
    type("ca");
    wait(150);
    type("cairo");
    fireEvent.submit(input().form!);
    fireEvent.blur(input());
    wait(500);
    expect(changes).toEqual(["replace ca", "push cairo"]);
  });

  it("makes no entry for words typed and taken back", () => {
    const { changes, store } = renderSearch();
    type("ca");
    wait(150);
    type("");
    fireEvent.blur(input());
    expect(changes).toEqual(["replace ca", "replace "]);
    expect(store.getState().filters).toEqual(NO_FILTERS);
  });

  it("narrows the record, in Arabic for a Latin name", () => {
    const { session } = renderSearch({ lang: "ar" });
    type("أبوزريبة");
    fireEvent.submit(input().form!);
    expect(session.outcome.getState().result.events).toEqual({ sure: 1, possible: 1 });
  });

  it("clears, and keeps the focus", () => {
    const { store } = renderSearch({ view: { filters: { ...NO_FILTERS, text: "cairo" } } });
    expect(input().value).toBe("cairo");
    fireEvent.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(store.getState().filters.text).toBe("");
    expect(input()).toHaveFocus();
  });

  it("follows a filter changed elsewhere, but never overtakes the one typing", () => {
    const { store } = renderSearch();
    act(() => store.update(searched("tripoli")));
    expect(input().value).toBe("tripoli");
    type("tripoli r");
    act(() => store.update(searched("")));
    expect(input().value).toBe("tripoli r");
  });
});
