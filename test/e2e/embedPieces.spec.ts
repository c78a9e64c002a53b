import { readdirSync, readFileSync } from "node:fs";
import { test as base, expect, type Page } from "@playwright/test";
import { type PiecesSite, piecesSite } from "../support/piecesServer.ts";
import { LANGS, type Lang, record } from "./support.ts";

/** Frames' pages from a server that breaks off; an exception in the page fails the test. */
const test = base.extend<{ site: PiecesSite }>({
  site: async ({ page }, use) => {
    const exceptions: string[] = [];
    page.on("pageerror", ({ message }) => exceptions.push(message));
    const site = await piecesSite("dist");
    await use(site);
    await site.close();
    expect(exceptions).toEqual([]);
  },
});

const WORDS = {
  en: { whole: "The whole record", libya: "Libya", egypt: "Egypt", retry: "Try again", next: "Next event" },
  ar: { whole: "السجل كاملًا", libya: "ليبيا", egypt: "مصر", retry: "المحاولة مرة أخرى", next: "الحدث التالي" },
} as const;

const liveScript = (lang: Lang, folder = "embed"): string =>
  `${folder}/${readdirSync(`dist/${folder}`).find((file) => file.startsWith(`live-${lang}-`))!}`;
const alerts = (page: Page) => page.getByRole("alert").filter({ visible: true });
const pictures = (page: Page) => page.locator("h1:visible, #counts:visible, #pictures svg:visible");
const drawn = (page: Page) => expect(page.locator("html[data-state=drawn]")).toHaveCount(1, { timeout: 30_000 });
const newest = readdirSync("dist/v").find((name) => /^[0-9a-f]{12}$/.test(name))!;

/** Notes in the page whether the whole record is ever to be seen without an alert; to be called before the page comes, or in it. */
async function watch(page: Page, when: "now" | "from the start" = "now"): Promise<() => Promise<boolean>> {
  const wholes = Object.values(WORDS).map(({ whole }) => whole);
  const look = (words: readonly string[]): void => {
    const seen = (element: Element | null): boolean => element?.checkVisibility({ visibilityProperty: true }) ?? false;
    const note = (): void => {
      const counts = document.querySelector("#counts");
      const whole = seen(counts) && words.some((one) => counts!.textContent.includes(one));
      const alert = [...document.querySelectorAll("[role=alert]")].some(seen);
      if (whole && !alert) Object.assign(globalThis, { unsaid: true });
    };
    note();
    new MutationObserver(note).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  };
  if (when === "now") await page.evaluate(look, wholes);
  else await page.addInitScript(look, wholes);
  return () => page.evaluate(() => "unsaid" in globalThis);
}

/** Ten places, in bytes: within the head, at its end, and at every part of the body that the frame's script looks for. */
function cutsOf(file: string): readonly number[] {
  const html = readFileSync(`dist/${file}`, "utf8");
  const at = (part: string, after = 0): number => {
    const found = html.indexOf(part);
    if (found < 0) throw new Error(`${file} has no ${part}`);
    return Buffer.byteLength(html.slice(0, found)) + after;
  };
  const [map, timeline] = [at('<div id="map">'), at('<div id="timeline">')];
  const [style, ends] = [at("<style>", 40), at('<p class="source">')];
  const parts = [at("<h1>"), at('id="counts"'), at('id="missing"'), map, Math.floor((map + timeline) / 2), timeline];
  return [style, at("<body>"), ...parts, Math.floor((timeline + ends) / 2), ends];
}

async function staysLibya(page: Page, lang: Lang): Promise<void> {
  await drawn(page);
  await expect(page.locator("#counts")).toContainText(WORDS[lang].libya);
  await expect(alerts(page)).toHaveCount(0);
  await page.getByRole("button", { name: WORDS[lang].next }).click();
  await expect(page.locator("#chosen")).not.toBeEmpty();
  await expect(page.locator("#counts")).toContainText(WORDS[lang].libya);
  await expect(page.locator("#map svg, #timeline svg")).toHaveCount(2);
  await expect(alerts(page)).toHaveCount(0);
}

for (const lang of LANGS) {
  const file = `embed/${lang}.html`;
  test(`a frame in ${lang} that comes in two pieces, cut at ten places, shows the view asked for, and no other before it`, async ({
    page,
    site,
  }) => {
    // Once, so that the browser has the live script: it then runs as early as can be.
    await page.goto(`${site.url}${file}#country=eg`);
    await drawn(page);
    const unsaid = await watch(page, "from the start");
    for (const [place, cut] of cutsOf(file).entries()) {
      await test.step(`place ${place + 1}`, async () => {
        site.hold(file, cut);
        await page.goto("about:blank");
        await page.goto(`${site.url}${file}#country=ly`, { waitUntil: "commit" });
        if (place > 0) {
          await page.waitForFunction(() => typeof (globalThis as { BallotlineParts?: unknown }).BallotlineParts === "object");
        }
        await expect(pictures(page)).toHaveCount(0);
        await expect(alerts(page)).toHaveCount(0);
        site.rest();
        await staysLibya(page, lang);
        expect(await unsaid()).toBe(false);
      });
    }
  });

  test(`a frame in ${lang} whose script does not come says so as long as it shows another view; trying again shows the view`, async ({
    page,
    site,
  }) => {
    site.gone.add(liveScript(lang));
    await page.goto(`${site.url}${file}#country=ly`);
    await expect(alerts(page)).toBeVisible();
    await expect(page.locator("#counts")).toContainText(WORDS[lang].whole);
    const unsaid = await watch(page);
    await page.getByRole("button", { name: WORDS[lang].next }).click();
    await page.getByRole("button", { name: WORDS[lang].retry }).click();
    await expect(alerts(page)).toBeVisible();
    site.gone.clear();
    await page.getByRole("button", { name: WORDS[lang].retry }).click();
    await staysLibya(page, lang);
    expect(await unsaid()).toBe(false);
  });
}

