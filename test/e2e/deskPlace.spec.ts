import { parse } from "yaml";
import { violations } from "./axe.ts";
import { expect, LANGS, overflowOf, test } from "./support.ts";

test.use({ actionTimeout: 15_000 });

const WORDS = {
  ar: { add: "مكان جديد", middle: "حدّده في وسط الخريطة", town: "طبرق", ar: "بالعربية", note: /^سجّله/ },
  en: { add: "New place", middle: "Set it at the middle of the map", town: "Tobruk", ar: "In Arabic", note: /^Note it/ },
} as const;

interface TakenPlace {
  readonly shape?: string;
  readonly point?: { readonly at: readonly [number, number]; readonly gazetteer?: string };
  readonly same?: readonly string[];
  readonly notToConfuse?: readonly string[];
}

for (const lang of LANGS) {
  const words = WORDS[lang];
  test(`a new place is set on the map and by its entry in GeoNames, and nothing is sent (${lang})`, async ({ page }) => {
    await page.goto(`/${lang}/desk.html`);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (!/\.woff2$|^blob:/.test(request.url())) asked.push(request.url());
    });
    await page.locator(".desk-reports button").nth(3).click();
    await page.getByRole("button", { name: words.add, exact: true }).click();
    const place = page.locator(".desk-place");
    await expect(place.locator(".map-svg path").first()).toBeAttached();
    await expect(place.getByRole("button", { name: words.middle })).toBeDisabled();
    const taken = async (): Promise<TakenPlace> => {
      await page.locator(".desk-actions .button-primary").click();
      const yaml = await page.locator(".desk-taken pre").nth(1).textContent();
      await page.keyboard.press("Escape");
      return (parse(yaml ?? "") as TakenPlace[]).at(-1) ?? {};
    };
    await place.getByRole("searchbox").fill("Tobruk");
    await place.getByRole("button", { name: /Tobruk/ }).click();
    const set = await taken();
    expect(set).toMatchObject({ shape: "point", point: { gazetteer: "Tobruk" }, same: [expect.stringMatching(/^geonames:\d+$/)] });
    await place.locator(".map-leaflet").click({ position: { x: 60, y: 120 } });
    const moved = await taken();
    expect(moved).not.toHaveProperty("same");
    expect(moved.point).not.toHaveProperty("gazetteer");
    expect(moved.point?.at).not.toEqual(set.point?.at);
    await page.getByLabel(words.ar).first().fill("البطنان");
    await place.getByRole("button", { name: words.note }).first().click();
    expect((await taken()).notToConfuse).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf(page)).toBe(0);
    expect(asked).toEqual([]);
  });
}
