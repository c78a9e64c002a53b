import type { I18n } from "../i18n/translator.ts";
import { asFields, type Fields, isFields } from "../model/fields.ts";
import { findWord, fold } from "../model/fold.ts";
import type { IdKind } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import { asText, listAt, type Path, valueAt } from "../model/raw.ts";
import { askedWords, heldBy } from "../model/spelling.ts";
import type { Text } from "../model/types.ts";
import type { VocabularySet } from "../model/vocabulary.ts";
import type { RecordFile } from "../prepare/recordFiles.ts";
import { fieldWords } from "../scene/correctionWords.ts";

export const textOf = (value: unknown): Text | null => {
  const { ar, en } = asFields(value);
  return typeof ar === "string" || typeof en === "string" ? { ar: asText(ar) || asText(en), en: asText(en) || asText(ar) } : null;
};

export interface TermWords {
  readonly label: string;
  readonly definition: string;
}

/** A code in the words of the record's vocabulary. */
export function termWords(files: readonly RecordFile[], set: VocabularySet, code: string, i18n: I18n): TermWords {
  const vocabulary = files.find(({ kind }) => kind === "vocabulary")?.value;
  const words = (key: "label" | "definition"): string => i18n.text(textOf(valueAt(vocabulary, [set, code, key]))) ?? "";
  return { label: words("label") || code, definition: words("definition") };
}

/** Something of the record that a field may name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly about: string;
  /** Every spelling, folded. */
  readonly spellings: readonly string[];
}

const LISTS: Readonly<Record<Exclude<IdKind, "source" | "directive">, Path>> = { event: ["events"], place: [], actor: [], election: [] };
const FILES: Readonly<Record<string, IdKind>> = { places: "place", actors: "actor", elections: "election", report: "event" };

/** Everything of a kind that the record and the desk hold. */
export function namedIn(files: readonly RecordFile[], kind: IdKind, i18n: I18n): readonly Named[] {
  const list = kind === "source" || kind === "directive" ? null : LISTS[kind];
  if (!list) return [];
  const set = SETS[kind];
  return files.filter((file) => FILES[file.kind] === kind).flatMap(({ value }) => listAt(value, list).filter(isFields).map(namedOf));

  function namedOf(item: Fields): Named {
    const { id, name, office, spellings } = spelledIn(i18n)(item);
    const term = (of: VocabularySet, key: string): string => termWords(files, of, asText(item[key]), i18n).label;
    const about = [set ? term(set, "kind") : "", office, term("country", "country")].filter(Boolean).join(" · ");
    return { id, name, about, spellings };
  }
}

const SETS: Readonly<Partial<Record<IdKind, VocabularySet>>> = { place: "placeKind", actor: "actorKind", event: "eventKind" };

/** What an entry is called: asked for with every answer, and folded once. */
const spelledIn = memoOf((i18n: I18n) =>
  memoOf((item: Fields) => {
    const names = textOf(item["names"] ?? item["title"]);
    const aliases = (["ar", "en"] as const).flatMap((lang) => listAt(item, ["aliases", lang]).map(asText));
    return {
      id: asText(item["id"]),
      name: (names && i18n.text(names)) || asText(item["id"]),
      office: i18n.text(textOf(item["office"])) ?? "",
      spellings: [names?.ar, names?.en, ...aliases, asText(item["id"])].filter((one) => one !== undefined).map(fold),
    };
  }),
);

/** Those whose spellings hold every word of a query, as the search of the record reads words. */
export function matching<One extends Named>(named: readonly One[], query: string): readonly One[] {
  return named.filter(({ spellings }) => {
    const held = heldBy(spellings);
    return askedWords(query, held).every((asked) => asked.some((word) => spellings.some((text) => findWord(text, word) >= 0)));
  });
}

const OWN = [
  "id",
  "role",
  "presence",
  "value",
  "relation",
  "place",
  "actor",
  "who",
  "round",
  "count",
  "of",
  "number",
  "date",
  "state",
  "by",
  "basis",
  "ground",
  "confidence",
  "site",
  "was",
  "now",
  "edtf",
  "name",
  "label",
  "fact",
  "gazetteer",
  "at",
  "radiusKm",
  "scope",
  "inside",
  "abroad",
  "silence",
  "results",
] as const;

const BASES = ["stated", "inferred", "outside"] as const;

/** A field in words. */
export function fieldName(key: string, i18n: I18n): string {
  const own = OWN.find((name) => name === key);
  if (own) return i18n.t(`desk.field.${own}`);
  const basis = BASES.find((name) => name === key);
  return basis ? i18n.t(`list.known.${basis}`) : fieldWords(key, i18n);
}
