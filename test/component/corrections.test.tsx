import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CorrectionsLine } from "../../src/app/CorrectionsLine.tsx";
import { LinkNotice } from "../../src/app/LinkNotice.tsx";
import { Chosen } from "../../src/details/Chosen.tsx";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { SourcesView } from "../../src/sources/SourcesView.tsx";
import { DEFAULT_VIEW } from "../../src/view/view.ts";
import { correctedRows } from "../support/corrections.ts";
import { fixtureRows } from "../support/fixture.ts";
import { renderInApp } from "../support/render.tsx";

const read = (element: Element | null = document.body): string => stripBidi(element?.textContent ?? "").replaceAll("\u00a0", " ");
const rows = correctedRows();

describe("the page of corrections", () => {
  it.each([
    ["en", "No correction has been published so far.", "has not yet given an address"],
    ["ar", "لم تُنشر تصويبات حتى الآن.", "لم يذكر ناشر هذا السجل بعد عنوانًا"],
  ] as const)("says in %s that there are none, and that no contact is named", (lang, none, contact) => {
    renderInApp(<SourcesView page="corrections" />, { lang });
    expect(read()).toContain(none);
    expect(read()).toContain(contact);
    expect(screen.queryByRole("list")).toBeNull();
  });

  it("tells each, the newest first, what is gone by its id", () => {
    renderInApp(<SourcesView page="corrections" />, { rows });
    expect(screen.getAllByRole("listitem").map((item) => read(item).slice(0, 30))).toEqual([
      "Interior minister's meeting wi",
      "Arrangements for the municipal",
      "dir-eg-goneWithdrawn on 24 Dec",
    ]);
    expect(read()).toContain("3 corrections have been published.");
  });

  it("selects what a correction concerns", async () => {
    const { store } = renderInApp(<SourcesView page="corrections" />, { rows });
    await userEvent.click(screen.getByRole("button", { name: /meeting with security directors/ }));
    expect(store.getState().selection).toEqual({ kind: "event", id: "ev-eg-meeting" });
  });

  it("leads to the feed where the site has one", () => {
    document.head.innerHTML = '<link rel="alternate" type="application/atom+xml" href="https://site.example/en/corrections.atom">';
    renderInApp(<SourcesView page="corrections" />);
    expect(screen.getByRole("link", { name: /Atom/ })).toHaveAttribute("href", "https://site.example/en/corrections.atom");
    document.head.replaceChildren();
  });

  it.each([
    ["mailto:desk@example.org", "mailto:desk@example.org", "desk@example.org"],
    ["https://example.org/write", "https://example.org/write", "https://example.org/write"],
  ])("names the contact %s", (contact, href, words) => {
    renderInApp(<SourcesView page="corrections" />, { rows: { ...rows, contact } });
    const links = screen.getAllByRole("link").filter((link) => link.getAttribute("href") === href);
    expect(links.map((link) => read(link))).toEqual([expect.stringContaining(words)]);
  });

  it("makes no link of another scheme", () => {
    renderInApp(<SourcesView page="corrections" />, { rows: { ...rows, contact: "javascript:alert(1)" } });
    expect(read()).not.toContain("javascript");
  });
});

describe("the sources", () => {
  it("lead to the corrections and name the contact", () => {
    renderInApp(<SourcesView />, { rows, view: { tab: "sources" } });
    expect(screen.getByRole("link", { name: "3 corrections have been published." })).toHaveAttribute("href", "#view=corrections");
    expect(read()).toContain("desk@example.org");
  });
});

describe("the details", () => {
  it("say of a corrected item what was corrected, and of others nothing", () => {
    const { unmount } = renderInApp(<Chosen selection={{ kind: "event", id: "ev-eg-meeting" as never }} />, { rows });
    expect(read()).toContain("Corrected on 1 February 2025 (date): it said 5 December 2023");
    unmount();
    renderInApp(<Chosen selection={{ kind: "place", id: "pl-eg" as never }} />, { rows });
    expect(read()).not.toContain("Corrected");
  });
});

describe("the line under a view", () => {
  const filtered = (country: string) => ({
    filters: { ...DEFAULT_VIEW.filters, facets: { country: { values: [country], all: false } } },
  });

  it("counts the corrections that touch what is shown, and leads to them", () => {
    renderInApp(<CorrectionsLine />, { rows });
    expect(screen.getByRole("link", { name: "2 corrections affect what is shown." })).toHaveAttribute("href", "#view=corrections");
  });

  it("follows the filter, and is absent where none touches it", () => {
    const { unmount } = renderInApp(<CorrectionsLine />, { rows, view: filtered("ly") });
    expect(read()).toBe("1 correction affects what is shown.");
    unmount();
    renderInApp(<CorrectionsLine />, { rows: fixtureRows() });
    expect(read()).toBe("");
  });
});

describe("a link to what was withdrawn", () => {
  const opened = { view: DEFAULT_VIEW, ignored: [], unknown: ["dir-eg-gone", "ev-never"], cited: null };

  it("is told since when and why, apart from what was never there", () => {
    renderInApp(<LinkNotice opened={opened} badData={null} closed={null} />, { rows });
    expect(screen.getByText(/was withdrawn from this record/)).toHaveTextContent(/24 December 2024.*A duplicate/);
    expect(screen.getAllByRole("listitem").filter((item) => read(item).includes("ev-never"))).toHaveLength(1);
    expect(read()).not.toMatch(/not in this record: dir-eg-gone/);
  });
});
