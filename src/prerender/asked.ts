import { type Day, parseDay } from "../model/span.ts";
import { readFragment } from "../view/url.ts";
import type { View } from "../view/view.ts";

/** Where a command runs and prints. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Of the machine's clock: the date of access unless one is given. */
  readonly today: Day;
  /** The site's address from the environment. */
  readonly site: string | undefined;
}

/** That a command was asked for what it does not know. */
class UsageError extends Error {}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs a command. 0 all is well, 1 something cannot be read or written, 2 wrong usage; what is wrong is told. */
export async function exitCodeOf(usage: string, { err }: Pick<Terminal, "err">, run: () => Promise<void>): Promise<0 | 1 | 2> {
  try {
    await run();
    return 0;
  } catch (error) {
    err(messageOf(error));
    if (!(error instanceof UsageError)) return 1;
    err(`usage: ${usage}`);
    return 2;
  }
}

/** What is read from a command's arguments; whatever that throws is wrong usage. */
export function asUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(messageOf(error), { cause: error });
  }
}

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

/** The address of the page in a language, on the site that `--site` or else the environment names; null where neither does. */
export function pageOf(given: string | undefined, { site: known }: Pick<Terminal, "site">, lang: string): string | null {
  const site = given ?? known;
  if (site === undefined || site === "") return null;
  if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol))
    throw new UsageError(`--site must be an http(s) address, not "${site}"`);
  return new URL(`${lang}/`, site.endsWith("/") ? site : `${site}/`).href;
}
