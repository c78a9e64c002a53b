import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, LANGS, type Lang, open, record, test } from "./support.ts";

const SIZES = ["column", "page", "slide", "card"] as const;
const FORMS = ["text", "outlines"] as const;
type Size = (typeof SIZES)[number];

/** A picture's pixels whose lightness differs by more than STRONG of 255 between its two forms, once both are softened. */
const STRONG = 64;
/** Of those in which it differs from itself without its words: larger letters have longer edges. */
const TOLERATED = 0.03;
/** Pixels that words take at the least. */
const INKED = 0.004;

async function openFigure(page: Page, lang: Lang, fragment = ""): Promise<void> {
  await open(page, lang, fragment);
  await page.locator(".header-actions button").first().click();
  await page.getByRole("tab", { name: lang === "ar" ? "صورة" : "Figure", exact: true }).click();
  await expect(page.locator(".figure-preview svg")).toBeVisible();
}

/** Takes the choice from under the head of the dialog, which stays in view, first. */
async function choose(page: Page, value: string): Promise<void> {
  const choice = page.locator(`.share-panel input[value="${value}"]`);
  await choice.evaluate((input) => input.scrollIntoView({ block: "center" }));
  await choice.check({ force: true });
}

async function chooseSize(page: Page, size: Size): Promise<void> {
  await choose(page, size);
  await expect(page.locator(`.figure-preview[data-size="${size}"] svg`)).toBeVisible();
}

async function save(page: Page, button: string | RegExp): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.locator(".share-actions").getByRole("button", { name: button }).click();
  return readFileSync(await (await waiting).path());
}

const numberOf = (svg: string, name: string): number => Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1]);

/** Draws two files as a browser does and gives the share of pixels in which they plainly differ. */
function differing(page: Page, files: readonly [string, string]): Promise<number> {
  return page.evaluate(
    async ([[one, two], strong]) => {
      async function draw(svg: string): Promise<Uint8ClampedArray> {
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext("2d")!;
        // Letters drawn as text are smoothed otherwise than letters drawn as shapes.
        context.filter = "grayscale(1) blur(1px)";
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height).data;
      }
      const [a, b] = [await draw(one), await draw(two)];
      let strongly = Number(a.length !== b.length) * a.length;
      for (let at = 0; at < a.length; at += 4) if (Math.abs(a[at]! - b[at]!) > strong) strongly++;
      return strongly / (a.length / 4);
    },
    [files, STRONG] as const,
  );
}

/** The share of a picture's pixels that are not as light as paper. */
function inked(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255 && data[at + 1]! < 128) dark++;
    return dark / (data.length / 4);
  }, png.toString("base64"));
}

const pngSize = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

for (const lang of LANGS) {
  test(`text and outlines look the same in every size, in ${lang}`, async ({ page }) => {
    await openFigure(page, lang, "country=ly");
    await page.locator(".share-more summary").click();
    for (const size of SIZES) {
      await chooseSize(page, size);
      const files: string[] = [];
      for (const form of FORMS) {
        await choose(page, form);
        files.push((await save(page, /SVG/)).toString());
      }
      const [text, outlines] = files as [string, string];
      expect(outlines).not.toContain("<text");
      const share = await differing(page, [text, outlines]);
      const wordless = await differing(page, [text.replace(/<text\b.*?<\/text>/gs, ""), outlines]);
      console.log(
        `figure, ${lang}, ${size}: ${(share * 100).toFixed(3)} % of pixels differ; without its words ${(wordless * 100).toFixed(2)} %`,
      );
      expect(share).toBeLessThan(TOLERATED * wordless);
      expect(wordless).toBeGreaterThan(INKED);
    }
  });

  test(`a picture has exactly twice and four times the pixels of its figure, and is not blank, in ${lang}`, async ({ page }) => {
    await openFigure(page, lang);
    for (const [at, size] of SIZES.entries()) {
      await chooseSize(page, size);
      const svg = (await save(page, /SVG/)).toString();
      // Each size at one scale in one language, at the other in the other.
      const scale = (at % 2 === 0) === (lang === "ar") ? 2 : 4;
      const png = await save(page, new RegExp(`PNG.*${scale}`));
      expect(pngSize(png)).toEqual([numberOf(svg, "width") * scale, numberOf(svg, "height") * scale]);
      expect(await inked(page, png)).toBeGreaterThan(0.01);
    }
  });

  test(`the file of a filtered view stands by itself and says what it shows, in ${lang}`, async ({ page }) => {
    const fragment = "unit=directives&country=ly&t=2024-01-01/2024-12-31";
    await openFigure(page, lang, fragment);
    await page.locator(".share-more summary").click();
    await choose(page, "text");
    const svg = (await save(page, /SVG/)).toString();
    const link = page.url();
    // A page of no policy, as a reader's own disk is.
    await page.goto("about:blank");
    const parsed = await page.evaluate((source) => {
      const file = new DOMParser().parseFromString(source, "image/svg+xml");
      const every = [...file.querySelectorAll("*")];
      const values = every.flatMap(({ attributes }) => [...attributes].map(({ name, value }) => [name, value] as const));
      const refers = values.filter(([name, value]) => /^(xlink:)?href$|^src$/.test(name) || /url\((?!#)/.test(value));
      return {
        faults: file.querySelectorAll("parsererror").length,
        title: file.querySelector("svg > title")?.textContent ?? "",
        description: file.querySelector("svg > desc")?.textContent ?? "",
        words: [...file.querySelectorAll("text")].map(({ textContent }) => textContent).join(" "),
        refers,
        styles: values.filter(([name]) => name === "style" || name.startsWith("on")).length,
        scripts: every.filter(({ localName }) => /^(script|foreignObject|image|use|a)$/.test(localName)).length,
      };
    }, svg);
    expect(parsed).toMatchObject({ faults: 0, refers: [], styles: 0, scripts: 0 });
    const plain = (text: string): string => text.replace(/\p{Cf}/gu, "").replace(/[\s\u00a0]+/g, " ");
    expect(plain(parsed.title)).toContain(lang === "en" ? "6 directives before" : "6 توجيهات قبل");
    const words = plain(parsed.words);
    expect(words).toContain(record.title[lang].split(" ").slice(0, 4).join(" "));
    const [country, period, counts] =
      lang === "ar"
        ? ["ليبيا", "من 1 يناير إلى 31 ديسمبر 2024", "حدث واحد من أصل 10"]
        : ["Libya", "1 January – 31 December 2024", "1 of 10 events"];
    for (const part of [country, record.hash.slice(0, 12)]) expect(words).toContain(part);
    expect(words.replaceAll(" ", "")).toContain(link);
    for (const part of [period, counts]) {
      expect(words).toContain(part);
      expect(plain(parsed.description)).toContain(part);
    }
    for (const [, target] of svg.replace(/<style>.*?<\/style>/s, "").matchAll(/url\(([^)]*)\)/g)) expect(target).toMatch(/^#/);
    for (const [, target] of svg.matchAll(/url\(([^)#][^)]*)\)/g)) expect(target).toMatch(/^data:font\/woff2;base64,/);
  });
}
