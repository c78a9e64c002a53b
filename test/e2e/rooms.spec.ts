import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { FOREIGN_CASES, MEETING } from "../support/foreignCases.ts";
import { dropFile, type Lang, record } from "./support.ts";

/** What a broken-off request makes the browser say is expected here; an exception that nobody caught is not. */
const test = base.extend({
  page: async ({ page }, use) => {
    const uncaught: string[] = [];
    page.on("pageerror", ({ message }) => uncaught.push(message));
    await use(page);
    expect(uncaught).toEqual([]);
  },
});

const RETRY = { en: "Try again", ar: "المحاولة مرة أخرى" } as const;
const RELOAD = { en: "Reload the page", ar: "إعادة تحميل الصفحة" } as const;
const SHARE = { en: "Share", ar: "مشاركة" } as const;

interface Room {
  readonly name: string;
  /** The file that does not come. */
  readonly file: string;
  readonly lang: Lang;
  readonly fragment?: string;
  readonly query?: string;
  /** The record at the address in `query`, once the reader has agreed to it. */
  readonly theirs?: () => string;
  readonly open?: (page: Page) => Promise<void>;
  /** Where the failure is told, and what comes there once it does. */
  readonly place: (page: Page) => Locator;
  readonly there: (page: Page) => Locator;
}

const main = (page: Page): Locator => page.locator("#main");
const dialog = (page: Page): Locator => page.locator("dialog[open]");
const tabs = (page: Page): Locator => page.getByRole("navigation").first().getByRole("link");
const heading = (page: Page): Locator => main(page).getByRole("heading").first();
const share = (lang: Lang) => (page: Page) => page.getByRole("button", { name: SHARE[lang] }).click();
const shareTab =
  (lang: Lang, tab: string) =>
  async (page: Page): Promise<void> => {
    await share(lang)(page);
    await dialog(page).getByRole("tab", { name: tab, exact: true }).click();
  };
const sign = (page: Page): Promise<void> => page.mouse.move(300, 300);

const THEIRS = "?data=https://record.example/d.json";

const ROOMS: readonly Room[] = [
  { name: "the map", file: "EventMap-*.js", lang: "ar", place: main, there: (page) => page.locator(".map-leaflet") },
  { name: "the map's style", file: "EventMap-*.css", lang: "en", place: main, there: (page) => page.locator(".map-leaflet") },
  {
    name: "the table",
    file: "TableView-*.js",
    lang: "en",
    fragment: "view=table",
    place: main,
    there: (page) => main(page).getByRole("table"),
  },
  {
    name: "the table's style",
    file: "TableView-*.css",
    lang: "ar",
    fragment: "view=table",
    place: main,
    there: (page) => main(page).getByRole("table"),
  },
  {
    name: "the comparison",
    file: "Comparison-*.js",
    lang: "ar",
    fragment: "view=compare",
    place: main,
    there: (page) => main(page).locator("table, [role=grid]").first(),
  },
  { name: "the sources", file: "SourcesView-*.js", lang: "en", fragment: "view=sources", place: main, there: heading },
  { name: "the corrections", file: "SourcesView-*.js", lang: "ar", fragment: "view=corrections", place: main, there: heading },
  { name: "later words", file: "more-*.js", lang: "ar", fragment: "view=sources", place: main, there: heading },
  {
    name: "details",
    file: "Details-*.js",
    lang: "en",
    fragment: `id=${record.events[0]!.id}`,
    place: (page) => page.locator(".pane-details"),
    there: (page) => page.locator(".pane-details .details-id"),
  },
  {
    name: "notices",
    file: "Notices-*.js",
    lang: "ar",
    fragment: "nothing=1",
    place: (page) => page.locator(".live"),
    there: (page) => page.locator(".notice").first(),
  },
  {
    name: "the Share dialog",
    file: "Sharing-*.js",
    lang: "en",
    open: share("en"),
    place: dialog,
    there: (page) => dialog(page).getByRole("tab").first(),
  },
  {
    name: "the Share dialog's style",
    file: "Sharing-*.css",
    lang: "ar",
    open: share("ar"),
    place: dialog,
    there: (page) => dialog(page).getByRole("tab").first(),
  },
  {
    name: "the figure",
    file: "figureFiles-*.js",
    lang: "ar",
    open: shareTab("ar", "صورة"),
    place: dialog,
    there: (page) => dialog(page).locator(".figure-preview svg").first(),
  },
  {
    name: "the search",
    file: "Searching-*.js",
    lang: "en",
    fragment: "q=police",
    place: (page) => page.locator(".frame"),
    there: (page) => page.locator(".status-line p", { hasText: /\b(\d+) of (?!\1\b)\d+ directives/ }),
  },
  {
    name: "help",
    file: "Help-*.js",
    lang: "ar",
    open: (page) => page.getByRole("button", { name: "مساعدة", exact: true }).click(),
    place: dialog,
    there: (page) => dialog(page).locator("kbd").first(),
  },
  {
    name: "the brush",
    file: "Hands-*.js",
    lang: "en",
    open: sign,
    place: (page) => page.locator(".timeline-strip"),
    there: (page) => page.locator(".timeline-brush .overlay"),
  },
  {
    name: "the way to far dates",
    file: "Outliers-*.js",
    lang: "ar",
    query: THEIRS,
    theirs: FOREIGN_CASES.hijriYear,
    place: (page) => page.locator(".pane-timeline"),
    there: (page) => page.locator(".timeline-outliers button"),
  },
  {
    name: "the way to what is selected out of sight",
    file: "Pointers-*.js",
    lang: "ar",
    fragment: `id=${MEETING}&on=2020-01-01/2020-02-01`,
    place: (page) => page.locator(".pane-timeline"),
    there: (page) => page.locator(".timeline-pointer"),
  },
  {
    name: "the question before another's record",
    file: "ForeignRecord-*.js",
    lang: "en",
    query: THEIRS,
    place: (page) => page.locator(".gate"),
    there: (page) => page.locator(".gate .button-primary"),
  },
];

