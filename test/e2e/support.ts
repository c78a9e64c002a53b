import { readFileSync } from "node:fs";
import { test as base, expect, type Page } from "@playwright/test";
import type { DatasetRows } from "../../src/model/types.ts";

export const record = JSON.parse(readFileSync(new URL("../../public/data/dataset.json", import.meta.url), "utf8")) as DatasetRows;

export const LANGS = ["en", "ar"] as const;
export type Lang = (typeof LANGS)[number];

/** Every test fails on a console error, an exception, a policy violation or a request to another origin that it did not allow. */
export const test = base.extend<{ allowOrigins: string[]; allowErrors: RegExp | null }>({
  allowOrigins: [[], { option: true }],
  allowErrors: [null, { option: true }],
  page: async ({ page, baseURL, allowOrigins, allowErrors }, use) => {
    const errors: string[] = [];
    const allowed = [baseURL!, ...allowOrigins];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => errors.push(`exception: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !allowed.some((origin) => url.startsWith(origin))) errors.push(`request: ${url}`);
    });
    await use(page);
    expect(errors.filter((error) => !allowErrors?.test(error))).toEqual([]);
  },
});

export { expect };

/** Opens a page of the built site and waits until map and timeline, or the view asked for, stand. */
export async function open(page: Page, lang: Lang, fragment = ""): Promise<void> {
  await page.goto(`/${lang}/${fragment === "" ? "" : `#${fragment}`}`);
  await expect(page.locator("#main > *").first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

export const TABS = ["map", "compare", "table", "sources"] as const;
export type Tab = (typeof TABS)[number];

/** Opens a view, and waits until it is the one that stands, with nothing more on its way. */
export async function openView(page: Page, lang: Lang, tab: Tab, more = ""): Promise<void> {
  await open(page, lang, [tab === "map" ? "" : `view=${tab}`, more].filter(Boolean).join("&"));
  await expect(page.locator(`.workspace-${tab}`)).toBeVisible();
  await expect(page.locator(".report, .live :is([aria-busy=true], .pane-loading)")).toHaveCount(0);
}

/** What reaches past the page's inline edges; a page never scrolls sideways. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Drops a file on the page as a hand does; `at` in pixels from its upper left corner. */
export const dropFile = (page: Page, name: string, contents: string, at: readonly [number, number] = [200, 200]): Promise<void> =>
  page.evaluate(
    ([fileName, text, x, y]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName, { type: "application/json" }));
      for (const type of ["dragover", "drop"])
        document.elementFromPoint(x, y)!.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    },
    [name, contents, ...at] as const,
  );
