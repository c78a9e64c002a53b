import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Edtf } from "../model/edtf.ts";
import type { ActorId, PlaceId } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import { type BasedReading, edtfOf, isTrusted, shownDate } from "../model/reading.ts";
import type { Directive, ElectionEvent, EventActor, MeasureUse, Source, When } from "../model/types.ts";
import type { Basis, Code, CodeBook, VocabularySet } from "../model/vocabulary.ts";

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

const shortWordsIn = memoOf((_i18n: I18n) => new WeakMap<Source, Map<Basis, string>>());

/** A report named by who published it and when, as far as the reader trusts: for narrow places. Put together once, since many rows name it. */
export function sourceShortWords(source: Source, trust: Basis, i18n: I18n): string {
  const bySource = shortWordsIn(i18n);
  const byTrust = bySource.get(source) ?? new Map<Basis, string>();
  const words = byTrust.get(trust) ?? shortWords(source, trust, i18n);
  bySource.set(source, byTrust.set(trust, words));
  return words;
}

/** Who published a report, as far as the reader trusts. */
export const publisherWords = ({ publisher }: Source, trust: Basis, i18n: I18n): string =>
  publisher && isTrusted(publisher.basis, trust) ? i18n.text(publisher.name) : i18n.t("details.noPublisher");

function shortWords(source: Source, trust: Basis, i18n: I18n): string {
  const date = shownDate(source.published, trust);
  return i18n.t("details.shortSource", {
    publisher: publisherWords(source, trust, i18n),
    date: date ? i18n.formatSpan(date.edtf, "short") : i18n.t("date.none"),
  });
}

/** Entries under the role they play, in the order of the vocabulary; roles without an entry are left out. */
export function byRole<S extends "placeRole" | "actorRole", Entry extends { readonly role: Code<S> }>(
  { codes }: CodeBook,
  set: S,
  entries: readonly Entry[],
): readonly { readonly role: Code<S>; readonly entries: readonly Entry[] }[] {
  const order: readonly string[] = codes[set];
  const roles = [...new Set(entries.map(({ role }) => role))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return roles.map((role) => ({ role, entries: entries.filter((entry) => entry.role === role) }));
}

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

/** "remotely" or "in the room" of a participant; null where the report says neither. */
export const presenceWords = (entry: EventActor, i18n: I18n): string | null =>
  entry.presence && i18n.t(entry.presence === "remote" ? "details.remote" : "details.inRoom");

/** A label as it stands within a sentence: English takes its capital away. */
export const withinSentence = (label: string, { lang }: I18n): string =>
  lang === "en" ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** What an actor is called within a sentence: an office or a group, such as "security directors", bears no capital there. */
export function actorWithin(dataset: Dataset, i18n: I18n, id: ActorId): string {
  const actor = dataset.actor(id);
  const name = actorName(dataset, i18n, id);
  const isCommon = actor?.kind === "office" || (actor?.kind === "body" && COMMON.test(actor.names.en));
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

/** What a directive is for, in words; null where no election or event is recorded. */
export function servesWords(directive: Directive, dataset: Dataset, i18n: I18n): string | null {
  const { serves } = directive;
  if (!serves) return null;
  if ("election" in serves) return electionWords(serves.election, null, dataset, i18n);
  const row = dataset.eventRow(serves.event);
  return row === undefined ? serves.event : i18n.text(dataset.event(row).title);
}

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

/** Numbers in rising order with neighbours joined: "1–6, 16 and 21". */
export function runWords(numbers: readonly number[], i18n: I18n): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return i18n.list(runs.map(([from, to]) => i18n.between(from, to)));
}
