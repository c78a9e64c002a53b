/** Two built sites beside each other: how long the page is blocked while it opens, and when its live part is whole. */
import { type Browser, chromium } from "@playwright/test";
import { BROWSER_ARGS, getBrowser, installedBrowser } from "../support/browser.ts";
import { quantile, round } from "./numbers.ts";
import { serve } from "./serve.ts";

interface Opened {
  /** What tasks took beyond 50 ms each until the page was whole and quiet, in ms: the usual blocking time, from the start. */
  readonly blocked: number;
  /** From the start of the navigation until nothing in the live page is on its way any more, in ms. */
  readonly whole: number;
}

const ADDRESSES = ["ar/", "en/", "en/#id=ev-ly-2024-municipal-meeting", "en/#view=table"] as const;
/** How many times slower the processor is made. */
const SLOWED = [1, 4] as const;
const TIMEOUT_MS = 120_000;

const QUIET_MS = 1000;

declare global {
  /** Tells the bench, in JSON, of an opening that is over. */
  var tellOpened: (opened: string) => void;
}

/**
 * In the page, before all else: remembers long tasks, and the last time at which the live page became whole: all panes filled,
 * and where the address names an item its details too, which either site shows under headings of the third order. Tells of it
 * when nothing more has come for a while. The tool's own script would take a tenth of what is measured, so none is called for.
 */
function watchOpening(quietMs: number): void {
  const seen = { blocked: 0, whole: Number.NaN };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
  }).observe({ type: "longtask", buffered: true });
  const isWhole = (): boolean => {
    const live = document.querySelector(".live");
    return (
      live !== null &&
      live.childElementCount > 0 &&
      !document.querySelector(".report") &&
      !live.querySelector("[aria-busy='true'], .pane-loading, .gate") &&
      live.querySelector(".map-leaflet, [role='tab'][aria-selected='true'], table, [role='table']") !== null &&
      (!location.hash.includes("id=") || live.querySelector(".pane-details h3") !== null)
    );
  };
  const look = (): void => {
    if (!isWhole()) seen.whole = Number.NaN;
    else if (Number.isNaN(seen.whole))
      requestAnimationFrame(() => (seen.whole = Number.isNaN(seen.whole) ? performance.now() : seen.whole));
  };
  new MutationObserver(look).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["aria-busy", "class"],
  });
  const tell = (): void => {
    if (performance.now() - seen.whole > quietMs) tellOpened(JSON.stringify(seen));
    else setTimeout(tell, quietMs / 4);
  };
  tell();
}

async function open(browser: Browser, url: string, slowed: number): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, timezoneId: "UTC" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if (slowed > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", { name: "tellOpened" });
    // Functions sent to the page keep the name helper of the tool that compiled them.
    await page.addInitScript({ content: `globalThis.__name = (named) => named; (${watchOpening.toString()})(${QUIET_MS});` });
    const told = new Promise<string>((resolve, reject) => {
      session.once("Runtime.bindingCalled", ({ payload }) => resolve(payload));
      setTimeout(() => reject(new Error(`${url} was not whole within ${TIMEOUT_MS} ms`)), TIMEOUT_MS).unref();
    });
    await page.goto(url, { waitUntil: "commit" });
    const opened: Opened = JSON.parse(await told);
    return opened;
  } finally {
    await context.close();
  }
}

/** Opens both sites in turn, round by round, and prints the medians and what ours is of the other's. */
export async function printAgainst(ours: string, theirs: string, rounds: number): Promise<void> {
  getBrowser();
  const executablePath = installedBrowser();
  const browser = await chromium.launch({ args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) });
  const sites = await Promise.all([ours, theirs].map((folder) => serve(new Map([["", folder]]))));
  console.log(
    `opening, ${rounds} interleaved rounds, cold caches: blocking time ms, ours / theirs | live page whole ms, ours / theirs   (medians; ×: ours as a part of theirs)`,
  );
  for (const slowed of SLOWED) {
    for (const address of ADDRESSES) {
      const times: Opened[][] = [[], []];
      for (let round = -1; round < rounds; round++) {
        for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
          const opened = await open(browser, `${sites[at]!.origin}/${address}`, slowed);
          if (round >= 0) times[at]!.push(opened);
        }
      }
      const median = (at: number, what: keyof Opened): number =>
        quantile(
          times[at]!.map((opened) => opened[what]),
          0.5,
        );
      const beside = (what: keyof Opened): string =>
        `${round(median(0, what)).padStart(6)} / ${round(median(1, what)).padStart(6)}  ×${(median(0, what) / median(1, what)).toFixed(2)}`;
      const name = `${address.length > 30 ? `${address.slice(0, 8)}…` : address}${slowed > 1 ? `, processor ${slowed}× slower` : ""}`;
      console.log(`  ${name.padEnd(36)} ${beside("blocked")} | ${beside("whole")}`);
    }
  }
  for (const { close } of sites) close();
  await browser.close();
}
