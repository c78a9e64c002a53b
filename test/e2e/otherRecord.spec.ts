import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { E2E_PORT } from "../support/browser.ts";
import { hostPage, SANDBOX } from "../support/hostPages.ts";
import { otherFile, otherRows } from "../support/otherRecord.ts";
import { expect, LANGS, overflowOf, test } from "./support.ts";

const SITE = `http://localhost:${E2E_PORT}`;
const rows = otherRows();

/** Of a country that the basemap does not hold nothing can be drawn. */
const SUM = {
  en: /At points: 2 · In areas: 1 · Not on the map: 2 · Total: 5 events/,
  ar: /في نقاط: 2 · في مناطق: 1 · خارج الخريطة: 2 · المجموع: 5 أحداث/,
} as const;

const LEGEND = { en: "Legend", ar: "مفتاح الخريطة" } as const;

let server: Server;
let theirs = "";

test.beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "application/json" });
    response.end(otherFile());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  theirs = `localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());
test.use({ allowOrigins: ["http://127.0.0.1:", "http://localhost:"] });

async function openTheirs(page: Page, lang: string, fragment = ""): Promise<void> {
  await page.goto(`/${lang}/?data=http://${theirs}/other.json#${fragment}`);
  await page.locator(".gate .button-primary").click();
  await expect(page.locator(".foreign-bar")).toContainText(theirs);
  await expect(page.locator("#main > *").first()).toBeVisible();
}

const goOn = (page: Page, fragment: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, fragment);

for (const lang of LANGS) {
  for (const width of [1366, 390]) {
    test(`another countries' record has its own lanes, marks, sums, facets and bands, in ${lang} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 860 });
      await openTheirs(page, lang);
      await expect(page.locator(".map-leaflet")).toBeVisible();
      const timeline = page.locator(".timeline");
      for (const lane of ["Office of Civil Calm", "River Guard", "Board of Urns", "Joint Harbour Room"])
        await expect(timeline).toContainText(lane);
      await expect(timeline).not.toContainText("Council of Urns");
      await page.locator(".footer-fold").first().click();
      await expect(page.locator(".status-bar")).toContainText("Command");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: LEGEND[lang] }).click();
      await expect.poll(async () => stripBidi((await page.locator(".map-sum").textContent()) ?? "")).toMatch(SUM[lang]);
      expect(await overflowOf(page)).toBe(0);
    });
  }

  test(`another countries' record is told in table, measures and details in ${lang}`, async ({ page }) => {
    await openTheirs(page, lang, "view=table&grouped=1&uncounted=1");
    for (const { what } of rows.directives) await expect(page.locator("table")).toContainText(what.en);
    await goOn(page, "view=compare&rows=authorities");
    await expect(page.locator("table")).toContainText("Joint Harbour Room");
    await goOn(page, "id=ev-sd-deferral");
    await expect(page.locator(".details")).toContainText("Council voting day, Sudan");
  });

  test(`another countries' record is drawn as a figure under its host in ${lang}`, async ({ page }) => {
    await openTheirs(page, lang);
    await page.getByRole("button", { name: lang === "en" ? "Share" : "مشاركة", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("tab", { name: lang === "en" ? "Figure" : "صورة" }).click();
    await expect(dialog.getByRole("figure")).toContainText("River Guard");
    await expect(dialog.getByRole("figure")).toContainText(theirs);
  });

  test(`a frame shows another countries' record after its reader agrees, in ${lang}`, async ({ page }) => {
    const source = `${SITE}/embed/other/${lang}.html?data=${encodeURIComponent(`http://${theirs}/other.json`)}&hash=${rows.hash}#id=ev-tn-briefing`;
    const body = `<iframe data-ballotline src="${source.replaceAll("&", "&amp;")}" title="t" sandbox="${SANDBOX}"></iframe>`;
    const { origin, close } = await hostPage({ site: SITE, body });
    await page.goto(origin);
    const frame = page.frameLocator("iframe");
    await frame.locator("#agree").click();
    await expect(frame.locator("html[data-state=drawn]")).toHaveCount(1);
    await expect(frame.locator("#chosen")).toContainText("Civil Calm briefing before the council vote");
    await expect(frame.locator("#timeline svg")).toContainText("River Guard");
    await close();
  });
}
