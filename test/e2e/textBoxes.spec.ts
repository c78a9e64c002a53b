import { LEAST_SEEN, textFaults } from "../support/textBoxes.ts";
import { expect, LANGS, open, test } from "./support.ts";

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
        await expect(page.locator(".timeline-mark-label").first()).toBeAttached();
        await expect.poll(() => page.evaluate(textFaults, LEAST_SEEN)).toEqual([]);
      }
    });
  }
}
