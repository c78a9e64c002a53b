import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { shortHash } from "../../src/model/digest.ts";
import { type Release, readReleases } from "../../src/model/release.ts";
import type { DatasetRows } from "../../src/model/types.ts";
import { E2E_PORT } from "../support/browser.ts";
import { hostPage, SANDBOX } from "../support/hostPages.ts";
import { expect, LANGS, open, overflowOf, record, test } from "./support.ts";

const SITE = `http://localhost:${E2E_PORT}`;
const list = readReleases(readFileSync("public/v/releases.json", "utf8"))!;
const newest = list.at(-1)!;
const NAME = shortHash(newest.hash);
const meeting = record.events.find(({ kind }) => kind === "meeting")!;
/** As the release has it, whatever was put right since. */
const released = (JSON.parse(readFileSync(`public/v/${NAME}/dataset.json`, "utf8")) as DatasetRows).events.find(
  ({ id }) => id === meeting.id,
)!;
const LATER: Release = { ...newest, hash: "f".repeat(64), date: "2099-12-31" };

const bar = (page: Page) => page.getByRole("complementary", { name: /Release of the record|إصدار السجل/ });

/** As when one more release has been published since. */
async function publishLater(page: Page): Promise<void> {
  await page.route("**/v/releases.json", (route) => route.fulfill({ json: { releases: [...list, LATER] } }));
}

