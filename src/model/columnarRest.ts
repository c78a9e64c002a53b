import { type Fields, isFields } from "./fields.ts";
import type { Evidence } from "./types.ts";

/** What of a row is not in its columns: keys as in the row, a list's entries by their position, whole values where they differ. */
export type Rest = Fields;

/** A piece of evidence as [source, p, cue, chars from, chars to, about from, about to]; the source as a code from 1. */
export type EvidenceTuple = readonly [number, number, string, number, number, number, number];

/** Sources both ways: the code of an id, 0 where unknown, and the id of a code. */
export interface SourceCodes {
  codeOf(id: string): number;
  idOf(code: number): string | undefined;
}

/** What turns one value into the other; undefined where they are equal. Throws where `whole` lacks a field of `bare`. */
export function restOf(whole: unknown, bare: unknown, sources: SourceCodes): unknown {
  if (whole === bare) return undefined;
  if (isFields(whole) && isFields(bare)) return restOfFields(whole, bare, sources);
  if (Array.isArray(whole) && Array.isArray(bare)) {
    if (whole.length === bare.length) return restOfFields({ ...whole }, { ...bare }, sources);
  }
  return whole;
}

/** The same of two objects. */
export function restOfFields(whole: Fields, bare: Fields, sources: SourceCodes): Rest | undefined {
  const missing = Object.keys(bare).find((key) => !Object.hasOwn(whole, key));
  if (missing !== undefined) throw new TypeError(`a row without ${missing}`);
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(whole)) {
    const found = restOf(value, bare[key], sources);
    if (found !== undefined)
      rest[key] = key === "evidence" && Array.isArray(found) ? found.map((item: unknown) => pack(item, sources)) : found;
  }
  return Object.keys(rest).length > 0 ? rest : undefined;
}

const isEvidence = (item: unknown): item is Evidence =>
  isFields(item) && typeof item["source"] === "string" && Array.isArray(item["chars"]);

/** True for evidence in the place of which its tuple stands. */
export const isTuple = (item: unknown): item is EvidenceTuple => Array.isArray(item) && item.length === 7;

function pack(item: unknown, sources: SourceCodes): unknown {
  if (!isEvidence(item)) return item;
  const { source, p, cue, chars, about, ...more } = item;
  const code = sources.codeOf(source);
  if (code === 0 || Object.keys(more).length > 0) return item;
  return [code, p, cue, chars[0], chars[1], about[0], about[1]] satisfies EvidenceTuple;
}

/** `bare` with everything that `rest` says of it. */
export const withRest = <T extends object>(bare: T, rest: Rest | null | undefined, sources: SourceCodes): T =>
  rest == null ? bare : applied(bare, rest, sources);

// That a rest fits its row is known when its file is read: a foreign one is held against the schema, our own against its hash.
function applied<T>(bare: T, rest: Rest, sources: SourceCodes): T;
function applied(bare: unknown, rest: unknown, sources: SourceCodes): unknown;
function applied(bare: unknown, rest: unknown, sources: SourceCodes): unknown {
  if (!isFields(rest)) return rest;
  if (Array.isArray(bare)) return bare.map((item, at) => (Object.hasOwn(rest, at) ? applied(item, rest[at], sources) : item));
  if (!isFields(bare)) return rest;
  const whole: Record<string, unknown> = { ...bare };
  for (const [key, value] of Object.entries(rest)) {
    if (key === "__proto__") continue;
    whole[key] =
      key === "evidence" && Array.isArray(value) ? value.map((item) => unpack(item, sources)) : applied(bare[key], value, sources);
  }
  return whole;
}

function unpack(item: unknown, sources: SourceCodes): unknown {
  if (!isTuple(item)) return item;
  const [code, p, cue, c0, c1, a0, a1] = item;
  return { source: sources.idOf(code), p, cue, chars: [c0, c1], about: [a0, a1] };
}
