import { DatasetError } from "./errors.ts";
import { type FetchOptions, fetchText } from "./fetchText.ts";

/** The topology that the map is drawn on, as JSON; scene reads it. Throws DatasetError. */
export async function loadBasemap(url: string, open?: FetchOptions["open"]): Promise<unknown> {
  const text = await fetchText(url, { signal: new AbortController().signal, foreign: false, ...(open && { open }) });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new DatasetError(url, { code: "notJson" }, cause);
  }
}
