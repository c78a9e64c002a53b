import { type Fields, isFields } from "../model/fields.ts";
import { must } from "../model/must.ts";
import { SETS, type VocabularySet } from "../model/vocabulary.ts";
import type { RecordFile } from "./recordFiles.ts";

/** What the record's vocabulary file says of its codes, as far as it can be read. */
export interface RecordCodes {
  of(set: VocabularySet): readonly string[];
  /** Kinds of event that are calendar entries. */
  readonly calendar: ReadonlySet<string>;
  /** Kinds of place that are whole countries. */
  readonly nationwide: ReadonlySet<string>;
  /** Strengths that make a directive of the core tier. */
  readonly directive: ReadonlySet<string>;
  /** Measures that may name the part of a site. */
  readonly sited: ReadonlySet<string>;
  /** The acts that a strength may carry; undefined where it says none, or cannot be read. */
  actsOf(strength: unknown): readonly string[] | undefined;
}

const isWords = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((word) => typeof word === "string");

export function recordCodes(files: readonly RecordFile[]): RecordCodes {
  const value = files.find(({ kind }) => kind === "vocabulary")?.value;
  const termsOf = (set: VocabularySet): Fields => {
    const terms = isFields(value) && Object.hasOwn(value, set) ? value[set] : undefined;
    return isFields(terms) ? terms : {};
  };
  const codes = new Map(SETS.map((set) => [set, Object.keys(termsOf(set))]));
  const having = (set: VocabularySet, attribute: string): ReadonlySet<string> =>
    new Set(Object.entries(termsOf(set)).flatMap(([code, term]) => (isFields(term) && term[attribute] === true ? [code] : [])));
  const strengths = termsOf("strength");
  return {
    of: (set) => must(codes.get(set), set),
    calendar: having("eventKind", "calendar"),
    nationwide: having("placeKind", "nationwide"),
    directive: having("strength", "directive"),
    sited: having("measure", "sited"),
    actsOf: (strength) => {
      const term = typeof strength === "string" && Object.hasOwn(strengths, strength) ? strengths[strength] : undefined;
      return isFields(term) && isWords(term["acts"]) ? term["acts"] : undefined;
    },
  };
}
