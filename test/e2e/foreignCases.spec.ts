import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { FOREIGN_CASES, inUtf16, inWindows1256, MEETING, REAL } from "../support/foreignCases.ts";
import { expect, LANGS, overflowOf, test } from "./support.ts";

/** Somebody else's host on another origin: records one change away from ours, files of other kinds, and one that never comes. */
const files: Readonly<Record<string, () => string | Uint8Array>> = {
  ...Object.fromEntries(Object.entries(FOREIGN_CASES).map(([name, make]) => [`/${name}.json`, make])),
  "/windows1256.json": inWindows1256,
  "/utf16.json": inUtf16,
  "/table.csv": () => "id,kind,title\nev-1,meeting,One\n",
  "/empties.json": () => `{"schema":"${REAL.schema}","events":[${"{},".repeat(1_300_000)}{}]}`,
};

let server: Server;
let host = "";

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    if (!file) return;
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "application/json" });
    response.end(file());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  host = `localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});
test.use({ allowOrigins: ["http://localhost:"] });

async function openForeign(page: Page, lang: string, file: string, fragment = ""): Promise<void> {
  await page.goto(`/${lang}/?data=http://${host}/${file}${fragment}`);
  await page.locator(".gate .button-primary").click();
}

const retry = { ar: "المحاولة مرة أخرى", en: "Try again" } as const;
const share = { ar: "مشاركة", en: "Share" } as const;
const citation = { ar: "استشهاد مرجعي", en: "Citation" } as const;
const said = {
  ar: {
    nearest: /هل المقصود .*meeting/,
    fallen: "17 توجيهًا",
    read: "كل ما أمكنت قراءته",
    unverified: "غير متحقَّق منها",
    english: "بالإنجليزية",
  },
  en: {
    nearest: /did you mean .*meeting/,
    fallen: "17 directives",
    read: "all that could be read",
    unverified: "(unverified)",
    english: "in English",
  },
} as const;

for (const lang of LANGS) {
  test(`where no event is right, the page says what is wrong, where, and what is meant (${lang})`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openForeign(page, lang, "everyKindMisspelt.json");
    const row = page.getByRole("row").filter({ hasText: "kind: meetng" });
    await expect(row).toContainText(String(REAL.events.length));
    await expect(row).toContainText(REAL.events[0]!.id);
    await expect(row).toContainText(said[lang].nearest);
    await expect(page.getByRole("button", { name: retry[lang] })).toHaveCount(0);
    expect(await overflowOf(page)).toBe(0);
  });

  test(`one bad date is one error, with what hangs on it; the rest is shown, and not called everything (${lang})`, async ({ page }) => {
    await openForeign(page, lang, "badDate.json");
    await expect(page.locator(".status-line")).toContainText(said[lang].read);
    await page.locator(".foreign-bar button").click();
    const rows = page.getByRole("dialog").locator("tbody tr");
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("16/11/2024");
    await expect(rows).toContainText(MEETING);
    await expect(rows).toContainText(said[lang].fallen);
  });

  test(`a record in English alone is shown in English, and says so (${lang})`, async ({ page }) => {
    await openForeign(page, lang, "englishOnly.json", `#id=${MEETING}`);
    const { en } = REAL.events.find(({ id }) => id === MEETING)!.title;
    const heading = page.locator(".details-head h2");
    await expect(heading).toContainText(en);
    await expect(heading.locator("bdi[lang=en][dir=ltr]")).toHaveText(en);
    await expect(heading.getByText(said[lang].english)).toHaveCount(lang === "ar" ? 1 : 0);
    await expect(page.locator(".foreign-bar span").filter({ hasText: /English only|بالإنجليزية وحدها/ })).toHaveCount(
      lang === "ar" ? 1 : 0,
    );
  });

  test(`a changed record is shown and cited by a hash that is said to be unverified (${lang})`, async ({ page }) => {
    await openForeign(page, lang, "hashOfAnother.json");
    await expect(page.locator(".foreign-bar")).toContainText(REAL.hash.slice(0, 12));
    await page.getByRole("button", { name: share[lang] }).click();
    await page.getByRole("tab", { name: citation[lang] }).click();
    await expect(page.getByRole("dialog").locator("textarea").first()).toHaveValue(
      new RegExp(said[lang].unverified.replace(/[()]/g, "\\$&")),
    );
    const cited = await page.getByRole("dialog").locator("textarea").first().inputValue();
    expect(cited).not.toContain(`cited=${REAL.hash.slice(0, 12)}`);
  });
}

for (const name of [
  "southPole",
  "turnedCoordinates",
  "hijriYear",
  "lastDay",
  "steered",
  "emptyLabel",
  "noDirectives",
  "badThenGood",
  "formulas",
] as const) {
  test(`a record with an odd value opens with a remark on it: ${name}`, async ({ page }) => {
    await openForeign(page, "en", `${name}.json`);
    await expect(page.locator(".map-leaflet")).toBeVisible();
    const remarks = page.locator(".foreign-bar button");
    await expect(remarks).toHaveCount(name === "formulas" ? 0 : 1);
  });
}

for (const [file, words] of [
  ["windows1256.json", "Windows-1256"],
  ["utf16.json", "UTF-16"],
  ["table.csv", "CSV"],
  ["olderSchema.json", "older format"],
  ["empties.json", "No record in the file could be read"],
] as const) {
  test(`a file that can only be refused is refused with the reason, and no retry: ${file}`, async ({ page }) => {
    await openForeign(page, "en", file);
    await expect(page.getByRole("alert")).toContainText(words);
    await expect(page.getByRole("button", { name: retry.en })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Back to our own record" })).toBeVisible();
  });
}

test("a host that never answers is given up after a time that is said, and can be asked again", async ({ page }) => {
  await openForeign(page, "en", "never.json");
  await expect(page.getByRole("alert")).toContainText("30 seconds", { timeout: 90_000 });
  await expect(page.getByRole("button", { name: retry.en })).toBeVisible();
});
