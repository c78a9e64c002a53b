import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { violations } from "./axe.ts";
import { expect, LANGS, overflowOf, test } from "./support.ts";

test.use({ actionTimeout: 15_000 });

const FILE = "data/sources/ly-2024-11-11-municipal-arrangements.yaml";
const YAML = readFileSync(FILE, "utf8");
/** The same report as another coder has it: one verb weaker, one place taken for another. */
const OTHER = YAML.replace("strength: demanded", "strength: stressed").replace("role: venue", "role: subject");

const WORDS = {
  ar: {
    second: "ملف مسجّل ثانٍ",
    takeA: "طالَب بـ",
    reason: "السبب",
    done: (n: number, of: number) => `حُسم ${n} من ${of}`,
    alike: /^متفق عليه/,
    download: "نزّل القرارات",
  },
  en: {
    second: "Second coder’s file",
    takeA: "Demanded",
    reason: "Reason",
    done: (n: number, of: number) => `${n} of ${of} settled`,
    alike: /^Alike in both/,
    download: "Download the decisions",
  },
} as const;

for (const lang of LANGS) {
  const words = WORDS[lang];
  test(`a second coder's file is laid beside the report and settled, and nothing is sent (${lang})`, async ({ page }) => {
    await page.goto(`/${lang}/desk.html`);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (!/\.woff2$|^blob:/.test(request.url())) asked.push(request.url());
    });
    await page.locator(".desk-reports button").nth(3).click();
    await page.getByRole("button", { name: words.second }).click();
    await page
      .locator('.desk-second input[type="file"]')
      .setInputFiles({ name: "other.yaml", mimeType: "text/yaml", buffer: Buffer.from(OTHER) });
    const rows = page.locator(".second-rows tbody tr");
    await expect(rows).toHaveCount(2);
    await expect(page.locator(".second-side")).toContainText(lang === "ar" ? "ألفا كريبندورف" : "Krippendorff’s alpha");
    await expect(page.locator(".second-few").first()).toBeVisible();
    await expect(page.locator(".second-choice button").first()).toContainText(words.takeA);
    await page.locator(".second-choice button").first().click();
    await expect(page.locator(".second-shown")).toContainText(words.done(0, 2));
    await page.getByLabel(words.reason, { exact: true }).fill("The verb asks.");
    await expect(page.locator(".second-shown")).toContainText(words.done(1, 2));
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: words.download }).click()]);
    const { decisions } = parse(readFileSync(await download.path(), "utf8")) as { decisions: Record<string, unknown>[] };
    expect(decisions.map(({ field, a, b, chosen, reason }) => ({ field, a, b, chosen, reason }))).toEqual([
      { field: "strength", a: "demanded", b: "stressed", chosen: "demanded", reason: "The verb asks." },
      { field: "role", a: "venue", b: "subject", chosen: "?", reason: "" },
    ]);
    await page.getByRole("button", { name: words.alike }).click();
    await expect(page.locator(".second-alike li").first()).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf(page)).toBe(0);
    expect(asked).toEqual([]);
  });
}

test("what is built has no way to write into the project", async ({ page, baseURL }) => {
  await page.goto("/en/desk.html");
  const script = await page.locator('script[type="module"]').getAttribute("src");
  const code = await (await page.request.get(new URL(script ?? "", `${baseURL}/en/`).href)).text();
  expect(code.length).toBeGreaterThan(100_000);
  expect(code).not.toMatch(/__desk|createTwoFilesPatch|desk-patch/);
  await page.locator(".desk-reports button").first().click();
  await page.locator(".desk-actions .button-primary").click();
  await expect(page.locator(".desk-taken").first()).toBeVisible();
  await expect(page.locator(".desk-taken button")).toHaveCount(1);
});
