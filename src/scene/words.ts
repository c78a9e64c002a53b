import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Edtf } from "../model/edtf.ts";
import type { ActorId, PlaceId } from "../model/ids.ts";
import { type BasedReading, edtfOf, isTrusted, shownDate } from "../model/reading.ts";
import type { Directive, ElectionEvent, MeasureUse, Source, When } from "../model/types.ts";
import type { Basis, Code, VocabularySet } from "../model/vocabulary.ts";

/** The label of a coded value in the page's language. */
export const termWords = <S extends VocabularySet>(dataset: Dataset, i18n: I18n, set: S, code: Code<S>): string =>
  i18n.text(dataset.term(set, code).label);

/** A date in words with the basis of the reading taken; basis null where none may be shown. */
export interface DateWords {
  readonly text: string;
  readonly basis: Basis | null;
  readonly edtf: Edtf | undefined;
  readonly conflicts: readonly BasedReading[];
}

export function dateWords(when: When, trust: Basis, i18n: I18n): DateWords {
  const shown = shownDate(when, trust);
  return {
    text: i18n.formatSpan(shown?.edtf),
    basis: shown?.reading.basis ?? null,
    edtf: shown?.edtf,
    conflicts: shown?.conflicts ?? [],
  };
}

export const readingWords = (reading: { readonly edtf: string }, i18n: I18n): string => i18n.formatSpan(edtfOf(reading.edtf));

/** A report's title in the page's language, or the words for none. */
export const sourceWords = (source: Source, i18n: I18n): string => i18n.text(source.title) ?? i18n.t("details.untitled");

/** Who published a report, as far as the reader trusts. */
export const publisherWords = ({ publisher }: Source, trust: Basis, i18n: I18n): string =>
  publisher && isTrusted(publisher.basis, trust) ? i18n.text(publisher.name) : i18n.t("details.noPublisher");

export const placeName = (dataset: Dataset, i18n: I18n, id: PlaceId): string => {
  const place = dataset.place(id);
  return place ? i18n.text(place.names) : id;
};

export const actorName = (dataset: Dataset, i18n: I18n, id: ActorId): string => {
  const actor = dataset.actor(id);
  return actor ? i18n.text(actor.names) : id;
};

/** What an actor is said with: the office, which names the government, else the authority; null where neither is recorded. */
export function actorOffice(dataset: Dataset, i18n: I18n, id: ActorId): string | null {
  const actor = dataset.actor(id);
  if (!actor) return null;
  if (actor.office) return i18n.text(actor.office);
  return actor.authority && termWords(dataset, i18n, "authority", actor.authority);
}

/** A label as it stands within a sentence: English takes its capital away. */
export const withinSentence = (label: string, { lang }: I18n): string =>
  lang === "en" ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** True for an actor that is known to be neither a person nor people. */
export function isBody({ actor, columns: { book } }: Pick<Dataset, "actor" | "columns">, id: ActorId): boolean {
  const { kind } = actor(id) ?? {};
  return kind !== undefined && book.persons.size > 0 && !book.persons.has(kind) && !book.unnamed.has(kind);
}

/** What an actor is called within a sentence: an office or a group, such as "security directors", bears no capital there. */
export function actorWithin(dataset: Dataset, i18n: I18n, id: ActorId): string {
  const actor = dataset.actor(id);
  const name = actorName(dataset, i18n, id);
  const isCommon = actor && (dataset.columns.book.unnamed.has(actor.kind) || (isBody(dataset, id) && COMMON.test(actor.names.en)));
  return isCommon ? withinSentence(name, i18n) : name;
}

/** Words of which none but the first bears a capital, whatever follows in brackets. */
const COMMON = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)+(?: \(.*\))?$/u;

/** A measure with its site: "Polling-site protection (around the site)". */
export function measureWords(measure: MeasureUse, dataset: Dataset, i18n: I18n): string {
  const label = termWords(dataset, i18n, "measure", measure.id);
  return measure.site
    ? i18n.t("details.measureAt", { measure: label, site: withinSentence(termWords(dataset, i18n, "site", measure.site), i18n) })
    : label;
}

/** The measures of a directive one after another. */
export const measuresWords = ({ measures }: Directive, dataset: Dataset, i18n: I18n): string =>
  i18n.list(measures.map((use) => measureWords(use, dataset, i18n)).map((words, at) => (at === 0 ? words : withinSentence(words, i18n))));

/** An election by name; with its round where the election has several. */
export function electionWords(
  id: NonNullable<ElectionEvent["election"]>["id"],
  round: number | null,
  dataset: Dataset,
  i18n: I18n,
): string {
  const election = dataset.election(id);
  if (!election) return id;
  const name = i18n.text(election.names);
  const label = election.rounds.find((candidate) => candidate.round === round)?.label;
  return label ? i18n.t("details.electionRound", { election: name, round: i18n.text(label) }) : name;
}
