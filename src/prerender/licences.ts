import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { must } from "../model/must.ts";

/** The file of a built site that holds the licences of what is bundled in it. */
export const LICENCES = "licences.txt";

/** What the bundlers themselves put into a script. */
const OF_TOOLS: readonly (readonly [RegExp, string])[] = [
  [/^\0(?:vite\/|\/?@?vite)/, "node_modules/vite"],
  [/^\0rolldown\//, "node_modules/rolldown"],
];

/** The package that a module belongs to, as its folder; undefined for what is ours. */
function folderOf(moduleId: string): string | undefined {
  const [, folder] = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(moduleId) ?? [];
  return folder ?? OF_TOOLS.find(([id]) => id.test(moduleId))?.[1];
}

const packageManifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.object({ name: z.string() }), z.array(z.string())]).optional(),
});

const manifestOf = (folder: string) => packageManifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));

/** The packages that a script is made of, each as name@version, in order. */
export function packagesIn(moduleIds: readonly string[]): readonly string[] {
  const folders = new Set(moduleIds.flatMap((id) => folderOf(id) ?? []));
  const named = [...folders].map(manifestOf).map(({ name, version }) => `${name}@${version}`);
  return [...new Set(named)].sort();
}

const MARK = /\/\*! @license ([^;*]+); texts in licences\.txt \*\//g;

/** Names at the head of a script what others wrote of it; minifiers keep a comment of this kind. */
export function licenceMark({ moduleIds }: { readonly moduleIds: readonly string[] }): string {
  const packages = packagesIn(moduleIds);
  return packages.length === 0 ? "" : `/*! @license ${packages.join(" ")}; texts in ${LICENCES} */`;
}

/** The packages that the marks in scripts name. */
export function markedIn(scripts: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const script of scripts)
    for (const [, names] of script.matchAll(MARK)) for (const named of must(names, "names").split(" ")) found.add(named);
  return [...found].sort();
}

/** Where a package stands of which there may be several versions. */
function findPackage(named: string): string {
  const at = named.lastIndexOf("@");
  const [name, version] = [named.slice(0, at), named.slice(at + 1)];
  const inside = readdirSync("node_modules").map((owner) => join("node_modules", owner, "node_modules", name));
  const found = [join("node_modules", name), ...inside].find(
    (folder) => existsSync(join(folder, "package.json")) && manifestOf(folder).version === version,
  );
  if (!found) throw new Error(`${named}: no such package in node_modules`);
  return found;
}

/** The words that the MIT licence has for everybody, for a package that names it and brings no text. */
const mitOf = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** A bundler's own licence, without those of what it runs on itself, none of which is in a site. */
const ownPart = (text: string): string => must(text.split(/^# Licenses of bundled dependencies$/m)[0], "text");

function licenceOf(folder: string): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length > 0) return files.map((file) => ownPart(readFileSync(join(folder, file), "utf8")).trim()).join("\n\n");
  const { name, license, author } = manifestOf(folder);
  const holder = typeof author === "string" ? author : Array.isArray(author) ? author.join(", ") : author?.name;
  if (license !== "MIT" || !holder) throw new Error(`${name} is bundled and brings no text of its licence (${license ?? "none named"})`);
  return mitOf(holder);
}

const HEAD = `The parts of this site that others wrote, with their licences. Ballotline itself is under the MIT licence.`;
const RULE = "-".repeat(80);

/** The text of every licence that scripts name in their marks, and of the face's. Throws where a bundled package has none. */
export function licenceTexts(scripts: Iterable<string>): string {
  const packages = markedIn(scripts).map((named) => {
    const folder = findPackage(named);
    return `${named} (${manifestOf(folder).license ?? "see below"})\n\n${licenceOf(folder)}`;
  });
  const face = `Ballotline Sans, cut from IBM Plex Sans Arabic (OFL-1.1)\n\n${readFileSync("public/fonts/OFL.txt", "utf8").trim()}`;
  return `${[HEAD, face, ...packages].join(`\n\n${RULE}\n\n`)}\n`;
}

/** Every script of a built site, also those inside of pages, one after another: a large record has pages by the thousand. */
export function* scriptsIn(folder: string): Generator<string> {
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (/\.(js|html)$/.test(path)) yield readFileSync(join(folder, path), "utf8");
}
