import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, LANGS, record, test } from "./support.ts";

const fileOf = (lang: string): string => new URL(`../../dist-single/ballotline-${lang}.html`, import.meta.url).href;

test.skip(!existsSync(fileURLToPath(fileOf("en"))), "needs npm run build:single");

for (const lang of LANGS) {
  test.describe(`one file, in ${lang}, from a disk`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(fileOf(lang));
      await expect(page.locator("#main .leaflet-container")).toBeVisible();
    });

    test("asks for nothing beside itself and shows map and timeline", async ({ page }) => {
      await expect(page.locator(".pane-timeline svg").first()).toBeVisible();
      const faces = await page.evaluate(async () => (await document.fonts.ready) && [...document.fonts].map(({ status }) => status));
      expect(faces).toContain("loaded");
    });

    test("offers no embed, and holds the corrections itself", async ({ page }) => {
      await page.getByRole("button", { name: lang === "ar" ? "مشاركة" : "Share" }).click();
      await expect(page.getByRole("tab").first()).toBeVisible();
      await expect(page.getByRole("tab", { name: lang === "ar" ? "تضمين" : "Embed" })).toHaveCount(0);
      await page.goto(`${fileOf(lang)}#view=corrections`);
      await expect(page.getByRole("heading", { name: lang === "ar" ? "التصويبات" : "Corrections" })).toBeVisible();
    });

    test("filters and opens every view", async ({ page }) => {
      await page.goto(`${fileOf(lang)}#view=table&country=ly`);
      await expect(page.getByRole("table").first()).toBeVisible();
      await page.goto(`${fileOf(lang)}#view=sources`);
      await expect(page.getByText(record.sources[0]!.summary[lang]).first()).toBeVisible();
      await page.goto(`${fileOf(lang)}#view=compare`);
      await expect(page.locator("#main table").first()).toBeVisible();
    });

    test("gives out its data", async ({ page }) => {
      await page.locator(".header-actions button").first().click();
      await page.getByRole("tab", { name: lang === "ar" ? "بيانات" : "Data", exact: true }).click();
      const download = page.waitForEvent("download");
      await page.locator(".share-files button").first().click();
      expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    });

    test("leads to its sister file with the view kept", async ({ page }) => {
      const other = lang === "ar" ? "en" : "ar";
      await page.goto(`${fileOf(lang)}#country=ly`);
      await page.locator(`a[hreflang="${other}"]`).first().click();
      await expect(page).toHaveURL(`${fileOf(other)}#country=ly`);
      await expect(page.locator("html")).toHaveAttribute("lang", other);
    });
  });
}
