import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { isTrusted } from "../model/reading.ts";
import type { Directive, Election, ElectionEvent, Source } from "../model/types.ts";
import { type Basis, FIXED } from "../model/vocabulary.ts";
import { actorName, actorOffice, dateWords, placeName, termWords } from "./words.ts";

/** Words, and how what they say is known; basis null where nothing is. */
export interface KnownWords {
  readonly text: string;
  readonly basis: Basis | null;
}

/** The least that any of several things is known by. */
const weakest = (entries: readonly { readonly basis: Basis }[]): Basis | null =>
  FIXED.basis.findLast((basis) => entries.some((entry) => entry.basis === basis)) ?? null;

/** Who said it, by office where there is one. */
export function issuersOf({ issuers }: Directive, dataset: Dataset, i18n: I18n): KnownWords {
  if (issuers.length === 0) return { text: i18n.t("list.noIssuer"), basis: null };
  const names = issuers.map(
    ({ actor }) => (dataset.actor(actor)?.office && actorOffice(dataset, i18n, actor)) || actorName(dataset, i18n, actor),
  );
  return { text: i18n.list(names), basis: weakest(issuers) };
}

/** To whom it was said. */
export function addresseesOf({ addressees }: Directive, dataset: Dataset, i18n: I18n): KnownWords {
  if (addressees.length === 0) return { text: i18n.t("list.noAddressee"), basis: null };
  const names = addressees.map((entry) => ("actor" in entry ? actorName(dataset, i18n, entry.actor) : i18n.text(entry.who)));
  return { text: i18n.list(names), basis: weakest(addressees) };
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

/** How long before or after the first day of voting something was; null where that is not known, or could be either. */
export function runwayWords(daysBefore: readonly [number, number] | null, i18n: I18n): string | null {
  if (daysBefore === null) return null;
  const [fewest, most] = daysBefore;
  if (fewest >= 0) return i18n.range("list.before", fewest, most);
  return most < 0 ? i18n.range("list.after", -most, -fewest) : null;
}

/** A report in few words: what it is, and who published it, as far as the reader trusts. */
export function reportWords({ kind, publisher }: Source, dataset: Dataset, trust: Basis, i18n: I18n): string {
  const name = publisher && isTrusted(publisher.basis, trust) ? i18n.text(publisher.name) : i18n.t("details.noPublisher");
  return i18n.t("list.report", { kind: termWords(dataset, i18n, "sourceKind", kind), publisher: name });
}
