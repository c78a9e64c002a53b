import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { ReadingList } from "../../src/list/ReadingList.tsx";
import { facetSet } from "../../src/view/transitions.ts";
import { renderInApp } from "../support/render.tsx";

const read = (element: Element | null): string => stripBidi(element?.textContent ?? "").replaceAll("\u00a0", " ");
const vote = (name: string): HTMLElement => screen.getByRole("region", { name });

describe.each(["en", "ar"] as const)("the reading list (%s)", (lang) => {
  it("says under each vote who said what to whom, how strongly, when, where and in which paragraph", () => {
    const { i18n } = renderInApp(<ReadingList />, { lang });
    const [first] = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.closest("section")!);
    const said = read(first!);
    for (const words of [
      lang === "en" ? "2 directives for this vote" : "توجيهان لهذا الاقتراع",
      lang === "en" ? "5 to 9 days before the vote" : "قبل بدء الاقتراع بمدة من 5 إلى 9 أيام",
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
    const line = within(vote("The Egyptian election"))
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
    expect(read(document.body)).toContain("Nothing under the current filter.");
  });
});
