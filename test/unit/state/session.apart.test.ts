import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import type { EventId, EventRow } from "../../../src/model/ids.ts";
import { parseDay } from "../../../src/model/span.ts";
import * as code from "../../../src/query/search.ts";
import { foldRecord } from "../../../src/state/folding.ts";
import type { SearchCode } from "../../../src/state/searching.ts";
import { createSession } from "../../../src/state/session.ts";
import { createViewStore } from "../../../src/state/store.ts";
import { toggled, undatedLet } from "../../../src/view/filterTransitions.ts";
import { inTimeRanges, moved, searched, selected, set, tabbed } from "../../../src/view/transitions.ts";
import { DEFAULT_VIEW, type View } from "../../../src/view/view.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { inTheSameFrame } from "../../support/frames.ts";
import { generateRows } from "../../support/generate.ts";

const scan = vi.fn<(query: string) => void>();
const built = vi.fn<() => void>();
const search: SearchCode = (record, done) =>
  foldRecord(record, (index) => {
    built();
    done({ hits: (query) => (scan(query), index.hits(query)) });
  });

const dataset = openRows(fixtureRows());

function open(view: Partial<View> = {}) {
  const store = createViewStore({ ...DEFAULT_VIEW, ...view });
  const session = createSession(dataset, store, inTheSameFrame);
  session.searchWith(search);
  return { store, session, outcome: session.outcome.getState };
}

beforeEach(() => {
  scan.mockReset();
  built.mockReset();
});

describe("a session", () => {
  it("opens on the view as it stands, a link's filter included", () => {
    const filters = { ...DEFAULT_VIEW.filters, facets: { country: { values: ["eg"], all: false } } };
    expect(open({ filters }).outcome().result.events).toEqual({ sure: 1, possible: 1 });
  });

  it("steps one engine as filters change, and publishes a newer result each time", () => {
    const { store, outcome } = open();
    const before = outcome();
    store.update(toggled("country", "ly"));
    expect(outcome().engine).toBe(before.engine);
    expect(outcome().result.events.possible).toBe(3);
    expect(outcome().result.version).toBeGreaterThan(before.result.version);
    expect(before.result.events.possible).toBe(5);
  });

  it("publishes nothing when the filter stays as it is", () => {
    const { store, session } = open();
    const published = vi.fn<() => void>();
    session.outcome.subscribe(published);
    store.update(tabbed("table"));
    store.update(selected({ kind: "event", id: "ev-eg-meeting" as EventId }));
    store.update(moved({ lon: 30, lat: 30, zoom: 6 }));
    expect(published).not.toHaveBeenCalled();
  });

  it("builds the engine anew where trust, tier or unit changes, under the same filter", () => {
    const { store, outcome } = open();
    store.update(inTimeRanges([[parseDay("2023-12-01")!, parseDay("2024-12-31")!]]));
    store.update(undatedLet(true));
    expect(outcome().result.events).toEqual({ sure: 4, possible: 5 });
    const { engine } = outcome();
    store.update(set("trust", "stated"));
    expect(outcome().engine).not.toBe(engine);
    expect(outcome().result.events).toEqual({ sure: 3, possible: 5 });
    store.update(set("soft", true));
    expect(outcome().result.directiveTotal).toBe(8);
    store.update(set("unit", "directives"));
    expect(outcome().result.unit).toBe("directives");
    expect(outcome().engine.settings).toEqual({ trust: "stated", soft: true, unit: "directives" });
  });
});

describe("search in a session", () => {
  it("folds the record only when it is first searched", () => {
    const { store } = open();
    store.update(toggled("country", "eg"));
    expect(built).not.toHaveBeenCalled();
    store.update(searched("الشرطة"));
    store.update(searched("دوريات"));
    expect(built).toHaveBeenCalledOnce();
  });

  it("scans once a text, however the other filters and settings change meanwhile", () => {
    const { store, outcome } = open();
    store.update(searched("دوريات"));
    expect(outcome().result.events.possible).toBe(1);
    store.update(toggled("country", "ly"));
    store.update(set("unit", "directives"));
    expect(outcome().result.directives.possible).toBe(1);
    expect(scan).toHaveBeenCalledOnce();
    store.update(searched(""));
    expect(outcome().result.events.possible).toBe(3);
  });
});

describe("search before its code is there", () => {
  const asked = { ...DEFAULT_VIEW.filters, text: "دوريات" };
  const before = () => {
    const store = createViewStore({ ...DEFAULT_VIEW, filters: asked });
    return { store, session: createSession(dataset, store, inTheSameFrame) };
  };

  it("leaves everything in and says so, and finds what was asked for once the code has come", () => {
    const { session } = before();
    const { result, searching } = session.outcome.getState();
    expect(searching).toBe(true);
    expect(result.events.possible).toBe(result.eventTotal);
    session.searchWith(search);
    expect(session.outcome.getState().searching).toBe(false);
    expect(session.outcome.getState().result.events.possible).toBe(1);
    expect(session.following.map.getState()).toBe(session.outcome.getState());
  });

  it("takes the code once, and publishes nothing anew for readers who do not search", () => {
    const { store, session } = before();
    session.searchWith(search);
    const found = session.outcome.getState();
    session.searchWith(search);
    expect(session.outcome.getState()).toBe(found);
    const idle = createSession(dataset, createViewStore(DEFAULT_VIEW), inTheSameFrame);
    const first = idle.outcome.getState();
    idle.searchWith(search);
    expect(idle.outcome.getState()).toBe(first);
    store.update(searched(""));
    expect(session.outcome.getState().searching).toBe(false);
  });
});

