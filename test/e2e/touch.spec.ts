import type { CDPSession, Page } from "@playwright/test";
import { expect, LANGS, type Lang, open, test } from "./support.ts";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

type Finger = readonly [x: number, y: number];

/** Puts fingers down, moves them by some pixels in small steps, and lifts them. */
async function swipe(session: CDPSession, fingers: readonly Finger[], [dx, dy]: Finger): Promise<void> {
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", part: number, down = fingers) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : down.map(([x, y], id) => ({ x: x + dx * part, y: y + dy * part, id })),
    });
  for (let count = 1; count <= fingers.length; count++) await touch("touchStart", 0, fingers.slice(0, count));
  for (let step = 1; step <= 10; step++) await touch("touchMove", step / 10);
  await touch("touchEnd", 1);
}

const HINT: Record<Lang, string> = { en: "Use two fingers to move the map.", ar: "حرّك الخريطة بإصبعين." };
const paneOf = (page: Page) => page.locator(".leaflet-map-pane").evaluate((pane: HTMLElement) => pane.style.transform);

for (const lang of LANGS) {
  test(`one finger on the map scrolls the page and is told of two, which move the map, in ${lang}`, async ({ page }) => {
    await open(page, lang);
    await expect(page.locator(".map-mark").first()).toBeVisible();
    await page.locator(".map-leaflet").evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
    const box = (await page.locator(".map-leaflet").boundingBox())!;
    // On empty ground, clear of the symbols.
    const at: Finger = [box.x + box.width * 0.25, box.y + box.height * 0.7];
    const session = await page.context().newCDPSession(page);
    const [before, scrolled] = [await paneOf(page), await page.evaluate(() => scrollY)];

    await swipe(session, [at], [0, -120]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 60);
    await expect(page.getByText(HINT[lang])).toBeVisible();
    expect(await paneOf(page)).toBe(before);
    expect(page.url()).not.toContain("map=");
    await expect(page.getByText(HINT[lang])).toBeHidden();

    await page.locator(".map-leaflet").evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
    await swipe(session, [at, [at[0] + 60, at[1]]], [40, -40]);
    await expect(page).toHaveURL(/#map=/);
  });
}
