import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import type { Published } from "../../src/app/offline/offlineCache.ts";
import { hostPage } from "../support/hostPages.ts";
import { type Site, serveSite } from "../support/siteServer.ts";
import { test as base, expect, LANGS, record } from "./support.ts";

const test = base.extend<{ site: Site }>({
  site: async ({ baseURL: _others }, use) => {
    const site = await serveSite("dist");
    await use(site);
    await site.close();
  },
});
test.use({ allowOrigins: ["http://localhost:", "http://127.0.0.1:"] });

const WORDS = {
  en: { data: "Data", save: "Save a copy on this device", erase: "Delete the saved copy", saved: /^Saved\./ },
  ar: { data: "بيانات", save: "حفظ نسخة على هذا الجهاز", erase: "حذف النسخة المحفوظة", saved: /^حُفظت النسخة/ },
} as const;

async function openAt(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator("#main > *").first()).toBeVisible();
}

async function openKeeping(page: Page, lang: "ar" | "en"): Promise<void> {
  await page.locator(".header-actions button").first().click();
  await page.getByRole("tab", { name: WORDS[lang].data, exact: true }).click();
}

async function saveIn(page: Page, lang: "ar" | "en"): Promise<void> {
  await openKeeping(page, lang);
  await page.getByRole("button", { name: WORDS[lang].save }).click();
  await expect(page.locator(".share-keep output")).toHaveText(WORDS[lang].saved);
}

/** Takes the connection away once the page is left: what a touch has called for is then not on its way any more. */
async function disconnect(page: Page, context: BrowserContext): Promise<void> {
  await page.goto("about:blank");
  await context.setOffline(true);
}

/** All that this origin holds on the device. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    stored: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
const NOTHING = { caches: 0, workers: 0, stored: 0, databases: 0, cookies: "" };

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Publishes other text at some paths, as a build that gave them would. */
function publish(site: Site, version: string, files: Readonly<Record<string, string>>, dataset = record.hash): void {
  const published = JSON.parse(readFileSync("dist/offline.json", "utf8")) as Published;
  for (const [path, text] of Object.entries(files)) site.instead.set(path, text);
  const listed = published.files.map(([path, hash]) => [path, path in files ? sha256(files[path]!) : hash]);
  site.instead.set("offline.json", JSON.stringify({ version, dataset, files: listed }));
}

const page2 = (lang: string): string => readFileSync(`dist/${lang}/index.html`, "utf8").replace("<body", '<body data-edition="2"');

