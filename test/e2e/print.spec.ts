import type { Page } from "@playwright/test";
import { readPdf, UNNAMED } from "../support/pdfText.ts";
import { expect, LANGS, type Lang, open, overflowOf, record, test } from "./support.ts";

const DIR = { ar: "rtl", en: "ltr" } as const;
const NAME = { ar: "خطّ الاقتراع", en: "Ballotline" } as const;

async function printed(page: Page, lang: Lang): Promise<{ readonly text: string; readonly pages: number }> {
  const { lines, pages } = await readPdf(await page.pdf({ format: "A4", tagged: true, preferCSSPageSize: true }), DIR[lang]);
  return { text: lines.join(" "), pages };
}

/** Words as a file may hold them: marks left out, a letter under a mark perhaps without its name, lines broken at spaces and hyphens, and a number apart from the mark after it. */
function wordsIn(words: string): RegExp {
  const letters = words
    .replace(/\p{Cf}/gu, "")
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/(?<=\p{N})(?=\\?[.;:,،؛])/gu, "\\s*")
    .replace(/(\p{L})\p{M}+/gu, `(?:$1|${UNNAMED})${UNNAMED}?`)
    .replace(/(?<=\p{L})-(?=\p{L})/gu, "-\\s*")
    .replace(/\s+/g, "\\s+");
  return new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, "u");
}

const withoutMarks = (text: string): string => text.replace(/\p{M}/gu, "");

/** The places of words in a text, one after the other. */
function placesOf(text: string, sought: readonly string[]): readonly number[] {
  const plain = withoutMarks(text);
  let from = 0;
  return sought.map((words) => {
    const at = plain.slice(from).search(wordsIn(words));
    if (at >= 0) from += at + 1;
    return at < 0 ? -1 : from;
  });
}

function expectInOrder(text: string, sought: readonly string[]): void {
  const missing = placesOf(text, sought).flatMap((at, index) => (at < 0 ? [sought[index]!] : []));
  expect(missing, withoutMarks(text)).toEqual([]);
}

const occurrences = (text: string, words: string): number => text.split(words).length - 1;

/** Read off data/sources: the directives that protect polling places, and what is said around them. */
const ON_PAPER = {
  en: {
    headline: "1 directive before the Egyptian presidential election 2024",
    filter: "Polling-site protection",
    orders: ["Reinforced security around polling places", "Protection teams at polling places"],
    boundaries: "Boundaries and names shown do not imply",
    receipt: "An absence here is not evidence of absence",
  },
  ar: {
    headline: "توجيه واحد قبل",
    filter: "حماية أماكن الاقتراع",
    orders: ["تعزيز الأمن حول أماكن الاقتراع", "ضمان وجود فرق حماية في أماكن الاقتراع"],
    boundaries: "لا تعني الحدود والأسماء المبيّنة",
    receipt: "خلوّ السجل من شيء",
  },
} as const;

