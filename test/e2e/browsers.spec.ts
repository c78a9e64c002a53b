import type { Page } from "@playwright/test";
import { OTHER_BROWSERS } from "../support/otherBrowsers.ts";
import { acledCsv } from "../support/tables.ts";
import type { Hand } from "../support/webDriver.ts";
import { sheetXml, workbook } from "../support/workbook.ts";
import { expect, LANGS, type Lang, open, test } from "./support.ts";

/** Of the window; a scroll bar takes its part, which Chromium is told. */
const SIZE = [1366, 1000] as const;

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Every text of the timeline's pictures, and where it stands in the timeline, in whole pixels. */
const BOXES = `
  const area = document.querySelector(".pane-timeline").getBoundingClientRect();
  return [...document.querySelectorAll(".pane-timeline svg text")].map((element) => {
    const { left, right, top } = element.getBoundingClientRect();
    return { text: element.textContent, left: Math.round(left), right: Math.round(right), top: Math.round(top - area.top) };
  });`;

const READY = `return document.fonts.status === "loaded" && [...document.fonts].some(({ status }) => status === "loaded") && document.querySelector(".map-mark") !== null
  && document.querySelectorAll(".pane-timeline svg text").length > 10;`;

const inChromium = <T>(page: Page, body: string): Promise<T> => page.evaluate(`(() => { ${body} })()`);

/** Each browser sets letters by itself, WebKit on whole pixels: so many pixels and such a part of a line lie between them; a cut or mixed line is far beyond. */
const slack = ({ left, right }: Box): number => 8 + (right - left) / 8;

function farApart(boxes: readonly Box[], reference: readonly Box[]): readonly string[] {
  return boxes.flatMap((box, at) => {
    const other = reference[at];
    if (other?.text !== box.text) return [`${box.text} stands in place of ${other?.text}`];
    const off = (["left", "right", "top"] as const).filter((side) => Math.abs(box[side] - other[side]) > slack(other));
    return off.map((side) => `${box.text}: ${side} ${box[side]}, in Chromium ${other[side]}`);
  });
}

const FRAGMENT = "return location.hash";

/** Load, select, filter, brush: on the page's first view. */
async function walkFirstView(hand: Hand): Promise<void> {
  await hand.click(".timeline-target");
  await hand.until("return /(^#|&)id=ev-/.test(location.hash) && document.querySelector('.pane-details h2') !== null");
  await hand.press("Escape");
  await hand.until("return !/id=/.test(location.hash)");

  const status = await hand.read<string>("return document.querySelector('.status-line').textContent");
  await hand.click(".filters-bar [popovertarget]");
  await hand.until("return document.querySelector('.popover:popover-open .facet-option') !== null");
  await hand.click(".facet-option");
  await hand.until(
    "return location.hash.length > 1 && !document.querySelector('.status-line').textContent.startsWith(arguments[0])",
    status,
  );
  await hand.click('.facet-option[aria-checked="true"]');
  await hand.until(
    "return location.hash.length <= 1 && document.querySelector('.status-line').textContent.startsWith(arguments[0])",
    status,
  );

  await hand.read("document.querySelector('.timeline-strip').scrollIntoView({ block: 'center' })");
  await hand.press("Escape");
  await hand.until("return document.querySelector('.timeline-brush .overlay') !== null");
  const strip = await hand.read<DOMRect>("return document.querySelector('.timeline-brush .overlay').getBoundingClientRect().toJSON()");
  const y = strip.y + strip.height / 2;
  await hand.drag({ x: strip.x + strip.width * 0.3, y }, { x: strip.x + strip.width * 0.7, y });
  expect(await hand.until(`${FRAGMENT}.match(/t=([\\d-]+\\/[\\d-]+)/)?.[1]`)).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
}

/** The table, and what the Share dialog gives out. */
async function walkTableAndShare(hand: Hand, lang: Lang): Promise<void> {
  await hand.click('nav a[href*="view=table"]');
  await hand.until("return document.querySelectorAll('table tbody tr').length > 1");
  await hand.click(`button[aria-haspopup="dialog"], .header button.button`);
  const link = await hand.until<string>("return document.querySelector('dialog[open] input[readonly], dialog[open] textarea')?.value");
  expect(link).toContain(`/${lang}/#view=table`);
  await hand.press("Escape");
  await hand.until("return document.querySelector('dialog[open]') === null");
}

/** Drops a file on the page. */
const DROP = `
  const [name, bytes] = arguments;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
  for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));`;

/** A table is dropped, mapped and opened, and stands on the timeline. */
async function walkTable(hand: Hand, address: string, name: string, bytes: Uint8Array): Promise<void> {
  await hand.open(address);
  await hand.until(READY);
  await hand.read(DROP, name, [...bytes]);
  await hand.until("return document.querySelectorAll('.intake-preview tbody tr').length > 1");
  await hand.click(".intake-foot .button-primary");
  await hand.until("return document.querySelector('.foreign-bar')?.textContent.includes(arguments[0])", name);
  await hand.until("return document.querySelectorAll('.pane-timeline [data-row]').length > 0");
}

for (const browser of OTHER_BROWSERS) {
  const lack = browser.missing();
  if (lack !== undefined) console.log(`${browser.name} cannot be had here, its tests are left out: ${lack}`);
  test.describe(browser.name, () => {
    test.skip(lack !== undefined, `${browser.name} cannot be had here: ${lack}`);
    test.setTimeout(180_000);
    let started: Awaited<ReturnType<typeof browser.start>>;
    test.beforeAll(async () => {
      started = await browser.start();
    });
    test.afterAll(() => started?.stop());

    test("opens a table that is dropped, of separated values and in a workbook", async ({ baseURL }) => {
      const { hand } = started;
      await hand.resize(...SIZE);
      await walkTable(hand, `${baseURL}/en/`, "libya.csv", new TextEncoder().encode(acledCsv(30)));
      const sheet = sheetXml([
        ["title", "date", "lat", "lon"],
        ["One", { day: 45_261 }, 32.8872, 13.1913],
        ["Two", "2023", 27.0377, 14.4283],
      ]);
      await walkTable(hand, `${baseURL}/ar/`, "book.xlsx", workbook(sheet));
    });

    for (const lang of LANGS) {
      test(`loads, selects, filters, brushes, lists, shares and is embedded as in Chromium, in ${lang}`, async ({ page, baseURL }) => {
        const { hand } = started;
        await hand.open(`${baseURL}/${lang}/`);
        await hand.resize(...SIZE);
        await hand.until(READY);
        await page.setViewportSize(await hand.read("return { width: document.documentElement.clientWidth, height: innerHeight }"));
        await open(page, lang);
        await page.waitForFunction(`(() => { ${READY} })()`);
        const reference = await inChromium<readonly Box[]>(page, BOXES);
        expect(farApart(await hand.read<readonly Box[]>(BOXES), reference)).toEqual([]);
        await walkFirstView(hand);
        await walkTableAndShare(hand, lang);

        await hand.open(`${baseURL}/embed/${lang}.html`);
        await hand.click("#timeline [data-row] text");
        await hand.until("return document.querySelector('#chosen')?.textContent");
      });
    }
  });
}
