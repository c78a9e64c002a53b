import type { Page } from "@playwright/test";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { expect, LANGS, open, openView, overflowOf, record, TABS, test } from "./support.ts";

test.describe("the root", () => {
  test("sends a reader on by ?lang, keeping the view", async ({ page }) => {
    await page.goto("/?lang=ar#trust=stated");
    await expect(page).toHaveURL(/\/ar\/#trust=stated$/);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  });

  test("sends a reader on by the browser's language", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale: "ar-LY" });
    const page = await context.newPage();
    await page.goto(`${baseURL}/`);
    await expect(page).toHaveURL(/\/ar\/$/);
    await context.close();
  });

  test("offers two plain links where there is no script", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}/`);
    await page.getByRole("link", { name: "خطّ الاقتراع" }).click();
    await expect(page).toHaveURL(/\/ar\/$/);
    await context.close();
  });

  test("a page asked for in the other language goes there", async ({ page }) => {
    await page.goto("/en/?lang=ar#view=table");
    await expect(page).toHaveURL(/\/ar\/#view=table$/);
  });
});

for (const lang of LANGS) {
  test.describe(`in ${lang}`, () => {
    for (const width of [1366, 700, 390, 320]) {
      test(`every view fits ${width} px without sideways scrolling`, async ({ page }) => {
        await page.setViewportSize({ width, height: 860 });
        for (const tab of TABS) {
          await openView(page, lang, tab);
          expect(await overflowOf(page), tab).toBeLessThanOrEqual(0);
        }
        const [title, actions] = [await page.locator(".header h1").boundingBox(), await page.locator(".header-actions").boundingBox()];
        const [left, right] = lang === "ar" ? [actions!, title!] : [title!, actions!];
        expect(left.x + left.width, "the name of the site lies under no button").toBeLessThanOrEqual(right.x);
      });
    }

    test("every event, and every directive, is in the table", async ({ page }) => {
      await open(page, lang, "view=table&grouped=1&uncounted=1");
      const table = page.getByRole("table").first();
      for (const { title } of record.events) await expect(table.getByText(title[lang], { exact: true }).first()).toBeAttached();
      for (const { what } of record.directives) await expect(table.getByText(what[lang], { exact: true }).first()).toBeAttached();
    });

    test("the table as it opens is cut off nowhere, beside details neither, and its first card stands on a phone's first screen", async ({
      page,
    }) => {
      const first = record.directives.find(({ tier }) => tier === "core")!;
      for (const fragment of ["view=table", `view=table&id=${first.id}`]) {
        await page.setViewportSize({ width: 1366, height: 768 });
        await open(page, lang, fragment);
        const scroller = page.locator(".table-scroller");
        await expect(scroller.locator("tbody tr").first()).toBeVisible();
        expect(await scroller.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, lang, "view=table");
      await expect(page.locator("tbody tr").first()).toBeInViewport({ ratio: 1 });
    });

    test("every report is among the sources, and leads to what was coded from it", async ({ page }) => {
      await open(page, lang, "view=sources");
      for (const source of record.sources) {
        await page.goto(`/${lang}/#view=sources&id=${source.id}`);
        const details = page.locator(".pane-details");
        await expect(details.getByText(source.id)).toBeVisible();
        const event = record.events.find((candidate) => candidate.sources.includes(source.id));
        await expect(details.getByText(event!.title[lang]).first()).toBeVisible();
      }
    });

    test("a language switch keeps the view", async ({ page }) => {
      await open(page, lang, "trust=stated&country=ly");
      const other = lang === "ar" ? "en" : "ar";
      await page.locator(`a[hreflang="${other}"]`).first().click();
      await expect(page).toHaveURL(new RegExp(`/${other}/#trust=stated&country=ly$`));
    });
  });
}

