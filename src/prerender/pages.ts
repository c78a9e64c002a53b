import { createHash } from "node:crypto";
import { catalogue as ar } from "../i18n/ar/catalogue.ts";
import { catalogue as en } from "../i18n/en/catalogue.ts";
import type { Catalogue } from "../i18n/messages.ts";

export const PAGE_LANGS = ["ar", "en"] as const;
export type PageLang = (typeof PAGE_LANGS)[number];

const CATALOGUES: Readonly<Record<PageLang, Catalogue>> = { ar, en };
const DIRECTION: Readonly<Record<PageLang, string>> = { ar: "rtl", en: "ltr" };

const escapeHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const sha256 = (script: string): string => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/**
 * The page's policy. Connections are narrowed to this origin, and to the one that the reader's own link names, by a second
 * policy that the page's first script adds (app/policy.ts): policies only ever tighten.
 */
const policy = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' https: http:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const policyMeta = (scripts: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}" />`;

/** One language's page of the app, from the built or served template; `head` is HTML of ours. */
export function appPage(template: string, lang: PageLang, { head = "", strict = true }: { head?: string; strict?: boolean } = {}): string {
  const words = CATALOGUES[lang];
  const title = `${words["common.appName"]} — ${words["common.tagline"]}`;
  const noScript = `<noscript><p class="noscript">${escapeHtml(words["app.noScript"])}</p></noscript>`;
  return template
    .replace('<html lang="en" dir="ltr">', `<html lang="${lang}" dir="${DIRECTION[lang]}">`)
    .replace(/<title>.*?<\/title>/, `<title>${escapeHtml(title)}</title>`)
    .replace('name="description" content=""', `name="description" content="${escapeHtml(words["app.description"])}"`)
    .replace('<meta charset="utf-8" />', `<meta charset="utf-8" />${strict ? `\n    ${policyMeta("'self'")}` : ""}`)
    .replace("<!--head-->", head)
    .replace("<!--app-->", noScript);
}

const CHOOSE = `(function(){var q=new URLSearchParams(location.search),l=q.get("lang")||(navigator.languages||[navigator.language]).find(function(x){return/^(ar|en)\\b/i.test(x)})||"en";q.delete("lang");var s=String(q);location.replace((/^ar/i.test(l)?"ar":"en")+"/"+(s?"?"+s:"")+location.hash)})()`;

/** The root: sends the reader on by ?lang, else the browser's languages; two plain links without script. */
export function rootPage(strict = true): string {
  const { "common.appName": nameAr, "common.tagline": taglineAr } = ar;
  const { "common.appName": nameEn, "common.tagline": taglineEn } = en;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    ${strict ? policyMeta(sha256(CHOOSE)) : ""}
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeHtml(`${nameEn} · ${nameAr}`)}</title>
    <link rel="icon" href="./favicon.svg" type="image/svg+xml" />
    <script>${CHOOSE}</script>
  </head>
  <body>
    <main>
      <p lang="ar" dir="rtl"><a href="ar/" hreflang="ar">${escapeHtml(nameAr)}</a> — ${escapeHtml(taglineAr)}</p>
      <p lang="en" dir="ltr"><a href="en/" hreflang="en">${escapeHtml(nameEn)}</a> — ${escapeHtml(taglineEn)}</p>
    </main>
  </body>
</html>
`;
}
