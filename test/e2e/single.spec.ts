import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, LANGS, record, test } from "./support.ts";

const fileOf = (lang: string): string => new URL(`../../dist-single/ballotline-${lang}.html`, import.meta.url).href;

test.skip(!existsSync(fileURLToPath(fileOf("en"))), "needs npm run build:single");

for (const lang of LANGS) {
  test(`one file, in ${lang}, from a disk, asks for nothing beside itself, opens every view, gives out its data and leads to its sister`, async ({
    page,
  }) => {
    const file = fileOf(lang);
    await page.goto(file);
    await expect(page.locator("#main .leaflet-container")).toBeVisible();
    await expect(page.locator(".pane-timeline svg").first()).toBeVisible();
    const faces = await page.evaluate(async () => (await document.fonts.ready) && [...document.fonts].map(({ status }) => status));
    expect(faces).toContain("loaded");

    await page.getByRole("button", { name: lang === "ar" ? "مشاركة" : "Share" }).click();
    await expect(page.getByRole("tab").first()).toBeVisible();
    await expect(page.getByRole("tab", { name: lang === "ar" ? "تضمين" : "Embed" })).toHaveCount(0);
    await page.getByRole("tab", { name: lang === "ar" ? "بيانات" : "Data", exact: true }).click();
    const download = page.waitForEvent("download");
    await page.locator(".share-files button").nth(1).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await page.keyboard.press("Escape");

    await page.goto(`${file}#view=table&country=ly`);
    await expect(page.getByRole("table").first()).toBeVisible();
    await page.goto(`${file}#view=sources`);
    await expect(page.getByText(record.sources[0]!.summary[lang]).first()).toBeVisible();
    await page.goto(`${file}#view=compare`);
    await expect(page.locator("#main table").first()).toBeVisible();
    await page.goto(`${file}#view=corrections`);
    await expect(page.getByRole("heading", { name: lang === "ar" ? "التصويبات" : "Corrections" })).toBeVisible();

    const other = lang === "ar" ? "en" : "ar";
    await page.goto(`${file}#country=ly`);
    await page.locator(`a[hreflang="${other}"]`).first().click();
    await expect(page).toHaveURL(`${fileOf(other)}#country=ly`);
    await expect(page.locator("html")).toHaveAttribute("lang", other);
  });
}
