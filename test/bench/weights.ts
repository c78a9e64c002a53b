import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { quantile, round } from "./numbers.ts";
import { type Server, serve } from "./serve.ts";

const ROUNDS = 7;
const SITE = "dist";
const SINGLE = "dist-single";
const LANGS = ["ar", "en"] as const;
type Lang = (typeof LANGS)[number];

const builtPage = (lang: Lang): string => readFileSync(join(SITE, lang, "index.html"), "utf8");

/** A page with all that the report says, as a list and nothing else. */
function barePage(lang: Lang): string {
  const body = builtPage(lang)
    .replace(/^.*<body[^>]*>/s, "")
    .replace(/<(script|style|title|desc)\b.*?<\/\1>/gs, "");
  const lines = body
    .split(/<\/(?:p|li|td|th|h[1-6]|dt|dd|text|caption)>/)
    .map((part) => part.replace(/<[^>]*>/g, " ").trim())
    .filter((line) => line !== "");
  const items = lines.map((line) => `<li>${line}</li>`).join("\n");
  return `<!doctype html><html lang="${lang}"${lang === "ar" ? ' dir="rtl"' : ""}><meta charset="utf-8"><title>List</title><ul>\n${items}\n</ul></html>`;
}

/** The page as a browser without script takes it, so that a probe can still look on. */
const withoutScript = (lang: Lang): string =>
  builtPage(lang)
    .replace(/<script\b.*?<\/script>/gs, "")
    .replace(/<link rel="(?:modulepreload|preload)"[^>]*as="fetch"[^>]*>|<link rel="modulepreload"[^>]*>/g, "");

interface Visited {
  readonly name: string;
  readonly path: string;
  /** Brings to life what waits for a hand, and waits until it lives. */
  readonly wake?: (page: Page) => Promise<void>;
}

async function touch(page: Page): Promise<void> {
  await page.locator("#map").dispatchEvent("pointerdown");
  await page.locator("html[data-state=drawn]").waitFor();
}

const visitsOf = (lang: Lang): readonly Visited[] => [
  { name: "bare static page", path: `/bare-${lang}` },
  { name: "report without script", path: `/${lang}/report` },
  { name: "full page", path: `/${lang}/` },
  { name: "embed before touch", path: `/embed/${lang}.html` },
  { name: "embed, live", path: `/embed/${lang}.html`, wake: touch },
  ...(existsSync(SINGLE) ? [{ name: "single file", path: `/single/ballotline-${lang}.html` }] : []),
];

/** In the page, before all else: when a picture (a list item on the bare page) first stood in a frame, in ms. */
function watchForPicture(): void {
  const look = (): void => {
    const found = document.querySelector("body > ul > li") ?? document.querySelector("svg.figure-map, svg.figure-timeline");
    const shown = [...(found ? [found] : []), ...document.querySelectorAll("svg.figure-map")].some(
      (each) => each.getBoundingClientRect().height > 0,
    );
    if (!shown) return void requestAnimationFrame(look);
    requestAnimationFrame(() => Object.assign(globalThis, { pictureAt: performance.now() }));
  };
  requestAnimationFrame(look);
}

interface Measured {
  readonly kb: number;
  readonly picture: number;
}

async function visit(browser: Browser, { origin, taken }: Server, { path, wake }: Visited): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, timezoneId: "UTC" });
  try {
    const page = await context.newPage();
    // Functions sent to the page keep the name helper of the tool that compiled them.
    await page.addInitScript({ content: `globalThis.__name = (named) => named; (${watchForPicture.toString()})();` });
    taken();
    await page.goto(origin + path, { waitUntil: "load" });
    await page.waitForFunction(() => "pictureAt" in globalThis);
    await page.waitForLoadState("networkidle");
    await wake?.(page);
    const picture = await page.evaluate(() => (globalThis as unknown as { readonly pictureAt: number }).pictureAt);
    return { kb: taken() / 1000, picture };
  } finally {
    await context.close();
  }
}

/** Prints what each kind of page weighs and when its first picture stands, beside a page that is the same words as a list, round by round in one run. */
export async function printWeights(browser: Browser): Promise<void> {
  const made = new Map(
    LANGS.flatMap((lang) => [[`/bare-${lang}`, barePage(lang)] as const, [`/${lang}/report`, withoutScript(lang)] as const]),
  );
  const server = await serve(
    new Map([
      ["", SITE],
      ["single", SINGLE],
    ]),
    made,
  );
  console.log(`weights: kB asked for (gzip -9) | first picture ms, median of ${ROUNDS} | both as multiples of the bare page`);
  for (const lang of LANGS) {
    const visits = visitsOf(lang);
    const rounds: Measured[][] = visits.map(() => []);
    // The browser itself is slow at first.
    for (const each of visits) await visit(browser, server, each);
    for (let at = 0; at < ROUNDS; at++) {
      for (const [index, each] of visits.entries()) rounds[index]!.push(await visit(browser, server, each));
    }
    const medians = rounds.map((list) => ({
      kb: list[0]!.kb,
      picture: quantile(
        list.map(({ picture }) => picture),
        0.5,
      ),
    }));
    const [bare] = medians as [Measured];
    for (const [index, { name }] of visits.entries()) {
      const { kb, picture } = medians[index]!;
      const line = `${round(kb).padStart(6)} | ${round(picture).padStart(6)} | ×${round(kb / bare.kb).padEnd(5)} ×${round(picture / bare.picture)}`;
      console.log(`  ${lang}  ${name.padEnd(22)} ${line}`);
    }
  }
  server.close();
}
