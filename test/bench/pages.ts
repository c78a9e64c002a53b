import type { Browser, CDPSession } from "@playwright/test";
import { type Spread, spread } from "./numbers.ts";

export interface PageTimes {
  /** From the last byte of the dataset to map and timeline on screen, in ms. */
  readonly usable: number;
  /** Of one step of the brush: until what is under the hand has followed, until the frame is painted, and of all scripts, those of views in their turn among them. */
  readonly script: Spread;
  readonly frame: Spread;
  readonly scriptInAll: number;
  /** From a click on a filter to the next painted frame, and to the one in which every view has followed. */
  readonly facet: Spread;
  readonly followed: Spread;
  readonly heapMb: number;
}

const STEPS = 60;
const CLICKS = 12;

/** Opens a record of so many rows, in a window of so many pixels, and drags the brush with every view live. */
export async function timePage(browser: Browser, base: string, width = 1366): Promise<PageTimes> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, timezoneId: "UTC" });
  // Functions sent to the page keep the name helper of the tool that compiled them.
  await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
  await page.addInitScript(installPainted);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  try {
    await page.goto(`${base}/en/`, { waitUntil: "commit" });
    await page.locator(".map-leaflet").waitFor({ timeout: 120_000 });
    await page.locator(".timeline-picture").waitFor({ timeout: 120_000 });
    const usable = await page.evaluate(sinceData);
    await page.mouse.move(width / 2, 300);
    await page.locator(".timeline-brush .overlay").waitFor();
    await page.locator(".timeline-brush").scrollIntoViewIfNeeded();
    const before = await scriptTime(session);
    const { script, frame } = await page.evaluate(dragBrush, STEPS);
    const scriptInAll = ((await scriptTime(session)) - before) / STEPS;
    const { first, all } = await page.evaluate(clickFacets, CLICKS);
    const heapMb = await heapOf(session);
    return { usable, script: spread(script), frame: spread(frame), scriptInAll, facet: spread(first), followed: spread(all), heapMb };
  } finally {
    await page.close();
  }
}

function sinceData(): number {
  const data = performance
    .getEntriesByType("resource")
    .filter(({ name }) => /\/data\/(dataset\.json|[^/]+\.columns\.zip)$/.test(name)) as PerformanceResourceTiming[];
  return performance.now() - Math.max(...data.map(({ responseEnd }) => responseEnd));
}

/** Milliseconds that scripts have taken so far, layout that they force not counted. */
async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")!.value * 1000;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}

declare global {
  /** Resolves in the first task after the next frame is painted. */
  var painted: () => Promise<void>;
}

/** In the page, before anything else. */
function installPainted(): void {
  globalThis.painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => resolve());
        port1.start();
        port2.postMessage(0);
      });
    });
}

/** In the page: moves the brush step by step; script is the time until what is under the hand has followed, frame the time until the next task after paint. */
async function dragBrush(steps: number): Promise<{ script: number[]; frame: number[] }> {
  const overlay = document.querySelector(".timeline-brush .overlay")!;
  const box = overlay.getBoundingClientRect();
  const y = box.top + box.height / 2;
  const fire = (target: EventTarget, type: string, x: number) =>
    target.dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0, buttons: 1, view: window }),
    );
  const settled = async () => {
    await Promise.resolve();
    await Promise.resolve();
  };
  const start = box.left + box.width * 0.2;
  fire(overlay, "mousedown", start);
  fire(window, "mousemove", start + box.width * 0.15);
  fire(window, "mouseup", start + box.width * 0.15);
  await painted();
  const selection = document.querySelector(".timeline-brush .selection")!;
  const grip = selection.getBoundingClientRect();
  const from = grip.left + grip.width / 2;
  fire(selection, "mousedown", from);
  const script: number[] = [];
  const frame: number[] = [];
  for (let step = 1; step <= steps; step++) {
    const begun = performance.now();
    fire(window, "mousemove", from + step * 4);
    await settled();
    script.push(performance.now() - begun);
    await painted();
    frame.push(performance.now() - begun);
  }
  fire(window, "mouseup", from + steps * 4);
  await painted();
  return { script, frame };
}

/** In the page: clicks on filters, set and taken away; the map's sum is the last to follow, where it changes at all. */
async function clickFacets(clicks: number): Promise<{ first: number[]; all: number[] }> {
  const first: number[] = [];
  const all: number[] = [];
  for (let click = 0; click < clicks; click++) {
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const seen = () => [...document.querySelectorAll<HTMLElement>(".filters-bar .facet-option")].filter(isSeen);
    // The values of a filter of the bar stand under its name.
    if (seen().length === 0) document.querySelector<HTMLElement>(".filters-bar [popovertarget]")?.click();
    for (let frame = 0; frame < 60 && seen().length === 0; frame++) await painted();
    const options = seen();
    // In a narrow window filters are in a drawer.
    if (options.length === 0) break;
    // The sum stands in the legend.
    document.querySelector<HTMLElement>(".map-head > [aria-expanded=false]")?.click();
    while (!document.querySelector(".map-sum")) await painted();
    const begun = performance.now();
    const sum = document.querySelector(".map-sum")!;
    const before = sum.textContent;
    options[(click >> 1) % Math.min(6, options.length)]!.click();
    await painted();
    first.push(performance.now() - begun);
    for (let frame = 0; frame < 30 && sum.textContent === before; frame++) await painted();
    if (sum.textContent !== before) all.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { first, all };
}
