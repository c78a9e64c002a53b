import { type Day, parseDay } from "../model/span.ts";
import { readFragment } from "../view/url.ts";
import type { View } from "../view/view.ts";

/** That a command was asked for what it does not know. */
export class UsageError extends Error {}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const LANGS = ["ar", "en"] as const;

/** An option that is one of some words. */
export function oneOf<const T extends string>(name: string, options: readonly T[], value: string): T {
  const found = options.find((option) => option === value);
  if (found === undefined) throw new UsageError(`--${name} must be one of ${options.join(", ")}, not "${value}"`);
  return found;
}

/** The option `--date`, as a civil day. */
export function readDate(raw: string): Day {
  const day = parseDay(raw);
  if (day === undefined) throw new UsageError(`--date must be a day as YYYY-MM-DD, not "${raw}"`);
  return day;
}

/** A view as the fragment of its address; `name` is what it was asked for as. */
export function readView(name: string, raw: string): View {
  const { view, ignored } = readFragment(raw);
  if (ignored.length > 0) throw new UsageError(`${name}: cannot read ${ignored.join(", ")} in "${raw}"`);
  return view;
}

/** The address of the page in a language, on the site at `site`. */
export function pageOf(site: string, lang: string): string {
  if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol))
    throw new UsageError(`--site must be an http(s) address, not "${site}"`);
  return new URL(`${lang}/`, site.endsWith("/") ? site : `${site}/`).href;
}