for (const lang of LANGS) {
  test.describe(`the report on paper, in ${lang}`, () => {
    test.use({ javaScriptEnabled: false });

    test("is read from its name through counts, events and directives to the reports, every word, directive and column whole, a name on the map once", async ({
      page,
    }) => {
      await page.goto(`/${lang}/`);
      const rows = await page.locator(".report .table-scroller").first().locator('.table-event th[scope="row"] bdi').allInnerTexts();
      const sums = await page.locator(".report-sums p").allInnerTexts();
      const captions = await page.locator(".report caption").allInnerTexts();
      const cards = await page.locator(".sources-report h3").allInnerTexts();
      expect([rows.length, captions.length, cards.length]).toEqual([10, 2, record.sources.length]);
      const { text } = await printed(page, lang);
      const [events, ...others] = captions as [string, ...string[]];
      expectInOrder(text, [NAME[lang], record.title[lang], ...sums, events, ...rows, ...others, ...cards]);
      const columns = await page.locator('.report th[scope="col"]').allInnerTexts();
      const what = record.directives.filter(({ tier }) => tier === "core").map((directive) => directive.what[lang]);
      const missing = [...columns, ...what].filter((words) => !wordsIn(words).test(withoutMarks(text)));
      expect(missing).toEqual([]);
      expect(occurrences(text, lang === "ar" ? "كل مصر" : "All Egypt")).toBe(1);
    });
  });

  test(`the figure on paper is read from its title through the counts to the provenance, in ${lang}`, async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await open(page, lang, "country=ly");
    await page.locator(".header-actions button").first().click();
    await page.getByRole("tab", { name: lang === "ar" ? "صورة" : "Figure", exact: true }).click();
    await expect(page.locator(".figure-preview svg")).toBeVisible();
    await page.getByRole("button", { name: lang === "ar" ? "طباعة" : "Print" }).click();
    await expect(page.locator(".figure-sheet svg")).toBeAttached();
    const { text, pages } = await printed(page, lang);
    expect(pages).toBe(1);
    const country = lang === "ar" ? "ليبيا" : "Libya";
    const counts = lang === "ar" ? ["حدثان", "11 نوفمبر 2024"] : ["2 events", "11 Nov 2024"];
    const what = record.directives.find(({ id }) => id === "dir-ly-municipal-protection-teams")!.what[lang];
    expectInOrder(text, [record.title[lang], country, what, ...counts.slice(1), record.hash.slice(0, 12)]);
    for (const part of counts) expect(withoutMarks(text)).toMatch(wordsIn(part));
    expect(text).not.toContain(lang === "ar" ? "تخطّ إلى المحتوى" : "Skip to");
  });

  test(`a filtered view on paper tells what was ordered, by which filter, from which record and link, in ${lang}`, async ({ page }) => {
    const fragment = "measure=polling-site-protection";
    const { headline, orders, filter, boundaries, receipt } = ON_PAPER[lang];
    await open(page, lang, fragment);
    await expect(page.locator(".map-leaflet button").first()).toBeVisible();
    await expect(page.locator(".only-printed h2")).toHaveCount(0);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".only-printed h2")).toBeVisible();
    await expect(page.locator(".only-printed").last()).toContainText(`/${lang}/#${fragment}`);
    expect(await page.locator(":is(.button, .icon-button, .popover, input, select, nav, .skip):visible").count()).toBe(0);
    const { text } = await printed(page, lang);
    expectInOrder(text, [NAME[lang], headline, filter, ...orders]);
    expectInOrder(text, [orders[1], record.hash.slice(0, 12), receipt]);
    expect(withoutMarks(text).match(new RegExp(wordsIn(boundaries), "gu"))).toHaveLength(1);
    await page.emulateMedia({ media: "screen" });
    await expect(page.locator(".only-printed h2")).toHaveCount(0);
  });

  test(`a headline of the writer's own stands first on paper, over the view's, in ${lang}`, async ({ page }) => {
    await open(page, lang, "measure=polling-site-protection&head=Mine");
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".only-printed h2")).toHaveText("Mine");
    await expect(page.locator(".only-printed p").first()).toContainText("2023");
  });

  test(`the compared measures keep their counts on paper, in ${lang}`, async ({ page }) => {
    await open(page, lang, "view=compare");
    const cells = page.locator(".measure-cell");
    await expect(cells.first()).toBeVisible();
    const count = await cells.count();
    await page.setViewportSize({ width: 720, height: 1040 });
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".measure-cell:visible")).toHaveCount(count);
    // Paper neither scrolls nor holds anything over anything else.
    const cut = await page
      .locator(".measure-scroll")
      .evaluate((box) => [box.scrollHeight - box.clientHeight, getComputedStyle(box).overflowX]);
    expect(cut).toEqual([0, "visible"]);
    expect(await overflowOf(page)).toBe(0);
    await expect(page.locator(".measure-read, .compare-bar").filter({ visible: true })).toHaveCount(0);
  });

  test(`a step of the tour stands on paper among the rest, over nothing, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 720, height: 1040 });
    await open(page, lang, "step=2");
    await expect(page.locator(".tour")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".tour-paper li")).not.toHaveCount(0);
    const tour = (await page.locator(".tour").boundingBox())!;
    for (const other of await page
      .locator(".pane:visible, .status:visible")
      .filter({ hasNot: page.locator(".tour") })
      .all()) {
      const box = (await other.boundingBox())!;
      expect(box.y >= tour.y + tour.height - 1 || box.y + box.height <= tour.y + 1).toBe(true);
    }
  });

  test(`what only a screen can press stands on no paper beside an identifier, in ${lang}`, async ({ page }) => {
    await open(page, lang, `#id=${record.events[0]!.id}`);
    await expect(page.locator(".copy-code button").first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".copy-code").first()).toContainText(record.events[0]!.id);
    await expect(page.locator(".copy-code button:visible")).toHaveCount(0);
  });

  test(`the live page on paper keeps its symbols and loses nothing beyond the edge, in ${lang}`, async ({ page }) => {
    await open(page, lang);
    await expect(page.locator(".map-leaflet button").first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 794, height: 1123 });
    await expect(page.locator(".map-leaflet button").first()).toBeVisible();
    const { text } = await printed(page, lang);
    expectInOrder(text, [NAME[lang], record.title[lang], ...(lang === "ar" ? ["32 توجيهًا"] : ["32 directives"])]);
  });
}
