import { splitParagraphs } from "../model/text.ts";
import { type ReadText, readText } from "../model/textBytes.ts";

/** An article on the desk: its paragraphs as the record counts them, and what the record keeps of it. */
export interface DeskText {
  /** The name of its file; null where it was pasted. */
  readonly name: string | null;
  readonly encoding: ReadText["encoding"];
  readonly paragraphs: readonly string[];
  readonly sha256: string;
  readonly paragraphSha256: readonly string[];
}

export type OpenedText = DeskText | "empty" | "unreadable" | "insecure";

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Reads a text and makes its hashes, or says why there are none. Never rejects. */
export async function openText(bytes: Uint8Array<ArrayBuffer>, name: string | null): Promise<OpenedText> {
  if (!globalThis.crypto?.subtle) return "insecure";
  const read = readText(bytes);
  if (!read) return "unreadable";
  const paragraphs = splitParagraphs(read.text);
  if (paragraphs.length === 0) return "empty";
  const encoder = new TextEncoder();
  const [whole, ...each] = await Promise.all([sha256(bytes), ...paragraphs.map((one) => sha256(encoder.encode(one)))]);
  return { name, encoding: read.encoding, paragraphs, sha256: whole, paragraphSha256: each };
}
