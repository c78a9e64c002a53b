import { describe, expect, it, vi } from "vitest";
import { createHoverStore, createViewStore } from "../../../src/state/store.ts";
import { toggled } from "../../../src/view/filterTransitions.ts";
import { searched, tabbed } from "../../../src/view/transitions.ts";
import { DEFAULT_VIEW } from "../../../src/view/view.ts";

describe("the view store", () => {
  it("changes by transitions, and keeps what they do not touch", () => {
    const store = createViewStore(DEFAULT_VIEW);
    const { filters } = store.getState();
    store.update(tabbed("table"));
    expect(store.getState().tab).toBe("table");
    expect(store.getState().filters).toBe(filters);
  });

  it("tells its subscribers whether a change makes history or amends it", () => {
    const store = createViewStore(DEFAULT_VIEW);
    const modes: string[] = [];
    store.subscribe(() => modes.push(store.mode()));
    store.update(searched("أ"), "replace");
    store.update(searched("أمن"), "replace");
    store.update(toggled("country", "eg"));
    expect(modes).toEqual(["replace", "replace", "push"]);
  });

  it("has an update that may be handed about by itself", () => {
    const { update, getState } = createViewStore(DEFAULT_VIEW);
    update(tabbed("sources"));
    expect(getState().tab).toBe("sources");
  });
});

it("a hover is a highlight apart from the view", () => {
  const hover = createHoverStore();
  const seen = vi.fn<() => void>();
  hover.subscribe(seen);
  hover.setState({ hover: { kind: "event", id: "ev-eg-meeting" as never } });
  expect(seen).toHaveBeenCalledOnce();
  expect(hover.getState().hover).toEqual({ kind: "event", id: "ev-eg-meeting" });
});
