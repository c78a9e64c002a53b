import type { Term } from "../../src/model/types.ts";
import { SETS, type VocabularySet } from "../../src/model/vocabulary.ts";
import { attributes1, CODES_1 } from "../../src/model/vocabulary1.ts";

/** The codes of made-up records by set: those that every reader of the format knows. */
export const VOCABULARY = CODES_1;

/** Every set with its codes as words, and what the views need to know of them. */
export const TERMS = Object.fromEntries(
  SETS.map((set) => [
    set,
    VOCABULARY[set].map((id): Term => ({ id, label: { ar: id, en: id }, definition: { ar: id, en: id }, ...attributes1(set, id) })),
  ]),
) as unknown as Record<VocabularySet, readonly Term[]>;

export const isCalendar = (kind: string): boolean => attributes1("eventKind", kind).calendar === true;

export const DIRECTIVE_STRENGTHS: readonly string[] = VOCABULARY.strength.filter((one) => attributes1("strength", one).directive);
