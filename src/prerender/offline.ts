import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Published } from "../app/offline/offlineCache.ts";
import { asFields } from "../model/fields.ts";
import { writeWhole } from "../prepare/publish.ts";
import { readJson } from "../prepare/readJson.ts";
import { sha256 } from "../prepare/sha256.ts";
import { classicScript } from "./embedBundle.ts";

/** What other people's pages, link previews, readers without script, coders and hosts are for, releases of other records, and what makes the copy itself. */
const LEFT_OUT =
  /^((ar|en)\/(events|calendar|reports|map|timeline)-|(ar|en)\/desk\.html$|assets\/desk-|embed[/.]|v\/|figures\/|preview\.png$|_headers$|sw\.js$|offline\.json$)|\.map$/;

const hasHash = (json: unknown): json is { readonly hash: string } => typeof asFields(json)["hash"] === "string";

/** A page is asked for by its folder. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, "$1");

/** Every file of a built site that reading it without a connection needs, and one version for all of them together. */
export function publishedIn(folder: string): Published {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  const files = paths.map((path) => [addressOf(path), sha256(readFileSync(join(folder, path)))] as const);
  const { hash } = readJson(join(folder, "data/dataset.json"), hasHash);
  return { version: `${sha256(JSON.stringify(files)).slice(0, 16)}-${hash.slice(0, 12)}`, dataset: hash, files };
}

/** Writes the worker that a reader may ask for, and the list of what it keeps; the last of all that is written. */
export async function writeOffline(folder: string): Promise<void> {
  writeWhole(join(folder, "sw.js"), (await classicScript("src/app/offline/worker.ts", null)).code);
  writeWhole(join(folder, "offline.json"), JSON.stringify(publishedIn(folder)));
}