for (const lang of LANGS) {
  test(`a copy is kept when asked for, in ${lang}: it opens, filters and changes language without a connection, until it is erased`, async ({
    page,
    context,
    site,
  }) => {
    await openAt(page, `${site.url}${lang}/`);
    expect(await kept(page)).toEqual(NOTHING);
    await openKeeping(page, lang);
    expect(await kept(page)).toEqual(NOTHING);
    await page.getByRole("button", { name: WORDS[lang].save }).click();
    await expect(page.locator(".share-keep output")).toHaveText(WORDS[lang].saved);
    await expect(page.locator(".share-keep")).toContainText(record.hash.slice(0, 12));

    await disconnect(page, context);
    await openAt(page, `${site.url}${lang}/?share=data#view=table&country=ly`);
    await expect(page.getByRole("dialog").getByRole("tab", { name: WORDS[lang].data, exact: true })).toBeVisible();
    await page.keyboard.press("Escape");
    const libyan = record.directives.find(({ tier, authority }) => tier === "core" && authority === "ly-hor")!;
    await expect(page.getByRole("table").first()).toContainText(libyan.what[lang]);
    const other = lang === "ar" ? "en" : "ar";
    await page.locator(`a[hreflang="${other}"]`).first().click();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await expect(page.getByRole("table").first()).toContainText(libyan.what[other]);
    await openAt(page, `${site.url}${other}/`);
    await expect(page.locator(".map-leaflet")).toBeVisible();
    const faces = await page.evaluate(async () => (await document.fonts.ready) && [...document.fonts].map(({ status }) => status));
    expect(faces).toContain("loaded");

    await openKeeping(page, other);
    await page.getByRole("button", { name: WORDS[other].erase }).click();
    await expect(page.getByRole("button", { name: WORDS[other].save })).toBeVisible();
    expect(await kept(page)).toEqual(NOTHING);
    await expect(page.goto(`${site.url}${lang}/`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  });
}

test("a save that meets a missing, changed or unreadable file keeps nothing and says so", async ({ page, site }) => {
  await openAt(page, `${site.url}en/`);
  await openKeeping(page, "en");
  for (const [path, answer] of [
    ["data/dataset.json", "{}"],
    ["ar/", "<script>alert(1)</script>"],
    ["offline.json", '{"version":"1","dataset":"2","files":[["../../etc",""]]}'],
    ["offline.json", "[]"],
  ] as const) {
    site.instead.set(path, answer);
    await page.getByRole("button", { name: WORDS.en.save }).click();
    await expect(page.locator(".share-keep output")).toHaveText(/so nothing new was/);
    expect(await kept(page)).toEqual(NOTHING);
    site.instead.delete(path);
  }
  await page.getByRole("button", { name: WORDS.en.save }).click();
  await expect(page.locator(".share-keep output")).toHaveText(WORDS.en.saved);
});

test("a newer page over the same record is offered, and comes as a whole or not at all", async ({ page, site }) => {
  await openAt(page, `${site.url}en/`);
  await saveIn(page, "en");
  publish(site, "edition-2", { "en/": page2("en"), "ar/": page2("ar") });
  await openAt(page, `${site.url}en/`);
  await expect(page.locator("body")).not.toHaveAttribute("data-edition");
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("newer version");

  site.instead.set("ar/", "cut off");
  await notice.getByRole("button", { name: "Replace the saved copy" }).click();
  await expect(notice).toContainText("so nothing new was");
  await openAt(page, `${site.url}en/`);
  await expect(page.locator("body")).not.toHaveAttribute("data-edition");

  site.instead.set("ar/", page2("ar"));
  await page.getByRole("button", { name: "Replace the saved copy" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-edition", "2");
  await openAt(page, `${site.url}ar/`);
  await expect(page.locator("body")).toHaveAttribute("data-edition", "2");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(2);
});

test("a copy whose record was corrected is replaced at the next visit, and erased where it cannot be", async ({ page, site }) => {
  const corrected = readFileSync("dist/data/dataset.json", "utf8");
  await openAt(page, `${site.url}en/`);
  await saveIn(page, "en");
  publish(site, "edition-2", { "en/": page2("en") }, "f".repeat(64));
  await openAt(page, `${site.url}en/`);
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("has been replaced");
  await notice.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-edition", "2");

  publish(site, "edition-3", { "data/dataset.json": `${corrected} ` }, "e".repeat(64));
  site.instead.set("data/dataset.json", corrected);
  await openAt(page, `${site.url}en/`);
  await expect(notice).toContainText("has been deleted");
  expect(await kept(page)).toEqual(NOTHING);
});

test("somebody else's record is not kept, and a page in a frame offers to keep nothing", async ({ page, site }) => {
  const other = await serveSite("dist");
  await openAt(page, `${site.url}en/`);
  await saveIn(page, "en");
  site.instead.set("data/other.json", readFileSync("dist/data/dataset.json", "utf8"));
  await page.goto(`${site.url}en/?data=${encodeURIComponent(`${site.url}data/other.json`)}`);
  await page.getByRole("button", { name: /^Open/ }).click();
  await expect(page.locator(".foreign-bar")).toBeVisible();
  await openKeeping(page, "en");
  await expect(page.locator(".share-files").first()).toBeVisible();
  await expect(page.locator(".share-keep")).toHaveCount(0);
  const names = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url);
  });
  expect(names.filter((name) => name.includes("other.json"))).toEqual([]);

  const host = await hostPage({
    site: other.url.slice(0, -"/some/where/".length),
    body: `<iframe src="${other.url}en/?share=data" width="1000" height="800"></iframe>`,
  });
  await page.goto(host.origin);
  const inside = page.frameLocator("iframe");
  await expect(inside.getByRole("tab", { name: "Data", exact: true })).toHaveAttribute("aria-selected", "true");
  await expect(inside.locator(".share-files").first()).toBeVisible();
  await expect(inside.locator(".share-keep")).toHaveCount(0);
  await host.close();
  await other.close();
});

/** Damages what a copy left on the device. */
const DAMAGES: Readonly<Record<string, () => Promise<void>>> = {
  "a pointer that is no JSON": async () => {
    for (const name of await caches.keys()) {
      if (!name.endsWith(" copy")) continue;
      const cache = await caches.open(name);
      for (const key of await cache.keys()) await cache.put(key, new Response("{"));
    }
  },
  "a pointer to nothing": async () => {
    for (const name of await caches.keys()) {
      if (!name.endsWith(" copy")) continue;
      const cache = await caches.open(name);
      for (const key of await cache.keys()) await cache.put(key, new Response("[1]"));
    }
  },
  "no pointer": async () => {
    for (const name of await caches.keys()) if (name.endsWith(" copy")) await caches.delete(name);
  },
  "no files": async () => {
    for (const name of await caches.keys()) if (name.includes(" version ")) await caches.delete(name);
  },
  "some files gone": async () => {
    for (const name of await caches.keys()) {
      if (!name.includes(" version ")) continue;
      const cache = await caches.open(name);
      for (const key of (await cache.keys()).filter(({ url }) => url.includes("/assets/"))) await cache.delete(key);
    }
  },
};

test("a damaged copy is told, goes, and never stands between the reader and the site", async ({ page, site }) => {
  await openAt(page, `${site.url}en/`);
  await saveIn(page, "en");
  for (const [what, damage] of Object.entries(DAMAGES)) {
    await test.step(what, async () => {
      await page.evaluate(damage);
      site.instead.set("en/", page2("en"));
      await openAt(page, `${site.url}en/`);
      await expect(page.locator("body")).toHaveAttribute("data-edition", "2");
      await expect(page.locator(".map-leaflet")).toBeVisible();
      await expect(page.getByRole("alert")).toContainText("was damaged");
      expect(await kept(page)).toEqual(NOTHING);
      site.instead.delete("en/");
      await page.getByRole("alert").getByRole("button").click();
      await expect(page.locator("#main > *").first()).toBeVisible();
      await saveIn(page, "en");
    });
  }
});

/** Changes a byte of every file of the copy whose address ends so. */
const spoil = (page: Page, ending: string): Promise<void> =>
  page.evaluate(async (ending) => {
    for (const name of await caches.keys()) {
      if (!name.includes(" version ")) continue;
      const cache = await caches.open(name);
      for (const key of (await cache.keys()).filter(({ url }) => url.endsWith(ending))) {
        const saved = (await cache.match(key))!;
        const bytes = new Uint8Array(await saved.arrayBuffer());
        bytes[0] = bytes[0]! ^ 1;
        await cache.put(key, new Response(bytes, { headers: saved.headers }));
      }
    }
  }, ending);

/** Saves a copy, and changes a byte of every file in it whose address ends so. */
async function saveAndSpoil(page: Page, site: string, ending: string): Promise<void> {
  await openAt(page, `${site}en/`);
  await saveIn(page, "en");
  await spoil(page, ending);
}

for (const ending of [".js", "/en/", "/ar/"]) {
  test(`files of a copy that the device has changed (${ending}) come from the site, which puts the copy right and says so`, async ({
    page,
    context,
    site,
  }) => {
    await saveAndSpoil(page, site.url, ending);
    await openAt(page, `${site.url}en/`);
    await expect(page.locator(".map-leaflet")).toBeVisible();
    await expect(page.getByRole("alert")).toContainText("the copy is whole");
    await page.getByRole("alert").getByRole("button").click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await disconnect(page, context);
    for (const lang of LANGS) {
      await openAt(page, `${site.url}${lang}/`);
      await expect(page.locator(".map-leaflet")).toBeVisible();
    }
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test.describe("without a connection", () => {
  // The browser itself complains of what it cannot fetch.
  test.use({ allowErrors: /status of 503|ERR_INTERNET_DISCONNECTED/ });

  test("a copy in which something is damaged says so, on a page that opens and in the place of one that cannot", async ({
    page,
    context,
    site,
  }) => {
    await saveAndSpoil(page, site.url, "/ar/");
    await disconnect(page, context);
    await openAt(page, `${site.url}en/`);
    await expect(page.getByRole("alert")).toContainText("cannot be shown");
    await page.goto(`${site.url}ar/`);
    await expect(page.locator("p[lang=ar][dir=rtl]")).toContainText("تالف");
    await expect(page.locator("p[lang=en]")).toContainText("damaged");
    await context.setOffline(false);
    await openAt(page, `${site.url}ar/`);
    await expect(page.getByRole("alert")).toContainText("عادت النسخة سليمة");
  });

  test("an address that no copy holds fails as it does without one", async ({ page, context, site }) => {
    await openAt(page, `${site.url}en/`);
    await saveIn(page, "en");
    await openAt(page, `${site.url}en/`);
    await disconnect(page, context);
    await expect(page.goto(`${site.url}en/elsewhere`)).rejects.toThrow(/ERR_(INTERNET_DISCONNECTED|FAILED)/);
  });
});

test.describe("where the list does not come", () => {
  // The browser itself complains of the status.
  test.use({ allowErrors: /status of (404|410|503|403)/ });

  for (const status of [404, 410]) {
    test(`a copy of which the list is gone (${status}) counts as withdrawn, and is erased`, async ({ page, site }) => {
      await openAt(page, `${site.url}ar/`);
      await saveIn(page, "ar");
      site.instead.set("offline.json", status);
      await openAt(page, `${site.url}ar/`);
      await expect(page.getByRole("alert")).toContainText("قد يكون سُحب");
      expect(await kept(page)).toEqual(NOTHING);
    });
  }

  test("anything else in place of the list leaves the copy as it is", async ({ page, site }) => {
    await openAt(page, `${site.url}en/`);
    await saveIn(page, "en");
    const before = await kept(page);
    for (const [what, answer] of [
      ["a page that asks to sign in", "<!doctype html><title>Sign in</title>"],
      ["a server in trouble", 503],
      ["a refusal", 403],
      ["nothing", ""],
    ] as const) {
      await test.step(what, async () => {
        site.instead.set("offline.json", answer);
        const asked = page.waitForResponse("**/offline.json");
        await openAt(page, `${site.url}en/`);
        await asked;
        await expect(page.locator(".map-leaflet")).toBeVisible();
        await expect(page.getByRole("alert")).toHaveCount(0);
        expect(await kept(page)).toEqual(before);
      });
    }
  });
});
