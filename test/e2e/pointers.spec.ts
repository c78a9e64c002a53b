import { expect, LANGS, open, overflowOf, record, test } from "./support.ts";

const vote = record.events.find(({ id, kind }) => kind === "meeting" && id.startsWith("ev-ly"))!;

for (const lang of LANGS) {
  // Below 640 pixels details are a page of their own, and nothing stands beside them.
  for (const width of [768, 1366]) {
    test(`an item outside the visible domain is pointed to, with a way there (${lang}, ${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await open(page, lang, `id=${vote.id}&on=2021-01-01/2021-06-30`);
      const pointer = page.locator(".timeline-pointer");
      await expect(pointer).toHaveCount(1);
      await expect(pointer).toHaveAccessibleName(new RegExp(vote.title[lang].slice(0, 12)));
      const box = (await pointer.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      expect(await overflowOf(page)).toBe(0);
      await pointer.click();
      await expect(pointer).toHaveCount(0);
      await expect(page.locator(".timeline-chosen rect")).toHaveCount(1);
      await page.goBack();
      await expect(pointer).toHaveCount(1);
    });
  }
}
