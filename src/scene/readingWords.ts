import { stripBidi } from "../i18n/bidi.ts";
import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { isTrusted } from "../model/reading.ts";
import type { Actor, Directive, Election, ElectionEvent, Source } from "../model/types.ts";
import { type Basis, type Country, FIXED } from "../model/vocabulary.ts";
import type { ReadingVote } from "./readingList.ts";
import { actorName, actorOffice, actorWithin, dateWords, placeName, publisherWords, termWords, withinSentence } from "./words.ts";

/** Words, and how what they say is known; basis null where nothing is. */
export interface KnownWords {
  readonly text: string;
  readonly basis: Basis | null;
}

/** What the list of a record is called: by what was ordered, or by its events where it has no directive. */
export const listTitle = ({ columns }: Dataset): "list.title" | "common.events" =>
  columns.directiveCount > 0 ? "list.title" : "common.events";

/** The least that any of several things is known by. */
const weakest = (entries: readonly { readonly basis: Basis }[]): Basis | null =>
  FIXED.basis.findLast((basis) => entries.some((entry) => entry.basis === basis)) ?? null;

/** A name without the country at its end, where that is the one that everything around it is of. */
function nameWithin(name: string, country: Country | null, dataset: Dataset, i18n: I18n): string {
  if (country === null) return name;
  const label = i18n.text(dataset.term("country", country).label);
  const tails = [` (${label})`, ` ${stripBidi(i18n.t("list.ofCountry", { country: label }))}`];
  const tail = tails.find((end) => name.endsWith(end));
  return tail === undefined ? name : name.slice(0, -tail.length);
}

/** "12 of 14 directives for the vote": how many serve it, of all that do. */
export function forVoteWords({ sure, possible, total }: NonNullable<ReadingVote["serving"]>, { t, plural, ofTotal }: I18n): string {
  const directives = sure === total ? plural("count.directives", total) : ofTotal("count.directives", sure, possible, total);
  return t("list.forVote", { directives });
}

/** Who said it, by office where there is one; `country` is not said again. */
export function issuersOf({ issuers }: Directive, dataset: Dataset, i18n: I18n, country: Country | null = null): KnownWords {
  if (issuers.length === 0) return { text: i18n.t("list.noIssuer"), basis: null };
  const names = issuers.map(
    ({ actor }, at) =>
      (dataset.actor(actor)?.office && actorOffice(dataset, i18n, actor)) || (at > 0 ? actorWithin : actorName)(dataset, i18n, actor),
  );
  return { text: i18n.list(names.map((name) => nameWithin(name, country, dataset, i18n))), basis: weakest(issuers) };
}

/** To whom it was said, as it stands after who said it; `country` is not said again. */
export function addresseesOf({ addressees }: Directive, dataset: Dataset, i18n: I18n, country: Country | null = null): KnownWords {
  if (addressees.length === 0) return { text: i18n.t("list.noAddressee"), basis: null };
  const names = addressees.map((entry) =>
    nameWithin(
      "actor" in entry ? actorWithin(dataset, i18n, entry.actor) : withinSentence(i18n.text(entry.who), i18n),
      country,
      dataset,
      i18n,
    ),
  );
  // English names of groups hold an "and" of their own.
  return { text: i18n.lang === "ar" ? i18n.list(names) : names.join("; "), basis: weakest(addressees) };
}

/** Prepositions with which Arabic labels of verbs end, for what would follow them. */
const PREPOSITION = / ?(?:بـ|على|إلى|من|عن|في)$/u;

const isPerson = (actor: Actor | undefined, dataset: Dataset): boolean =>
  actor !== undefined && dataset.columns.book.persons.has(actor.kind);

/** How issuer and verb stand together: as a sentence where the verb agrees with whoever it is, else one after the other. */
export function saidBy(
  { issuers, strength }: Directive,
  dataset: Dataset,
  i18n: I18n,
): { readonly verb: string; readonly form: "list.saidBy" | "list.saidOf" } {
  const label = termWords(dataset, i18n, "strength", strength);
  const arePeople = issuers.length > 0 && issuers.every(({ actor }) => isPerson(dataset.actor(actor), dataset));
  const agrees = arePeople || (i18n.lang === "en" && issuers.length > 0);
  return agrees
    ? { verb: withinSentence(label.replace(PREPOSITION, ""), i18n), form: "list.saidBy" }
    : { verb: label, form: "list.saidOf" };
}

/** Who said something and with which verb, in one piece. */
export function saidWords(directive: Directive, dataset: Dataset, i18n: I18n): string {
  const { verb, form } = saidBy(directive, dataset, i18n);
  return i18n.t(form, { verb, who: issuersOf(directive, dataset, i18n).text });
}

/** Where an event was held, as far as the reader trusts; a case that involves a child names no place. */
export function venueWords({ places, sensitive }: ElectionEvent, dataset: Dataset, trust: Basis, i18n: I18n): KnownWords {
  const venues = sensitive === "child" ? [] : places.filter(({ role, basis }) => role === "venue" && isTrusted(basis, trust));
  if (venues.length === 0) return { text: i18n.t("list.noPlace"), basis: null };
  return { text: i18n.list(venues.map(({ place }) => placeName(dataset, i18n, place))), basis: weakest(venues) };
}

/** The days of voting inside the country, all rounds; null where none is known. */
export function votingWords({ rounds }: Election, dataset: Dataset, trust: Basis, i18n: I18n): string | null {
  const days = rounds.flatMap(({ inside }) => {
    const row = inside === null ? undefined : dataset.eventRow(inside);
    const date = row === undefined ? undefined : dateWords(dataset.event(row).when, trust, i18n);
    return date?.edtf ? [date.text] : [];
  });
  return days.length === 0 ? null : i18n.list(days);
}

/** A vote in few words: whose, which and when; by its own name where it has no country, or the vocabulary no words for such a vote. */
export function voteWords(election: Election, dataset: Dataset, trust: Basis, i18n: I18n): string {
  const { country, kind, names } = election;
  const dates = votingWords(election, dataset, trust, i18n);
  const called = dataset.term("electionKind", kind).vote;
  const vote =
    country !== null && called
      ? i18n.t("list.voteOf", { country: i18n.text(dataset.term("country", country).label), vote: i18n.text(called) })
      : i18n.text(names);
  return dates === null ? i18n.text(names) : i18n.t("list.voteOn", { vote, dates });
}

/** How long before or after the first day of voting something was; null where that is not known, or could be either. */
export function runwayWords(daysBefore: readonly [number, number] | null, i18n: I18n): string | null {
  if (daysBefore === null) return null;
  const [fewest, most] = daysBefore;
  if (fewest >= 0) return i18n.range("list.before", fewest, most);
  return most < 0 ? i18n.range("list.after", -most, -fewest) : null;
}

/** A report in few words: what it is, and who published it, as far as the reader trusts. */
export function reportWords(source: Source, dataset: Dataset, trust: Basis, i18n: I18n): string {
  const kind = termWords(dataset, i18n, "sourceKind", source.kind);
  return i18n.t("list.report", { kind, publisher: publisherWords(source, trust, i18n) });
}

/** A report by its title, and who published it as far as the reader trusts. */
export function reportTitle(source: Source, trust: Basis, i18n: I18n): { readonly title: string; readonly outlet: string } {
  const words = i18n.text(source.title);
  return {
    title: words === null ? i18n.t("details.untitled") : i18n.t("common.quoted", { text: words }),
    outlet: publisherWords(source, trust, i18n),
  };
}
