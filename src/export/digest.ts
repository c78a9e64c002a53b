/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal; throws where the page was not served securely and the platform has no digest. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
