import type { Locator } from "@playwright/test";
import { expect, LANGS, open, test } from "./support.ts";

/** Whether a field looks the same without its words. */
async function isBlank(field: Locator): Promise<boolean> {
  const before = await field.screenshot();
  await field.evaluate((element: HTMLElement) => element.style.setProperty("color", "transparent"));
  const after = await field.screenshot();
  await field.evaluate((element: HTMLElement) => element.style.removeProperty("color"));
  return before.equals(after);
}

for (const lang of LANGS) {
  test(`an empty date field shows nothing that could be taken for a date, in ${lang}`, async ({ page }) => {
    await open(page, lang);
    const field = page.locator(".timeline-date input").first();
    await expect(field).toHaveValue("");
    expect(await isBlank(field)).toBe(true);
    await open(page, lang, "t=2023-12-01/2023-12-12");
    await expect(field).toHaveValue("2023-12-01");
    expect(await isBlank(field)).toBe(false);
  });
}
