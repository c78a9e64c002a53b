import { SETS, type VocabularySet } from "../model/vocabulary.ts";
import { isRaw, type Raw } from "./raw.ts";
import type { RecordFile } from "./recordFiles.ts";

/** What the record's vocabulary file says of its codes, as far as it can be read. */
export interface RecordCodes {
  of(set: VocabularySet): readonly string[];
  /** The codes of a set that have an attribute, as `calendar: true`. */
  having(set: VocabularySet, attribute: string): ReadonlySet<unknown>;
}

export function recordCodes(files: readonly RecordFile[]): RecordCodes {
  const value = files.find(({ kind }) => kind === "vocabulary")?.value;
  const terms = new Map<VocabularySet, Raw>();
  for (const set of SETS) {
    const found = isRaw(value) && Object.hasOwn(value, set) ? value[set] : undefined;
    if (isRaw(found)) terms.set(set, found);
  }
  return {
    of: (set) => Object.keys(terms.get(set) ?? {}),
    having: (set, attribute) =>
      new Set(Object.entries(terms.get(set) ?? {}).flatMap(([code, term]) => (isRaw(term) && term[attribute] === true ? [code] : []))),
  };
}
