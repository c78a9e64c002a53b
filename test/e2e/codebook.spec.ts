import { CONTRAST, violations } from "./axe.ts";
import { expect, LANGS, open, overflowOf, test } from "./support.ts";

const TITLE = { ar: "دليل قواعد السجل", en: "Codebook" } as const;

for (const lang of LANGS) {
  test(`the sources and the desk lead to the codebook, in ${lang}`, async ({ page }) => {
    await open(page, lang, "view=sources");
    await page.locator('a[href$="/codebook.html"]').click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE[lang]);
    await page.goto(`/${lang}/desk.html`);
    await page.getByRole("link", { name: TITLE[lang] }).click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/codebook\\.html$`));
    await page.locator(".codebook-uses a").first().click();
    await expect(page.locator(".details")).toBeVisible();
  });

  test(`axe finds nothing in the codebook, and nothing runs over, light and dark, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${lang}/codebook.html`);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, { rules: CONTRAST })).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".codebook-contents")).toBeHidden();
    await expect(page.locator("#measure")).toBeVisible();
  });
}
