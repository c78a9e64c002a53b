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
  readonly open?: (url: string, init: RequestInit) => Promise<Response>;
  /** How long nothing may come, in seconds; PATIENCE_SECONDS where left out. */
  readonly patience?: number;
}

/** Fetches a text with progress; throws DatasetError, or the signal's AbortError when cancelled. */
export async function fetchText(url: string, options: FetchOptions): Promise<string> {
  const { signal, onProgress, foreign, fresh = false, limitMb = LIMIT_MB, patience = PATIENCE_SECONDS, open = fetch } = options;
  const watch = new Watch(patience);
  const stopped = AbortSignal.any([signal, watch.signal]);
  try {
    const cache = fresh ? ({ cache: "reload" } as const) : {};
    const response = await open(url, {
      signal: stopped,
      ...cache,
      ...(foreign ? { credentials: "omit", referrerPolicy: "no-referrer" } : {}),
    });
    if (!response.ok) throw new DatasetError(url, { code: "status", status: response.status });
    const encoded = response.headers.has("content-encoding");
    const total = encoded ? null : Number(response.headers.get("content-length")) || null;
    return await readBody(response, url, (bytes) => {
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

/** A signal that is given when nothing has happened for so many seconds. */
class Watch {
  readonly #controller = new AbortController();
  readonly #seconds: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(seconds: number) {
    this.#seconds = seconds;
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(), this.#seconds * 1000);
  }

  end = (): void => clearTimeout(this.#timer);
}

async function readBody(response: Response, url: string, report: (bytes: number) => void): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const text = new Utf8(url);
  const parts: string[] = [];
  let bytes = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes += next.value.byteLength;
      report(bytes);
      parts.push(await text.read(next.value));
    }
  } catch (cause) {
    void reader.cancel().catch(() => {});
    throw cause;
  }
  return parts.join("") + text.end();
}

/** Reads bytes as UTF-8 and nothing else, piece by piece. */
export class Utf8 {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  readonly #url: string;
  #head: Uint8Array | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** Throws DatasetError where the bytes are not UTF-8, with a guess at what they are. */
  async read(bytes: Uint8Array): Promise<string> {
    this.#head ??= bytes;
    try {
      return this.#decoder.decode(bytes, { stream: true });
    } catch (cause) {
      const { reasonOfBytes } = await fetchCode(() => import("./encoding.ts"));
      throw new DatasetError(this.#url, reasonOfBytes(this.#head, bytes), cause);
    }
  }

  /** Throws DatasetError where the last character is cut short. */
  end(): string {
    try {
      return this.#decoder.decode();
    } catch (cause) {
      throw new DatasetError(this.#url, { code: "notJson" }, cause);
    }
  }
}
