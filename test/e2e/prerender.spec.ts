import { expect, LANGS, open, record, test } from "./support.ts";

const SHIFT_LIMIT = 0.02;

interface Watched {
  shift: number;
  seen: string[];
}

for (const lang of LANGS) {
  test.describe(`without script, in ${lang}`, () => {
    test.use({ javaScriptEnabled: false });

    for (const width of [1366, 390]) {
      test(`the page is a report at ${width} px: one form of each picture, every event, directive and report`, async ({ page }) => {
        await page.setViewportSize({ width, height: 860 });
        await page.goto(`/${lang}/`);
        await expect(page.locator("svg.figure-map:visible")).toHaveCount(1);
        await expect(page.locator("svg.figure-timeline:visible")).toHaveCount(1);
        await expect(page.locator(".report .table").first()).toHaveCSS("border-collapse", "separate");
        const words = await page.locator("body").innerText();
        for (const { title } of record.events) expect(words).toContain(title[lang]);
        for (const { what } of record.directives) expect(words).toContain(what[lang]);
        for (const { summary } of record.sources) expect(words).toContain(summary[lang]);
        const [scroll, client] = await page.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
        expect(scroll).toBe(client);
      });
    }

    test("no passage of a child's case is in the page", async ({ page }) => {
      await page.goto(`/${lang}/`);
      const html = await page.content();
      const cases = record.events.filter(({ sensitive }) => sensitive === "child");
      expect(cases.length).toBeGreaterThan(0);
      for (const { cue } of cases.flatMap(({ evidence }) => evidence)) expect(html).not.toContain(cue);
    });

    test("its other language is a link away", async ({ page }) => {
      const other = lang === "ar" ? "en" : "ar";
      await page.goto(`/${lang}/`);
      await page.locator(`a[hreflang="${other}"]`).click();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
    });
  });

  test(`the record for machines can be read, in ${lang}`, async ({ page }) => {
    await open(page, lang);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "") as Record<string, unknown>;
    expect(data).toMatchObject({ "@type": "Dataset", identifier: `sha256:${record.hash}` });
    expect(data["about"]).toHaveLength(10);
  });

  for (const width of [1366, 390]) {
    test(`the live page takes the report's place without a shift, in ${lang} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 860 });
      await page.addInitScript(() => {
        const watched: Watched = { shift: 0, seen: [] };
        Object.assign(window, { watched });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) watched.shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        const look = () => {
          const [report, live] = [document.querySelector(".report"), document.querySelector(".live > *")];
          const isLive = live !== null && getComputedStyle(live).visibility === "visible";
          const state = report ? (isLive ? "both" : "report") : isLive ? "live" : "none";
          if (document.querySelector("#app") && watched.seen.at(-1) !== state) watched.seen.push(state);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await open(page, lang);
      await expect(page.locator(".map-leaflet")).toBeVisible();
      await page.waitForLoadState("networkidle");
      const { shift, seen } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
      expect(seen).toEqual(["report", "live"]);
      expect(shift).toBeLessThan(SHIFT_LIMIT);
    });
  }

  test(`a view other than the first never shows the first one's pictures, in ${lang}`, async ({ page }) => {
    await page.route("**/data/dataset.json", () => {});
    await page.goto(`/${lang}/#country=ly`, { waitUntil: "commit" });
    await expect(page.locator(".report h1")).toBeVisible();
    await expect(page.locator(".report svg:visible")).toHaveCount(0);
    await expect(page.locator(".report table:visible")).toHaveCount(0);
  });
}

for (const address of ["/en/", "/ar/", "/en/#view=table"]) {
  test(`nothing of the record in words is laid out while the live page is made ready: ${address}`, async ({ page }) => {
    await page.route("**/data/dataset.json", () => {});
    await page.goto(address, { waitUntil: "commit" });
    await expect(page.locator(".report h1")).toBeVisible();
    await expect(page.locator(".report-record table").first()).toBeAttached();
    // A page whose style is on its way can be asked for its boxes, without it, but is not drawn: the boxes are those of a frame.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(
      await page
        .locator(".report-record, .report-record *")
        .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length),
    ).toBe(0);
  });
}