describe("search in a large record", () => {
  const large = openRows(generateRows({ seed: 5, events: 9000 }));
  const text = large.event(17 as EventRow).title.en;

  it("folds it between frames, leaves everything in meanwhile, and then finds what is found at once", async () => {
    const store = createViewStore(DEFAULT_VIEW);
    const { outcome, searchWith } = createSession(large, store, inTheSameFrame);
    searchWith(search);
    const { eventTotal } = outcome.getState().result;
    store.update(searched(text));
    expect(outcome.getState().result.events.possible).toBe(eventTotal);
    await vi.waitFor(() => expect(outcome.getState().result.events.possible).toBeLessThan(eventTotal), { timeout: 30_000 });
    const whole = code.buildSearchIndex(large).hits(text)!;
    const counted = whole.events.filter((hit, row) => hit === 1 && outcome.getState().engine.isCounted(row));
    expect(outcome.getState().result.events.possible).toBe(counted.length);
  });

  it("stops folding with its session", () => {
    vi.useFakeTimers();
    const store = createViewStore(DEFAULT_VIEW);
    const session = createSession(large, store, inTheSameFrame);
    session.searchWith(search);
    store.update(searched(text));
    expect(vi.getTimerCount()).toBe(1);
    session.dispose();
    const last = session.outcome.getState();
    vi.runAllTimers();
    expect(session.outcome.getState()).toBe(last);
    vi.useRealTimers();
  });
});

describe("what each of some filters would leave", () => {
  it("is counted beside the one engine, which is never stepped for it", () => {
    const { store, session, outcome } = open();
    store.update(toggled("country", "eg"));
    const { result } = outcome();
    const counts = session.countEach([DEFAULT_VIEW.filters, store.getState().filters]);
    expect(counts).toEqual([result.eventTotal, result.events.possible]);
    expect(result.firstInTime(99)).toHaveLength(result.events.possible);
    expect(outcome().result).toBe(result);
    expect(outcome().engine.apply(store.getState().filters).version).toBe(result.version + 1);
  });
});

describe("the outcome of views that follow", () => {
  it("is of the filters that it was asked with", () => {
    const { store, session, outcome } = open();
    store.update(toggled("country", "eg"));
    for (const follower of Object.values(session.following)) expect(follower.getState()).toBe(outcome());
    expect(outcome().filters).toBe(store.getState().filters);
  });

  it("says of its own filters what it said, while the hand is a step ahead", () => {
    const store = createViewStore(DEFAULT_VIEW);
    const session = createSession(dataset, store, () => () => undefined);
    store.update(toggled("country", "eg"));
    session.countEach([DEFAULT_VIEW.filters]);
    const { result } = session.following.map.getState();
    const rows = Array.from({ length: dataset.columns.eventCount }, (_, row) => row as EventRow);
    expect(rows.filter((row) => result.level(row) > 0)).toHaveLength(result.events.possible);
    const { values, possible } = result.facet("country");
    expect(values.filter((_, code) => possible[code]! > 0)).toEqual(["none", "eg", "ly"]);
    expect(result.events.possible).toBe(result.eventTotal);
  });

  it("never stands on an engine that is gone, however long a frame takes", () => {
    const store = createViewStore(DEFAULT_VIEW);
    const session = createSession(dataset, store, () => () => undefined);
    store.update(toggled("country", "eg"));
    store.update(set("unit", "directives"));
    for (const follower of Object.values(session.following)) expect(follower.getState()).toBe(session.outcome.getState());
  });
});

describe("the outcome of lists", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("rests while a hand moves, and is the last once it does not", () => {
    const { store, session, outcome } = open();
    const lists = session.following.lists.getState;
    store.update(toggled("country", "eg"));
    const first = outcome();
    expect(lists()).toBe(first);
    for (const country of ["eg", "ly"]) {
      store.update(toggled("country", country), "replace");
      vi.advanceTimersByTime(100);
      expect(lists()).toBe(first);
    }
    expect(session.following.facets.getState()).toBe(outcome());
    vi.advanceTimersByTime(60);
    expect(lists()).toBe(outcome());
  });

  it("is at once what a hand left when it let go", () => {
    const { store, session, outcome } = open();
    store.update(toggled("country", "eg"), "replace");
    store.update(toggled("country", "ly"));
    expect(session.following.lists.getState()).toBe(outcome());
  });
});

it("a session that was disposed of follows the view no more", () => {
  const { store, session, outcome } = open();
  const last = outcome();
  session.dispose();
  store.update(toggled("country", "eg"));
  expect(outcome()).toBe(last);
});
