import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { ReadingList } from "../../src/list/ReadingList.tsx";
import { facetSet } from "../../src/view/filterTransitions.ts";
import { fixtureRows } from "../support/fixture.ts";
import { renderInApp } from "../support/render.tsx";

const read = (element: Element | null): string => stripBidi(element?.textContent ?? "").replaceAll("\u00a0", " ");
const vote = (name: string): HTMLElement =>
  screen.getByRole("region", { name: (said) => stripBidi(said).replaceAll("\u00a0", " ").startsWith(name) });

describe.each(["en", "ar"] as const)("the reading list (%s)", (lang) => {
  it("says under each vote who said what to whom, how strongly, when, where and in which paragraph", () => {
    const { i18n } = renderInApp(<ReadingList />, { lang });
    const [first] = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.closest("section")!);
    const said = read(first!);
    for (const words of [
      lang === "en" ? "2 directives for this vote" : "توجيهان لهذا الاقتراع",
      lang === "en" ? "5 to 9 days before the vote" : "قبل بدء الاقتراع بما بين 5 و9 أيام",
      lang === "en" ? "Cairo" : "القاهرة",
      lang === "en" ? "para. 2" : "ف 2",
    ])
      expect(said).toContain(words);
    const bars = within(first!).getAllByRole("img");
    expect(bars.map(({ textContent }) => stripBidi(textContent ?? ""))).toContain(
      stripBidi(i18n.t("list.strength", { strength: lang === "en" ? "Directed" : "قيمة directed", rank: 2, count: 7 })),
    );
  });
});

describe("a line of the reading list", () => {
  it("selects its directive, and lights up while the hand is on it elsewhere", async () => {
    const user = userEvent.setup();
    const { store, hover } = renderInApp(<ReadingList />);
    const line = within(vote("Eg · presidential vote, "))
      .getByText(/polling/i)
      .closest("li")!;
    const id = line.querySelector("[data-item]")!.getAttribute("data-item");
    act(() => hover.setState({ hover: { kind: "directive", id: "dir-eg-1" as never } }));
    expect([id, line.className]).toEqual(["dir-eg-1", "reading-line is-lit"]);
    await user.click(within(line).getByRole("button"));
    expect(store.getState().selection).toEqual({ kind: "directive", id: "dir-eg-1" });
  });

  it("goes when the filter leaves it out, and what is left out is counted", async () => {
    const { store } = renderInApp(<ReadingList />);
    await act(async () => store.update(facetSet("measure", ["women-police"])));
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(1);
    expect(read(document.body)).toContain("1 directive hidden by the filter");
    await act(async () => store.update(facetSet("measure", ["nothing"])));
    expect(read(document.body)).toContain("Nothing matches the current filter.");
  });
});

describe("the head of a run", () => {
  const heads = () => [...document.querySelectorAll(".reading-by")].map(read);

  it("says who, with which verb, to whom, as a sentence; no name says the country again", () => {
    const rows = fixtureRows();
    const named = rows.actors.map((actor) =>
      actor.id === "ac-eg-directors" ? { ...actor, names: { ar: "مديرو الأمن (بلد eg)", en: "Security directors (Eg)" } } : actor,
    );
    renderInApp(<ReadingList />, { rows: { ...rows, actors: named } });
    expect(heads()[0]).toMatch(/^Minister of Interior of Egypt directed {2}security directors ?stated in the text$/);
  });

  it("keeps a verb by its label where nobody is named who could have said it", () => {
    const rows = fixtureRows();
    renderInApp(<ReadingList />, { rows: { ...rows, directives: rows.directives.map((directive) => ({ ...directive, issuers: [] })) } });
    expect(heads()[0]).toMatch(/^issuer not stated: /);
  });

  it("has in Arabic the verb first for a person, without the preposition of what would follow", () => {
    const rows = fixtureRows();
    const strength = rows.vocabulary.strength.map((term) =>
      term.id === "directed" ? { ...term, label: { ar: "وجّه بـ", en: "Directed" } } : term,
    );
    renderInApp(<ReadingList />, { lang: "ar", rows: { ...rows, vocabulary: { ...rows.vocabulary, strength } } });
    expect(heads()[0]).toMatch(/^وجّه [^ ]/);
  });
});

it("names a report by its title, with its outlet, and leads to it", async () => {
  const { store } = renderInApp(<ReadingList />);
  const report = document.querySelector(".reading-report")!;
  expect(read(report)).toBe("“Interior minister meets security directors”A newspaper");
  await userEvent.click(within(report as HTMLElement).getByRole("button"));
  expect(store.getState().selection).toEqual({ kind: "source", id: "src-eg-one" });
});

it("explains the bars by the verbs of the record, the strongest first", async () => {
  renderInApp(<ReadingList />);
  await userEvent.click(screen.getByRole("button", { name: "strength of the wording" }));
  const ranks = [...document.querySelectorAll(".reading-ranks li")].map(read);
  expect(ranks).toHaveLength(7);
  expect(ranks[1]).toContain("Directed");
});

it("shows events at once where a record has nothing else to read", () => {
  const rows = fixtureRows();
  const events = rows.events.map((event) => ({ ...event, election: null }));
  renderInApp(<ReadingList />, { rows: { ...rows, events, directives: [], elections: [] } });
  expect(screen.getByRole("button", { name: /^Other events/ })).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^Events$/);
});

it("folds what concerns no vote under a button that says how much it is, and keeps it open when the list comes back", async () => {
  const shown = renderInApp(<ReadingList />);
  const fold = () => screen.getByRole("button", { name: /^Other events/ });
  expect(read(fold())).toBe("Other events (1) no directive");
  expect(fold()).toHaveAttribute("aria-expanded", "false");
  await userEvent.click(fold());
  expect(fold()).toHaveAttribute("aria-expanded", "true");
  shown.rerender(<p />);
  expect(screen.queryByRole("article")).toBeNull();
  shown.rerender(<ReadingList />);
  expect(fold()).toHaveAttribute("aria-expanded", "true");
});
