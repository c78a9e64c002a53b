import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Story } from "../../src/model/types.ts";
import { violations } from "./axe.ts";
import { expect, LANGS, type Lang, open, overflowOf, record, test } from "./support.ts";

const { steps } = JSON.parse(readFileSync(`public/data/${record.story?.file}`, "utf8")) as Story;
const WORDS = {
  en: { start: "Start here", next: "Next", end: "Finish", tour: "Tour" },
  ar: { start: "ابدأ من هنا", next: "التالي", end: "إنهاء", tour: "الجولة" },
} as const;

const tour = (page: Page, lang: Lang) => page.getByRole("region", { name: WORDS[lang].tour, exact: true });
const fragment = (page: Page): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash.slice(1)));

for (const lang of LANGS) {
  const words = WORDS[lang];

  test(`the tour in ${lang} is walked by its button, fetched only then, and leads back to where it began`, async ({ page }) => {
    const stories: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith(".story.json")) stories.push(request.url());
    });
    await open(page, lang, "country=ly");
    const start = page.getByRole("button", { name: words.start });
    await expect(start).toBeVisible();
    expect(stories).toEqual([]);
    await start.click();
    await expect(tour(page, lang)).toBeFocused();
    for (const step of steps) {
      await expect(tour(page, lang)).toContainText(step.text[lang]);
      if (step !== steps.at(-1)) await tour(page, lang).getByRole("button", { name: words.next }).click();
    }
    await expect(page.locator(".sources-report").first()).toBeVisible();
    await page.goBack();
    await expect(tour(page, lang)).toContainText(steps[3]!.text[lang]);
    await page.keyboard.press("Escape");
    await expect(tour(page, lang)).toBeHidden();
    expect(await fragment(page)).toBe("country=ly");
    await expect(start).toBeFocused();
  });

  test(`each step of the tour has its own link, in ${lang}`, async ({ page }) => {
    await open(page, lang, "step=2");
    await expect(tour(page, lang)).toContainText(steps[1]!.text[lang]);
    await expect(page.locator(".pane-details h2")).toBeVisible();
    expect(await fragment(page)).toBe("id=ev-ly-2024-municipal-meeting&step=2");
    await page.keyboard.press("Tab");
    await page.keyboard.press(lang === "ar" ? "ArrowLeft" : "ArrowRight");
    await expect(tour(page, lang)).toContainText(steps[2]!.text[lang]);
  });

  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const)
    test(`no step moves the buttons under the hand, nor leaves anything behind, in ${lang} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, lang, "step=1");
      const on = tour(page, lang).getByRole("button", { name: new RegExp(`^(${words.next}|${words.end})$`) });
      const places = [];
      for (const step of steps) {
        await expect(tour(page, lang)).toContainText(step.text[lang]);
        places.push(await on.boundingBox());
        if (step !== steps.at(-1)) await on.click();
      }
      expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1);
      await page.keyboard.press("Escape");
      expect(await fragment(page)).toBe("");
    });

  test(`on a phone, in ${lang}, the step lies under its view, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, lang, "step=2");
    await expect(tour(page, lang)).toContainText(steps[1]!.text[lang]);
    const box = (await tour(page, lang).boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(844);
    expect(await overflowOf(page)).toBe(0);
    expect(await violations(page, { within: ".tour" })).toEqual([]);
  });

  test(`on paper all steps stand, in ${lang}`, async ({ page }) => {
    await open(page, lang, "step=3");
    await expect(tour(page, lang)).toBeVisible();
    await page.emulateMedia({ media: "print" });
    const items = tour(page, lang).getByRole("listitem");
    await expect(items).toHaveCount(steps.length);
    for (const [at, step] of steps.entries()) await expect(items.nth(at)).toHaveText(`${step.title[lang]} ${step.text[lang]}`);
    await expect(tour(page, lang).getByRole("button")).toHaveCount(0);
  });

  test(`a frame of a step says the step's words over its view, in ${lang}`, async ({ page }) => {
    await page.goto(`/embed/${lang}.html#step=4`);
    await expect(page.locator("#story")).toContainText(steps[3]!.text[lang]);
    await expect(page.locator("#chosen")).not.toBeEmpty();
    await page.evaluate(() => {
      location.hash = "country=ly";
    });
    await expect(page.locator("#story")).toBeHidden();
  });
}

test("a link to a step that the tour does not have says so", async ({ page }) => {
  await open(page, "en", "step=42");
  await expect(tour(page, "en")).toContainText("The tour has no such step.");
});
