import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { ARABIC_CSV, acledCsv, ICS, inWindows1256 } from "../support/tables.ts";
import { sheetXml, workbook } from "../support/workbook.ts";
import { violations } from "./axe.ts";
import { dropFile, expect, LANGS, open, overflowOf, test } from "./support.ts";

const WORDS = {
  en: { order: "day / month", open: "Open 200 rows", bar: "libya.csv" },
  ar: { order: "يوم / شهر", open: "فتح 200 صف", bar: "libya.csv" },
} as const;

/** Chooses files in the settings, as a reader does who does not drop them. */
async function choose(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles(
      Object.entries(files).map(([name, contents]) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(contents) })),
    );
}

/** What a column becomes. */
const roleOf = (page: Page, column: string) => page.locator(".intake-column", { hasText: column }).locator("select").first();

for (const lang of LANGS) {
  test(`a dropped table shows what its columns become, and opens as a record (${lang})`, async ({ page }) => {
    await open(page, lang);
    await dropFile(page, "libya.csv", acledCsv(200));
    await expect(page.locator(".intake h1")).toContainText("libya.csv");
    await expect(page.locator(".intake-head")).toContainText("ACLED");
    await expect(page.locator(".intake-column")).toHaveCount(22);
    await expect(page.locator(".intake-preview tbody tr")).toHaveCount(10);
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole("button", { name: WORDS[lang].open }).click();
    await expect(page.locator(".foreign-bar")).toContainText(WORDS[lang].bar);
    await expect(page.locator(".map-leaflet")).toBeVisible();
    await page.goBack();
    await expect(page.locator(".intake h1")).toContainText("libya.csv");
  });
}

test("what a table alone does not settle is asked, and rows that cannot be read can be taken away with the reason", async ({ page }) => {
  await open(page, "en");
  await dropFile(page, "dates.csv", "title,date,lat,lon\nA,01/02/2021,32.8872,13.1913\nB,03/04/2021,,\nC,31/02/2021,,\nD,2021,301,13\n");
  const primary = page.locator(".intake-foot .button-primary");
  await expect(page.locator(".intake-sum")).toContainText("4 rows = 0 read + 2 wait for an answer + 2 refused");
  await expect(primary).toBeDisabled();
  await page.getByRole("radio", { name: "day / month" }).check();
  await expect(page.locator(".intake-preview tbody tr").first()).toContainText("1 Feb 2021");
  await expect(page.locator(".intake-sum")).toContainText("4 rows = 2 read + 2 refused");
  await expect(page.locator(".intake-refused tbody tr")).toHaveCount(2);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the refused rows" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("dates.refused.csv");
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain("4,date,31/02/2021,no such day");
  await primary.click();
  await expect(page.locator(".foreign-bar")).toContainText("dates.csv");
});

test("a column is put to another use, and the mapping is kept and used again", async ({ page }) => {
  await open(page, "en");
  await dropFile(page, "t.csv", "what,stamp\nFirst,2021-01-02\nSecond,2021-03-04\n");
  await roleOf(page, "what").selectOption("Title");
  await expect(page.locator(".intake-preview tbody tr").first()).toContainText("First");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save mapping" }).click();
  const mapping = await readFile(await (await download).path());
  expect(String(mapping)).toContain("what: title");
  await page.reload();
  await expect(page.locator(".map-leaflet")).toBeVisible();
  await dropFile(page, "t.csv", "what,stamp\nThird,2021-05-06\n");
  await page.locator('.intake input[type="file"]').setInputFiles({ name: "t.mapping.yaml", mimeType: "application/yaml", buffer: mapping });
  await expect(roleOf(page, "what")).toHaveValue("title");
  await expect(page.locator(".intake-preview tbody tr").first()).toContainText("Third");
});

test("tables in Windows-1256 and workbooks are read; what is none is refused with a reason", async ({ page }) => {
  await open(page, "en");
  await choose(page, { "arabic.csv": inWindows1256(ARABIC_CSV) });
  await expect(page.locator(".intake-read")).toContainText("windows-1256");
  await expect(page.locator(".intake-preview")).toContainText("بنغازي");
  await page.getByRole("link", { name: "Back to our own record" }).click();
  const sheet = sheetXml([
    ["title", "date"],
    ["One", { day: 45_261 }],
  ]);
  await choose(page, { "book.xlsx": workbook(sheet) });
  await expect(page.locator(".intake-preview")).toContainText("1 Dec 2023");
  await page.getByRole("link", { name: "Back to our own record" }).click();
  await choose(page, { "empty.csv": "a,b\n" });
  await expect(page.getByRole("alert")).toContainText("It has no rows");
});

