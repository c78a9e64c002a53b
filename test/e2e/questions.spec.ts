import type { Page } from "@playwright/test";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { expect, LANGS, type Lang, open, test } from "./support.ts";

/*
 * What readers come to ask, each in three clicks or fewer from the first screen. Counted by hand from data/: of 16 directives
 * at Egypt's meeting 12 serve the vote, and all 6 at Libya's. Both have polling-site protection, force deployment, rapid
 * response and checkpoints, in 3 directives each, so that 9 are Egypt's alone and 3 Libya's. Libya's 6 are all said to the
 * heads of the security plans. Six cases in Egypt have no date. Polling places are named as where one
 * directive of each meeting applies.
 */
interface Words {
  readonly measure: string;
  readonly polling: RegExp;
  readonly protection: readonly [string, string];
  readonly addressee: string;
  readonly heads: RegExp;
  readonly compare: string;
  readonly sides: string;
  readonly flow: string;
  readonly toHeads: RegExp;
  readonly both: string;
  readonly only: readonly [string, string];
  readonly undated: RegExp;
  readonly report: RegExp;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    measure: "Measure",
    polling: /Polling-site protection/,
    protection: [
      "Reinforced security around polling places: formations, fast-moving groups, criminal investigation personnel",
      "Protection teams at polling places",
    ],
    addressee: "To whom",
    heads: /All heads of the security plans/,
    compare: "Compare",
    sides: "Side by side",
    flow: "Who to whom",
    toHeads: /to .?All heads of the security plans.?: .?6 directives/,
    both: "4 measures · 3 directives and 3 directives",
    only: ["9 directives", "3 directives"],
    undated: /^Undated events/,
    report: /face-to-face meeting/,
  },
  ar: {
    measure: "التدبير",
    polling: /حماية أماكن الاقتراع/,
    protection: ["تعزيز الأمن حول أماكن الاقتراع بتشكيلات ومجموعات سريعة الحركة وعناصر بحث جنائي", "ضمان وجود فرق حماية في أماكن الاقتراع"],
    addressee: "الموجَّه إليه",
    heads: /رؤساء الخطط الأمنية جميعهم/,
    compare: "مقارنة",
    sides: "جنبًا إلى جنب",
    flow: "ممّن وإلى من",
    toHeads: /إلى .?رؤساء الخطط الأمنية جميعهم.?: .?6 توجيهات/,
    both: "4 تدابير · 3 توجيهات و3 توجيهات",
    only: ["9 توجيهات", "3 توجيهات"],
    undated: /^أحداث بلا تاريخ/,
    report: /اجتماع تقابلي/,
  },
};

const read = async (page: Page, selector: string): Promise<readonly string[]> =>
  (await page.locator(selector).allInnerTexts()).map((text) => stripBidi(text).trim());

for (const lang of LANGS) {
  const words = WORDS[lang];

  test(`what each ministry ordered around polling places is two clicks away in ${lang}`, async ({ page }) => {
    await open(page, lang);
    await page.getByRole("button", { name: words.measure, exact: true }).click();
    await page.getByRole("checkbox", { name: words.polling }).click();
    await expect(page.locator(".reading-line")).toHaveCount(2);
    expect(await read(page, ".reading-line .reading-what")).toEqual(words.protection);
  });

  test(`what was asked of the heads of the security plans is two clicks away in ${lang}`, async ({ page }) => {
    await open(page, lang);
    await page.getByRole("button", { name: words.addressee, exact: true }).click();
    await page.getByRole("checkbox", { name: words.heads }).click();
    await expect(page.locator(".reading-line")).toHaveCount(6);
    await expect(page.locator(".reading-vote")).toHaveCount(1);
  });

  test(`Egypt's vote stands beside Libya's after two clicks in ${lang}`, async ({ page }) => {
    await open(page, lang);
    await page.getByRole("link", { name: words.compare, exact: true }).click();
    await page.getByRole("radio", { name: words.sides }).check();
    await expect(page.locator(".sides-part > header span").first()).toBeVisible();
    expect(await read(page, ".sides-part > header > span")).toEqual([words.both, ...words.only]);
  });

  test(`who gave how many directives to whom is two clicks away in ${lang}`, async ({ page }) => {
    await open(page, lang);
    await page.getByRole("link", { name: words.compare, exact: true }).click();
    await page.getByRole("radio", { name: words.flow }).check();
    await expect(page.locator(".flow li").filter({ hasText: words.toHeads })).toHaveCount(1);
  });

  test(`who has no date is one click away in ${lang}`, async ({ page }) => {
    await open(page, lang);
    await page.getByRole("button", { name: words.undated }).click();
    await expect(page.locator(".timeline-tray li")).toHaveCount(6);
  });

  test(`the report behind a directive is one click away, with the way to it, in ${lang}`, async ({ page }) => {
    await open(page, lang);
    await page.getByRole("button", { name: words.report }).click();
    await expect(page.locator('.pane-details a[href^="https://moi-ly.info/14315"]').first()).toBeVisible();
  });
}
