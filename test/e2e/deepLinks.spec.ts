import { expect, LANGS, record, test } from "./support.ts";

const NAMED = { en: /Loading “.?Table.?”…/, ar: /جارٍ تحميل «.?الجدول.?»…/ } as const;
const BEFORE = { en: "Opening this link…", ar: "جارٍ فتح هذا الرابط…" } as const;

for (const lang of LANGS) {
  test(`a link to the table paints the page's frame at once, names what is on its way, and fetches no map (${lang})`, async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    let scriptAsked = (): void => undefined;
    let tableAsked = (): void => undefined;
    const script = new Promise<void>((resolve) => (scriptAsked = resolve));
    const table = new Promise<void>((resolve) => (tableAsked = resolve));
    await page.route("**/assets/first-view-*.js", async (route) => script.then(() => route.continue()));
    await page.route("**/assets/TableView-*.js", async (route) => table.then(() => route.continue()));
    await page.goto(`/${lang}/#view=table`, { waitUntil: "commit" });
    await expect
      .poll(() => page.locator(".report-head").evaluate((head) => getComputedStyle(head, "::after").content))
      .toContain(BEFORE[lang]);
    scriptAsked();
    await expect(page.getByText(NAMED[lang])).toBeVisible();
    await expect(page.locator(".tabs a[aria-current]")).toBeVisible();
    tableAsked();
    await expect(page.getByRole("table").first()).toBeVisible();
    expect(asked.filter((path) => /basemap|EventMap/.test(path))).toEqual([]);
  });
}

test("the whole page still fetches its map ahead", async ({ page }) => {
  await page.goto("/en/", { waitUntil: "commit" });
  await expect(page.locator('link[rel="preload"][href$="basemap.topo.json"]')).toBeAttached();
  await expect(page.locator(".map-leaflet")).toBeVisible();
});

test("an item on its way is named, not in the colour of warnings", async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/assets/Details-*.js", async (route) => held.then(() => route.continue()));
  await page.goto(`/en/#id=${record.events[0]!.id}`);
  const words = page.getByText(/Loading “.?Details.?”…/);
  await expect(words).toBeVisible();
  expect(await words.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe("rgba(0, 0, 0, 0)");
  release();
  await expect(words).toHaveCount(0);
});
