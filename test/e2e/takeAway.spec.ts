import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { tableFromIPC } from "@uwdata/flechette";
import { parquetReadObjects } from "hyparquet";
import { expect, open, test } from "./support.ts";

/** Takes a file away from the Share dialog, of everything that the record holds. */
async function takeAway(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("tab", { name: "Data" }).click();
  await page.getByRole("radio", { name: "Everything" }).check();
  const more = page.locator("details.share-more", { hasText: "More formats" });
  if ((await more.getAttribute("open")) === null) await more.locator("summary").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: new RegExp(`^Download: .{0,3}${name}`) }).click();
  const file = await download;
  await page.keyboard.press("Escape");
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const status = (page: Page) => page.locator(".status-line, .status").first();

for (const [what, label, kind] of [
  ["a package of all tables", "All tables, for analysis", "package-all-[0-9a-f]{12}-en\\.zip"],
  ["a workbook", "Workbook", "workbook-all-[0-9a-f]{12}-en\\.xlsx"],
] as const)
  test(`${what} opens on the page as the record that it was made of`, async ({ page }) => {
    await open(page, "en");
    const counted = await status(page).textContent();
    const { name, bytes } = await takeAway(page, label);
    expect(name).toMatch(new RegExp(`^ballotline-${kind}$`));
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/zip", buffer: bytes });
    await page
      .getByRole("button", { name: /Open|Show/ })
      .first()
      .click();
    await expect(page.locator(".foreign-bar")).toContainText(name);
    expect(await status(page).textContent()).toBe(counted);
  });

test("directives as Parquet and as Arrow hold the same rows", async ({ page }) => {
  await open(page, "en");
  const parquet = await takeAway(page, "Directives, for programs.*Parquet");
  expect(parquet.name).toMatch(/^ballotline-directives-all-[0-9a-f]{12}-en\.parquet$/);
  const rows = await parquetReadObjects({ file: new Uint8Array(parquet.bytes).buffer });
  const arrow = await takeAway(page, "Directives, for programs.*Arrow");
  const ids = tableFromIPC(new Uint8Array(arrow.bytes)).getChild("directive_id").toArray();
  expect(rows.length).toBeGreaterThan(30);
  expect(Array.from(ids)).toEqual(rows.map((row) => row["directive_id"]));
});
