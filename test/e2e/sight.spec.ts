import { choicesOn } from "../support/seen.ts";
import { expect, LANGS, open, openView, type Tab, test } from "./support.ts";

const FIRST_OF_DECEMBER = { en: /^1\sDecember\s2023$/u, ar: /^1\sديسمبر\s2023$/u } as const;

for (const lang of LANGS) {
  test(`a date field speaks the language of the page, and an empty one shows no date, in ${lang}`, async ({ page }) => {
    await open(page, lang);
    const period = page.getByRole("button", { name: /^(Period|اختيار فترة)/ });
    await period.click();
    const field = page.locator(".timeline-date input").first();
    await expect(field).toHaveValue("");
    await expect(field).toHaveAttribute("placeholder", /^\D+$/);
    await open(page, lang, "t=2023-12-01/2023-12-12");
    if (!(await field.isVisible())) await period.click();
    await expect(field).toHaveValue(FIRST_OF_DECEMBER[lang]);
    await field.fill("11/12/2023");
    await expect(page).toHaveURL(/t=2023-12-01\/2023-12-12$/);
    await page.locator(".timeline-date-hint button").last().click();
    await expect(page).toHaveURL(/t=2023-11-12\/2023-12-12$/);
  });
}

/** In an order in which each is of another tab than the one before. */
const VIEWS: readonly (readonly [name: string, tab: Tab, more: string])[] = [
  ["map", "map", "id=ev-ly-2024-municipal-meeting"],
  ["table", "table", "grouped=1&id=ev-ly-2024-municipal-meeting"],
  ["filtered map", "map", "country=ly&t=2024-11-01/2024-11-30"],
  ["compare", "compare", "cell=checkpoints-patrols,el-eg-2024-presidential"],
  ["sources", "sources", "id=src-ly-2024-11-11"],
];

/** Marks show that they are chosen in the picture beneath them, by a ring of the system's colour. */
const SHOWN_BENEATH = ".map-mark, .timeline-target";
/** As many pixels as a line of one pixel along the shortest of the controls has. */
const LEAST = 24;

for (const [view, tab, more] of VIEWS) {
  test(`in forced colours, all that is chosen can be told from the rest without reading it: ${view}`, async ({ page }) => {
    test.setTimeout(120_000);
    // High enough that no pane scrolls: pictures of what is cut off there miss it.
    await page.setViewportSize({ width: 1366, height: 5000 });
    await page.emulateMedia({ forcedColors: "active" });
    await openView(page, "en", tab, more);
    if (tab === "map") await expect(page.locator(".timeline-toolbar")).toBeVisible();
    else await expect(page.locator(view === "sources" ? ".pane-main article" : "table").first()).toBeVisible();
    const choices = await choicesOn(page, SHOWN_BENEATH);
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.filter(({ differing }) => differing < LEAST)).toEqual([]);
  });
}

test("in forced colours, all that is chosen among the filters can be told from the rest", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 5000 });
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, "en", "country=ly&measure=polling-site-protection");
  await page.getByRole("button", { name: "More" }).click();
  await expect(page.getByRole("dialog").locator(".facets")).toBeVisible();
  const choices = await choicesOn(page, `${SHOWN_BENEATH}, .header *, .pane *`);
  expect(choices.length).toBeGreaterThan(2);
  expect(choices.filter(({ differing }) => differing < LEAST)).toEqual([]);
});

test("in forced colours, the chosen tab of the Share dialog can be told from the others", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, "en");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("tab").first()).toBeVisible();
  const choices = await choicesOn(page, `${SHOWN_BENEATH}, .tabs a`);
  expect(choices.filter(({ differing }) => differing < LEAST)).toEqual([]);
});

/** Controls whose name leaves out words that can be seen on them; in the page. A comma or a colon of the name stands for the end of a line. */
const NAMED_OTHERWISE = `
  const bare = (words) => words.replace(/[\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069]/g, "").replace(/[,،:]/g, " ").replace(/\\s+/g, " ").trim().toLowerCase();
  return [...document.querySelectorAll(":is(a, button, input, summary, [role])[aria-label]")].flatMap((element) => {
    if (!element.matches("a, button, summary, [role=button], [role=checkbox], [role=tab], [role=slider]")) return [];
    const seen = bare(element.innerText);
    const name = bare(element.getAttribute("aria-label"));
    return name.includes(seen) ? [] : [seen + " is named " + name];
  });`;

for (const lang of LANGS) {
  test(`every name holds the words in sight, in ${lang}`, async ({ page }) => {
    for (const [view, tab, more] of VIEWS) {
      await openView(page, lang, tab, more);
      if (tab === "map") await expect(page.locator(".map-badge").or(page.locator(".map-mark")).first()).toBeVisible();
      expect(await page.evaluate<readonly string[]>(`(() => { ${NAMED_OTHERWISE} })()`), view).toEqual([]);
    }
  });
}
