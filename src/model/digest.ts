const SHORT = 12;

/** The first twelve hexadecimal digits of a dataset's hash, by which words, file names and addresses name it. */
export const shortHash = (hash: string): string => hash.slice(0, SHORT);

/** FNV-1a in base 36, at most seven characters: short, and the same everywhere; to tell names apart, never to prove anything. */
export function shortDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
