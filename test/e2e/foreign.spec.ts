import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { encodeColumnar } from "../../src/model/columnarEncode.ts";
import { filesOf, NAMES } from "../support/large.ts";
import { expect, LANGS, record, test } from "./support.ts";

/** A record in the large form: its archives, then its head. */
const large = filesOf(encodeColumnar(record, NAMES), "large.json");

/** Somebody else's host on another origin, with a good record, one with errors, and files that are none. */
const files: Readonly<Record<string, { readonly status?: number; readonly body: string | Uint8Array }>> = {
  "/good.json": { body: JSON.stringify(record) },
  "/faulty.json": {
    body: JSON.stringify({
      ...record,
      events: record.events.map((event, index) => (index === 0 ? { ...event, title: {} } : event)),
    }),
  },
  "/newer.json": { body: JSON.stringify({ ...record, schema: "ballotline/9" }) },
  "/page.html": { body: "<!doctype html><title>no data</title>" },
  "/gone.json": { status: 404, body: "" },
  "/columns.json": { body: JSON.stringify({ ...record, form: "columns", wording: "words.json" }) },
  ...Object.fromEntries(large.map(([name, body]) => [`/${name}`, { body }])),
};

let server: Server;
let host = "";

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    response.writeHead(file ? (file.status ?? 200) : 404, { "access-control-allow-origin": "*", "content-type": "application/json" });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  host = `localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());

test.use({ allowOrigins: ["http://localhost:"] });

for (const lang of LANGS) {
  test(`somebody else's record is fetched only after the reader agrees, and stands under a bar that names its host (${lang})`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`/${lang}/?data=http://${host}/good.json`);
    const agree = page.locator(".gate .button-primary");
    await expect(agree).toBeVisible();
    expect(asked.filter((url) => url.includes(host) && !url.includes("?data="))).toEqual([]);
    await agree.click();
    await expect(page.locator(".foreign-bar")).toContainText(host);
    await expect(page.locator(".foreign-bar button")).toHaveCount(0);
    await expect(page.locator(".map-leaflet")).toBeVisible();
    expect(asked.filter((url) => url === `http://${host}/good.json`)).toHaveLength(1);
  });
}

test("records with errors are left out and listed with field, value and remedy; the others are shown", async ({ page }) => {
  await page.goto(`/en/?data=http://${host}/faulty.json`);
  await page.locator(".gate .button-primary").click();
  await page.locator(".foreign-bar button").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(record.events[0]!.id);
  await expect(dialog).toContainText("title");
  await expect(dialog).toContainText("give the words in Arabic, English or both");
  await page.keyboard.press("Escape");
  await expect(page.locator(".map-leaflet")).toBeVisible();
});

const refusals = [
  ["of a newer version", "newer.json", "ballotline/9"],
  ["that is no dataset", "page.html", "The file is a web page"],
] as const;
for (const [what, file, words] of refusals) {
  test(`a file ${what} gives a page that says so`, async ({ page }) => {
    await page.goto(`/en/?data=http://${host}/${file}`);
    await page.locator(".gate .button-primary").click();
    await expect(page.getByRole("alert")).toContainText(words);
    await page.getByRole("link", { name: "Back to our own record" }).click();
    await expect(page.locator(".map-leaflet")).toBeVisible();
    await expect(page).toHaveURL(/\/en\/$/);
  });
}

test("an address that is no web address is named and our own record shown", async ({ page }) => {
  await page.goto("/en/?data=javascript:alert(1)");
  await expect(page.locator(".notice")).toContainText("javascript:alert(1)");
  await expect(page.locator(".map-leaflet")).toBeVisible();
});

test("a record can be opened from a file", async ({ page }) => {
  await page.goto("/en/");
  await expect(page.locator(".map-leaflet")).toBeVisible();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "theirs.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(record)) });
  await page.locator(".gate .button-primary").click();
  await expect(page.locator(".foreign-bar")).toContainText("theirs.json");
});

test("a large record is opened from its files, given together in any order", async ({ page }) => {
  await page.goto("/en/");
  await expect(page.locator(".map-leaflet")).toBeVisible();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles(large.map(([name, contents]) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(contents) })));
  await page.locator(".gate .button-primary").click();
  await expect(page.locator(".foreign-bar")).toContainText("large.json");
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page.locator("tbody th").first()).toContainText(record.events[0]!.title.en.slice(0, 5));
});

test("a large record is opened from its address, with what lies beside it", async ({ page }) => {
  await page.goto(`/en/?data=http://${host}/large.json#view=table`);
  await page.locator(".gate .button-primary").click();
  await expect(page.locator("tbody th").first()).toContainText(record.events[0]!.title.en.slice(0, 5));
  await expect(page.locator(".foreign-bar button")).toHaveCount(0);
});

for (const [lang, words] of [
  ["en", "Large records are now kept as Arrow"],
  ["ar", "صارت السجلات الكبيرة تُحفظ بصيغة أخرى"],
] as const)
  test(`a large record of the earlier form is refused with what to do (${lang})`, async ({ page }) => {
    await page.goto(`/${lang}/?data=http://${host}/columns.json`);
    await page.locator(".gate .button-primary").click();
    await expect(page.getByRole("alert")).toContainText(words);
    await expect(page.getByRole("alert")).toContainText("npm run import");
  });
