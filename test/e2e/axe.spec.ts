import { AxeBuilder } from "@axe-core/playwright";
import { expect, LANGS, open, test } from "./support.ts";

// A long table takes axe a while on a slow machine.
const VIEWS = {
  map: "",
  "map with an event selected": "id=ev-ly-2024-municipal-meeting",
  "map with a filter": "country=ly&t=2024-11-01/2024-11-30",
  table: "view=table",
  "two columns side by side": "view=compare&compare=sides",
  compare: "view=compare&cell=polling-site-protection,el-eg-2024-presidential",
  sources: "view=sources",
  "a directive": "id=dir-eg-presidential-patrols",
  "a place": "id=pl-ly-sd-butnan",
  "an actor": "view=compare&id=ac-ly-abu-zariba",
} as const;

for (const lang of LANGS) {
  for (const [name, fragment] of Object.entries(VIEWS)) {
    test(`axe finds nothing: ${name}, ${lang}`, async ({ page }) => {
      await open(page, lang, fragment);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual([]);
    });
  }

  for (const scheme of ["light", "dark"] as const) {
    test(`axe finds nothing on a phone, ${scheme}, ${lang}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, lang, "id=ev-ly-2024-municipal-meeting");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual([]);
    });
  }
}
