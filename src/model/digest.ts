const SHORT = 12;

/** The first twelve hexadecimal digits of a dataset's hash, by which words, file names and addresses name it. */
export const shortHash = (hash: string): string => hash.slice(0, SHORT);

/** FNV-1a in base 36, at most seven characters: short, and the same everywhere; to tell names apart, never to prove anything. */
export function shortDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Bytes as lower-case hexadecimal digits. */
export const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** SHA-256 of bytes, or of a text's UTF-8, in hexadecimal; rejects where the page was not served securely and the platform has no digest. */
export const sha256 = async (data: string | BufferSource): Promise<string> =>
  hex(await crypto.subtle.digest("SHA-256", typeof data === "string" ? new TextEncoder().encode(data) : data));
