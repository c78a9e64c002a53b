import { type Coding, codingsOf } from "../model/codings.ts";
import type { SourceId } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { splitParagraphs } from "../model/text.ts";
import { readText } from "../model/textBytes.ts";
import type { DatasetRows, Source } from "../model/types.ts";
import { cueError } from "./checkCue.ts";
import { sha256 } from "./sha256.ts";
import { readAs, textIn } from "./textFile.ts";

/** A file that may be the text of a report. */
export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TextError {
  readonly source: SourceId;
  readonly field: string;
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Verified {
  readonly errors: readonly TextError[];
  readonly checked: { readonly sources: number; readonly paragraphs: number; readonly evidence: number };
  /** The paragraphs of each text that was found unchanged. */
  readonly paragraphs: ReadonlyMap<SourceId, readonly string[]>;
  /** Of texts of the record in another encoding than UTF-8, which. */
  readonly read: readonly string[];
}

/** `source  record.field  value  what is wrong  what to do`. */
export const formatTextError = ({ source, field, value, message, remedy }: TextError): string =>
  [source, field, value, message, remedy].join("  ");

/** Holds the hashes, noise and cues of a dataset against the texts; throws nothing on a file that is no text: it is then none of the record. */
export function verifyTexts(rows: DatasetRows, texts: readonly TextFile[]): Verified {
  const paragraphs = new Map<SourceId, readonly string[]>();
  const errors: TextError[] = [];
  const read: string[] = [];
  for (const source of rows.sources) {
    if (!source.text) continue;
    const { sha256: hash } = source.text;
    const text = texts.find(({ bytes }) => sha256(bytes) === hash);
    if (text) {
      paragraphs.set(source.id, paragraphsOf(text));
      read.push(...readAs(textIn(text.bytes, text.name), text.name));
    }
    errors.push(...(text ? paragraphErrors(source.id, source.text, paragraphsOf(text)) : [lostText(source.id, source.text, texts)]));
  }
  const located = codingsOf(rows).filter(({ evidence }) => paragraphs.has(evidence.source));
  errors.push(
    ...located.flatMap((coding) => cueErrors(coding, must(paragraphs.get(coding.evidence.source), coding.evidence.source), rows)),
  );
  const count = [...paragraphs.values()].reduce((sum, list) => sum + list.length, 0);
  return { errors, checked: { sources: paragraphs.size, paragraphs: count, evidence: located.length }, paragraphs, read };
}

const paragraphsOf = ({ bytes }: TextFile): readonly string[] => splitParagraphs(readText(bytes)?.text ?? "");

type Hashes = NonNullable<Source["text"]>;

function lostText(source: SourceId, { sha256: hash, paragraphSha256 }: Hashes, texts: readonly TextFile[]): TextError {
  const known = new Set(paragraphSha256);
  const shared = texts.map((text) => ({ text, hashes: paragraphsOf(text).map(sha256) }));
  const near = shared.find(({ hashes }) => hashes.some((hash) => known.has(hash)));
  const at = { source, field: `${source}.text.sha256`, value: hash.slice(0, 12) };
  if (!near) return { ...at, message: "no file in the folder is this text", remedy: "Add the text to the folder" };
  const changed = paragraphSha256.flatMap((one, i) => (near.hashes.includes(one) ? [] : [i + 1]));
  const where = changed.length > 0 ? `; paragraphs ${changed.join(", ")} differ` : "; its paragraphs do not";
  return { ...at, message: `the text has changed in ${near.text.name}${where}`, remedy: "Restore it, or code it again" };
}

function paragraphErrors(id: SourceId, text: Hashes, paragraphs: readonly string[]): TextError[] {
  const at = (field: string, value: unknown, message: string, remedy: string): TextError => ({
    source: id,
    field: `${id}.text.${field}`,
    value: String(value),
    message,
    remedy,
  });
  const remedy = "Copy the block that npm run text prints";
  const hashes = paragraphs.map(sha256);
  const length =
    hashes.length === text.paragraphSha256.length
      ? []
      : [at("paragraphSha256", text.paragraphSha256.length, `not the ${hashes.length} paragraphs of the text`, remedy)];
  const wrong = text.paragraphSha256.flatMap((hash, i) =>
    hash === hashes[i] ? [] : [at(`paragraphSha256[${i}]`, hash.slice(0, 12), "not the paragraph's hash", remedy)],
  );
  const noise = text.noise
    .filter((p) => p > hashes.length)
    .map((p) => at("noise", p, "not a paragraph of the text", `Number them from 1 to ${hashes.length}`));
  return [...length, ...wrong, ...noise];
}

function cueErrors({ field, evidence }: Coding, paragraphs: readonly string[], rows: DatasetRows): TextError[] {
  const { source, p, cue } = evidence;
  const at = (message: string, remedy: string): TextError[] => [
    { source, field, value: JSON.stringify(cue), message: `¶${p}: ${message}`, remedy },
  ];
  const paragraph = paragraphs[p - 1];
  if (paragraph === undefined) return at("no such paragraph", `The text has ${paragraphs.length}`);
  if (rows.sources.find(({ id }) => id === source)?.text?.noise.includes(p)) return at("evidence in noise", "Cite another paragraph");
  const error = cueError(evidence, paragraph);
  return error ? at(error[1], error[2]) : [];
}
