import type { Page } from "@playwright/test";
import { dropFile, expect, LANGS, overflowOf, record, test } from "./support.ts";

/** A name without a place to break, as downloads have them, and words of a record as long. */
const LONG = "a".repeat(200);
const NAME = `${LONG}.json`;
const FAULTY = JSON.stringify({
  ...record,
  title: { en: `${LONG}t`, ar: "ب".repeat(200) },
  events: record.events.map((event, index) =>
    index === 0 ? { ...event, kind: `x${LONG}` } : index === 1 ? { ...event, id: `ev-${"b".repeat(200)}` } : event,
  ),
});

const drop = (page: Page, text: string): Promise<void> => dropFile(page, NAME, text, [100, 200]);

/** What of the elements found lies beyond the inline edges of the page, or of the dialog that it is in. */
const beyond = (page: Page, selector: string): Promise<readonly string[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const frame = element.closest("dialog")?.getBoundingClientRect() ?? { left: 0, right: document.documentElement.clientWidth };
      return left < frame.left - 0.5 || right > frame.right + 0.5
        ? [`${element.tagName} ${left}–${right}: ${element.textContent.slice(0, 40)}`]
        : [];
    }),
  );

for (const lang of LANGS) {
  for (const width of [320, 390]) {
    test(`long foreign names widen nothing, and every column of the errors is in sight (${lang}, ${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`/${lang}/`);
      await expect(page.locator(".map-leaflet")).toBeVisible();
      await drop(page, FAULTY);
      await expect(page.locator(".gate")).toContainText(NAME);
      expect(await overflowOf(page)).toBe(0);
      expect(await beyond(page, ".gate *")).toEqual([]);
      await page.locator(".gate .button-primary").click();
      await expect(page.locator(".foreign-bar strong")).toContainText(NAME);
      await expect(page.locator(".map-leaflet")).toBeVisible();
      expect(await overflowOf(page)).toBe(0);
      expect(await beyond(page, ".foreign-bar *, .header > *, .header-title *")).toEqual([]);
      await page.locator(".foreign-bar button").click();
      const cells = page.locator("dialog[open] :is(td, tbody th)");
      await expect(cells.first()).toBeVisible();
      expect(await beyond(page, "dialog[open] :is(td, tbody th, td *, tbody th *)")).toEqual([]);
      for (const table of await page.locator("dialog[open] .scroll-x").all())
        expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
      await page.keyboard.press("Escape");
      await page.locator(`.header a[hreflang="${lang === "ar" ? "en" : "ar"}"]`).click();
      await expect(page.locator("dialog[open]")).toContainText(NAME);
      expect(await beyond(page, "dialog[open] *")).toEqual([]);
      await page.reload();
      await expect(page.locator(".notice")).toContainText(NAME);
      expect(await overflowOf(page)).toBe(0);
      expect(await beyond(page, ".notice *")).toEqual([]);
    });

    test(`a file of a long name that is no record is refused within the page (${lang}, ${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`/${lang}/`);
      await expect(page.locator(".map-leaflet")).toBeVisible();
      await drop(page, JSON.stringify({ ...record, events: record.events.map((event) => ({ ...event, kind: LONG })) }));
      await page.locator(".gate .button-primary").click();
      await expect(page.getByRole("alert")).toBeVisible();
      expect(await overflowOf(page)).toBe(0);
      expect(await beyond(page, ".gate *")).toEqual([]);
    });
  }
}
