import { bareTerm } from "../model/dataset.ts";
import { asFields, isFields } from "../model/fields.ts";
import { keyed } from "../model/keyed.ts";
import { MOST_CODES, termSchema } from "../model/schema.ts";
import type { DatasetRows, Term } from "../model/types.ts";
import { FIXED, isFixed, type OwnSet, SETS, type VocabularySet } from "../model/vocabulary.ts";
import { attributes1, CODES_1 } from "../model/vocabulary1.ts";
import { codeError, type ErrorDetail, read, show } from "./dataErrors.ts";
import type { ErrorLog } from "./errorLog.ts";
import { inOneLanguage } from "./language.ts";
import { lackOf, nameOf, type Parts } from "./tables.ts";
import { tidied } from "./tidy.ts";
import { noteUnknown, noteUnknownNames } from "./unknown.ts";

/** The codes of a foreign record and their words; where it gives a set none, or one that cannot be read, the codes that every reader of this format knows stand beside, bare. */
export async function readVocabulary(raw: unknown, { log, pace }: Parts): Promise<DatasetRows["vocabulary"]> {
  const sets = listsOf(raw, log);
  const words = new Map<VocabularySet, readonly Term[]>();
  for (const set of SETS) {
    const list = sets[set];
    const terms = new Map<string, Term>();
    await pace.each(list ?? [], (item, at) => {
      const term = readTerm(set, item, at, log);
      if (term) addTerm(set, term, terms, log);
    });
    words.set(set, isFixed(set) ? FIXED[set].map((code) => terms.get(code) ?? bareTerm(code)) : termsOf(set, terms, list));
  }
  return keyed(SETS, (set) => words.get(set) ?? []);
}

/** Of two words with one id the first is taken; a set whose codes are fixed takes no others. */
function addTerm(set: VocabularySet, term: Term, terms: Map<string, Term>, log: ErrorLog): void {
  const error = termError(set, term, terms);
  if (error) log.add({ table: "vocabulary", record: `${set}.${term.id}`, field: "id", value: term.id, ...error });
  else terms.set(term.id, term);
}

function termError(set: VocabularySet, { id }: Term, terms: ReadonlyMap<string, Term>): ErrorDetail | undefined {
  const fixed: readonly string[] | undefined = isFixed(set) ? FIXED[set] : undefined;
  if (fixed && !fixed.includes(id)) return codeError(id, fixed);
  if (terms.has(id)) return { kind: "duplicate", expected: "" };
  return terms.size < MOST_CODES ? undefined : { kind: "range", expected: `≤ ${MOST_CODES}` };
}

/** A set whose every word was read stands as it is; else codes may be in use whose words were lost. */
function termsOf(set: OwnSet, terms: ReadonlyMap<string, Term>, list: readonly unknown[] | undefined): readonly Term[] {
  if (list !== undefined && terms.size === list.length) return [...terms.values()];
  const known: readonly string[] = CODES_1[set];
  return [...terms.values(), ...known.filter((code) => !terms.has(code)).map((code) => ({ ...bareTerm(code), ...attributes1(set, code) }))];
}

function listsOf(raw: unknown, log: ErrorLog): Partial<Record<VocabularySet, readonly unknown[]>> {
  if (raw === undefined) {
    log.note({ kind: "table", field: "vocabulary", value: "", expected: "" }, "vocabulary");
    return {};
  }
  if (!isFields(raw)) {
    log.add({ table: "vocabulary", record: "vocabulary", field: "vocabulary", value: show(raw), kind: "table", expected: "{ … }" });
    return {};
  }
  noteUnknownNames(raw, SETS, { path: "vocabulary", record: "vocabulary", log });
  return Object.fromEntries(
    SETS.flatMap((set) => {
      const list = Object.hasOwn(raw, set) ? raw[set] : undefined;
      if (Array.isArray(list)) return [[set, list as readonly unknown[]]];
      if (list === undefined) log.note({ kind: "table", field: `vocabulary.${set}`, value: "", expected: "" }, "vocabulary");
      else log.add({ table: "vocabulary", record: set, field: `vocabulary.${set}`, value: show(list), kind: "table", expected: "[ … ]" });
      return [];
    }),
  );
}

/** Without these a word cannot be told from others, or says nothing. */
const bareTermSchema = termSchema.omit({ definition: true });
const TERM_REQUIRED = ["id", "label"] as const;

/** One bad word costs that word: a label without a definition is kept, and stands for it. */
function readTerm(set: VocabularySet, raw: unknown, at: number, log: ErrorLog): Term | null {
  const [table, record] = ["vocabulary", `${set}.${nameOf(raw, at)}`];
  const lacks = lackOf(TERM_REQUIRED, raw, { table, record, brief: log.full });
  if (lacks) {
    log.add(lacks);
    return null;
  }
  noteUnknown(termSchema, raw, { path: `${table}.${set}`, record, log });
  const clean = tidied(raw, record, log);
  const whole = read(termSchema, clean, table, record);
  if (whole.data) return inOneLanguage(whole.data, record, log);
  log.addAll(whole.errors);
  const { data } = read(bareTermSchema, clean, table, record);
  if (data) return inOneLanguage({ ...data, definition: data.label }, record, log);
  const { data: id } = read(termSchema.shape.id, asFields(clean)["id"], table, record);
  return id === undefined ? null : { ...bareTerm(id), ...attributes1(set, id) };
}
