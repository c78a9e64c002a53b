import { DatasetError } from "./errors.ts";

const MEGABYTE = 1024 * 1024;

/** Larger files are refused, in MB of uncompressed text. */
export const LIMIT_MB = 256;

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Bytes so far, and in all where the server says so. */
  readonly onProgress?: (bytes: number, total: number | null) => void;
  /** Sent with no cookie and no referrer when the host is not ours. */
  readonly foreign: boolean;
}

/** Fetches a text with progress; throws DatasetError, or the signal's AbortError when cancelled. */
export async function fetchText(url: string, { signal, onProgress, foreign }: FetchOptions): Promise<string> {
  const response = await request(url, signal, foreign);
  if (!response.ok) throw new DatasetError(url, { code: "status", status: response.status });
  const total = Number(response.headers.get("content-length")) || null;
  const encoded = response.headers.has("content-encoding");
  return readBody(response, url, signal, (bytes) => onProgress?.(bytes, encoded ? null : total));
}

async function request(url: string, signal: AbortSignal, foreign: boolean): Promise<Response> {
  try {
    return await fetch(url, { signal, ...(foreign ? { credentials: "omit", referrerPolicy: "no-referrer" } : {}) });
  } catch (cause) {
    signal.throwIfAborted();
    throw new DatasetError(url, { code: "unreachable" }, cause);
  }
}

async function readBody(response: Response, url: string, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new DatasetError(url, { code: "unreachable" }, cause);
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes > LIMIT_MB * MEGABYTE) {
      await reader.cancel();
      throw new DatasetError(url, { code: "tooLarge", limitMb: LIMIT_MB });
    }
    parts.push(decoder.decode(value, { stream: true }));
    onBytes(bytes);
  }
  return parts.join("") + decoder.decode();
}
