import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { canonicalRows } from "../../src/model/hash.ts";
import type { DatasetRows } from "../../src/model/types.ts";
import { E2E_PORT } from "../support/browser.ts";
import { FOREIGN_CASES } from "../support/foreignCases.ts";
import { hostPage, SANDBOX } from "../support/hostPages.ts";
import { expect, LANGS, overflowOf, record, test } from "./support.ts";

const SITE = `http://localhost:${E2E_PORT}`;
const meeting = record.events.find(({ kind }) => kind === "meeting")!;
/** The record with one event that cannot be read, under its own hash. */
const FAULTY = JSON.parse(FOREIGN_CASES.badDate()) as DatasetRows;
const FAULTY_HASH = createHash("sha256").update(canonicalRows(FAULTY)).digest("hex");

const files: Readonly<Record<string, unknown>> = {
  "/good.json": record,
  "/changed.json": { ...record, title: { ar: "آخر", en: "Other" } },
  "/faulty.json": FAULTY,
};

let server: Server;
let theirs = "";
const asked: string[] = [];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "application/json" });
    response.end(JSON.stringify(files[request.url ?? ""]));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  theirs = `localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());
test.use({ allowOrigins: ["http://127.0.0.1:", "http://localhost:"] });

const source = (file: string, hash: string, lang = "en"): string =>
  `${SITE}/embed/other/${lang}.html?data=${encodeURIComponent(`http://${theirs}/${file}`)}&hash=${hash}#id=${meeting.id}`;

async function embedded(page: Page, src: string, run: (frame: ReturnType<Page["frameLocator"]>) => Promise<void>): Promise<void> {
  const body = `<iframe data-ballotline src="${src.replaceAll("&", "&amp;")}" title="t" sandbox="${SANDBOX}"></iframe>`;
  const { origin, close } = await hostPage({ site: SITE, body });
  await page.goto(origin);
  await run(page.frameLocator("iframe"));
  await close();
}

for (const lang of LANGS) {
  test(`a sandboxed frame asks before it fetches somebody else's record, and shows it under their name (${lang})`, async ({ page }) => {
    await embedded(page, source("good.json", record.hash, lang), async (frame) => {
      await expect(frame.locator("#ask")).toContainText(theirs);
      expect(asked).toEqual([]);
      await frame.locator("#agree").click();
      await expect(frame.locator("html[data-state=drawn]")).toHaveCount(1);
      await expect(frame.locator("#chosen")).toContainText(meeting.title[lang]);
      await expect(frame.locator(".whose")).toContainText(theirs);
      await expect(frame.locator("#map svg, #timeline svg")).toHaveCount(2);
      await expect(frame.locator("#ask")).toBeHidden();
    });
    expect(asked.splice(0)).toEqual(["/good.json"]);
  });

  test(`what a frame in ${lang} needs for somebody else's record stays within its bytes`, () => {
    const kb = (file: string): number => gzipSync(readFileSync(`dist/embed/other/${file}`), { level: 9 }).length / 1000;
    const sizes = readdirSync("dist/embed/other")
      .filter((file) => file === `${lang}.html` || file.startsWith(`live-${lang}-`))
      .map(kb);
    console.log(`frame of another record, ${lang}: ${sizes.map((size) => size.toFixed(1)).join(" + ")} kB (gzip)`);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(162);
  });
}

test("a record that is no longer the one that the frame was made for is not shown", async ({ page }) => {
  await embedded(page, source("changed.json", record.hash), async (frame) => {
    await frame.locator("#agree").click();
    await expect(frame.getByRole("alert").filter({ visible: true })).toContainText("no longer the one");
    await expect(frame.locator("#pictures")).toBeHidden();
  });
  asked.length = 0;
});

for (const lang of LANGS) {
  test(`a frame says how many records of its file were left out (${lang})`, async ({ page }) => {
    await embedded(page, source("faulty.json", FAULTY_HASH, lang), async (frame) => {
      await frame.locator("#agree").click();
      await expect(frame.locator("#left-out")).toContainText("18");
      await expect(frame.locator("#counts")).toContainText(lang === "ar" ? "كل ما أمكنت قراءته" : "all that could be read");
      await expect(frame.locator("#map svg, #timeline svg")).toHaveCount(2);
    });
    asked.length = 0;
  });
}

for (const [what, query] of [
  ["no hash", "?data=https://a.example/d.json"],
  ["a part of a hash", `?data=https://a.example/d.json&hash=${record.hash.slice(0, 12)}`],
  ["an address that is none of the web", `?data=javascript:alert(1)&hash=${record.hash}`],
] as const) {
  test(`a frame whose address has ${what} fetches nothing and says so`, async ({ page }) => {
    await page.goto(`/embed/other/ar.html${query}`);
    await expect(page.getByRole("alert").filter({ visible: true })).toContainText("فلا يعرض شيئًا");
    await expect(page.locator("#agree")).toBeHidden();
    expect(await overflowOf(page)).toBe(0);
  });
}

test("the dialog over somebody else's record gives the code of such a frame", async ({ page }) => {
  await page.goto(`/en/?data=http://${theirs}/good.json#country=ly`);
  await page.locator(".gate .button-primary").click();
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("tab", { name: "Embed" }).click();
  const code = await page.getByLabel("Code for your page").inputValue();
  expect(code).toContain(
    `/embed/other/en.html?data=${encodeURIComponent(`http://${theirs}/good.json`)}&amp;hash=${record.hash}#country=ly`,
  );
  await expect(page.getByText("Readers are asked before anything loads")).toBeVisible();
  asked.length = 0;
});
