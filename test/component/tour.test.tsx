import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openRows } from "../../src/model/dataset.ts";
import type { StoryStep } from "../../src/model/types.ts";
import { StartHere } from "../../src/story/StartHere.tsx";
import { Tour } from "../../src/story/Tour.tsx";
import { readFragment, writeFragment } from "../../src/view/url.ts";
import { fixtureRows } from "../support/fixture.ts";
import { renderInApp } from "../support/render.tsx";

const step = (view: string, en: string, ar: string): StoryStep => ({
  view,
  title: { en, ar },
  text: { en: `${en} text.`, ar: `نص ${ar}.` },
});
const STEPS = [step("", "First", "الأولى"), step("country=ly", "Second", "الثانية"), step("view=sources", "Third", "الثالثة")];

const viewOf = (fragment: string) => readFragment(fragment).view;
const walk = (fragment: string, lang: "ar" | "en" = "en") => renderInApp(<Tour steps={STEPS} />, { view: viewOf(fragment), lang });
const tour = () => screen.getByRole("region", { name: /Tour|الجولة/ });
const press = (name: string) => fireEvent.click(within(tour()).getByRole("button", { name }));

describe("the tour", () => {
  it.each([
    ["en", "Step 2 of 3", "Second text."],
    ["ar", "الخطوة 2 من 3", "نص الثانية."],
  ] as const)("says where it is and what the step shows (%s)", (lang, count, text) => {
    walk("step=2", lang);
    expect(within(tour()).getByRole("heading")).toHaveTextContent(count);
    expect(tour().querySelector("[aria-live='polite']")).toHaveTextContent(text);
    expect(tour()).toHaveFocus();
  });

  it("opens a step's own view from a link that says nothing more, and in the reader's digits", () => {
    const { store } = walk("digits=arab&step=2");
    expect(writeFragment(store.getState())).toBe(writeFragment(viewOf("digits=arab&country=ly&step=2")));
  });

  it("leaves the view alone where a link says what it is", () => {
    const { store } = walk("country=eg&step=2");
    expect(writeFragment(store.getState())).toBe("step=2&country=eg");
  });

  it("goes on and back by its buttons, and what the reader changed in a step stays behind", () => {
    const { store } = walk("step=1");
    press("Next");
    expect(writeFragment(store.getState())).toBe("step=2&country=ly");
    store.update(() => viewOf("step=2"));
    press("Next");
    expect(writeFragment(store.getState())).toBe("view=sources&step=3");
    press("Previous");
    expect(writeFragment(store.getState())).toBe("step=2&country=ly");
  });

  it("does not bring a filter back that the reader has cleared", () => {
    const { store } = walk("step=2");
    store.update(({ filters }) => ({ filters: { ...filters, facets: {} } }));
    expect(writeFragment(store.getState())).toBe("step=2");
  });

  it.each([
    ["en", "ArrowRight", "ArrowLeft"],
    ["ar", "ArrowLeft", "ArrowRight"],
  ] as const)("goes by the arrows as the page reads (%s), and no further than its ends", (lang, forth, back) => {
    const { store } = walk("step=1", lang);
    tour().style.direction = lang === "ar" ? "rtl" : "ltr";
    const at = (): number | null => store.getState().step;
    for (const [key, expected] of [
      [back, 1],
      [forth, 2],
      [forth, 3],
      [forth, 3],
      [back, 2],
    ] as const) {
      fireEvent.keyDown(tour(), { key });
      expect(at()).toBe(expected);
    }
  });

  it("has no step before the first, and ends after the last", () => {
    const { store } = walk("step=3");
    press("Finish");
    expect(writeFragment(store.getState())).toBe("");
  });

  it.each([1, 2, 3])("begun by a link to step %i, leaves nothing of the step behind but the reader's digits", (at) => {
    const { store } = walk(`digits=arab&step=${at}`);
    press("Leave the tour");
    expect(writeFragment(store.getState())).toBe("digits=arab");
  });

  it("says that there is no such step, and leads into the tour all the same", () => {
    const { store } = walk("step=9");
    expect(tour()).toHaveTextContent("The tour has no such step.");
    press("Next");
    expect(store.getState().step).toBe(1);
  });

  it("links to each step by its number alone", () => {
    walk("country=ly&step=2");
    expect(within(tour()).getByRole("link", { name: "Link to this step" })).toHaveAttribute("href", "#step=2");
  });

  it("has all its steps at hand for paper", () => {
    walk("step=2");
    expect([...tour().querySelectorAll(".tour-paper li")].map((item) => item.textContent)).toEqual([
      "First First text.",
      "Second Second text.",
      "Third Third text.",
    ]);
  });
});

describe("the way into the tour", () => {
  const dataset = openRows({ ...fixtureRows(), story: { file: "s.json", sha256: "0".repeat(64) } });

  it("leads to the first step, and the way out to the view that was left", () => {
    const { store } = renderInApp(
      <>
        <StartHere />
        <Tour steps={STEPS} />
      </>,
      { dataset, view: viewOf("country=eg&digits=arab") },
    );
    fireEvent.click(screen.getByRole("button", { name: "Start here" }));
    expect(writeFragment(store.getState())).toBe("digits=arab&step=1");
    expect(screen.queryByRole("button", { name: "Start here" })).toBeNull();
    press("Next");
    press("Leave the tour");
    expect(writeFragment(store.getState())).toBe(writeFragment(viewOf("country=eg&digits=arab")));
  });

  it("is not there where the record has no tour", () => {
    renderInApp(<StartHere />);
    expect(screen.queryByRole("button")).toBeNull();
  });
});