test("the step before a table opens has its place on a phone, and no reader is kept out of it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const lang of LANGS) {
    await open(page, lang);
    await dropFile(page, "t.csv", ARABIC_CSV);
    await expect(page.locator(".intake-preview tbody tr").first()).toBeVisible();
    expect(await overflowOf(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  }
});

test("tables that are chosen together are joined by their ids, with the mapping among them; one that has none in common is told", async ({
  page,
}) => {
  await open(page, "en");
  await choose(page, {
    "a.mapping.yaml": "mapping: ballotline-mapping/1\ncolumns:\n  what: title\n",
    "events.csv": "id,what,date,place_id\n1,Invented march,2021-02-03,p1\n2,Invented vote,2021,p2\n",
    "places.csv": "id,name,lat,lon\np1,Tripoli,32.8872,13.1913\np2,Sabha,27.0377,14.4283\n",
    "weather.csv": "station,rain\nx,3\ny,4\n",
  });
  await expect(page.locator(".intake-head")).toContainText(/Read together with .*places\.csv/);
  await expect(page.locator(".intake-head")).toContainText("weather.csv");
  await expect(roleOf(page, "what")).toHaveValue("title");
  const rows = page.locator(".intake-preview tbody tr");
  await expect(rows.nth(0)).toContainText("Invented march");
  await expect(rows.nth(0)).toContainText("Tripoli");
  await page.getByRole("button", { name: "Open 2 rows" }).click();
  await expect(page.locator(".foreign-bar")).toContainText("events.csv");
  await expect(page.locator(".map-mark, .map-point, [class*=map-]").first()).toBeVisible();
});

test("one sheet of a workbook is read, and another can be chosen", async ({ page }) => {
  await open(page, "en");
  const [one, two] = [
    [
      ["title", "date"],
      ["From the first", "2021"],
    ],
    [
      ["title", "date"],
      ["From the second", "2022"],
    ],
  ];
  await choose(page, { "book.xlsx": workbook(sheetXml(one ?? []), sheetXml(two ?? [])) });
  const rows = page.locator(".intake-preview tbody tr");
  await expect(rows.first()).toContainText("From the first");
  await page.locator("label", { hasText: "Sheet" }).locator("select").selectOption({ index: 1 });
  await expect(rows.first()).toContainText("From the second");
});

test("a mapping keeps which sheet was read", async ({ page }) => {
  await open(page, "en");
  const [one, two] = ["From the first", "From the second"].map((title) =>
    sheetXml([
      ["title", "date"],
      [title, "2021"],
    ]),
  );
  await choose(page, { "book.xlsx": workbook(one ?? "", two ?? "") });
  await page.locator("label", { hasText: "Sheet" }).locator("select").selectOption({ index: 1 });
  const rows = page.locator(".intake-preview tbody tr");
  await expect(rows.first()).toContainText("From the second");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save mapping" }).click();
  const mapping = await readFile(await (await download).path());
  await page.locator("label", { hasText: "Sheet" }).locator("select").selectOption({ index: 0 });
  await expect(rows.first()).toContainText("From the first");
  await page.locator('.intake input[type="file"]').setInputFiles({ name: "m.yaml", mimeType: "application/yaml", buffer: mapping });
  await expect(rows.first()).toContainText("From the second");
});

test("a file that is too large is refused before it is read", async ({ page }) => {
  await open(page, "en");
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const file = new File([new Uint8Array(70 * 2 ** 20).fill(97)], "large.csv");
    for (const name of ["arrayBuffer", "text", "stream"] as const)
      Object.defineProperty(file, name, { value: () => document.body.setAttribute("data-read", name) });
    dataTransfer.items.add(file);
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  });
  await expect(page.getByRole("alert")).toContainText("It is over 64 MB");
  await expect(page.locator("body")).not.toHaveAttribute("data-read");
});

test("calendar entries alone open with their timeline", async ({ page }) => {
  await open(page, "en");
  await dropFile(page, "votes.ics", ICS);
  await page.locator(".intake-foot .button-primary").click();
  await expect(page.locator(".foreign-bar")).toContainText("votes.ics");
  await expect(page.locator(".pane-timeline svg").first()).toBeVisible();
});

test("what may not be passed on is shown with that, and what is made of it says so", async ({ page }) => {
  await open(page, "en");
  await dropFile(page, "libya.csv", acledCsv(20));
  await page.getByLabel("How to cite the data").fill("Invented Data Set (2021)");
  await page.getByLabel("Licence").fill("Invented Licence");
  await page.locator(".intake-foot .button-primary").click();
  await expect(page.locator(".foreign-bar")).toContainText("libya.csv");
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog");
  for (const tab of await dialog.getByRole("tab").all()) {
    await tab.click();
    await expect(dialog.locator(".share-terms")).toContainText("do not allow them to be passed on");
    await expect(dialog.locator(".share-terms")).toContainText("Invented Data Set (2021)");
  }
});
