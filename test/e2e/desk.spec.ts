import type { Page } from "@playwright/test";
import { parse } from "yaml";
import { PARAGRAPHS, TEXT } from "../support/deskTexts.ts";
import { violations } from "./axe.ts";
import { dropFile, expect, LANGS, type Lang, overflowOf, record, test } from "./support.ts";

test.use({ actionTimeout: 30_000 });

/** Opens the desk and counts what it asks for afterwards: nothing may leave it. */
async function openDesk(page: Page, lang: Lang): Promise<string[]> {
  await page.goto(`/${lang}/desk.html`);
  await expect(page.locator(".desk-start")).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const asked: string[] = [];
  page.on("request", (request) => {
    // Letters that the page had not shown yet bring their part of the face.
    if (!request.url().endsWith(".woff2") && !request.url().startsWith("blob:")) asked.push(request.url());
  });
  return asked;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.locator(".desk-give textarea").fill(text);
  await page.locator(".desk-give button").click();
  await expect(page.locator(".desk-gate")).toBeVisible();
}

/** Answers the gate's questions by the chip of each that is given, and begins. */
async function passGate(page: Page, answers: readonly string[]): Promise<void> {
  for (const [at, answer] of answers.entries())
    await page.locator(".desk-question").nth(at).getByRole("button", { name: answer, exact: true }).click();
  await page.locator(".desk-gate .button-primary").click();
  await expect(page.locator(".desk-cards")).toBeVisible();
}

const term = (set: "country" | "authority" | "sourceKind" | "voice", code: string, lang: Lang): string =>
  record.vocabulary[set].find(({ id }) => id === code)!.label[lang];

/** The answers at the gate, in the words of their chips. */
const gate = (lang: Lang): readonly string[] => [
  { en: "Arabic", ar: "العربية" }[lang],
  term("country", "ly", lang),
  term("authority", "ly-hor", lang),
  { en: "No vote", ar: "لا اقتراع" }[lang],
  term("sourceKind", "press-release", lang),
  term("voice", "ministry-text", lang),
];

/** A letter of the Arabic layout, which the driver's keyboard does not have. */
const pressLetter = (page: Page, key: string): Promise<void> =>
  page.evaluate((letter) => {
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: letter, bubbles: true, cancelable: true }));
  }, key);

/** The YAML that would be taken away. */
async function takenAway(page: Page): Promise<Record<string, unknown>> {
  await page.locator(".desk-actions .button-primary").click();
  const yaml = await page.locator(".desk-taken pre").first().textContent();
  await page.keyboard.press("Escape");
  return parse(yaml ?? "") as Record<string, unknown>;
}

