import type { Page } from "@playwright/test";
import { expect, LANGS, open, test } from "./support.ts";

/** What a hand may be on, or the eye: nothing of it may move or change its size because something was chosen. */
const STILL = {
  bar: ".filters-bar",
  "facet buttons": ".filters-scroll > .button:nth-of-type(-n + 5)",
  status: ".status-line",
  map: "#main .map-stage",
  list: ".pane-list",
  toolbar: ".timeline-toolbar",
  tools: ".timeline-toolbar > *",
  overview: ".timeline-overview",
  footer: ".status-bar",
} as const;

const boxesOf = (page: Page): Promise<Record<string, readonly string[]>> =>
  page.evaluate(
    (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, selector]) => [
          name,
          [...document.querySelectorAll(selector)].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height].map((pixels) => Math.round(pixels)).join(" ");
          }),
        ]),
      ),
    STILL,
  );

/** Views that a filter, an axis, a step or a visible domain leads to from the first screen. */
const CHOSEN = {
  "a measure": "measure=polling-site-protection",
  "three facets": "measure=polling-site-protection,checkpoints-patrols&strength=directed&authority=eg",
  "an authority": "authority=ly-hor",
  "nothing left": "authority=ly-gnu",
  "a period": "t=2023-12-01/2023-12-05",
  "the last days before the vote": "d=-7/0",
  "words that are searched": "q=polling",
  "the axis of voting": "axis=polling",
  "the axis of voting, filtered": "axis=polling&d=-7/0&measure=polling-site-protection",
  "a visible domain": "on=2023-10-01/2024-02-01",
  "a narrow visible domain": "on=2023-12-01/2023-12-20",
  "an empty visible domain": "on=2022-02-01/2022-06-20",
} as const;

for (const lang of LANGS) {
  for (const width of [1366, 1920]) {
    test(`nothing moves under the hand when something is chosen, in ${lang} at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width === 1366 ? 768 : 1080 });
      await open(page, lang);
      await page.mouse.move(5, 5);
      await expect(page.locator(".timeline-target").first()).toBeAttached();
      const before = await boxesOf(page);
      for (const [what, fragment] of Object.entries(CHOSEN)) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, fragment);
        const changed = async () => {
          const now = await boxesOf(page);
          return Object.keys(before).filter((name) => now[name]?.join() !== before[name]?.join());
        };
        await expect.poll(changed, { message: what, timeout: 3000 }).toEqual([]);
        const cut = await page.locator(".filters-scroll").evaluate((bar) => bar.scrollWidth - bar.clientWidth);
        expect(cut, `${what}: pixels of the filter bar out of sight`).toBeLessThanOrEqual(0);
      }
    });
  }
}