/** The page around the room stands, and answers to the hand. */
async function restWorks(page: Page, lang: Lang): Promise<void> {
  if (await page.locator(".pane-timeline").count()) await expect(page.locator(".timeline-drawing").first()).toBeVisible();
  if (await dialog(page).count()) {
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
  }
  const dropDown = page.locator(".filters-bar [popovertarget]").first();
  const isDropDown = (await dropDown.count()) > 0;
  if (isDropDown) await dropDown.click();
  const tick = page.locator(".facet-option:visible").first();
  await tick.click();
  await expect(page).toHaveURL(/#.*[a-z]+=/);
  await expect(page.locator(".status-bar")).toBeVisible();
  await expect(page.getByRole("button", { name: SHARE[lang] })).toBeVisible();
  await tick.click();
  if (isDropDown) await page.keyboard.press("Escape");
}

for (const { name, file, lang, fragment, query = "", theirs, open, place, there } of ROOMS) {
  test(`where ${name} cannot be fetched (${file}), the rest stands, and trying again brings it (${lang})`, async ({ page }) => {
    let [down, asked] = [true, 0];
    await page.route(`**/assets/${file}`, (route) => {
      asked++;
      return down ? route.abort() : route.continue();
    });
    const headers = { "access-control-allow-origin": "*" };
    await page.route("https://record.example/**", (route) => route.fulfill({ headers, json: JSON.parse(theirs?.() ?? "null") as unknown }));
    await page.goto(`/${lang}/${query}${fragment ? `#${fragment}` : ""}`);
    if (theirs) await page.locator(".gate .button-primary").click();
    const stands = query === "" || theirs !== undefined;
    if (stands) await expect(page.locator(".status-bar")).toBeVisible();
    await open?.(page);
    const alert = place(page).getByRole("alert");
    await expect(alert).toBeVisible();
    if (stands) {
      await restWorks(page, lang);
      if (open && (await alert.count()) === 0) await open(page);
    }
    const before = asked;
    await alert.getByRole("button", { name: RETRY[lang] }).click();
    await expect.poll(() => asked).toBeGreaterThan(before);
    await expect(alert).toBeVisible();
    down = false;
    await alert.getByRole("button", { name: RETRY[lang] }).click();
    await expect(there(page)).toBeVisible();
    await expect(place(page).getByRole("alert")).toHaveCount(0);
    if (file.endsWith(".css")) {
      const styled = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].every(({ sheet }) => (sheet?.cssRules.length ?? 0) > 0),
      );
      expect(styled).toBe(true);
    }
  });
}

test("what searches is fetched for whoever comes to the field, and finds what was typed meanwhile", async ({ page }) => {
  const asked: string[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/assets/Searching-*.js", async (route) => {
    asked.push(route.request().url());
    await held;
    return route.continue();
  });
  await page.goto("/en/");
  await expect(page.locator(".map-leaflet")).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await page.getByRole("searchbox").first().focus();
  await expect.poll(() => asked.length).toBe(1);
  await page.keyboard.type("police");
  await expect(page.locator(".status-line p")).toContainText("search is still loading");
  letGo();
  await expect(page.locator(".status-line p")).not.toContainText("search is still loading");
  await expect(page.locator(".status-line p")).toHaveText(/\b(\d+) of (?!\1\b)\d+ directives/);
});

