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
];

for (const lang of LANGS) {
  for (const views of [VIEWS.slice(0, 5), VIEWS.slice(5)]) {
    test(`axe finds nothing: ${views.map(([name]) => name).join(", ")}, ${lang}`, async ({ page }) => {
      for (const [name, tab, more] of views) {
        await openView(page, lang, tab, more);
        if (more?.includes("id=")) await expect(page.locator(".pane-details .details-id")).toBeVisible();
        expect(await violations(page), name).toEqual([]);
      }
    });
  }

  test(`axe finds nothing on a phone, light and dark, ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openView(page, lang, "map", "id=ev-ly-2024-municipal-meeting");
    expect(await violations(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    expect(await violations(page, { rules: CONTRAST }), "dark").toEqual([]);
  });
}
