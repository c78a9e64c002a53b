import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { canonicalRows } from "../../src/model/hash.ts";
import type { DatasetRows } from "../../src/model/types.ts";
import { CONTRAST, violations } from "./axe.ts";
import { expect, LANGS, open, overflowOf, record, test } from "./support.ts";

const MEETING = "ev-ly-2024-municipal-meeting";
const WHY = { ar: "خطأ في النقل", en: "A slip of ours" };

/** How many stand in the record, as each language counts them. */
const COUNT = record.corrections?.length ?? 0;
const NOUN_AR = { zero: "تصويب", one: "تصويب", two: "تصويبان", few: "تصويبات", many: "تصويبًا", other: "تصويب" } as const;

const WORDS = {
  ar: {
    title: "التصويبات",
    none: "لم تُنشر تصويبات حتى الآن.",
    count: `نُشر ${COUNT} ${NOUN_AR[new Intl.PluralRules("ar").select(COUNT)]}.`,
    noContact: "لم يذكر ناشر هذا السجل بعد عنوانًا",
    line: "تصويب واحد يخصّ المعروض.",
    corrected: /تصويب في .1\sفبراير\s2025/,
    withdrawn: /سُحب .*من هذا السجل في/,
    help: "مساعدة",
    link: "التصويبات والمراسلة",
  },
  en: {
    title: "Corrections",
    none: "No correction has been published so far.",
    count: `${COUNT} corrections have been published.`,
    noContact: "has not yet given an address",
    line: "1 correction affects what is shown.",
    corrected: /Corrected on .1\sFebruary\s2025/,
    withdrawn: /was withdrawn from this record on/,
    help: "Help",
    link: "Corrections and contact",
  },
} as const;

const hashed = (rows: DatasetRows): DatasetRows => ({
  ...rows,
  hash: createHash("sha256").update(canonicalRows(rows)).digest("hex"),
});

/** The record as it would be with nothing put right in it. */
const uncorrected = (): DatasetRows => hashed({ ...record, corrections: [] });

/** The record as it would be with one correction and one withdrawal in it. */
const corrected = (): DatasetRows =>
  hashed({
    ...record,
    contact: "mailto:desk@example.org",
    corrections: [
      { date: "2025-02-01", id: MEETING, field: "when", withdrawn: false, was: "2024-11-10", now: "2024-11-11", why: WHY },
      { date: "2024-12-24", id: "dir-ly-gone", field: null, withdrawn: true, was: null, now: null, why: WHY },
    ],
  });

async function serve(page: Page, rows: DatasetRows): Promise<void> {
  const body = JSON.stringify(rows);
  await page.route("**/data/dataset.json", (route) => route.fulfill({ body, contentType: "application/json" }));
}

for (const lang of LANGS) {
  const words = WORDS[lang];

  test(`the page of corrections says that there are none, in ${lang}`, async ({ page }) => {
    await serve(page, uncorrected());
    await open(page, lang, "view=corrections");
    await expect(page.getByRole("heading", { name: words.title, exact: true })).toBeVisible();
    await expect(page.locator("#main")).toContainText(words.none);
    await expect(page.locator("#main")).toContainText(words.noContact);
    expect(await violations(page)).toEqual([]);
  });

  test(`the help and the sources lead to it, in ${lang}`, async ({ page }) => {
    await serve(page, uncorrected());
    await open(page, lang);
    await page.getByRole("button", { name: words.help, exact: true }).click();
    await page.getByRole("link", { name: words.link }).click();
    await expect(page).toHaveURL(/#view=corrections$/);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await open(page, lang, "view=sources");
    await page.getByRole("link", { name: words.none }).click();
    await expect(page.getByRole("heading", { name: words.title, exact: true })).toBeVisible();
  });

  test(`a corrected record says so wherever it is touched, in ${lang}`, async ({ page }) => {
    await serve(page, corrected());
    await open(page, lang, `id=${MEETING}`);
    await expect(page.locator(".details")).toContainText(words.corrected);
    await page.locator(".footer-fold").last().click();
    await expect(page.locator(".status-bar")).toContainText(words.line);
    await page.getByRole("link", { name: words.line }).click();
    await expect(page.locator("#main li")).toHaveCount(2);
    await expect(page.getByRole("link", { name: "desk@example.org" })).toHaveAttribute("href", "mailto:desk@example.org");
    expect(await violations(page)).toEqual([]);
    await open(page, lang, "view=table&country=eg");
    await page.locator(".footer-fold").last().click();
    await expect(page.locator(".status-bar .details")).toBeVisible();
    await expect(page.locator(".status-bar")).not.toContainText(words.line);
  });

  test(`a link to what was withdrawn is told since when and why, in ${lang}`, async ({ page }) => {
    await serve(page, corrected());
    await open(page, lang, "id=dir-ly-gone");
    await expect(page.getByRole("status").filter({ hasText: words.withdrawn })).toContainText(WHY[lang]);
  });

  test.describe(`without script, in ${lang}`, () => {
    test.use({ javaScriptEnabled: false });

    test("the page of corrections is a file of its own, reached from the report, at every width", async ({ page }) => {
      await page.goto(`/${lang}/`);
      await page.getByRole("link", { name: words.link }).click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/corrections\\.html$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.title);
      await expect(page.locator("main")).toContainText(words.count);
      for (const width of [1366, 390]) {
        await page.setViewportSize({ width, height: 860 });
        const [scroll, client] = await page.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
        expect(scroll).toBe(client);
      }
    });
  });

  test(`axe finds nothing on the page without script, light and dark, ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${lang}/corrections.html`);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, { rules: CONTRAST })).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });
}