for (const file of ["plainCitation-*.js", "catalogue-*.js"]) {
  test(`a citation is written once what it needs can be fetched (${file})`, async ({ page }) => {
    let down = true;
    await page.route(`**/assets/${file}`, (route) => (down ? route.abort() : route.continue()));
    await page.goto("/en/");
    await shareTab("en", "Citation")(page);
    const alert = dialog(page).getByRole("alert");
    await expect(alert).toContainText("could not be prepared");
    down = false;
    await alert.getByRole("button", { name: RETRY.en }).click();
    await expect(dialog(page).getByRole("textbox")).toHaveValue(/Ballotline|\d{4}/);
    await expect(alert).toHaveCount(0);
  });
}

interface Reader {
  readonly what: string;
  readonly file: string;
  readonly lang: Lang;
  readonly query?: string;
  readonly dropped?: string;
}

const OLDER = record.schema.replace(/\d+$/, "1");
const READERS: readonly Reader[] = [
  { what: "another's record", file: "others-*.js", lang: "en", query: THEIRS },
  { what: "a file", file: "others-*.js", lang: "ar", dropped: FOREIGN_CASES.asItIs() },
  { what: "a file of an older form", file: "migrations-*.js", lang: "en", dropped: JSON.stringify({ ...record, schema: OLDER }) },
  { what: "a release", file: "release-*.js", lang: "ar", query: "?v=9911aa8e97f4" },
  { what: "a release of an older form", file: "migrations-*.js", lang: "en", query: "?v=9911aa8e97f4" },
];

const MISSING = { en: "Part of this page could not be fetched", ar: "تعذّر جلب جزء من هذه الصفحة" } as const;

for (const { what, file, lang, query = "", dropped } of READERS) {
  test(`where what reads ${what} cannot be fetched (${file}), that is said, and trying again opens it (${lang})`, async ({ page }) => {
    let down = true;
    await page.route(`**/assets/${file}`, (route) => (down ? route.abort() : route.continue()));
    const headers = { "access-control-allow-origin": "*" };
    await page.route("https://record.example/**", (route) => route.fulfill({ headers, json: record }));
    await page.goto(`/${lang}/${query}`);
    if (dropped !== undefined) {
      await expect(page.locator(".status-bar")).toBeVisible();
      await dropFile(page, "theirs.json", dropped);
    }
    if (dropped !== undefined || query === THEIRS) await page.locator(".gate .button-primary").click();
    await expect(page.getByRole("alert")).toContainText(MISSING[lang]);
    const again = page.locator(".gate").getByRole("button", { name: RETRY[lang] });
    await again.click();
    await expect(page.getByRole("alert")).toContainText(MISSING[lang]);
    down = false;
    await again.click();
    await expect(page.locator(".status-bar")).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test("a dropped file is not lost where what takes it cannot be fetched: it is opened when that comes", async ({ page }) => {
  let down = true;
  await page.route("**/assets/enterFiles-*.js", (route) => (down ? route.abort() : route.continue()));
  await page.goto("/ar/");
  await expect(page.locator(".status-bar")).toBeVisible();
  await dropFile(page, "theirs.json", FOREIGN_CASES.asItIs());
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("تحقّق من الاتصال");
  down = false;
  await alert.getByRole("button", { name: RETRY.ar }).click();
  await expect(page.locator(".gate")).toContainText("theirs.json");
  await expect(alert).toHaveCount(0);
});

test("leaving a view that failed for another shows that one", async ({ page }) => {
  await page.route("**/assets/TableView-*.js", (route) => route.abort());
  await page.goto("/en/#view=table");
  await expect(main(page).getByRole("alert")).toBeVisible();
  await tabs(page).first().click();
  await expect(page.locator(".map-leaflet")).toBeVisible();
  await expect(main(page).getByRole("alert")).toHaveCount(0);
});

test("a part that is gone because the site was published anew asks to reload, which keeps the view", async ({ page }) => {
  let old = true;
  await page.route("**/assets/TableView-*.js", (route) => (old ? route.fulfill({ status: 404 }) : route.continue()));
  await page.goto("/ar/#country=ly");
  await expect(page.locator(".map-leaflet")).toBeVisible();
  await page.route("**/ar/", async (route) => {
    if (!old) return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).replaceAll(/first-view-[\w-]{7}\.js/g, "first-view-AAAAAAA.js") });
  });
  await tabs(page).nth(2).click();
  const alert = main(page).getByRole("alert");
  await expect(alert).toContainText("نسخة أحدث");
  old = false;
  await alert.getByRole("button", { name: RELOAD.ar }).click();
  await expect(main(page).getByRole("table")).toBeVisible();
  await expect(page).toHaveURL(/country=ly/);
});

test("a part that is gone while the site stands as it was is not told as a new version", async ({ page }) => {
  await page.route("**/assets/TableView-*.js", (route) => route.abort());
  await page.goto("/en/#view=table");
  await expect(main(page).getByRole("alert")).toContainText("Check the connection");
  await expect(page.locator(".new-version")).toHaveCount(0);
});