for (const lang of LANGS) {
  test(`a text is put on the desk, its gate answered, and nothing is sent (${lang})`, async ({ page }) => {
    const asked = await openDesk(page, lang);
    await paste(page, TEXT);
    await expect(page.locator("[data-words]")).toHaveCount(PARAGRAPHS.length);
    await expect(page.locator('[data-p="5"] .desk-tag')).toBeVisible();
    await page.locator('[data-p="5"] .desk-small').first().click();
    await expect(page.locator('[data-p="5"]')).toHaveClass(/is-noise/);
    await passGate(page, gate(lang));
    // What the keys do takes one row: the rest is the text's.
    expect((await page.locator(".desk-keys").boundingBox())!.height).toBeLessThan(36);
    expect(await takenAway(page)).toMatchObject({
      source: { country: "ly", kind: "press-release", voice: "ministry-text", text: { noise: [5] } },
    });
    expect(await overflowOf(page)).toBe(0);
    expect(asked).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
}

test("words are marked by keys alone, two spans under one verb, a joined letter parted", async ({ page }) => {
  await openDesk(page, "ar");
  await paste(page, TEXT);
  await passGate(page, gate("ar"));
  await page.locator("[role=application]").focus();
  for (const key of ["PageDown", "PageDown", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft"])
    await page.keyboard.press(key);
  await pressLetter(page, "و");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  // A fifth word is refused.
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(page.locator(".desk-said")).not.toBeEmpty();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("+");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  const { directives } = await takenAway(page);
  const text = Array.from(PARAGRAPHS[2]);
  const evidence = (directives as { evidence: { p: number; cue: string; about: [number, number] }[] }[]).flatMap((one) => one.evidence);
  expect(evidence.map(({ p, cue, about }) => [p, cue, text.slice(...about).join("")])).toEqual([
    [3, "وَوَجَّهَ بنشر", "وَوَجَّهَ بنشر دوريات حول أماكن الاقتراع"],
    [3, "وَوَجَّهَ بنشر", "وتكثيف نقاط التفتيش (NPC)"],
  ]);
});

test("words are marked by the mouse: the first stroke is the cue, the second what it is about", async ({ page }) => {
  await openDesk(page, "en");
  await paste(page, TEXT);
  await passGate(page, gate("en"));
  await drag(page, 3, "وتكثيف", "وتكثيف");
  await drag(page, 3, "وتكثيف", "التفتيش");
  await page.locator(".desk-marking .button-primary").click();
  await page.locator(".desk-becomes button").first().click();
  const { directives } = await takenAway(page);
  const [{ evidence }] = directives as [{ evidence: { cue: string; chars: number[]; about: number[] }[] }];
  expect(evidence[0]!.cue).toBe("وتكثيف");
  expect(Array.from(PARAGRAPHS[2]).slice(evidence[0]!.about[0], evidence[0]!.about[1]).join("")).toBe("وتكثيف نقاط التفتيش");
});

test("a stroke from one number to another marks both and what is between them, whichever way the letters run", async ({ page }) => {
  await openDesk(page, "en");
  await paste(page, TEXT);
  await passGate(page, gate("en"));
  await drag(page, 2, "3", "2025");
  await expect(page.locator(".desk-marking [role=status]")).toContainText("3 مايو 2025");
});

/** Drags over words of a paragraph with the mouse, from the middle of the first to the middle of the last. */
async function drag(page: Page, p: number, from: string, to: string): Promise<void> {
  const points = await page.evaluate(
    ([paragraph, first, last]) => {
      const node = document.querySelector(`[data-words="${paragraph}"]`)!.firstChild as Text;
      const middle = (word: string, after: number): [number, number] => {
        const at = node.data.indexOf(word);
        const range = document.createRange();
        range.setStart(node, at + after);
        range.setEnd(node, at + after + 1);
        const box = range.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      };
      return [middle(first, Math.min(1, first.length - 1)), middle(last, Math.max(0, last.length - 2))] as const;
    },
    [p, from, to] as const,
  );
  await page.mouse.move(...points[0]);
  await page.mouse.down();
  await page.mouse.move(...points[1], { steps: 4 });
  await page.mouse.up();
}

test("a report of the record opens right, is undone and redone, and is told what is wrong at its field", async ({ page }) => {
  await openDesk(page, "en");
  await page.locator(".desk-reports button").filter({ hasText: "security arrangements for the coming municipal elections" }).click();
  await expect(page.locator(".desk-left")).toContainText("no check finds an error");
  const card = page.locator(".desk-card").filter({ hasText: "Protection teams at polling places" });
  await card.locator("h3 button").click();
  const open = page.locator(".desk-card.is-open");
  const field = open.locator('[data-field$=".what"] textarea[lang="en"]');
  await field.fill("");
  await expect(open.locator(`[data-field$=".what"] .desk-errors`)).toBeVisible();
  await page.locator(".desk-actions .button").first().click();
  await expect(page.locator(".desk-left")).toContainText("no check finds an error");
  await expect(field).toHaveValue("Protection teams at polling places");
});

test("what is on the desk outlives a change of language, and a reload only where it is kept", async ({ page }) => {
  await openDesk(page, "en");
  await paste(page, TEXT);
  await page.getByRole("button", { name: "العربية", exact: true }).last().click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("[data-words]")).toHaveCount(PARAGRAPHS.length);
  await page.reload();
  await expect(page.locator(".desk-start .button-primary")).toHaveCount(0);
  await paste(page, TEXT);
  await page.getByRole("button", { name: "احفظ على هذا الجهاز" }).click();
  await page.locator('[data-p="1"] .desk-small').click();
  await page.reload();
  await page.getByRole("button", { name: "تابع ما حُفظ على هذا الجهاز" }).click();
  await expect(page.locator("[data-words]")).toHaveCount(PARAGRAPHS.length);
  // What could be undone before can be undone still.
  await expect(page.locator('[data-p="1"]')).toHaveClass(/is-noise/);
  await page.keyboard.press("Control+z");
  await expect(page.locator('[data-p="1"]')).not.toHaveClass(/is-noise/);
  await page.getByRole("button", { name: "امحُ من هذا الجهاز" }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a text dropped anywhere on the page is taken, and never in place of a report that is there", async ({ page }) => {
  await openDesk(page, "en");
  await dropFile(page, "article.txt", TEXT, [5, 5]);
  await expect(page.locator("[data-words]")).toHaveCount(PARAGRAPHS.length);
  await dropFile(page, "other.txt", "نص آخر", [5, 5]);
  await expect(page.locator(".desk-said")).toContainText("Another text");
  await expect(page.locator("[data-words]")).toHaveCount(PARAGRAPHS.length);
});

test("on a phone an article has a field of several lines, and reports stand in a list by name", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDesk(page, "en");
  expect((await page.locator(".desk-give textarea").boundingBox())!.height).toBeGreaterThan(100);
  const names = await page.locator(".desk-reports button").allTextContents();
  expect(names).toHaveLength(record.sources.length);
  expect(names.filter((name) => name.includes("src-"))).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
});

test("on a phone a sheet lies under the text: one reads, answers and confirms there, and is told what needs a wider screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDesk(page, "ar");
  await paste(page, TEXT);
  await passGate(page, gate("ar"));
  await page.locator(".desk-strip button").nth(2).click();
  await page.locator('[data-p="3"] .desk-small').last().click();
  const sheet = page.locator(".desk-work");
  const [text, box] = [(await page.locator(".desk-text").boundingBox())!, (await sheet.boundingBox())!];
  expect(text.y + text.height).toBeLessThanOrEqual(box.y + 1);
  expect(Math.round(box.y + box.height)).toBeLessThanOrEqual(844);
  await expect(sheet).toContainText("على شاشة أوسع");
  await sheet.getByRole("button", { name: "اقبل" }).first().click();
  await expect(sheet.locator(".desk-card.is-open")).toBeInViewport();
  await expect(sheet.locator(".desk-card.is-open").getByRole("button", { name: "اقسمه عند الكلمة في النص" })).toBeHidden();
  await expect(page.locator('[data-p="3"]')).toBeInViewport();
  expect(await overflowOf(page)).toBe(0);
});

test("acts under one verb are parted and made one again, a mark is moved, a suggestion is rejected for a reason, by keys alone", async ({
  page,
}) => {
  await openDesk(page, "ar");
  await paste(page, TEXT);
  await passGate(page, gate("ar"));
  const text = page.locator("[role=application]");
  await text.focus();
  for (const key of ["PageDown", "PageDown"]) await page.keyboard.press(key);
  // The first suggestion of the paragraph is rejected with the second reason.
  const before = await page.locator(".desk-run li").count();
  await pressLetter(page, "ر");
  await expect(page.locator(".desk-run .desk-chips")).toBeVisible();
  await pressLetter(page, "٢");
  await expect(page.locator(".desk-run li")).toHaveCount(before - 1);
  await expect(page.locator(".desk-suggestions summary")).toContainText("رُفض مقترح واحد");
  for (let word = 0; word < 7; word++) await page.keyboard.press("ArrowLeft");
  for (const key of ["w", "Enter", "End", "ArrowLeft", "End", "Enter", "1"]) await page.keyboard.press(key);
  // The keys are in the form; Escape leads back to the text.
  await expect(page.locator('[data-field="directives.0.what"] textarea').first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(text).toBeFocused();
  for (let word = 0; word < 6; word++) await page.keyboard.press("ArrowLeft");
  await pressLetter(page, "س");
  await expect(page.locator(".desk-card").filter({ hasText: "توجيه" })).toHaveCount(2);
  const piece = (at: number) => page.locator(`[data-field="directives.${at}.evidence"] .desk-piece`);
  const parted = await piece(1).textContent();
  await pressLetter(page, "م");
  await expect(page.locator(".desk-card").filter({ hasText: "توجيه" })).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(page.locator(".desk-card").filter({ hasText: "توجيه" })).toHaveCount(2);
  // Its end is moved by a word.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(piece(1)).toHaveText(parted!);
  await page.locator('[data-field="directives.1.evidence"]').getByRole("button", { name: /^حرّك/ }).focus();
  await page.keyboard.press("Enter");
  await expect(text).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(piece(1)).not.toHaveText(parted!);
  await expect(piece(1)).toHaveCount(1);
});

test("a megabyte in one paragraph leaves the desk usable", async ({ page }) => {
  await openDesk(page, "ar");
  await page.locator(".desk-file input").setInputFiles({
    name: "long.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(`${"وزارة الداخلية ".repeat(45_000)}\nفقرة ثانية عن الانتخابات`),
  });
  await expect(page.locator(".desk-gate")).toBeVisible();
  await passGate(page, gate("ar"));
  await page.locator("[role=application]").focus();
  await page.keyboard.press("PageDown");
  await expect(page.locator('[data-p="2"]')).toHaveClass(/is-current/);
  await pressLetter(page, "ل");
  await expect(page.locator('[data-p="2"] [aria-pressed="true"]')).toHaveCount(1);
});
