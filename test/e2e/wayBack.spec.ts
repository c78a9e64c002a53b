import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { shortHash } from "../../src/model/digest.ts";
import { readReleases } from "../../src/model/release.ts";
import { dropFile, expect, LANGS, record, test } from "./support.ts";

const GOOD = JSON.stringify(record);
const NO_RECORD = "no JSON at all";
const FILTERED = "#country=ly";
const BACK = { en: "Back to our own record", ar: "العودة إلى سجلّنا" } as const;
const DECLINE = { en: "Show our own record", ar: "عرض سجلّنا" } as const;

let server: Server;
let elsewhere = "";
test.beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "application/json" });
    response.end(request.url === "/good.json" ? GOOD : NO_RECORD);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  elsewhere = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());
test.use({ allowOrigins: ["http://localhost:"] });

/** Opens a page and marks it: a page that was loaded anew has lost the mark. */
async function openMarked(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
}

const ownRecord = (page: Page) => page.locator(".map-leaflet");
const foreignBar = (page: Page) => page.locator(".foreign-bar");
const agree = (page: Page) => page.locator(".gate .button-primary").click();
const back = (page: Page) => page.getByRole("link", { name: BACK.en }).click();
const isSamePage = (page: Page) => page.evaluate(() => "isTheSamePage" in window);

async function isOwn(page: Page, url: RegExp): Promise<void> {
  await expect(ownRecord(page)).toBeVisible();
  await expect(foreignBar(page)).toHaveCount(0);
  await expect(page.locator(".gate, .notice")).toHaveCount(0);
  await expect(page).toHaveURL(url);
  expect(await isSamePage(page)).toBe(true);
}

for (const lang of LANGS) {
  test(`a dropped file that is declined leads back to the view that was there (${lang})`, async ({ page }) => {
    await openMarked(page, `/${lang}/${FILTERED}`);
    await expect(ownRecord(page)).toBeVisible();
    await dropFile(page, "theirs.json", GOOD);
    await page.getByRole("link", { name: DECLINE[lang] }).click();
    await isOwn(page, new RegExp(`/${lang}/${FILTERED}$`));
    await expect(page.locator("#main")).toBeFocused();
  });

  test(`a dropped file that is opened, and filtered, leads back to the view that was there (${lang})`, async ({ page }) => {
    await openMarked(page, `/${lang}/${FILTERED}`);
    await expect(ownRecord(page)).toBeVisible();
    await dropFile(page, "theirs.json", GOOD);
    await agree(page);
    await expect(foreignBar(page)).toContainText("theirs.json");
    await expect(page).toHaveURL(new RegExp(`/${lang}/$`));
    await page.locator(".tabs a").nth(2).click();
    await expect(page.getByRole("table").first()).toBeVisible();
    await page.getByRole("link", { name: BACK[lang] }).click();
    await isOwn(page, new RegExp(`/${lang}/${FILTERED}$`));
    await expect(page.locator("#main")).toBeFocused();
  });
}

test("a file that is no record leads back", async ({ page }) => {
  await openMarked(page, `/en/${FILTERED}`);
  await expect(ownRecord(page)).toBeVisible();
  await dropFile(page, "page.json", NO_RECORD);
  await agree(page);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator(".gate")).toBeFocused();
  await back(page);
  await isOwn(page, /\/en\/#country=ly$/);
});

