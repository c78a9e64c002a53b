import type { Page } from "@playwright/test";

interface Choice {
  /** What it is, for the report. */
  readonly name: string;
  /** Pixels outside its words that look otherwise when it is no longer chosen. */
  readonly differing: number;
}

/** The states that say in the page's markup that something is chosen, and how it would read if it were not. */
const CHOSEN = `input[type="radio"]:checked, [aria-pressed="true"], [aria-selected="true"], [aria-checked="true"], [aria-current]:not([aria-current="false"])`;

/** Everything visible that is chosen, with how far it looks chosen: pictures with and without that state are held side by side. */
export async function choicesOn(page: Page, except: string): Promise<readonly Choice[]> {
  const choices: Choice[] = [];
  // Handles, since a locator would lose what is no longer chosen.
  for (const chosen of await page.$$(CHOSEN)) {
    const radio = await chosen.evaluate((element) => element instanceof HTMLInputElement);
    const seen = radio ? (await chosen.$("xpath=.."))! : chosen;
    if (!(await seen.isVisible()) || (await chosen.evaluate((element, selector) => element.matches(selector), except))) continue;
    await seen.scrollIntoViewIfNeeded();
    const words = await seen.evaluate((element) => {
      const area = element.getBoundingClientRect();
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const boxes: (readonly [number, number, number, number])[] = [];
      while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const { left, top, width, height } of range.getClientRects()) boxes.push([left - area.left, top - area.top, width, height]);
      }
      return boxes;
    });
    const name = (await seen.innerText()).slice(0, 40) || (await seen.evaluate((element) => element.outerHTML.slice(0, 80)));
    const before = await seen.screenshot();
    await chosen.evaluate((element) => {
      if (element instanceof HTMLInputElement) element.checked = false;
      else
        for (const state of ["aria-pressed", "aria-selected", "aria-checked", "aria-current"])
          if (element.hasAttribute(state)) element.setAttribute(state, "false");
    });
    const after = await seen.screenshot();
    const differing = await page.evaluate(differ, [before.toString("base64"), after.toString("base64"), words] as const);
    choices.push({ name, differing });
  }
  return choices;
}

/** In the page: how many pixels differ between two pictures of one size, outside some boxes. */
async function differ([first, second, boxes]: readonly [
  string,
  string,
  readonly (readonly [number, number, number, number])[],
]): Promise<number> {
  async function pixelsOf(base64: string): Promise<ImageData> {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  }
  const [a, b] = [await pixelsOf(first), await pixelsOf(second)];
  if (a.width !== b.width || a.height !== b.height) return a.width * a.height;
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const [x, y] = [(at / 4) % a.width, Math.floor(at / 4 / a.width)];
    if (boxes.some(([left, top, width, height]) => x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1))
      continue;
    if ([0, 1, 2].some((part) => Math.abs(a.data[at + part]! - b.data[at + part]!) > 64)) count++;
  }
  return count;
}