for (const lang of LANGS) {
  test(`a pinned link shows the release that it names, and says so (${lang})`, async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/${lang}/?v=${NAME}#id=${meeting.id}`);
    await expect(bar(page)).toContainText(NAME);
    await expect(bar(page)).toContainText(lang === "en" ? "No later release has been published" : "لم يصدر بعده إصدار آخر");
    await expect(page.locator(".pane-details")).toContainText(released.title[lang]);
    expect(asked).toContain(`/v/${NAME}/dataset.json`);
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole("link", { name: lang === "en" ? "العربية" : "English", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${lang === "en" ? "ar" : "en"}/\\?v=${NAME}#id=${meeting.id}$`));
    await expect(bar(page)).toContainText(NAME);
  });

  test(`a link to a release that there is not says so and leads to the current record (${lang})`, async ({ page }) => {
    await page.goto(`/${lang}/?v=000000000000#id=${meeting.id}`);
    await expect(page.getByRole("alert")).toContainText("000000000000");
    await page.getByRole("link", { name: lang === "en" ? "Open the current record" : "فتح السجل الحالي" }).click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/#id=${meeting.id}$`));
    await expect(page.locator(".pane-details")).toContainText(meeting.title[lang]);
  });
}

test("a pinned link says that a later release is out, and leads to the same view of the current record", async ({ page }) => {
  await publishLater(page);
  await page.goto(`/en/?v=${NAME}#country=ly`);
  await expect(bar(page)).toContainText("A later release was published");
  await page.getByRole("link", { name: "Open the current record" }).click();
  await expect(page).toHaveURL(/\/en\/#country=ly$/);
  await expect(page.locator(".map-leaflet")).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

test.describe("a release whose contents are not those of its name", () => {
  test("is not shown", async ({ page }) => {
    await page.route(`**/v/${NAME}/dataset.json`, (route) => route.fulfill({ json: { ...record, title: { ar: "آخر", en: "Other" } } }));
    await page.goto(`/en/?v=${NAME}`);
    await expect(page.getByRole("alert")).toContainText("do not match their own hash");
    await expect(page.locator(".map-leaflet")).toHaveCount(0);
  });
});

test("links, citations and frames made on a pinned page are pinned too", async ({ page }) => {
  await page.goto(`/en/?v=${NAME}#country=ly`);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByLabel("Link to this view")).toHaveValue(`${SITE}/en/?v=${NAME}#country=ly`);
  await page.getByRole("tab", { name: "Embed" }).click();
  await expect(page.getByRole("radio", { name: /The release of/ })).toBeChecked();
  await expect(page.getByLabel("Code for your page")).toHaveValue(new RegExp(`${SITE}/v/${NAME}/embed/en.html#country=ly`));
  await page.getByRole("tab", { name: "Citation" }).click();
  await expect(page.getByLabel(/^Citation \(/)).toHaveValue(new RegExp(`/en/\\?v=${NAME}#country=ly&cited=${NAME}:`));
});

test("the link of a citation opens what was cited, and says that it still holds", async ({ page }) => {
  await open(page, "en", "country=ly");
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("tab", { name: "Citation" }).click();
  const box = page.getByLabel(/^Citation \(/);
  await expect(box).toHaveValue(/cited=/);
  const link = (await box.inputValue()).split("\n").at(-1)!;
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.getByRole("status", { name: "About this link" })).toContainText("still gives the same numbers");
});

test("a citation whose numbers hold no longer says what the view gives now, as it was and as it is", async ({ page }) => {
  await page.goto(`/en/#country=ly&cited=${NAME}:1-2/3,4/5`);
  const notice = page.getByRole("status", { name: "About this link" });
  await expect(notice).toContainText("1 to 2 of 3 events");
  await expect(notice).toContainText("This view now gives");
  if (record.hash !== newest.hash) await notice.getByRole("link", { name: "As it was cited" }).click();
  else await page.goto(`/en/?v=${NAME}#country=ly&cited=${NAME}:1-2/3,4/5`);
  await expect(bar(page)).toContainText(NAME);
  await notice.getByRole("link", { name: "As it is now" }).click();
  await expect(page).toHaveURL(new RegExp(`/en/#country=ly&cited=${NAME}:1-2/3,4/5$`));
  await expect(notice).toBeVisible();
});

const kb = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length / 1000;

for (const lang of LANGS) {
  test(`a pinned frame in ${lang} stays within the bytes of a frame, and says which release it shows without script`, async ({
    browser,
  }) => {
    expect(kb(`dist/v/${NAME}/embed/${lang}.html`)).toBeLessThanOrEqual(90);
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${SITE}/v/${NAME}/embed/${lang}.html`);
    await expect(page.locator(".notice-release")).toContainText(NAME);
    await expect(page.locator("#map svg:visible, #timeline svg:visible")).toHaveCount(2);
    expect(await overflowOf(page)).toBe(0);
    await context.close();
  });
}

test.describe("frames in somebody else's page", () => {
  test.use({ allowOrigins: ["http://127.0.0.1:"] });

  const frame = (src: string): string => `<iframe data-ballotline src="${SITE}/${src}" title="t" sandbox="${SANDBOX}"></iframe>`;

  test("a sandboxed frame pinned to a release comes to life with that release's data", async ({ page, baseURL }) => {
    const host = await hostPage({ site: baseURL!, body: frame(`v/${NAME}/embed/en.html#id=${meeting.id}`) });
    await page.goto(host.origin);
    const inside = page.frameLocator("iframe");
    await expect(inside.locator("html[data-state=drawn]")).toHaveCount(1);
    await expect(inside.locator("#chosen")).toContainText(released.title.en);
    await expect(inside.locator(".notice-release")).toContainText(NAME);
    await inside.getByText("Menu").click();
    await expect(inside.getByRole("link", { name: "Cite" })).toHaveAttribute("href", new RegExp(`/en/\\?v=${NAME}&share=citation#id=`));
    await host.close();
  });

  test("the frame's usual page hands on to a release, and says where there is none", async ({ page, baseURL }) => {
    const body = frame(`embed/ar.html?v=${NAME}&theme=dark#country=ly`) + frame("embed/ar.html?v=000000000000#country=ly");
    const host = await hostPage({ site: baseURL!, body });
    await page.goto(host.origin);
    const [pinned, unknown] = [page.frameLocator("iframe >> nth=0"), page.frameLocator("iframe >> nth=1")];
    await expect(pinned.locator(".notice-release")).toContainText(NAME);
    await expect(pinned.locator("html[data-state=drawn]:has(#dark[media=screen])")).toHaveCount(1);
    await expect(unknown.getByRole("alert").filter({ visible: true })).toContainText("ليس في هذا الموقع");
    await expect(unknown.locator("#pictures")).toBeHidden();
    await expect(unknown.getByRole("link", { name: "فتح السجل الحالي" })).toHaveAttribute("href", /\/ar\/#country=ly$/);
    await host.close();
  });
});
