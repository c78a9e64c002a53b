import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openView } from "../../src/app/history.ts";
import { Notices } from "../../src/app/Notices.tsx";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { openRows } from "../../src/model/dataset.ts";
import type { PinnedRelease, Release } from "../../src/model/release.ts";
import type { Correction } from "../../src/model/types.ts";
import { toggled } from "../../src/view/filterTransitions.ts";
import { cleared } from "../../src/view/transitions.ts";
import { fixtureRows } from "../support/fixture.ts";
import { releaseOf } from "../support/release.ts";
import { renderInApp } from "../support/render.tsx";

const FIRST = releaseOf("0", "2025-01-31");
const LATER = releaseOf("f", "2025-03-01");
const GONE = { id: "ev-eg-gone", withdrawn: "2025-02-02" };
const TOLD: Correction = {
  date: GONE.withdrawn,
  id: GONE.id,
  field: null,
  withdrawn: true,
  was: null,
  now: null,
  why: { ar: "نُشر خطأً", en: "Published by mistake" },
};
/** The made-up record after something was taken out of it. */
const rows = { ...fixtureRows(), withdrawn: [GONE], corrections: [TOLD] };

const listed: Release[] = [];
vi.mock("../../src/app/releases.ts", () => ({ releases: () => Promise.resolve(listed) }));

beforeEach(() => {
  listed.length = 0;
  window.history.replaceState(null, "", "/en/");
});
afterEach(() => window.history.replaceState(null, "", "/"));

interface Opened {
  readonly pinned?: Partial<PinnedRelease>;
  readonly lang?: "ar" | "en";
}

function open(fragment: string, { pinned, lang = "en" }: Opened = {}) {
  const opened = openView(fragment, openRows(rows));
  const release = pinned && { release: FIRST, newest: FIRST, withdrawn: [], ...pinned };
  if (release) window.history.replaceState(null, "", "/en/?v=000000000000");
  return renderInApp(<Notices opened={opened} badData={null} closed={null} pinned={release} />, { rows, view: opened.view, lang });
}

const words = (element: Element): string => stripBidi(element.textContent ?? "").replaceAll("\u00a0", " ");
const notice = () => screen.getByRole("status", { name: "About this link" });

describe("over a release", () => {
  it.each([
    ["en", "The record as released on 31 January 2025 (000000000000)", "Release of the record"],
    ["ar", "السجل كما صدر في 31 يناير 2025 (000000000000)", "إصدار السجل"],
  ] as const)("stands which it is (%s)", (lang, said, label) => {
    open("", { pinned: {}, lang });
    expect(words(screen.getByRole("complementary", { name: label }))).toContain(said);
  });

  it("stands whether there is a later one", () => {
    open("", { pinned: { newest: LATER } });
    expect(words(screen.getByRole("complementary"))).toContain("A later release was published on 1 March 2025.");
  });

  it("stands that there is none", () => {
    open("", { pinned: {} });
    expect(words(screen.getByRole("complementary"))).toContain("No later release has been published");
  });

  it("stands the way to the current record in the view at hand", () => {
    const { store } = open("country=ly", { pinned: {} });
    const link = screen.getByRole("link", { name: "Open the current record" });
    expect(link).toHaveAttribute("href", "/en/#country=ly");
    act(() => store.update(toggled("country", "ly")));
    expect(link).toHaveAttribute("href", "/en/");
  });

  it("stands what was withdrawn from it, when and why", () => {
    open("", { pinned: { withdrawn: [GONE] } });
    expect(screen.getByText("One item has been withdrawn from it since.")).toBeInTheDocument();
    expect(words(screen.getByRole("listitem", { hidden: true }))).toBe(
      "ev-eg-gone was withdrawn from this record on 2 February 2025. Reason: Published by mistake",
    );
  });

  it("a link to what was withdrawn says so, and not that it never was", () => {
    open("id=ev-eg-gone&actor=ac-nobody", { pinned: { withdrawn: [GONE] } });
    const items = within(notice()).getAllByRole("listitem").map(words);
    expect(items).toEqual([
      expect.stringContaining("has no item ac-nobody"),
      "ev-eg-gone was withdrawn from this record on 2 February 2025. Reason: Published by mistake",
    ]);
  });
});

describe("a cited link", () => {
  const HOLDS = "country=ly&cited=000000000000:3/5,3/7";

  it("says that its numbers still hold", () => {
    open(HOLDS);
    expect(words(notice())).toBe(
      "Cited from dataset 000000000000: 3 of 5 events, 3 of 7 directives. This view still gives the same numbers. ",
    );
  });

  it.each([
    ["en", "Cited from dataset ffffffffffff: 2 to 4 of 5 events, 3 of 7 directives. This view now gives 3 of 5 events, 3 of 7 directives."],
    [
      "ar",
      "استُشهد بنسخة البيانات ffffffffffff على أنها تعطي: بين 2 و4 أحداث من أصل 5، 3 توجيهات من أصل 7. ويعطي هذا العرض الآن: 3 أحداث من أصل 5، 3 توجيهات من أصل 7.",
    ],
  ] as const)("says what the view gives now where they hold no longer (%s)", (lang, said) => {
    open("country=ly&cited=ffffffffffff:2-4/5,3/7", { lang });
    expect(words(screen.getByRole("status"))).toContain(said);
  });

  it("of an older release leads to the view as it was cited", async () => {
    listed.push(LATER, FIRST);
    open("country=ly&cited=ffffffffffff:2/5,3/7");
    const link = await screen.findByRole("link", { name: "As it was cited" });
    expect(link).toHaveAttribute("href", "/en/?v=ffffffffffff#country=ly&cited=ffffffffffff:2/5,3/7");
  });

  it("of a dataset that was not released says that it cannot be shown", async () => {
    listed.push(FIRST);
    open("country=ly&cited=ffffffffffff:2/5,3/7");
    expect(await screen.findByText(/was never released here/)).toBeInTheDocument();
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("that is pinned leads to the view as it is now", () => {
    open(HOLDS, { pinned: { newest: LATER } });
    expect(screen.getByRole("link", { name: "As it is now" })).toHaveAttribute("href", `/en/#${HOLDS}`);
  });

  it("says nothing more once the reader counts something else, and goes on while only the selection changes", () => {
    const { store } = open(`id=ev-eg-meeting&${HOLDS}`);
    act(() => store.update(cleared));
    expect(notice()).toBeInTheDocument();
    act(() => store.update(toggled("country", "eg")));
    expect(screen.queryByRole("status")).toBeNull();
  });

  it.each(["cited=9-11", "cited=", "cited=<img src=x onerror=alert(1)>"])("whose numbers cannot be read says so: %s", (fragment) => {
    open(fragment);
    expect(words(notice())).toContain("One part of this link could not be read and was left out: cited");
  });
});
