import { DatasetError } from "./errors.ts";
import { fetchCode } from "./fetchCode.ts";

const MEGABYTE = 1024 * 1024;

/** Larger files are refused, in MB of uncompressed text. */
export const LIMIT_MB = 384;

/** A server from which nothing has come for so long is given up. */
const PATIENCE_SECONDS = 30;

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Bytes so far, and in all where the server says so. */
  readonly onProgress?: (bytes: number, total: number | null) => void;
  /** Sent with no cookie and no referrer when the host is not ours. */
  readonly foreign: boolean;
  /** Past every cache, for what is to match something newer. */
  readonly fresh?: boolean;
  /** The most that is read, in MB of uncompressed text; LIMIT_MB where left out. */
  readonly limitMb?: number;
  /** Opens the address; `fetch` where left out. */
  readonly open?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** How long nothing may come, in seconds; PATIENCE_SECONDS where left out. */
  readonly patience?: number;
}

/** Fetches a text with progress; throws DatasetError, or the signal's AbortError when cancelled. */
export const fetchText = async (url: string, options: FetchOptions): Promise<string> => readUtf8(url, await fetchBytes(url, options));

/** The same of a file of any kind. */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Uint8Array> {
  const { signal, onProgress, foreign, fresh = false, limitMb = LIMIT_MB, patience = PATIENCE_SECONDS, open = fetch } = options;
  const watch = watchFor(patience);
  const stopped = AbortSignal.any([signal, watch.signal]);
  try {
    const response = await open(url, {
      signal: stopped,
      cache: fresh ? "reload" : "default",
      ...(foreign && { credentials: "omit", referrerPolicy: "no-referrer" }),
    });
    if (!response.ok) throw new DatasetError(url, { code: "status", status: response.status });
    const encoded = response.headers.has("content-encoding");
    const total = encoded ? null : Number(response.headers.get("content-length")) || null;
    return await readBody(response, (bytes) => {
      watch.restart();
      if (bytes > limitMb * MEGABYTE) throw new DatasetError(url, { code: "tooLarge", limitMb });
      onProgress?.(bytes, total);
    });
  } catch (cause) {
    signal.throwIfAborted();
    if (watch.signal.aborted) throw new DatasetError(url, { code: "silent", seconds: patience }, cause);
    throw cause instanceof DatasetError ? cause : new DatasetError(url, { code: "unreachable" }, cause);
  } finally {
    watch.end();
  }
}

/** A signal that is given when nothing has happened for so many seconds, and at the end, so that nothing goes on coming. */
function watchFor(seconds: number) {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function restart(): void {
    clearTimeout(timer);
    timer = setTimeout(abort, seconds * 1000);
  }
  function end(): void {
    clearTimeout(timer);
    abort();
  }
  restart();
  return { signal: controller.signal, restart, end };
}

async function readBody({ body }: Response, report: (bytes: number) => void): Promise<Uint8Array> {
  const reader = body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    bytes += next.value.length;
    report(bytes);
    parts.push(next.value);
  }
  // Put together here: a Blob would do it by way of another process, while the page waits for its record.
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes as UTF-8 and nothing else; a letter that is cut short at their end is left out. Rejects with a DatasetError where they are not, with a guess at what they are. */
export async function readUtf8(url: string, bytes: Uint8Array): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch (cause) {
    const { reasonOfBytes } = await fetchCode(() => import("./encoding.ts"));
    throw new DatasetError(url, reasonOfBytes(bytes), cause);
  }
}
