import type { Page } from "@playwright/test";
import { parse } from "yaml";
import { TEXT } from "../support/deskTexts.ts";
import { expect, record, test } from "./support.ts";

test.use({ actionTimeout: 20_000 });

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** A field of the form that is open, by its path. */
const field = (page: Page, path: string) => page.locator(`[data-field="${path}"]`);

async function type(page: Page, path: string, words: string, lang?: "ar" | "en"): Promise<void> {
  const control = lang ? field(page, path).locator(`textarea[lang="${lang}"]`) : field(page, path).locator("input");
  await control.focus();
  await page.keyboard.insertText(words);
  await expect(control).toHaveValue(words);
}

async function words(page: Page, path: string, ar: string, en: string): Promise<void> {
  await type(page, path, ar, "ar");
  await type(page, path, en, "en");
}

/** Chooses a code by the keys of a drop-down or of a chip. */
async function choose(
  page: Page,
  path: string,
  set: "eventKind" | "status" | "strength" | "measure" | "checkable" | "act",
  code: string,
): Promise<void> {
  const label = record.vocabulary[set].find(({ id }) => id === code)!.label.ar;
  const chip = field(page, path).getByRole("button", { name: label, exact: true });
  if ((await chip.count()) > 0) {
    await chip.focus();
    return page.keyboard.press("Enter");
  }
  const list = field(page, path).locator("select").first();
  await list.focus();
  for (let step = 0; step < 60 && (await list.inputValue()) !== code; step++) await page.keyboard.press("ArrowDown");
  await expect(list).toHaveValue(code);
}

async function enter(page: Page, path: string, name: RegExp): Promise<void> {
  await field(page, path).getByRole("button", { name }).first().focus();
  await page.keyboard.press("Enter");
}

/** Marks the first word of a paragraph for the field that asks for words. */
async function markFirst(page: Page, path: string, paragraph: number): Promise<void> {
  await enter(page, path, /^علّم كلمات/);
  await inText(page, paragraph);
  await press(page, "w", "Enter", "Enter");
  await expect(field(page, path).locator(".desk-piece")).toHaveCount(1);
}

/** Goes to a paragraph in the text by keys. */
async function inText(page: Page, paragraph: number): Promise<void> {
  await page.locator("[role=application]").focus();
  await press(page, "PageUp", "PageUp", "PageUp", "PageUp", "PageUp", ...Array.from({ length: paragraph - 1 }, () => "PageDown"));
}

test("a report is coded by keys alone, in Arabic, to a file that every check finds right", async ({ page }) => {
  await page.goto("/ar/desk.html");
  await page.locator(".desk-give textarea").focus();
  await page.keyboard.insertText(TEXT);
  await press(page, "Tab", "Enter");
  const answers = [
    "العربية",
    ...(["country", "authority"] as const).map((set, at) => record.vocabulary[set].find(({ id }) => id === ["ly", "ly-hor"][at])!.label.ar),
    "لا اقتراع",
  ];
  const codes = [record.vocabulary.sourceKind, record.vocabulary.voice].map((terms) => terms[0]!.label.ar);
  for (const [at, answer] of [...answers, ...codes].entries()) {
    await page.locator(".desk-question").nth(at).getByRole("button", { name: answer, exact: true }).focus();
    await page.keyboard.press("Enter");
  }
  await page.locator(".desk-gate .button-primary").focus();
  await page.keyboard.press("Enter");

  await type(page, "source.id", "src-ly-2025-05-03");
  await words(page, "source.summary", "خبر عن اجتماع.", "A report of a meeting.");

  await inText(page, 3);
  await press(page, "w", "Enter", "End", "Enter", "3");
  await choose(page, "events.0.kind", "eventKind", "meeting");
  await words(page, "events.0.title", "اجتماع الوزير", "The minister’s meeting");
  await enter(page, "events.0.when.stated", /^أضف/);
  await type(page, "events.0.when.stated.edtf", "2025-05-03");
  await markFirst(page, "events.0.when.stated.evidence", 2);
  await enter(page, "events.0.status", /^أضف/);
  await choose(page, "events.0.status.value", "status", "held");
  await markFirst(page, "events.0.status.evidence", 3);

  await inText(page, 3);
  await press(page, "w", "Enter", "End", "Enter", "1");
  await words(page, "directives.0.what", "دوريات حول أماكن الاقتراع", "Patrols around polling places");
  await choose(page, "directives.0.strength", "strength", "directed");
  await choose(page, "directives.0.act", "act", "order");
  await choose(page, "directives.0.checkable", "checkable", "partly");
  await enter(page, "directives.0.measures", /^أضف/);
  await choose(page, "directives.0.measures.0.id", "measure", "force-deployment");

  await inText(page, 1);
  await press(page, "n", "PageDown", "n", "PageDown", "PageDown", "n", "PageDown", "x");
  await expect(page.locator(".desk-left")).toContainText("أُجيب عن كل شيء");
  await page.locator(".desk-actions .button-primary").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog[open]")).toContainText("اجتاز الفحص كلّه");
  const file = parse((await page.locator(".desk-taken pre").first().textContent()) ?? "") as Record<string, unknown>;
  expect(file).toMatchObject({
    source: { id: "src-ly-2025-05-03", country: "ly", text: { noise: [5] } },
    events: [{ id: "ev-ly-2025-05-03-1", kind: "meeting", authority: "ly-hor", status: { value: "held", basis: "stated" } }],
    directives: [{ event: "ev-ly-2025-05-03-1", tier: "core", strength: "directed", serves: null, measures: [{ id: "force-deployment" }] }],
  });
});
