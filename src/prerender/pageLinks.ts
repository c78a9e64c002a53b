import type { I18n } from "../i18n/translator.ts";
import { type Html, NOTHING, tag, text } from "./html.ts";
import { pageCount, type Shelf } from "./pageParts.ts";

const STEPS = [1, 10, 100, 1_000, 10_000];

/** The first and last page, and others at growing steps from the one at hand: from any page any other is a few links away. */
export function pagesAround(page: number, total: number): readonly number[] {
  const near = STEPS.flatMap((step) => [page - step, page + step]);
  return [...new Set([1, ...near, page, total])].filter((number) => number >= 1 && number <= total).sort((a, b) => a - b);
}

interface At {
  /** The page that holds the links; 0 for none of them. */
  readonly page: number;
  readonly previous?: string | null;
  readonly next?: string | null;
}

/** Links to the pages of a shelf, by number. */
export function pageLinks(shelf: Shelf, { page, previous = null, next = null }: At, i18n: I18n): Html {
  const { title, nameOf } = shelf;
  const total = pageCount(shelf);
  const beside = (href: string | null, words: string, rel: string): Html =>
    href === null ? NOTHING : tag("li", {}, tag("a", { href, rel }, text(words)));
  const numberOf = (at: number): Html =>
    at === page
      ? tag("strong", { "aria-current": "page" }, text(i18n.number(at)))
      : tag("a", { href: nameOf(at, 1), "aria-label": i18n.t("report.page", { title, n: at, total }) }, text(i18n.number(at)));
  return tag(
    "nav",
    { class: "report-pages", "aria-label": title },
    tag(
      "ul",
      {},
      beside(previous, i18n.t("report.previous"), "prev"),
      ...pagesAround(page, total).map((at) => tag("li", {}, numberOf(at))),
      beside(next, i18n.t("report.next"), "next"),
    ),
  );
}
