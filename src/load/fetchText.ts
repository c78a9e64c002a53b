import { DatasetError } from "./errors.ts";

const MEGABYTE = 1024 * 1024;

/** Larger files are refused, in MB of uncompressed text. */
export const LIMIT_MB = 384;
export const LIMIT_BYTES = LIMIT_MB * MEGABYTE;

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Bytes so far, and in all where the server says so. */
  readonly onProgress?: (bytes: number, total: number | null) => void;
  /** Sent with no cookie and no referrer when the host is not ours. */
  readonly foreign: boolean;
  /** The most that is read, in MB of uncompressed text; LIMIT_MB where left out. */
  readonly limitMb?: number;
}

/** Fetches a text with progress; throws DatasetError, or the signal's AbortError when cancelled. */
export async function fetchText(url: string, { signal, onProgress, foreign, limitMb = LIMIT_MB }: FetchOptions): Promise<string> {
  const response = await request(url, signal, foreign);
  if (!response.ok) throw new DatasetError(url, { code: "status", status: response.status });
  const encoded = response.headers.has("content-encoding");
  const total = encoded ? null : Number(response.headers.get("content-length")) || null;
  const report = (bytes: number): void => {
    if (bytes > limitMb * MEGABYTE) throw new DatasetError(url, { code: "tooLarge", limitMb });
    onProgress?.(bytes, total);
  };
  return readBody(response, url, signal, report);
}

async function request(url: string, signal: AbortSignal, foreign: boolean): Promise<Response> {
  try {
    return await fetch(url, { signal, ...(foreign ? { credentials: "omit", referrerPolicy: "no-referrer" } : {}) });
  } catch (cause) {
    signal.throwIfAborted();
    throw new DatasetError(url, { code: "unreachable" }, cause);
  }
}

async function readBody(response: Response, url: string, signal: AbortSignal, report: (bytes: number) => void): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes += next.value.byteLength;
      report(bytes);
      parts.push(decoder.decode(next.value, { stream: true }));
    }
  } catch (cause) {
    signal.throwIfAborted();
    void reader.cancel().catch(() => {});
    throw cause instanceof DatasetError ? cause : new DatasetError(url, { code: "unreachable" }, cause);
  }
  return parts.join("") + decoder.decode();
}
