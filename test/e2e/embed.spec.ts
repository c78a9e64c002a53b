import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Frame, Locator, Page } from "@playwright/test";
import { comparedHeight, FRAME_HEIGHT, fittingHeight, plainFrame } from "../../src/export/embedCode.ts";
import { MEASURE_AXES } from "../../src/view/view.ts";
import { E2E_PORT } from "../support/browser.ts";
import { type HostAsked, hostPage, SANDBOX } from "../support/hostPages.ts";
import { readPdf } from "../support/pdfText.ts";
import { test as base, expect, LANGS, overflowOf, record } from "./support.ts";

/** Hosts stand on origins of their own, which the site's tests otherwise take for a third party's. */
const test = base.extend<{ host: (asked: Omit<HostAsked, "site">) => Promise<void> }>({
  host: async ({ page, baseURL }, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (asked) => {
      const { origin, close } = await hostPage({ ...asked, site: baseURL! });
      closing.push(close);
      await page.goto(origin);
    });
    await Promise.all(closing.map((close) => close()));
  },
});

test.use({ allowOrigins: ["http://127.0.0.1:"] });

const SITE = `http://localhost:${E2E_PORT}`;
const loader = `<script src="${SITE}/embed.js"></script>`;
const kb = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length / 1000;

const frame = (src: string, sandboxed = true): string =>
  `<iframe data-ballotline src="${SITE}/embed/${src}" title="t"${sandboxed ? ` sandbox="${SANDBOX}"` : ""}></iframe>`;

const framesOf = (page: Page): readonly Frame[] => page.frames().slice(1);
const heights = (page: Page): Promise<number[]> => page.$$eval("iframe", (frames) => frames.map((each) => each.offsetHeight));

async function drawn(page: Page, at: number): Promise<Frame> {
  await expect.poll(() => framesOf(page)[at]?.locator("html[data-state=drawn]").count()).toBe(1);
  return framesOf(page)[at]!;
}

/** What the headline of the whole record begins with, counted by hand in data/sources. */
const SAID = { en: "12 directives before", ar: "12 توجيهًا قبل" } as const;

const event = record.events.find(({ kind }) => kind === "meeting")!;

for (const lang of LANGS) {
  test(`the frame in ${lang} stays within its bytes, before touch and live`, () => {
    const live = readdirSync("dist/embed").find((file) => file.startsWith(`live-${lang}-`))!;
    const [first, more] = [kb(`dist/embed/${lang}.html`), kb(`dist/embed/${live}`)];
    console.log(`frame, ${lang}: ${first.toFixed(1)} kB before touch, ${(first + more).toFixed(1)} kB live (gzip)`);
    expect(first).toBeLessThanOrEqual(60);
    expect(first + more).toBeLessThanOrEqual(160);
  });

  test(`the frame in ${lang} shows the whole record without script, and asks for nothing`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${SITE}/embed/${lang}.html#id=${event.id}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(SAID[lang]);
    await expect(page.locator("#words li")).toHaveCount(10);
    await expect(page.locator("#map svg:visible, #timeline svg:visible")).toHaveCount(2);
    await expect(page.locator("#counts")).toContainText(lang === "en" ? "The whole record" : "السجل كاملًا");
    await expect(page.locator("noscript .notice")).toBeVisible();
    expect(await overflowOf(page)).toBe(0);
    expect(asked.filter((url) => !url.startsWith("data:"))).toHaveLength(1);
    await context.close();
  });
}

/** Read off data/sources: the directives that protect polling places. */
const POLLING = {
  en: ["Reinforced security around polling places", "Protection teams at polling places"],
  ar: ["تعزيز الأمن حول أماكن الاقتراع", "ضمان وجود فرق حماية في أماكن الاقتراع"],
} as const;

