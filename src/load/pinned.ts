import { DatasetError } from "./errors.ts";
import { fetchText } from "./fetchText.ts";
import { matchesHash } from "./hash.ts";
import { inThisForm, parseAsPublished } from "./parse.ts";
import { type ValidRows, validateRows } from "./validate.ts";

/** Somebody else's record in row form, only where its contents have the hash given; what of it can be shown. Throws DatasetError. */
export async function loadPinned(url: string, hash: string, signal: AbortSignal): Promise<ValidRows> {
  const published = parseAsPublished(url, await fetchText(url, { signal, foreign: true }));
  if (published["form"] !== undefined) throw new DatasetError(url, { code: "notThisFormat" });
  if (!(await matchesHash(published, hash, signal))) throw new DatasetError(url, { code: "damaged" });
  return validateRows(await inThisForm(url, published), { signal });
}
