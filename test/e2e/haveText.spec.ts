import { rmSync } from "node:fs";
import { prepareRecord } from "../../src/prepare/prepare.ts";
import { TEXTS, writeRecord } from "../support/record.ts";
import { dropFile, expect, LANGS, open, test } from "./support.ts";

function smallRecord(): string {
  const root = writeRecord();
  const prepared = prepareRecord(root);
  rmSync(root, { recursive: true });
  if (!prepared.ok) throw new Error("the small record has errors");
  return String(prepared.files.get("public/data/dataset.json"));
}

const WORDS = {
  en: { open: "Open the file", title: "I have the text", whole: "unchanged", changed: "not the very same: 3 of 4 paragraphs match" },
  ar: { open: "فتح الملف", title: "لديّ النص", whole: "من غير تغيير", changed: "الفقرات المطابقة 3 من 4" },
} as const;
const FIRST = TEXTS["first.txt"];

for (const lang of LANGS) {
  test(`a reader's text shows each passage beside what was taken from it, and leaves the device no trace, in ${lang}`, async ({ page }) => {
    const words = WORDS[lang];
    await open(page, lang);
    await dropFile(page, "record.json", smallRecord());
    await page.getByRole("button", { name: words.open }).click();
    await expect(page.locator(".foreign-bar")).toContainText("record.json");
    await page.evaluate(() => {
      location.hash = "view=sources";
    });
    const section = page.getByRole("region", { name: words.title });
    await expect(section).toBeVisible();
    await page.waitForLoadState("networkidle");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));

    await section.getByRole("textbox").fill(FIRST.replace("وأكّد", "وقال"));
    await expect(section).toContainText(words.changed);
    await section.locator('input[type="file"]').setInputFiles({ name: "first.txt", mimeType: "text/plain", buffer: Buffer.from(FIRST) });
    await expect(section).toContainText(words.whole);

    const passage = section.locator("blockquote", { hasText: "بنشر القوات حول أماكن الاقتراع" }).first();
    await expect(passage).toHaveAttribute("dir", "rtl");
    await expect(passage.locator("mark").first()).toBeVisible();
    await expect(section).not.toContainText("طريق المطار");
    await expect(section.locator("blockquote", { hasText: "▒" }).first()).toBeVisible();

    const kept = await page.evaluate(async () => ({
      storage: [localStorage.length, sessionStorage.length],
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).length,
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ storage: [0, 0], caches: [], databases: 0, cookies: "" });
    // The page's own letters, where the text has some that the page had not shown yet.
    expect(asked.filter((url) => !/\/fonts\/[\w-]+\.woff2$/.test(url))).toEqual([]);
    expect(await page.evaluate(() => location.href)).not.toContain("text");
  });
}