for (const lang of LANGS) {
  test(`a frame in ${lang} says in words what a filter leaves, and of one meeting all that was ordered there`, async ({ page }) => {
    await page.goto(`${SITE}/embed/${lang}.html#measure=polling-site-protection&head=Mine`);
    await expect(page.locator("html[data-state=drawn]")).toHaveCount(1);
    await expect(page.locator("#words .what")).toHaveText(POLLING[lang].map((what) => new RegExp(`^\\s*${what}`)));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mine");
    await expect(page.locator("#own")).toContainText("2023");
    await page.goto(`${SITE}/embed/${lang}.html?theme=dark#id=ev-ly-2024-municipal-meeting`);
    await expect(page.locator("#words .what")).toHaveCount(6);
    await expect(page.locator("#words")).toContainText(POLLING[lang][1]);
    await expect(page.locator("#words")).not.toContainText(POLLING[lang][0]);
  });

  // With the pixels that may stay empty: how high a filtered view's lines and pictures are is only estimated.
  for (const [view, fitting, most] of [
    ["", fittingHeight(lang, 32), 150],
    ["#measure=polling-site-protection", fittingHeight(lang, 2), 400],
    ...MEASURE_AXES.map((rows) => [`#view=compare&rows=${rows}`, comparedHeight(lang, rows), 350] as const),
  ] as const) {
    test(`the height given for a frame in ${lang} of “${view}” holds all of it, without a large blank, from 320 to 1,000 pixels`, async ({
      page,
    }) => {
      const src = `${SITE}/embed/${lang}.html${view}`;
      const code = plainFrame({ src, title: "t", height: FRAME_HEIGHT, fitting });
      await page.setViewportSize({ width: 320, height: 900 });
      await page.setContent(`<!doctype html><style>body{margin:0}iframe{display:block;border:0}</style>${code}`);
      const inside = framesOf(page)[0]!;
      if (view !== "") await drawn(page, 0);
      await inside.evaluate(() => document.fonts.ready);
      for (const width of [320, 400, 480, 640, 680, 820, 1000]) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => inside.evaluate(() => innerWidth)).toBe(width);
        const blank = () => inside.evaluate(() => innerHeight - Math.ceil(document.body.getBoundingClientRect().height));
        await expect.poll(blank, `${width} pixels`).toBeGreaterThanOrEqual(0);
        expect(await blank(), `${width} pixels`).toBeLessThanOrEqual(most);
      }
    });
  }
}

/** Read off data/sources: how many directives protect polling places before either vote, and with which verb. */
const COMPARED = {
  en: ["Polling-site protection", "1", "Directed", "1", "Demanded"],
  ar: ["حماية أماكن الاقتراع", "1", "وجّه بـ", "1", "طالَب بـ"],
} as const;

for (const lang of LANGS) {
  test(`a frame of the comparison in ${lang} shows its grid in place of map and timeline, and leads back to them`, async ({ page }) => {
    await page.goto(`${SITE}/embed/${lang}.html#view=compare`);
    await expect(page.locator("html[data-state=drawn]")).toHaveCount(1);
    const [measure, ...cells] = COMPARED[lang];
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: measure, exact: true }) });
    await expect(row.locator("td :is(b, p)")).toHaveText([...cells]);
    await expect(page.getByRole("region").getByRole("columnheader")).toHaveCount(5);
    await expect(page.locator("#timeline svg, #map svg:not(.sign)")).toHaveCount(0);
    await expect(page.locator("a[data-full]").first()).toHaveAttribute("href", /#view=compare$/);
    expect(await overflowOf(page)).toBe(0);
    await page.evaluate(() => location.replace("#"));
    await expect(page.locator("#timeline svg:visible")).toHaveCount(1);
    await expect(page.getByRole("table")).toHaveCount(0);
  });
}

test("a foreign host under a strict policy shows three frames, each as high as its content", async ({ page, host }) => {
  await host({
    body: `${frame(`en.html#id=${event.id}`)}${frame("ar.html#country=eg&unit=directives", false)}<div data-ballotline="${SITE}/embed/en.html"></div>${loader}${loader}`,
  });
  const [first, second] = [await drawn(page, 0), await drawn(page, 1)];
  expect(await first.evaluate(() => origin)).toBe("null");
  await expect(first.locator("#chosen")).toContainText(event.title.en);
  await expect(second.locator("#counts")).not.toContainText("السجل كاملًا");
  for (const each of framesOf(page)) {
    await expect
      .poll(async () => {
        const box = await (await each.frameElement()).boundingBox();
        return Math.abs(box!.height - (await each.evaluate(() => document.body.getBoundingClientRect().height)));
      })
      .toBeLessThan(2);
  }
  expect(await framesOf(page)[2]!.evaluate(() => document.documentElement.dataset["state"])).toBeUndefined();
});

/** Presses as a reader does: again, where nothing came of it. Chromium hands no press on to a frame of another origin that moved just before. */
async function pressUntil(what: Locator, came: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await what.click();
    await came();
  }).toPass();
}

/** Presses a button of the frame at `at` until that frame lives. */
async function pressNext(page: Page, at: number, name: string): Promise<void> {
  const inside = page.frameLocator("iframe").nth(at);
  await pressUntil(inside.getByRole("button", { name }), () =>
    expect(inside.locator("html[data-state=drawn]")).toHaveCount(1, { timeout: 5000 }),
  );
}

