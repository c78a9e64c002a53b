import { fold, hasWhole } from "../model/fold.ts";
import { asText, valueAt } from "../model/raw.ts";
import type { Desk } from "./deskState.ts";
import type { Named } from "./names.ts";

/** Letters of a text that are read for a guess. */
const READ = 20_000;

/** The questions that open the coding, in the order in which they are asked. */
export const QUESTIONS = ["language", "country", "authority", "election", "kind", "voice"] as const;
export type Question = (typeof QUESTIONS)[number];

/** Questions that nobody has answered yet. */
export function leftIn({ now: { gate, report } }: Desk): readonly Question[] {
  const inSource = (key: string): boolean => asText(valueAt(report, ["source", key])) !== "";
  const answered: Readonly<Record<Question, boolean>> = {
    language: gate.language !== null,
    country: inSource("country"),
    authority: gate.authority !== undefined,
    election: gate.election !== undefined,
    kind: inSource("kind"),
    voice: inSource("voice"),
  };
  return QUESTIONS.filter((question) => !answered[question]);
}

export interface Suggestion {
  readonly id: string;
  /** The words on which it rests, as the record spells them. */
  readonly words: string;
  readonly p: number;
}

/** Those of some names that stand in a text, each with its first paragraph: something to look at, never an answer. */
export function suggestionsIn(paragraphs: readonly string[], named: readonly Named[]): readonly Suggestion[] {
  let left = READ;
  const folded: string[] = [];
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    folded.push(fold(paragraph.slice(0, left)));
    left -= paragraph.length;
  }
  return named.flatMap(({ id, name, spellings }) => {
    const words = spellings.filter((spelling) => spelling.length > 3 && !spelling.includes("-"));
    const at = folded.findIndex((text) => words.some((word) => hasWhole(text, word)));
    return at < 0 ? [] : [{ id, words: name, p: at + 1 }];
  });
}

/** The language that most letters of a text are of; null where that is not plain. */
export function languageOf(paragraphs: readonly string[]): "ar" | "other" | null {
  const text = paragraphs.join("\n").slice(0, READ);
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  return arabic > letters * 0.6 ? "ar" : arabic < letters * 0.2 ? "other" : null;
}
