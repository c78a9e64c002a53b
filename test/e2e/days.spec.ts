import { expect, open, test } from "./support.ts";

/*
 * Counted by hand from data/: Libya voted on 16 November 2024 and its meeting of 6 directives was on the 11th. Egypt voted
 * from 10 December 2023 and its meeting of 16 directives, 12 of them for the vote, was on one unknown day from 9 November
 * to 9 December. The 8 other events, two meetings and six incidents, concern no vote.
 */
const SAID = {
  en: {
    axis: "Days to the vote",
    week: "Last 7 days",
    answer: "Libya: one event for certain, 5 days before the vote. Egypt: possibly one event, 1 to 31 days before the vote.",
    parts: ["In this period for certain", "May fall in this period: the exact day is not known"],
    leftOut: /Left out: 8 events that concern no vote/,
  },
  ar: {
    axis: "الأيام قبل الاقتراع",
    week: "آخر 7 أيام",
    answer: "ليبيا: حدث مؤكّد، قبل بدء الاقتراع بـ5 أيام. مصر: حدث محتمل، قبل بدء الاقتراع بما بين 1 و31 يومًا.",
    parts: ["مؤكّد في هذه الفترة", "قد يقع في هذه الفترة: يومه غير محدد"],
    leftOut: /خارج هذا العرض 8 أحداث لا تخصّ اقتراعًا/,
  },
} as const;

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");

for (const lang of ["en", "ar"] as const) {
  test(`what each authority ordered in the week before its vote is two clicks away in ${lang}`, async ({ page }) => {
    const said = SAID[lang];
    await open(page, lang);
    await page.getByRole("radio", { name: said.axis }).check();
    await page.getByRole("button", { name: said.week }).click();
    await expect(page).toHaveURL(/#axis=polling&d=-7\/0$/);
    const answer = page.locator(".reading-answer");
    await expect(answer).toBeVisible();
    expect(plain(await answer.innerText())).toBe(said.answer);
    await expect(page.locator(".reading-part")).toHaveText(said.parts);
    await expect(page.locator(".timeline-note p")).toHaveText(said.leftOut);
    const lines = await page.locator(".reading-part.is-possible ~ .reading-vote .reading-meeting > .reading-run .reading-line").count();
    expect(lines).toBe(12);
    expect(await page.locator(".reading-meeting > .reading-run .reading-line").count()).toBe(12 + 6);
    await page.getByRole("button", { name: said.week }).click();
    await expect(page).toHaveURL(/#axis=polling$/);
  });
}

test("days to the vote are typed, paged and dragged as days", async ({ page }) => {
  await open(page, "en", "axis=polling&d=-30/-1");
  const [from, to] = [page.getByLabel("From", { exact: true }), page.getByLabel("To", { exact: true })];
  await page.getByRole("button", { name: /^Period/ }).click();
  await expect(from).toHaveValue("−30");
  await to.fill("-٥");
  await expect(page).toHaveURL(/d=-30\/-5$/);
  await page.getByRole("button", { name: "Zoom to the period" }).click();
  await expect(page).toHaveURL(/on=/);
  await page.keyboard.press("Escape");
  const start = page.getByRole("slider", { name: "Start of the period" });
  await expect(start).toHaveAttribute("aria-valuetext", "30 days before the vote");
  await start.focus();
  await start.press("ArrowRight");
  await expect(page).toHaveURL(/d=-29\/-5$/);
});
