/** What the live page shows for as long as something that it needs is on its way. */
const UNREADY = "[aria-busy='true'], .pane-loading";

/** What stands at once where the reader asked for another view than the report's: the frame, which names what is on its way, or a question. */
const FRAME = ".frame, .gate:not([aria-busy='true'])";

/**
 * An element for the live page, laid out behind the report that the page came with. The two change places in the frame
 * in which the live page is first complete, or says why it cannot be; of another view than the report's, the frame is enough.
 */
export function liveRoot(app: HTMLElement): HTMLElement {
  const live = document.createElement("div");
  live.className = "live";
  const report = app.querySelector(".report");
  app.append(live);
  if (report) swapWhenReady(live, report);
  else becomeLive();
  return live;
}

/** True until the live page has taken the place of the report. */
export const isStarting = (): boolean => document.documentElement.classList.contains("starting");

/** Resolves once the live page stands and the browser has nothing more pressing to do, or five seconds later. */
export const whenLive = (): Promise<void> =>
  live.then(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => whenIdle(resolve)))));

/** WebKit has no word for idleness. */
const whenIdle = (work: () => void): void => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: 5000 });
  else work();
};

let becomeLive = (): void => {};
const live = new Promise<void>((resolve) => {
  becomeLive = resolve;
});

/** Leaves the page as it stands without script, where the live page cannot begin. */
export function showReport(error: unknown): void {
  document.querySelector(".live")?.remove();
  document.documentElement.classList.remove("starting", "other-view");
  for (const styles of document.querySelectorAll("head noscript")) styles.outerHTML = styles.textContent;
  console.error(error);
}

/** Observers are told at the end of the task that changed the page, so before it is drawn. */
function swapWhenReady(live: HTMLElement, report: Element): void {
  const observer = new MutationObserver(() => {
    const other = document.documentElement.classList.contains("other-view");
    if (other ? !live.querySelector(FRAME) : live.childElementCount === 0 || live.querySelector(UNREADY)) return;
    observer.disconnect();
    report.remove();
    document.documentElement.classList.remove("starting", "other-view");
    window.scrollTo(0, 0);
    becomeLive();
  });
  observer.observe(live, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
}