test("a frame comes to life at the first key, and steps through the events", async ({ page, host }) => {
  await host({ body: frame("en.html") + loader });
  const inside = page.frameLocator("iframe");
  await inside.getByRole("button", { name: "Next event" }).focus();
  await drawn(page, 0);
  await page.keyboard.press("Enter");
  await expect(inside.locator("#chosen")).not.toBeEmpty();
  const first = await inside.locator("#chosen").textContent();
  await page.keyboard.press("Enter");
  await expect(inside.locator("#chosen")).not.toHaveText(first!);
  const fullView = inside.getByRole("link", { name: "Open the full view" });
  await pressUntil(inside.getByText("Menu"), () => expect(fullView).toBeVisible({ timeout: 2000 }));
  await expect(fullView).toHaveAttribute("href", /\/en\/#id=ev-/);
  await page.keyboard.press("Escape");
  await expect(inside.locator("#chosen")).toBeEmpty();
});

test("a frame is dark or light as its address asks, whatever its reader's setting, and light on paper", async ({ page }) => {
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [light, dark] = ["rgb(255, 254, 251)", "rgb(26, 32, 39)"];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, media: "screen" });
    await page.goto(`${SITE}/embed/en.html`);
    expect(await paper()).toBe(colorScheme === "dark" ? dark : light);
    await page.goto(`${SITE}/embed/en.html?theme=light`);
    expect(await paper()).toBe(light);
    await page.goto(`${SITE}/embed/en.html?theme=dark`);
    expect(await paper()).toBe(dark);
    await page.emulateMedia({ colorScheme, media: "print" });
    expect(await paper()).toBe(light);
  }
});

test("a click on a mark of the untouched picture selects what it stands for", async ({ page, host }) => {
  await host({ body: frame("en.html") + loader });
  const inside = page.frameLocator("iframe");
  await pressUntil(inside.locator("#timeline [data-row]:visible").first(), () =>
    expect(inside.locator("html[data-state=drawn]")).toHaveCount(1, { timeout: 5000 }),
  );
  await expect(inside.locator("#chosen")).not.toBeEmpty();
});

test("a host may set the view and hears of a selection", async ({ page, host }) => {
  await host({ body: frame("en.html") + loader });
  await page.evaluate(() => {
    addEventListener("ballotline-selection", ({ detail }: CustomEventInit) => Object.assign(globalThis, { heard: detail as unknown }));
  });
  await page.$eval(
    "iframe",
    (each, fragment) => each.dispatchEvent(new CustomEvent("ballotline-view", { detail: fragment })),
    `id=${event.id}`,
  );
  const inside = await drawn(page, 0);
  await expect(inside.locator("#chosen")).toContainText(event.title.en);
  await pressUntil(inside.getByRole("button", { name: "Next event" }), () =>
    expect.poll(() => page.evaluate(() => (globalThis as { heard?: { id: string } }).heard?.id), { timeout: 2000 }).toMatch(/^ev-/),
  );
});

test("hostile messages and queries do nothing", async ({ page, host }) => {
  const query = "?height=1e9&controls=%3Cscript%3E&theme=%22%3E%3Cimg%20src%3Dx%3E&lang=fr";
  await host({ body: frame(`en.html${query}`) + loader });
  const [inside] = framesOf(page);
  await inside!.waitForLoadState();
  await inside!.evaluate(() => addEventListener("message", ({ data }) => Object.assign(globalThis, { last: data })));
  await page.$eval("iframe", (each) => {
    const messages = [
      null,
      0,
      "view",
      [],
      { ballotline: 1 },
      { ballotline: 1, type: "view" },
      { ballotline: 1, type: "view", fragment: 1 },
    ];
    for (const message of messages) each.contentWindow!.postMessage(message, "*");
    each.contentWindow!.postMessage({ ballotline: 2, type: "view", fragment: "country=eg" }, "*");
    each.contentWindow!.postMessage("the last of them", "*");
  });
  await inside!.waitForFunction(() => (globalThis as { last?: unknown }).last === "the last of them");
  expect(await inside!.evaluate(() => ({ ...document.documentElement.dataset, live: "", releases: "" }))).toEqual({
    live: "",
    releases: "",
  });
  expect((await heights(page))[0]).toBeLessThan(3000);
  await page.$eval("iframe", (each) => {
    const fragment = "country=<img src=x onerror=alert(1)>&q=<script>alert(1)</script>";
    each.contentWindow!.postMessage({ ballotline: 1, type: "view", fragment }, "*");
  });
  await drawn(page, 0);
  await expect(inside!.locator("#ignored")).toBeVisible();
  expect(await inside!.locator("main img, main script").count()).toBe(0);
});

