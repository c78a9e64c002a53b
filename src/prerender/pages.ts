import { createHash } from "node:crypto";
import { escapeXml } from "../render/markup.ts";
import { documentOf, type Html, policyTag, tag, text, trusted } from "./html.ts";
import { CATALOGUES, DIRECTION, type PageLang } from "./languages.ts";
import type { Ahead } from "./manifest.ts";

/** What a policy names a script or style by that stands in the page. */
export const hashSource = (script: string): string => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** What a page may run and wear; this origin where left out. */
interface Sources {
  readonly scripts: string;
  readonly styles?: string;
  readonly fonts?: string;
  /** Only pages that can be kept for reading without a connection have one. */
  readonly workers?: string;
}

/**
 * The page's policy. Connections are narrowed to this origin, and to the one that the reader's own link names, by a second
 * policy that the page's first script adds (app/policy.ts): policies only ever tighten.
 */
/** As a header or in a page's head. */
export const policy = ({ scripts, styles = "'self'", fonts = "'self'", workers }: Sources): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    `font-src ${fonts}`,
    "connect-src 'self' https: http:",
    "frame-src 'self'",
    ...(workers === undefined ? [] : [`worker-src ${workers}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

export const policyMeta = (sources: Sources): Html => policyTag(policy(sources));

/**
 * Run before the first frame: with script, the report makes way for the live page; the pictures of another view than the one
 * asked for stay hidden. Where the page's script does not come the report is shown whole, with its styles, as without script.
 */
export const START = `(function(c){if(!("noModule" in HTMLScriptElement.prototype))return;c.add("starting");addEventListener("error",function(e){if(e.target instanceof HTMLScriptElement){c.remove("starting","other-view");document.querySelectorAll("head noscript").forEach(function(n){n.outerHTML=n.textContent})}},true);if(location.hash.length>1||/[?&](data|lang|v)=/.test(location.search))c.add("other-view")})(document.documentElement.classList)`;

/** Fetches ahead the current record and the parts that the address asks to see, side by side with the script that will ask for them. */
const AHEAD = `(function(d){var q=location.search,h=location.hash,v=(/[#&]view=(\\w+)/.exec(h)||[0,"map"])[1],i=/[#&]id=/.test(h);/[?&]data=/.test(q)||[/[?&]v=/.test(q)?"":"../data/dataset.json",d[v],i?d.details:"",i||v!="map"?d.more:""].join(" ").replace(/\\S+/g,function(f){var l=document.createElement("link");l.crossOrigin="";l.rel=/\\.js$/.test(f)?"modulepreload":"preload";if(l.rel=="preload")l.as=/\\.css$/.test(f)?"style":"fetch";l.href=f;document.head.append(l)})})(document.currentScript.dataset)`;

/** What a page with a report may run beside the site's own files. */
export const REPORT_SCRIPTS = hashSource(`${START};${AHEAD}`);

export interface AppPage {
  /** HTML of ours for the head. */
  readonly head?: string;
  /** What the page shows before and without script; without it the page asks for script. */
  readonly report?: Html;
  /** Addresses of what an address may ask to see at once. */
  readonly ahead?: Ahead;
  /** Whether the page carries its policy. */
  readonly strict?: boolean;
}

export const pageTitle = (lang: PageLang): string => `${CATALOGUES[lang]["common.appName"]} — ${CATALOGUES[lang]["common.tagline"]}`;

/** What the head of every page of ours says before its title. */
export const META: readonly Html[] = [
  tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
  tag("meta", { name: "referrer", content: "no-referrer" }),
  tag("meta", { name: "color-scheme", content: "light dark" }),
];

export const titleTag = (title: string): Html => tag("title", {}, text(title));
export const descriptionTag = (description: string): Html => tag("meta", { name: "description", content: description });

/** One language's page of the app, from the built or served template. */
export function appPage(template: string, lang: PageLang, { head = "", report, ahead, strict = true }: AppPage = {}): string {
  const words = CATALOGUES[lang];
  const noScript = tag("noscript", {}, tag("p", { class: "noscript" }, text(words["app.noScript"])));
  const parts = Object.fromEntries(Object.entries(ahead ?? {}).map(([name, files]) => [`data-${name}`, files.join(" ")]));
  const script = tag("script", parts, trusted(`${START};${AHEAD}`));
  const meta = policyMeta({ scripts: report === undefined ? "'self'" : `'self' ${REPORT_SCRIPTS}`, workers: "'self'" });
  return filled(template, {
    lang,
    dir: DIRECTION[lang],
    policy: strict ? meta : "",
    title: escapeXml(pageTitle(lang)),
    description: escapeXml(words["app.description"]),
    head: report === undefined ? head : `${script}\n    ${head}`,
    app: report ?? noScript,
  });
}

/** Puts markup into the places of a template, `{{name}}` or, where no text may stand, `<!--{{name}}-->`. Throws unless each has its place once. */
export function filled(template: string, markup: Readonly<Record<string, string>>): string {
  const found: string[] = [];
  const page = template.replace(/<!--\{\{(\w+)\}\}-->|\{\{(\w+)\}\}/g, (_, hidden: string | undefined, open: string | undefined) => {
    const name = hidden ?? open ?? "";
    found.push(name);
    return markup[name] ?? "";
  });
  const names = Object.keys(markup);
  if (found.toSorted().join() !== names.toSorted().join())
    throw new Error(`index.html has places for ${found.join(", ")}, not for ${names.join(", ")}`);
  return page;
}

/** A built template whose addresses lead from a folder of the site. Throws where it has none. */
export function inFolder(template: string): string {
  const page = template.replaceAll('="./', '="../');
  if (page === template) throw new Error("index.html names none of its files");
  return page;
}

const CHOOSE = `(function(){var q=new URLSearchParams(location.search),l=q.get("lang")||(navigator.languages||[navigator.language]).find(function(x){return/^(ar|en)\\b/i.test(x)})||"en";q.delete("lang");var s=String(q);location.replace((/^ar/i.test(l)?"ar":"en")+"/"+(s?"?"+s:"")+location.hash)})()`;

/** The root: sends the reader on by ?lang, else the browser's languages; two plain links without script. */
export function rootPage(strict = true): string {
  const { "common.appName": nameAr, "common.tagline": taglineAr } = CATALOGUES.ar;
  const { "common.appName": nameEn, "common.tagline": taglineEn } = CATALOGUES.en;
  const named = (lang: PageLang, name: string, tagline: string): Html =>
    tag("p", { lang, dir: DIRECTION[lang] }, tag("a", { href: `${lang}/`, hreflang: lang }, text(name)), text(` — ${tagline}`));
  return documentOf(
    { lang: "en" },
    [
      ...(strict ? [policyMeta({ scripts: hashSource(CHOOSE) })] : []),
      ...META,
      titleTag(`${nameEn} · ${nameAr}`),
      tag("link", { rel: "icon", href: "./favicon.svg", type: "image/svg+xml" }),
      tag("script", {}, trusted(CHOOSE)),
    ],
    [tag("main", {}, named("ar", nameAr, taglineAr), named("en", nameEn, taglineEn))],
  );
}