for (const part of ["first-view", "words-en"]) {
  test(`a page whose script does not come stays a whole report: ${part}`, async ({ browser, baseURL }) => {
    // Not the usual page: that what fails is told on the console is no error here.
    const page = await browser.newPage({ baseURL: baseURL! });
    await page.route(`**/assets/${part}-*.js`, (route) => route.abort());
    await page.goto("/en/#country=ly");
    await expect(page.locator(".report table").first()).toBeVisible();
    await expect(page.locator(".report .table").first()).toHaveCSS("border-collapse", "separate");
    await expect(page.locator("svg.figure-map:visible")).toHaveCount(1);
    await page.close();
  });
}

test("a record that does not have its hash is taken away again", async ({ page }) => {
  const body = JSON.stringify({ ...record, title: { ar: "آخر", en: "Another" } });
  await page.route("**/data/dataset.json", (route) => route.fulfill({ body, contentType: "application/json" }));
  await page.goto("/en/");
  const alert = page.getByRole("alert").filter({ hasText: "damaged" });
  await expect(alert).toBeVisible();
  await expect(page.locator(".workspace")).toHaveCount(0);
  await page.unroute("**/data/dataset.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".workspace")).toBeVisible();
});

for (const lang of LANGS) {
  test(`a page asks for its first words, its map and their styles before its script does, in ${lang}`, async ({ request }) => {
    const html = await (await request.get(`/${lang}/`)).text();
    const [ahead = ""] = /(?<=data-map=")[^"]+/.exec(html) ?? [];
    const links = [...html.matchAll(/<link rel="(?:modulepreload|preload)"[^>]* href="([^"]+)"/g)]
      .map(([, href]) => href!)
      .concat(ahead.split(" "));
    for (const part of [`words-${lang}-[^.]*.js`, "EventMap-[^.]*.js", "EventMap-[^.]*.css"]) {
      expect(links.filter((href) => new RegExp(`/assets/${part}$`).test(href))).toHaveLength(1);
    }
  });
}

for (const [query, told] of [
  ["?data=https://record.example/d.json", ".gate .button-primary"],
  ["?v=000000000000", "[role=alert]"],
] as const) {
  test(`a page of another record never asks for the current one: ${query}`, async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/ar/${query}`);
    await expect(page.locator(told).first()).toBeVisible();
    expect(asked.filter((path) => path.endsWith("/data/dataset.json"))).toEqual([]);
  });
}

test("a page of the current record asks for it once, before its script does", async ({ page }) => {
  let asked = 0;
  await page.route("**/data/dataset.json", (route) => {
    asked++;
    return route.continue();
  });
  await page.route("**/assets/first-view-*.js", async (route) => {
    await expect.poll(() => asked).toBe(1);
    await route.continue();
  });
  await open(page, "en", "view=table");
  expect(asked).toBe(1);
});

for (const [fragment, parts] of [
  ["id=ev-ly-2024-municipal-meeting", ["Details", "more-en", "EventMap"]],
  ["view=table", ["TableView", "more-en"]],
] as const) {
  test(`a page asks for what its address opens before its script does: #${fragment}`, async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.route("**/assets/first-view-*.js", async (route) => {
      await expect.poll(() => parts.filter((part) => asked.some((path) => path.startsWith(`/assets/${part}-`)))).toEqual([...parts]);
      await route.continue();
    });
    await open(page, "en", fragment);
    expect(asked.filter((path) => path.startsWith(`/assets/${parts[0]}-`) && path.endsWith(".js"))).toHaveLength(1);
  });
}

test("a page whose record does not come says so in place of the report", async ({ page }) => {
  await page.route("**/data/dataset.json", (route) => route.fulfill({ body: "{}", contentType: "application/json" }));
  await page.goto("/en/");
  await expect(page.locator(".live .failure, .live .gate").first()).toBeVisible();
  await expect(page.locator(".report")).toHaveCount(0);
});

test("a page left open across a new version asks to reload", async ({ page }) => {
  await open(page, "en");
  const failed = (): Promise<unknown> => page.evaluate(() => window.dispatchEvent(new Event("vite:preloadError")));
  const [asked] = await Promise.all([page.waitForResponse("**/en/"), failed()]);
  await asked.finished();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.route("**/en/", async (route) => {
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).replaceAll(/first-view-[\w-]{7}\.js/g, "first-view-AAAAAAA.js") });
  });
  await failed();
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("newer version");
  await page.unroute("**/en/");
  await notice.getByRole("button").click();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