test("the report whose date is not stated is in the tray under “as stated”, on the axis with outside knowledge", async ({ page }) => {
  await open(page, "en");
  const timeline = page.locator(".pane-timeline");
  const meeting = "between 9 Nov and 9 Dec 2023";
  await expect(timeline.getByText(meeting).first()).toBeVisible();
  const before = await timeline.getByRole("button", { name: /^Undated/ }).innerText();
  await page.locator(".footer-fold").first().click();
  await page.getByRole("radio", { name: "Stated facts only" }).first().check();
  await page.keyboard.press("Escape");
  await expect(timeline.getByText(meeting)).toHaveCount(0);
  const after = await timeline.getByRole("button", { name: /^Undated/ }).innerText();
  expect(Number(after.replace(/\D/g, ""))).toBeGreaterThan(Number(before.replace(/\D/g, "")));
  await expect(page).toHaveURL(/#trust=stated$/);
});

test("Back and Forward walk through what was asked", async ({ page }) => {
  await open(page, "en");
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await page.goBack();
  await expect(page.getByRole("link", { name: "Table", exact: true })).toHaveAttribute("aria-current", "page");
  await page.goBack();
  await expect(page.locator(".pane-timeline")).toBeVisible();
  await page.goForward();
  await expect(page).toHaveURL(/#view=table$/);
});

test("a stale or broken link says what it left out and still shows the rest", async ({ page }) => {
  await open(page, "en", "view=table&on=2024-02-30/2024-03-01&id=ev-gone&authority=eg&__proto__=1&q=%E0%A4%A");
  await expect(page.locator(".notice")).toContainText("on");
  await expect(page.locator(".notice")).toContainText("ev-gone");
  await expect(page.getByRole("table").first()).toBeVisible();
});

test("a selection is shown in every view, survives a filter, and Escape clears it", async ({ page }) => {
  const event = record.events.find((candidate) => candidate.id === "ev-ly-2024-municipal-meeting")!;
  await open(page, "en", `id=${event.id}`);
  const heading = page.locator(".pane-details").getByRole("heading", { name: event.title.en }).first();
  await expect(heading).toBeVisible();
  await page.goto(`/en/#id=${event.id}&country=eg`);
  await expect(heading).toBeVisible();
  await expect(page.locator(".pane-details").getByText("Outside the current filter").first()).toBeVisible();
  await page.locator("#main").focus();
  await page.keyboard.press("Escape");
  await expect(heading).toHaveCount(0);
  await expect(page).toHaveURL(/#country=eg$/);
});

test("where the map cannot be fetched the rest stands, says so, and fetches it again when asked", async ({ browser, baseURL }) => {
  const page = await browser.newPage(baseURL ? { baseURL } : {});
  let [down, asked] = [true, 0];
  await page.route("**/data/basemap.topo.json", (route) => {
    asked++;
    return down ? route.abort() : route.continue();
  });
  await page.clock.install();
  await page.goto("/en/");
  const failure = page.locator("#main").getByRole("alert");
  await expect(failure).toBeVisible();
  await expect(page.locator(".timeline-picture")).toBeVisible();
  const before = asked;
  await page.clock.runFor(10_000);
  expect(asked).toBe(before);
  down = false;
  await failure.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".map-leaflet")).toBeVisible();
  await page.close();
});

/** Colours of a picture at some points of its pixels, as "r,g,b". */
async function coloursAt(page: Page, png: Buffer, points: readonly (readonly [number, number])[]): Promise<readonly string[]> {
  return page.evaluate(
    async ([url, places]) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      canvas.drawImage(image, 0, 0);
      return places.map(([x, y]) => canvas.getImageData(x, y, 1, 1).data.slice(0, 3).join());
    },
    [`data:image/png;base64,${png.toString("base64")}`, points] as const,
  );
}

test("the days that a window leaves out are dimmed to its edges on screens of any density", async ({ browser, baseURL }) => {
  const reader = await browser.newPage();
  for (const density of [1, 1.25, 1.5, 2]) {
    const page = await browser.newPage({
      ...(baseURL ? { baseURL } : {}),
      deviceScaleFactor: density,
      viewport: { width: 1366, height: 1000 },
    });
    await page.goto("/en/#t=2023-09-08/2023-11-01");
    const edges = page.locator(".timeline-range-edge");
    await expect(edges).toHaveCount(2);
    const picture = page.locator(".timeline-picture");
    await picture.scrollIntoViewIfNeeded();
    const box = (await picture.boundingBox())!;
    const [from, to] = await edges.evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().left));
    const y = box.height - 8;
    const at = (x: number): readonly [number, number] => [Math.round((x - box.x) * density), Math.round(y * density)];
    const points = [from! - 5, from! + 5, to! - 5, to! + 5].map(at);
    const [before, first, last, after] = await coloursAt(reader, await picture.screenshot(), points);
    expect([density, before], "before it").toEqual([density, after]);
    expect([density, first], "inside").toEqual([density, last]);
    expect(before).not.toBe(first);
    await page.close();
  }
  await reader.close();
});

/** By hand from `data/`: 32 directives that count at 4 meetings; 6 events of one report beside them. */
const ON_ARRIVAL = {
  en: "32 directives at 4 meetings · 6 other events · all shown",
  ar: "32 توجيهًا في 4 اجتماعات · 6 أحداث أخرى · السجل كلّه",
} as const;
/** December 2023 holds the Egyptian meeting possibly, by its unknown day, and nothing for certain. */
const IN_DECEMBER = {
  en: "0 to 16 of 32 directives at 0 to 1 of 4 meetings",
  ar: "16 توجيهًا على الأكثر من أصل 32 في اجتماع واحد على الأكثر من أصل 4",
} as const;

for (const lang of LANGS) {
  test(`the first screen says what there is, and what a filter leaves near the filters, without moving anything (${lang})`, async ({
    page,
  }) => {
    for (const [width, height] of [
      [1366, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto("about:blank");
      await open(page, lang);
      const status = page.locator(".status-line p");
      await expect.poll(async () => stripBidi(await status.innerText())).toBe(ON_ARRIVAL[lang]);
      const parts = width > 1000 ? [".filters-bar", ".status-bar"] : [".filters-bar", ".map-leaflet"];
      const boxes = () => Promise.all(parts.map((part) => page.locator(part).boundingBox()));
      if (width > 1000) expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      const before = await boxes();
      await page.evaluate(() => (window.location.hash = "#t=2023-12-01/2023-12-31&country=eg"));
      await expect.poll(async () => stripBidi(await status.innerText())).toBe(IN_DECEMBER[lang]);
      expect(await boxes()).toEqual(before);
      expect((await status.boundingBox())!.y).toBeLessThan(120);
    }
  });
}
