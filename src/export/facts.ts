import type { Dataset } from "../model/dataset.ts";
import { wordsIn } from "../model/language.ts";
import { directivePlacement, eventPlacement, type Placement } from "../model/placement.ts";
import { shownDate } from "../model/reading.ts";
import { type Day, formatDay } from "../model/span.ts";
import type { Directive, ElectionEvent, Evidence, Text, When } from "../model/types.ts";
import type { Basis, Code, VocabularySet } from "../model/vocabulary.ts";

/** Several values in one cell or property stand apart by this. */
const LIST_BREAK = " | ";

export const joinList = (items: readonly string[]): string | null => (items.length === 0 ? null : items.join(LIST_BREAK));

export interface DateFacts {
  readonly edtf: string;
  readonly from: string | null;
  readonly latestStart: string | null;
  readonly earliestEnd: string | null;
  readonly to: string | null;
  readonly basis: Basis;
  readonly conflicts: readonly string[];
}

const dayOrNull = (day: Day): string | null => (Number.isFinite(day) ? formatDay(day) : null);

/** The date as far as the reader trusts: EDTF, four bounds (null where open), how it is known, and the readings that contradict it. */
export function dateFacts(when: When, trust: Basis): DateFacts | null {
  const shown = shownDate(when, trust);
  if (!shown) return null;
  const { edtf, reading, conflicts } = shown;
  return {
    edtf: reading.edtf,
    from: dayOrNull(edtf.from),
    latestStart: dayOrNull(edtf.latestStart),
    earliestEnd: dayOrNull(edtf.earliestEnd),
    to: dayOrNull(edtf.to),
    basis: reading.basis,
    conflicts: conflicts.map((conflict) => conflict.edtf),
  };
}

export const placementOfEvent = (event: ElectionEvent, dataset: Dataset, trust: Basis): Placement => eventPlacement(event, dataset, trust);

export const placementOfDirective = (directive: Directive, event: ElectionEvent, dataset: Dataset, trust: Basis): Placement =>
  directivePlacement(directive, event, dataset, trust);

/** Paragraphs by report: "src-a:2,5", "src-b:3". */
export function paragraphs(evidence: readonly Evidence[]): readonly string[] {
  const bySource = new Map<string, Set<number>>();
  for (const { source, p } of evidence) bySource.set(source, (bySource.get(source) ?? new Set()).add(p));
  return [...bySource].map(([source, numbers]) => `${source}:${[...numbers].sort((a, b) => a - b).join(",")}`);
}

export const label = <S extends VocabularySet>(dataset: Dataset, set: S, code: Code<S> | null): Text | null =>
  code === null ? null : dataset.term(set, code).label;

/** The words of several texts in one language; none where all of them are in the other alone. */
export const textsIn = (texts: readonly Text[], lang: "ar" | "en"): readonly string[] =>
  texts.some((text) => wordsIn(text, lang) !== null) ? texts.map((text) => text[lang]) : [];
