import type { Page } from "@playwright/test";
import { otherFile } from "../support/otherRecord.ts";
import { dropFile, expect, LANGS, open, test } from "./support.ts";

/** The countries on screen: their box, and which of some buttons lie over them. Runs in the page. */
function countriesOnScreen(buttons: string) {
  const land = document.querySelectorAll<SVGPathElement>(".map-land path")[2]!;
  const pane = document.querySelector(".map-leaflet")!.getBoundingClientRect();
  const { left, right, top, bottom } = land.getBoundingClientRect();
  const back = land.getScreenCTM()!.inverse();
  const onLand = (x: number, y: number): boolean => land.isPointInFill(new DOMPoint(x, y).matrixTransform(back));
  const over = [...document.querySelectorAll(buttons)].filter((button) => {
    const box = button.getBoundingClientRect();
    for (let x = box.left; x <= box.right; x += 2) for (let y = box.top; y <= box.bottom; y += 2) if (onLand(x, y)) return true;
    return false;
  });
  return {
    share: Math.max((right - left) / pane.width, (bottom - top) / pane.height),
    isCut: left < pane.left || right > pane.right || top < pane.top || bottom > pane.bottom,
    over: over.map((button) => button.textContent || button.getAttribute("aria-label")),
  };
}

const BUTTONS = ".map-controls > *, .map-head > *, .map-unplaced, .map-key";
const seen = (page: Page) => page.evaluate(countriesOnScreen, BUTTONS);

for (const lang of LANGS) {
  for (const [width, height] of [
    [390, 844],
    [768, 900],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    test(`the countries fill the map, with no button over them: ${width} px, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, lang);
      await expect(page.locator(".map-badge").first()).toBeVisible();
      await expect.poll(async () => (await seen(page)).share).toBeGreaterThan(0.8);
      expect(await seen(page)).toMatchObject({ isCut: false, over: [] });
    });
  }

  test(`on a phone the map is as low as the list needs, and its buttons do all that they do elsewhere: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, lang);
    const map = page.locator(".map");
    await expect(page.locator(".map-badge").first()).toBeVisible();
    await expect.poll(async () => Math.round((await map.boundingBox())!.height)).toBeGreaterThan(180);
    expect((await map.boundingBox())!.height).toBeLessThanOrEqual(216);
    await page.locator(".map-controls button").first().click();
    await page.getByRole("button", { name: lang === "en" ? /^Show .?Egypt/ : /^عرض .?مصر/ }).click();
    await expect.poll(() => page.url()).toContain("map=");
  });
}

for (const lang of LANGS) {
  for (const width of [390, 1366]) {
    test(`each mark that has the focus tells what it holds, whole within the map: ${width} px, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width < 640 ? 844 : 768 });
      await open(page, lang);
      const marks = page.locator(".map-badge, .map-mark");
      await expect(marks).toHaveCount(3);
      const map = (await page.locator(".map-stage").boundingBox())!;
      for (const mark of await marks.all()) {
        await mark.focus();
        const tip = page.getByRole("tooltip").filter({ hasText: lang === "en" ? /directives|events/ : /توجيه|حدث/ });
        await expect(tip).toBeInViewport({ ratio: 1 });
        const box = (await tip.boundingBox())!;
        expect(box.width).toBeLessThanOrEqual(400);
        expect(box.x).toBeGreaterThanOrEqual(map.x);
        expect(box.x + box.width).toBeLessThanOrEqual(map.x + map.width);
        expect(box.y).toBeGreaterThanOrEqual(map.y);
        expect(box.y + box.height).toBeLessThanOrEqual(map.y + map.height);
      }
    });
  }
}

test("a dashed line tells where from and where to, when, and opens the place it comes from", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, "en");
  const line = (await page.locator('[data-origin^="pl-ly-sd-kufra>"]').boundingBox())!;
  await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2);
  const tip = page.getByRole("tooltip");
  await expect(tip).toContainText("participants came from here to");
  await expect(tip).toContainText("11 November 2024");
  await page.mouse.click(line.x + line.width / 2, line.y + line.height / 2);
  await expect.poll(() => page.url()).toContain("id=pl-ly-sd-kufra");
  await page.mouse.move(line.x + line.width / 2 - 60, line.y + line.height + 20);
  await expect(tip).toHaveCount(0);
});

test("what another countries' record draws lies within the map, and only countries that it names have a button", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, "en");
  await expect(page.getByRole("button", { name: /^Show .?(Egypt|Libya)/ })).toHaveCount(2);
  await dropFile(page, "other.json", otherFile());
  await page.locator(".gate .button-primary").click();
  await expect(page.locator(".map-mark")).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^Show .?(Egypt|Libya)/ })).toHaveCount(0);
  const cut = await page.evaluate(() => {
    const pane = document.querySelector(".map-leaflet")!.getBoundingClientRect();
    return [...document.querySelectorAll(".map-mark > svg, .map-badge > svg")].filter((symbol) => {
      const { left, right, top, bottom } = symbol.getBoundingClientRect();
      return left < pane.left || right > pane.right || top < pane.top || bottom > pane.bottom;
    }).length;
  });
  expect(cut).toBe(0);
});

for (const lang of LANGS) {
  test(`a laptop's screen holds the map, every lane with its dates, the overview and eight directives: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await open(page, lang);
    const stage = page.locator(".map-stage");
    await expect(page.locator(".map-badge").first()).toBeVisible();
    await expect.poll(async () => (await stage.boundingBox())!.height).toBeGreaterThan(290);
    const inSight = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll(
          (all) => all.filter((each) => each.getBoundingClientRect().bottom <= innerHeight && each.getClientRects().length > 0).length,
        );
    expect(await inSight(".timeline-picture, .timeline-overview")).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    const foot = (await page.locator(".reading-vote header").nth(1).boundingBox())!.y;
    const whole = await page
      .locator(".reading-line")
      .evaluateAll((all, foot) => all.filter((line) => line.getBoundingClientRect().bottom <= foot).length, foot);
    expect(whole).toBeGreaterThanOrEqual(8);

    // Its key stands beside it, and takes nothing of its height but for a line of credits.
    const before = (await stage.boundingBox())!.height;
    await page.locator(".map-head button[aria-expanded]").last().click();
    await expect(page.locator(".map-legend")).toBeVisible();
    expect((await stage.boundingBox())!.height).toBeGreaterThan(before - 24);
    await expect.poll(async () => (await seen(page)).isCut).toBe(false);
  });

  test(`the key of the list stands in one line on a phone: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, lang);
    const key = page.locator(".reading-caption");
    await expect(key).toBeVisible();
    expect((await key.boundingBox())!.height).toBeLessThan(32);
  });
}
