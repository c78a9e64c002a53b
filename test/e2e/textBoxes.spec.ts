import { farBothWays } from "../support/foreignCases.ts";
import { LEAST_SEEN, textErrors } from "../support/textBoxes.ts";
import { dropFile, expect, LANGS, open, overflowOf, test } from "./support.ts";

const WIDTHS = [320, 390, 768, 1024, 1366, 1920];
/** What somebody meets who was sent the address, and what stands there after a first choice. */
const VIEWS = ["", "id=ev-eg-2023-presidential-meeting"];

for (const lang of LANGS) {
  for (const width of WIDTHS) {
    test(`no text lies on another, is cut by a picture's edge or crossed by a band: ${width} px, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 860 });
      for (const view of VIEWS) {
        await open(page, lang, view);
        await expect(page.locator(".map-badge").first()).toBeVisible();
        await expect(page.locator(".map-label").first()).toBeVisible();
        await expect(page.locator(".timeline-label").first()).toBeAttached();
        await expect.poll(() => page.evaluate(textErrors, LEAST_SEEN)).toEqual([]);
      }
    });
  }
}

for (const lang of LANGS) {
  for (const width of [390, 1366]) {
    test(`the way to far dates stands in one row, and so does what it leads to: ${width} px, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 860 });
      await open(page, lang);
      await dropFile(page, "far.json", farBothWays());
      await page.locator(".gate .button-primary").click();
      const ways = page.locator(".timeline-outliers button");
      await expect(ways).toHaveCount(2);
      const [earlier, later] = await ways.evaluateAll((all) => all.map((way) => way.getBoundingClientRect()));
      expect(earlier!.top).toBe(later!.top);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await expect.poll(() => page.evaluate(textErrors, LEAST_SEEN)).toEqual([]);
      await ways.last().click();
      await expect(page.locator(".timeline-outliers button")).toContainText("2021");
      await expect(page.locator(".timeline-handle").last()).toHaveAttribute("aria-valuetext", /2204/);
      await expect.poll(() => page.evaluate(textErrors, LEAST_SEEN)).toEqual([]);
    });
  }
}