test("frames in an Arabic host's narrow column stay within it", async ({ page, host }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await host({ dir: "rtl", body: frame(`ar.html#id=${event.id}`) + loader });
  const inside = await drawn(page, 0);
  expect(await inside.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(await overflowOf(page)).toBe(0);
});

test("the frame comes to life from a disk", async ({ page }) => {
  await page.goto(new URL(`../../dist/embed/ar.html#id=${event.id}`, import.meta.url).href);
  await expect(page.locator("html[data-state=drawn]")).toHaveCount(1);
  await expect(page.locator("#chosen")).toContainText(event.title.ar);
});

test("a page with five frames: none runs live code before it is touched, and one that lives leaves the others and the page alone", async ({
  page,
  host,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const five = ["en.html", "ar.html", "en.html", "ar.html", "en.html"].map((src) => `${frame(src)}<p>between</p>`).join("");
  await host({ body: five + loader });
  await expect.poll(() => framesOf(page).length).toBe(5);
  for (const each of framesOf(page)) await each.waitForLoadState();
  const lives = (): string[] => asked.filter((url) => /\/live-/.test(url));
  const states = (): Promise<(string | undefined)[]> =>
    Promise.all(framesOf(page).map((each) => each.evaluate(() => document.documentElement.dataset["state"])));

  await expect.poll(async () => (await heights(page)).filter((height) => height > 200).length).toBe(5);
  for (const [at, each] of framesOf(page).entries()) {
    const content = await each.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    expect(Math.abs((await heights(page))[at]! - content)).toBeLessThan(2);
  }
  expect(lives()).toEqual([]);
  for (const each of framesOf(page)) {
    expect(await each.evaluate(() => [typeof BallotlineLive, document.scripts.length])).toEqual(["undefined", 1]);
  }

  const third = page.frameLocator("iframe").nth(2);
  await pressNext(page, 2, "Next event");
  await expect(third.locator("#chosen")).not.toBeEmpty();
  expect(await states()).toEqual([undefined, undefined, "drawn", undefined, undefined]);
  expect(lives()).toHaveLength(1);
  await page.mouse.move(600, 300);
  const scrolled = page.evaluate(() =>
    new Promise((resolve) => document.addEventListener("scrollend", resolve, { once: true })).then(() => scrollY),
  );
  await page.mouse.wheel(0, 900);
  expect(await scrolled).toBeGreaterThan(600);

  await pressNext(page, 3, "الحدث التالي");
  const chosen = await Promise.all(framesOf(page).map((each) => each.locator("#chosen").textContent()));
  expect(chosen.map((words) => words !== "")).toEqual([false, false, true, true, false]);
  expect(lives()).toHaveLength(2);
});

test("nothing moves under a pressed finger: what it let go of is what it pressed, however soon the live script comes", async ({
  page,
  host,
}) => {
  await host({ body: frame("en.html") + loader });
  await framesOf(page)[0]!.waitForLoadState();
  await expect.poll(async () => (await heights(page))[0]).toBeGreaterThan(400);
  const next = page.frameLocator("iframe").getByRole("button", { name: "Next event" });
  await next.scrollIntoViewIfNeeded();
  const box = (await next.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await expect.poll(() => framesOf(page)[0]!.evaluate(() => typeof BallotlineLive)).toBe("object");
  await framesOf(page)[0]!.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  await expect(page.frameLocator("iframe").locator("html[data-state=drawn]")).toHaveCount(0);
  await page.mouse.up();
  await drawn(page, 0);
  await expect(page.frameLocator("iframe").locator("#chosen")).not.toBeEmpty();
});

for (const [lang, dir] of [
  ["en", "ltr"],
  ["ar", "rtl"],
] as const) {
  test(`a frame is printed with its host: title, counts and the words of its pictures, in ${lang}`, async ({ page, host }) => {
    await host({ dir, body: `<h1>Host</h1>${frame(`${lang}.html`)}<p>After</p>${loader}` });
    await framesOf(page)[0]!.waitForLoadState();
    await expect.poll(async () => (await heights(page))[0]).toBeGreaterThan(400);
    const { lines } = await readPdf(await page.pdf({ format: "A4", tagged: true, printBackground: true }), dir, "painted");
    const text = lines.join(" ");
    const [sea, counts] = lang === "en" ? ["Mediterranean Sea", "10 events"] : ["البحر المتوسط", "32 توجيهًا"];
    for (const part of [SAID[lang], counts, sea]) expect(text).toContain(part);
    expect(text.split(sea)).toHaveLength(2);
    expect(text).not.toMatch(/Next event|الحدث التالي/);
    expect(text.indexOf("Host")).toBeLessThan(text.indexOf(sea));
    expect(text.indexOf("After")).toBeGreaterThan(text.indexOf(sea));
  });
}