test("the view that was there is the one that the reader made, not the one that he came with", async ({ page }) => {
  await openMarked(page, "/en/");
  await expect(ownRecord(page)).toBeVisible();
  await page.getByRole("searchbox").first().fill("police");
  await expect(page).toHaveURL(/\/en\/#q=police$/);
  await dropFile(page, "theirs.json", GOOD);
  await page.getByRole("link", { name: DECLINE.en }).click();
  await isOwn(page, /\/en\/#q=police$/);
  await expect(page.getByRole("searchbox").first()).toHaveValue("police");
});

test("a file dropped on the question, on a failure or over another file is asked about in its turn; all lead back", async ({ page }) => {
  await openMarked(page, `/en/${FILTERED}`);
  await expect(ownRecord(page)).toBeVisible();
  await dropFile(page, "first.json", GOOD);
  await expect(page.locator(".gate")).toContainText("first.json");
  await dropFile(page, "second.json", NO_RECORD);
  await expect(page.locator(".gate")).toContainText("second.json");
  await agree(page);
  await expect(page.getByRole("alert")).toBeVisible();
  await dropFile(page, "third.json", GOOD);
  await agree(page);
  await expect(foreignBar(page)).toContainText("third.json");
  await dropFile(page, "fourth.json", GOOD);
  await agree(page);
  await expect(foreignBar(page)).toContainText("fourth.json");
  await back(page);
  await isOwn(page, /\/en\/#country=ly$/);
});

test("of two files dropped one right after the other the later one is asked about, and the way back is to the view that was there", async ({
  page,
}) => {
  await page.route("**/assets/enterFiles-*.js", async (route) => {
    await expect.poll(() => page.evaluate(() => "droppedTwice" in window)).toBe(true);
    await route.continue();
  });
  await openMarked(page, `/en/${FILTERED}`);
  await expect(ownRecord(page)).toBeVisible();
  await dropFile(page, "first.json", GOOD);
  await dropFile(page, "second.json", GOOD);
  await page.evaluate(() => Object.assign(window, { droppedTwice: true }));
  await expect(page.locator(".gate")).toContainText("second.json");
  await agree(page);
  await expect(foreignBar(page)).toContainText("second.json");
  await back(page);
  await isOwn(page, /\/en\/#country=ly$/);
});

test("of several files dropped at once the record is asked about, and what becomes of the others is said", async ({ page }) => {
  await page.goto("/en/");
  await expect(ownRecord(page)).toBeVisible();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    for (const name of ["read-me.txt", "first.json", "second.json", "first.wording.zip"]) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, GOOD);
  const gate = page.locator(".gate");
  await expect(gate).toContainText("opens the file \u2068first.json\u2069");
  await expect(gate).toContainText(/You also chose: .*read-me\.txt.*second\.json/);
  await expect(gate).not.toContainText("first.wording.zip");
});

test("a file dropped while another one is still being read or checked takes its place", async ({ page }) => {
  const many = { ...record, events: [...record.events, ...Array.from({ length: 400_000 }, () => ({}))] };
  await openMarked(page, `/en/${FILTERED}`);
  await expect(ownRecord(page)).toBeVisible();
  await dropFile(page, "first.json", JSON.stringify(many));
  await agree(page);
  await expect(page.getByRole("button", { name: "Cancel loading" })).toBeVisible();
  await dropFile(page, "second.json", GOOD);
  await expect(page.locator(".gate")).toContainText("second.json");
  await agree(page);
  await expect(foreignBar(page)).toContainText("second.json");
  await back(page);
  await isOwn(page, /\/en\/#country=ly$/);
});

test("Back and Forward lead through what was opened, each in the view that it had", async ({ page }) => {
  await openMarked(page, `/en/${FILTERED}`);
  await expect(ownRecord(page)).toBeVisible();
  await dropFile(page, "theirs.json", GOOD);
  await agree(page);
  await expect(foreignBar(page)).toBeVisible();
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/#view=table$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/$/);
  await expect(foreignBar(page)).toBeVisible();
  await page.goBack();
  await isOwn(page, /\/en\/#country=ly$/);
  await page.goForward();
  await expect(foreignBar(page)).toContainText("theirs.json");
  await page.goForward();
  await expect(page.getByRole("table").first()).toBeVisible();
  await back(page);
  await isOwn(page, /\/en\/#country=ly$/);
  await page.goBack();
  await expect(foreignBar(page)).toContainText("theirs.json");
  await expect(page.getByRole("table").first()).toBeVisible();
});

test("an address edited over a file stays with the file", async ({ page }) => {
  await openMarked(page, "/en/");
  await expect(ownRecord(page)).toBeVisible();
  await dropFile(page, "theirs.json", GOOD);
  await agree(page);
  await expect(foreignBar(page)).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = "#view=table";
  });
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(foreignBar(page)).toContainText("theirs.json");
});

test("a page loaded anew over a file shows our own record in the view that was there, and says that the file is closed", async ({
  page,
}) => {
  await openMarked(page, `/en/${FILTERED}`);
  await expect(ownRecord(page)).toBeVisible();
  await dropFile(page, "theirs.json", GOOD);
  await agree(page);
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await page.reload();
  await expect(ownRecord(page)).toBeVisible();
  await expect(page).toHaveURL(/\/en\/#country=ly$/);
  await expect(page.locator(".notice")).toContainText("theirs.json");
});

for (const lang of LANGS) {
  const other = lang === "ar" ? "en" : "ar";
  test(`the page's language is not changed over a file before the reader says so (${lang})`, async ({ page }) => {
    await openMarked(page, `/${lang}/${FILTERED}`);
    await expect(ownRecord(page)).toBeVisible();
    await dropFile(page, "theirs.json", GOOD);
    await agree(page);
    await expect(foreignBar(page)).toContainText("theirs.json");
    const language = page.locator(`.header a[hreflang="${other}"]`);
    const asked = page.locator("dialog[open]");
    await language.click();
    await expect(asked).toContainText("theirs.json");
    await asked.locator(".button-primary").click();
    await expect(asked).toHaveCount(0);
    await expect(foreignBar(page)).toContainText("theirs.json");
    expect(await isSamePage(page)).toBe(true);
    await language.click();
    await asked.locator("a").click();
    await expect(page).toHaveURL(new RegExp(`/${other}/${FILTERED}$`));
    await expect(ownRecord(page)).toBeVisible();
    await expect(page.locator(".notice")).toHaveCount(0);
  });
}

test("our own record comes back where the network has gone", async ({ page }) => {
  await openMarked(page, `/en/${FILTERED}`);
  await expect(ownRecord(page)).toBeVisible();
  await dropFile(page, "theirs.json", GOOD);
  await agree(page);
  await expect(foreignBar(page)).toBeVisible();
  await page.route("**/data/dataset.json", (route) => route.abort());
  await back(page);
  await isOwn(page, /\/en\/#country=ly$/);
});

test("a record by address leads to our own without loading the page anew: declined, failed or opened", async ({ page }) => {
  await openMarked(page, `/en/?data=${elsewhere}/good.json${FILTERED}`);
  await page.getByRole("link", { name: DECLINE.en }).click();
  await isOwn(page, /\/en\/$/);
  await page.goBack();
  await agree(page);
  await expect(foreignBar(page)).toContainText("localhost");
  await expect(page).toHaveURL(/good\.json#country=ly$/);
  await back(page);
  await isOwn(page, /\/en\/$/);
  await page.goBack();
  await expect(foreignBar(page)).toContainText("localhost");

  await openMarked(page, `/en/?data=${elsewhere}/none.json`);
  await agree(page);
  await expect(page.getByRole("alert")).toBeVisible();
  await back(page);
  await isOwn(page, /\/en\/$/);
});

test("a file dropped over a record by address leads to our own, and Back to the other", async ({ page }) => {
  await openMarked(page, `/en/?data=${elsewhere}/good.json`);
  await agree(page);
  await expect(foreignBar(page)).toContainText("localhost");
  await dropFile(page, "theirs.json", GOOD);
  await agree(page);
  await expect(foreignBar(page)).toContainText("theirs.json");
  await page.goBack();
  await expect(foreignBar(page)).toContainText("localhost");
  await page.goForward();
  await expect(foreignBar(page)).toContainText("theirs.json");
  await back(page);
  await isOwn(page, /\/en\/$/);
});

test("a file dropped on a release leads back to the release", async ({ page }) => {
  const name = shortHash(readReleases(readFileSync("public/v/releases.json", "utf8"))!.at(-1)!.hash);
  await openMarked(page, `/en/?v=${name}${FILTERED}`);
  await expect(ownRecord(page)).toBeVisible();
  await dropFile(page, "theirs.json", GOOD);
  await agree(page);
  await expect(foreignBar(page)).toContainText("theirs.json");
  await back(page);
  await expect(foreignBar(page)).toContainText(name);
  await expect(page).toHaveURL(new RegExp(`/en/\\?v=${name}${FILTERED}$`));
  await expect(ownRecord(page)).toBeVisible();
  expect(await isSamePage(page)).toBe(true);
});

test("loading that was cancelled leads back", async ({ page }) => {
  await page.route(`${elsewhere}/good.json`, () => new Promise(() => undefined));
  await openMarked(page, `/en/?data=${elsewhere}/good.json`);
  await agree(page);
  await page.getByRole("button", { name: "Cancel loading" }).click();
  await expect(page.locator(".gate")).toBeFocused();
  await back(page);
  await isOwn(page, /\/en\/$/);
});

test.describe("in one file, from a disk", () => {
  const file = new URL("../../dist-single/ballotline-en.html", import.meta.url);
  test.skip(!existsSync(fileURLToPath(file)), "needs npm run build:single");

  test("a dropped file and a record by address lead back", async ({ page }) => {
    await openMarked(page, `${file.href}${FILTERED}`);
    await expect(ownRecord(page)).toBeVisible();
    await dropFile(page, "theirs.json", GOOD);
    await agree(page);
    await expect(foreignBar(page)).toContainText("theirs.json");
    await back(page);
    await isOwn(page, /ballotline-en\.html#country=ly$/);
    await openMarked(page, `${file.href}?data=${elsewhere}/good.json`);
    await page.getByRole("link", { name: DECLINE.en }).click();
    await expect(ownRecord(page)).toBeVisible();
    await expect(page).toHaveURL(/ballotline-en\.html$/);
  });
});
