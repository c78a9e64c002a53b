import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, LANGS, open, test } from "./support.ts";

const CODE_KB = 190;
const ALL_KB = 300;
const FACES = { ar: ["400-common.woff2", "600-common.woff2"], en: ["400-latin.woff2", "600-latin.woff2"] } as const;

for (const lang of LANGS) {
  test(`the first view in ${lang} stays within its bytes`, async ({ page }) => {
    await open(page, lang);
    await page.waitForLoadState("networkidle");
    const urls = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    const paths = [...new Set([page.url(), ...urls].map((url) => new URL(url).pathname))].map((path) =>
      path.endsWith("/") ? `${path}index.html` : path,
    );
    const sizes = paths.map((path) => ({ path, kb: gzipSync(readFileSync(`dist${path}`), { level: 9 }).length / 1000 }));
    const sum = (list: typeof sizes) => list.reduce((total, { kb }) => total + kb, 0);
    const code = sum(sizes.filter(({ path }) => /\.(js|css)$/.test(path)));
    const all = sum(sizes);
    console.log(`first view, ${lang}: ${code.toFixed(1)} kB of code, ${all.toFixed(1)} kB in all (gzip)`);
    const faces = paths.filter((path) => path.endsWith(".woff2")).map((path) => path.replace(/.*sans-/, ""));
    expect(faces.toSorted()).toEqual(FACES[lang]);
    for (const { path, kb } of sizes.sort((a, b) => b.kb - a.kb)) console.log(`  ${kb.toFixed(1).padStart(6)}  ${path}`);
    expect(code).toBeLessThanOrEqual(CODE_KB);
    expect(all).toBeLessThanOrEqual(ALL_KB);
  });
}
