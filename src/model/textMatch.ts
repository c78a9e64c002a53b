import type { SourceId } from "./ids.ts";
import { splitParagraphs } from "./text.ts";
import type { Source } from "./types.ts";

/** Lower-case hexadecimal SHA-256 of bytes. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

export interface MatchedText {
  readonly source: SourceId;
  /** True for the very bytes that the record was made from. */
  readonly isWhole: boolean;
  /** The report's own paragraphs that were found, by their number, in the letters in which the record counts. */
  readonly paragraphs: ReadonlyMap<number, string>;
  /** Numbers of those that were not. */
  readonly missing: readonly number[];
}

/** The report that a text is, or the one that it shares most paragraphs with; undefined where it shares none. */
export async function matchText(
  bytes: Uint8Array<ArrayBuffer>,
  text: string,
  sources: readonly Source[],
  digest: Digest,
): Promise<MatchedText | undefined> {
  const [whole, byHash] = [await digest(bytes), await hashed(text, digest)];
  const matches = sources.flatMap((source) => {
    if (!source.text) return [];
    const { sha256, paragraphSha256, noise } = source.text;
    const paragraphs = new Map<number, string>();
    const missing: number[] = [];
    for (const [at, hash] of paragraphSha256.entries()) {
      const paragraph = byHash.get(hash);
      if (noise.includes(at + 1)) continue;
      if (paragraph === undefined) missing.push(at + 1);
      else paragraphs.set(at + 1, paragraph);
    }
    return paragraphs.size === 0 ? [] : [{ source: source.id, isWhole: sha256 === whole, paragraphs, missing }];
  });
  return matches.toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.paragraphs.size - a.paragraphs.size)[0];
}

/** Each paragraph by its hash: as it stands, and as it may have stood before a copy took or gave spaces at its ends. */
async function hashed(text: string, digest: Digest): Promise<ReadonlyMap<string, string>> {
  const encoder = new TextEncoder();
  const forms = new Set(splitParagraphs(text).flatMap((paragraph) => formsOf(paragraph)));
  return new Map(await Promise.all([...forms].map(async (form) => [await digest(encoder.encode(form)), form] as const)));
}

function formsOf(paragraph: string): readonly string[] {
  const bare = paragraph.trim();
  return [paragraph, bare, `${bare} `, ` ${bare}`, ` ${bare} `];
}