test("a click on the picture after a failure shows the view asked for, too", async ({ page, site }) => {
  site.gone.add(liveScript("en"));
  await page.goto(`${site.url}embed/en.html#country=ly`);
  await expect(alerts(page)).toBeVisible();
  site.gone.clear();
  await page.locator("#timeline [data-row]:visible").first().click();
  await staysLibya(page, "en");
});

test("a frame with no view asked for whose script does not come keeps its picture, and says that it cannot answer", async ({
  page,
  site,
}) => {
  site.gone.add(liveScript("en"));
  await page.goto(`${site.url}embed/en.html`);
  await page.getByRole("button", { name: "Next event" }).click();
  await expect(alerts(page)).toContainText("clicks");
  await expect(page.locator("#counts")).toContainText("The whole record");
  site.gone.clear();
  await page.getByRole("button", { name: "Try again" }).click();
  await drawn(page);
  await expect(alerts(page)).toHaveCount(0);
});

test("of two views asked for before the picture lives, the last is shown", async ({ page, site }) => {
  const file = "embed/en.html";
  site.hold(file, cutsOf(file)[5]!);
  await page.goto(`${site.url}${file}#country=ly`, { waitUntil: "commit" });
  await page.waitForFunction(() => document.documentElement?.dataset["state"] === "drawing");
  await page.evaluate(() => void (location.hash = "country=eg"));
  site.rest();
  await drawn(page);
  await expect(page.locator("#counts")).toContainText("Egypt");
});

test("a view that cannot be drawn leaves the one before it whole, under an alert that no click removes", async ({ page, site }) => {
  await page.goto(`${site.url}embed/en.html#country=ly`);
  await drawn(page);
  await page.evaluate(() => {
    const { parseFromString } = DOMParser.prototype;
    Object.assign(globalThis, { mend: () => Object.assign(DOMParser.prototype, { parseFromString }) });
    let left = 1;
    DOMParser.prototype.parseFromString = function parse(this: DOMParser, ...asked) {
      if (left-- > 0) return parseFromString.apply(this, asked);
      throw new Error("broken");
    };
    location.hash = "country=eg";
  });
  await expect(alerts(page)).toBeVisible();
  await expect(page.locator("#counts")).toContainText("Libya");
  await page.getByRole("button", { name: "Next event" }).click();
  await expect(alerts(page)).toBeVisible();
  await expect(page.locator("#counts")).toContainText("Libya");
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("#counts")).toContainText("Egypt");
  await expect(alerts(page)).toHaveCount(0);
});

test("a frame that hands on to a release never shows the current record meanwhile", async ({ page, site }) => {
  // A page that is about to be left answers no questions: it notes by itself what it shows.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const parts = [...document.querySelectorAll("h1, #counts, #words, #pictures")];
      const seen = parts.some((part) => part.checkVisibility({ visibilityProperty: true }));
      if (location.pathname.startsWith("/embed/")) sessionStorage.setItem("seen", String(seen));
    }).observe(document, { childList: true, subtree: true });
  });
  const release = `v/${newest}/embed/en.html`;
  site.hold(release, 0);
  const asked = page.waitForRequest(`**/${release}**`);
  await page.goto(`${site.url}embed/en.html?v=${newest}#country=ly`, { waitUntil: "commit" });
  await asked;
  site.rest();
  await expect(page).toHaveURL(new RegExp(`/v/${newest}/embed/en.html`));
  await staysLibya(page, "en");
  expect(await page.evaluate(() => sessionStorage.getItem("seen"))).toBe("false");
});

test("the frame of a release in two pieces shows the view asked for", async ({ page, site }) => {
  const file = `v/${newest}/embed/ar.html`;
  site.hold(file, cutsOf(file)[6]!);
  await page.goto(`${site.url}${file}#country=ly`, { waitUntil: "commit" });
  await page.waitForFunction(() => typeof (globalThis as { BallotlineParts?: unknown }).BallotlineParts === "object");
  await expect(pictures(page)).toHaveCount(0);
  site.rest();
  await staysLibya(page, "ar");
});

test("a frame of somebody else's record in two pieces asks only once it can name the host, and shows the last view asked for", async ({
  page,
  site,
}) => {
  const file = "embed/other/en.html";
  const html = readFileSync(`dist/${file}`, "utf8");
  site.hold(file, Buffer.byteLength(html.slice(0, html.indexOf('<div id="pictures">'))));
  const data = encodeURIComponent(`${site.url}data/dataset.json`);
  await page.goto(`${site.url}${file}?data=${data}&hash=${record.hash}#country=eg`, { waitUntil: "commit" });
  await expect(page.locator("#agree")).toBeAttached();
  await expect(page.locator("#agree")).toBeHidden();
  await page.evaluate(() => void (location.hash = "country=ly"));
  site.rest();
  await expect(page.locator("#ask")).toContainText("localhost:");
  site.gone.add(liveScript("en", "embed/other"));
  await page.locator("#agree").click();
  await expect(alerts(page)).toBeVisible();
  await expect(pictures(page)).toHaveCount(0);
  site.gone.clear();
  await page.locator("#agree").click();
  await staysLibya(page, "en");
});
