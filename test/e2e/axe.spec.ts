import type { Page } from "@playwright/test";
import { CONTRAST, violations } from "./axe.ts";
import { expect, LANGS, openView, type Tab, test } from "./support.ts";

/** In an order in which each is of another tab than the one before. */
const VIEWS: readonly (readonly [name: string, tab: Tab, more?: string])[] = [
  ["map", "map"],
  ["table", "table"],
  ["map with an event selected", "map", "id=ev-ly-2024-municipal-meeting"],
  ["two columns side by side", "compare", "compare=sides"],
  ["map with a filter", "map", "country=ly&t=2024-11-01/2024-11-30"],
  ["sources", "sources"],
  ["a directive", "map", "id=dir-eg-presidential-patrols"],
  ["compare", "compare", "cell=polling-site-protection,el-eg-2024-presidential"],
  ["a place", "map", "id=pl-ly-sd-butnan"],
  ["an actor", "compare", "id=ac-ly-abu-zariba"],
  ["days to the vote", "map", "axis=polling&d=-7/0"],
  ["events with their directives", "table", "grouped=1"],
  ["a report", "map", "id=src-ly-2024-11-11"],
  ["two addressees side by side", "compare", "rows=addressees&compare=sides"],
  ["who orders whom", "compare", "compare=flow"],
  ["a filter that leaves nothing", "table", "country=ly&election=el-eg-2024-presidential"],
];

/** What opens over the page, by the selector of its button. */
const OPENED: readonly (readonly [name: string, button: string])[] = [
  ["a facet", ".filters-scroll > .button >> nth=0"],
  ["the period", ".filters-scroll > .button >> nth=5"],
  ["more filters", ".filters-scroll > .button >> nth=6"],
  ["the undated", ".timeline-undated"],
  ["what is counted", ".footer-fold >> nth=0"],
  ["reading the marks", ".footer-fold >> nth=1"],
  ["what the record covers", ".footer-fold >> nth=2"],
  ["help", ".header-actions > .icon-button"],
  ["sharing", ".header-actions > .button >> nth=0"],
];

/** Nothing in the light, by all rules, and nothing in the dark, by the rules that it changes something for. */
async function expectNothing(page: Page, name: string): Promise<void> {
  expect(await violations(page), name).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await violations(page, { rules: CONTRAST }), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

test.beforeEach(({ page }) => page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" }));

for (const lang of LANGS) {
  for (const views of [VIEWS.slice(0, 5), VIEWS.slice(5, 10), VIEWS.slice(10)]) {
    test(`axe finds nothing: ${views.map(([name]) => name).join(", ")}, light and dark, ${lang}`, async ({ page }) => {
      for (const [name, tab, more] of views) {
        await openView(page, lang, tab, more);
        if (more?.includes("id=")) await expect(page.locator(".pane-details .details-id")).toBeVisible();
        await expectNothing(page, name);
      }
    });
  }

  test(`axe finds nothing in what opens over the page, light and dark, ${lang}`, async ({ page }) => {
    await openView(page, lang, "map");
    for (const [name, button] of OPENED) {
      await page.locator(button).click();
      const over = page.locator(":is(dialog[open], [popover]:popover-open)");
      await expect(over.first()).toBeVisible();
      await expect(over.locator(":is([aria-busy=true], .pane-loading)")).toHaveCount(0);
      await expect(over.first()).not.toBeEmpty();
      await expectNothing(page, name);
      await page.keyboard.press("Escape");
      await expect(over).toHaveCount(0);
    }
  });

  test(`axe finds nothing on a phone, light and dark, ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openView(page, lang, "map", "id=ev-ly-2024-municipal-meeting");
    await expectNothing(page, "a phone");
  });
}
