import { SETS, type VocabularySet } from "../model/vocabulary.ts";
import { isRaw, type Raw } from "./raw.ts";
import type { RecordFile } from "./recordFiles.ts";

/** What the record's vocabulary file says of its codes, as far as it can be read. */
export interface RecordCodes {
  of(set: VocabularySet): readonly string[];
  /** Kinds of event that are calendar entries. */
  readonly calendar: ReadonlySet<string>;
  /** Strengths that make a directive of the core tier. */
  readonly directive: ReadonlySet<string>;
}

export function recordCodes(files: readonly RecordFile[]): RecordCodes {
  const value = files.find(({ kind }) => kind === "vocabulary")?.value;
  const termsOf = (set: VocabularySet): Raw => {
    const terms = isRaw(value) && Object.hasOwn(value, set) ? value[set] : undefined;
    return isRaw(terms) ? terms : {};
  };
  const codes = new Map(SETS.map((set) => [set, Object.keys(termsOf(set))]));
  const having = (set: VocabularySet, attribute: string): ReadonlySet<string> =>
    new Set(Object.entries(termsOf(set)).flatMap(([code, term]) => (isRaw(term) && term[attribute] === true ? [code] : [])));
  return { of: (set) => codes.get(set)!, calendar: having("eventKind", "calendar"), directive: having("strength", "directive") };
}
